//! Where every entry is.

use super::layout::{Entry, entries, levels};
use super::{ROW, Tree};
use crate::chart::scene::{Point, Size};

/// Frames narrower than this show an indented list.
const NARROW: f64 = 560.0;

/// The most levels that stand side by side.
const MOST_LEVELS: usize = 4;

/// The height of a row of the list.
const LIST_ROW: f64 = 40.0;

/// The room above and below the rows.
const INSET: f64 = 4.0;

/// The widest box, the least and the most room between two levels.
const WIDEST: f64 = 220.0;
const GAPS: (f64, f64) = (36.0, 150.0);

/// The height of a box, and of one with a remark.
const BOX: f64 = 28.0;
const TALL: f64 = 46.0;

/// How far a level of the list is set in.
const INDENT: f64 = 18.0;

/// The share of the width that the deepest level of the list may be set in.
const DEEPEST: f64 = 0.35;

/// An entry and its box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slot {
    pub(super) entry: Entry,
    /// The upper left corner.
    pub(super) min: Point,
    /// The lower right corner.
    pub(super) max: Point,
}

impl Slot {
    pub(super) fn middle(&self) -> Point {
        Point::new(
            f64::midpoint(self.min.x, self.max.x),
            f64::midpoint(self.min.y, self.max.y),
        )
    }

    /// Whether a remark fits below the name.
    pub(super) fn is_tall(&self) -> bool {
        self.max.y - self.min.y >= 36.0
    }
}

/// All boxes.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    pub(super) slots: Vec<Slot>,
    /// Whether it is an indented list.
    pub(super) is_list: bool,
    /// The frame.
    pub(super) size: Size,
}

/// The height at which rows have the room they need.
pub(super) fn height(tree: &Tree, width: f64) -> f64 {
    let entries = entries(tree);
    let rows = if is_list(&entries, width) {
        entries.len() as f64 * LIST_ROW
    } else {
        (rows(&entries).1 * ROW).max(TALL)
    };
    rows.max(ROW) + 2.0 * INSET
}

fn is_list(entries: &[Entry], width: f64) -> bool {
    width < NARROW || levels(entries) > MOST_LEVELS
}

impl Plot {
    pub(super) fn new(tree: &Tree, size: Size) -> Self {
        let entries = entries(tree);
        let is_list = is_list(&entries, size.width);
        let slots = if is_list {
            list(entries, size)
        } else {
            tidy(tree, &entries, size)
        };
        Self {
            slots,
            is_list,
            size,
        }
    }
}

/// The middle of each entry in rows, and the number of rows: leaves take a row each, what is above
/// stands in the middle of what is below.
fn rows(entries: &[Entry]) -> (Vec<f64>, f64) {
    let n = entries.len();
    let mut ends: Vec<Option<(f64, f64)>> = vec![None; n];
    let mut has_below = vec![false; n];
    for above in entries.iter().filter_map(|entry| entry.above) {
        has_below[above] = true;
    }
    let (mut next, mut middles) = (0.0, vec![0.0; n]);
    for (place, has_below) in has_below.iter().enumerate() {
        if !has_below {
            middles[place] = next + 0.5;
            next += 1.0;
        }
    }
    // From the last entry to the first, what is below is always placed before what is above.
    for place in (0..n).rev() {
        if let Some((first, last)) = ends[place] {
            middles[place] = f64::midpoint(first, last);
        }
        if let Some(above) = entries[place].above {
            let (middle, known) = (middles[place], ends[above]);
            ends[above] = Some((middle, known.map_or(middle, |ends| ends.1)));
        }
    }
    (middles, next)
}

fn tidy(tree: &Tree, entries: &[Entry], size: Size) -> Vec<Slot> {
    let levels = levels(entries).max(1) as f64;
    let gaps = (levels - 1.0).max(1.0);
    let wide = ((size.width - 2.0 - gaps * GAPS.0) / levels).clamp(1.0, WIDEST);
    let gap = ((size.width - 2.0 - levels * wide) / gaps).clamp(0.0, GAPS.1);
    let (middles, n) = rows(entries);
    let room = (size.height - 2.0 * INSET).max(1.0);
    let pitch = (room / n.max(1.0)).min(ROW * 1.4);
    let top = INSET + ((room - pitch * n) / 2.0).max(0.0);
    let has_room = |place: usize, entry: &Entry| {
        let spread = entries.iter().any(|other| other.above == Some(place)) && n > 1.0;
        let has_note = !entry.is_more() && !tree.nodes[entry.node].note.is_empty();
        has_note && (spread && entry.depth == 0 || pitch >= TALL + 4.0 || n <= 1.0)
    };
    let slot = |(place, entry): (usize, &Entry)| {
        let tall = if has_room(place, entry) {
            TALL
        } else {
            BOX.min(pitch - 4.0).max(1.0)
        };
        let half = tall.min(room) / 2.0;
        let left = 1.0 + entry.depth as f64 * (wide + gap);
        let middle = top + pitch * middles[place];
        Slot {
            entry: *entry,
            min: Point::new(left, middle - half),
            max: Point::new(left + wide, middle + half),
        }
    };
    entries.iter().enumerate().map(slot).collect()
}

fn list(entries: Vec<Entry>, size: Size) -> Vec<Slot> {
    let deepest = (levels(&entries) as f64 - 1.0).max(1.0);
    let indent = INDENT.min(size.width * DEEPEST / deepest);
    let room = (size.height - 2.0 * INSET).max(1.0);
    let pitch = (room / entries.len().max(1) as f64).min(LIST_ROW * 1.1);
    let slot = |(place, entry): (usize, Entry)| {
        let top = INSET + pitch * place as f64;
        Slot {
            entry,
            min: Point::new(indent * entry.depth as f64, top),
            max: Point::new(size.width, top + pitch),
        }
    };
    entries.into_iter().enumerate().map(slot).collect()
}

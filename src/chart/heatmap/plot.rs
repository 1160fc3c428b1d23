//! Where everything of a heatmap is.

use super::Heatmap;
use super::words::number;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;

/// The font of ticks, names of rows and totals.
pub(super) const TICK: Font = Font::new(11.0, 400);

/// The font of the words below.
pub(super) const WORDS: Font = Font::new(12.0, 400);

/// The gap between two cells.
const GAP: f64 = 2.0;

/// Cells narrower than this hide the oldest columns.
const LEAST: f64 = 9.0;

/// Cells are at most this wide and high.
const MOST: (f64, f64) = (72.0, 40.0);

/// Frames narrower than this have no bars beside the totals of rows.
const NARROW: f64 = 420.0;

/// The height of the key above the plot.
pub(super) const KEY: f64 = 24.0;

/// The height of the bars above the columns, with their distance.
pub(super) const BARS: f64 = 36.0;

/// The room below the cells: ticks and words.
const FOOT: f64 = 48.0;

/// The length of the longest bar beside a row.
pub(super) const ROW_BAR: f64 = 26.0;

/// Places and lengths of a heatmap in a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// The first column shown.
    pub(super) from: usize,
    /// The left edge of the cells.
    pub(super) left: f64,
    /// The right edge of the cells.
    pub(super) right: f64,
    /// The upper edge of the cells.
    pub(super) top: f64,
    /// The lower edge of the cells.
    pub(super) bottom: f64,
    /// From one cell to the next, across and down.
    pub(super) pitch: (f64, f64),
    /// Whether there is little width.
    pub(super) is_narrow: bool,
}

impl Plot {
    pub(super) fn new(map: &Heatmap, size: Size) -> Self {
        let is_narrow = size.width < NARROW;
        let names = map.rows.iter().map(|name| text::width(name, TICK));
        let left = names.fold(0.0, f64::max).min(size.width * 0.28).ceil() + 10.0;
        let top = if map.shares_of.is_some() {
            KEY
        } else {
            KEY + BARS
        };
        let room = (size.height - FOOT - top).max(1.0);
        let down = (room / map.rows.len().max(1) as f64).min(MOST.1);
        let across = |from: usize| {
            let side = side(map, from, is_narrow);
            let n = (map.columns.len() - from).max(1) as f64;
            ((size.width - side - left) / n).clamp(1.0, MOST.0)
        };
        let mut from = 0;
        while across(from) < LEAST + GAP && from + 1 < map.columns.len() {
            from += 1;
        }
        let n_shown = (map.columns.len() - from) as f64;
        Self {
            from,
            left,
            right: left + across(from) * n_shown,
            top,
            bottom: top + down * map.rows.len() as f64,
            pitch: (across(from), down),
            is_narrow,
        }
    }

    /// The upper left and the lower right corner of a cell that is shown.
    pub(super) fn bounds(&self, row: usize, column: usize) -> (Point, Point) {
        let (across, down) = self.pitch;
        let x = self.left + across * column.saturating_sub(self.from) as f64;
        let y = self.top + down * row as f64;
        let (width, height) = ((across - GAP).max(1.0), (down - GAP).max(1.0));
        (Point::new(x, y), Point::new(x + width, y + height))
    }

    /// The cell at a point.
    pub(super) fn cell_at(&self, map: &Heatmap, at: Point) -> Option<(usize, usize)> {
        let (across, down) = (at.x - self.left, at.y - self.top);
        if across < 0.0 || down < 0.0 || at.x >= self.right || at.y >= self.bottom {
            return None;
        }
        let row = (down / self.pitch.1) as usize;
        let column = self.from + (across / self.pitch.0) as usize;
        (row < map.rows.len() && column < map.columns.len()).then_some((row, column))
    }
}

/// The room at the right for the totals of rows.
fn side(map: &Heatmap, from: usize, is_narrow: bool) -> f64 {
    if map.shares_of.is_some() {
        return 2.0;
    }
    let totals = (0..map.rows.len()).filter_map(|row| map.row_total(row, from));
    let widest = totals
        .map(|total| text::width(&number(total), TICK))
        .fold(16.0, f64::max);
    let bar = if is_narrow { 0.0 } else { ROW_BAR + 8.0 };
    widest.ceil() + bar + 12.0
}

//! Rows with a name, a line of detail and a bar: where each of them is.
//!
//! In come a frame and a number of rows; out come baselines and edges in CSS pixels. In a narrow
//! frame name and detail stand above the bar, else beside it; rows that are too low for a detail,
//! or for a name each, leave it out.

use super::scene::{Anchor, Color, Font, Label, Point, Scene, Shape, Size};
use super::text;

/// Frames narrower than this have names above the bars instead of beside them.
const NARROW: f64 = 380.0;

/// The usual height of a row with its name beside its bar, and with its name above it.
const PITCH: (f64, f64) = (38.0, 56.0);

/// Rows lower than this have no room for a detail: beside, above.
const DETAIL: (f64, f64) = (30.0, 46.0);

/// Rows lower than this have no room for a name above the bar.
const ABOVE: f64 = 30.0;

/// The least distance of two lines of text.
const LINE: f64 = 14.0;

/// The room at the right edge, so that no figure touches it.
const EDGE: f64 = 2.0;

/// The font of names.
pub(super) const NAME: Font = Font::new(12.0, 500);

/// The font of details and ticks.
pub(super) const SMALL: Font = Font::new(11.0, 400);

/// The font of figures beside bars.
pub(super) const FIGURE: Font = Font::new(11.5, 600);

/// Where rows are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rows {
    /// The upper edge of the first row.
    pub(super) top: f64,
    /// The height of a row.
    pub(super) pitch: f64,
    /// How many there are.
    pub(super) n: usize,
    /// The room for a name.
    pub(super) name: f64,
    /// Left and right edge of the room for bars and their figures.
    pub(super) plot: (f64, f64),
    /// The frame.
    pub(super) size: Size,
    /// Whether names stand above the bars.
    pub(super) is_above: bool,
}

impl Rows {
    /// `n` rows between `top` and `foot` pixels above the lower edge.
    pub(super) fn new(size: Size, n: usize, (top, foot): (f64, f64)) -> Self {
        let is_narrow = size.width < NARROW;
        let usual = if is_narrow { PITCH.1 } else { PITCH.0 };
        let room = (size.height - top - foot).max(1.0);
        let pitch = (room / n.max(1) as f64).min(usual * 1.2);
        let is_above = is_narrow && pitch >= ABOVE;
        let name = if is_above {
            size.width
        } else {
            (size.width * 0.42).min(250.0)
        };
        let left = if is_above { 0.0 } else { name + 8.0 };
        Self {
            top,
            pitch,
            n,
            name,
            plot: (left, (size.width - EDGE).max(left + 1.0)),
            size,
            is_above,
        }
    }

    /// The height at which rows have the room they need.
    pub(super) fn height(width: f64, n: usize, (top, foot): (f64, f64)) -> f64 {
        let pitch = if width < NARROW { PITCH.1 } else { PITCH.0 };
        top + n.max(2) as f64 * pitch + foot
    }

    /// The upper edge of a row.
    pub(super) fn row(&self, idx: usize) -> f64 {
        self.top + idx as f64 * self.pitch
    }

    /// The lower edge of the last row.
    pub(super) fn bottom(&self) -> f64 {
        self.row(self.n)
    }

    /// Upper and lower edge of a bar.
    pub(super) fn bar(&self, idx: usize) -> (f64, f64) {
        let thick = if self.is_above {
            11.0
        } else {
            14.0_f64.min(self.pitch * 0.6)
        };
        let middle = if self.is_above {
            self.row(idx + 1) - thick / 2.0 - 5.0
        } else {
            self.row(idx) + self.pitch / 2.0
        };
        (middle - thick / 2.0, middle + thick / 2.0)
    }

    /// The middle of a bar.
    pub(super) fn middle(&self, idx: usize) -> f64 {
        let (top, bottom) = self.bar(idx);
        f64::midpoint(top, bottom)
    }

    /// The row under a point.
    pub(super) fn at(&self, at: Point) -> Option<usize> {
        let is_across = (0.0..=self.size.width).contains(&at.x);
        let row = (at.y - self.top) / self.pitch;
        (is_across && row >= 0.0 && row < self.n as f64).then_some(row as usize)
    }

    /// Whether a row has room for text: where rows are lower than a line, some have none, but
    /// never the last one, which is often a total.
    pub(super) fn has_text(&self, idx: usize) -> bool {
        let stride = (LINE / self.pitch).ceil().max(1.0) as usize;
        let idx = (self.n - 1).saturating_sub(idx);
        idx.is_multiple_of(stride)
    }

    /// Writes the name of a row and, where there is room, its detail.
    pub(super) fn words(&self, scene: &mut Scene, idx: usize, words: (&str, &str), ink: &Ink) {
        if !self.has_text(idx) {
            return;
        }
        let (name, detail) = words;
        let least = if self.is_above { DETAIL.1 } else { DETAIL.0 };
        let has_detail = !detail.is_empty() && self.pitch >= least;
        let baseline = match (self.is_above, has_detail) {
            (true, true) => self.bar(idx).0 - 18.0,
            (true, false) => self.bar(idx).0 - 5.0,
            (false, true) => self.middle(idx) - 3.0,
            (false, false) => self.middle(idx) + 4.0,
        };
        let place = (Point::new(0.0, baseline), Anchor::Start);
        let name = text::fit(name, self.name, ink.font);
        put_over(scene, place, name, (ink.font, ink.color), ink.halo);
        if has_detail {
            let place = (place.0.by(0.0, 13.0), Anchor::Start);
            let detail = text::fit(detail, self.name, SMALL);
            put_over(scene, place, detail, (SMALL, ink.faint), ink.halo);
        }
    }
}

/// How the words of a row look.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    /// The font of the name.
    pub(super) font: Font,
    /// The color of the name.
    pub(super) color: Color,
    /// The color of the detail.
    pub(super) faint: Color,
    /// The color around letters that may lie over lines.
    pub(super) halo: Color,
}

/// A label, unless it is empty.
pub(super) fn put(scene: &mut Scene, place: (Point, Anchor), text: String, ink: (Font, Color)) {
    if !text.is_empty() {
        scene.push(Shape::label(place.0, place.1, text, ink));
    }
}

/// A label that may lie over lines.
pub(super) fn put_over(
    scene: &mut Scene,
    (at, anchor): (Point, Anchor),
    text: String,
    (font, color): (Font, Color),
    halo: Color,
) {
    if !text.is_empty() {
        scene.push(Shape::Label(Label {
            at,
            text,
            anchor,
            font,
            color,
            halo: Some(halo),
        }));
    }
}

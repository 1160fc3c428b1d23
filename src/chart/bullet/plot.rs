//! Where everything of a bullet chart is.

use super::{Bullet, TOP, head};
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;

/// The margin along the left and right edge.
pub(super) const INSET: f64 = 2.0;

/// The font of names.
pub(super) const NAME: Font = Font::new(12.5, 600);

/// The font of raw values and ticks.
pub(super) const SMALL: Font = Font::new(11.0, 400);

/// The font of one's own score.
pub(super) const FIGURE: Font = Font::new(13.0, 600);

/// The room at the right for the score.
pub(super) const FIGURES: f64 = 38.0;

/// The room below the rows for the ticks.
const AXIS: f64 = 24.0;

/// Frames narrower than this have name and value above the bar.
const NARROW: f64 = 420.0;

/// The height of a row, and of one in a narrow frame.
const PITCH: (f64, f64) = (40.0, 46.0);

/// The most that rows are stretched to fill a frame.
const STRETCH: f64 = 1.2;

/// Rows lower than this have no raw value under the name.
const LOW: f64 = 30.0;

/// Rows lower than this have their name beside the bar even where there is little width.
const LOW_NARROW: f64 = 36.0;

/// The layout.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// The frame.
    pub(super) size: Size,
    /// The top of the first row.
    pub(super) top: f64,
    /// The height of a row.
    pub(super) pitch: f64,
    /// The scale of scores.
    pub(super) x: Scale,
    /// The room for names.
    pub(super) names: f64,
    /// Whether name and value stand above the bar.
    pub(super) is_narrow: bool,
}

impl Plot {
    pub(super) fn new(bullet: &Bullet, size: Size) -> Self {
        let top = head::height(bullet, size.width);
        let room = (size.height - top - AXIS).max(1.0) / bullet.items.len().max(1) as f64;
        // Low rows have no room for a line above the bar.
        let is_narrow = size.width < NARROW && room >= LOW_NARROW;
        let usual = if is_narrow { PITCH.1 } else { PITCH.0 };
        let pitch = room.min(usual * STRETCH);
        let names = if is_narrow {
            0.0
        } else {
            names(bullet, size.width)
        };
        let left = if is_narrow {
            INSET
        } else {
            INSET + names + 14.0
        };
        let right = size.width - INSET - FIGURES;
        let right = if is_narrow {
            size.width - INSET - 4.0
        } else {
            right
        };
        let x = Scale::linear((0.0, TOP), (left.min(right), right.max(left)));
        Self {
            size,
            top,
            pitch,
            x,
            names,
            is_narrow,
        }
    }

    /// The top of a row; that of the row after the last is where the axis is.
    pub(super) fn row(&self, item: usize) -> f64 {
        self.top + self.pitch * item as f64
    }

    /// The middle of the bars of a row.
    pub(super) fn middle(&self, item: usize) -> f64 {
        let share = if self.is_narrow { 0.7 } else { 0.5 };
        self.row(item) + self.pitch * share
    }

    /// Half the height of the peers' bar; the own bar and the tick follow from it.
    pub(super) fn half(&self) -> f64 {
        let most = if self.is_narrow { 6.0 } else { 7.0 };
        (self.pitch * 0.2).clamp(0.5, most)
    }

    /// Whether a row has room for a second line.
    pub(super) fn has_values(&self) -> bool {
        self.pitch >= LOW
    }

    /// Every how many rows there is room for text.
    pub(super) fn stride(&self) -> usize {
        (15.0 / self.pitch).ceil().max(1.0) as usize
    }

    /// The row under a point.
    pub(super) fn row_at(&self, bullet: &Bullet, at: Point) -> Option<usize> {
        let is_across = (0.0..=self.size.width).contains(&at.x);
        let row = (at.y - self.top) / self.pitch;
        let is_down = row >= 0.0 && row < bullet.items.len() as f64;
        (is_across && is_down).then_some(row as usize)
    }
}

/// The height at which all rows have the room they need.
pub(super) fn height(bullet: &Bullet, width: f64) -> f64 {
    let pitch = if width < NARROW { PITCH.1 } else { PITCH.0 };
    head::height(bullet, width) + pitch * bullet.items.len().max(1) as f64 + AXIS
}

/// The room for names beside bars: what the longest needs, at most two fifths.
fn names(bullet: &Bullet, width: f64) -> f64 {
    let widest = bullet.items.iter().map(|item| {
        let (name, value) = (
            text::width(&item.name, NAME),
            text::width(&item.value, SMALL),
        );
        name.max(value)
    });
    widest
        .fold(48.0, f64::max)
        .min(width * 0.4)
        .min(220.0)
        .ceil()
}

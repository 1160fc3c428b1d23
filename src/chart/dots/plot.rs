//! Where everything of a chart of dots is.

use super::{Dots, TOP};
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;

/// Frames narrower than this have the name of a row above its line.
pub(super) const NARROW: f64 = 520.0;

/// The height of a row with its name beside its line, and with its name above it.
const PITCH: (f64, f64) = (40.0, 52.0);

/// The room above the rows for the heads of the figures.
const HEAD: f64 = 24.0;

/// The room below the rows for the ticks.
const FOOT: f64 = 24.0;

/// The room for the figure of a side.
pub(super) const FIGURE: f64 = 40.0;

/// The font of names.
pub(super) const NAME: Font = Font::new(12.0, 600);

/// Where the rows and the scale are; lengths in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// The upper edge of the first row.
    pub(super) top: f64,
    /// The height of a row.
    pub(super) pitch: f64,
    /// Whether names stand above the lines.
    pub(super) is_above: bool,
    /// The room for a name.
    pub(super) name: f64,
    /// The scale of scores.
    pub(super) scale: Scale,
    /// Where the figure of the first side begins.
    pub(super) figures: f64,
    /// The frame.
    pub(super) size: Size,
}

/// The height at which rows have the room they need.
pub(super) fn height(dots: &Dots, width: f64) -> f64 {
    let pitch = if width < NARROW { PITCH.1 } else { PITCH.0 };
    HEAD + pitch * dots.rows.len().max(1) as f64 + FOOT
}

impl Plot {
    pub(super) fn new(dots: &Dots, size: Size) -> Self {
        let width = size.width;
        let is_above = width < NARROW;
        let room = (size.height - HEAD - FOOT).max(1.0);
        let most = if is_above { PITCH.1 } else { PITCH.0 } * 1.2;
        let pitch = (room / dots.rows.len().max(1) as f64).min(most);
        let figures = FIGURE * dots.names.len() as f64;
        let widest = dots.rows.iter().map(|row| text::width(&row.name, NAME));
        let name = widest.fold(24.0, f64::max).min(width * 0.3).ceil();
        let (left, right, name) = if is_above {
            (10.0, width - 10.0, (width - figures - 8.0).max(24.0))
        } else {
            (name + 22.0, width - figures - 20.0, name)
        };
        Self {
            top: HEAD,
            pitch,
            is_above,
            name,
            scale: Scale::linear((0.0, TOP), (left, right.max(left + 1.0))),
            figures: width - figures,
            size,
        }
    }

    /// The upper edge of a row.
    pub(super) fn row(&self, row: usize) -> f64 {
        self.top + row as f64 * self.pitch
    }

    /// The middle of the line of a row.
    pub(super) fn middle(&self, row: usize) -> f64 {
        self.row(row) + self.pitch * if self.is_above { 0.7 } else { 0.5 }
    }

    /// The baseline of the name and the figures of a row.
    pub(super) fn baseline(&self, row: usize) -> f64 {
        if self.is_above {
            self.row(row) + self.pitch * 0.2 + 6.0
        } else {
            self.middle(row) + 4.0
        }
    }

    /// Where a score of a row is.
    pub(super) fn at(&self, row: usize, value: f64) -> Point {
        Point::new(self.scale.at(value), self.middle(row))
    }

    /// The middle of the figure of a side.
    pub(super) fn figure(&self, side: usize) -> f64 {
        self.figures + FIGURE * (side as f64 + 0.5)
    }

    /// The row under a point.
    pub(super) fn row_at(&self, dots: &Dots, at: Point) -> Option<usize> {
        let row = (at.y - self.top) / self.pitch;
        let is_across = (0.0..=self.size.width).contains(&at.x);
        (is_across && row >= 0.0 && row < dots.rows.len() as f64).then_some(row as usize)
    }
}

//! Where everything of a stacked area is.

use super::{Area, Measure, words};
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;

/// The font of ticks.
pub(super) const TICK: Font = Font::new(11.0, 400);

/// The font of the names at the right.
pub(super) const NAME: Font = Font::new(11.5, 600);

/// The font of the figures at the right.
pub(super) const FIGURE: Font = Font::new(12.0, 600);

/// The room between the plot and the swatches of the names.
pub(super) const GAP: f64 = 12.0;

/// The side of a swatch and the room after it.
pub(super) const SWATCH: (f64, f64) = (8.0, 6.0);

/// Frames narrower than this have no swatches.
const NARROW: f64 = 400.0;

/// The most of the width that names and figures take.
const MOST_NAMES: f64 = 0.42;

/// Half the width of a month that stands alone between gaps.
pub(super) const ALONE: f64 = 5.0;

/// The layout.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    /// The frame.
    pub(super) size: Size,
    /// The left edge of the plot.
    pub(super) left: f64,
    /// The right edge of the plot.
    pub(super) right: f64,
    /// The upper edge of the plot.
    pub(super) top: f64,
    /// The lower edge of the plot.
    pub(super) bottom: f64,
    /// The scale of months.
    pub(super) x: Scale,
    /// The scale of shares or counts.
    pub(super) y: Scale,
    /// The ticks of that scale with their words.
    pub(super) ticks: Vec<(f64, String)>,
    /// The number of months.
    n_months: usize,
    /// Whether there is little width.
    pub(super) is_narrow: bool,
}

impl Plot {
    pub(super) fn new(area: &Area, size: Size) -> Self {
        let (top, bottom) = (12.0, (size.height - 26.0).max(13.0));
        let y = Scale::linear((0.0, most(area)), (bottom, top));
        let ticks = words::ticks(area, &y);
        let widest = ticks.iter().map(|(_, words)| text::width(words, TICK));
        let left = widest.fold(0.0, f64::max).min(size.width * 0.2) + 10.0;
        let is_narrow = size.width < NARROW;
        let names = names(area, is_narrow).min(size.width * MOST_NAMES);
        let right = (size.width - names).max(left + 1.0);
        let last = area.months.len().saturating_sub(1) as f64;
        // A month that stands alone at an edge keeps its full width.
        let inset = ALONE.min((right - left) / 4.0);
        let x = Scale::linear((0.0, last), (left + inset, right - inset));
        Self {
            size,
            left,
            right,
            top,
            bottom,
            x,
            y,
            ticks,
            n_months: area.months.len(),
            is_narrow,
        }
    }

    /// The middle of a layer in a month that is drawn.
    pub(super) fn middle(&self, area: &Area, layer: usize, month: usize) -> Point {
        let levels = area.levels(month).unwrap_or_default();
        let level = |idx: usize| self.y.at(levels.get(idx).copied().unwrap_or_default());
        let y = f64::midpoint(level(layer), level(layer + 1));
        Point::new(self.x.at(month as f64), y)
    }

    /// Whether a point lies in the plot.
    pub(super) fn holds(&self, at: Point) -> bool {
        (self.left..=self.right).contains(&at.x) && (self.top..=self.bottom).contains(&at.y)
    }

    /// How far from the middle of a month a pointer still finds it, in CSS pixels.
    pub(super) fn reach(&self) -> f64 {
        let (from, to) = self.x.range();
        let steps = self.n_months.saturating_sub(1).max(1);
        ((to - from) / steps as f64 / 2.0).max(ALONE)
    }
}

/// The upper end of the vertical axis.
fn most(area: &Area) -> f64 {
    if area.measure == Measure::Share {
        return 1.0;
    }
    let totals = area
        .known()
        .into_iter()
        .filter_map(|month| area.total(month));
    let most = totals.fold(0.0, f64::max);
    if most > 0.0 { most } else { 1.0 }
}

/// The room that names and figures at the right would like.
fn names(area: &Area, is_narrow: bool) -> f64 {
    let swatch = if is_narrow { 0.0 } else { SWATCH.0 + SWATCH.1 };
    let figures = words::ends(area);
    let widths =
        area.layers.iter().zip(&figures).map(|(layer, figure)| {
            text::width(&layer.name, NAME) + 10.0 + text::width(figure, FIGURE)
        });
    widths.fold(40.0, f64::max) + GAP + swatch + 2.0
}

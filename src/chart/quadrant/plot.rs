//! The geometry of a quadrant: its frame, its scales and the radii of its bubbles.

use super::split::Splits;
use super::{Axis, DENSE, Quadrant};
use crate::chart::scale::Scale;
use crate::chart::scene::{Font, Point, Size};
use crate::chart::text;

/// The font of ticks.
pub(super) const TICK: Font = Font::new(11.0, 400);

/// The strip above the plot for the vertical axis's title and the key of sizes.
const HEAD: f64 = 34.0;

/// The strip below the plot for ticks and the horizontal axis's title.
const FOOT: f64 = 42.0;

/// Frames narrower than this have smaller bubbles and fewer words.
const NARROW: f64 = 480.0;

/// The margin between a bubble and the frame.
const MARGIN: f64 = 3.0;

/// With more points than this, bubbles shrink so that they stay apart.
const UNCROWDED: f64 = 140.0;

/// Where everything of a quadrant is.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    /// The upper left corner of the frame.
    pub(super) min: Point,
    /// The lower right corner of the frame.
    pub(super) max: Point,
    /// The horizontal scale.
    pub(super) x: Scale,
    /// The vertical scale.
    pub(super) y: Scale,
    /// Where the areas meet.
    pub(super) split: Point,
    /// Whether there is little width.
    pub(super) is_narrow: bool,
    /// Whether the marks become one image.
    pub(super) is_dense: bool,
    /// Whether any point is shown.
    pub(super) has_points: bool,
    /// Radius of an average bubble, and the smallest and largest radius.
    radii: (f64, f64, f64),
}

impl Plot {
    pub(super) fn new(quadrant: &Quadrant, size: Size) -> Self {
        let is_narrow = size.width < NARROW;
        let is_dense = quadrant.len() > DENSE;
        let (x_domain, y_domain) = (
            domain(&quadrant.x_axis, &quadrant.x),
            domain(&quadrant.y_axis, &quadrant.y),
        );
        let ticks = scale(&quadrant.y_axis, y_domain, (0.0, 1.0)).ticks();
        let ticks = quadrant.y_axis.format.ticks(&ticks);
        let widest = ticks
            .iter()
            .map(|tick| text::width(tick, TICK))
            .fold(0.0, f64::max);
        let left = widest + 12.0;
        let min = Point::new(left, HEAD);
        let max = Point::new(
            (size.width - 10.0).max(left + 1.0),
            (size.height - FOOT).max(HEAD + 1.0),
        );
        let x = scale(&quadrant.x_axis, x_domain, (min.x, max.x));
        let y = scale(&quadrant.y_axis, y_domain, (max.y, min.y));
        let mut plot = Self {
            min,
            max,
            x,
            y,
            split: Point::default(),
            is_narrow,
            is_dense,
            has_points: (0..quadrant.len()).any(|item| quadrant.is_plotted(item)),
            radii: radii(quadrant.len(), is_narrow, is_dense),
        };
        let inset = plot.inset(quadrant);
        plot.x = scale(
            &quadrant.x_axis,
            x_domain,
            (min.x + inset.0, max.x - inset.1),
        );
        plot.y = scale(
            &quadrant.y_axis,
            y_domain,
            (max.y - inset.3, min.y + inset.2),
        );
        let splits = Splits::new(quadrant);
        plot.split = plot.at(splits.x, splits.y);
        plot
    }

    /// The place of a pair of values.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        Point::new(self.x.at(x), self.y.at(y))
    }

    /// The radius of a bubble of a relative size.
    pub(super) fn radius(&self, size: f64) -> f64 {
        let (average, smallest, largest) = self.radii;
        (average * size.sqrt()).clamp(smallest, largest)
    }

    /// The largest radius there is.
    pub(super) fn largest_radius(&self) -> f64 {
        self.radii.2
    }

    /// How far the scales stop short of the frame so that no bubble leaves it: left, right, top,
    /// bottom.
    fn inset(&self, quadrant: &Quadrant) -> (f64, f64, f64, f64) {
        let least = (12.0, 12.0, 8.0, 8.0);
        if self.is_dense {
            return least;
        }
        let beyond = |least: f64, reach: f64, room: f64| least.max(reach - room);
        let all = (0..quadrant.len()).filter(|&item| quadrant.is_plotted(item));
        all.fold(least, |(left, right, top, bottom), item| {
            let at = self.at(quadrant.x[item], quadrant.y[item]);
            let reach = self.radius(quadrant.relative_size(item)) * 1.25 + MARGIN;
            (
                beyond(left, reach, at.x - self.min.x),
                beyond(right, reach, self.max.x - at.x),
                beyond(top, reach, at.y - self.min.y),
                beyond(bottom, reach, self.max.y - at.y),
            )
        })
    }
}

/// The ends of an axis: as fixed, else the extent of what it can show and its split.
pub(super) fn domain(axis: &Axis, values: &[f64]) -> (f64, f64) {
    if let Some(domain) = axis.domain {
        return domain;
    }
    let shown = values.iter().copied().filter(|value| axis.shows(*value));
    let split = axis.split.filter(|split| axis.shows(*split));
    let extent = shown
        .chain(split)
        .fold(None, |extent: Option<(f64, f64)>, value| {
            let (low, high) = extent.unwrap_or((value, value));
            Some((low.min(value), high.max(value)))
        });
    match extent {
        None if axis.log => (1.0, 10.0),
        None => (0.0, 10.0),
        Some((low, high)) if low < high => (low, high),
        Some((only, _)) if axis.log => (only / 2.0, only * 2.0),
        Some((only, _)) => (only - 1.0, only + 1.0),
    }
}

fn scale(axis: &Axis, domain: (f64, f64), range: (f64, f64)) -> Scale {
    if axis.log {
        Scale::log(domain, range)
    } else {
        Scale::linear(domain, range)
    }
}

/// Radius of an average bubble, the smallest and the largest one, in CSS pixels.
fn radii(count: usize, is_narrow: bool, is_dense: bool) -> (f64, f64, f64) {
    if is_dense {
        let average = (9.5 * (500.0 / count as f64).sqrt()).clamp(2.0, 4.5);
        return (average, 1.5, 8.0);
    }
    let crowd = (UNCROWDED / count.max(1) as f64).sqrt().clamp(0.5, 1.0);
    let (average, smallest, largest) = if is_narrow {
        (6.6, 4.0, 17.0)
    } else {
        (9.5, 5.0, 26.0)
    };
    (
        average * crowd,
        (smallest * crowd).max(3.0),
        largest * crowd,
    )
}

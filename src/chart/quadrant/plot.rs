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

/// Radius of an average bubble, the smallest and the largest one where there is little width.
const NARROW_RADII: (f64, f64, f64) = (6.6, 4.0, 17.0);

/// The same where there is enough width.
const WIDE_RADII: (f64, f64, f64) = (9.5, 5.0, 26.0);

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
        let count = (0..quadrant.len())
            .filter(|&item| quadrant.is_in_view(item))
            .count();
        let is_dense = count > DENSE;
        let all = (
            domain(&quadrant.x_axis, &quadrant.x),
            domain(&quadrant.y_axis, &quadrant.y),
        );
        let (x_domain, y_domain) = quadrant.window.map_or(all, |window| (window.x, window.y));
        let (min, max) = frame(quadrant, size, quadrant.window.is_some());
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
            has_points: count > 0,
            radii: radii(quadrant.expected(), is_narrow, is_dense),
        };
        let (across, down) = match quadrant.window {
            Some(_) => window_range(quadrant, size),
            None => plot.range(quadrant),
        };
        plot.x = scale(&quadrant.x_axis, x_domain, across);
        plot.y = scale(&quadrant.y_axis, y_domain, (down.1, down.0));
        plot.split = plot.meeting(Splits::new(quadrant));
        plot
    }

    /// The place of a pair of values.
    pub(super) fn at(&self, x: f64, y: f64) -> Point {
        Point::new(self.x.at(x), self.y.at(y))
    }

    /// Where the areas meet: on the frame where a split lies outside of what is shown.
    fn meeting(&self, splits: Splits) -> Point {
        let place = |scale: &Scale, value: f64, (start, end): (f64, f64)| {
            let (low, high) = scale.domain();
            if value < low {
                start
            } else if value > high {
                end
            } else {
                scale.at(value)
            }
        };
        Point::new(
            place(&self.x, splits.x, (self.min.x, self.max.x)),
            place(&self.y, splits.y, (self.max.y, self.min.y)),
        )
    }

    /// Whether a split lies inside the frame: the upright one, the level one.
    pub(super) fn has_split(&self) -> (bool, bool) {
        let Self {
            min, max, split, ..
        } = self;
        (
            split.x > min.x && split.x < max.x,
            split.y > min.y && split.y < max.y,
        )
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

    /// The pixels the scales range over, short of the frame so that no bubble leaves it: left and
    /// right, top and bottom.
    fn range(&self, quadrant: &Quadrant) -> ((f64, f64), (f64, f64)) {
        let (left, right, top, bottom) = self.inset(quadrant);
        (
            (self.min.x + left, self.max.x - right),
            (self.min.y + top, self.max.y - bottom),
        )
    }

    fn inset(&self, quadrant: &Quadrant) -> (f64, f64, f64, f64) {
        let least = (12.0, 12.0, 8.0, 8.0);
        if self.is_dense {
            return least;
        }
        let beyond = |least: f64, reach: f64, room: f64| least.max(reach - room);
        let all = (0..quadrant.len()).filter(|&item| quadrant.is_in_view(item));
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

/// The upper left and the lower right corner of the frame. With a window they depend on the axes and
/// the size alone, so that nothing shifts while the view is moved.
fn frame(quadrant: &Quadrant, size: Size, is_windowed: bool) -> (Point, Point) {
    let axis = &quadrant.y_axis;
    let ticks = scale(axis, domain(axis, &quadrant.y), (0.0, 1.0)).ticks();
    let words = if is_windowed {
        ticks.iter().map(|tick| axis.format.text(*tick)).collect()
    } else {
        axis.format.ticks(&ticks)
    };
    let widths = words.iter().map(|words| text::width(words, TICK));
    let left = widths.fold(0.0, f64::max) + 12.0;
    let right = (size.width - 10.0).max(left + 1.0);
    let bottom = (size.height - FOOT).max(HEAD + 1.0);
    (Point::new(left, HEAD), Point::new(right, bottom))
}

/// How far the scales of a window stop short of the frame: room for the largest bubble.
fn window_inset(is_narrow: bool) -> f64 {
    let largest = if is_narrow {
        NARROW_RADII.2
    } else {
        WIDE_RADII.2
    };
    largest * 1.25 + MARGIN
}

/// The pixels a window's scales range over: left and right, top and bottom.
pub(super) fn window_range(quadrant: &Quadrant, size: Size) -> ((f64, f64), (f64, f64)) {
    let (min, max) = frame(quadrant, size, true);
    let inset = window_inset(size.width < NARROW);
    // A frame with less room than the insets has its scales in the middle.
    let range = |from: f64, to: f64| {
        let inset = inset.min((to - from) / 2.0 - 0.5);
        (from + inset, to - inset)
    };
    (range(min.x, max.x), range(min.y, max.y))
}

/// The ends of an axis when all is shown: as fixed, else the extent of what it can show and its split.
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

/// The scale of an axis.
pub(super) fn scale(axis: &Axis, domain: (f64, f64), range: (f64, f64)) -> Scale {
    if axis.log {
        Scale::log(domain, range)
    } else {
        Scale::linear(domain, range)
    }
}

/// Radius of an average bubble, the smallest and the largest one, in CSS pixels.
fn radii(count: f64, is_narrow: bool, is_dense: bool) -> (f64, f64, f64) {
    if is_dense {
        let average = (9.5 * (500.0 / count).sqrt()).clamp(2.0, 4.5);
        return (average, 1.5, 8.0);
    }
    let crowd = (UNCROWDED / count.max(1.0)).sqrt().clamp(0.5, 1.0);
    let (average, smallest, largest) = if is_narrow { NARROW_RADII } else { WIDE_RADII };
    (
        average * crowd,
        (smallest * crowd).max(3.0),
        largest * crowd,
    )
}

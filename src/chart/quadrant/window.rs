//! The part of a quadrant that is shown: zooming, moving, and what lies outside.
//!
//! Comes in: a window in values, a frame in CSS pixels and what a person did; goes out: another
//! window. A window never leaves the extent of the values and never gets smaller than a
//! twentieth of it.

use std::fmt;

use super::part::{Axes, Ends, Part};
use super::plot::{self, Plot};
use super::{Axis, Quadrant};
use crate::chart::scene::{Point, Size};

/// What is kept under the pointer stays this far from a window's ends, in CSS pixels, so that
/// rounding does not take it out of the view.
const RIM: f64 = 0.01;

/// Significant digits of a window's ends in a link: finer than a pixel of any screen.
const DIGITS: i32 = 6;

/// A part of a quadrant, in values of its axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// Lower and upper end along x.
    pub x: (f64, f64),
    /// Lower and upper end along y.
    pub y: (f64, f64),
}

impl Window {
    /// A window; `None` where an end is not a number or an axis has no extent.
    pub fn new(x: (f64, f64), y: (f64, f64)) -> Option<Self> {
        let is_sound = |(low, high): (f64, f64)| low.is_finite() && high.is_finite() && low < high;
        (is_sound(x) && is_sound(y)).then_some(Self { x, y })
    }

    /// Reads `1000..50000,2..8`.
    pub fn parse(text: &str) -> Option<Self> {
        let ends = |text: &str| {
            let (low, high) = text.split_once("..")?;
            Some((low.parse().ok()?, high.parse().ok()?))
        };
        let (x, y) = text.split_once(',')?;
        Self::new(ends(x)?, ends(y)?)
    }

    /// The window with ends short enough for a link.
    #[must_use]
    pub fn rounded(self) -> Self {
        let round = |(low, high): (f64, f64)| (significant(low), significant(high));
        Self::new(round(self.x), round(self.y)).unwrap_or(self)
    }

    /// Whether a pair of values lies in it.
    pub fn contains(&self, x: f64, y: f64) -> bool {
        (self.x.0..=self.x.1).contains(&x) && (self.y.0..=self.y.1).contains(&y)
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ((x0, x1), (y0, y1)) = (self.x, self.y);
        write!(f, "{x0}..{x1},{y0}..{y1}")
    }
}

fn significant(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let power = DIGITS - 1 - value.abs().log10().floor() as i32;
    // Dividing by a power of ten gives the number nearest to the decimal; multiplying does not.
    if power >= 0 {
        let scale = 10f64.powi(power);
        (value * scale).round() / scale
    } else {
        let scale = 10f64.powi(-power);
        (value / scale).round() * scale
    }
}

impl Quadrant {
    /// The quadrant with only a part of it shown; `None` shows all.
    #[must_use]
    pub fn within(mut self, window: Option<Window>) -> Self {
        // A logarithmic axis cannot begin at 0; such a window was made for a linear one.
        let fits = |axis: &Axis, ends: (f64, f64)| axis.shows(ends.0);
        let window = window.filter(|w| fits(&self.x_axis, w.x) && fits(&self.y_axis, w.y));
        self.window = window;
        self
    }

    /// Whether a point is shown: the axes can show it and it lies in the window.
    pub fn is_in_view(&self, item: usize) -> bool {
        let is_inside = |window: Window| window.contains(self.x[item], self.y[item]);
        self.is_plotted(item) && self.window.is_none_or(is_inside)
    }

    /// How many points the axes could show but the window does not.
    pub fn outside(&self) -> usize {
        if self.window.is_none() {
            return 0;
        }
        let is_outside = |&item: &usize| self.is_plotted(item) && !self.is_in_view(item);
        (0..self.len()).filter(is_outside).count()
    }

    /// The window after zooming by `factor` (2 shows half as much of each axis) about a place,
    /// which keeps its values; without one about the middle. `None` when all is shown again.
    pub fn zoomed(&self, size: Size, about: Option<Point>, factor: f64) -> Option<Window> {
        let plot = Plot::new(self, size);
        let ((x0, x1), (y0, y1)) = plot::window_range(self, size);
        let middle = Point::new(f64::midpoint(x0, x1), f64::midpoint(y0, y1));
        let at = about.unwrap_or(middle);
        let zoom = |axis: Axes, place: f64, range: (f64, f64)| {
            let (part, scale) = (self.part(axis), axis.scale(&plot));
            let (now, value) = (scale.domain(), part.spread(scale.value_at(place)));
            // Values for a pixel after zooming; the range a window has differs from that of all.
            let pixels = (scale.range().1 - scale.range().0).abs();
            let sign = (range.1 - range.0).signum();
            let step = (part.spread(now.1) - part.spread(now.0)) / pixels / factor;
            let least = part.smallest() / (range.1 - range.0).abs();
            let step = step.max(least) * sign;
            // Beside that range there is room for bubbles only: what lies there comes to its end.
            let first = range.0.min(range.1) + RIM;
            let last = range.0.max(range.1) - RIM;
            let low = value - (place.clamp(first, last) - range.0) * step;
            part.held(low, low + (range.1 - range.0) * step)
        };
        let x = zoom(Axes::X, at.x, (x0, x1));
        let y = zoom(Axes::Y, at.y, (y1, y0));
        self.unless_all(x, y)
    }

    /// The window after its content was moved by some pixels.
    pub fn moved(&self, size: Size, by: Point) -> Option<Window> {
        self.window?;
        let plot = Plot::new(self, size);
        let slide = |axis: Axes, by: f64| {
            let (part, scale) = (self.part(axis), axis.scale(&plot));
            let (low, high) = scale.domain();
            let (from, to) = (scale.at(low), scale.at(high));
            part.held(
                part.spread(scale.value_at(from - by)),
                part.spread(scale.value_at(to - by)),
            )
        };
        let (x, y) = (slide(Axes::X, by.x), slide(Axes::Y, by.y));
        self.unless_all(x, y)
    }

    /// How many points a window of this size would show were they spread evenly: what radii follow,
    /// so that bubbles grow by zooming and stay as they are while the view is moved.
    pub(super) fn expected(&self) -> f64 {
        let Some(window) = self.window else {
            return self.len() as f64;
        };
        let share = |part: Part, (low, high): (f64, f64)| {
            let span = part.spread(high) - part.spread(low);
            let all = part.spread(part.all.1) - part.spread(part.all.0);
            if all > 0.0 {
                (span / all).min(1.0)
            } else {
                1.0
            }
        };
        self.len() as f64
            * share(self.part(Axes::X), window.x)
            * share(self.part(Axes::Y), window.y)
    }

    fn unless_all(&self, x: Ends, y: Ends) -> Option<Window> {
        if x.is_all && y.is_all {
            return None;
        }
        Window::new(x.ends, y.ends).or(self.window)
    }
}

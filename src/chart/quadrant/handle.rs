//! The two split lines as controls: where they are, where they go.
//!
//! Comes in: a drag or a step of a slider; goes out: a value that is short to write.

use super::boxed::shortest;
use super::plot::{self, Plot};
use super::split::Splits;
use super::{Axis, Quadrant};
use crate::chart::scale::Scale;
use crate::chart::scene::{Point, Size};

/// One of the two split lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The upright one: where high values of x begin.
    Upright,
    /// The level one: where high values of y begin.
    Level,
}

/// A split line as a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handle {
    /// Where it is taken hold of: its end on the frame; `None` while it lies outside the view.
    pub at: Option<Point>,
    /// Its value.
    pub value: f64,
    /// The lowest and the highest value it can be moved to: the ends of its axis.
    pub ends: (f64, f64),
}

/// Steps of a slider from one end of the axis to the other.
const STEPS: f64 = 100.0;

impl Quadrant {
    /// A split line as a slider.
    pub fn handle(&self, size: Size, line: Line) -> Handle {
        let plot = Plot::new(self, size);
        let (has_upright, has_level) = plot.has_split();
        let splits = Splits::new(self);
        let (is_shown, at, value) = match line {
            Line::Upright => (has_upright, Point::new(plot.split.x, plot.min.y), splits.x),
            Line::Level => (has_level, Point::new(plot.max.x, plot.split.y), splits.y),
        };
        let (axis, values) = self.axis_of(line);
        Handle {
            at: is_shown.then_some(at),
            value,
            ends: plot::domain(axis, values),
        }
    }

    /// The value of a split line that is dragged to a place: the shortest one within its pixel.
    pub fn dragged(&self, size: Size, line: Line, to: Point) -> f64 {
        let plot = Plot::new(self, size);
        let value = |scale: &Scale, place: f64| {
            let held = |place: f64| scale.held(scale.value_at(place));
            let (a, b) = (held(place - 0.5), held(place + 0.5));
            shortest(a.min(b), a.max(b))
        };
        match line {
            Line::Upright => value(&plot.x, to.x),
            Line::Level => value(&plot.y, to.y),
        }
    }

    /// The value of a split line that is moved by some hundredths of its axis.
    pub fn stepped(&self, line: Line, steps: f64) -> f64 {
        let splits = Splits::new(self);
        let (axis, values) = self.axis_of(line);
        let scale = plot::scale(axis, plot::domain(axis, values), (0.0, STEPS));
        let value = match line {
            Line::Upright => splits.x,
            Line::Level => splits.y,
        };
        let held = |place: f64| scale.held(scale.value_at(place));
        let place = (scale.at(value) + steps).clamp(0.0, STEPS);
        let (a, b) = (held(place - 0.25), held(place + 0.25));
        shortest(a.min(b), a.max(b))
    }

    fn axis_of(&self, line: Line) -> (&Axis, &[f64]) {
        match line {
            Line::Upright => (&self.x_axis, &self.x),
            Line::Level => (&self.y_axis, &self.y),
        }
    }
}

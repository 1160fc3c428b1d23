//! A part of one axis: how its values lie along it, and how small it may get.

use super::Quadrant;
use super::plot::{self, Plot};
use crate::chart::scale::Scale;

/// The smallest part of an axis that is shown: finer, its ticks would need more decimals.
const SMALLEST: f64 = 1.0 / 20.0;

/// One of the two axes.
#[derive(Clone, Copy)]
pub(super) enum Axes {
    X,
    Y,
}

impl Axes {
    /// The scale of the axis in a plot.
    pub(super) fn scale(self, plot: &Plot) -> &Scale {
        match self {
            Self::X => &plot.x,
            Self::Y => &plot.y,
        }
    }
}

/// The extent of an axis, and how values lie along it.
pub(super) struct Part {
    is_log: bool,
    /// The ends when all is shown.
    pub(super) all: (f64, f64),
}

/// A part of an axis.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    /// Its ends, in values.
    pub(super) ends: (f64, f64),
    /// Whether it is all of the axis.
    pub(super) is_all: bool,
}

impl Part {
    /// A value as a number that grows evenly along the axis.
    pub(super) fn spread(&self, value: f64) -> f64 {
        if self.is_log { value.ln() } else { value }
    }

    /// The smallest extent that is shown, evenly grown.
    pub(super) fn smallest(&self) -> f64 {
        (self.spread(self.all.1) - self.spread(self.all.0)) * SMALLEST
    }

    fn value(&self, spread: f64) -> f64 {
        if self.is_log { spread.exp() } else { spread }
    }

    /// The part between two places, neither too small nor beyond the extent.
    pub(super) fn held(&self, low: f64, high: f64) -> Ends {
        let all = (self.spread(self.all.0), self.spread(self.all.1));
        let extent = all.1 - all.0;
        let span = (high - low).max(self.smallest());
        // Rounding must not make a window of what is all but everything.
        if span >= extent * (1.0 - 1e-9) {
            return Ends {
                ends: self.all,
                is_all: true,
            };
        }
        let middle = f64::midpoint(low, high);
        let low = (middle - span / 2.0).clamp(all.0, all.1 - span);
        // An end of the values is taken as it is: what goes through a logarithm comes back inexact.
        let low_value = if low <= all.0 {
            self.all.0
        } else {
            self.value(low)
        };
        let is_end = low + span >= all.1;
        let high_value = if is_end {
            self.all.1
        } else {
            self.value(low + span)
        };
        Ends {
            ends: (low_value, high_value),
            is_all: false,
        }
    }
}

impl Quadrant {
    /// An axis from end to end.
    pub(super) fn part(&self, axis: Axes) -> Part {
        let (axis, values) = match axis {
            Axes::X => (&self.x_axis, &self.x),
            Axes::Y => (&self.y_axis, &self.y),
        };
        Part {
            is_log: axis.log,
            all: plot::domain(axis, values),
        }
    }
}

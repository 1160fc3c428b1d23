//! Where a quadrant is split into its areas.

use super::plot::domain;
use super::{Axis, Quadrant};

/// Where the two axes are split.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Splits {
    /// Where high values of x begin.
    pub(super) x: f64,
    /// Where high values of y begin.
    pub(super) y: f64,
}

impl Splits {
    /// The splits as given, else the middles of the axes.
    pub(super) fn new(quadrant: &Quadrant) -> Self {
        let split = |axis: &Axis, values: &[f64]| {
            axis.split
                .filter(|split| axis.shows(*split))
                .unwrap_or_else(|| {
                    let (low, high) = domain(axis, values);
                    if axis.log {
                        (low * high).sqrt()
                    } else {
                        f64::midpoint(low, high)
                    }
                })
        };
        Self {
            x: split(&quadrant.x_axis, &quadrant.x),
            y: split(&quadrant.y_axis, &quadrant.y),
        }
    }

    /// The index of the area a pair of values lies in; a value on a split lies above it.
    pub(super) fn area(self, x: f64, y: f64) -> usize {
        usize::from(x >= self.x) + if y >= self.y { 0 } else { 2 }
    }
}

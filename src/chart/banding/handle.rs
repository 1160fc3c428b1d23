//! The limits between bands as controls: where they are, where they may go.
//!
//! Comes in: a drag or a step of a slider; goes out: a value in whole tenths between its neighbors.

use super::Banding;
use super::plot::Plot;
use crate::chart::scene::{Point, Size};

/// A limit as a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Handle {
    /// Where it is taken hold of: its foot on the base line.
    pub at: Point,
    /// Its value.
    pub value: f64,
    /// The lowest and the highest value it can be moved to.
    pub ends: (f64, f64),
}

/// The step of a limit, in points of the axis: scores are written with one decimal.
const STEP: f64 = 0.1;

/// How far from a whole tenth a value still is one: 5.300000000000001 is 5.3.
const TOLERANCE: f64 = 1e-6;

impl Banding {
    /// Every limit as a slider, rising.
    pub fn handles(&self, size: Size) -> Vec<Handle> {
        let plot = Plot::new(self, size);
        let limits = self.limits();
        let handle = |(idx, &value): (usize, &f64)| Handle {
            at: Point::new(plot.x.at(value), plot.bottom),
            value,
            ends: ends(self.domain(), &limits, idx),
        };
        limits.iter().enumerate().map(handle).collect()
    }

    /// The value of a limit that is dragged to a place; `None` for one there is not.
    pub fn dragged(&self, size: Size, limit: usize, to: Point) -> Option<f64> {
        self.held(limit, Plot::new(self, size).x.value_at(to.x))
    }

    /// The value of a limit that is moved by some tenths; `None` for one there is not.
    pub fn stepped(&self, limit: usize, tenths: f64) -> Option<f64> {
        let now = *self.limits().get(limit)?;
        self.held(limit, now + tenths * STEP)
    }

    /// The nearest value a limit can have; it stays where its neighbors leave it no room.
    fn held(&self, limit: usize, value: f64) -> Option<f64> {
        let limits = self.limits();
        let now = *limits.get(limit)?;
        let (low, high) = ends(self.domain(), &limits, limit);
        if !value.is_finite() || low > high {
            return Some(now);
        }
        Some(tenths(value).clamp(low, high))
    }
}

/// A value in whole tenths, as short as it can be written.
fn tenths(value: f64) -> f64 {
    (value / STEP).round() / 10.0
}

/// The first and the last whole tenth between the neighbors of a limit, or the ends of the axis.
fn ends(domain: (f64, f64), limits: &[f64], idx: usize) -> (f64, f64) {
    let below = idx.checked_sub(1).map_or(domain.0, |below| limits[below]);
    let above = limits.get(idx + 1).copied().unwrap_or(domain.1);
    let first = (below / STEP + TOLERANCE).floor() + 1.0;
    let last = (above / STEP - TOLERANCE).ceil() - 1.0;
    (first / 10.0, last / 10.0)
}

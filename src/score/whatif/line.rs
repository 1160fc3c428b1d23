//! The two ends of a metric that is scored on a line: where it starts to score, and where it scores
//! 10 whatever else happens.

use super::Probe;
use crate::score::model::{Anchor, Direction, Rule};

/// The values between which a metric's score changes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends {
    /// A value that scores 0.
    pub(super) worst: f64,
    /// The nearest value that scores 10.
    pub(super) best: f64,
    /// Whether `best` is the best possible value and nothing lies beyond it.
    pub(super) is_hard: bool,
}

impl Probe<'_> {
    /// The ends of a metric's line for this customer among the others; `None` where the metric is
    /// not on a line, or scores the same whatever the customer's value is.
    pub(super) fn ends(&self, metric: usize) -> Option<Ends> {
        let of = &self.model.metrics[metric];
        let Rule::Line { anchor, floor } = &of.rule else {
            return None;
        };
        let (anchor, others) = (*anchor, &self.spreads[metric]);
        let (best, worst, sign) = match of.direction {
            Direction::Higher => (others.high, others.low, 1.0),
            Direction::Lower => (others.low, others.high, -1.0),
        };
        let step = sign * self.range(metric).grid.step();
        let known = |value: f64| (!value.is_nan()).then_some(value);
        let top = match anchor {
            Anchor::Best(value) | Anchor::Benchmark(value) => Some(value),
            Anchor::PopulationMax => known(best),
        };
        let bottom = floor.or(match of.direction {
            Direction::Higher => Some(0.0),
            Direction::Lower => known(worst),
        });
        let follows_others = floor.is_none() && of.direction == Direction::Lower;
        let (worst, best) = match (bottom, top) {
            (Some(bottom), Some(top)) if sign * top > sign * bottom => (bottom, top),
            // Nobody else has left the floor: the first who does is the best.
            (Some(bottom), _) if anchor == Anchor::PopulationMax && !follows_others => {
                (bottom, bottom + step)
            }
            (_, Some(top)) => (top - step, top),
            (_, None) => return None,
        };
        Some(Ends {
            worst,
            best,
            is_hard: matches!(anchor, Anchor::Best(_)),
        })
    }
}

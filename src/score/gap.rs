//! The difference of two mean scores, metric by metric.
//!
//! With points `p` (share × score) and shares `w` of the two sides, metric `m` adds
//! `(p₁ − p₀) − r (w₁ − w₀)`, where `r` lies midway between the two computed scores. The second
//! term says that weight moved to a metric matters only as far as the metric is better or worse
//! than the rest; as shares sum to 1 on both sides it leaves the sum as it is. What no metric
//! explains was set by hand. All parts together are the difference exactly.

use super::mix::Mix;
use super::model::Model;

/// Differences below this are noise of the arithmetic and count as none, in points.
const NOISE: f64 = 1e-12;

/// Where a metric stands in the models of two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// In the first model, that of the score in question; `None` where it has no such metric.
    pub own: Option<usize>,
    /// In the second model, that of what it is held against.
    pub other: Option<usize>,
}

/// The metrics of two models side by side, told by their ids: those of the first in its order,
/// then those that only the second has.
pub fn pairs(own: &Model, other: &Model) -> Vec<Pair> {
    let first = own.metrics.iter().enumerate().map(|(idx, metric)| Pair {
        own: Some(idx),
        other: other.metric_idx(&metric.id),
    });
    let rest = other.metrics.iter().enumerate();
    let rest = rest.filter(|(_, metric)| own.metric_idx(&metric.id).is_none());
    let rest = rest.map(|(idx, _)| Pair {
        own: None,
        other: Some(idx),
    });
    first.chain(rest).collect()
}

/// A difference of two mean scores, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    /// The score in question, 0 to 10.
    pub own: f64,
    /// The score it is held against, 0 to 10.
    pub other: f64,
    /// What each metric adds to the difference, in points, in the order of the pairs.
    pub metrics: Vec<f64>,
    /// What scores set by hand add to it, in points.
    pub by_hand: f64,
}

/// Takes the difference of two mean scores apart.
pub fn gap(own: &Mix, other: &Mix, pairs: &[Pair]) -> Gap {
    let base = base(own, other);
    let at = |values: &[f64], idx: Option<usize>| idx.map_or(0.0, |idx| values[idx]);
    let part = |pair: &Pair| {
        let points = at(&own.points, pair.own) - at(&other.points, pair.other);
        let share = at(&own.shares, pair.own) - at(&other.shares, pair.other);
        quiet(points - base * share)
    };
    let metrics: Vec<f64> = pairs.iter().map(part).collect();
    let explained: f64 = metrics.iter().sum();
    Gap {
        own: own.score,
        other: other.score,
        by_hand: quiet(own.score - other.score - explained),
        metrics,
    }
}

/// The value, or 0 where it is noise.
pub(super) fn quiet(value: f64) -> f64 {
    if value.abs() < NOISE { 0.0 } else { value }
}

/// Midway between the computed scores; a side where everything is set by hand has none.
pub(super) fn base(own: &Mix, other: &Mix) -> f64 {
    let (own, other) = (computed(own), computed(other));
    let (own, other) = (own.or(other), other.or(own));
    own.zip(other)
        .map_or(0.0, |(own, other)| f64::midpoint(own, other))
}

fn computed(mix: &Mix) -> Option<f64> {
    let weight: f64 = mix.shares.iter().sum();
    (weight > 0.0).then(|| mix.points.iter().sum::<f64>() / weight)
}

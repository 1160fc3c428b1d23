//! Why one customer's score is another than it was, or than another model makes it.
//!
//! Comes in: two sides and a customer; goes out: what every metric did to the score, and how: its
//! value changed, the scale it is measured on moved, or its share of the weight changed. With mean
//! share `w̄`, shares `w`, scores `s` and the midpoint `r` of both scores a metric adds
//! `w̄ (s₁ − s₀) + (w₁ − w₀)(s̄ − r)`; `s₁ − s₀` splits at the score that the old value has on the
//! new scale. The parts are the difference exactly ([`gap`]).

use super::explain::{Raw, raw};
use super::gap::{Pair, gap, pairs, quiet};
use super::mix::{Mix, Side, Target, mix};
use super::model::{Metric, Rule};
use super::normalise::Scale;
use crate::data::Dataset;
use crate::units::RowId;

/// A customer's change of score, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The score shown before, 0 to 10.
    pub then: f64,
    /// The score shown now, 0 to 10.
    pub now: f64,
    /// What each metric did that weighs something on either side.
    pub parts: Vec<Part>,
    /// What overrides did: begun, ended or changed, in points.
    pub by_hand: f64,
    /// Whether another scorecard applies: a profile began or ended to hold, or the model changed.
    pub is_other_card: bool,
}

/// What one metric did to a score, in points of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The metric in the model of now (`own`) and in that of then (`other`).
    pub metric: Pair,
    /// Its score before and now, 0 to 10; `None` where it had none.
    pub scores: (Option<f64>, Option<f64>),
    /// Its share of the weight before and now, 0 to 1.
    pub shares: (f64, f64),
    /// Its value changed.
    pub data: f64,
    /// The scale moved: the best or the worst value of all customers, or the model's rule.
    pub scale: f64,
    /// Its share of the weight changed: values are missing or appeared, or another scorecard
    /// applies. All of a metric that has a score on one side only is here.
    pub weight: f64,
}

impl Part {
    /// All it did, in points.
    pub fn points(&self) -> f64 {
        self.data + self.scale + self.weight
    }
}

/// Why there is no change to take apart: where no score is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoScore {
    /// There was none before.
    Then,
    /// There is none now.
    Now,
    /// There was and is none.
    Both,
}

/// Takes a customer's change of score apart.
///
/// # Errors
/// When the score is not shown on one side: withheld, or nothing is known.
pub fn change(
    dataset: &Dataset,
    then: Side,
    now: Side,
    target: &Target,
    row: RowId,
) -> Result<Change, NoScore> {
    let (before, after) = match (mix(then, target, &[row]), mix(now, target, &[row])) {
        (Some(before), Some(after)) => (before, after),
        (None, Some(_)) => return Err(NoScore::Then),
        (Some(_), None) => return Err(NoScore::Now),
        (None, None) => return Err(NoScore::Both),
    };
    let pairs = pairs(now.model, then.model);
    let gap = gap(&after, &before, &pairs);
    let sides = Sides {
        dataset,
        then,
        now,
        row,
    };
    let parts = pairs.iter().zip(&gap.metrics);
    let parts = parts.filter_map(|(pair, points)| sides.part(*pair, (&before, &after), *points));
    Ok(Change {
        then: before.score,
        now: after.score,
        parts: parts.collect(),
        by_hand: gap.by_hand,
        is_other_card: sides.is_other_card(target),
    })
}

struct Sides<'a> {
    dataset: &'a Dataset,
    then: Side<'a>,
    now: Side<'a>,
    row: RowId,
}

impl Sides<'_> {
    fn part(&self, metric: Pair, mixes: (&Mix, &Mix), points: f64) -> Option<Part> {
        let share = |mix: &Mix, idx: Option<usize>| idx.map_or(0.0, |idx| mix.shares[idx]);
        let shares = (share(mixes.0, metric.other), share(mixes.1, metric.own));
        if shares.0 <= 0.0 && shares.1 <= 0.0 {
            return None;
        }
        let score = |side: Side, idx: Option<usize>| side.scores.metrics[idx?].get(self.row);
        let scores = (score(self.then, metric.other), score(self.now, metric.own));
        let mut part = Part {
            metric,
            scores,
            shares,
            data: 0.0,
            scale: 0.0,
            weight: points,
        };
        if let (Some(before), Some(after)) = scores {
            let rescored = self.rescored(metric, before).unwrap_or(before);
            let mean = f64::midpoint(shares.0, shares.1);
            part.scale = quiet(mean * (rescored - before));
            part.data = quiet(mean * (after - rescored));
            part.weight = quiet(points - part.scale - part.data);
        }
        Some(part)
    }

    /// The score of the old value on the new scale.
    fn rescored(&self, metric: Pair, before: f64) -> Option<f64> {
        let (own, other) = (metric.own?, metric.other?);
        let (new, old) = (
            &self.now.model.metrics[own],
            &self.then.model.metrics[other],
        );
        let (scale, past) = (
            &self.now.scores.scales[own],
            &self.then.scores.scales[other],
        );
        if scale == past && new.rule == old.rule {
            return Some(before);
        }
        let value = raw(self.dataset, old, self.then.scores.month, self.row);
        score_of(new, scale, &value)
    }

    fn is_other_card(&self, target: &Target) -> bool {
        let applied = |side: Side<'_>| {
            let card = side.scores.card(&target.card)?;
            card.applied(side.model, self.row).cloned()
        };
        applied(self.then) != applied(self.now)
    }
}

/// The score 0 to 10 of a value on a scale; `None` for a value of another kind.
pub(super) fn score_of(metric: &Metric, scale: &Scale, value: &Raw) -> Option<f64> {
    match (value, &metric.rule) {
        (Raw::Number(value), _) => scale.score(*value, metric),
        (Raw::Text(text), Rule::Values(scores)) => scores.get(&text.trim().to_lowercase()).copied(),
        (Raw::Text(_) | Raw::Missing, _) => None,
    }
}

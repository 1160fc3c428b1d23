//! What one metric did to a score, cause by cause.

use crate::data::Dataset;
use crate::score::explain::{Raw, raw};
use crate::score::gap::{Pair, quiet};
use crate::score::mix::{Mix, Side};
use crate::score::model::{Metric, Rule};
use crate::score::normalise::{Scale, Scorer};
use crate::units::RowId;

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
    /// The anchor or the floor moved: the best or the worst value of all customers.
    pub anchor: f64,
    /// The model scores the same value otherwise: other anchor, floor, direction, steps or texts.
    pub rule: f64,
    /// The model gives it another share of the weight: other weights, metrics or categories, or
    /// another profile.
    pub weight: f64,
    /// Its share changed as values appeared, went missing or grew stale, its own or others.
    pub missing: f64,
}

impl Part {
    /// All it did, in points.
    pub fn points(&self) -> f64 {
        self.data + self.anchor + self.rule + self.weight + self.missing
    }
}

/// Two sides and what their difference is measured with.
pub(super) struct Sides<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) then: Side<'a>,
    pub(super) now: Side<'a>,
    pub(super) row: RowId,
    /// The shares of the new scorecard among what had a score then.
    pub(super) middle: Vec<f64>,
    /// Midway between the computed scores.
    pub(super) base: f64,
}

/// A metric's score then, by the rule of now on the anchors of then, on those of now, and now.
struct Steps {
    then: f64,
    by_rule: f64,
    on_scale: f64,
    now: f64,
}

impl Sides<'_> {
    /// What a metric did; `None` where it weighs nothing on either side. `points` is all it did.
    pub(super) fn part(&self, metric: Pair, mixes: (&Mix, &Mix), points: f64) -> Option<Part> {
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
            anchor: 0.0,
            rule: 0.0,
            weight: 0.0,
            missing: 0.0,
        };
        if let (Some(then), Some(now)) = scores {
            let steps = self.steps(metric, then, now);
            let mean = f64::midpoint(shares.0, shares.1);
            part.rule = quiet(mean * (steps.by_rule - steps.then));
            part.anchor = quiet(mean * (steps.on_scale - steps.by_rule));
            part.data = quiet(mean * (steps.now - steps.on_scale));
        }
        let level = match scores {
            (Some(then), Some(now)) => f64::midpoint(then, now),
            (Some(one), None) | (None, Some(one)) => one,
            (None, None) => self.base,
        };
        let middle = metric.own.map_or(0.0, |own| self.middle[own]);
        part.missing = quiet((shares.1 - middle) * (level - self.base));
        // What is left is the move from the old shares to those of the new scorecard.
        part.weight = quiet(points - part.points());
        Some(part)
    }

    fn steps(&self, metric: Pair, then: f64, now: f64) -> Steps {
        let same = Steps {
            then,
            by_rule: then,
            on_scale: then,
            now,
        };
        let (Some(own), Some(other)) = (metric.own, metric.other) else {
            return same;
        };
        let new = &self.now.model.metrics[own];
        let old = &self.then.model.metrics[other];
        let scale = &self.now.scores.scales[own];
        let is_same_rule = new.rule == old.rule && new.direction == old.direction;
        if is_same_rule && *scale == self.then.scores.scales[other] {
            return same;
        }
        let month = self.then.scores.month;
        let value = raw(self.dataset, old, month, self.row);
        let by_rule = if is_same_rule {
            Some(then)
        } else if month == self.now.scores.month {
            score_of(new, scale, &value)
        } else {
            let scorer = Scorer::new(self.dataset, new, self.now.model.staleness, month);
            score_of(new, &scorer.into_parts().0, &value)
        };
        // A value that the new rule cannot score at all: what is new is the rule.
        let by_rule = by_rule.unwrap_or(now);
        Steps {
            by_rule,
            on_scale: score_of(new, scale, &value).unwrap_or(by_rule),
            ..same
        }
    }
}

/// The score 0 to 10 of a value on a scale; `None` for a value of another kind.
pub(in crate::score) fn score_of(metric: &Metric, scale: &Scale, value: &Raw) -> Option<f64> {
    match (value, &metric.rule) {
        (Raw::Number(value), _) => scale.score(*value, metric),
        (Raw::Text(text), Rule::Values(scores)) => scores.get(&text.trim().to_lowercase()).copied(),
        (Raw::Text(_) | Raw::Missing, _) => None,
    }
}

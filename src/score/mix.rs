//! A score, or the mean of several scores, as a sum over metrics.
//!
//! Comes in: scores and rows; goes out: a [`Mix`], what each metric weighs and what it adds, on
//! average over the rows that have the score. A score is Σ share × metric score, where the shares
//! are those the roll-up used: missing parts have none, the others sum to 1. Scores nothing anew.

use super::model::{Category, Model, Scorecard, WeightedMetric};
use super::scores::{CardScores, Scores};
use crate::data::column::Numbers;
use crate::units::RowId;

/// Which score is meant: the overall of a scorecard, or one of its categories.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Id of the scorecard.
    pub card: String,
    /// Id of the category; `None` is the overall.
    pub category: Option<String>,
}

impl Target {
    /// The overall of a scorecard.
    pub fn overall(card: impl Into<String>) -> Self {
        Self {
            card: card.into(),
            category: None,
        }
    }

    /// A category of a scorecard.
    pub fn category(card: impl Into<String>, category: impl Into<String>) -> Self {
        Self {
            card: card.into(),
            category: Some(category.into()),
        }
    }

    /// What people call it: the name of the scorecard or of the category; `None` where there is no
    /// such score.
    pub fn name<'a>(&self, scores: &'a Scores) -> Option<&'a str> {
        let card = scores.card(&self.card)?;
        let Some(id) = &self.category else {
            return Some(&card.name);
        };
        let mut categories = card.categories.iter();
        let found = categories.find(|category| category.id == *id)?;
        Some(&found.name)
    }

    /// The scores shown, 0 to 10: of an overall with the overrides in force.
    pub fn column<'a>(&self, card: &'a CardScores) -> Option<&'a Numbers> {
        let Some(id) = &self.category else {
            return Some(&card.shown);
        };
        let mut categories = card.categories.iter();
        let found = categories.find(|category| category.id == *id)?;
        Some(&found.scores)
    }
}

/// Where scores are read from: a month's, by the model that made them.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The model.
    pub model: &'a Model,
    /// Its scores of a month.
    pub scores: &'a Scores,
}

/// The mean of some customers' scores, metric by metric.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// How many customers have the score, at least 1.
    pub n: usize,
    /// The mean of the scores shown, 0 to 10.
    pub score: f64,
    /// What each metric adds, share × metric score on average, by position in [`Model::metrics`].
    pub points: Vec<f64>,
    /// Each metric's share of the weight on average, 0 to 1.
    pub shares: Vec<f64>,
}

/// The mean of a score over the rows that have it; `None` where none has.
pub fn mix(side: Side, target: &Target, rows: &[RowId]) -> Option<Mix> {
    let rolled = side.scores.card(&target.card)?;
    let shown = target.column(rolled)?;
    let metrics = &side.scores.metrics;
    let mut sums = Mix {
        n: 0,
        score: 0.0,
        points: vec![0.0; metrics.len()],
        shares: vec![0.0; metrics.len()],
    };
    let mut own = vec![0.0; metrics.len()];
    for &row in rows {
        let Some(score) = shown.get(row) else {
            continue;
        };
        sums.n += 1;
        sums.score += score;
        let Some(card) = rolled.applied(side.model, row) else {
            continue;
        };
        let kept = |metric: usize| {
            let score = metrics[metric].get(row);
            score.map(|_| side.scores.kept(metric, row))
        };
        shares(card, target.category.as_deref(), kept, &mut own);
        for (idx, share) in own.iter().enumerate().filter(|(_, share)| **share > 0.0) {
            sums.shares[idx] += share;
            sums.points[idx] += share * metrics[idx].get(row).unwrap_or(0.0);
        }
    }
    (sums.n > 0).then(|| sums.over(sums.n as f64))
}

impl Mix {
    fn over(&self, n: f64) -> Self {
        let each = |sums: &[f64]| sums.iter().map(|sum| sum / n).collect();
        Self {
            n: self.n,
            score: self.score / n,
            points: each(&self.points),
            shares: each(&self.shares),
        }
    }
}

/// Writes each metric's share of the weight in a customer's score; all 0 where nothing has a score.
///
/// `kept` is what a metric keeps of its weight, 0 to 1, and `None` where it has no score.
pub(super) fn shares(
    card: &Scorecard,
    category: Option<&str>,
    kept: impl Fn(usize) -> Option<f64>,
    shares: &mut [f64],
) {
    shares.fill(0.0);
    let counted = |part: &WeightedMetric| Some(part.weight * kept(part.metric)?);
    let present =
        |category: &Category| -> f64 { category.metrics.iter().filter_map(counted).sum() };
    // A category by itself counts whole, whatever it weighs in the overall.
    let weight = |own: &Category| match category {
        Some(_) => 1.0,
        None => own.weight,
    };
    let counts = |own: &&Category| category.is_none_or(|id| own.id == id) && present(own) > 0.0;
    let total: f64 = card.categories.iter().filter(counts).map(weight).sum();
    if total <= 0.0 {
        return;
    }
    for own in card.categories.iter().filter(counts) {
        let (share, known) = (weight(own) / total, present(own));
        for part in &own.metrics {
            if let Some(counted) = counted(part) {
                shares[part.metric] += share * counted / known;
            }
        }
    }
}

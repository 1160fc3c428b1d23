//! Rolling the metric scores of one customer up.
//!
//! The sums run in the order of the roll-up of everybody (`rollup/block.rs`), so that both give the
//! same number to the last bit.

use crate::score::band::TOLERANCE;
use crate::score::model::{Category, Scorecard};

/// A customer's score on one metric.
#[derive(Clone, Copy, Debug)]
pub(super) struct Own {
    /// The score, 0 to 10.
    pub(super) score: f64,
    /// The share of its weight, 0 to 1, that the value keeps.
    pub(super) kept: f64,
}

impl Own {
    /// The score of a value of today: it keeps all of its weight.
    pub(super) fn fresh(score: f64) -> Self {
        Self { score, kept: 1.0 }
    }
}

/// A customer's scores on one scorecard.
#[derive(Clone, Debug)]
pub(super) struct Whole {
    /// The overall 0 to 10; `None` where it is withheld or nothing is known.
    pub(super) overall: Option<f64>,
    /// The share of weight that has a score, 0 to 1.
    pub(super) coverage: f64,
    /// The categories, in the scorecard's order.
    pub(super) categories: Vec<Mean>,
}

/// A weighted mean and the share of weight behind it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mean {
    /// The score 0 to 10.
    pub(super) score: Option<f64>,
    /// The share of weight that has a score, 0 to 1.
    pub(super) coverage: f64,
}

/// Rolls a customer up from its score on every metric.
pub(super) fn roll(card: &Scorecard, own: impl Fn(usize) -> Option<Own>) -> Whole {
    let (mut sum, mut present, mut covered, mut total) = (0.0, 0.0, 0.0, 0.0);
    let mut categories = Vec::with_capacity(card.categories.len());
    for category in &card.categories {
        let mean = mean(category, &own);
        if let Some(score) = mean.score {
            sum += category.weight * score;
            present += category.weight;
        }
        covered += category.weight * mean.coverage;
        total += category.weight;
        categories.push(mean);
    }
    let coverage = covered / total;
    let is_covered = coverage >= card.min_coverage - TOLERANCE;
    Whole {
        overall: (is_covered && present > 0.0).then(|| sum / present),
        coverage,
        categories,
    }
}

fn mean(category: &Category, own: &impl Fn(usize) -> Option<Own>) -> Mean {
    let (mut sum, mut present, mut total) = (0.0, 0.0, 0.0);
    for part in &category.metrics {
        if let Some(own) = own(part.metric) {
            let weight = part.weight * own.kept;
            sum += weight * own.score;
            present += weight;
        }
        total += part.weight;
    }
    Mean {
        score: (present > 0.0).then(|| sum / present),
        coverage: present / total,
    }
}

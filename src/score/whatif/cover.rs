//! Which missing values would lift coverage over the minimum of a scorecard.

use crate::arrange::Arrange;
use crate::score::band::TOLERANCE;
use crate::score::model::Scorecard;

/// What is missing for a score to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// The share of weight that has a score now, 0 to 1.
    pub now: f64,
    /// The share below which the score is withheld, 0 to 1.
    pub least: f64,
    /// The missing metrics that weigh something, the one that adds most first.
    pub lifts: Vec<Lift>,
    /// How many of them, from the first on, are needed: at least one, where there is any.
    pub n_needed: usize,
}

/// A missing metric and what a value of it would add.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lift {
    /// Position in the model's metrics.
    pub metric: usize,
    /// The share of weight it adds, 0 to 1.
    pub adds: f64,
}

/// What is missing on a scorecard. Coverage is a sum over metrics, so the largest ones first are the
/// fewest.
pub(super) fn cover(card: &Scorecard, now: f64, has: impl Fn(usize) -> bool) -> Cover {
    let mut lifts: Vec<Lift> = Vec::new();
    let total: f64 = card.categories.iter().map(|own| own.weight).sum();
    for category in &card.categories {
        let within: f64 = category.metrics.iter().map(|part| part.weight).sum();
        for part in category.metrics.iter().filter(|part| !has(part.metric)) {
            let adds = category.weight / total * part.weight / within;
            match lifts.iter_mut().find(|known| known.metric == part.metric) {
                Some(known) => known.adds += adds,
                None => lifts.push(Lift {
                    metric: part.metric,
                    adds,
                }),
            }
        }
    }
    lifts.retain(|lift| lift.adds > 0.0);
    lifts.arrange_by(|a, b| b.adds.total_cmp(&a.adds).then(a.metric.cmp(&b.metric)));
    Cover {
        now,
        least: card.min_coverage,
        n_needed: n_needed(&lifts, now, card.min_coverage),
        lifts,
    }
}

fn n_needed(lifts: &[Lift], now: f64, least: f64) -> usize {
    let mut covered = now;
    let mut lifts = lifts.iter();
    let mut n = 0;
    while (n == 0 || covered < least - TOLERANCE)
        && let Some(lift) = lifts.next()
    {
        covered += lift.adds;
        n += 1;
    }
    n
}

//! Why one customer's score is another than it was, or than another model makes it.
//!
//! Comes in: two sides and a customer; goes out: what every metric did to the score, and how. With
//! mean share `w̄`, shares `w`, scores `s` and the midpoint `r` of both scores a metric adds
//! `w̄ (s₁ − s₀) + (w₁ − w₀)(s̄ − r)`; where it has a score on one side only, `s̄` is that score.
//!
//! `s₁ − s₀` splits at the old value's score by the new rule (the model's rule changed), and at that
//! on the new scale (the anchor moved); the rest did the value. `w₁ − w₀` splits at the shares that
//! the new scorecard gives to the metrics that had a value before: up to there weights changed, from
//! there on values appeared, went missing or grew stale. The parts are the difference exactly
//! ([`gap`]), and so is each cause alone, as shares sum to 1.

mod band;
pub(super) mod part;

pub use band::{BandCause, BandChange};
pub use part::Part;

use super::gap::{Pair, base, gap, pairs};
use super::mix::{Side, Target, mix};
use crate::data::Dataset;
use crate::units::RowId;
use part::Sides;

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
    /// The band left and the band reached, where they differ; of a whole scorecard only.
    pub band: Option<BandChange>,
    /// Whether another scorecard applies: a profile began or ended to hold, or the model changed.
    pub is_other_card: bool,
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
        middle: middle(then, now, target, row, &pairs),
        base: base(&after, &before),
    };
    let parts = pairs.iter().zip(&gap.metrics);
    let parts = parts.filter_map(|(pair, points)| sides.part(*pair, (&before, &after), *points));
    Ok(Change {
        then: before.score,
        now: after.score,
        parts: parts.collect(),
        by_hand: gap.by_hand,
        band: band::change(then, now, target, row),
        is_other_card: is_other_card(then, now, target, row),
    })
}

/// The shares that the scorecard of now gives to the metrics that had a score then, by position in
/// the model of now. A metric that only this model has counts as it does now. Where nothing is
/// left of what had a score, the shares of now, so that all of the move is one of weights.
fn middle(then: Side, now: Side, target: &Target, row: RowId, pairs: &[Pair]) -> Vec<f64> {
    let mut shares = vec![0.0; now.model.metrics.len()];
    let card = now.scores.card(&target.card);
    let Some(card) = card.and_then(|card| card.applied(now.model, row)) else {
        return shares;
    };
    let known = |side: Side, metric: usize| {
        let score = side.scores.metrics[metric].get(row);
        score.map(|_| side.scores.kept(metric, row))
    };
    let before = |metric: usize| match pairs[metric].other {
        Some(other) => known(then, other),
        None => known(now, metric),
    };
    let category = target.category.as_deref();
    super::mix::shares(card, category, before, &mut shares);
    if shares.iter().all(|share| *share <= 0.0) {
        super::mix::shares(card, category, |metric| known(now, metric), &mut shares);
    }
    shares
}

fn is_other_card(then: Side, now: Side, target: &Target, row: RowId) -> bool {
    let applied = |side: Side<'_>| {
        let card = side.scores.card(&target.card)?;
        card.applied(side.model, row).cloned()
    };
    applied(then) != applied(now)
}

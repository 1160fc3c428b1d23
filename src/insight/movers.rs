//! Who changed health band between two months, and which metric moved them.
//!
//! Comes in: a context, the scores of the earlier month by the same model, and rows; goes out: the
//! customers that fell and that rose, the largest first, and the reason. A change counts only when
//! it is the customer's own: not when a value is missing in one of the months, not when another
//! scorecard began to apply, not when the customer came or left in between.
//!
//! **Like for like**: the points a metric moved a score by are taken over the metrics that have a
//! score in both months: category weight ÷ weight of such categories × metric weight ÷ weight of
//! such metrics in the category × (score now − score then). Without gaps these points add up to
//! the change of the score.

use std::cmp::Ordering;

use super::Context;
use super::headline::HEALTH;
use crate::arrange::Arrange;
use crate::data::Dataset;
use crate::score::model::{Category, Scorecard};
use crate::score::{BandInfo, CardScores, Scores};
use crate::units::RowId;

/// Who changed health band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Movers<'a> {
    /// Who is in a lower band now, the largest MRR first.
    pub fell: Vec<Move<'a>>,
    /// Who is in a higher band now, the largest MRR first.
    pub rose: Vec<Move<'a>>,
    /// How many customers have a band in both months by the same scorecard.
    pub n_compared: usize,
}

/// One customer's change of band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move<'a> {
    /// The customer.
    pub row: RowId,
    /// The band in the earlier month.
    pub from: &'a BandInfo,
    /// The band in the month shown.
    pub to: &'a BandInfo,
    /// MRR in the month shown, currency a month.
    pub mrr: Option<f64>,
    /// Whether a person set the score of one of the months.
    pub by_hand: bool,
}

/// The metric that moved some customers most.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Its position in the model.
    pub metric: usize,
    /// The category it belongs to.
    pub category: String,
    /// Points it moved the score by, on average over the customers; negative = down.
    pub points: f64,
    /// How many of the customers it moved the same way.
    pub n: usize,
}

/// Who of `rows` changed health band since the month of `before`.
pub fn movers<'a>(context: &Context<'a>, before: &'a Scores, rows: &[RowId]) -> Movers<'a> {
    let mut movers = Movers::default();
    let cards = context.scores.card(HEALTH).zip(before.card(HEALTH));
    let Some((now, then)) = cards else {
        return movers;
    };
    let mut points = vec![0.0; context.model.metrics.len()];
    for &row in rows {
        let bands = then.band_of(row).zip(now.band_of(row));
        let Some((from, to)) = bands.filter(|_| is_same_footing(context, (now, then), before, row))
        else {
            continue;
        };
        movers.n_compared += 1;
        let Some(card) = now.applied(context.model, row).filter(|_| from.id != to.id) else {
            continue;
        };
        let step = rank(card, to).cmp(&rank(card, from));
        let by_hand = now.overridden[row.idx()].is_some() || then.overridden[row.idx()].is_some();
        let moved = like_for_like(context.scores, before, card, row, &mut points);
        if !by_hand && moved.partial_cmp(&0.0) != Some(step) {
            continue;
        }
        let list = match step {
            Ordering::Less => &mut movers.fell,
            Ordering::Greater => &mut movers.rose,
            Ordering::Equal => continue,
        };
        list.push(Move {
            row,
            from,
            to,
            mrr: context.dataset.mrr(row, context.month()),
            by_hand,
        });
    }
    let size = |one: &Move| (one.mrr.unwrap_or(f64::NEG_INFINITY), one.row);
    for list in [&mut movers.fell, &mut movers.rose] {
        list.arrange_by(|a, b| larger_first(context.dataset, size(a), size(b)));
    }
    movers
}

/// The metric that moved these customers most, all down or all up; `None` where none did, as when
/// every score was set by hand.
pub fn reason(context: &Context, before: &Scores, moves: &[Move]) -> Option<Reason> {
    let now = context.scores.card(HEALTH)?;
    let own = || moves.iter().filter(|one| !one.by_hand);
    let n = context.model.metrics.len();
    let (mut sums, mut downs, mut ups) = (vec![0.0; n], vec![0_usize; n], vec![0_usize; n]);
    let mut points = vec![0.0; n];
    let mut total = 0.0;
    for one in own() {
        let card = now.applied(context.model, one.row)?;
        total += like_for_like(context.scores, before, card, one.row, &mut points);
        for (metric, &moved) in points.iter().enumerate() {
            sums[metric] += moved;
            downs[metric] += usize::from(moved < 0.0);
            ups[metric] += usize::from(moved > 0.0);
        }
    }
    let sign = if total < 0.0 { -1.0 } else { 1.0 };
    let mut most: Option<(usize, f64)> = None;
    for (metric, sum) in sums.iter().enumerate() {
        if sign * sum > most.map_or(0.0, |(_, sum)| sign * sum) {
            most = Some((metric, *sum));
        }
    }
    let (metric, sum) = most?;
    let card = now.applied(context.model, own().next()?.row)?;
    Some(Reason {
        metric,
        category: category_of(card, metric)?.name.clone(),
        points: sum / own().count() as f64,
        n: if sign < 0.0 {
            downs[metric]
        } else {
            ups[metric]
        },
    })
}

/// The order of lists: the larger number first, of equal ones the lower id, so that the order of
/// the file does not matter.
pub(crate) fn larger_first(dataset: &Dataset, a: (f64, RowId), b: (f64, RowId)) -> Ordering {
    let id = |row| dataset.customers.id.get(row);
    b.0.total_cmp(&a.0).then_with(|| id(a.1).cmp(id(b.1)))
}

/// Whether a customer was there in both months and is scored by the same scorecard.
fn is_same_footing(
    context: &Context,
    (now, then): (&CardScores, &CardScores),
    before: &Scores,
    row: RowId,
) -> bool {
    let is_active = |day| context.dataset.is_active(row, day);
    is_active(context.day())
        && is_active(before.day)
        && now.profile[row.idx()] == then.profile[row.idx()]
}

/// Where a band stands among those of the scorecard that applies.
fn rank(card: &Scorecard, band: &BandInfo) -> Option<usize> {
    card.bands.iter().position(|own| own.id == band.id)
}

fn category_of(card: &Scorecard, metric: usize) -> Option<&Category> {
    let has = |category: &&Category| category.metrics.iter().any(|part| part.metric == metric);
    card.categories.iter().find(has)
}

/// Writes the points each metric moved a customer's score by, and returns their sum.
fn like_for_like(
    now: &Scores,
    then: &Scores,
    card: &Scorecard,
    row: RowId,
    points: &mut [f64],
) -> f64 {
    points.fill(0.0);
    let both = |metric: usize| {
        now.metrics[metric]
            .get(row)
            .zip(then.metrics[metric].get(row))
    };
    let known = |category: &Category| -> f64 {
        let parts = category.metrics.iter();
        parts
            .filter(|part| both(part.metric).is_some())
            .map(|part| part.weight)
            .sum()
    };
    let weights: Vec<f64> = card.categories.iter().map(known).collect();
    let categories = card.categories.iter().zip(&weights);
    let total: f64 = categories
        .clone()
        .filter(|&(_, &weight)| weight > 0.0)
        .map(|(category, _)| category.weight)
        .sum();
    let mut sum = 0.0;
    for (category, weight) in categories.filter(|&(_, &weight)| weight > 0.0 && total > 0.0) {
        for part in &category.metrics {
            if let Some((now, then)) = both(part.metric) {
                let moved = category.weight / total * part.weight / weight * (now - then);
                points[part.metric] += moved;
                sum += moved;
            }
        }
    }
    sum
}

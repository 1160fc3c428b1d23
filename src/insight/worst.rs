//! The customers to look at first: the lowest health, each with its weakest point.

use super::Context;
use super::headline::HEALTH;
use super::value::value_text;
use crate::chart::Tone;
use crate::score::explain::{CategoryPart, Explanation, MetricPart, SetByHand, explain};
use crate::units::RowId;

/// A customer in the worst-first list.
#[derive(Clone, Debug, PartialEq)]
pub struct Concern {
    /// The customer.
    pub row: RowId,
    /// Its name.
    pub name: String,
    /// Health shown, 0 to 10.
    pub health: f64,
    /// The band's look.
    pub tone: Tone,
    /// The band's name.
    pub band: String,
    /// MRR in the month shown.
    pub mrr: Option<f64>,
    /// Change of health since the comparison month, in points; `None` where one is missing.
    pub change: Option<f64>,
    /// The override that is the score shown, where there is one.
    pub set_by_hand: Option<SetByHand>,
    /// What pulls the computed score down most.
    pub weakest: Option<Weakest>,
}

/// The metric that costs a score most.
#[derive(Clone, Debug, PartialEq)]
pub struct Weakest {
    /// The category it belongs to.
    pub category: String,
    /// The category's score, 0 to 10.
    pub category_score: f64,
    /// The metric's name.
    pub metric: String,
    /// The metric's value with its unit.
    pub value: String,
    /// The metric's score, 0 to 10.
    pub score: f64,
    /// What to do about it; may be empty.
    pub action: String,
}

/// The `n` customers of lowest health among `rows`, the lowest first, of equal ones the one with
/// the higher MRR. Customers without a health score are not listed.
pub fn worst(context: &Context, rows: &[RowId], n: usize) -> Vec<Concern> {
    let Some(card) = context.scores.card(HEALTH) else {
        return Vec::new();
    };
    let month = context.month();
    let scored = rows.iter().filter_map(|&row| {
        let mrr = context.dataset.mrr(row, month).unwrap_or(f64::NEG_INFINITY);
        card.shown.get(row).map(|health| (health, mrr, row))
    });
    let mut order: Vec<(f64, f64, RowId)> = scored.collect();
    let before = |a: &(f64, f64, RowId), b: &(f64, f64, RowId)| {
        a.0.total_cmp(&b.0)
            .then(b.1.total_cmp(&a.1))
            .then(a.2.cmp(&b.2))
    };
    if n < order.len() {
        order.select_nth_unstable_by(n, before);
        order.truncate(n);
    }
    order.sort_unstable_by(before);
    order
        .iter()
        .map(|&(health, _, row)| concern(context, row, health))
        .collect()
}

fn concern(context: &Context, row: RowId, health: f64) -> Concern {
    let card = context.scores.card(HEALTH);
    let band = card.and_then(|card| card.band_of(row));
    let then = context.timeline.score(HEALTH, row, context.comparison);
    let taken_apart = explain(context.dataset, context.model, context.scores, HEALTH, row);
    let weakest = taken_apart
        .as_ref()
        .and_then(|parts| weakest(context, parts));
    Concern {
        row,
        name: context.dataset.customers.name.get(row).to_owned(),
        health,
        tone: band.map_or(Tone::None, |band| band.tone),
        band: band.map_or_else(String::new, |band| band.name.clone()),
        mrr: context.dataset.mrr(row, context.month()),
        change: then.map(|then| health - then),
        set_by_hand: taken_apart.and_then(|parts| parts.set_by_hand),
        weakest,
    }
}

/// The metric whose distance to 10 costs the overall most: share of category × share of metric ×
/// (10 − score).
pub fn weakest(context: &Context, explanation: &Explanation) -> Option<Weakest> {
    let parts = explanation.categories.iter().flat_map(|category| {
        let metrics = category.metrics.iter();
        metrics.filter_map(move |metric| {
            let cost = category.share * metric.share * (10.0 - metric.score?);
            (cost > 0.0).then_some((cost, category, metric))
        })
    });
    let mut worst: Option<(f64, &CategoryPart, &MetricPart)> = None;
    for part in parts {
        if worst.as_ref().is_none_or(|(most, ..)| part.0 > *most) {
            worst = Some(part);
        }
    }
    let (_, category, part) = worst?;
    let metric = &context.model.metrics[part.metric];
    Some(Weakest {
        category: category.name.clone(),
        category_score: category.score?,
        metric: metric.name.clone(),
        value: value_text(metric, &part.raw, &context.dataset.currency),
        score: part.score?,
        action: metric.action.clone(),
    })
}

//! The whole arithmetic of one score, as data.
//!
//! Comes in: a customer and a scorecard; goes out: every step from raw value to overall, so that
//! contributions add up to the score exactly as it was computed. Never computes a score anew.

use chrono::NaiveDate;

mod holders;
mod rule;

pub use holders::{Holders, holders};
pub use rule::rule_words;

use super::band;
use super::model::{Category, Metric, Model, Scorecard, WeightedMetric};
use super::normalise::Scale;
use super::scores::{BandInfo, Scores};
use crate::data::{Dataset, Value};
use crate::units::{Month, RowId};

/// One customer's score on one scorecard, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// The scorecard's name.
    pub name: String,
    /// The day shown.
    pub day: NaiveDate,
    /// The computed overall 0 to 10; `None` where it is withheld or nothing is known.
    pub overall: Option<f64>,
    /// The share of weight that has a score, 0 to 1.
    pub coverage: f64,
    /// The coverage below which the overall is withheld.
    pub min_coverage: f64,
    /// What the overall would be without the coverage rule.
    pub before_coverage: Option<f64>,
    /// The override in force.
    pub set_by_hand: Option<SetByHand>,
    /// The score shown: the override, else the computed one.
    pub shown: Option<f64>,
    /// The band of the score shown, and its range in words.
    pub band: Option<(BandInfo, String)>,
    /// The categories, in the scorecard's order.
    pub categories: Vec<CategoryPart>,
}

/// An override in force.
#[derive(Clone, Debug, PartialEq)]
pub struct SetByHand {
    /// The score set, 0 to 10.
    pub score: f64,
    /// Why.
    pub reason: Option<String>,
    /// By whom.
    pub author: Option<String>,
    /// Last day in force.
    pub until: Option<NaiveDate>,
}

/// A category's part in the overall.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryPart {
    /// The category's id.
    pub id: String,
    /// The category's name.
    pub name: String,
    /// Its weight in the model.
    pub weight: f64,
    /// Its share of the weight that counted, 0 to 1; 0 without a score.
    pub share: f64,
    /// Its score 0 to 10.
    pub score: Option<f64>,
    /// The share of its metrics' weight that has a score, 0 to 1.
    pub coverage: f64,
    /// Points it adds to the overall: share × score.
    pub contribution: f64,
    /// Its metrics.
    pub metrics: Vec<MetricPart>,
}

/// A metric's part in its category and in the overall.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricPart {
    /// Position in [`Model::metrics`].
    pub metric: usize,
    /// The raw value.
    pub raw: Raw,
    /// How the value became a score.
    pub scale: Scale,
    /// The day the value was measured, as far as the data knows: the day shown without a value.
    pub measured: NaiveDate,
    /// The age of the value on the day shown, where it is more than the metric's limit.
    pub stale_days: Option<i64>,
    /// The share of its weight that the value keeps by its age, 0 to 1.
    pub kept: f64,
    /// Its score 0 to 10.
    pub score: Option<f64>,
    /// Its weight in the category.
    pub weight: f64,
    /// Its share of the category's weight that counted, 0 to 1; 0 without a score.
    pub share: f64,
    /// Points it adds to the overall: category share × share × score.
    pub contribution: f64,
}

impl MetricPart {
    /// The weight that counts: what the value keeps of it.
    pub fn counted(&self) -> f64 {
        self.weight * self.kept
    }
}

/// A raw value, owned.
#[derive(Clone, Debug, PartialEq)]
pub enum Raw {
    /// Not known.
    Missing,
    /// A number in the metric's unit.
    Number(f64),
    /// A text.
    Text(String),
}

/// Takes one score apart; `None` when the model has no such scorecard.
pub fn explain(
    dataset: &Dataset,
    model: &Model,
    scores: &Scores,
    scorecard: &str,
    row: RowId,
) -> Option<Explanation> {
    let rolled = scores.card(scorecard)?;
    let card = rolled.applied(model, row)?;
    let context = Context {
        dataset,
        model,
        scores,
        row,
    };
    let mut categories: Vec<CategoryPart> = card
        .categories
        .iter()
        .map(|category| category_part(&context, category))
        .collect();
    share_out(&mut categories);
    let scored = categories.iter().any(|part| part.share > 0.0);
    let before_coverage = scored.then(|| categories.iter().map(|part| part.contribution).sum());
    let shown = rolled.shown.get(row);
    Some(Explanation {
        name: rolled.name.clone(),
        day: scores.day,
        overall: rolled.overall.get(row),
        coverage: rolled.coverage.get(row).unwrap_or(0.0),
        min_coverage: card.min_coverage,
        before_coverage,
        set_by_hand: rolled.overridden[row.idx()].map(|at| set_by_hand(dataset, row, at)),
        shown,
        band: shown.and_then(|score| band_and_range(card, score)),
        categories,
    })
}

/// A customer's raw value of a metric in a month.
pub fn raw(dataset: &Dataset, metric: &Metric, month: Month, row: RowId) -> Raw {
    let found = dataset.metric(&metric.id);
    let values = found.and_then(|column| Some((column, dataset.metric_values(column, month)?)));
    let Some((column, values)) = values else {
        return Raw::Missing;
    };
    match column.value(values, row) {
        Value::Missing => Raw::Missing,
        Value::Number(number) => Raw::Number(number),
        Value::Text(text) => Raw::Text(text.to_owned()),
    }
}

/// What every part of an explanation is read from.
struct Context<'a> {
    dataset: &'a Dataset,
    model: &'a Model,
    scores: &'a Scores,
    row: RowId,
}

fn band_and_range(card: &Scorecard, score: f64) -> Option<(BandInfo, String)> {
    let position = band::position(&card.bands, score)?;
    let info = band::infos(card).swap_remove(position);
    Some((info, band::range_words(&card.bands, position)))
}

fn set_by_hand(dataset: &Dataset, row: RowId, at: u32) -> SetByHand {
    let item = &dataset.customers.overrides.get(row)[at as usize];
    SetByHand {
        score: item.score,
        reason: item.reason.clone(),
        author: item.author.clone(),
        until: item.until,
    }
}

fn category_part(context: &Context, category: &Category) -> CategoryPart {
    let mut metrics: Vec<MetricPart> = category
        .metrics
        .iter()
        .map(|part| metric_part(context, *part))
        .collect();
    let total: f64 = category.metrics.iter().map(|part| part.weight).sum();
    let present: f64 = metrics
        .iter()
        .filter(|part| part.score.is_some())
        .map(MetricPart::counted)
        .sum();
    let mut sum = 0.0;
    for part in &mut metrics {
        if let Some(score) = part.score.filter(|_| present > 0.0) {
            part.share = part.counted() / present;
            sum += part.counted() * score;
        }
    }
    CategoryPart {
        id: category.id.clone(),
        name: category.name.clone(),
        weight: category.weight,
        share: 0.0,
        score: (present > 0.0).then(|| sum / present),
        coverage: present / total,
        contribution: 0.0,
        metrics,
    }
}

fn metric_part(context: &Context, part: WeightedMetric) -> MetricPart {
    let metric = &context.model.metrics[part.metric];
    let Context {
        dataset,
        scores,
        row,
        ..
    } = *context;
    let raw = raw(dataset, metric, scores.month, row);
    let measured = dataset.measured(&metric.id, scores.month, row);
    MetricPart {
        metric: part.metric,
        measured,
        stale_days: stale_days(metric, &raw, (scores.day - measured).num_days()),
        kept: scores.kept(part.metric, row),
        raw,
        scale: context.scores.scales[part.metric].clone(),
        score: context.scores.metrics[part.metric].get(context.row),
        weight: part.weight,
        share: 0.0,
        contribution: 0.0,
    }
}

/// The age of a value where it is stale, whatever the model makes of stale values.
fn stale_days(metric: &Metric, raw: &Raw, age: i64) -> Option<i64> {
    let limit = metric.stale_after_days.filter(|_| *raw != Raw::Missing)?;
    (age as f64 > limit).then_some(age)
}

/// Shares the weight of missing categories out among the others, in proportion.
fn share_out(categories: &mut [CategoryPart]) {
    let present: f64 = categories
        .iter()
        .filter(|part| part.score.is_some())
        .map(|part| part.weight)
        .sum();
    for part in categories {
        let Some(score) = part.score.filter(|_| present > 0.0) else {
            continue;
        };
        part.share = part.weight / present;
        part.contribution = part.share * score;
        for metric in &mut part.metrics {
            metric.contribution = part.share * metric.share * metric.score.unwrap_or(0.0);
        }
    }
}

//! Bars of categories and their metrics: scores beside the population's, values beside benchmarks.

use super::why::stale_words;
use crate::chart::describe::MISSING;
use crate::insight::Context;
use crate::insight::value::{number_text, value_text};
use crate::score::explain::{CategoryPart, MetricPart, explain};
use crate::units::RowId;

/// A category of a scorecard with its metrics.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryBar {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its score, 0 to 10.
    pub score: Option<f64>,
    /// The mean over all active customers that have one.
    pub population: Option<f64>,
    /// Its share of the weight that counted, 0 to 1.
    pub share: f64,
    /// Points it adds to the overall.
    pub contribution: f64,
    /// The share of its metrics' weight that has a score, 0 to 1.
    pub coverage: f64,
    /// Its metrics, in the scorecard's order.
    pub metrics: Vec<MetricBar>,
}

/// A metric of a category.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricBar {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it means, in plain words (001-16).
    pub description: String,
    /// Where it comes from (000-40).
    pub source: String,
    /// The raw value with its unit, an en dash where it is not known.
    pub value: String,
    /// Its score, 0 to 10.
    pub score: Option<f64>,
    /// The mean score over all active customers that have one.
    pub population: Option<f64>,
    /// The value that counts as good, with its unit (001-15).
    pub good: Option<String>,
    /// The score of the value that counts as good: where the benchmark stands on the bar.
    pub good_score: Option<f64>,
    /// Its weight in the category.
    pub weight: f64,
    /// Points it adds to the overall.
    pub contribution: f64,
    /// How old the value is where that is beyond its limit: `142 days old, stale after 90 days`.
    pub stale: Option<String>,
}

/// The bars of a scorecard for a customer; empty when the model has no such scorecard.
pub fn bars(context: &Context, card: &str, row: RowId) -> Vec<CategoryBar> {
    let taken_apart = explain(context.dataset, context.model, context.scores, card, row);
    let categories = taken_apart.map_or_else(Vec::new, |explanation| explanation.categories);
    let bars = categories.iter();
    bars.map(|part| category_bar(context, card, part)).collect()
}

fn category_bar(context: &Context, card: &str, part: &CategoryPart) -> CategoryBar {
    let metrics = part.metrics.iter();
    CategoryBar {
        id: part.id.clone(),
        name: part.name.clone(),
        score: part.score,
        population: context.averages.category(card, &part.id),
        share: part.share,
        contribution: part.contribution,
        coverage: part.coverage,
        metrics: metrics.map(|metric| metric_bar(context, metric)).collect(),
    }
}

fn metric_bar(context: &Context, part: &MetricPart) -> MetricBar {
    let metric = &context.model.metrics[part.metric];
    let currency = &context.dataset.currency;
    let source = if metric.source.is_empty() {
        MISSING
    } else {
        &metric.source
    };
    MetricBar {
        id: metric.id.clone(),
        name: metric.name.clone(),
        description: metric.description.clone(),
        source: source.replace('_', " "),
        value: value_text(metric, &part.raw, currency),
        score: part.score,
        population: context.averages.metric(part.metric),
        good: metric.good.map(|good| number_text(metric, good, currency)),
        good_score: metric.good.and_then(|good| part.scale.score(good, metric)),
        weight: part.weight,
        contribution: part.contribution,
        stale: stale_words(metric, part),
    }
}

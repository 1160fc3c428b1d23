//! Metrics beside those of peers and their benchmarks.

use std::collections::BTreeMap;

use crate::arrange::Arrange;
use crate::chart::describe::MISSING;
use crate::data::Value;
use crate::insight::Context;
use crate::insight::value::{number_text, value_text};
use crate::score::explain::Raw;
use crate::score::group;
use crate::score::model::Metric;
use crate::units::{self, RowId};

/// A metric's score, that of the peers and that of the value that counts as good.
#[derive(Clone, Debug, PartialEq)]
pub struct MetricLine {
    /// Its position in the model.
    pub metric: usize,
    /// Its name.
    pub name: String,
    /// The raw value with its unit; of a group the mean of those known, or the most frequent text
    /// with its count. An en dash where nothing is known.
    pub value: String,
    /// The score, 0 to 10; of a group the mean.
    pub own: Option<f64>,
    /// The mean score of the peers.
    pub peers: Option<f64>,
    /// How many peers have a score.
    pub n_peers: usize,
    /// The score of the value that counts as good (001-15).
    pub benchmark: Option<f64>,
    /// That value with its unit.
    pub good: Option<String>,
}

/// Some customers by their score on a metric, the lowest first and those without one last, each
/// with its raw value.
pub fn ranked(context: &Context, metric: usize, rows: &[RowId]) -> Vec<(RowId, String)> {
    let scores = &context.scores.metrics[metric];
    let mut ranked: Vec<(f64, RowId)> = rows
        .iter()
        .map(|&row| (scores.get(row).unwrap_or(f64::INFINITY), row))
        .collect();
    ranked.arrange_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let metric = &context.model.metrics[metric];
    let with_value = |(_, row): (f64, RowId)| (row, value(context, metric, &[row]));
    ranked.into_iter().map(with_value).collect()
}

/// The lines of some metrics, each once.
pub(super) fn lines(
    context: &Context,
    metrics: impl Iterator<Item = usize>,
    rows: &[RowId],
    peers: &[RowId],
) -> Vec<MetricLine> {
    let mut lines: Vec<MetricLine> = Vec::new();
    for at in metrics {
        if lines.iter().all(|line| line.metric != at) {
            lines.push(line(context, at, rows, peers));
        }
    }
    lines
}

fn line(context: &Context, at: usize, rows: &[RowId], peers: &[RowId]) -> MetricLine {
    let metric = &context.model.metrics[at];
    let (scores, scale) = (&context.scores.metrics[at], &context.scores.scales[at]);
    let currency = &context.dataset.currency;
    MetricLine {
        metric: at,
        name: metric.name.clone(),
        value: value(context, metric, rows),
        own: group::mean(scores, rows),
        peers: group::mean(scores, peers),
        n_peers: group::n_with_value(scores, peers),
        benchmark: metric.good.and_then(|good| scale.score(good, metric)),
        good: metric.good.map(|good| number_text(metric, good, currency)),
    }
}

/// The raw value of one customer, or what there is to say of several.
fn value(context: &Context, metric: &Metric, rows: &[RowId]) -> String {
    let dataset = context.dataset;
    let found = dataset.metric(&metric.id).and_then(|column| {
        let values = dataset.metric_values(column, context.month())?;
        Some((column, values))
    });
    let Some((column, values)) = found else {
        return MISSING.to_owned();
    };
    if let [row] = rows {
        let raw = match column.value(values, *row) {
            Value::Missing => Raw::Missing,
            Value::Number(number) => Raw::Number(number),
            Value::Text(text) => Raw::Text(text.to_owned()),
        };
        return value_text(metric, &raw, &dataset.currency);
    }
    of_several(
        metric,
        rows.iter().map(|&row| column.value(values, row)),
        &dataset.currency,
    )
}

/// The mean of the numbers, else the most frequent text.
fn of_several<'a>(
    metric: &Metric,
    values: impl Iterator<Item = Value<'a>>,
    currency: &str,
) -> String {
    let (mut sum, mut n) = (0.0, 0_usize);
    let mut texts: BTreeMap<String, usize> = BTreeMap::new();
    for value in values {
        match value {
            Value::Missing => {}
            Value::Number(number) => {
                sum += number;
                n += 1;
            }
            Value::Text(text) => *texts.entry(text.trim().to_lowercase()).or_default() += 1,
        }
    }
    if n > 0 {
        // A mean needs no more than one decimal.
        let mean = (sum / n as f64 * 10.0).round() / 10.0;
        return format!("{} on average", number_text(metric, mean, currency));
    }
    let all = units::count(texts.values().sum::<usize>() as f64);
    let most = texts
        .into_iter()
        .max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
    most.map_or_else(
        || MISSING.to_owned(),
        |(text, n)| format!("{text}: {} of {all}", units::count(n as f64)),
    )
}

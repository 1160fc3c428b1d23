//! The metrics of a scorecard as a person can turn them: their ranges, steps and values.

use crate::arrange::Arrange;
use crate::insight::Context;
use crate::insight::value::{number_text, value_text};
use crate::score::explain::Raw;
use crate::score::model::{Metric, Rule};
use crate::score::whatif::Probe;
use crate::units::RowId;

/// The metrics of a category; one that serves several stands in the first of them.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverGroup {
    /// The category's id.
    pub id: String,
    /// The category's name.
    pub name: String,
    /// Its metrics.
    pub levers: Vec<Lever>,
}

/// A metric to turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Lever {
    /// Position in the model's metrics.
    pub metric: usize,
    /// Its name.
    pub name: String,
    /// Its unit where a number stands alone, such as `%` or `days`; empty for plain counts.
    pub unit: String,
    /// The value now.
    pub own: Raw,
    /// The value now as people read it.
    pub own_text: String,
    /// The other categories it counts in.
    pub also_in: Vec<String>,
    /// What it can be.
    pub dial: Dial,
}

/// What a metric can be.
#[derive(Clone, Debug, PartialEq)]
pub enum Dial {
    /// A number.
    Number {
        /// The lowest worth trying, in the metric's unit.
        low: f64,
        /// The highest.
        high: f64,
        /// The step.
        step: f64,
        /// Both ends as people read them.
        ends: (String, String),
    },
    /// One of some texts, the worst first.
    Text(Vec<String>),
}

/// The metrics of the scorecard that applies to a customer, by category; empty without the card.
pub fn levers(context: &Context, probe: &Probe, card: &str, row: RowId) -> Vec<LeverGroup> {
    let rolled = context.scores.card(card);
    let Some(card) = rolled.and_then(|rolled| rolled.applied(context.model, row)) else {
        return Vec::new();
    };
    let mut groups: Vec<LeverGroup> = Vec::new();
    for category in &card.categories {
        let mut levers = Vec::new();
        for part in &category.metrics {
            let mut known = groups.iter_mut().flat_map(|group| &mut group.levers);
            match known.find(|lever| lever.metric == part.metric) {
                Some(lever) => lever.also_in.push(category.name.clone()),
                None => levers.push(lever(context, probe, part.metric)),
            }
        }
        groups.push(LeverGroup {
            id: category.id.clone(),
            name: category.name.clone(),
            levers,
        });
    }
    groups.retain(|group| !group.levers.is_empty());
    groups
}

fn lever(context: &Context, probe: &Probe, idx: usize) -> Lever {
    let metric = &context.model.metrics[idx];
    let (own, currency) = (probe.own(idx), &context.dataset.currency);
    Lever {
        metric: idx,
        name: metric.name.clone(),
        unit: unit(metric, currency),
        own: own.clone(),
        own_text: value_text(metric, own, currency),
        also_in: Vec::new(),
        dial: dial(metric, probe, idx, currency),
    }
}

fn dial(metric: &Metric, probe: &Probe, idx: usize, currency: &str) -> Dial {
    if let Rule::Values(scores) = &metric.rule {
        let mut texts: Vec<(&String, f64)> =
            scores.iter().map(|(text, own)| (text, *own)).collect();
        texts.arrange_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(b.0)));
        return Dial::Text(texts.into_iter().map(|(text, _)| text.clone()).collect());
    }
    let range = probe.range(idx);
    let text = |value: f64| number_text(metric, value, currency);
    Dial::Number {
        low: range.low,
        high: range.high,
        step: range.grid.step(),
        ends: (text(range.low), text(range.high)),
    }
}

/// The unit beside a field that holds the bare number.
fn unit(metric: &Metric, currency: &str) -> String {
    match metric.unit.to_lowercase().as_str() {
        "percent" => "%".into(),
        "" | "count" | "number" | "text" => String::new(),
        "ratio" => "×".into(),
        "money" | "currency" => currency.into(),
        _ => metric.unit.clone(),
    }
}

//! What to do next: the lowest metrics of a customer, each with its suggested action (001-17).

use crate::arrange::Arrange;
use crate::insight::Context;
use crate::insight::value::value_text;
use crate::score::explain::{CategoryPart, MetricPart, explain};
use crate::units::RowId;

/// A low metric and what to do about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// The metric's id.
    pub metric: String,
    /// The metric's name.
    pub name: String,
    /// The category it belongs to.
    pub category: String,
    /// The raw value with its unit.
    pub value: String,
    /// The metric's score, 0 to 10.
    pub score: f64,
    /// Points the overall would gain if the metric scored 10.
    pub gain: f64,
    /// What to do.
    pub action: String,
}

/// The `n` lowest metrics of a scorecard that have a suggested action, the lowest first, of equal
/// ones the one with more to gain. Metrics that score 10 or weigh nothing are not listed.
pub fn actions(context: &Context, card: &str, row: RowId, n: usize) -> Vec<Action> {
    let Some(explanation) = explain(context.dataset, context.model, context.scores, card, row)
    else {
        return Vec::new();
    };
    let mut actions: Vec<Action> = Vec::new();
    for category in &explanation.categories {
        for part in &category.metrics {
            let Some(action) = action(context, category, part) else {
                continue;
            };
            match actions
                .iter_mut()
                .find(|known| known.metric == action.metric)
            {
                Some(known) => known.gain += action.gain,
                None => actions.push(action),
            }
        }
    }
    actions.arrange_by(|a, b| {
        let by_score = a.score.total_cmp(&b.score);
        by_score
            .then(b.gain.total_cmp(&a.gain))
            .then(a.metric.cmp(&b.metric))
    });
    actions.truncate(n);
    actions
}

fn action(context: &Context, category: &CategoryPart, part: &MetricPart) -> Option<Action> {
    let metric = &context.model.metrics[part.metric];
    let score = part.score?;
    let gain = category.share * part.share * (10.0 - score);
    if gain <= 0.0 || metric.action.is_empty() {
        return None;
    }
    Some(Action {
        metric: metric.id.clone(),
        name: metric.name.clone(),
        category: category.name.clone(),
        value: value_text(metric, &part.raw, &context.dataset.currency),
        score,
        gain,
        action: metric.action.clone(),
    })
}

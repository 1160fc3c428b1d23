//! One category of one scorecard, scored by itself: for the many months of a trend, in which the
//! rest of the model is not wanted.
//!
//! Comes in: a model narrowed to the category; goes out: its column of a month, the same numbers
//! as in the whole [`super::score`].

use super::model::{Category, Model, Scorecard, WeightedMetric};
use super::normalise::Scorer;
use super::rollup;
use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::units::Month;

/// The model with one category of one scorecard and the metrics it needs; profiles keep their own
/// form of it. Without any part where the model has no such category.
pub fn narrowed(model: &Model, card: &str, category: &str) -> Model {
    let mut metrics = Vec::new();
    let mut own = |cards: &[Scorecard]| -> Vec<Scorecard> {
        let wanted = cards.iter().filter(|known| known.id == card);
        wanted
            .map(|known| narrowed_card(known, category, &mut metrics))
            .collect()
    };
    let scorecards = own(&model.scorecards);
    let mut profiles = model.profiles.clone();
    for profile in &mut profiles {
        profile.scorecards = own(&profile.scorecards);
    }
    Model {
        name: model.name.clone(),
        revision: model.revision,
        metrics: metrics
            .iter()
            .map(|&at: &usize| model.metrics[at].clone())
            .collect(),
        scorecards,
        profiles,
        quadrant: model.quadrant.clone(),
        stages: Vec::new(),
        user_classes: Vec::new(),
        staleness: model.staleness,
        prediction: None,
        limits: model.limits.clone(),
        source: serde_json::Value::Null,
        warnings: Vec::new(),
    }
}

/// The scores 0 to 10 of every customer on the category that a model is [`narrowed`] to.
pub fn category(dataset: &Dataset, narrowed: &Model, month: Month) -> Numbers {
    let metrics = narrowed.metrics.iter();
    let scorers: Vec<Scorer> = metrics
        .map(|metric| Scorer::new(dataset, metric, narrowed.staleness, month))
        .collect();
    let profiles = rollup::profiles(dataset, narrowed, month);
    Numbers::from_raw(rollup::single(narrowed, &scorers, &profiles))
}

fn narrowed_card(card: &Scorecard, category: &str, metrics: &mut Vec<usize>) -> Scorecard {
    let wanted = card.categories.iter().filter(|own| own.id == category);
    let categories = wanted.map(|own| Category {
        metrics: own
            .metrics
            .iter()
            .map(|part| WeightedMetric {
                metric: position(metrics, part.metric),
                ..*part
            })
            .collect(),
        ..own.clone()
    });
    Scorecard {
        categories: categories.collect(),
        ..card.clone()
    }
}

/// The place of a metric among those needed, the last one where it is new.
fn position(metrics: &mut Vec<usize>, metric: usize) -> usize {
    let known = metrics.iter().position(|&own| own == metric);
    known.unwrap_or_else(|| {
        metrics.push(metric);
        metrics.len() - 1
    })
}

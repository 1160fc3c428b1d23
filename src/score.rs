//! The scoring engine: a dataset and a model to scores of 0 to 10.
//!
//! Comes in: a [`Dataset`], a [`Model`] and the month shown; goes out: [`Scores`] for every
//! customer, scorecard, category and metric. Total: it never fails, never reads a clock, and never
//! scores over a filtered population.
//!
//! Reading order: [`model`] (what is measured), [`normalise`] (value to metric score), [`rollup`]
//! (metric to category to overall), [`band`], then [`explain`] (the arithmetic of one score).

pub mod band;
pub mod explain;
pub mod group;
pub mod model;
pub mod normalise;
pub mod rollup;
mod scores;

pub use scores::{BandInfo, CardScores, CategoryScores, Scores};

use crate::data::Dataset;
use crate::units::Month;
use model::Model;

/// Scores every customer of a dataset for a month.
///
/// The population of an anchor is every customer with a value in that month, active or not.
pub fn score(dataset: &Dataset, model: &Model, month: Month) -> Scores {
    let day = dataset.day_in(month);
    let (scales, metrics) = model
        .metrics
        .iter()
        .map(|metric| normalise::score_metric(dataset, metric, month))
        .unzip();
    let mut scores = Scores {
        month,
        day,
        scales,
        metrics,
        cards: Vec::new(),
    };
    let profile_of = rollup::profiles(dataset, model, month);
    for card in &model.scorecards {
        let rolled = rollup::roll_up(dataset, model, card, &scores, &profile_of);
        scores.cards.push(rolled);
    }
    scores
}

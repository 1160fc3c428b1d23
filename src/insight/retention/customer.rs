//! One customer's predicted retention, beside its peers', and what makes the difference.
//!
//! The contributions are exact: what a category adds to the log-odds against the peers' mean score
//! is coefficient × (score − mean), and the difference of the chances is shared out in proportion,
//! so that the points sum to it.

use super::Forecast;
use crate::arrange::Arrange;
use crate::data::Dim;
use crate::insight::Context;
use crate::insight::profile::{Comparable, comparable};
use crate::score::group;
use crate::score::prediction::Term;
use crate::units::{self, RowId};

/// Two log-odds closer than this are the same.
const SAME: f64 = 1e-9;

/// One customer's chance and where it comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerForecast {
    /// The chance of being a customer twelve months on, 0 to 1.
    pub chance: f64,
    /// Whom it is compared with: `Enterprise, 31 customers`, `All 240 customers`.
    pub peers: String,
    /// The value of the dimension the peers share; `None` where they are everybody.
    pub shared: Option<(Dim, String)>,
    /// How many peers have a prediction.
    pub n_peers: usize,
    /// Their mean chance.
    pub peers_mean: Option<f64>,
    /// The chance of a customer with the peers' mean scores: where the contributions start.
    pub start: f64,
    /// The categories, the one that takes most off first.
    pub parts: Vec<Part>,
}

/// A category's part in the difference to the peers.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The category's id.
    pub category: String,
    /// The category's name.
    pub name: String,
    /// The customer's score 0 to 10; `None` where it has none and the usual one stands for it.
    pub score: Option<f64>,
    /// The peers' mean score.
    pub peers: Option<f64>,
    /// Log-odds for a point of score.
    pub coefficient: f64,
    /// What it adds to the log-odds.
    pub log_odds: f64,
    /// What it adds to the chance, in points (hundredths); they sum to chance − start.
    pub points: f64,
}

/// A customer's prediction; `None` without one.
pub fn customer(context: &Context, forecast: &Forecast, row: RowId) -> Option<CustomerForecast> {
    let chance = forecast.chances.get(row)?;
    let alike = comparable(context.dataset, context.population, row);
    let peers = alike.as_ref().map_or(context.population, |own| &own.rows);
    let (start, parts) = parts(context, forecast, row, chance, peers);
    let everybody = || {
        let n = context.population.len();
        format!("All {}", units::counted(n, "customer"))
    };
    Some(CustomerForecast {
        chance,
        peers: alike.as_ref().map_or_else(everybody, Comparable::words),
        n_peers: group::n_with_value(&forecast.chances, peers),
        peers_mean: group::mean(&forecast.chances, peers),
        shared: alike.as_ref().map(|own| (own.dim, own.value.clone())),
        start,
        parts,
    })
}

/// The name of the category that takes most off a customer's chance against the mean of everybody.
pub(super) fn weakest(context: &Context, forecast: &Forecast, row: RowId) -> Option<String> {
    let predictor = &forecast.predictor;
    let own = predictor.scores_of(context.scores, row);
    let lost = |idx: usize| {
        let term = &predictor.terms[idx];
        let mean = context
            .averages
            .category(&predictor.scorecard, &term.category)?;
        Some(term.coefficient * (own[idx]? - mean)).filter(|lost| *lost < 0.0)
    };
    let terms = 0..predictor.terms.len();
    let worst = terms
        .filter_map(|idx| Some((lost(idx)?, idx)))
        .min_by(|a, b| a.0.total_cmp(&b.0));
    worst.map(|(_, idx)| predictor.terms[idx].name.clone())
}

/// Where the contributions start, and they themselves.
fn parts(
    context: &Context,
    forecast: &Forecast,
    row: RowId,
    chance: f64,
    peers: &[RowId],
) -> (f64, Vec<Part>) {
    let predictor = &forecast.predictor;
    let own = predictor.scores_of(context.scores, row);
    let means = means(context, forecast, peers);
    let (from, to) = (predictor.log_odds(&means), predictor.log_odds(&own));
    let start = predictor.chance(from);
    let slope = if (to - from).abs() < SAME {
        predictor.slope(from)
    } else {
        (chance - start) / (to - from)
    };
    let scores = own.into_iter().zip(means);
    let part = |(term, (score, mean)): (&Term, (Option<f64>, Option<f64>))| {
        let gap = score.unwrap_or(term.usual) - mean.unwrap_or(term.usual);
        let log_odds = term.coefficient * gap;
        Part {
            category: term.category.clone(),
            name: term.name.clone(),
            score,
            peers: mean,
            coefficient: term.coefficient,
            log_odds,
            points: log_odds * slope * 100.0,
        }
    };
    let mut parts: Vec<Part> = predictor.terms.iter().zip(scores).map(part).collect();
    parts.arrange_by(|a, b| a.points.total_cmp(&b.points));
    (start, parts)
}

/// The peers' mean score of every term.
fn means(context: &Context, forecast: &Forecast, peers: &[RowId]) -> Vec<Option<f64>> {
    let card = context.scores.card(&forecast.predictor.scorecard);
    let mean = |term: &Term| {
        let mut categories = card?.categories.iter();
        let own = categories.find(|own| own.id == term.category)?;
        group::mean(&own.scores, peers)
    };
    forecast.predictor.terms.iter().map(mean).collect()
}

//! Means over all active customers: what any one customer is shown beside.
//!
//! Computed once for a month and a model, because no filter and no choice of customer moves them.
//! Each customer that has a score counts once.

use std::sync::Arc;

use crate::score::{CardScores, Scores, group};
use crate::units::RowId;

/// Mean scores of the population.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Averages {
    metrics: Vec<Option<f64>>,
    cards: Vec<Card>,
}

/// The means of one scorecard.
#[derive(Clone, Debug, PartialEq)]
struct Card {
    id: String,
    overall: Option<f64>,
    categories: Vec<(String, Option<f64>)>,
}

impl Averages {
    /// The means over `population`, the customers active on the day shown.
    pub fn new(scores: &Scores, population: &[RowId]) -> Self {
        let card = |card: &Arc<CardScores>| {
            let category = card.categories.iter();
            Card {
                id: card.id.clone(),
                overall: group::mean(&card.shown, population),
                categories: category
                    .map(|own| (own.id.clone(), group::mean(&own.scores, population)))
                    .collect(),
            }
        };
        let metrics = scores.metrics.iter();
        Self {
            metrics: metrics
                .map(|column| group::mean(column, population))
                .collect(),
            cards: scores.cards.iter().map(card).collect(),
        }
    }

    /// The mean score of a metric, by its position in the model.
    pub fn metric(&self, idx: usize) -> Option<f64> {
        self.metrics.get(idx).copied().flatten()
    }

    /// The mean score of a category of a scorecard.
    pub fn category(&self, card: &str, category: &str) -> Option<f64> {
        let categories = &self.card(card)?.categories;
        categories.iter().find(|(id, _)| id == category)?.1
    }

    /// The mean of the scores shown of a scorecard.
    pub fn overall(&self, card: &str) -> Option<f64> {
        self.card(card)?.overall
    }

    fn card(&self, id: &str) -> Option<&Card> {
        self.cards.iter().find(|card| card.id == id)
    }
}

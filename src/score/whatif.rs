//! What a customer's scores would be if some of its values were others, and what would move it.
//!
//! Comes in: scores of a month, a customer, the [`Spread`] of every metric over the other customers
//! and values to try; goes out: an [`Outcome`], the very numbers that scoring the changed data anew
//! would give this customer, and [`Moves`], the smallest single changes that reach another band.
//!
//! Anchors follow the tried value: where it is the best of all customers it becomes the population
//! maximum and scores 10, and where the customer held the maximum the next best one takes over; the
//! same for the floor of "lower is better". The other customers' scores would then change too. They
//! are not computed: nothing here scores anybody else, so it is quick enough for every frame of a
//! drag. Scores set by hand are left aside.

mod cover;
mod first;
mod grid;
mod line;
mod moves;
mod reach;
mod roll;
mod share;
mod spread;

pub use cover::{Cover, Lift};
pub use grid::Grid;
pub use moves::{Moves, moves};
pub use reach::Move;
pub use spread::{Range, Spread, spreads};

use std::sync::Arc;

use super::band;
use super::change::part::score_of;
use super::explain::Raw;
use super::model::{Model, Rule, Scorecard};
use super::normalise::{Scale, line_scale};
use super::scores::{BandInfo, CardScores, Scores};
use crate::data::column::Numbers;
use crate::units::RowId;
use roll::{Own, roll};

/// A value to try.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Position in [`Model::metrics`].
    pub metric: usize,
    /// The value in the metric's unit, or its text.
    pub value: Raw,
}

/// What a customer's scores would be.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The scorecards, in the model's order.
    pub cards: Vec<CardOutcome>,
    /// The metrics whose anchor or floor the tried values move, by position in the model: there the
    /// other customers' scores would change as well.
    pub moved: Vec<usize>,
}

impl Outcome {
    /// The outcome on a scorecard.
    pub fn card(&self, id: &str) -> Option<&CardOutcome> {
        self.cards.iter().find(|card| card.id == id)
    }
}

/// One scorecard of an [`Outcome`].
#[derive(Clone, Debug, PartialEq)]
pub struct CardOutcome {
    /// The scorecard's id.
    pub id: String,
    /// The computed overall 0 to 10; `None` where it is withheld or nothing is known.
    pub overall: Option<f64>,
    /// The share of weight that has a score, 0 to 1.
    pub coverage: f64,
    /// The band of that overall.
    pub band: Option<BandInfo>,
    /// The categories of the scorecard that applies to the customer, in its order.
    pub categories: Vec<CategoryOutcome>,
}

/// One category of a [`CardOutcome`].
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryOutcome {
    /// The category's id.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The score 0 to 10; `None` where no metric has one.
    pub score: Option<f64>,
    /// The share of its metrics' weight that has a score, 0 to 1.
    pub coverage: f64,
}

/// A customer ready to be asked what if: everything its scores depend on.
#[derive(Clone, Copy, Debug)]
pub struct Probe<'a> {
    model: &'a Model,
    scores: &'a Scores,
    spreads: &'a [Spread],
    row: RowId,
}

impl<'a> Probe<'a> {
    /// A customer; `spreads` are its own, of the month scored ([`spreads`]).
    pub fn new(model: &'a Model, scores: &'a Scores, spreads: &'a [Spread], row: RowId) -> Self {
        Self {
            model,
            scores,
            spreads,
            row,
        }
    }

    /// Everything the customer would score with these values in place of its own; of several for
    /// one metric the last one counts.
    pub fn what_if(&self, changes: &[Change]) -> Outcome {
        let mut scores = self.own_scores();
        let mut moved = Vec::new();
        for change in changes {
            let score = self.score(change.metric, &change.value);
            scores[change.metric] = score.map(Own::fresh);
            let is_moved = self.moves_scale(change.metric, &change.value);
            moved.retain(|metric| *metric != change.metric);
            moved.extend(is_moved.then_some(change.metric));
        }
        let cards = self.scores.cards.iter();
        Outcome {
            cards: cards
                .filter_map(|rolled| self.card(rolled, &scores))
                .collect(),
            moved,
        }
    }

    /// The score 0 to 10 that a value of a metric would have.
    pub fn score(&self, metric: usize, value: &Raw) -> Option<f64> {
        score_of(
            &self.model.metrics[metric],
            &self.scale(metric, value),
            value,
        )
    }

    /// The customer's value of a metric now.
    pub fn own(&self, metric: usize) -> &'a Raw {
        &self.spreads[metric].own
    }

    /// Between which values a metric is worth trying, and in which steps.
    pub fn range(&self, metric: usize) -> Range {
        spread::range(&self.model.metrics[metric], &self.spreads[metric])
    }

    /// The customer's score of every metric now.
    fn own_scores(&self) -> Vec<Option<Own>> {
        let own = |(metric, column): (usize, &Arc<Numbers>)| {
            Some(Own {
                score: column.get(self.row)?,
                kept: self.scores.kept(metric, self.row),
            })
        };
        self.scores.metrics.iter().enumerate().map(own).collect()
    }

    fn applied(&self, rolled: &CardScores) -> Option<&'a Scorecard> {
        rolled.applied(self.model, self.row)
    }

    fn card(&self, rolled: &CardScores, scores: &[Option<Own>]) -> Option<CardOutcome> {
        let card = self.applied(rolled)?;
        let whole = roll(card, |metric| scores[metric]);
        let position = whole
            .overall
            .and_then(|score| band::position(&card.bands, score));
        let parts = card.categories.iter().zip(&whole.categories);
        let part = |(category, mean): (&super::model::Category, &roll::Mean)| CategoryOutcome {
            id: category.id.clone(),
            name: category.name.clone(),
            score: mean.score,
            coverage: mean.coverage,
        };
        Some(CardOutcome {
            id: rolled.id.clone(),
            overall: whole.overall,
            coverage: whole.coverage,
            band: position.map(|position| band::infos(card).swap_remove(position)),
            categories: parts.map(part).collect(),
        })
    }

    /// The scale of a metric if the customer had this value: a line needs of the other customers
    /// only the lowest and the highest value.
    fn scale(&self, metric: usize, value: &Raw) -> Scale {
        let own = match value {
            Raw::Number(number) => *number,
            Raw::Text(_) | Raw::Missing => f64::NAN,
        };
        let metric_of = &self.model.metrics[metric];
        let others = &self.spreads[metric];
        match &metric_of.rule {
            Rule::Line { anchor, floor } => {
                let values = [others.low, others.high, own];
                line_scale(metric_of.direction, *anchor, *floor, &values)
            }
            Rule::Steps(_) => Scale::Steps,
            Rule::Values(_) => Scale::Values,
        }
    }

    /// Whether a value moves the anchor or the floor that the metric has now.
    fn moves_scale(&self, metric: usize, value: &Raw) -> bool {
        let others_have_values = !self.spreads[metric].low.is_nan();
        let (now, then) = (
            self.scale(metric, self.own(metric)),
            self.scale(metric, value),
        );
        others_have_values && ends(&now) != ends(&then)
    }
}

/// What tells two scales apart, whoever holds the maximum.
fn ends(scale: &Scale) -> (Option<f64>, Option<f64>) {
    match scale {
        Scale::Line { floor, top, .. } => (Some(*floor), Some(*top)),
        Scale::Threshold { top, .. } => (None, Some(*top)),
        Scale::Same(score) => (Some(*score), None),
        Scale::Blank | Scale::Steps | Scale::Values => (None, None),
    }
}

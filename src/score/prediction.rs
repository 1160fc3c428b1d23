//! Predicted retention: the chance, 0 to 1, that a customer is still one twelve months on.
//!
//! Comes in: category scores and a [`Predictor`], with the model's coefficients or fitted ones;
//! goes out: a column of chances. p = 1 ÷ (1 + e^−z), z = intercept + Σ coefficient × score. The
//! model's coefficients give the twelve months at once; fitted ones give three ([`HORIZON`]), and
//! p × p × p × p is the chance of the twelve, if the scores stay as they are.
//!
//! A category without a score counts with what is usual for it (for the model's coefficients the
//! mean of the active customers in the month, for fitted ones the mean of those fitted on), so that
//! a gap moves nobody's figure by itself. Whose overall score is withheld for coverage, or who has
//! no score at all, has no prediction: too little is known.
//!
//! Reading order: [`fit()`] (coefficients from those who left), then its parts: `sample` (who is
//! looked at and when), `logistic` (the regression), [`auc`] and [`calibration`] (how good it is).

pub mod auc;
pub mod calibration;
mod fit;
pub(super) mod logistic;
pub(super) mod sample;

pub use fit::{FOLDS, Fit, NotFitted, fit};
pub use logistic::RIDGE;
pub use sample::{HORIZON, LEAST};

use super::group;
use super::model::Model;
use super::scores::{CardScores, CategoryScores, Scores};
use crate::chart::describe::decimal;
use crate::data::column::Numbers;
use crate::units::RowId;

/// What stands for a score where nobody has one: the middle of the scale.
const MIDDLE: f64 = 5.0;

/// A logistic function of category scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Predictor {
    /// The scorecard whose categories it reads.
    pub scorecard: String,
    /// z of a customer whose scores are all 0, in log-odds.
    pub intercept: f64,
    /// How many times the function's own span goes into twelve months: 1 or 4.
    pub spans: i32,
    /// Its terms.
    pub terms: Vec<Term>,
}

/// A category's part in a prediction.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The category's id.
    pub category: String,
    /// The category's name.
    pub name: String,
    /// Log-odds for a point of score.
    pub coefficient: f64,
    /// The score 0 to 10 that stands for a missing one.
    pub usual: f64,
}

impl Predictor {
    /// The model's own coefficients; `None` where the model has no prediction. `population` is the
    /// active customers, whose means stand for missing scores.
    pub fn of_model(model: &Model, scores: &Scores, population: &[RowId]) -> Option<Self> {
        let prediction = model.prediction.as_ref()?;
        let card = scores.card(&prediction.scorecard)?;
        let term = |(id, coefficient): &(String, f64)| {
            let category = category(card, id);
            let usual = category.and_then(|own| group::mean(&own.scores, population));
            Term {
                category: id.clone(),
                name: category.map_or_else(|| id.clone(), |own| own.name.clone()),
                coefficient: *coefficient,
                usual: usual.unwrap_or(MIDDLE),
            }
        };
        Some(Self {
            scorecard: prediction.scorecard.clone(),
            intercept: prediction.intercept,
            spans: 1,
            terms: prediction.coefficients.iter().map(term).collect(),
        })
    }

    /// The chance of every customer; missing for those whose score is withheld.
    pub fn predict(&self, scores: &Scores) -> Numbers {
        let Some(card) = scores.card(&self.scorecard) else {
            return Numbers::default();
        };
        let mut sums = vec![self.intercept; card.overall.len()];
        for term in &self.terms {
            match category(card, &term.category) {
                Some(own) => add(&mut sums, own.scores.raw(), term),
                None => sums
                    .iter_mut()
                    .for_each(|sum| *sum += term.coefficient * term.usual),
            }
        }
        let known = card.overall.raw().iter();
        let chances = sums.iter().zip(known).map(|(sum, overall)| {
            if overall.is_nan() {
                f64::NAN
            } else {
                self.chance(*sum)
            }
        });
        Numbers::from_raw(chances.collect())
    }

    /// The chance of the twelve months for a z.
    pub fn chance(&self, log_odds: f64) -> f64 {
        logistic(log_odds).powi(self.spans)
    }

    /// How fast that chance rises with z.
    pub fn slope(&self, log_odds: f64) -> f64 {
        f64::from(self.spans) * self.chance(log_odds) * logistic(-log_odds)
    }

    /// z for these scores, one for each term, in log-odds.
    pub fn log_odds(&self, scores: &[Option<f64>]) -> f64 {
        let terms = self.terms.iter().zip(scores);
        let part =
            |(term, score): (&Term, &Option<f64>)| term.coefficient * score.unwrap_or(term.usual);
        self.intercept + terms.map(part).sum::<f64>()
    }

    /// A customer's scores, one for each term.
    pub fn scores_of(&self, scores: &Scores, row: RowId) -> Vec<Option<f64>> {
        let card = scores.card(&self.scorecard);
        let score = |term: &Term| category(card?, &term.category)?.scores.get(row);
        self.terms.iter().map(score).collect()
    }

    /// The function in words: `1 ÷ (1 + e^−z), z = −3.40 + 0.15 × Adoption − 0.02 × Education`.
    pub fn formula(&self) -> String {
        let chance = match self.spans {
            1 => "1 ÷ (1 + e^−z)".to_owned(),
            spans => format!("(1 ÷ (1 + e^−z)) to the power of {spans}"),
        };
        let part = |term: &Term| {
            let sign = if term.coefficient < 0.0 { '−' } else { '+' };
            let size = decimal(term.coefficient.abs(), 2);
            format!(" {sign} {size} × {}", term.name)
        };
        let parts: String = self.terms.iter().map(part).collect();
        format!("{chance}, z = {}{parts}", decimal(self.intercept, 2))
    }
}

/// The logistic function: log-odds to a chance of 0 to 1.
pub fn logistic(log_odds: f64) -> f64 {
    1.0 / (1.0 + (-log_odds).exp())
}

/// Adds a term to every row's sum.
fn add(sums: &mut [f64], scores: &[f64], term: &Term) {
    for (sum, score) in sums.iter_mut().zip(scores) {
        let score = if score.is_nan() { term.usual } else { *score };
        *sum += term.coefficient * score;
    }
}

fn category<'a>(card: &'a CardScores, id: &str) -> Option<&'a CategoryScores> {
    card.categories.iter().find(|category| category.id == id)
}

#[cfg(test)]
mod tests;

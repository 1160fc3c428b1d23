//! Coefficients from the customers that left.
//!
//! Comes in: the data, the model and the month shown; goes out: a [`Fit`] with how good it is, or
//! why there is none. Uses only what was known in that month.

use super::auc::{Outcome, auc};
use super::calibration::{Bin, calibration};
use super::logistic::{self, Line};
use super::sample::{self, LEAST, Sample};
use super::{MIDDLE, Predictor, Term};
use crate::data::Dataset;
use crate::score::model::{Model, Prediction, Scorecard};
use crate::units::Month;

/// Into how many folds customers are dealt for the predictions of those not fitted on.
pub const FOLDS: usize = 5;

/// Months of a year.
const YEAR: i32 = 12;

/// Fitted coefficients, and how good they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The fitted function.
    pub predictor: Predictor,
    /// The standard deviation of each term's scores among those fitted on, in points.
    pub spreads: Vec<f64>,
    /// The month ends looked at, oldest first.
    pub snapshots: Vec<Month>,
    /// How many customers had a score at one of them.
    pub n_customers: usize,
    /// How many of them left within three months of one.
    pub n_left: usize,
    /// How many observations that are: a customer counts once for each snapshot.
    pub n_observations: usize,
    /// How many of those were fitted on: all of them, but in large data.
    pub n_used: usize,
    /// How well the function tells apart those it was fitted on ([`auc`]).
    pub auc: Option<f64>,
    /// The same of customers it was not fitted on: each fold is predicted from the other four.
    pub auc_unseen: Option<f64>,
    /// How well the model's own coefficients tell the same customers apart.
    pub auc_model: Option<f64>,
    /// Predicted against observed over three months, of customers not fitted on.
    pub calibration: Vec<Bin>,
}

/// Why there is no fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotFitted {
    /// The model has no prediction.
    NoPrediction,
    /// The history reaches back this many months from the month shown: fewer than the horizon.
    ShortHistory(i32),
    /// Too few customers left or stayed.
    TooFew {
        /// How many left.
        n_left: usize,
        /// How many stayed.
        n_stayed: usize,
    },
    /// The iteration did not settle.
    NotSettled,
}

impl NotFitted {
    /// Why, in a sentence.
    pub fn words(self) -> String {
        match self {
            Self::NoPrediction => "The model has no prediction.".to_owned(),
            Self::ShortHistory(months) => format!(
                "The history reaches back {} from the month shown; a fit needs at least {}.",
                crate::units::counted(usize::try_from(months).unwrap_or_default(), "month"),
                sample::HORIZON
            ),
            Self::TooFew { n_left, .. } if n_left < LEAST => format!(
                "Only {} left within three months of a month on record; a fit needs at least \
                 {LEAST}.",
                crate::units::counted(n_left, "scored customer")
            ),
            Self::TooFew { n_stayed, .. } => format!(
                "Only {} stayed through every month on record; a fit needs at least {LEAST}.",
                crate::units::counted(n_stayed, "scored customer")
            ),
            Self::NotSettled => "The fit did not settle on coefficients.".to_owned(),
        }
    }
}

/// Fits the coefficients of the model's prediction to who was still a customer three months after
/// a snapshot, as far as the month shown knows.
///
/// # Errors
/// When the model has no prediction, the history is too short, or too few customers left.
pub fn fit(dataset: &Dataset, model: &Model, month: Month) -> Result<Fit, NotFitted> {
    let prediction = model.prediction.as_ref().ok_or(NotFitted::NoPrediction)?;
    let snapshots = sample::snapshots(dataset, month);
    if snapshots.is_empty() {
        let reach = month.since(dataset.first_month()).max(0);
        return Err(NotFitted::ShortHistory(reach));
    }
    let sample = sample::gather(dataset, model, prediction, snapshots, FOLDS);
    let n_stayed = sample.n_customers - sample.n_left;
    if sample.n_left < LEAST || n_stayed < LEAST {
        let n_left = sample.n_left;
        return Err(NotFitted::TooFew { n_left, n_stayed });
    }
    let all: Vec<usize> = (0..sample.fold.len()).collect();
    let line = logistic::fit(&sample.design, &all).ok_or(NotFitted::NotSettled)?;
    let unseen = unseen(&sample);
    let own = given(prediction, &line);
    let by_model = all.iter().map(|&idx| outcome(&sample, &own, idx));
    let seen = all.iter().map(|&idx| outcome(&sample, &line, idx));
    Ok(Fit {
        auc: auc(&seen.collect::<Vec<_>>()),
        auc_unseen: auc(&unseen),
        auc_model: auc(&by_model.collect::<Vec<_>>()),
        calibration: calibration(&unseen),
        n_customers: sample.n_customers,
        n_left: sample.n_left,
        n_observations: sample.n_observations,
        n_used: all.len(),
        snapshots: sample.snapshots,
        predictor: predictor(model, prediction, &line),
        spreads: line.spreads,
    })
}

/// The predictions of each fold by the function fitted on the others, a fold after the other.
/// Empty where one of the fits does not settle.
fn unseen(sample: &Sample) -> Vec<Outcome> {
    let mut outcomes = Vec::with_capacity(sample.fold.len());
    for fold in 0..FOLDS {
        let (own, others): (Vec<usize>, Vec<usize>) =
            (0..sample.fold.len()).partition(|&idx| sample.fold[idx] == fold);
        let Some(line) = logistic::fit(&sample.design, &others) else {
            return Vec::new();
        };
        outcomes.extend(own.iter().map(|&idx| outcome(sample, &line, idx)));
    }
    outcomes
}

fn outcome(sample: &Sample, line: &Line, idx: usize) -> Outcome {
    Outcome {
        predicted: line.predict(sample.design.row(idx)),
        stayed: sample.design.stayed[idx],
        weight: sample.design.weight[idx],
    }
}

/// The model's own coefficients with the means of a fitted line.
fn given(prediction: &Prediction, fitted: &Line) -> Line {
    Line {
        intercept: prediction.intercept,
        coefficients: prediction.coefficients.iter().map(|own| own.1).collect(),
        ..fitted.clone()
    }
}

fn predictor(model: &Model, prediction: &Prediction, line: &Line) -> Predictor {
    let fitted = line.coefficients.iter().zip(&line.means);
    let terms = prediction.coefficients.iter().zip(fitted);
    Predictor {
        scorecard: prediction.scorecard.clone(),
        intercept: line.intercept,
        spans: YEAR / sample::HORIZON,
        terms: terms
            .map(|((id, _), (coefficient, mean))| Term {
                category: id.clone(),
                name: name(model, &prediction.scorecard, id),
                coefficient: *coefficient,
                usual: mean.unwrap_or(MIDDLE),
            })
            .collect(),
    }
}

/// The name of a category of a scorecard, its own or a profile's.
fn name(model: &Model, scorecard: &str, id: &str) -> String {
    let of_profiles = model
        .profiles
        .iter()
        .flat_map(|profile| &profile.scorecards);
    let mut cards = model.scorecards.iter().chain(of_profiles);
    let named = |card: &Scorecard| {
        let mut own = card.categories.iter();
        own.find(|known| known.id == id)
            .map(|known| known.name.clone())
    };
    cards
        .find_map(|card| named(card).filter(|_| card.id == scorecard))
        .unwrap_or_else(|| id.to_owned())
}

#[cfg(test)]
mod tests;

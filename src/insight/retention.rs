//! Predicted retention of a selection, of groups of it, and of one customer.
//!
//! Comes in: a [`Forecast`] (every customer's chance) and rows; goes out: means, groups, lists and
//! one customer's parts. A mean counts each customer that has a prediction once; weighted by MRR it
//! is another figure and is called so. Never predicts by itself.

mod check;
mod customer;
mod groups;

pub use check::{alike, calibration};
pub use customer::{CustomerForecast, Part, customer};
pub(in crate::insight) use groups::members;
pub use groups::{BY, Group, by, exact_table};

use super::Context;
use crate::arrange::Arrange;
use crate::data::column::Numbers;
use crate::score::Scores;
use crate::score::model::Model;
use crate::score::prediction::{Fit, NotFitted, Predictor};
use crate::units::RowId;

/// A mean over fewer customers than this is flagged as one of few.
pub const FEW: usize = 5;

/// The fit of the data, or why there is none.
pub type Outcome = Result<Fit, NotFitted>;

/// Whose coefficients are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coefficients {
    /// Fitted to the customers that left, where that can be done.
    #[default]
    Fitted,
    /// The model's own.
    Model,
}

impl Coefficients {
    /// Both, the usual ones first.
    pub const ALL: [Self; 2] = [Self::Fitted, Self::Model];

    /// The key in an address.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Fitted => "fitted",
            Self::Model => "model",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Fitted => "Fitted to this data",
            Self::Model => "From the model",
        }
    }
}

/// Every customer's chance of being one twelve months on.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The function used.
    pub predictor: Predictor,
    /// Whose coefficients it has.
    pub coefficients: Coefficients,
    /// The chances, 0 to 1; missing for those whose score is withheld.
    pub chances: Numbers,
}

impl Forecast {
    /// Predicts with the coefficients wanted: the model's own where nothing could be fitted.
    /// `None` where the model has no prediction.
    pub fn new(
        model: &Model,
        scores: &Scores,
        population: &[RowId],
        outcome: &Outcome,
        wanted: Coefficients,
    ) -> Option<Self> {
        let own = Predictor::of_model(model, scores, population)?;
        let (predictor, coefficients) = match (outcome, wanted) {
            (Ok(fit), Coefficients::Fitted) => (fit.predictor.clone(), wanted),
            (Ok(_) | Err(_), _) => (own, Coefficients::Model),
        };
        Some(Self {
            chances: predictor.predict(scores),
            predictor,
            coefficients,
        })
    }
}

/// The chances of a selection in short.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// How many customers.
    pub n: usize,
    /// How many of them have a prediction.
    pub n_predicted: usize,
    /// The mean of those, 0 to 1.
    pub mean: Option<f64>,
    /// The same weighted by MRR, of those who also have one.
    pub by_mrr: Option<f64>,
    /// MRR of all of the customers, in the month shown.
    pub mrr: f64,
    /// MRR that is expected to be lost: the sum of MRR × (1 − chance).
    pub mrr_at_risk: f64,
}

/// The chances of some customers in short.
pub fn summary(context: &Context, forecast: &Forecast, rows: &[RowId]) -> Summary {
    let mut found = Summary::default();
    let (mut sum, mut weighted, mut weight) = (0.0, 0.0, 0.0);
    for &row in rows {
        let mrr = context.dataset.mrr(row, context.month()).unwrap_or(0.0);
        found.n += 1;
        found.mrr += mrr;
        let Some(chance) = forecast.chances.get(row) else {
            continue;
        };
        found.n_predicted += 1;
        sum += chance;
        // Money owed to a customer says nothing about how much depends on it.
        let own = mrr.max(0.0);
        weighted += own * chance;
        weight += own;
    }
    found.mean = (found.n_predicted > 0).then(|| sum / found.n_predicted as f64);
    found.by_mrr = (weight > 0.0).then(|| weighted / weight);
    found.mrr_at_risk = weight - weighted;
    found
}

/// A customer of low predicted retention.
#[derive(Clone, Debug, PartialEq)]
pub struct Low {
    /// The customer.
    pub row: RowId,
    /// Its name.
    pub name: String,
    /// The chance, 0 to 1.
    pub chance: f64,
    /// The change in points (hundredths) since the comparison month, by the same function; `None`
    /// where then is not known.
    pub change: Option<f64>,
    /// MRR in the month shown.
    pub mrr: Option<f64>,
    /// The category that takes most off the chance, against the mean of all active customers.
    pub weakest: Option<String>,
}

/// The `n` customers of the lowest chance, the lowest first, of equal ones the one with the higher
/// MRR. `before` has the scores of the comparison month.
pub fn lowest(
    context: &Context,
    forecast: &Forecast,
    before: Option<&Scores>,
    rows: &[RowId],
    n: usize,
) -> Vec<Low> {
    let month = context.month();
    let mrr = |row: RowId| context.dataset.mrr(row, month);
    let chance = |row: RowId| forecast.chances.get(row);
    let mut order: Vec<(f64, f64, RowId)> = rows
        .iter()
        .filter_map(|&row| Some((chance(row)?, mrr(row).unwrap_or(f64::NEG_INFINITY), row)))
        .collect();
    order.arrange_by(|a, b| {
        let larger_first = b.1.total_cmp(&a.1).then(a.2.cmp(&b.2));
        a.0.total_cmp(&b.0).then(larger_first)
    });
    order.truncate(n);
    let then = before.map(|before| forecast.predictor.predict(before));
    let low = |(chance, _, row): (f64, f64, RowId)| Low {
        row,
        name: context.dataset.customers.name.get(row).to_owned(),
        chance,
        change: then
            .as_ref()
            .and_then(|then| Some((chance - then.get(row)?) * 100.0)),
        mrr: mrr(row),
        weakest: customer::weakest(context, forecast, row),
    };
    order.into_iter().map(low).collect()
}

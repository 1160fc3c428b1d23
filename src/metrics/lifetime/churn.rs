//! How many customers leave, as lifetimes need it: by number, not by revenue.

use crate::data::Dataset;
use crate::metrics::quotient::quotient;
use crate::metrics::retention::{Heads, reaches};
use crate::units::{Month, RowId};

/// A cohort between the ends of two months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cohort {
    /// Customers at the start.
    pub n_start: usize,
    /// Of them, those who are none at the end.
    pub n_left: usize,
}

impl Cohort {
    /// The customers at the end of `from`, and those of them who are none at the end of `to`, by
    /// the rule of [`Heads`].
    pub fn new(dataset: &Dataset, rows: &[RowId], from: Month, to: Month) -> Self {
        let heads = Heads::new(dataset, rows, from, to);
        Self {
            n_start: heads.start,
            n_left: heads.lost(),
        }
    }

    /// The same where the data can know who left: it has a history from `from` on, or none at all,
    /// so that dates are all there is to go by. `None` where customers who left before its history
    /// began would be missing.
    pub fn known(dataset: &Dataset, rows: &[RowId], from: Month, to: Month) -> Option<Self> {
        reaches(dataset, from).then(|| Self::new(dataset, rows, from, to))
    }

    /// The share that left, 0 to 1; `None` of nobody.
    pub fn churn(self) -> Option<f64> {
        quotient(self.n_left as f64, self.n_start as f64)
    }

    /// The customers who stayed.
    pub fn n_kept(self) -> usize {
        self.n_start - self.n_left
    }
}

/// The months that a smoothed churn is the mean of.
pub const SMOOTHED: i32 = 6;

/// The mean monthly churn of customers over the six months before a month, itself excluded because
/// it may not be over (as `ChartMogul` computes lifetimes), and how many left in them. Months that
/// begin with nobody or before the history are left out; `None` where all are.
pub fn smoothed(dataset: &Dataset, rows: &[RowId], month: Month) -> Option<(f64, usize)> {
    let months = (1..=SMOOTHED).map(|back| month.plus(-back));
    let cohorts: Vec<Cohort> = months
        .filter_map(|own| Cohort::known(dataset, rows, own.plus(-1), own))
        .collect();
    let rates: Vec<f64> = cohorts.iter().filter_map(|cohort| cohort.churn()).collect();
    let mean = quotient(rates.iter().sum(), rates.len() as f64)?;
    Some((mean, cohorts.iter().map(|cohort| cohort.n_left).sum()))
}

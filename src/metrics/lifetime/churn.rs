//! How many customers leave, as lifetimes need it: by number, not by revenue.

use crate::data::Dataset;
use crate::metrics::quotient::quotient;
use crate::metrics::retention::Heads;
use crate::units::{Month, RowId};

/// The months that a smoothed churn is the mean of.
pub const SMOOTHED: i32 = 6;

/// The mean monthly churn of customers over the six months before a month, itself excluded because
/// it may not be over (as `ChartMogul` computes lifetimes), and how many left in them. Months that
/// begin with nobody or before the history are left out; `None` where all are.
pub fn smoothed(dataset: &Dataset, rows: &[RowId], month: Month) -> Option<(f64, usize)> {
    let months = (1..=SMOOTHED).map(|back| month.plus(-back));
    let heads: Vec<Heads> = months
        .filter_map(|own| Heads::known(dataset, rows, own.plus(-1), own))
        .collect();
    let rates: Vec<f64> = heads.iter().filter_map(Heads::churn_rate).collect();
    let mean = quotient(rates.iter().sum(), rates.len() as f64)?;
    Some((mean, heads.iter().map(Heads::lost).sum()))
}

//! The customers nobody has been in contact with for the longest time.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::last_contact;
use crate::data::Dim;
use crate::insight::{Context, Listed};
use crate::units::RowId;

/// A customer by its last contact.
#[derive(Clone, Debug, PartialEq)]
pub struct Quiet {
    /// The customer.
    pub row: RowId,
    /// Its name.
    pub name: String,
    /// Its account manager; may be empty.
    pub manager: String,
    /// The latest activity; `None` where none is recorded.
    pub last: Option<NaiveDate>,
    /// Days since then.
    pub days: Option<i64>,
    /// MRR in the month shown.
    pub mrr: Option<f64>,
}

/// Some rows by days since the last contact on the day shown, those without any first, then the
/// longest ago, of equal ones the higher MRR; `most` of them.
pub fn quiet(context: &Context, rows: &[RowId], most: usize) -> Listed<Quiet> {
    let (dataset, day) = (context.dataset, context.day());
    if dataset.customers.activities.n_items() == 0 {
        return Listed::default();
    }
    let mrr = |row: RowId| dataset.mrr(row, context.month());
    let key = |&row: &RowId| {
        // Cents order amounts finely enough, and unlike floats they have a total order.
        let cents = mrr(row).map_or(i64::MIN, |mrr| (mrr * 100.0) as i64);
        (last_contact(dataset, row, day), Reverse(cents), row)
    };
    Listed::first(rows.iter().map(key).collect(), most, |(last, _, row)| {
        Quiet {
            row,
            name: dataset.customers.name.get(row).to_owned(),
            manager: dataset
                .customers
                .dim(Dim::AccountManager)
                .get(row)
                .unwrap_or_default()
                .to_owned(),
            last,
            days: last.map(|last| (day - last).num_days()),
            mrr: mrr(row),
        }
    })
}

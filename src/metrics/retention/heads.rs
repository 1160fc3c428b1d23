//! Customers counted by head: who was there at the start, who stayed, who came.

use chrono::NaiveDate;

use crate::data::Dataset;
use crate::metrics::movements::{Moment, has_paid_by};
use crate::metrics::quotient::quotient;
use crate::units::{Month, RowId};

/// The customers of a span by head; nobody counts for more than one.
///
/// A customer counts at the end of a month while active and, where the MRR is known, paying.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// Customers at the start.
    pub start: usize,
    /// Of them, customers at the end.
    pub kept: usize,
    /// Customers at the end who never were before.
    pub new: usize,
    /// Customers at the end who had gone before the start.
    pub returned: usize,
    /// Customers who came after the start and went before the end.
    pub passed: usize,
}

impl Heads {
    /// Counts the customers of `rows` from the end of `from` to the end of `to`.
    pub fn new(dataset: &Dataset, rows: &[RowId], from: Month, to: Month) -> Self {
        let (start, end) = (Moment::new(dataset, from), Moment::new(dataset, to));
        let mut heads = Self::default();
        for &row in rows {
            match (start.counts(row), end.counts(row)) {
                (true, true) => {
                    heads.start += 1;
                    heads.kept += 1;
                }
                (true, false) => heads.start += 1,
                (false, true) if has_paid_by(dataset, row, from) => heads.returned += 1,
                (false, true) => heads.new += 1,
                (false, false) => {
                    heads.passed += usize::from(has_passed(dataset, row, start.day, end.day));
                }
            }
        }
        heads
    }

    /// The same where the data can know who left: it has a history from `from` on, or none at all,
    /// so that dates are all there is to go by. `None` where customers who left before its history
    /// began would be missing, and everybody would seem to stay.
    pub fn known(dataset: &Dataset, rows: &[RowId], from: Month, to: Month) -> Option<Self> {
        reaches(dataset, from).then(|| Self::new(dataset, rows, from, to))
    }

    /// Customers of the start who are none at the end.
    pub const fn lost(&self) -> usize {
        self.start - self.kept
    }

    /// Customers at the end.
    pub const fn end(&self) -> usize {
        self.kept + self.new + self.returned
    }

    /// Logo retention = customers of the start still there ÷ customers at the start, 0 to 1.
    pub fn logo_retention(&self) -> Option<f64> {
        quotient(self.kept as f64, self.start as f64)
    }

    /// Customer retention rate = (end − new) ÷ start, 0 to 1; who came back is in neither.
    pub fn retention_rate(&self) -> Option<f64> {
        let old = self.end() - self.returned - self.new;
        quotient(old as f64, self.start as f64)
    }

    /// Customer churn rate = lost ÷ start, 0 to 1.
    pub fn churn_rate(&self) -> Option<f64> {
        quotient(self.lost() as f64, self.start as f64)
    }

    /// Everybody lost ÷ (start + everybody who came), 0 to 1: who came and went meanwhile is in
    /// both.
    pub fn churn_rate_with_new(&self) -> Option<f64> {
        let came = self.new + self.returned + self.passed;
        let lost = self.lost() + self.passed;
        quotient(lost as f64, (self.start + came) as f64)
    }
}

/// Whether the data knows of everybody who was a customer at the end of a month: of those who left
/// before its history began it does not.
pub fn reaches(dataset: &Dataset, month: Month) -> bool {
    let first = dataset.first_month();
    month >= first || first == dataset.month()
}

/// Whether a customer came after `first` and had gone by `last`.
fn has_passed(dataset: &Dataset, row: RowId, first: NaiveDate, last: NaiveDate) -> bool {
    let since = dataset.customers.since[row.idx()];
    let churned = dataset.customers.churned[row.idx()];
    let dates = since.zip(churned);
    dates.is_some_and(|(came, went)| first < came && came < went && went <= last)
}

//! When is looked: month ends, and the day by which it is known who has left.

use chrono::NaiveDate;

use crate::data::Dataset;
use crate::units::{Month, RowId};

/// The most month ends looked at: what was three years ago says little of today's customers.
const MOST_MONTHS: i32 = 36;

/// What kind of test the data allows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// Scores of past month ends against who left afterwards.
    #[default]
    History,
    /// Scores of the day of the data against who has left by then: the data has no history.
    Snapshot,
}

impl Kind {
    /// What a dataset allows.
    pub fn of(dataset: &Dataset) -> Self {
        if dataset.first_month() < dataset.month() {
            Self::History
        } else {
            Self::Snapshot
        }
    }
}

/// The month ends to score, oldest first: those with an outcome a month later, or the only one.
pub(super) fn months(dataset: &Dataset) -> Vec<Month> {
    let last = dataset.month();
    match Kind::of(dataset) {
        Kind::Snapshot => vec![last],
        Kind::History => {
            let reach = last.since(dataset.first_month()).min(MOST_MONTHS);
            (1..=reach).rev().map(|back| last.plus(-back)).collect()
        }
    }
}

/// A month end and the day by which it is known who has left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Span {
    kind: Kind,
    from: NaiveDate,
    to: NaiveDate,
}

impl Span {
    /// The span that begins at a month end; `None` where its outcome is not known yet.
    pub(super) fn new(dataset: &Dataset, month: Month, lag: i32) -> Option<Self> {
        let kind = Kind::of(dataset);
        let until = match kind {
            Kind::History => month.plus(lag),
            Kind::Snapshot => month,
        };
        (until <= dataset.month()).then(|| Self {
            kind,
            from: dataset.day_in(month),
            to: dataset.day_in(until),
        })
    }

    /// Whether a customer left in the span; `None` for who was none when it began.
    pub(super) fn left(&self, dataset: &Dataset, row: RowId) -> Option<bool> {
        let churned = dataset.customers.churned[row.idx()];
        let since = dataset.customers.since[row.idx()];
        let is_in = match self.kind {
            Kind::History => dataset.is_active(row, self.from),
            Kind::Snapshot => since.is_none_or(|since| since <= self.from),
        };
        is_in.then(|| churned.is_some_and(|churned| churned <= self.to))
    }
}

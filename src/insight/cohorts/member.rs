//! When a customer came, and what was there at each age.

use crate::data::Dataset;
use crate::metrics::movements::Moment;
use crate::units::{Month, RowId};

/// The ends of the months that cohorts are followed over.
pub(super) struct Ages<'a> {
    first: Month,
    moments: Vec<Moment<'a>>,
}

impl<'a> Ages<'a> {
    /// The months from `first` to `last`.
    pub(super) fn new(dataset: &'a Dataset, first: Month, last: Month) -> Self {
        let months = (0..=last.since(first)).map(|n| first.plus(n));
        Self {
            first,
            moments: months.map(|month| Moment::new(dataset, month)).collect(),
        }
    }

    /// The end of a month; `None` for one that has not come yet.
    pub(super) fn at(&self, month: Month) -> Option<&Moment<'a>> {
        let place = usize::try_from(month.since(self.first)).ok()?;
        self.moments.get(place)
    }
}

/// The month a customer came in: that of `since`, else the first one paid, if the history knows a
/// month before it.
pub(super) fn first_month(dataset: &Dataset, row: RowId) -> Option<Month> {
    if let Some(since) = dataset.customers.since[row.idx()] {
        return Some(Month::of(since));
    }
    let (first, last) = (dataset.first_month(), dataset.month());
    let mut months = (0..=last.since(first)).map(|n| first.plus(n));
    let paid = months.find(|month| dataset.mrr(row, *month).is_some_and(|mrr| mrr > 0.0))?;
    let before = (paid > first).then(|| dataset.mrr(row, paid.plus(-1)))?;
    before.map(|_| paid)
}

//! What a customer pays at the end of a month.

use chrono::NaiveDate;

use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::metrics::revenue;
use crate::units::{Month, RowId};

/// The end of a month: the day shown for it and the MRR known of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment<'a> {
    dataset: &'a Dataset,
    /// The day shown.
    pub(crate) day: NaiveDate,
    /// The MRR of that month; `None` where nobody's is known.
    column: Option<&'a Numbers>,
}

impl<'a> Moment<'a> {
    pub(crate) fn new(dataset: &'a Dataset, month: Month) -> Self {
        Self {
            dataset,
            day: dataset.day_in(month),
            column: revenue::column(dataset, month).filter(|column| !column.raw().is_empty()),
        }
    }

    /// Whether anybody's MRR can be known.
    pub(crate) fn is_known(&self) -> bool {
        self.column.is_some()
    }

    pub(crate) fn is_active(&self, row: RowId) -> bool {
        self.dataset.is_active(row, self.day)
    }

    /// What a customer pays: 0 when not active, `None` when active without a figure. A figure below
    /// zero is a credit, and no recurring revenue.
    pub(crate) fn mrr(&self, row: RowId) -> Option<f64> {
        if !self.is_active(row) {
            return Some(0.0);
        }
        let mrr = self.column.and_then(|column| column.get(row));
        mrr.map(|mrr| mrr.max(0.0))
    }

    /// Whether a customer counts as one: active and, where the MRR is known, paying.
    pub(crate) fn counts(&self, row: RowId) -> bool {
        self.is_active(row) && self.mrr(row).is_none_or(|mrr| mrr > 0.0)
    }
}

//! A figure of every customer in one month, read where it is kept.

use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::units::{Month, RowId};

/// Months in a year.
const YEAR: f64 = 12.0;

/// One month of a series.
#[derive(Clone, Copy, Debug)]
pub(super) enum Column<'a> {
    /// Nobody has a value.
    Blank,
    /// The values as they are.
    Plain(&'a Numbers),
    /// Annual recurring revenue: twelve times the MRR of customers active on the day.
    Arr(Money<'a>),
    /// The share by which annual recurring revenue grew since an earlier month.
    Growth(Money<'a>, Money<'a>),
    /// Lifetime value: the given one, else the MRR times `months_of_margin`: gross margin
    /// ÷ monthly revenue churn.
    Lifetime {
        mrr: Money<'a>,
        months_of_margin: Option<f64>,
        given: Option<&'a Numbers>,
    },
}

/// MRR in a month.
#[derive(Clone, Copy, Debug)]
pub(super) struct Money<'a> {
    dataset: &'a Dataset,
    month: Month,
}

impl<'a> Money<'a> {
    pub(super) fn new(dataset: &'a Dataset, month: Month) -> Self {
        Self { dataset, month }
    }

    /// The MRR of a customer who is active on the day shown for the month.
    fn get(&self, row: RowId) -> Option<f64> {
        let mrr = self.dataset.mrr(row, self.month)?;
        let day = self.dataset.day_in(self.month);
        self.dataset.is_active(row, day).then_some(mrr)
    }
}

impl Column<'_> {
    /// The figure of a customer.
    pub(super) fn get(&self, row: RowId) -> Option<f64> {
        match self {
            Self::Blank => None,
            Self::Plain(numbers) => numbers.get(row),
            Self::Arr(mrr) => mrr.get(row).map(|mrr| mrr * YEAR),
            Self::Growth(now, before) => {
                let before = before.get(row).filter(|&mrr| mrr > 0.0)?;
                Some(now.get(row)? / before - 1.0)
            }
            Self::Lifetime {
                mrr,
                months_of_margin,
                given,
            } => {
                let given = given.and_then(|given| given.get(row));
                given.or_else(|| Some(mrr.get(row)? * (*months_of_margin)?))
            }
        }
    }
}

//! What a customer is expected to be worth, with the method named.

use super::Rates;
use crate::insight::Context;
use crate::metrics::{Figure, lifetime};
use crate::units::{Month, RowId};

/// The name of the method by which lifetime value is computed: variant A with margin.
const METHOD: &str = "Revenue over churn";

/// The name of the method where the data gives the value.
const GIVEN: &str = "Given in the data";

/// An expected lifetime value with how it came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// How it was found: `Revenue over churn`, `Given in the data`.
    pub method: &'static str,
    /// The value in force, with formula and inputs.
    pub figure: Figure,
    /// What would have been computed, where a given value wins over it.
    pub computed: Option<Figure>,
}

/// The expected lifetime value of a customer in the month shown: the given one wins.
pub fn expected(context: &Context, row: RowId) -> Expected {
    let (dataset, month) = (context.dataset, context.month());
    let figure = lifetime::customer_clv(dataset, row, month);
    if !is_given(context, row, month) {
        return Expected {
            method: METHOD,
            figure,
            computed: None,
        };
    }
    let churn = lifetime::churn_of_all(dataset, month);
    Expected {
        method: GIVEN,
        figure,
        computed: Some(lifetime::computed_clv(dataset, row, month, &churn)),
    }
}

/// Whether the data gives the value, which describes its own month only.
pub(super) fn is_given(context: &Context, row: RowId, month: Month) -> bool {
    let dataset = context.dataset;
    dataset.customers.expected_clv.get(row).is_some() && month == dataset.month()
}

/// The lifetime value of a customer in a month, from churn that was read before.
pub(super) fn clv(context: &Context, rates: &Rates, row: RowId, month: Month) -> Figure {
    let churn = rates.of(month).filter(|_| !is_given(context, row, month));
    match churn {
        Some(churn) => lifetime::computed_clv(context.dataset, row, month, churn),
        None => lifetime::customer_clv(context.dataset, row, month),
    }
}

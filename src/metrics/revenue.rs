//! Recurring revenue: what is earned in a month, and what was lost in the twelve before.
//!
//! Comes in: rows and a month; only the customers active on the day shown count. Goes out: figures.
//! Never counts one-off revenue.

mod losses;

use super::figure::{Figure, Unit, figure};
use super::quotient::quotient;
use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::units::{self, Month, RowId};

pub use losses::{Losses, churned_mrr, losses, revenue_churn};

/// Why there is no figure where customers are active and nobody's MRR is known.
const NOT_KNOWN: &str = "no MRR is known for this month";

/// Months in a year.
const YEAR: f64 = 12.0;

/// The customers of `rows` that are active on the day shown for a month.
pub fn active_rows(dataset: &Dataset, rows: &[RowId], month: Month) -> Vec<RowId> {
    let day = dataset.day_in(month);
    let active = rows.iter().copied();
    active.filter(|&row| dataset.is_active(row, day)).collect()
}

/// MRR by customer, added up.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Total {
    /// The sum, currency a month.
    pub mrr: f64,
    /// Active customers.
    pub n_active: usize,
    /// Active customers whose MRR is known.
    pub n_known: usize,
    /// Active customers who pay: MRR above 0.
    pub n_paying: usize,
}

impl Total {
    /// Whether the sum says anything: of no customer it is nothing, of customers without a known
    /// MRR it is not known.
    const fn is_known(&self) -> bool {
        self.n_active == 0 || self.n_known > 0
    }
}

/// Adds up the MRR of the active customers of a month.
pub fn total(dataset: &Dataset, rows: &[RowId], month: Month) -> Total {
    let day = dataset.day_in(month);
    let column = column(dataset, month);
    let mut total = Total::default();
    for &row in rows {
        if !dataset.is_active(row, day) {
            continue;
        }
        total.n_active += 1;
        if let Some(mrr) = column.and_then(|column| column.get(row)) {
            total.mrr += mrr;
            total.n_known += 1;
            total.n_paying += usize::from(mrr > 0.0);
        }
    }
    total
}

/// The MRR of a month; `None` outside the history.
pub(super) fn column(dataset: &Dataset, month: Month) -> Option<&Numbers> {
    if month == dataset.month() {
        return Some(&dataset.customers.mrr);
    }
    let history = &dataset.customers.history;
    history.mrr.get(history.slot(month)?)
}

/// Active customers on the day shown: `since` ≤ day < `churned`.
pub fn active_customers(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let n = active_rows(dataset, rows, month).len();
    let period = units::date_long(dataset.day_in(month));
    let formula = "customers whose start is not later than the day and who have not left by then";
    let mut figure = figure("Active customers", Unit::Count, period, formula);
    figure.n = n;
    figure.with_value(n as f64)
}

/// MRR = sum of the monthly recurring revenue of the active customers, which is the same as paying
/// customers × average revenue of a paying customer. Currency a month.
pub fn mrr(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let total = total(dataset, rows, month);
    let figure = figure(
        "Monthly recurring revenue",
        money(dataset),
        month.label(),
        "sum of the monthly recurring revenue of the active customers",
    );
    of_total(figure, dataset, total, total.mrr)
}

/// ARR = MRR × 12, the annual run rate. Currency a year.
pub fn arr(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    arr_of(dataset, total(dataset, rows, month), month)
}

/// ARR from a total.
pub(crate) fn arr_of(dataset: &Dataset, total: Total, month: Month) -> Figure {
    let mut figure = figure(
        "Annual recurring revenue",
        money(dataset),
        month.label(),
        "monthly recurring revenue of the active customers × 12 (annual run rate)",
    );
    if total.is_known() {
        figure = figure.input("MRR", units::money(total.mrr, &dataset.currency));
    }
    of_total(figure, dataset, total, total.mrr * YEAR)
}

/// ARPA = MRR ÷ active paying customers, currency a customer and month.
pub fn arpa(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    arpa_of(dataset, total(dataset, rows, month), month)
}

/// ARPA from a total.
pub(crate) fn arpa_of(dataset: &Dataset, total: Total, month: Month) -> Figure {
    let mut figure = figure(
        "Average revenue per account",
        money(dataset),
        month.label(),
        "monthly recurring revenue divided by active paying customers",
    );
    if !total.is_known() {
        return figure.without_value(NOT_KNOWN);
    }
    figure = figure
        .input("MRR", units::money(total.mrr, &dataset.currency))
        .input("Paying customers", units::count(total.n_paying as f64));
    figure.n = total.n_paying;
    if total.n_paying == 0 {
        return figure.without_value("no active customer pays");
    }
    figure.with_value(total.mrr / total.n_paying as f64)
}

fn of_total(figure: Figure, dataset: &Dataset, total: Total, value: f64) -> Figure {
    let mut figure = figure.input("Active customers", units::count(total.n_active as f64));
    if total.is_known() {
        figure = figure.input("Paying customers", units::count(total.n_paying as f64));
    }
    if let Some(average) = quotient(total.mrr, total.n_paying as f64) {
        let text = units::money(average, &dataset.currency);
        figure = figure.input("Average of a paying customer", text);
    }
    let n_unknown = total.n_active - total.n_known;
    if n_unknown > 0 {
        figure = figure.input("Without known MRR", units::count(n_unknown as f64));
    }
    figure.n = total.n_known;
    if !total.is_known() {
        return figure.without_value(NOT_KNOWN);
    }
    figure.with_value(value)
}

pub(crate) fn money(dataset: &Dataset) -> Unit {
    Unit::Money(dataset.currency.clone())
}

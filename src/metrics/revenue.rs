//! Recurring revenue: what is earned in a month, and what was lost in the twelve before.
//!
//! Comes in: rows and a month; only the customers active on the day shown count. Goes out: figures.
//! Never counts a customer who joined after the period began among its losses.

use super::figure::{Figure, Unit, figure};
use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::units::{self, Month, RowId};

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
fn column(dataset: &Dataset, month: Month) -> Option<&Numbers> {
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
    figure = figure.input("MRR", units::money(total.mrr, &dataset.currency));
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
    )
    .input("MRR", units::money(total.mrr, &dataset.currency))
    .input("Paying customers", units::count(total.n_paying as f64));
    figure.n = total.n_paying;
    if total.n_paying == 0 {
        return figure.without_value("no active customer pays");
    }
    figure.with_value(total.mrr / total.n_paying as f64)
}

fn of_total(figure: Figure, dataset: &Dataset, total: Total, value: f64) -> Figure {
    let average = total.mrr / total.n_paying.max(1) as f64;
    let mut figure = figure
        .input("Active customers", units::count(total.n_active as f64))
        .input("Paying customers", units::count(total.n_paying as f64))
        .input(
            "Average of a paying customer",
            units::money(average, &dataset.currency),
        );
    let n_unknown = total.n_active - total.n_known;
    if n_unknown > 0 {
        figure = figure.input("Without known MRR", units::count(n_unknown as f64));
    }
    figure.n = total.n_known;
    if total.n_active > 0 && total.n_known == 0 {
        return figure.without_value("no MRR is known for this month");
    }
    figure.with_value(value)
}

/// What a fixed cohort lost over the trailing twelve months, all in currency a month.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Losses {
    /// MRR of the cohort twelve months before.
    pub start: f64,
    /// Of it, MRR of customers who have left since.
    pub churned: f64,
    /// Of it, MRR by which customers who stayed have shrunk.
    pub contracted: f64,
    /// Customers in the cohort.
    pub n_start: usize,
    /// Of them, customers who have left since.
    pub n_churned: usize,
    /// Customers left out because their MRR at the end is not known.
    pub n_unknown: usize,
}

/// The losses of the customers who paid twelve months before `month`; `None` where the MRR history
/// does not reach back that far.
///
/// A customer who is not active at the end has churned with all MRR; one who is active and pays
/// less has contracted. Expansion and customers who joined since count for nothing.
pub fn losses(dataset: &Dataset, rows: &[RowId], month: Month) -> Option<Losses> {
    let from = month.plus(-12);
    if from < dataset.first_month() {
        return None;
    }
    let (first_day, last_day) = (dataset.day_in(from), dataset.day_in(month));
    let (before, after) = (column(dataset, from), column(dataset, month));
    let mrr = |column: Option<&Numbers>, row: RowId| column.and_then(|column| column.get(row));
    let mut losses = Losses::default();
    for &row in rows {
        let start = mrr(before, row).filter(|&mrr| mrr > 0.0);
        let Some(start) = start.filter(|_| dataset.is_active(row, first_day)) else {
            continue;
        };
        if !dataset.is_active(row, last_day) {
            losses.churned += start;
            losses.n_churned += 1;
        } else if let Some(end) = mrr(after, row) {
            losses.contracted += (start - end).max(0.0);
        } else {
            losses.n_unknown += 1;
            continue;
        }
        losses.start += start;
        losses.n_start += 1;
    }
    Some(losses)
}

/// Revenue churn = (churned + contracted MRR) ÷ MRR twelve months before, of the customers who paid
/// then. A fraction of 0 to 1 a year.
pub fn revenue_churn(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let blank = figure(
        "Revenue churn",
        Unit::Share(1),
        trailing_year(month),
        "MRR lost by customers who left or shrank, divided by the MRR twelve months before",
    );
    with_losses(blank, dataset, losses(dataset, rows, month), |losses| {
        (losses.churned + losses.contracted) / losses.start
    })
}

/// Churned MRR = MRR twelve months before of the customers who have left since. Currency a month.
pub fn churned_mrr(dataset: &Dataset, rows: &[RowId], month: Month) -> Figure {
    let blank = figure(
        "Churned MRR",
        money(dataset),
        trailing_year(month),
        "MRR twelve months before of the customers who have left since",
    );
    with_losses(blank, dataset, losses(dataset, rows, month), |losses| {
        losses.churned
    })
}

fn with_losses(
    figure: Figure,
    dataset: &Dataset,
    losses: Option<Losses>,
    value: impl Fn(&Losses) -> f64,
) -> Figure {
    let Some(losses) = losses else {
        return figure.without_value("the MRR history does not reach back twelve months");
    };
    let money = |amount: f64| units::money(amount, &dataset.currency);
    let mut figure = figure
        .input("MRR at the start", money(losses.start))
        .input("MRR of customers who left", money(losses.churned))
        .input("MRR by which customers shrank", money(losses.contracted))
        .input(
            "Customers at the start",
            units::count(losses.n_start as f64),
        )
        .input("Customers who left", units::count(losses.n_churned as f64));
    if losses.n_unknown > 0 {
        let n_unknown = units::count(losses.n_unknown as f64);
        figure = figure.input("Left out, MRR now unknown", n_unknown);
    }
    figure.n = losses.n_start;
    if losses.start <= 0.0 {
        return figure.without_value("no customer paid twelve months before");
    }
    let value = value(&losses);
    figure.with_value(value)
}

/// `twelve months to Sep 2026`.
pub(crate) fn trailing_year(month: Month) -> String {
    format!("twelve months to {}", month.label())
}

pub(crate) fn money(dataset: &Dataset) -> Unit {
    Unit::Money(dataset.currency.clone())
}

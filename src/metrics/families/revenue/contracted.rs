//! Contracted annual recurring revenue: what customers have signed for a year or longer.

use chrono::Months;

use crate::data::record::Contract;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::question::Question;
use crate::metrics::revenue::active_rows;
use crate::units;

/// How long a contract must run: a year.
const YEAR: Months = Months::new(12);

/// Contracted ARR = MRR × 12 of the contracts active on the day that run for a year or longer.
/// Currency a year.
pub(super) fn arr(question: &Question) -> Figure {
    let dataset = question.dataset;
    let day = dataset.day_in(question.month);
    let (mut mrr, mut n, mut n_shorter) = (0.0, 0_usize, 0_usize);
    for row in active_rows(dataset, question.rows, question.month) {
        let contracts = dataset.customers.contracts.get(row).iter();
        for contract in contracts.filter(|contract| contract.is_active(day)) {
            let Some(own) = contract.mrr else { continue };
            if is_annual(contract) {
                mrr += own;
                n += 1;
            } else {
                n_shorter += 1;
            }
        }
    }
    let mut figure = figure(
        "Annual recurring revenue",
        Unit::Money(dataset.currency.clone()),
        question.month.label(),
        "MRR of active contracts that run for a year or longer × 12",
    )
    .input(
        "MRR of these contracts",
        units::money(mrr, &dataset.currency),
    )
    .input("Contracts of a year or longer", units::count(n as f64))
    .input("Shorter or open contracts", units::count(n_shorter as f64));
    figure.n = n;
    if n == 0 {
        return figure.without_value("no active contract runs for a year or longer");
    }
    figure.with_value(mrr * 12.0)
}

/// Whether a contract binds for a year or longer; one without an end binds nobody.
fn is_annual(contract: &Contract) -> bool {
    let (Some(start), Some(end)) = (contract.start, contract.end) else {
        return false;
    };
    start
        .checked_add_months(YEAR)
        .is_some_and(|year| year <= end)
}

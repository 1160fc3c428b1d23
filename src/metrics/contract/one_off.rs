//! One-off revenue, which recurs in no way and is never added to what does (T1).

use crate::metrics::Question;
use crate::metrics::figure::{Figure, figure};
use crate::metrics::revenue::{self, money};
use crate::units::{self, Month};

/// What people call it; some programs abbreviate it like net revenue retention, this one never.
const NAME: &str = "One-off revenue (non-recurring)";

/// Sum of the one-off revenue given for the active customers. Currency; known on the day of the
/// data only.
pub fn given(question: &Question) -> Figure {
    let (dataset, month) = (question.dataset, question.month);
    let formula = "sum of the non-recurring revenue given for the active customers";
    let mut figure = figure(NAME, money(dataset), month.label(), formula);
    if month != dataset.month() {
        let known = dataset.month().label();
        return figure.without_value(format!("one-off revenue is known for {known} only"));
    }
    let active = revenue::active_rows(dataset, question.rows, month);
    let own = active.iter();
    let amounts: Vec<f64> = own
        .filter_map(|&row| dataset.customers.one_off.get(row))
        .collect();
    let n_some = amounts.iter().filter(|amount| **amount > 0.0).count();
    figure = figure
        .input(
            "Customers with a known amount",
            units::count(amounts.len() as f64),
        )
        .input("Of them above zero", units::count(n_some as f64));
    figure.n = amounts.len();
    if amounts.is_empty() {
        return figure.without_value("no one-off revenue is known of an active customer");
    }
    figure.with_value(amounts.iter().sum())
}

/// Sum of the one-off fees of the contracts that began in the span, of customers who have left
/// since as well. Currency.
pub fn fees(question: &Question) -> Figure {
    let (dataset, month, span) = (question.dataset, question.month, question.span);
    let formula = "sum of the one-off fees of the contracts that began in the period";
    let mut figure = figure(NAME, money(dataset), span.period(month), formula);
    let contracts = question.rows.iter();
    let contracts = contracts.flat_map(|&row| dataset.customers.contracts.get(row));
    let begun = contracts.filter(|contract| {
        let age = contract.start.map(|start| month.since(Month::of(start)));
        age.is_some_and(|age| (0..span.months()).contains(&age))
            && contract
                .start
                .is_some_and(|start| start <= dataset.day_in(month))
    });
    let (mut sum, mut n_begun, mut n) = (0.0, 0_usize, 0_usize);
    for contract in begun {
        n_begun += 1;
        if let Some(fee) = contract.one_off {
            sum += fee;
            n += 1;
        }
    }
    figure = figure
        .input("Contracts that began", units::count(n_begun as f64))
        .input("Of them with a one-off fee", units::count(n as f64));
    figure.n = n;
    if n_begun == 0 {
        return figure.without_value("no contract began in the period");
    }
    if n == 0 {
        return figure.without_value("no one-off fee is known of the contracts that began");
    }
    figure.with_value(sum)
}

//! Contracts that made customers larger, by their cause (002-5).

use crate::data::record::{Cause, Contract};
use crate::metrics::Question;
use crate::metrics::contract::follows;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::units;

/// The causes that make a customer larger, with what people read.
const CAUSES: [(Cause, &str); 4] = [
    (Cause::Seats, "More seats"),
    (Cause::Upsell, "A higher level"),
    (Cause::CrossSell, "Another product"),
    (Cause::Price, "A higher price"),
];

/// Contracts that began in the span with a cause of expansion.
///
/// One that pays no more than the contract of the same product it follows is no expansion,
/// whatever its cause: seats can become fewer. Who has left since counts.
pub fn expansion_events(question: &Question) -> Figure {
    let (dataset, month, span) = (question.dataset, question.month, question.span);
    let (after, day) = (span.start(month).last_day(), dataset.day_in(month));
    let (mut by_cause, mut n_not_more, mut n_customers) =
        ([0_usize; CAUSES.len()], 0_usize, 0_usize);
    let mut n_contracts = 0_usize;
    for &row in question.rows {
        let contracts = dataset.customers.contracts.get(row);
        n_contracts += contracts.len();
        let mut is_larger = false;
        for contract in contracts {
            let begun = contract
                .start
                .filter(|start| after < *start && *start <= day);
            let at = CAUSES
                .iter()
                .position(|(cause, _)| Some(*cause) == contract.cause);
            let (Some(_), Some(at)) = (begun, at) else {
                continue;
            };
            if pays_more(contract, contracts) {
                by_cause[at] += 1;
                is_larger = true;
            } else {
                n_not_more += 1;
            }
        }
        n_customers += usize::from(is_larger);
    }
    let n: usize = by_cause.iter().sum();
    let mut figure = figure(
        "Expansion events",
        Unit::Count,
        span.period(month),
        "contracts that began in the span because of more seats, a higher level, another product \
         or a higher price, and pay more than the contract of the same product before them",
    );
    for ((_, name), n) in CAUSES.into_iter().zip(by_cause) {
        figure = figure.input(name, units::count(n as f64));
    }
    figure = figure
        .input("Customers that grew", units::count(n_customers as f64))
        .input(
            "With such a cause but paying no more",
            units::count(n_not_more as f64),
        );
    figure.n = n_contracts;
    if n_contracts == 0 {
        return figure.without_value("nobody has a contract");
    }
    figure.with_value(n as f64)
}

/// Whether a contract pays more than those of the same product it follows; one that follows none,
/// or without a known amount, does.
fn pays_more(contract: &Contract, all: &[Contract]) -> bool {
    let before = all.iter().filter(|other| follows(contract, other));
    let amounts = before.filter_map(|other| other.mrr);
    let was = amounts.reduce(|sum, mrr| sum + mrr);
    was.zip(contract.mrr).is_none_or(|(was, now)| now > was)
}

//! What contracts added to the original value, by why they came about (002-5, 002-11).

mod link;

use chrono::NaiveDate;

use self::link::links;
use super::amount;
use crate::data::record::{Cause, Contract};
use crate::metrics::dictionary::Variant;
use crate::metrics::figure::{Figure, Unit, figure};
use crate::metrics::question::Question;
use crate::metrics::revenue::active_rows;

/// What may be asked for.
pub(super) const VARIANTS: &[Variant] = &[
    Variant {
        id: "all",
        name: "Upsell and expansion",
        note: "Everything that contracts added to the original value.",
    },
    Variant {
        id: "upsell",
        name: "Upsell",
        note: "Higher levels of what customers had.",
    },
    Variant {
        id: "expansion",
        name: "Expansion",
        note: "Further products, more seats, and prices.",
    },
];

/// What the MRR of the contracts active at the end is made of. Currency a month; a part is below
/// zero where a contract was followed by a smaller one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Causes {
    original: f64,
    upsell: f64,
    cross_sell: f64,
    seats: f64,
    price: f64,
    /// The MRR of all of them.
    new_value: f64,
    /// Contracts that added something.
    n: usize,
    /// Active contracts.
    n_active: usize,
    /// Whether any of them says why it came about.
    is_told: bool,
}

impl Causes {
    fn expansion(&self) -> f64 {
        self.cross_sell + self.seats + self.price
    }

    /// The part of a cause.
    fn part_mut(&mut self, cause: Cause) -> &mut f64 {
        match cause {
            Cause::Upsell => &mut self.upsell,
            Cause::CrossSell => &mut self.cross_sell,
            Cause::Seats => &mut self.seats,
            Cause::Price => &mut self.price,
            Cause::New => &mut self.original,
        }
    }

    /// Takes the contracts of a customer apart: what those active on a day and those they followed
    /// added since another one, and what was there.
    fn add(&mut self, contracts: &[Contract], since: NaiveDate, day: NaiveDate) {
        for contract in contracts.iter().filter(|contract| contract.is_active(day)) {
            let Some(mrr) = contract.mrr else { continue };
            self.new_value += mrr;
            self.n_active += 1;
            self.is_told |= contract.cause.is_some();
        }
        for link in links(contracts, since, day) {
            match link.cause {
                Some(cause) => {
                    *self.part_mut(cause) += link.value - link.was;
                    self.n += 1;
                }
                None => self.original += link.value,
            }
        }
    }
}

fn causes(question: &Question) -> Causes {
    let dataset = question.dataset;
    let (since, day) = (
        dataset.day_in(question.from()),
        dataset.day_in(question.month),
    );
    let mut causes = Causes::default();
    for row in active_rows(dataset, question.rows, question.month) {
        causes.add(dataset.customers.contracts.get(row), since, day);
    }
    causes
}

/// What the contracts of the span added, of all causes or of some. Currency a month.
pub(super) fn upsell_revenue(question: &Question, variant: &str) -> Figure {
    let causes = causes(question);
    let money = |value: f64| amount(question, value);
    let mut figure = figure(
        "Upsell and expansion revenue",
        Unit::Money(question.dataset.currency.clone()),
        question.period(),
        "MRR that contracts begun in the span added by upsell, cross-sell, seats or price; \
         original value + upsell + expansion = new value",
    )
    .input("Original value", money(causes.original))
    .input("Upsell", money(causes.upsell))
    .input("Expansion: cross-sell", money(causes.cross_sell))
    .input("Expansion: seats", money(causes.seats))
    .input("Expansion: price", money(causes.price))
    .input("New value", money(causes.new_value));
    figure.n = causes.n;
    if causes.n_active == 0 {
        return figure.without_value("no contract with an MRR is active");
    }
    if !causes.is_told {
        return figure.without_value("no active contract says how it came about");
    }
    figure.with_value(match variant {
        "upsell" => causes.upsell,
        "expansion" => causes.expansion(),
        _ => causes.upsell + causes.expansion(),
    })
}

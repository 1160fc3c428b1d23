//! A customer's contracts: by level, what they are worth a year, and when they renew.
//!
//! Comes in: a customer and the level in view; goes out: [`Level`]s to choose from, the annual value
//! and the lines of a table. Contracts that follow each other under one level (renewals, a new
//! price) are one level; a contract without a level is a level of its own.

mod lines;

pub use lines::{Line, lines, next_renewal};

use chrono::NaiveDate;

use crate::arrange::Arrange;
use crate::data::Dataset;
use crate::data::record::Contract;
use crate::metrics::figure::figure;
use crate::metrics::{Figure, Unit};
use crate::units::{self, RowId};

/// Months in a year.
const YEAR: f64 = 12.0;

/// The choice of all contracts, as it stands in an address.
pub const ALL: &str = "all";

/// Contracts that are looked at together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// What people read, and what stands in an address: `Contract 2`.
    pub name: String,
    /// Its contracts, as positions in the customer's list, the earliest first.
    pub contracts: Vec<usize>,
}

/// The levels of a customer, in the order in which they began.
pub fn levels(dataset: &Dataset, row: RowId) -> Vec<Level> {
    let contracts = dataset.customers.contracts.get(row);
    let mut order: Vec<usize> = (0..contracts.len()).collect();
    order.arrange_by_key(|&at| (contracts[at].start, at));
    let mut levels: Vec<Level> = Vec::new();
    for (place, at) in order.into_iter().enumerate() {
        let named = contracts[at].level.clone();
        let name = named.unwrap_or_else(|| format!("Contract {}", place + 1));
        match levels.iter_mut().find(|level| level.name == name) {
            Some(level) => level.contracts.push(at),
            None => levels.push(Level {
                name,
                contracts: vec![at],
            }),
        }
    }
    levels
}

/// The level in view: the one chosen; unless somebody chose, the one that is worth most a year on
/// the day, else the latest. `None` stands for all contracts.
pub fn in_view(
    dataset: &Dataset,
    row: RowId,
    day: NaiveDate,
    chosen: Option<&str>,
) -> Option<Level> {
    if chosen == Some(ALL) {
        return None;
    }
    let mut levels = levels(dataset, row);
    let known = levels
        .iter()
        .position(|level| chosen == Some(level.name.as_str()));
    let worth = |level: &Level| {
        let contracts = dataset.customers.contracts.get(row);
        let own = level.contracts.iter().map(|&at| &contracts[at]);
        in_force(own, day).map(|(_, mrr)| mrr).sum::<f64>()
    };
    let at = known.or_else(|| {
        let places = 0..levels.len();
        places.max_by(|&a, &b| worth(&levels[a]).total_cmp(&worth(&levels[b])))
    })?;
    Some(levels.swap_remove(at))
}

/// The contracts of a level, of all levels for `None`.
pub fn of_level<'a>(
    dataset: &'a Dataset,
    row: RowId,
    level: Option<&Level>,
) -> impl Iterator<Item = (usize, &'a Contract)> {
    let wanted = level.map(|level| level.contracts.clone());
    let contracts = dataset.customers.contracts.get(row).iter().enumerate();
    contracts.filter(move |(at, _)| wanted.as_ref().is_none_or(|wanted| wanted.contains(at)))
}

/// Annual contract value = twelve times the recurring amounts of the contracts in force on a day,
/// without one-off fees (002-17). Currency a year.
pub fn annual_value(
    dataset: &Dataset,
    row: RowId,
    level: Option<&Level>,
    day: NaiveDate,
) -> Figure {
    let mut figure = figure(
        "Contract value",
        Unit::Money(dataset.currency.clone()),
        units::date_long(day),
        "recurring amount a month of the contracts in force × 12, without one-off fees \
         (annual contract value)",
    );
    let mut sum = 0.0;
    let own = of_level(dataset, row, level).map(|(_, contract)| contract);
    for (contract, mrr) in in_force(own, day) {
        let name = product(dataset, contract).unwrap_or("Contract");
        let amount = units::money(mrr, &dataset.currency);
        figure = figure.input(format!("{name}, a month"), amount);
        figure.n += 1;
        sum += mrr;
    }
    if figure.n == 0 {
        let what = level.map_or("no contract", |_| "no contract of this level");
        return figure.without_value(format!("{what} with a recurring amount is in force"));
    }
    figure.with_value(sum * YEAR)
}

/// The contracts in force on a day whose recurring amount is known, with the amount.
fn in_force<'a>(
    contracts: impl Iterator<Item = &'a Contract>,
    day: NaiveDate,
) -> impl Iterator<Item = (&'a Contract, f64)> {
    contracts
        .filter(move |contract| contract.is_active(day))
        .filter_map(|contract| Some((contract, contract.mrr?)))
}

/// The name of a contract's product.
pub fn product<'a>(dataset: &'a Dataset, contract: &'a Contract) -> Option<&'a str> {
    let id = contract.product.as_deref()?;
    let known = dataset.products.iter().find(|product| product.id == id);
    Some(known.map_or(id, |product| product.name.as_str()))
}

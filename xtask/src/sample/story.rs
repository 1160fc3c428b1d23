//! The parts some customers play so that the figures of the source documents can be shown.
//!
//! The first rows of the full sample are parts; `docs/SAMPLE.md` lists each figure and where it
//! shows. Every movement of money a part needs happens in September 2026, so that a comparison
//! over one, three or twelve months gives the same figure.

mod bosch;
mod cascadia;
mod contracts;
mod value;
mod voice;

use serde_json::Value;

use super::account::{Account, rounded, segment};
use super::calendar::day;
use super::money::Contract;
use super::stack::Item;
use super::temper::Temper;

pub(super) use value::plan;
pub(super) use voice::responses;

/// The number of rows with parts.
pub(super) const N_PARTS: usize = 58;

/// What a customer stands for; the numbers count from 0 within a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// None: an ordinary customer.
    Regular,
    /// The customer of the four tiles of document 000.
    Bosch,
    /// The customer with its headquarters in Seattle.
    Nbbj,
    /// One of 25 in the account group of the dashboard manual's charts (document 003).
    Cascadia(usize),
    /// One of the ten schools that pay a million a year (document 002).
    School(usize),
    /// One of five: gross retention 90 %, net retention 105 %.
    FieldService(usize),
    /// One of seven: quick ratio 3.5.
    ColdChain(usize),
    /// One of four: lifetime value 2,000.
    SharedStorage(usize),
    /// Acquisition cost paid back after 5.33 months.
    Payback,
    /// One of four large customers that left or took less: they bring the revenue churn of the
    /// whole portfolio to where Bosch's lifetime value is 9.5M, 3.6 % below that of June.
    Shrinking(usize),
}

impl Part {
    fn of(row: usize) -> Self {
        match row {
            0 => Self::Bosch,
            1 => Self::Nbbj,
            2..=26 => Self::Cascadia(row - 2),
            27..=36 => Self::School(row - 27),
            37..=41 => Self::FieldService(row - 37),
            42..=48 => Self::ColdChain(row - 42),
            49..=52 => Self::SharedStorage(row - 49),
            53 => Self::Payback,
            54..=57 => Self::Shrinking(row - 54),
            _ => Self::Regular,
        }
    }
}

/// Gives a customer its part: identity, size and quality.
pub(super) fn shape(account: &mut Account) {
    account.part = Part::of(account.row);
    if account.part == Part::Regular {
        return;
    }
    account.churned = None;
    account.is_sparse = false;
    account.since = day(2022, 3, 1);
    match account.part {
        Part::Regular => {}
        Part::Bosch => bosch::shape(account),
        Part::Nbbj => nbbj(account),
        Part::Cascadia(idx) => cascadia::shape(account, idx),
        Part::School(idx) => school(account, idx),
        Part::FieldService(idx) => {
            account.use_case = "Field service";
            resize(account, contracts::FIELD_SERVICE[idx].0.max(1_000.0));
        }
        Part::ColdChain(idx) => {
            account.use_case = "Cold chain";
            resize(
                account,
                contracts::COLD_CHAIN[idx]
                    .0
                    .max(contracts::COLD_CHAIN[idx].1),
            );
        }
        Part::Shrinking(idx) => {
            account.temper = Temper::steady([3.4, 5.6, 6.6, 6.2][idx]);
            account.temper.scatter = 0.8;
            resize(account, contracts::SHRINKING[idx].0);
        }
        Part::SharedStorage(_) => {
            account.use_case = "Shared storage";
            self_serve(account);
        }
        Part::Payback => {
            "Pocketlark".clone_into(&mut account.name);
            self_serve(account);
        }
    }
    contracts::dates(account);
}

/// The contracts of a part; `None` leaves them to chance.
pub(super) fn contracts(account: &Account) -> Option<Vec<Contract>> {
    if account.part == Part::Bosch {
        Some(bosch::contracts())
    } else {
        contracts::of(account)
    }
}

/// Puts a part's own values among those of a metric.
pub(super) fn measure(account: &Account, id: &str, values: &mut [Value]) {
    if account.part == Part::Bosch {
        bosch::measure(id, values);
    }
}

/// Puts a part's own stack in place.
pub(super) fn stack(account: &Account, items: &mut Vec<Item>) {
    if let Part::Cascadia(idx) = account.part {
        *items = cascadia::stack(idx);
    }
}

/// What it cost to win the customer, where a part says so.
pub(super) fn acquisition_cost(account: &Account) -> Option<f64> {
    (account.part == Part::Payback).then_some(200.0)
}

fn nbbj(account: &mut Account) {
    "NBBJ".clone_into(&mut account.name);
    account.since = day(2025, 1, 1);
    account.industry = "Professional services";
    place(account, "US", "Seattle");
    (account.manager, account.group) = ("Tomás Herrera", "Great Lakes");
    account.use_case = "Workplace services";
    account.segment = "Mid-market";
    (account.employees, account.seats, account.locations) = (820, 410, 4);
    account.temper = Temper::steady(8.3);
    account.effort = 3.6;
}

fn school(account: &mut Account, idx: usize) {
    account.industry = "Education";
    account.segment = "Western schools";
    account.since = day(2023, 7, 1);
    let stem = account
        .name
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned();
    account.name = format!("{stem} Schools");
    let cities = ["Portland", "Boise", "Sacramento", "Spokane", "Reno"];
    place(account, "US", cities[idx % cities.len()]);
    (account.manager, account.group) = ("Tomás Herrera", "Western");
    account.use_case = "Customer portal";
    let mrr = contracts::SCHOOLS[idx] / 12.0;
    (account.employees, account.seats) = ((mrr * 0.09) as i64, (mrr * 0.05) as i64);
    account.locations = 4 + (idx % 5) as i64;
}

fn self_serve(account: &mut Account) {
    account.segment = "Self-serve";
    account.parent = None;
    (account.employees, account.seats, account.locations) = (9, 8, 1);
    account.kind = if account.part == Part::Payback {
        "b2c"
    } else {
        "b2b"
    };
    account.effort = account.effort.min(4.0);
}

fn resize(account: &mut Account, mrr: f64) {
    account.base_mrr = mrr;
    account.employees = rounded(mrr * 0.06, 5.0) as i64;
    account.seats = (account.employees / 2).max(8);
    account.segment = segment(mrr);
}

fn place(account: &mut Account, country: &'static str, city: &'static str) {
    account.country = country;
    account.city = city;
    account.region = if country == "DE" { "EMEA" } else { "Americas" };
}

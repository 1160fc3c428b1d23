//! The contracts of the parts that show revenue figures.

use chrono::NaiveDate;

use super::Part;
use crate::sample::account::Account;
use crate::sample::calendar::{day, first_day, slot_of};
use crate::sample::money::Contract;

/// What each of the ten schools pays a year; together 1,000,000 (document 002: "1M for 10 schools").
pub(super) const SCHOOLS: [f64; 10] = [
    156_000.0, 132_000.0, 120_000.0, 108_000.0, 102_000.0, 96_000.0, 90_000.0, 78_000.0, 66_000.0,
    52_000.0,
];

/// What each customer pays a month until August 2026 and from September on: from 20,000, 1,200
/// leave, 800 are reduced and 3,000 are added: gross retention 90 %, net 105 %.
pub(super) const FIELD_SERVICE: [(f64, f64); 5] = [
    (6_000.0, 6_000.0),
    (4_800.0, 4_000.0),
    (1_200.0, 0.0),
    (5_000.0, 8_000.0),
    (3_000.0, 3_000.0),
];

/// The same for the quick ratio: (20,000 new + 8,000 more) / (5,000 lost + 3,000 less) = 3.5.
pub(super) const COLD_CHAIN: [(f64, f64); 7] = [
    (12_000.0, 12_000.0),
    (10_000.0, 15_000.0),
    (9_000.0, 12_000.0),
    (8_000.0, 5_000.0),
    (5_000.0, 0.0),
    (0.0, 12_000.0),
    (0.0, 8_000.0),
];

/// Large customers that left or took less: monthly amounts before and after, and the first day of
/// the change. The odd amounts are solved for, so that twelve months' revenue churn of the whole
/// portfolio is 11.54 % in June and 11.84 % in September 2026.
pub(super) const SHRINKING: [(f64, f64, (i32, u32, u32)); 4] = [
    (46_000.0, 0.0, (2026, 2, 1)),
    (41_000.0, 20_000.0, (2026, 4, 1)),
    (27_000.0, 12_925.0, (2026, 1, 1)),
    (14_800.0, 10_368.0, (2025, 8, 1)),
];

/// Who shares the storage: what each pays in September 2025 and how much that changes every month
/// after. 400 in all, 100 on average, 20 (5 %) of it lost and won every month.
const SHARED_STORAGE: [(f64, f64); 4] = [(260.0, -20.0), (20.0, 20.0), (60.0, 0.0), (60.0, 0.0)];

/// The day on which the parts' revenue changes.
const CHANGE: (i32, u32, u32) = (2026, 9, 1);

/// What a part pays until a day and from it on, and that day.
fn payments(part: Part) -> Option<(f64, f64, (i32, u32, u32))> {
    match part {
        Part::FieldService(idx) => Some((FIELD_SERVICE[idx].0, FIELD_SERVICE[idx].1, CHANGE)),
        Part::ColdChain(idx) => Some((COLD_CHAIN[idx].0, COLD_CHAIN[idx].1, CHANGE)),
        Part::Shrinking(idx) => Some(SHRINKING[idx]),
        Part::Regular
        | Part::Bosch
        | Part::Nbbj
        | Part::Cascadia(_)
        | Part::School(_)
        | Part::SharedStorage(_)
        | Part::Payback => None,
    }
}

/// Since when the customer is one, and whether it has left: nothing paid before or after a day.
pub(super) fn dates(account: &mut Account) {
    let Some((before, after, (year, month, of_month))) = payments(account.part) else {
        return;
    };
    let change = day(year, month, of_month);
    if before <= 0.0 {
        account.since = change;
        account.is_sparse = true;
    }
    if after <= 0.0 {
        account.churned = Some(change);
        account.temper = account.temper.clone().fading();
    }
}

/// The contracts of a part that has its own.
pub(super) fn of(account: &Account) -> Option<Vec<Contract>> {
    match account.part {
        Part::Nbbj => Some(vec![Contract {
            one_off: 25_000.0,
            ..flat(
                account,
                (day(2025, 1, 1), day(2028, 1, 1)),
                14_250.0,
                ("new", None),
            )
        }]),
        Part::School(idx) => Some(yearly(account, SCHOOLS[idx] / 12.0)),
        Part::FieldService(_) | Part::ColdChain(_) | Part::Shrinking(_) => {
            payments(account.part).map(|payments| changed(account, payments))
        }
        Part::SharedStorage(idx) => Some(storage(account, SHARED_STORAGE[idx])),
        Part::Payback => Some(vec![flat(
            account,
            (account.since, day(2027, 3, 1)),
            50.0,
            ("new", None),
        )]),
        Part::Regular | Part::Bosch | Part::Cascadia(_) => None,
    }
}

fn yearly(account: &Account, mrr: f64) -> Vec<Contract> {
    (2023..=2026)
        .map(|year| {
            let term = (day(year, 7, 1), day(year + 1, 7, 1));
            let renewal = (year < 2026).then_some("renewed");
            flat(
                account,
                term,
                mrr,
                (if year == 2023 { "new" } else { "price" }, renewal),
            )
        })
        .collect()
}

/// One amount until a day, another from then on.
fn changed(
    account: &Account,
    (before, after, (year, month, of_month)): (f64, f64, (i32, u32, u32)),
) -> Vec<Contract> {
    let change = day(year, month, of_month);
    let mut contracts = Vec::new();
    if before > 0.0 {
        let renewal = if after > 0.0 { "renewed" } else { "lost" };
        contracts.push(flat(
            account,
            (account.since, change),
            before,
            ("new", Some(renewal)),
        ));
    }
    if after > 0.0 {
        let cause = if before > 0.0 { "seats" } else { "new" };
        contracts.push(flat(
            account,
            (change, day(2028, 9, 1)),
            after,
            (cause, None),
        ));
    }
    contracts
}

/// One amount until September 2025, then a metered one every month, or one contract throughout.
fn storage(account: &Account, (mrr, step): (f64, f64)) -> Vec<Contract> {
    let metered_from = day(2025, 10, 1);
    if step == 0.0 {
        return vec![gigabytes(
            account,
            (account.since, day(2027, 3, 1)),
            mrr,
            ("new", None),
        )];
    }
    let mut contracts = vec![gigabytes(
        account,
        (account.since, metered_from),
        mrr,
        ("new", Some("renewed")),
    )];
    for month in 1..=12_i32 {
        let slot = slot_of(metered_from) + month - 1;
        let renewal = (month < 12).then_some("renewed");
        let term = (first_day(slot), first_day(slot + 1));
        contracts.push(gigabytes(
            account,
            term,
            mrr + step * f64::from(month),
            ("seats", renewal),
        ));
    }
    contracts
}

fn gigabytes(
    account: &Account,
    term: (NaiveDate, NaiveDate),
    mrr: f64,
    state: (&'static str, Option<&'static str>),
) -> Contract {
    let quantity = (mrr * 10.0) as i64;
    Contract {
        product: "backup",
        pricing: "storage",
        quantity,
        ..flat(account, term, mrr, state)
    }
}

fn flat(
    account: &Account,
    (start, end): (NaiveDate, NaiveDate),
    mrr: f64,
    (cause, renewal): (&'static str, Option<&'static str>),
) -> Contract {
    Contract {
        product: "workspace",
        level: "Standard",
        start,
        end,
        mrr,
        one_off: 0.0,
        pricing: "seat",
        quantity: account.seats,
        renewal,
        cause,
    }
}

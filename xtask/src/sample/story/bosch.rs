//! Bosch: the customer page of document 000 with its four tiles, each against three months before:
//! contract value 498k (+2.1 %), lifetime value 9.5M (-3.6 %), buyer readiness 53 % (+2.1 %),
//! recurring revenue 1.5M a year (-1.1 %). The lifetime value is computed by the app from Bosch's
//! revenue, the company's margin and the revenue churn of all customers (see `contracts`).

use chrono::NaiveDate;
use serde_json::{Value, json};

use crate::sample::account::Account;
use crate::sample::calendar::day;
use crate::sample::money::Contract;
use crate::sample::temper::Temper;

/// The last months of metrics, newest last: buyer readiness in percent, sessions per user (18 of 7 to 30 scores 4.8 of 10) and features (12 of 10 to 20 scores 2.0).
const METRICS: [(&str, [f64; 5]); 3] = [
    ("buyer_readiness", [51.2, 51.9, 52.1, 52.6, 53.0]),
    ("sessions", [18.6, 18.4, 18.3, 17.6, 18.0]),
    ("features", [13.0, 13.0, 12.0, 12.0, 12.0]),
];

/// Who Bosch is in the sample.
pub(super) fn shape(account: &mut Account) {
    "Bosch".clone_into(&mut account.name);
    account.industry = "Manufacturing";
    super::place(account, "DE", "Stuttgart");
    (account.manager, account.group) = ("Maya Okafor", "Continental");
    account.use_case = "Asset monitoring";
    account.segment = "Enterprise";
    (account.employees, account.seats, account.locations) = (14_200, 5_600, 22);
    account.base_mrr = 125_000.0;
    account.since = day(2020, 7, 1);
    account.temper = Temper::steady(6.4);
    account.temper.scatter = 0.5;
    account.effort = 7.1;
}

/// Four lines; the first two were renewed this summer, one down, one up.
pub(super) fn contracts() -> Vec<Contract> {
    let lines = [
        line(
            "workspace",
            "Contract 1",
            (day(2020, 7, 1), day(2023, 7, 1)),
            38_900.0,
            ("new", true),
        ),
        line(
            "workspace",
            "Contract 1",
            (day(2023, 7, 1), day(2026, 7, 1)),
            43_444.0,
            ("seats", true),
        ),
        line(
            "workspace",
            "Contract 1",
            (day(2026, 7, 1), day(2029, 7, 1)),
            41_200.0,
            ("seats", false),
        ),
        line(
            "endpoint",
            "Contract 2",
            (day(2023, 8, 1), day(2026, 8, 1)),
            40_646.0,
            ("cross_sell", true),
        ),
        line(
            "endpoint",
            "Contract 2",
            (day(2026, 8, 1), day(2027, 8, 1)),
            41_500.0,
            ("price", false),
        ),
        line(
            "helpdesk",
            "Contract 3",
            (day(2024, 1, 1), day(2027, 1, 1)),
            41_350.0,
            ("cross_sell", false),
        ),
        line(
            "workspace",
            "Contract 4",
            (day(2024, 4, 1), day(2027, 4, 1)),
            950.0,
            ("upsell", false),
        ),
    ];
    lines.into()
}

/// Bosch's own values in the last months; before them, values near the first.
pub(super) fn measure(id: &str, values: &mut [Value]) {
    let Some((_, last)) = METRICS.iter().find(|(metric, _)| *metric == id) else {
        return;
    };
    let n_before = values.len() - last.len();
    for (idx, value) in values.iter_mut().enumerate() {
        *value = match idx.checked_sub(n_before) {
            Some(recent) => whole(last[recent]),
            None => whole((last[0] * (1.0 + 0.002 * (n_before - idx) as f64)).round()),
        };
    }
}

fn whole(value: f64) -> Value {
    if value.fract() == 0.0 {
        json!(value as i64)
    } else {
        json!(value)
    }
}

fn line(
    product: &'static str,
    level: &'static str,
    (start, end): (NaiveDate, NaiveDate),
    mrr: f64,
    (cause, is_renewed): (&'static str, bool),
) -> Contract {
    let renewal = is_renewed.then_some("renewed");
    let one_off = if cause == "new" { 120_000.0 } else { 0.0 };
    Contract {
        product,
        level,
        start,
        end,
        mrr,
        one_off,
        pricing: "seat",
        quantity: 5_600,
        renewal,
        cause,
    }
}

//! Contracts over a customer's whole time, and the recurring revenue they add up to.
//!
//! `mrr` and its history are always the sum of the contracts in force, so movements, retention and
//! renewals all tell the same story.

use chrono::{Datelike, Days, Months, NaiveDate};
use serde_json::{Value, json};

use super::account::{Account, rounded};
use super::calendar::{as_of, date_text, last_day, plus_months, slot_of};
use super::json::{Fields, number};
use super::rng::{Rng, Stream};
use super::story;
use super::temper::Driver;

/// A contract of the sample; `end` is the first day no longer paid.
#[derive(Clone, Debug)]
pub(super) struct Contract {
    pub(super) product: &'static str,
    pub(super) level: &'static str,
    pub(super) start: NaiveDate,
    pub(super) end: NaiveDate,
    pub(super) mrr: f64,
    pub(super) one_off: f64,
    pub(super) pricing: &'static str,
    pub(super) quantity: i64,
    pub(super) renewal: Option<&'static str>,
    pub(super) cause: &'static str,
}

/// The products sold to customers who already have the workspace.
const EXTENSIONS: [&str; 6] = [
    "backup",
    "endpoint",
    "identity",
    "firewall",
    "wifi",
    "telephony",
];

/// The contracts of a customer, oldest first.
pub(super) fn contracts(seed: u64, account: &Account) -> Vec<Contract> {
    let mut contracts = story::contracts(account)
        .unwrap_or_else(|| simulate(&mut Rng::new(seed, account.row, Stream::Money), account));
    contracts.sort_by_key(|contract| contract.start);
    for contract in &mut contracts {
        settle(contract, account);
    }
    contracts
}

/// Recurring revenue at the end of a month.
pub(super) fn mrr_in(contracts: &[Contract], slot: i32) -> f64 {
    let day = last_day(slot);
    let in_force = |contract: &&Contract| contract.start <= day && day < contract.end;
    contracts
        .iter()
        .filter(in_force)
        .map(|contract| contract.mrr)
        .sum()
}

/// Growth of recurring revenue over twelve months in percent, where the customer paid then.
pub(super) fn growth(contracts: &[Contract], slot: i32) -> Option<f64> {
    let before = mrr_in(contracts, slot - 12);
    (before > 0.0).then(|| 100.0 * (mrr_in(contracts, slot) - before) / before)
}

/// The contracts as the document has them.
pub(super) fn document(account: &Account, contracts: &[Contract]) -> Value {
    let list = contracts.iter().enumerate().map(|(idx, contract)| {
        let mut fields = Fields::default();
        fields.put("id", json!(format!("{}-k{}", account.id, idx + 1)));
        fields.put("product", json!(contract.product));
        fields.put("level", json!(contract.level));
        fields.put("start", json!(date_text(contract.start)));
        fields.put("end", json!(date_text(contract.end)));
        fields.put("mrr", exact(contract.mrr));
        if contract.one_off > 0.0 {
            fields.put("one_off", number(contract.one_off, 2));
        }
        fields.put("pricing", json!(contract.pricing));
        fields.put("quantity", json!(contract.quantity));
        if let Some(renewal) = contract.renewal {
            fields.put("renewal", json!(renewal));
        }
        fields.put("cause", json!(contract.cause));
        fields.done()
    });
    Value::Array(list.collect())
}

/// An amount as it is: cents, or a twelfth of a yearly amount.
pub(super) fn exact(amount: f64) -> Value {
    if (amount * 100.0 - (amount * 100.0).round()).abs() < 1e-6 {
        number(amount, 2)
    } else {
        json!(amount)
    }
}

/// Where the renewal of a contract stands on the day of the sample.
fn settle(contract: &mut Contract, account: &Account) {
    if let Some(churned) = account.churned
        && contract.end >= churned
    {
        contract.end = churned;
        contract.renewal = Some("lost");
    }
    if contract.renewal.is_none()
        && contract.end > as_of()
        && contract.end <= plus_months(as_of(), 6)
    {
        contract.renewal = Some("due");
    }
}

/// A base contract renewed as often as its term ends, and extensions on the way.
fn simulate(rng: &mut Rng, account: &Account) -> Vec<Contract> {
    let until = account.churned.unwrap_or_else(as_of);
    let mut contracts = Vec::new();
    let mut mrr = account.base_mrr;
    let mut start = account.since;
    let term = *rng.pick(if mrr > 20_000.0 {
        &[24, 36, 36]
    } else {
        &[12, 12, 24]
    });
    let level = rng.weighted(&[("Standard", 5.0), ("Plus", 3.0), ("Premium", 2.0)]);
    let mut cause = "new";
    while start <= until {
        let one_off = if cause == "new" {
            rounded(mrr * rng.between(0.5, 2.0), 50.0)
        } else {
            0.0
        };
        let end = plus_months(start, term);
        let renewal = (end <= until).then_some("renewed");
        contracts.push(base(
            account,
            level,
            (start, end),
            (mrr, one_off),
            (cause, renewal),
        ));
        start = end;
        (mrr, cause) = renew(rng, account, mrr, start);
    }
    let n_extensions = extensions(rng, account, until);
    for _ in 0..n_extensions {
        contracts.extend(extension(rng, account, until));
    }
    contracts
}

/// One term of the base contract: from and to, amount and one-time fee, how it came and ended.
fn base(
    account: &Account,
    level: &'static str,
    (start, end): (NaiveDate, NaiveDate),
    (mrr, one_off): (f64, f64),
    (cause, renewal): (&'static str, Option<&'static str>),
) -> Contract {
    let quantity = ((account.seats as f64 * mrr / account.base_mrr) as i64).max(1);
    Contract {
        product: "workspace",
        level,
        start,
        end,
        mrr,
        one_off,
        pricing: "seat",
        quantity,
        renewal,
        cause,
    }
}

/// The amount of the next term: who does well takes more, who does badly less.
fn renew(rng: &mut Rng, account: &Account, mrr: f64, on: NaiveDate) -> (f64, &'static str) {
    let quality = account.temper.driver(Driver::Retention, slot_of(on));
    let (factor, cause) = match quality {
        q if q < 5.0 => (rng.between(0.62, 0.94), "seats"),
        q if q < 7.0 => (rng.between(0.88, 1.14), "seats"),
        _ if rng.chance(0.5) => (rng.between(1.04, 1.08), "price"),
        _ => (rng.between(1.08, 1.32), "seats"),
    };
    (rounded(mrr * factor, 10.0).min(80_000.0), cause)
}

fn extensions(rng: &mut Rng, account: &Account, until: NaiveDate) -> i64 {
    let years = f64::from(until.year() - account.since.year());
    let expected = 0.6 * years * (account.temper.now() / 7.0).max(0.3);
    (expected + 0.6 * rng.normal()).round().clamp(0.0, 5.0) as i64
}

/// An extension of the last three years: another product, or a higher level. Weak customers give
/// some of them up when the term ends.
fn extension(rng: &mut Rng, account: &Account, until: NaiveDate) -> Option<Contract> {
    let earliest = plus_months(account.since, 4).max(until - Months::new(34));
    let n_days = (until - earliest).num_days();
    if n_days < 1 {
        return None;
    }
    let start = earliest + Days::new(rng.int(0, n_days - 1) as u64);
    let is_cross = rng.chance(0.6);
    let product = if is_cross {
        *rng.pick(&EXTENSIONS)
    } else {
        "workspace"
    };
    let is_storage = product == "backup";
    let mrr = rounded(account.base_mrr * rng.between(0.05, 0.26), 10.0).max(20.0);
    let end = plus_months(start, *rng.pick(&[12, 24]));
    let is_lost = end <= until
        && rng.chance(if account.temper.at(slot_of(end)) < 7.2 {
            0.6
        } else {
            0.12
        });
    Some(Contract {
        product,
        level: if is_cross { "Standard" } else { "Premium" },
        start,
        end: if end <= until && !is_lost {
            plus_months(start, 48)
        } else {
            end
        },
        mrr,
        one_off: if is_cross {
            rounded(mrr * rng.between(0.0, 2.0), 10.0)
        } else {
            0.0
        },
        pricing: match (is_cross, is_storage) {
            (_, true) => "storage",
            (true, false) => "flat",
            (false, false) => "seat",
        },
        quantity: if is_cross && !is_storage {
            1
        } else {
            (account.seats / 3).max(1)
        },
        renewal: is_lost.then_some("lost"),
        cause: if is_cross { "cross_sell" } else { "upsell" },
    })
}

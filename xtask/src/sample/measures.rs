//! The metrics of a customer, month by month.
//!
//! A driver's quality becomes a metric's score, and the built-in model, read backwards, turns the
//! score into a value: what the app computes from the sample is what the sample meant.

use serde_json::{Map, Value, json};

use super::account::Account;
use super::calendar::{NOW, first_day};
use super::json::number;
use super::money::{self, Contract};
use super::rng::{Rng, Stream};
use super::rules::Rules;
use super::story;
use super::temper::Driver::{self, Adoption, Buyer, Contact, Engagement, Onboarding, Retention};

/// How a metric moves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// A fact that does not change.
    Fixed,
    /// Follows its driver.
    Monthly,
    /// Follows its driver and the seasons: less in August and December.
    Seasonal,
}

use Pace::{Fixed, Monthly, Seasonal};

/// The metrics that follow a driver: id, driver, decimals and pace.
const MEASURES: &[(&str, Driver, i32, Pace)] = &[
    ("implementation", Onboarding, 0, Monthly),
    ("first_value", Onboarding, 0, Fixed),
    ("integrations", Adoption, 0, Monthly),
    ("tracking", Adoption, 0, Monthly),
    ("licenses", Adoption, 0, Seasonal),
    ("dau_mau", Engagement, 0, Seasonal),
    ("sessions", Engagement, 1, Seasonal),
    ("features", Adoption, 0, Monthly),
    ("live_share", Engagement, 0, Seasonal),
    ("review_days", Contact, 0, Monthly),
    ("touchpoints", Engagement, 0, Monthly),
    ("reply_rate", Contact, 0, Monthly),
    ("community", Engagement, 0, Monthly),
    ("training", Onboarding, 0, Monthly),
    ("admins", Onboarding, 0, Monthly),
    ("courses", Onboarding, 1, Monthly),
    ("goals", Retention, 0, Monthly),
    ("roi", Retention, 1, Monthly),
    ("referrals", Retention, 0, Monthly),
    ("reference", Contact, 0, Fixed),
    ("sentiment", Retention, 0, Monthly),
    ("csat", Retention, 0, Monthly),
    ("assessment", Retention, 0, Monthly),
    ("support_hours", Retention, 1, Monthly),
    ("late_days", Retention, 0, Monthly),
    ("buyer_readiness", Buyer, 0, Monthly),
    ("budget", Buyer, 0, Monthly),
    ("demo_interest", Buyer, 0, Monthly),
    ("org_knowledge", Contact, 0, Monthly),
    ("contacts", Contact, 0, Monthly),
    ("sponsors", Contact, 0, Monthly),
];

/// Standard deviation of a metric around its driver, in points of 10.
const METRIC_SPREAD: f64 = 0.9;
/// The share of a customer's metrics that nobody ever measured.
const SHARE_UNKNOWN: f64 = 0.035;
/// The share of single months without a value.
const SHARE_GAPS: f64 = 0.012;

/// A metric's values from the first to the last slot of its customer.
pub(super) struct Series {
    pub(super) id: &'static str,
    pub(super) values: Vec<Value>,
}

/// All metrics of a customer; `gap` is the stack alignment gap of today in percent.
pub(super) fn series(
    seed: u64,
    rules: &Rules,
    account: &Account,
    contracts: &[Contract],
    gap: f64,
) -> Vec<Series> {
    let mut rng = Rng::new(seed, account.row, Stream::Measures);
    let mut all: Vec<Series> = MEASURES
        .iter()
        .map(|&(id, driver, decimals, pace)| {
            let values = follow(&mut rng, rules, account, (id, driver, decimals, pace));
            Series { id, values }
        })
        .collect();
    all.push(each(account, "spend_growth", |slot| {
        money::growth(contracts, slot).map_or(Value::Null, |growth| number(growth, 1))
    }));
    all.extend(effort(&mut rng, rules, account, gap));
    for one in &mut all {
        story::measure(account, one.id, &mut one.values);
    }
    all
}

/// The current values as an object, nulls left out.
pub(super) fn current(all: &[Series], wanted: impl Fn(&str) -> bool) -> Value {
    let known = all.iter().filter(|one| wanted(one.id)).filter_map(|one| {
        let value = one.values.last().filter(|value| !value.is_null())?;
        Some((one.id.to_owned(), value.clone()))
    });
    Value::Object(known.collect::<Map<_, _>>())
}

/// All months as an object of lists; metrics never measured are left out.
pub(super) fn history(all: &[Series], wanted: impl Fn(&str) -> bool) -> Value {
    let known = all.iter().filter(|one| wanted(one.id)).filter_map(|one| {
        let values = &one.values;
        let any = values.iter().any(|value| !value.is_null());
        any.then(|| (one.id.to_owned(), json!(values)))
    });
    Value::Object(known.collect::<Map<_, _>>())
}

fn each(account: &Account, id: &'static str, value: impl Fn(i32) -> Value) -> Series {
    Series {
        id,
        values: (account.first_slot()..=account.last_slot())
            .map(value)
            .collect(),
    }
}

fn follow(
    rng: &mut Rng,
    rules: &Rules,
    account: &Account,
    (id, driver, decimals, pace): (&str, Driver, i32, Pace),
) -> Vec<Value> {
    let scatter = account.temper.scatter;
    let bias = METRIC_SPREAD * scatter * rng.normal();
    let unknown = if account.is_sparse {
        0.72
    } else {
        SHARE_UNKNOWN * scatter
    };
    let is_unknown = rng.chance(unknown);
    let mut wobble = 0.0;
    let mut values = Vec::new();
    for slot in account.first_slot()..=account.last_slot() {
        wobble = 0.7 * wobble + 0.25 * scatter * rng.normal();
        let is_gap = rng.chance(SHARE_GAPS * scatter);
        let at = if pace == Fixed {
            account.first_slot()
        } else {
            slot
        };
        let score = match pace {
            Fixed => account.temper.driver(driver, at) + bias,
            Monthly => account.temper.driver(driver, at) + bias + wobble,
            Seasonal => account.temper.driver(driver, at) + bias + wobble + season(slot),
        };
        let hidden = is_unknown || (is_gap && slot != NOW);
        values.push(if hidden {
            Value::Null
        } else {
            rules.value(id, score.clamp(0.0, 10.0), decimals)
        });
    }
    values
}

/// Less use in August and over the turn of the year.
fn season(slot: i32) -> f64 {
    use chrono::Datelike;
    match first_day(slot).month() {
        8 => -0.6,
        12 => -0.8,
        1 => -0.3,
        _ => 0.0,
    }
}

/// The five effort metrics: locations and stack gap are facts, the others follow the effort.
fn effort(rng: &mut Rng, rules: &Rules, account: &Account, gap: f64) -> Vec<Series> {
    let mut near = |id: &'static str, decimals: i32| {
        let bias = 1.1 * rng.normal();
        let mut wobble = 0.0;
        let values = (account.first_slot()..=account.last_slot()).map(|_| {
            wobble = 0.6 * wobble + 0.4 * rng.normal();
            rules.value(
                id,
                (1.25 * account.effort - 1.0 + bias + wobble).clamp(0.2, 10.0),
                decimals,
            )
        });
        Series {
            id,
            values: values.collect(),
        }
    };
    let (assessments, support_used) = (near("assessments", 0), near("support_used", 1));
    let level = rules.value(
        "sla",
        (account.effort + 0.8 * rng.normal()).clamp(0.0, 10.0),
        0,
    );
    vec![
        each(account, "sites", |_| json!(account.locations)),
        assessments,
        each(account, "stack_gap", |slot| {
            number(
                (gap + 0.5 * f64::from(account.last_slot() - slot)).min(100.0),
                0,
            )
        }),
        support_used,
        each(account, "sla", |_| level.clone()),
    ]
}

/// A metric's value of a month as a number.
pub(super) fn value_at(all: &[Series], account: &Account, id: &str, slot: i32) -> Option<f64> {
    let idx = usize::try_from(slot - account.first_slot()).ok()?;
    all.iter()
        .find(|one| one.id == id)?
        .values
        .get(idx)?
        .as_f64()
}

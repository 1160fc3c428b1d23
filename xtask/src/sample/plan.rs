//! Success plans: objectives, and the figures that show whether they are met.

use chrono::Days;
use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{as_of, date_text, days_ago};
use super::json::{Fields, number};
use super::measures::{Series, value_at};
use super::rng::{Rng, Stream};
use super::story;

/// The objective categories of document 002, each with a title.
const OBJECTIVES: [(&str, &str); 7] = [
    (
        "Acquisition and retention",
        "Keep every site on the platform",
    ),
    ("Reduce churn", "Settle the open complaints"),
    ("Increase usage", "Bring every team into daily use"),
    ("Renewals", "Renew before the term ends"),
    ("Up-sell and cross-sell", "Close the gaps in the stack"),
    ("Average revenue", "Move to the next level"),
    (
        "Deliver and demonstrate value",
        "Show the saving to the board",
    ),
];

/// What a figure is: description, category, unit, direction, baseline, target, metric it follows.
type Figure = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    f64,
    f64,
    Option<&'static str>,
);

const FIGURES: [Figure; 9] = [
    (
        "Seats in use",
        "Usage",
        "Percent",
        "increase",
        45.0,
        90.0,
        Some("licenses"),
    ),
    (
        "Staff trained",
        "Usage",
        "Percent",
        "increase",
        20.0,
        85.0,
        Some("training"),
    ),
    (
        "Hours of manual work a month",
        "Efficiency",
        "Hours",
        "decrease",
        320.0,
        120.0,
        None,
    ),
    (
        "Days to close a request",
        "Efficiency",
        "Days",
        "decrease",
        9.0,
        3.0,
        None,
    ),
    (
        "Cost saved a year",
        "Financial",
        "USD",
        "increase",
        0.0,
        180_000.0,
        None,
    ),
    (
        "Satisfied answers",
        "Quality",
        "Percent",
        "at_least",
        80.0,
        80.0,
        Some("csat"),
    ),
    (
        "Open faults",
        "Quality",
        "Quantity",
        "at_most",
        5.0,
        5.0,
        None,
    ),
    (
        "Sites live",
        "Roll-out",
        "Quantity",
        "increase",
        1.0,
        12.0,
        None,
    ),
    (
        "Revenue through the portal",
        "Financial",
        "USD",
        "increase",
        50_000.0,
        240_000.0,
        None,
    ),
];

/// The plan of a customer, where it has one.
pub(super) fn plan(seed: u64, account: &Account, all: &[Series]) -> Value {
    if let Some(own) = story::plan(account) {
        return own;
    }
    let mut rng = Rng::new(seed, account.row, Stream::Plan);
    if account.churned.is_some() || account.is_sparse || rng.chance(0.5) {
        return Value::Null;
    }
    let n_objectives = rng.int(1, 3) as usize;
    let first = rng.int(0, 6) as usize;
    let objectives: Vec<Value> = (0..n_objectives)
        .map(|idx| objective(&mut rng, account, idx, OBJECTIVES[(first + 2 * idx) % 7]))
        .collect();
    let first = rng.int(0, 8) as usize;
    let kpis: Vec<Value> = (0..rng.int(2, 4) as usize)
        .map(|idx| {
            kpi(
                &mut rng,
                (account, all),
                (idx, n_objectives),
                &FIGURES[(first + 2 * idx) % 9],
            )
        })
        .collect();
    json!({"objectives": objectives, "kpis": kpis})
}

fn objective(
    rng: &mut Rng,
    account: &Account,
    idx: usize,
    (category, title): (&str, &str),
) -> Value {
    let start = days_ago(rng.int(60, 330)).max(account.since);
    let status = rng.weighted(&[("open", 7.0), ("done", 2.0), ("blocked", 1.0)]);
    json!({
        "id": format!("{}-o{}", account.id, idx + 1), "title": title, "category": category,
        "owner": account.manager, "status": status,
        "start": date_text(start), "due": date_text(start + Days::new(rng.int(180, 480) as u64)),
        "description": format!("{title}, agreed with the sponsor."), "external": idx == 0,
    })
}

fn kpi(
    rng: &mut Rng,
    (account, all): (&Account, &[Series]),
    (idx, n_objectives): (usize, usize),
    &(description, category, unit, direction, baseline, target, metric): &Figure,
) -> Value {
    let start = days_ago(rng.int(90, 330)).max(account.since);
    let progress = (account.temper.now() / 9.0 + 0.25 * rng.normal()).clamp(-0.1, 1.1);
    let measured = metric.map(|id| value_at(all, account, id, account.last_slot()));
    let current = match measured {
        Some(value) => value,
        None if direction == "at_most" => Some(
            (12.0 - account.temper.now() + rng.normal())
                .round()
                .max(0.0),
        ),
        None => Some((baseline + progress * (target - baseline)).round().max(0.0)),
    };
    let mut fields = Fields::default();
    fields.put("id", json!(format!("{}-p{}", account.id, idx + 1)));
    fields.put("description", json!(description));
    fields.put("category", json!(category));
    fields.put("unit", json!(unit));
    fields.put("direction", json!(direction));
    fields.put("baseline", number(baseline, 0));
    fields.put(
        "current",
        current.map_or(Value::Null, |value| number(value, 2)),
    );
    fields.put("target", number(target, 0));
    fields.put("start", json!(date_text(start)));
    fields.put(
        "due",
        json!(date_text(start + Days::new(rng.int(150, 480) as u64))),
    );
    fields.put("owner", json!(account.manager));
    if rng.chance(0.06) {
        fields.put("blocked", json!(true));
    }
    fields.put("external", json!(rng.chance(0.5)));
    fields.put("objectives", serves(account, idx, n_objectives));
    fields.put("metric", metric.map_or(Value::Null, Value::from));
    if let Some(current) = current {
        fields.put("history", history(account, start, baseline, current));
    }
    fields.done()
}

/// Every second figure serves two objectives where there are two.
fn serves(account: &Account, idx: usize, n_objectives: usize) -> Value {
    let mut places = vec![idx % n_objectives];
    if idx.is_multiple_of(2) && n_objectives > 1 {
        places.push((idx + 1) % n_objectives);
    }
    Value::Array(
        places
            .iter()
            .map(|place| json!(format!("{}-o{}", account.id, place + 1)))
            .collect(),
    )
}

/// Three readings between the start and the day of the sample; the last is the current value.
fn history(account: &Account, start: chrono::NaiveDate, baseline: f64, current: f64) -> Value {
    let days = (as_of() - start).num_days();
    let readings = [(days / 3, 0.35), (2 * days / 3, 0.7), (days - 5, 1.0)];
    let list = readings.iter().map(|&(after, share)| {
        let value = if share < 1.0 {
            (baseline + share * (current - baseline)).round()
        } else {
            current
        };
        json!({
            "date": date_text(start + Days::new(after.max(0) as u64)),
            "value": number(value, 2), "author": account.manager,
        })
    });
    Value::Array(list.collect())
}

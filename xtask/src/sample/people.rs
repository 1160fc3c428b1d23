//! The users and the sites of a customer, and what happened with it: usage by month, activities
//! and stages.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{NOW, as_of, date_text, days_ago, month_text, slot_of};
use super::json::{Fields, number};
use super::measures::{Series, value_at};
use super::names;
use super::rng::{Rng, Stream};

/// The months of product usage a customer carries.
const USAGE_MONTHS: i32 = 13;

/// The names of a customer's people; the first ones are its subscribers.
pub(super) fn names_of(seed: u64, account: &Account) -> Vec<String> {
    let mut rng = Rng::new(seed, account.row, Stream::People);
    let mut people = Vec::new();
    while people.len() < 5 {
        let name = names::person(&mut rng);
        if !people.contains(&name) {
            people.push(name);
        }
    }
    people
}

/// The subscribers, each in the class that the built-in model's rule gives.
pub(super) fn subscribers(seed: u64, account: &Account, people: &[String]) -> Value {
    let mut rng = Rng::new(seed, account.row, Stream::Usage);
    let roles = [
        "Administrator",
        "Operations lead",
        "Analyst",
        "Dispatcher",
        "Sponsor",
    ];
    let list = people.iter().zip(roles).enumerate().map(|(idx, (name, role))| {
        let keen = (account.temper.now() / 10.0 + 0.28 * rng.normal()).clamp(0.0, 1.0);
        let sessions = (32.0 * keen * keen).round();
        let quiet_days = if keen > 0.3 { rng.int(0, (30.0 * (1.0 - keen)) as i64) } else { rng.int(31, 120) };
        let first_seen = (account.since + Days::new(rng.int(2, 60) as u64)).min(account.last_day());
        let last_seen = (account.last_day() - Days::new(quiet_days as u64)).max(first_seen);
        let quiet_days = (account.last_day() - last_seen).num_days();
        json!({
            "id": format!("{}-s{}", account.id, idx + 1), "name": name, "role": role,
            "stage": if quiet_days > 30 { "Inactive" } else if keen > 0.85 { "Champion" } else { "Active" },
            "class": class(sessions, quiet_days),
            "first_seen": date_text(first_seen), "last_seen": date_text(last_seen),
            "sessions": number(sessions, 0),
            "contract": format!("{}-k1", account.id),
        })
    });
    Value::Array(list.collect())
}

/// The model's rule: sessions a month, and days since last seen.
fn class(sessions: f64, quiet_days: i64) -> &'static str {
    match (sessions, quiet_days) {
        (s, d) if s >= 20.0 && d <= 7 => "power",
        (s, d) if s >= 8.0 && d <= 14 => "regular",
        (s, d) if s >= 1.0 && d <= 30 => "occasional",
        _ => "dormant",
    }
}

/// Product usage by month, from the metrics of the same month.
pub(super) fn usage(account: &Account, all: &[Series]) -> Value {
    let first = account
        .first_slot()
        .max(account.last_slot() - USAGE_MONTHS + 1);
    let months = (first..=account.last_slot()).filter_map(|slot| {
        let licences = value_at(all, account, "licences", slot)?;
        let stickiness = value_at(all, account, "dau_mau", slot)?;
        let per_user = value_at(all, account, "sessions", slot)?;
        let monthly = (account.seats as f64 * licences / 100.0).round();
        let daily = (monthly * stickiness / 100.0).round();
        let weekly = (0.35 * monthly + 0.65 * daily).round().max(daily);
        let sessions = (monthly * per_user).round();
        let seconds = sessions * (240.0 + 45.0 * account.temper.at(slot)).round();
        Some(json!({
            "month": month_text(slot), "dau": number(daily, 0), "wau": number(weekly, 0),
            "mau": number(monthly, 0), "sessions": number(sessions, 0), "seconds": number(seconds, 0),
            "classes": classes(account, monthly, daily),
        }))
    });
    Value::Array(months.collect())
}

/// Every seat in one class.
fn classes(account: &Account, monthly: f64, daily: f64) -> Value {
    let power = (0.45 * daily).round();
    let regular = (0.5 * (monthly - power)).round();
    json!({
        "power": number(power, 0), "regular": number(regular, 0),
        "occasional": number(monthly - power - regular, 0),
        "dormant": number((account.seats as f64 - monthly).max(0.0), 0),
    })
}

/// Up to six sites, headquarters first; employees and revenue add up where all are listed.
pub(super) fn sites(seed: u64, account: &Account, mrr: f64) -> Value {
    let mut rng = Rng::new(seed, account.row, Stream::Identity);
    let n_listed = account.locations.clamp(1, 6);
    let weights: Vec<f64> = (0..n_listed)
        .map(|idx| rng.between(0.6, 1.4) / (idx as f64 + 1.0))
        .collect();
    let total: f64 = weights.iter().sum::<f64>() * if account.locations > 6 { 1.4 } else { 1.0 };
    let country = super::world::COUNTRIES
        .iter()
        .find(|country| country.code == account.country);
    let mut rest = (account.employees, mrr);
    let list = weights.iter().enumerate().map(|(idx, weight)| {
        let is_last = idx + 1 == weights.len() && account.locations <= 6;
        let part = (account.employees as f64 * weight / total) as i64;
        let amount = (mrr * weight / total).floor();
        let (employees, amount) = if is_last { rest } else { (part, amount) };
        rest = (rest.0 - part, rest.1 - amount);
        let city = if idx == 0 {
            account.city
        } else {
            country.map_or(account.city, |country| *rng.pick(country.cities))
        };
        let growth = 0.03 * (account.temper.now() - 6.0) + 0.06 * rng.normal();
        site(idx, (city, account.country), employees, (amount, growth))
    });
    Value::Array(list.collect())
}

fn site(
    idx: usize,
    (city, country): (&str, &str),
    employees: i64,
    (mrr, growth): (f64, f64),
) -> Value {
    let mut fields = Fields::default();
    let name = if idx == 0 {
        format!("{city} headquarters")
    } else {
        format!("{city} {}", idx + 1)
    };
    fields.put("name", json!(name));
    fields.put("city", json!(city));
    fields.put("country", json!(country));
    if idx == 0 {
        fields.put("headquarters", json!(true));
    }
    fields.put("employees", json!(employees));
    fields.put("mrr", super::money::exact(mrr));
    fields.put("growth", number(growth, 3));
    fields.done()
}

/// What an activity is: kind, subjects, minutes and plays.
type Kind = (
    &'static str,
    &'static [&'static str],
    i64,
    &'static [&'static str],
);

const KINDS: &[Kind] = &[
    (
        "call",
        &["Check-in", "Open questions", "Usage of last month"],
        30,
        &[],
    ),
    (
        "email",
        &[
            "Release notes",
            "Tips for the new team",
            "Invitation to the user meeting",
        ],
        5,
        &["content"],
    ),
    (
        "training",
        &["Administrator class", "Basics for new users"],
        90,
        &["boarding"],
    ),
    (
        "support",
        &[
            "Fault report",
            "Device offline",
            "Question about the export",
        ],
        20,
        &[],
    ),
    (
        "workshop",
        &["Goals for the half-year", "Plan for the next site"],
        120,
        &["up-sell"],
    ),
    ("demo", &["Demo of a further product"], 45, &["cross-sell"]),
];

/// Activities of the last twelve months, oldest first; the last review is the one that the metric
/// counts its days from.
pub(super) fn activities(seed: u64, account: &Account, all: &[Series]) -> Value {
    let mut rng = Rng::new(seed, account.row, Stream::Activities);
    let touchpoints = value_at(all, account, "touchpoints", account.last_slot()).unwrap_or(2.0);
    let until = account.last_day();
    let mut list: Vec<(NaiveDate, Value)> = Vec::new();
    let mut add = |date: NaiveDate, kind: &str, subject: &str, minutes: i64, plays: &[&str]| {
        if date >= account.since {
            let fields = json!({
                "kind": kind, "subject": subject, "owner": account.account_manager,
                "minutes": minutes, "plays": plays,
            });
            list.push((date, fields));
        }
    };
    for _ in 0..(1.1 * touchpoints + 2.0) as i64 {
        let &(kind, subjects, minutes, plays) = rng.pick(KINDS);
        let date = until - Days::new(rng.int(1, 364) as u64);
        add(
            date,
            kind,
            *rng.pick(subjects),
            minutes + 5 * rng.int(-1, 2),
            plays,
        );
    }
    if let Some(days) = value_at(all, account, "review_days", account.last_slot()) {
        add(
            until - Days::new(days as u64),
            "review",
            "Business review",
            60,
            &[],
        );
        add(
            until - Days::new(days as u64 + 91),
            "review",
            "Business review",
            60,
            &[],
        );
    }
    list.sort_by_key(|(date, _)| *date);
    let numbered = list
        .into_iter()
        .enumerate()
        .map(|(idx, (date, mut value))| {
            let mut fields = Fields::default();
            fields.put("id", json!(format!("{}-a{}", account.id, idx + 1)));
            fields.put("date", json!(date_text(date)));
            for (name, value) in value.as_object_mut().into_iter().flatten() {
                fields.put(name, value.take());
            }
            fields.done()
        });
    Value::Array(numbered.collect())
}

/// The stages a customer went through: those of a purchase before it came, then those of use.
pub(super) fn stages(account: &Account) -> Vec<(&'static str, NaiveDate)> {
    let before = |days: u64| account.since - Days::new(days);
    let after = |days: u64| account.since + Days::new(days);
    let pace = (account.row % 5) as u64 * 9;
    let mut stages = vec![
        ("Trigger", before(150 + pace)),
        ("Initial brand consideration", before(110 + pace)),
        ("Active evaluation", before(70 + pace)),
        ("Purchase", before(12)),
        ("Account provisioning and training", account.since),
        ("Decision", after(75 + pace)),
        ("Experience", after(150 + pace)),
    ];
    if account.temper.at(slot_of(after(540)).min(NOW)) > 7.2 {
        stages.push(("Loyalty", after(540 + 4 * pace)));
    }
    stages.retain(|(_, from)| *from <= account.last_day().min(as_of()));
    stages
}

/// A score set by hand for a few regular customers; one of them is out of date.
pub(super) fn overrides(account: &Account, regular: usize) -> Value {
    let (score, reason, from, days) = match regular {
        12 => (4.0, "Sponsor resigned; successor not named yet", 40, 90),
        47 => (
            8.0,
            "Merger settled, contract confirmed by the new board",
            25,
            120,
        ),
        95 => (3.5, "Announced a tender for next spring", 60, 150),
        131 => (9.0, "Pilot went live, figures follow next month", 160, 70),
        _ => return Value::Null,
    };
    json!([{
        "scorecard": "health", "score": score, "reason": reason, "author": account.account_manager,
        "from": date_text(days_ago(from)), "until": date_text(days_ago(from) + Days::new(days)),
    }])
}

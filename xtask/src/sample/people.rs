//! The users and the sites of a customer, and its product usage by month.

use chrono::Days;
use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{date_text, month_text};
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
        let licenses = value_at(all, account, "licenses", slot)?;
        let stickiness = value_at(all, account, "dau_mau", slot)?;
        let per_user = value_at(all, account, "sessions", slot)?;
        let monthly = (account.seats as f64 * licenses / 100.0).round();
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

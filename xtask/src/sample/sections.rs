//! The sections of a customer that only the full sample has.

use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{NOW, date_text, days_ago};
use super::company::Totals;
use super::json::{Fields, number};
use super::measures::Series;
use super::money::{self, Contract};
use super::rng::{Rng, Stream};
use super::story::{self, Part};
use super::{activities, age, notes, people, plan, stack, voice};

/// Adds the sections.
pub(super) fn put(
    fields: &mut Fields,
    seed: u64,
    account: &Account,
    (contracts, items, all): (&[Contract], &[stack::Item], &[Series]),
    totals: &mut Totals,
) {
    let people = people::names_of(seed, account);
    let mrr = money::mrr_in(contracts, NOW);
    let stages = activities::stages(account);
    fields.put(
        "stages",
        Value::Array(
            stages
                .iter()
                .map(|(stage, from)| json!({"stage": stage, "from": date_text(*from)}))
                .collect(),
        ),
    );
    fields.put("focus", json!(FOCUS[(account.row * 7) % FOCUS.len()]));
    if account.churned.is_some() {
        fields.put("churn_reasons", json!(REASONS[account.row % REASONS.len()]));
    }
    fields.put("expected_clv", expected_clv(account, mrr));
    fields.put(
        "cac",
        story::acquisition_cost(account).map_or_else(|| cac(seed, account), |cost| number(cost, 0)),
    );
    fields.put("contracts", money::document(account, contracts));
    if account.churned.is_none() {
        fields.put("stack", stack::document(items));
        fields.put("sites", people::sites(seed, account, mrr));
    }
    fields.put("subscribers", people::subscribers(seed, account, &people));
    let usage = people::usage(account, all);
    totals.add(account, &usage);
    fields.put("usage", usage);
    fields.put("purchases", purchases(account));
    fields.put("activities", activities::activities(seed, account, all));
    fields.put("responses", voice::responses(seed, account, &people));
    fields.put("notes", notes::notes(seed, account, &people));
    if let Some(regular) = account.row.checked_sub(story::N_PARTS) {
        fields.put("overrides", activities::overrides(account, regular));
        fields.put("measured", age::measured(seed, account, all));
    }
    fields.put("plan", plan::plan(seed, account, all));
}

/// What it cost to win the customer; known for two in three.
fn cac(seed: u64, account: &Account) -> Value {
    let mut rng = Rng::new(seed, account.row, Stream::Money);
    let cost = account.base_mrr * rng.between(8.0, 24.0);
    if rng.chance(0.66) {
        number((cost / 100.0).round() * 100.0, 0)
    } else {
        Value::Null
    }
}

/// A lifetime value that finance states itself, for one ordinary customer in nineteen.
fn expected_clv(account: &Account, mrr: f64) -> Value {
    let is_stated = account.part == Part::Regular && account.row.is_multiple_of(19) && mrr > 0.0;
    if is_stated {
        number((mrr * 0.08).round() * 1_000.0, 0)
    } else {
        Value::Null
    }
}

/// Purchases outside contracts: one customer in fourteen bought in the last year, every fourth of
/// them twice.
fn purchases(account: &Account) -> Value {
    let Some(place) = account
        .row
        .checked_sub(story::N_PARTS + 1)
        .filter(|place| place % 14 == 0 && account.churned.is_none())
    else {
        return Value::Null;
    };
    let buyer = place / 14;
    let amount = 400 + 150 * (buyer % 5);
    let mut list =
        vec![json!({"date": date_text(days_ago(40 + 17 * buyer as i64)), "amount": amount})];
    if buyer % 4 == 1 {
        list.insert(
            0,
            json!({"date": date_text(days_ago(120 + 17 * buyer as i64)), "amount": amount}),
        );
    }
    Value::Array(list)
}

const FOCUS: [&str; 8] = [
    "Opening two sites next year",
    "Cutting the cost of transport by a tenth",
    "Passing the next security audit without findings",
    "Merging two service teams into one",
    "Moving the last systems to the cloud",
    "Shorter waiting times for their own customers",
    "Reporting energy use to the regulator",
    "Getting through a year without price rises",
];

const REASONS: [&[&str]; 6] = [
    &["Price"],
    &["Merged with a customer of a competitor"],
    &["Low use", "Sponsor left"],
    &["Missing integration"],
    &["Business closed"],
    &["Service quality", "Price"],
];

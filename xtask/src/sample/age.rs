//! When metrics were measured that are asked for rarely: some of them long ago.

use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{date_text, days_ago};
use super::measures::Series;
use super::rng::{Rng, Stream};

/// Metrics that people ask for, and the days between which the last answer lies.
const ASKED: [(&str, i64, i64); 3] = [
    ("assessment", 20, 520),
    ("org_knowledge", 10, 480),
    ("sentiment", 3, 140),
];

/// The days on which an active customer's metrics were measured, of those that it has.
pub(super) fn measured(seed: u64, account: &Account, all: &[Series]) -> Value {
    let mut rng = Rng::new(seed, account.row, Stream::Age);
    let mut list = Vec::new();
    for (id, newest, oldest) in ASKED {
        let date = days_ago(rng.int(newest, oldest)).max(account.since);
        let series = all.iter().find(|one| one.id == id);
        let is_known =
            series.is_some_and(|one| one.values.last().is_some_and(|value| !value.is_null()));
        if is_known && account.churned.is_none() {
            list.push(json!({"metric": id, "date": date_text(date)}));
        }
    }
    Value::Array(list)
}

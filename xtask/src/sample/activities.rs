//! What happened with a customer: activities, stages, and scores set by hand.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{NOW, as_of, date_text, days_ago, slot_of};
use super::json::Fields;
use super::measures::{Series, value_at};
use super::rng::{Rng, Stream};

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
                "kind": kind, "subject": subject, "owner": account.manager,
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
            rng.pick::<&str>(subjects),
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
        "scorecard": "health", "score": score, "reason": reason, "author": account.manager,
        "from": date_text(days_ago(from)), "until": date_text(days_ago(from) + Days::new(days)),
    }])
}

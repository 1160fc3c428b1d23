//! Survey answers with comments, topics and follow-ups.

use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{date_text, days_ago, slot_of};
use super::json::{Fields, number};
use super::rng::{Rng, Stream};
use super::story;
use super::temper::Driver;

/// One answer to one survey.
pub(super) struct Answer<'a> {
    pub(super) date: NaiveDate,
    pub(super) kind: &'static str,
    pub(super) score: i64,
    pub(super) scale: i64,
    pub(super) respondent: &'a str,
}

/// Comments: text, topics and how the text sounds, from -1 to 1.
type Comment = (&'static str, &'static [&'static str], f64);

const HAPPY: [Comment; 8] = [
    (
        "The weekly report saves my team half a day.",
        &["reporting", "time saved"],
        0.8,
    ),
    (
        "Support answered within the hour, and knew our set-up.",
        &["support"],
        0.9,
    ),
    (
        "Our drivers use it without being asked.",
        &["ease of use"],
        0.7,
    ),
    (
        "The review with our sponsor was time well spent.",
        &["reviews"],
        0.6,
    ),
    (
        "Onboarding of the new site took two days instead of ten.",
        &["onboarding"],
        0.8,
    ),
    (
        "Good value, we have taken two more licenses.",
        &["price", "growth"],
        0.7,
    ),
    (
        "The integration with our warehouse system just works.",
        &["integrations"],
        0.8,
    ),
    (
        "Clear screens, and the numbers match ours.",
        &["ease of use", "data"],
        0.6,
    ),
];

const NEUTRAL: [Comment; 6] = [
    (
        "Does what we need; the export could be quicker.",
        &["export"],
        0.1,
    ),
    ("Fine for the office, less so on a phone.", &["mobile"], 0.0),
    (
        "We use a third of it and would need time to learn the rest.",
        &["training"],
        -0.1,
    ),
    (
        "Works. Renewal depends on next year's budget.",
        &["price"],
        0.0,
    ),
    (
        "Support is friendly, answers take a day.",
        &["support"],
        -0.1,
    ),
    ("The new menus took us a while.", &["ease of use"], -0.1),
];

const UNHAPPY: [Comment; 7] = [
    (
        "Three tickets about the same fault, still open.",
        &["support", "reliability"],
        -0.8,
    ),
    (
        "Half of the devices have been silent since spring.",
        &["reliability", "data"],
        -0.7,
    ),
    ("Too expensive for what we get out of it.", &["price"], -0.7),
    (
        "Nobody here knows who to call since our contact left.",
        &["contacts"],
        -0.6,
    ),
    (
        "The promised connection to our finance system is missing.",
        &["integrations"],
        -0.7,
    ),
    (
        "My people went back to their spreadsheets.",
        &["adoption"],
        -0.8,
    ),
    (
        "We were told two days, it took three weeks.",
        &["onboarding"],
        -0.6,
    ),
];

/// The answers of a customer, oldest first.
pub(super) fn responses(seed: u64, account: &Account, people: &[String]) -> Value {
    if let Some(own) = story::responses(account) {
        return Value::Array(own);
    }
    let mut rng = Rng::new(seed, account.row, Stream::Voice);
    let mut answers = Vec::new();
    if !account.is_sparse {
        for idx in 0..rng.int(1, 3) as usize {
            nps(&mut rng, account, &people[idx % people.len()], &mut answers);
        }
        for _ in 0..rng.int(0, 4) {
            ticket(&mut rng, account, people, &mut answers);
        }
    }
    answers.sort_by_key(|given| given.date);
    Value::Array(
        answers
            .iter()
            .enumerate()
            .map(|(idx, given)| answer(account, idx, given))
            .collect(),
    )
}

/// An answer as the document has it; comment and follow-up follow from the score and the place.
pub(super) fn answer(account: &Account, idx: usize, given: &Answer<'_>) -> Value {
    let mut fields = Fields::default();
    fields.put("id", json!(format!("{}-r{}", account.id, idx + 1)));
    fields.put("date", json!(date_text(given.date)));
    fields.put("kind", json!(given.kind));
    fields.put("score", json!(given.score));
    fields.put("scale", json!(given.scale));
    fields.put("respondent", json!(given.respondent));
    let share = given.score as f64 / given.scale as f64;
    let draw = account.row * 5 + idx * 3;
    if draw.is_multiple_of(2) {
        let comments: &[Comment] = if share > 0.85 {
            &HAPPY
        } else if share > 0.6 {
            &NEUTRAL
        } else {
            &UNHAPPY
        };
        let (text, topics, sentiment) = comments[draw / 2 % comments.len()];
        fields.put("comment", json!(text));
        fields.put("sentiment", number(sentiment, 1));
        fields.put("topics", json!(topics));
    }
    if given.kind == "nps" && given.score <= 6 {
        fields.put("follow_up", follow_up(account, given));
    }
    fields.done()
}

fn follow_up(account: &Account, given: &Answer<'_>) -> Value {
    let due = given.date + Days::new(21);
    let is_done = due < days_ago(20);
    let text = if is_done {
        "Called back, cause agreed and fixed."
    } else {
        "Call back and agree what has to change."
    };
    json!({
        "status": if is_done { "done" } else { "open" },
        "owner": account.manager,
        "text": text,
        "due": date_text(due),
    })
}

/// One person's answers to the half-yearly survey of the last two years.
fn nps<'a>(rng: &mut Rng, account: &Account, person: &'a str, answers: &mut Vec<Answer<'a>>) {
    let first = rng.int(5, 175);
    for days in [first, first + 182, first + 365, first + 547] {
        let date = days_ago(days);
        if date <= account.since || date >= account.last_day() || rng.chance(0.35) {
            continue;
        }
        let score = (1.15 * quality(account, date) + 1.1 * rng.normal())
            .round()
            .clamp(0.0, 10.0) as i64;
        answers.push(Answer {
            date,
            kind: "nps",
            score,
            scale: 10,
            respondent: person,
        });
    }
}

/// One answer after a support request: satisfaction, or how easy it was.
fn ticket<'a>(
    rng: &mut Rng,
    account: &Account,
    people: &'a [String],
    answers: &mut Vec<Answer<'a>>,
) {
    let date = days_ago(rng.int(2, 540));
    if date <= account.since || date >= account.last_day() {
        return;
    }
    let person = rng.pick(people);
    let feel = quality(account, date) / 10.0 + 0.13 * rng.normal();
    let (kind, scale) = if rng.chance(0.65) {
        ("csat", 5)
    } else {
        ("ces", 7)
    };
    let score = (feel * scale as f64 + 0.5).round().clamp(1.0, scale as f64) as i64;
    answers.push(Answer {
        date,
        kind,
        score,
        scale,
        respondent: person,
    });
}

fn quality(account: &Account, date: NaiveDate) -> f64 {
    account.temper.driver(Driver::Retention, slot_of(date))
}

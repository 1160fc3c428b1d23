//! Notes on a customer: what sales handed over, challenges, measures of success, voices.

use serde_json::{Value, json};

use super::account::Account;
use super::calendar::{as_of, date_text, days_ago};
use super::rng::{Rng, Stream};

/// The notes of a customer, oldest first.
pub(super) fn notes(seed: u64, account: &Account, people: &[String]) -> Value {
    let mut rng = Rng::new(seed, account.row, Stream::Notes);
    let mut notes = Vec::new();
    for (kind, source, texts) in NOTES {
        if !rng.chance(if account.is_sparse { 0.3 } else { 0.62 }) {
            continue;
        }
        let at_start = *kind == "handover";
        let date = if at_start {
            account.since
        } else {
            days_ago(rng.int(3, 400)).max(account.since)
        };
        let author = match *kind {
            "voice" => rng.pick(people).clone(),
            _ => account.manager.to_owned(),
        };
        let text = *rng.pick(texts);
        notes.push((
            date.min(account.last_day()).min(as_of()),
            *kind,
            *source,
            author,
            text,
        ));
    }
    notes.sort_by_key(|note| note.0);
    let list = notes.iter().enumerate().map(|(idx, (date, kind, source, author, text))| {
        json!({
            "id": format!("{}-n{}", account.id, idx + 1),
            "date": date_text(*date), "author": author, "source": source, "kind": kind, "text": text,
        })
    });
    Value::Array(list.collect())
}

type NoteKind = (&'static str, &'static str, &'static [&'static str]);

const NOTES: &[NoteKind] = &[
    (
        "handover",
        "Sales",
        &[
            "Bought to replace three spreadsheets; finance wants to see the saving within a year.",
            "Sponsor is the head of operations; IT was asked late and wants a say in the roll-out.",
            "Chosen over a cheaper offer because of the live tracking. Promised: two integrations.",
        ],
    ),
    (
        "challenge",
        "Discovery call",
        &[
            "Nobody sees where equipment stands between two sites.",
            "Requests come by mail, telephone and corridor; none are counted.",
            "Audit findings repeat every year because evidence is collected by hand.",
            "New staff need six weeks before they can work alone.",
        ],
    ),
    (
        "success_metric",
        "Business review",
        &[
            "Answer 90 % of requests on the same day.",
            "Cut idle time of the fleet from 19 % to 12 %.",
            "No audit finding about missing records.",
            "Half the paper forms gone by the end of the year.",
        ],
    ),
    (
        "voice",
        "Interview",
        &[
            "\"I open it before I open my mail.\"",
            "\"If it could tell me which site is next, I would pay for that.\"",
            "\"We like it, we just have no time to learn the rest.\"",
        ],
    ),
    (
        "research",
        "Usability session",
        &[
            "Five users found the export only by search; two gave up.",
            "Reaction cards: clear, fast, crowded. Task success 8 of 10.",
        ],
    ),
];

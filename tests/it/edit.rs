//! The log of changes: applied once however often, merged in any order, taken back exactly.

use customer_radar::data::record::Override;
use customer_radar::data::{Dataset, load, write};
use customer_radar::edit::{
    Change, Entry, Log, Misfit, OverrideChange, apply, differences, model_in_force, versions,
};
use customer_radar::score::model::Model;
use customer_radar::score::score;
use customer_radar::units::parse_date;
use proptest::prelude::*;
use serde_json::{Value, json};

mod form;

/// Four customers; the second has two overrides, of which the first has a field nobody knows.
const DOCUMENT: &str = r#"{"format": "customer-radar", "version": 1, "id": "d", "as_of": "2026-09-30",
    "customers": [{"id": "a", "name": "A", "metrics": {"csat": 40}},
    {"id": "b", "name": "B", "metrics": {"csat": 90}, "overrides": [
        {"scorecard": "health", "score": 2, "from": "2026-01-01", "reason": "R", "color": "red"},
        {"scorecard": "adoption", "score": 9, "author": "Maya", "until": "2026-12-31"}]},
    {"id": "c", "name": "C"}, {"id": "e", "name": "E"}]}"#;

fn dataset() -> Dataset {
    load(DOCUMENT.as_bytes()).unwrap().dataset
}

fn item(score: u8) -> Override {
    Override {
        scorecard: "health".into(),
        score: f64::from(score) / 10.0,
        reason: Some(format!("reason {score}")),
        author: score.is_multiple_of(2).then(|| "Maya Okafor".into()),
        from: parse_date("2026-09-01"),
        until: score
            .is_multiple_of(3)
            .then(|| parse_date("2026-12-01").unwrap()),
    }
}

fn over(customer: &str, idx: usize, was: Option<Override>, now: Option<Override>) -> Change {
    Change::Override(OverrideChange {
        customer: customer.into(),
        idx,
        was,
        now,
    })
}

fn model(revision: u32) -> Change {
    Change::UseModel(json!({"name": "M", "revision": revision}))
}

fn log(changes: impl IntoIterator<Item = Change>) -> Log {
    let mut log = Log::default();
    for (at, change) in (0..).zip(changes) {
        log.add(Entry::new(&format!("e{at}"), at, None, change));
    }
    log
}

/// A change that may or may not fit.
fn change() -> impl Strategy<Value = Change> {
    let customer = prop::sample::select(vec!["a", "b", "c", "gone"]);
    let given = dataset();
    let row = given.find("b").unwrap();
    let known: Vec<Option<Override>> = given.overrides.get(row).iter().cloned().map(Some).collect();
    let side = prop_oneof![
        Just(None),
        (0..4_u8).prop_map(|score| Some(item(score))),
        prop::sample::select(known),
    ];
    prop_oneof![
        8 => (customer, 0..3_usize, side.clone(), side)
            .prop_map(|(customer, idx, was, now)| over(customer, idx, was, now)),
        1 => (1..9_u32).prop_map(model),
        1 => Just(Change::UseGiven),
        1 => Just(Change::UseModel(json!([]))),
    ]
}

/// Entries with ids and times of their own, the times often alike.
fn entries() -> impl Strategy<Value = Vec<Entry>> {
    prop::collection::vec((change(), 0..5_i64), 0..12).prop_map(|changes| {
        let entry = |(idx, (change, at)): (usize, (Change, i64))| {
            Entry::new(&format!("e{idx}"), at, Some(format!("P{at}")), change)
        };
        changes.into_iter().enumerate().map(entry).collect()
    })
}

/// A log of entries in any order: as text, because a log made here is in order.
fn of_entries(entries: &[Entry]) -> Log {
    let one = |entry: &Entry| {
        let mut log = Log::default();
        log.add(entry.clone());
        log
    };
    let logs = entries.iter().map(one);
    logs.fold(Log::default(), |all, one| all.merged(&one))
}

/// A change as the app makes one: it says what stands there.
fn change_of(now: &Dataset, (who, kind, at, score): (usize, u8, usize, u8)) -> OverrideChange {
    let customer = ["a", "b", "c"][who];
    let items = now.overrides.get(now.find(customer).unwrap());
    let idx = if kind == 0 {
        items.len()
    } else {
        at.min(items.len().saturating_sub(1))
    };
    OverrideChange {
        customer: customer.into(),
        idx,
        was: items.get(idx).cloned(),
        now: (kind < 2).then(|| item(score)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn applying_again_and_reading_the_export_again_change_nothing(entries in entries()) {
        let (base, log) = (dataset(), of_entries(&entries));
        let once = apply(&base, &log);
        prop_assert_eq!(&apply(&once.dataset, &log), &once);
        prop_assert_eq!(&apply(&once.dataset, &Log::default()), &once);
        let read = load(write(&once.dataset).as_bytes()).unwrap().dataset;
        prop_assert_eq!(&apply(&read, &log).dataset.overrides, &once.dataset.overrides);
        prop_assert_eq!(&apply(&read, &log).dataset, &read);
        prop_assert_eq!(&read, &once.dataset);
    }

    #[test]
    fn a_log_is_its_text(entries in entries()) {
        let log = of_entries(&entries);
        prop_assert_eq!(Log::from_text(&log.to_text()), Ok(log.clone()));
        prop_assert_eq!(Log::from_list(&log.to_list()), Ok(log));
    }

    #[test]
    fn merging_knows_no_order(entries in entries(), cut in 0..12_usize, overlap in 0..4_usize) {
        let cut = cut.min(entries.len());
        let from = cut.saturating_sub(overlap);
        let (a, b) = (of_entries(&entries[..cut]), of_entries(&entries[from..]));
        let whole = of_entries(&entries);
        prop_assert_eq!(&a.merged(&b), &whole);
        prop_assert_eq!(&b.merged(&a), &whole);
        prop_assert_eq!(&whole.merged(&a), &whole);
        let mut backwards = entries.clone();
        backwards.reverse();
        prop_assert_eq!(&of_entries(&backwards), &whole);
    }

    #[test]
    fn undoing_every_change_brings_back_what_there_was(
        steps in prop::collection::vec((0..3_usize, 0..3_u8, 0..4_usize, 0..4_u8), 0..8)
    ) {
        let base = dataset();
        let mut done = log([model(2)]);
        let mut changes = Vec::new();
        for (at, step) in steps.into_iter().enumerate() {
            let change = change_of(&apply(&base, &done).dataset, step);
            done.add(Entry::new(&format!("s{at}"), 0, None, Change::Override(change.clone())));
            changes.push(change);
        }
        prop_assert!(apply(&base, &done).unfit.is_empty());
        for (at, change) in changes.iter().rev().enumerate() {
            let change = Change::Override(change.inverse());
            done.add(Entry::new(&format!("u{at}"), 0, None, change));
        }
        done.add(Entry::new("given", 0, None, Change::UseGiven));
        let after = apply(&base, &done).dataset;
        prop_assert!(after.overrides == base.overrides);
        prop_assert_eq!(&after.extras, &base.extras);
        prop_assert_eq!(&after.model, &base.model);
    }

    #[test]
    fn differences_lead_from_one_dataset_to_the_other(entries in entries()) {
        let base = dataset();
        let there = apply(&base, &of_entries(&entries)).dataset;
        for (from, to) in [(&base, &there), (&there, &base)] {
            let unmarked = Dataset { edits: None, ..from.clone() };
            let changes = differences(from, to).into_iter().map(Change::Override);
            let applied = apply(&unmarked, &log(changes));
            prop_assert!(applied.unfit.is_empty());
            prop_assert!(applied.dataset.overrides == to.overrides);
        }
    }
}

#[test]
fn an_override_set_here_scores_as_the_same_one_in_the_file() {
    let (model, day) = (Model::built_in(), dataset().month());
    let set = apply(&dataset(), &log([over("a", 0, None, Some(item(21)))])).dataset;
    let text = DOCUMENT.replace(
        r#""metrics": {"csat": 40}"#,
        r#""metrics": {"csat": 40}, "overrides": [{"scorecard": "health", "score": 2.1,
            "reason": "reason 21", "from": "2026-09-01", "until": "2026-12-01"}]"#,
    );
    let given = load(text.as_bytes()).unwrap().dataset;
    assert!(set.overrides == given.overrides);
    let scores = score(&set, &model, day);
    assert_eq!(scores, score(&given, &model, day));
    let row = set.find("a").unwrap();
    assert_eq!(scores.card("health").unwrap().shown.get(row), Some(2.1));
}

#[test]
fn what_does_not_fit_is_listed_and_kept() {
    let bad = Change::UseModel(json!([]));
    let log = log([
        over("gone", 0, None, Some(item(1))),
        over("a", 0, Some(item(1)), None),
        bad,
    ]);
    let applied = apply(&dataset(), &log);
    let why: Vec<_> = applied.unfit.iter().map(|unfit| &unfit.why).collect();
    assert!(matches!(
        why[..],
        [Misfit::NoCustomer(_), Misfit::Gone, Misfit::NoModel(_)]
    ));
    assert_eq!(Log::of(&applied.dataset).entries().len(), 3);
    // The customer comes back with newer data: now it fits.
    let newer = write(&applied.dataset).replace(r#""id":"e""#, r#""id":"gone""#);
    let newer = load(newer.as_bytes()).unwrap().dataset;
    let again = apply(&newer, &Log::default());
    assert_eq!(again.unfit.len(), 2);
    let row = newer.find("gone").unwrap();
    assert_eq!(again.dataset.overrides.get(row), [item(1)]);
}

#[test]
fn the_last_valid_model_is_in_force_until_the_given_one_is_again() {
    let bad = Change::UseModel(json!([]));
    let of = |changes: &[Change]| model_in_force(&Log::default(), &log(changes.iter().cloned()));
    assert_eq!(of(&[]), None);
    assert_eq!(of(&[model(2), model(3)]).as_deref(), Some("e1"));
    assert_eq!(of(&[model(2), bad]).as_deref(), Some("e0"));
    assert_eq!(of(&[model(2), Change::UseGiven]), None);
}

#[test]
fn r001_24_an_export_carries_the_model_in_force_and_the_one_before() {
    let applied = apply(&dataset(), &log([model(7), model(8)])).dataset;
    let read = load(write(&applied).as_bytes()).unwrap().dataset;
    assert_eq!(read.model.as_ref().map(|model| model.revision), Some(8));
    let own = Log::of(&read);
    let revisions: Vec<_> = versions(&own)
        .iter()
        .map(|version| version.model["revision"].as_u64())
        .collect();
    let built_in = u64::from(Model::built_in().revision);
    assert_eq!(revisions, [Some(built_in), Some(7), Some(8)]);
    assert_eq!(model_in_force(&own, &Log::default()), None);
}

#[test]
fn what_a_later_version_wrote_stays_as_it_came() {
    let text = r#"{"version": 1, "entries": [
        {"id": "x", "at": 5, "by": "M", "do": "set_plan", "plan": [1, 2]}, "stray",
        {"id": "y", "at": 4, "do": "override", "customer": "a", "idx": 0, "shape": "new",
            "now": {"scorecard": "health", "score": 3, "weight": 2}},
        {"id": "z", "at": 3, "do": "use_given_model", "why": "because"}]}"#;
    let log = Log::from_text(text).unwrap();
    let kinds: Vec<_> = log.entries().iter().map(|entry| &entry.change).collect();
    assert_eq!(
        kinds,
        [&Change::UseGiven, &Change::Unknown, &Change::Unknown]
    );
    let said = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    let (before, after) = (said(text), said(&log.to_text()));
    let all = |value: &Value| {
        let entries = value["entries"].as_array().unwrap();
        let mut texts: Vec<_> = entries.iter().map(sorted).collect();
        texts.sort();
        texts
    };
    assert_eq!(all(&after), all(&before));
    assert_eq!(apply(&dataset(), &log).unfit.len(), 2);
}

/// A value as text, its fields by name.
fn sorted(value: &Value) -> String {
    let Value::Object(fields) = value else {
        return value.to_string();
    };
    let parts = fields.iter();
    let mut parts: Vec<_> = parts
        .map(|(key, value)| format!("{key}: {}", sorted(value)))
        .collect();
    parts.sort();
    format!("{{{}}}", parts.join(", "))
}

#[test]
fn a_text_that_is_no_log_is_refused() {
    let check = |text: &str, words: &str| {
        assert_eq!(Log::from_text(text).unwrap_err().to_string(), words);
    };
    check("[]", "they are no log of changes");
    check(r#"{"version": 1}"#, "they are no log of changes");
    check(
        r#"{"version": 2, "entries": []}"#,
        "they are of version 2, and this program knows up to 1",
    );
    assert!(Log::from_text("{").is_err());
}

#[test]
fn nothing_is_copied_but_what_changes() {
    let base = dataset();
    let set = apply(&base, &log([over("a", 0, None, Some(item(1)))])).dataset;
    assert!(std::sync::Arc::ptr_eq(&base.customers, &set.customers));
}

#[test]
fn a_clock_set_back_does_not_change_the_order() {
    let mut log = log([model(2)]);
    log.add(Entry::new("later", -5, None, Change::UseGiven));
    assert_eq!(log.entries()[1].at, 1);
    assert_eq!(model_in_force(&Log::default(), &log), None);
}

use std::fmt::Write as _;

use serde_json::json;

use super::weights::{Fitting, NotSuggested};
use super::*;
use crate::data::{Dataset, load};
use crate::score::draft::Draft;
use crate::score::model::Model;

/// A model of two metrics that are their own scores, with these weights.
fn model(weights: [f64; 2]) -> serde_json::Value {
    let metric = |id: &str| json!({"id": id, "name": id, "anchor": {"kind": "best", "value": 10}});
    json!({"name": "M", "metrics": [metric("use"), metric("mood")], "scorecards": [{
        "id": "health", "categories": [
            {"id": "a", "weight": weights[0], "metrics": [{"id": "use"}]},
            {"id": "b", "weight": weights[1], "metrics": [{"id": "mood"}]}]}]})
}

/// Customers with a value at the end of August; those that left did so in September.
fn dataset(weights: [f64; 2], customers: &[(f64, Option<f64>, bool)]) -> Dataset {
    let mut text = String::new();
    for (idx, (usage, mood, left)) in customers.iter().enumerate() {
        let churned = if *left { r#""2026-09-15""# } else { "null" };
        let comma = if idx > 0 { "," } else { "" };
        let mood = json!(mood);
        let _ = write!(
            text,
            r#"{comma}{{"id": "c{usage}-{mood}-{left}-{}", "name": "C", "churned": {churned}, "history":
            {{"from": "2026-08", "mrr": [100], "metrics": {{"use": [{usage}], "mood": [{mood}]}}}}}}"#,
            customers[..idx]
                .iter()
                .filter(|own| **own == customers[idx])
                .count()
        );
    }
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "model": {},
        "customers": [{text}]}}"#,
        model(weights)
    );
    load(text.as_bytes()).unwrap().dataset
}

/// Ten customers, of whom those with 1, 2, 4 and 8 left.
fn ten() -> Dataset {
    let scores = [1.0, 2.0, 3.0, 4.0, 6.0, 7.0, 8.0, 8.5, 9.0, 9.5];
    let left = [1.0, 2.0, 4.0, 8.0];
    dataset(
        [1.0, 1.0],
        &scores.map(|score| (score, None, left.contains(&score))),
    )
}

fn tested(dataset: &Dataset, lag: i32) -> Result<Tested, Untested> {
    let model = dataset.model.clone().unwrap();
    Past::complete(dataset, &model).test(dataset, "health", lag)
}

#[test]
fn without_customers_there_is_nothing_to_test_or_to_fit() {
    let nobody = dataset([1.0, 1.0], &[]);
    assert_eq!(tested(&nobody, 3).err(), Some(Untested::NoScores));
    let model = nobody.model.clone().unwrap();
    let fitted = Fitting::new(&nobody, &model, "health", 3).and_then(|mut fitting| {
        while fitting.step(&nobody)? {}
        fitting.finish(&model, "health")
    });
    assert!(fitted.is_err());
}

fn check(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn a_small_table_gives_what_counting_by_hand_gives() {
    let found = tested(&ten(), 1).unwrap();
    assert_eq!(
        (found.kind, found.all.n, found.all.n_left),
        (Kind::History, 10, 4)
    );
    let bands = found.bands.iter().map(|own| (own.rate.n, own.rate.n_left));
    // Up to 5: 1, 2, 3, 4 · up to 7.5: 6, 7 · above: 8, 8.5, 9, 9.5.
    assert_eq!(bands.collect::<Vec<_>>(), [(4, 3), (2, 0), (4, 1)]);
    // Wilson's 95% interval of 3 of 4.
    let (low, high) = found.bands[0].rate.interval;
    assert!((low - 0.3006).abs() < 1e-4 && (high - 0.9544).abs() < 1e-4);
    // Pairs in the right order: 6 of 6, 6 of 6, 5 of 6 and 3 of 6.
    check(found.auc.map(|auc| auc.value), 20.0 / 24.0);
    check(found.lift_of_worst, 0.75 / 0.4);
    check(Some(found.lift_of_decile), 1.0 / 0.4);
    check(found.captured.share, 0.75);
    assert_eq!((found.n_red, found.n_false_alarms), (4, 1));
    let misses: Vec<f64> = found.misses.iter().map(|miss| miss.score).collect();
    assert_eq!(misses, [8.0]);
    assert_eq!(found.misses[0].mrr, Some(100.0));
    let calibrated = found.calibrated.unwrap();
    assert!(calibrated.brier < calibrated.brier_base);
    check(Some(calibrated.brier_base), 0.24);
}

#[test]
fn what_cannot_be_told_apart_says_what_is_missing() {
    let all_stay = dataset([1.0, 1.0], &[(3.0, None, false), (4.0, None, false)]);
    assert_eq!(tested(&all_stay, 1), Err(Untested::NobodyLeft));
    let all_leave = dataset([1.0, 1.0], &[(3.0, None, true)]);
    assert_eq!(tested(&all_leave, 1), Err(Untested::NobodyStayed));
    assert_eq!(
        tested(&ten(), 3),
        Err(Untested::ShortHistory { months: 1, lag: 3 })
    );
    let words = Untested::ShortHistory { months: 1, lag: 3 }.words();
    assert!(
        words.contains("reaches back 1 month, but it takes 3"),
        "{words}"
    );
    let past = Past::new(&all_stay);
    assert_eq!(past.test(&all_stay, "health", 1), Err(Untested::NoCard));
}

#[test]
fn without_a_history_who_has_left_by_today_is_a_snapshot() {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "model": {},
        "customers": [{{"id": "a", "name": "A", "churned": "2026-09-30", "metrics": {{"use": 2}}}},
        {{"id": "b", "name": "B", "metrics": {{"use": 8}}}}]}}"#,
        model([1.0, 1.0])
    );
    let dataset = load(text.as_bytes()).unwrap().dataset;
    for lag in LAGS {
        let found = tested(&dataset, lag).unwrap();
        assert_eq!(
            (found.kind, found.all.n, found.all.n_left),
            (Kind::Snapshot, 2, 1)
        );
    }
}

/// Customers of whom those with little usage leave, whatever their mood.
fn customers(n: u32) -> Vec<(f64, Option<f64>, bool)> {
    let one = |idx: u32| {
        let usage = f64::from((idx * 37) % 101) / 10.1;
        let mood = f64::from((idx * 61) % 89) / 8.9;
        let chance = f64::from((idx * 53) % 97) / 9.7;
        (
            usage,
            (!idx.is_multiple_of(11)).then_some(mood),
            usage + chance < 7.0,
        )
    };
    (0..n).map(one).collect()
}

#[test]
fn the_order_of_the_file_changes_nothing() {
    let mut customers = customers(120);
    let rolled = |customers: &[(f64, Option<f64>, bool)]| {
        let dataset = dataset([1.0, 1.0], customers);
        let mut found = tested(&dataset, 1).unwrap();
        let who = |miss: &Miss| dataset.customers.id.get(miss.row).to_owned();
        let mut missed: Vec<String> = found.misses.iter().map(who).collect();
        missed.sort_unstable();
        found.misses.clear();
        let model = dataset.model.clone().unwrap();
        let suggested = Fitting::complete(&dataset, &model, "health", 1).unwrap();
        (found, missed, suggested.categories[0].suggested)
    };
    let (forward, missed, weight) = rolled(&customers);
    customers.reverse();
    let (backward, missed_too, weight_too) = rolled(&customers);
    assert_eq!((forward.bands, missed), (backward.bands, missed_too));
    check(
        forward.auc.map(|own| own.value),
        backward.auc.unwrap().value,
    );
    assert!((weight - weight_too).abs() < 1e-6);
}

#[test]
fn weights_follow_what_tells_leavers_apart_whatever_they_are_scaled_by() {
    let suggest = |weights: [f64; 2]| {
        let dataset = dataset(weights, &customers(400));
        let model = dataset.model.clone().unwrap();
        Fitting::complete(&dataset, &model, "health", 1).unwrap()
    };
    let (plain, scaled) = (suggest([1.0, 1.0]), suggest([7.0, 7.0]));
    let shares = |own: &weights::Suggestion| own.categories.iter().map(|c| c.suggested).collect();
    let (a, b): (Vec<f64>, Vec<f64>) = (shares(&plain), shares(&scaled));
    assert!(
        a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 1e-9),
        "{a:?} {b:?}"
    );
    assert!((a.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    assert!(a[0] > 0.8 && plain.moves(), "{a:?}");
    assert!(plain.gain.is_sure() && plain.auc_suggested.value > plain.auc_now.value);
}

#[test]
fn the_suggestion_goes_into_a_draft_as_one_step_that_can_be_taken_back() {
    let dataset = dataset([1.0, 1.0], &customers(400));
    let model = Model::clone(dataset.model.as_ref().unwrap());
    let suggestion = Fitting::complete(&dataset, &model, "health", 1).unwrap();
    let mut draft = Draft::new(&model);
    draft.edit(&suggestion.edits(draft.value()));
    assert_eq!(draft.n_done(), 1);
    let checked = draft.check().unwrap();
    let weights = checked.scorecards[0]
        .categories
        .iter()
        .map(|own| own.weight);
    for (weight, own) in weights.zip(&suggestion.categories) {
        assert!((weight / 100.0 - own.suggested).abs() <= 0.0005 + 1e-9);
    }
    draft.undo();
    assert!(!draft.is_changed());
}

#[test]
fn too_few_who_left_suggest_nothing() {
    let dataset = ten();
    let model = dataset.model.clone().unwrap();
    let found = Fitting::complete(&dataset, &model, "health", 1);
    let why = NotSuggested::TooFew {
        n_left: 4,
        n_stayed: 6,
    };
    assert_eq!(found, Err(why));
    assert!(why.words().contains("Only 4 scored customers left"));
}

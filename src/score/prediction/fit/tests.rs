use super::*;
use crate::data::load;

const MODEL: &str = r#"{"metrics": [
    {"id": "use", "anchor": {"kind": "best", "value": 100}},
    {"id": "mood", "anchor": {"kind": "best", "value": 100}}],
    "scorecards": [{"id": "health", "min_coverage": 0.5, "categories": [
        {"id": "use", "name": "Usage", "metrics": [{"id": "use"}]},
        {"id": "mood", "name": "Mood", "metrics": [{"id": "mood"}]}],
        "bands": [{"id": "low", "up_to": 5}, {"id": "high", "up_to": 10}]}],
    "prediction": {"scorecard": "health", "intercept": 0, "coefficients": {"mood": 1, "use": 1}}}"#;

/// A customer with the same values in `months` months up to September 2026.
fn customer(idx: usize, months: i32, usage: f64, churned: Option<&str>) -> String {
    let from = Month::parse("2026-09").unwrap().plus(1 - months);
    let values = |value: f64| vec![value.to_string(); months as usize].join(",");
    let mood = (idx * 37 % 100) as f64;
    let churned = churned.map_or(String::new(), |day| format!(r#""churned": "{day}","#));
    format!(
        r#"{{"id": "c{idx}", "name": "C", "since": "2020-01-01", {churned}
            "history": {{"from": "{from}", "metrics": {{"use": [{}], "mood": [{}]}}}}}}"#,
        values(usage),
        values(mood)
    )
}

fn dataset(customers: &[String]) -> Dataset {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
            "model": {MODEL}, "customers": [{}]}}"#,
        customers.join(",")
    );
    load(text.as_bytes()).unwrap().dataset
}

/// `n` customers of whom every third used little and left.
fn portfolio(n: usize, months: i32) -> Dataset {
    let one = |idx: usize| {
        let leaves = idx.is_multiple_of(3);
        let usage = if leaves { 10.0 } else { 40.0 } + (idx * 13 % 50) as f64;
        customer(idx, months, usage, leaves.then_some("2026-05-01"))
    };
    dataset(&(0..n).map(one).collect::<Vec<_>>())
}

fn fitted(dataset: &Dataset) -> Result<Fit, NotFitted> {
    fit(dataset, dataset.model.as_ref().unwrap(), dataset.month())
}

#[test]
fn those_who_used_little_and_left_are_found() {
    let dataset = portfolio(90, 7);
    let fit = fitted(&dataset).unwrap();
    let snapshots: Vec<String> = fit.snapshots.iter().map(ToString::to_string).collect();
    assert_eq!(snapshots, ["2026-03", "2026-06"]);
    assert_eq!(fit.predictor.spans, 4);
    assert_eq!(
        (fit.n_customers, fit.n_left, fit.n_observations),
        (90, 30, 150)
    );
    assert_eq!(fit.n_used, 150);
    let terms: Vec<&str> = fit.predictor.terms.iter().map(|term| &*term.name).collect();
    assert_eq!(terms, ["Mood", "Usage"]);
    assert!(fit.predictor.terms[1].coefficient > 0.5);
    let (seen, unseen) = (fit.auc.unwrap(), fit.auc_unseen.unwrap());
    assert!(
        seen > 0.8 && unseen > 0.7 && unseen <= seen + 0.02,
        "{seen} {unseen}"
    );
    let n: usize = fit.calibration.iter().map(|bin| bin.n).sum();
    assert_eq!(n, 150);
}

#[test]
fn nothing_after_the_month_shown_is_used() {
    // Whoever leaves in May 2026 had not left yet in April 2026.
    let dataset = portfolio(90, 30);
    let model = dataset.model.as_ref().unwrap();
    let april = fit(&dataset, model, Month::parse("2026-04").unwrap());
    assert_eq!(
        april,
        Err(NotFitted::TooFew {
            n_left: 0,
            n_stayed: 90
        })
    );
}

#[test]
fn without_churn_or_history_it_says_why() {
    let nobody_left: Vec<String> = (0..50).map(|idx| customer(idx, 24, 50.0, None)).collect();
    let why = fitted(&dataset(&nobody_left)).unwrap_err();
    assert!(
        why.words().starts_with("Only 0 scored customers left"),
        "{}",
        why.words()
    );
    let why = fitted(&portfolio(90, 3)).unwrap_err();
    assert_eq!(why, NotFitted::ShortHistory(2));
    assert_eq!(
        why.words(),
        "The history reaches back 2 months from the month shown; a fit needs at least 3."
    );
    let mut model = (**portfolio(9, 12).model.as_ref().unwrap()).clone();
    model.prediction = None;
    let dataset = portfolio(9, 12);
    assert_eq!(
        fit(&dataset, &model, dataset.month()),
        Err(NotFitted::NoPrediction)
    );
}

#[test]
fn whoever_has_too_little_data_is_not_looked_at() {
    let mut customers: Vec<String> = Vec::new();
    for idx in 0..60 {
        let leaves = idx % 2 == 0;
        customers.push(customer(idx, 13, 50.0, leaves.then_some("2026-01-01")));
    }
    customers.push(r#"{"id": "blank", "name": "B", "since": "2020-01-01"}"#.into());
    let fit = fitted(&dataset(&customers)).unwrap();
    assert_eq!((fit.n_customers, fit.n_left), (60, 30));
}

#[test]
fn large_data_is_thinned_out_and_says_so() {
    let dataset = portfolio(10_000, 7);
    let fit = fitted(&dataset).unwrap();
    assert_eq!(
        (fit.n_customers, fit.n_left, fit.n_observations),
        (10_000, 3334, 16_666)
    );
    // Every second of the 3,334 that left and every fourth of the 6,666 that stayed.
    assert_eq!(fit.n_used, 1667 + 2 * 1667);
    let all: f64 = fit
        .calibration
        .iter()
        .map(|bin| bin.observed * bin.n as f64)
        .sum();
    assert!(all > 0.0 && fit.auc.unwrap() > 0.8);
}

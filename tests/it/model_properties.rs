//! What must hold for the scores of any model: rules of every sort, zero weights, profiles, stale
//! values, texts.

use customer_radar::data::{load, write};
use customer_radar::score::change::{Part, change};
use customer_radar::score::explain::explain;
use customer_radar::score::mix::{Side, Target, mix};
use customer_radar::score::model::{Model, Scorecard};
use customer_radar::score::{CardScores, Scores, score};
use customer_radar::units::RowId;
use proptest::prelude::*;
use serde_json::Value;

use crate::models::{self, Case, N_METRICS, Rule, plain};

/// How far sums in another order may be apart.
const TOLERANCE: f64 = 1e-9;

/// Every score and coverage of a row, by what it is, in an order that depends on ids only.
fn all(model: &Model, scores: &Scores, row: RowId) -> Vec<(String, Option<f64>)> {
    let metrics = model.metrics.iter().zip(&scores.metrics);
    let mut all: Vec<(String, Option<f64>)> = metrics
        .map(|(metric, column)| (metric.id.clone(), column.get(row)))
        .collect();
    for card in &scores.cards {
        all.push((card.id.clone(), card.overall.get(row)));
        all.push((format!("{} coverage", card.id), card.coverage.get(row)));
        for own in &card.categories {
            let name = format!("{} {}", card.id, own.id);
            all.push((format!("{name} coverage"), own.coverage.get(row)));
            all.push((name, own.scores.get(row)));
        }
    }
    all.sort_by(|a, b| a.0.cmp(&b.0));
    all
}

fn is_close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= TOLERANCE,
        (a, b) => a == b,
    }
}

/// Turns the list at a place around.
fn turn(value: &mut Value, at: &str) {
    if let Some(Value::Array(items)) = value.pointer_mut(at) {
        items.reverse();
    }
}

/// A document with every list whose order should not count turned around.
fn turned(mut document: Value) -> Value {
    for at in ["/customers", "/model/metrics", "/model/scorecards"] {
        turn(&mut document, at);
    }
    for cards in ["/model/scorecards", "/model/profiles/0/scorecards"] {
        for card in 0..2 {
            turn(&mut document, &format!("{cards}/{card}/categories"));
            for category in 0..3 {
                turn(
                    &mut document,
                    &format!("{cards}/{card}/categories/{category}/metrics"),
                );
            }
        }
    }
    document
}

/// A better value of a metric: further on the line or the steps, or a text that scores no less.
fn better(case: &Case, metric: usize, value: (i32, usize), step: i32) -> (i32, usize) {
    let (number, text) = value;
    match &case.metrics[metric].rule {
        Rule::Line(..) | Rule::Steps(_) if case.metrics[metric].is_lower => (number - step, text),
        Rule::Line(..) | Rule::Steps(_) => (number + step, text),
        Rule::Texts(scores) => {
            let now = scores.get(text).copied().unwrap_or(u8::MAX);
            let best = scores
                .iter()
                .position(|score| *score >= now && now != u8::MAX);
            (number, best.unwrap_or(text))
        }
    }
}

/// The share of the weight that has a score, computed from the rule's own words.
fn coverage(card: &Scorecard, scores: &Scores, row: RowId) -> (Vec<f64>, f64) {
    let of_category = |metrics: &[customer_radar::score::model::WeightedMetric]| {
        let total: f64 = metrics.iter().map(|part| part.weight).sum();
        let there = metrics
            .iter()
            .filter(|part| scores.metrics[part.metric].get(row).is_some());
        let known: f64 = there
            .map(|part| part.weight * scores.kept(part.metric, row))
            .sum();
        known / total
    };
    let categories = card.categories.iter();
    let shares: Vec<f64> = categories.map(|own| of_category(&own.metrics)).collect();
    let weights = card.categories.iter().map(|own| own.weight);
    let total: f64 = weights.clone().sum();
    let covered: f64 = weights
        .zip(&shares)
        .map(|(weight, share)| weight * share)
        .sum();
    (shares, covered / total)
}

/// Holds a row's coverages, and whether scores are given, to the rules.
fn check_coverage(card: &CardScores, own: &Scorecard, scores: &Scores, row: RowId) {
    let (shares, whole) = coverage(own, scores, row);
    for (category, share) in own.categories.iter().zip(shares) {
        let mut known = card.categories.iter();
        let known = known.find(|known| known.id == category.id).unwrap();
        assert!(is_close(known.coverage.get(row), Some(share)));
        assert_eq!(known.scores.get(row).is_some(), share > 0.0);
    }
    assert!(is_close(card.coverage.get(row), Some(whole)));
    let has_enough = whole > 0.0 && whole >= own.min_coverage - TOLERANCE;
    assert_eq!(card.overall.get(row).is_some(), has_enough);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn bettering_a_metric_never_lowers_a_score_of_the_customer(
        case in models::cases(),
        row in 0..6_usize,
        metric in 0..N_METRICS,
        step in 1..60_i32,
    ) {
        let row = row % case.customers.len();
        let mut after = case.clone();
        let value = case.customers[row].values[metric];
        after.customers[row].values[metric] = value.map(|value| better(&case, metric, value, step));
        let row = RowId(row as u32);
        let [before, after] = [case, after].map(|case| {
            let (_, model, scores) = case.scored(&plain(), 1.0);
            all(&model, &scores, row)
        });
        for ((what, before), (_, after)) in before.into_iter().zip(after) {
            prop_assert_eq!(before.is_some(), after.is_some(), "{}", what);
            prop_assert!(after >= before.map(|before| before - TOLERANCE), "{}", what);
        }
    }

    #[test]
    fn r001_9_only_the_proportion_of_weights_counts(
        case in models::cases(),
        factor in 0.01..100.0_f64,
    ) {
        let (dataset, model, plain_scores) = case.scored(&plain(), 1.0);
        let (_, _, scaled) = case.scored(&plain(), factor);
        for row in dataset.rows() {
            let pairs = all(&model, &plain_scores, row).into_iter();
            for ((what, one), (_, other)) in pairs.zip(all(&model, &scaled, row)) {
                prop_assert!(is_close(one, other), "{what}: {one:?} {other:?}");
            }
        }
    }

    #[test]
    fn the_order_of_metrics_categories_scorecards_and_customers_does_not_count(
        case in models::cases(),
    ) {
        let document = case.document(&plain(), 1.0);
        let (dataset, model, forward) = models::read(&document);
        let (other, turned_model, backward) = models::read(&turned(document));
        for row in dataset.rows() {
            let there = other.find(dataset.customers.id.get(row)).unwrap();
            let pairs = all(&model, &forward, row).into_iter();
            for ((what, one), (_, other)) in pairs.zip(all(&turned_model, &backward, there)) {
                prop_assert!(is_close(one, other), "{what}: {one:?} {other:?}");
            }
        }
    }

    #[test]
    fn coverage_is_the_share_of_weight_with_a_score_and_decides_what_is_given(
        case in models::cases(),
    ) {
        let (dataset, model, scores) = case.scored(&plain(), 1.0);
        for row in dataset.rows() {
            for card in &scores.cards {
                check_coverage(card, card.applied(&model, row).unwrap(), &scores, row);
            }
        }
    }

    #[test]
    fn the_parts_of_a_score_and_of_a_change_are_all_of_it(
        case in models::cases(),
        other in models::cases(),
    ) {
        let (dataset, model, scores) = case.scored(&plain(), 1.0);
        let model_then = Model::from_value(other.model(&plain(), 1.0)).unwrap();
        let scores_then = score(&dataset, &model_then, dataset.month());
        let now = Side { model: &model, scores: &scores };
        let then = Side { model: &model_then, scores: &scores_then };
        for (row, card) in dataset.rows().flat_map(|row| scores.cards.iter().map(move |c| (row, c))) {
            let target = Target::overall(&card.id);
            let whole = card.overall.get(row);
            let explained = explain(&dataset, &model, &scores, &card.id, row).unwrap();
            let parts: f64 = explained.categories.iter().map(|part| part.contribution).sum();
            let metrics = explained.categories.iter().flat_map(|part| &part.metrics);
            let metrics: f64 = metrics.map(|part| part.contribution).sum();
            prop_assert!((parts - metrics).abs() <= TOLERANCE);
            prop_assert!(whole.is_none() || is_close(whole, Some(parts)));
            let mixed = mix(now, &target, &[row]);
            prop_assert!(is_close(whole, mixed.map(|mixed| mixed.points.iter().sum())));
            if let Ok(change) = change(&dataset, then, now, &target, row) {
                let parts: f64 = change.parts.iter().map(Part::points).sum();
                let whole = change.now - change.then;
                prop_assert!((parts + change.by_hand - whole).abs() <= TOLERANCE, "{change:?}");
            }
        }
    }

    #[test]
    fn a_model_comes_through_json_as_it_was(case in models::cases()) {
        let (dataset, model, _) = case.scored(&plain(), 1.0);
        let value = Model::from_value(model.source.clone()).unwrap();
        prop_assert_eq!(&value, &model);
        let text = Model::from_json(&model.source.to_string()).unwrap();
        prop_assert_eq!(&text, &model);
        let written = load(write(&dataset).as_bytes()).unwrap().dataset;
        prop_assert_eq!(written.model.as_deref(), Some(&model));
    }
}

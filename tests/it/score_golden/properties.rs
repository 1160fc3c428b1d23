//! What must hold for the scores of any customers under any weights.

use customer_radar::data::{Dataset, load};
use customer_radar::score::explain::explain;
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use customer_radar::units::RowId;
use proptest::prelude::*;

/// The metrics of the model below and which way each is better (1: higher).
const METRICS: [(&str, f64); 6] = [
    (r#"{"id":"m0","anchor":{"kind":"best","value":100}}"#, 1.0),
    (r#"{"id":"m1","anchor":{"kind":"population_max"}}"#, 1.0),
    (
        r#"{"id":"m2","anchor":{"kind":"benchmark","value":40},"floor":-10}"#,
        1.0,
    ),
    (
        r#"{"id":"m3","direction":"lower","anchor":{"kind":"benchmark","value":20}}"#,
        -1.0,
    ),
    (
        r#"{"id":"m4","direction":"lower","anchor":{"kind":"population_max"}}"#,
        -1.0,
    ),
    (
        r#"{"id":"m5","steps":[{"up_to":0,"score":1},{"up_to":30,"score":4},{"up_to":60,"score":9}]}"#,
        1.0,
    ),
];

/// A customer's values, by metric.
type Values = [Option<i32>; METRICS.len()];

/// Values of some customers and the weights of two categories and their metrics.
#[derive(Clone, Debug)]
struct Case {
    customers: Vec<Values>,
    weights: [u32; METRICS.len()],
    category_weights: [u32; 2],
    min_coverage: u32,
}

fn cases() -> impl Strategy<Value = Case> {
    let values = proptest::array::uniform6(proptest::option::weighted(0.8, -50..150_i32));
    // The first weight of a category and of the scorecard is above 0, as the format demands.
    let weights = (1..5_u32, 0..5_u32, 0..5_u32, 1..5_u32, 0..5_u32, 0..5_u32);
    let customers = proptest::collection::vec(values, 1..6);
    let categories = (1..5_u32, 0..5_u32);
    (customers, weights, categories, 0..10_u32).prop_map(|(customers, w, c, min_coverage)| Case {
        customers,
        weights: [w.0, w.1, w.2, w.3, w.4, w.5],
        category_weights: [c.0, c.1],
        min_coverage,
    })
}

impl Case {
    /// The document of the case, with all weights multiplied.
    fn document(&self, factor: f64) -> String {
        let metric = |at: usize| {
            format!(
                r#"{{"id":"m{at}","weight":{}}}"#,
                f64::from(self.weights[at]) * factor
            )
        };
        let category = |at: usize| {
            let metrics: Vec<String> = (at * 3..at * 3 + 3).map(metric).collect();
            let weight = f64::from(self.category_weights[at]) * factor;
            let metrics = metrics.join(",");
            format!(r#"{{"id":"c{at}","name":"C","weight":{weight},"metrics":[{metrics}]}}"#)
        };
        let metrics: Vec<String> = METRICS
            .iter()
            .map(|(json, _)| json.replacen("\",", "\",\"name\":\"M\",", 1))
            .collect();
        let customers: Vec<String> = self.customers.iter().enumerate().map(customer).collect();
        format!(
            r#"{{"format":"customer-radar","version":1,"as_of":"2026-09-30","model":{{"name":"P",
            "metrics":[{}],"scorecards":[{{"id":"health","name":"Health","min_coverage":{},
            "categories":[{},{}],"bands":[{{"id":"all","name":"All","up_to":10}}]}}]}},
            "customers":[{}]}}"#,
            metrics.join(","),
            f64::from(self.min_coverage) / 20.0,
            category(0),
            category(1),
            customers.join(",")
        )
    }

    fn scored(&self, factor: f64) -> (Dataset, Model, Scores) {
        let text = self.document(factor);
        let dataset = load(text.as_bytes())
            .unwrap_or_else(|error| panic!("{error}\n{text}"))
            .dataset;
        let model = Model::clone(dataset.model.as_ref().unwrap());
        let scores = score(&dataset, &model, dataset.month());
        (dataset, model, scores)
    }
}

fn customer((idx, values): (usize, &Values)) -> String {
    let known = values.iter().enumerate();
    let metrics: Vec<String> = known
        .filter_map(|(at, value)| value.map(|value| format!(r#""m{at}":{value}"#)))
        .collect();
    format!(
        r#"{{"id":"k{idx}","name":"K","metrics":{{{}}}}}"#,
        metrics.join(",")
    )
}

/// Every score of a row: metrics, categories, overall.
fn all_scores(scores: &Scores, row: usize) -> Vec<Option<f64>> {
    let row = RowId(row as u32);
    let card = &scores.cards[0];
    let metrics = scores.metrics.iter().map(|column| column.get(row));
    let categories = card
        .categories
        .iter()
        .map(|category| category.scores.get(row));
    metrics
        .chain(categories)
        .chain([card.overall.get(row)])
        .collect()
}

fn is_close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-9,
        (a, b) => a == b,
    }
}

proptest! {
    #[test]
    fn r001_5_every_score_lies_within_0_and_10(case in cases()) {
        let (_, _, scores) = case.scored(1.0);
        for row in 0..case.customers.len() {
            for value in all_scores(&scores, row).into_iter().flatten() {
                prop_assert!((0.0..=10.0 + 1e-12).contains(&value));
            }
        }
    }

    #[test]
    fn bettering_an_input_never_lowers_a_score_of_the_customer(
        case in cases(),
        row in 0..6_usize,
        at in 0..METRICS.len(),
        step in 1..80_i32,
    ) {
        let row = row % case.customers.len();
        let mut better = case.clone();
        let raised = case.customers[row][at].map(|value| value + step * METRICS[at].1 as i32);
        better.customers[row][at] = raised;
        let (before, after) = (case.scored(1.0).2, better.scored(1.0).2);
        let pairs = all_scores(&before, row).into_iter().zip(all_scores(&after, row));
        for (before, after) in pairs {
            prop_assert!(before.is_some() == after.is_some());
            prop_assert!(after >= before.map(|before| before - 1e-9));
        }
    }

    #[test]
    fn r001_9_scaling_all_weights_changes_nothing(case in cases(), factor in 0.01..100.0_f64) {
        let (plain, scaled) = (case.scored(1.0).2, case.scored(factor).2);
        for row in 0..case.customers.len() {
            let pairs = all_scores(&plain, row).into_iter().zip(all_scores(&scaled, row));
            for (plain, scaled) in pairs {
                prop_assert!(is_close(plain, scaled), "{plain:?} {scaled:?}");
            }
        }
    }

    #[test]
    fn the_order_of_customers_changes_nothing_but_their_rows(case in cases()) {
        let mut turned = case.clone();
        turned.customers.reverse();
        let (forward, backward) = (case.scored(1.0).2, turned.scored(1.0).2);
        let last = case.customers.len() - 1;
        for row in 0..=last {
            prop_assert_eq!(all_scores(&forward, row), all_scores(&backward, last - row));
        }
    }

    #[test]
    fn contributions_of_an_explanation_sum_to_the_overall(case in cases()) {
        let (dataset, model, scores) = case.scored(1.0);
        for row in dataset.rows() {
            let parts = explain(&dataset, &model, &scores, "health", row).unwrap();
            let categories: f64 = parts.categories.iter().map(|part| part.contribution).sum();
            let metrics = parts.categories.iter().flat_map(|part| &part.metrics);
            let metrics: f64 = metrics.map(|part| part.contribution).sum();
            prop_assert!((categories - metrics).abs() < 1e-9);
            prop_assert_eq!(parts.overall, scores.cards[0].overall.get(row));
            if let Some(overall) = parts.overall {
                prop_assert!((overall - categories).abs() < 1e-9);
            }
        }
    }
}

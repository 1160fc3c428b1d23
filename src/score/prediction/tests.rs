use proptest::prelude::*;

use super::*;
use crate::data::load;
use crate::insight::population;
use crate::score::score;

const MODEL: &str = r#"{"metrics": [
    {"id": "use", "anchor": {"kind": "best", "value": 100}},
    {"id": "mood", "anchor": {"kind": "best", "value": 100}},
    {"id": "never", "anchor": {"kind": "best", "value": 100}}],
    "scorecards": [{"id": "health", "min_coverage": 0.3, "categories": [
        {"id": "use", "name": "Usage", "metrics": [{"id": "use"}]},
        {"id": "mood", "name": "Mood", "metrics": [{"id": "mood"}]},
        {"id": "never", "name": "Never", "metrics": [{"id": "never"}]}],
        "bands": [{"id": "low", "up_to": 5}, {"id": "high", "up_to": 10}]}],
    "prediction": {"scorecard": "health", "intercept": -2, "coefficients":
        {"use": 0.5, "mood": -0.1, "never": 0.2}}}"#;

/// The predictor of the model and the chances of customers with these metrics.
fn predicted(customers: &[&str]) -> (Predictor, Vec<Option<f64>>) {
    let one = |(idx, metrics): (usize, &&str)| {
        format!(r#"{{"id": "c{idx}", "name": "C", "metrics": {{{metrics}}}}}"#)
    };
    let customers: Vec<String> = customers.iter().enumerate().map(one).collect();
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
            "model": {MODEL}, "customers": [{}]}}"#,
        customers.join(",")
    );
    let dataset = load(text.as_bytes()).unwrap().dataset;
    let model = dataset.model.as_ref().unwrap();
    let scores = score(&dataset, model, dataset.month());
    let rows = population(&dataset, dataset.month());
    let predictor = Predictor::of_model(model, &scores, &rows).unwrap();
    let chances = predictor.predict(&scores);
    let found = dataset.rows().map(|row| chances.get(row)).collect();
    for row in dataset.rows() {
        let own = predictor.scores_of(&scores, row);
        if let Some(chance) = chances.get(row) {
            assert!((predictor.chance(predictor.log_odds(&own)) - chance).abs() < 1e-12);
        }
    }
    (predictor, found)
}

fn close(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!(
        (found - expected).abs() < 1e-12,
        "{found} is not {expected}"
    );
}

#[test]
fn r000_24_predicted_retention_is_the_documented_function() {
    let (predictor, chances) = predicted(&[r#""use": 80, "mood": 40"#, r#""use": 20"#, ""]);
    // −2 + 0.5 × 8 − 0.1 × 4 + 0.2 × 5, where nobody has the third category: the middle.
    close(chances[0], 1.0 / (1.0 + (-2.6_f64).exp()));
    // The second lacks the mood: the mean of those who have one, 4, stands for it.
    close(chances[1], 1.0 / (1.0 + (0.4_f64).exp()));
    // Nothing is known of the third.
    assert_eq!(chances[2], None);
    assert_eq!(
        predictor.formula(),
        "1 ÷ (1 + e^−z), z = −2.00 + 0.50 × Usage − 0.10 × Mood + 0.20 × Never"
    );
}

proptest! {
    #[test]
    fn a_better_score_never_lowers_a_chance_whose_coefficient_is_above_zero(
        low in 0.0_f64..100.0, more in 0.0_f64..50.0, mood in 0.0_f64..100.0
    ) {
        let customer = |usage: f64| format!("\"use\": {usage}, \"mood\": {mood}");
        let (first, second) = (customer(low), customer(low + more));
        let (_, chances) = predicted(&[&first, &second]);
        prop_assert!(chances[0].unwrap() <= chances[1].unwrap());
        prop_assert!(chances.iter().flatten().all(|chance| (0.0..=1.0).contains(chance)));
    }
}

#[test]
fn four_quarters_make_a_year() {
    let (own, _) = predicted(&[r#""use": 80, "mood": 40"#]);
    let quarter = Predictor { spans: 4, ..own };
    assert!((quarter.chance(2.0) - logistic(2.0).powi(4)).abs() < 1e-12);
    let rise = (quarter.chance(2.0 + 1e-6) - quarter.chance(2.0 - 1e-6)) / 2e-6;
    assert!((quarter.slope(2.0) - rise).abs() < 1e-6);
    assert!(
        quarter
            .formula()
            .starts_with("(1 ÷ (1 + e^−z)) to the power of 4, z = −2.00 + 0.50")
    );
}

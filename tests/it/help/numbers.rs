//! The numbers that the help tells, computed by the engine.

use customer_radar::data::load;
use customer_radar::help::text::{lines, plain};
use customer_radar::help::topic;
use customer_radar::score::band;
use customer_radar::score::explain::explain;
use customer_radar::score::model::Model;
use customer_radar::score::{Scores, score};
use customer_radar::units::{self, RowId};

/// The document of the worked example: the same customer with every value, and with one missing.
const EXAMPLE: &[u8] = br#"{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
    "model": {"name": "Example", "metrics": [
        {"id": "seats", "name": "Seats used", "anchor": {"kind": "best", "value": 100}},
        {"id": "features", "name": "Features used", "anchor": {"kind": "benchmark", "value": 20}},
        {"id": "days", "name": "Days to first value", "direction": "lower",
         "anchor": {"kind": "benchmark", "value": 14}, "floor": 120}],
        "scorecards": [{"id": "health", "name": "Health", "min_coverage": 0.5,
            "categories": [
                {"id": "usage", "name": "Usage", "weight": 2,
                 "metrics": [{"id": "seats"}, {"id": "features"}]},
                {"id": "setup", "name": "Set-up", "metrics": [{"id": "days"}]}],
            "bands": [{"id": "at_risk", "name": "At risk", "up_to": 5},
                {"id": "needs_attention", "name": "Needs attention", "up_to": 7.5},
                {"id": "satisfactory", "name": "Satisfactory", "up_to": 10}]}]},
    "customers": [
        {"id": "a", "name": "A", "metrics": {"seats": 80, "features": 10, "days": 67}},
        {"id": "b", "name": "B", "metrics": {"seats": 80, "days": 67}}]}"#;

/// All words of a topic.
fn words(id: &str) -> String {
    let topic = topic(id).unwrap();
    let blocks = topic.sections.iter().flat_map(|section| &section.blocks);
    let lines = blocks.flat_map(lines).map(|line| plain(line));
    lines.collect::<Vec<_>>().join("\n")
}

fn says(id: &str, text: &str) {
    assert!(words(id).contains(text), "{id} does not say: {text}");
}

#[test]
fn r001_22_the_worked_example_is_what_the_engine_computes() {
    let dataset = load(EXAMPLE).unwrap().dataset;
    let model = dataset.model.as_deref().unwrap();
    let scores = score(&dataset, model, dataset.month());
    let part = |scores: &Scores, row| explain(&dataset, model, scores, "health", row).unwrap();
    let (full, gap) = (part(&scores, RowId(0)), part(&scores, RowId(1)));
    let text = |value: Option<f64>| units::score(value.unwrap());

    let usage = &full.categories[0];
    let [seats, features] = [0, 1].map(|at| text(usage.metrics[at].score));
    says(
        "scores",
        &format!(
            "Usage is ({seats} + {features}) ÷ 2 = {}.",
            text(usage.score)
        ),
    );
    says(
        "scores",
        &format!(
            "The overall score is (2 × {} + 1 × {}) ÷ 3 = {}.",
            text(usage.score),
            text(full.categories[1].score),
            text(full.overall)
        ),
    );
    says(
        "scores",
        &format!("its band is {}.", full.band.unwrap().0.name),
    );
    says(
        "scores",
        &format!(
            "(2 × {} + 1 × {}) ÷ 3 = {}, with a coverage of {}",
            text(gap.categories[0].score),
            text(gap.categories[1].score),
            text(gap.overall),
            units::percent(gap.coverage, 0)
        ),
    );
}

#[test]
fn the_limits_of_the_bands_belong_to_them_as_the_help_says() {
    let model = Model::built_in();
    let health = model
        .scorecards
        .iter()
        .find(|card| card.id == "health")
        .unwrap();
    for (score, name) in [(5.0, "At risk"), (7.5, "Needs attention")] {
        let at = band::position(&health.bands, score).unwrap();
        assert_eq!(health.bands[at].name, name);
        says(
            "scores",
            &format!("{score:.1} is still {name}").replace("7.5 is still", "7.5 still"),
        );
    }
    let least = units::percent(health.min_coverage, 0);
    says("scores", &format!("minimum, {least} in the built-in model"));
}

#[test]
fn the_example_of_predicted_retention_is_the_models() {
    let model = Model::built_in();
    let prediction = model.prediction.as_ref().unwrap();
    let sum: f64 = prediction.coefficients.iter().map(|(_, own)| own).sum();
    let z = |score: f64| prediction.intercept + sum * score;
    let chance = |score: f64| units::percent(1.0 / (1.0 + (-z(score)).exp()), 1);
    says(
        "prediction",
        &format!(
            "0.9 × 7.0 = {:.1}, which is a chance of {}",
            z(7.0),
            chance(7.0)
        ),
    );
    says(
        "prediction",
        &format!("z = {:.1}, which is {}", z(4.0), chance(4.0)),
    );
}

#[test]
fn the_corners_are_those_of_the_built_in_model() {
    for corner in Model::built_in().quadrant.corners {
        says("segments", &corner.name);
        says("segments", &corner.cadence);
    }
}

#[test]
fn the_metrics_of_effort_are_those_of_the_built_in_model() {
    let model = Model::built_in();
    let effort = model
        .scorecards
        .iter()
        .find(|card| card.id == "effort")
        .unwrap();
    for part in effort
        .categories
        .iter()
        .flat_map(|category| &category.metrics)
    {
        says("effort", &model.metrics[part.metric].name);
    }
    let health = model
        .scorecards
        .iter()
        .find(|card| card.id == "health")
        .unwrap();
    let summary = topic("health").unwrap().summary;
    for category in &health.categories {
        assert!(summary.contains(&category.name), "{}", category.name);
    }
}

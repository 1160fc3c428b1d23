use serde_json::{Value, json};

use super::*;
use crate::score::model::{Rule, Staleness};

fn small() -> Value {
    json!({
        "name": "Small", "revision": 2,
        "metrics": [
            {"id": "use", "anchor": {"kind": "best", "value": 100}},
            {"id": "mood", "values": {"Green ": 10, "red": 1}}
        ],
        "scorecards": [{
            "id": "health", "categories": [{"id": "a", "metrics": [{"id": "use"}, {"id": "mood", "weight": 2}]}],
            "bands": [{"id": "low", "up_to": 5}, {"id": "high", "up_to": 10}]
        }]
    })
}

fn refused(pointer: &str, value: Value, path: &str) {
    let mut model = small();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match model.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        Value::Object(map) => drop(map.insert(key.into(), value)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            unreachable!("the pointer leads into an object or a list")
        }
    }
    let error = Model::from_value(model).expect_err(path);
    assert_eq!(error.path, path, "{}", error.problem);
}

#[test]
fn the_built_in_model_is_valid_and_has_twenty_metrics_in_five_categories() {
    // 001-3, 001-4, 001-23, 000-10, 003-7
    let model = Model::built_in();
    assert_eq!(model.warnings, []);
    let adoption = model.scorecard("adoption").unwrap();
    assert_eq!(adoption.categories.len(), 5);
    assert!(
        adoption
            .categories
            .iter()
            .map(|category| category.metrics.len())
            .sum::<usize>()
            >= 20
    );
    assert_eq!(model.scorecard("health").unwrap().categories.len(), 6);
    let effort = model.scorecard("effort").unwrap();
    assert_eq!(
        effort
            .categories
            .iter()
            .map(|category| category.metrics.len())
            .sum::<usize>(),
        5
    );
}

#[test]
fn the_built_in_model_draws_on_all_six_input_families() {
    // 001-2
    let model = Model::built_in();
    for family in [
        "usage",
        "implementation",
        "live_tracking",
        "financial",
        "educational",
        "services",
    ] {
        assert!(
            model.metrics.iter().any(|metric| metric.source == family),
            "{family}"
        );
    }
}

#[test]
fn weights_default_to_equal_and_texts_lose_case_and_spaces() {
    // 001-9
    let model = Model::from_value(small()).unwrap();
    assert_eq!(model.scorecards[0].categories[0].metrics[0].weight, 1.0);
    let Rule::Values(values) = &model.metrics[1].rule else {
        panic!("mood has values")
    };
    assert_eq!(values.get("green"), Some(&10.0));
}

#[test]
fn what_does_not_fit_is_refused_with_its_path() {
    let metrics = "/scorecards/0/categories/0/metrics";
    let first = "model.scorecards[0].categories[0].metrics";
    refused(
        &format!("{metrics}/1"),
        json!({"id": "nope"}),
        &format!("{first}[1].id"),
    );
    refused(
        &format!("{metrics}/1"),
        json!({"id": "use"}),
        &format!("{first}[1].id"),
    );
    refused(
        &format!("{metrics}/1/weight"),
        json!(-1),
        &format!("{first}[1].weight"),
    );
    refused("/scorecards/0/categories/0/metrics", json!([]), first);
    refused(metrics, json!([{"id": "use", "weight": 0}]), first);
    refused(
        "/scorecards/0/bands/1/up_to",
        json!(9),
        "model.scorecards[0].bands",
    );
    refused(
        "/scorecards/0/bands/1/up_to",
        json!(5),
        "model.scorecards[0].bands[1].up_to",
    );
    refused(
        "/scorecards/0/min_coverage",
        json!(1.5),
        "model.scorecards[0].min_coverage",
    );
}

#[test]
fn a_metric_or_a_setting_that_makes_no_sense_is_refused_with_its_path() {
    refused("/metrics/1/id", json!("use"), "model.metrics[1].id");
    refused(
        "/metrics/1/values/red",
        json!(11),
        "model.metrics[1].values.red",
    );
    refused(
        "/metrics/0/anchor/value",
        json!(0),
        "model.metrics[0].anchor.value",
    );
    refused(
        "/metrics/0/floor",
        json!(100),
        "model.metrics[0].anchor.value",
    );
    refused(
        "/metrics/0/steps",
        json!([{"up_to": 1, "score": 1}]),
        "model.metrics[0]",
    );
    refused(
        "/metrics/0/direction",
        json!("up"),
        "model.metrics[0].direction",
    );
    refused(
        "/profiles",
        json!([{"scorecards": [{"id": "x", "categories": [{"id": "a", "metrics": [{"id": "use"}]}]}]}]),
        "model.profiles[0].scorecards[0].id",
    );
    refused(
        "/quadrant",
        json!({"value_split": "middle"}),
        "model.quadrant.value_split",
    );
    refused("/bands", json!({"tenure": [6, 6]}), "model.bands.tenure");
}

#[test]
fn an_anchor_below_the_floor_is_right_where_lower_is_better() {
    let mut model = small();
    model["metrics"][0] = json!({"id": "use", "direction": "lower", "anchor": {"kind": "benchmark", "value": 14}, "floor": 120});
    assert!(Model::from_value(model.clone()).is_ok());
    model["metrics"][0]["floor"] = json!(14);
    let error = Model::from_value(model).unwrap_err();
    assert_eq!(error.path, "model.metrics[0].anchor.value");
}

#[test]
fn an_adoption_category_outside_three_to_five_metrics_is_a_warning() {
    // 001-4
    let mut model = small();
    model["scorecards"][0]["id"] = json!("adoption");
    let model = Model::from_value(model).unwrap();
    assert_eq!(
        model.warnings[0].0,
        "model.scorecards[0].categories[0].metrics"
    );
}

#[test]
fn r003_16_a_corner_says_how_often_to_be_in_contact_and_what_to_do() {
    let mut model = small();
    model["quadrant"] =
        json!({"cadences": {"low_value_low_effort": "Twice a year"}, "actions": {}});
    let corners = Model::from_value(model).unwrap().quadrant.corners;
    assert_eq!(corners[2].cadence, "Twice a year");
    assert_eq!(corners[2].name, "Stay in touch");
    for corner in corners {
        assert!(
            !corner.cadence.is_empty() && !corner.action.is_empty(),
            "{corner:?}"
        );
    }
}

#[test]
fn r000_32_the_rule_for_users_is_read_and_kept_in_the_source() {
    let model = Model::built_in();
    let rule = &model.user_classes;
    let names: Vec<_> = rule.iter().map(|class| class.name.as_str()).collect();
    assert_eq!(names, ["power", "regular", "occasional", "dormant"]);
    assert_eq!((rule[0].min_sessions, rule[0].max_days), (20.0, Some(7.0)));
    assert!(rule[3].is_open());
    assert_eq!(model.source["user_classes"][1]["max_days"], 14);
    assert_eq!(Model::from_value(small()).unwrap().user_classes, []);
}

#[test]
fn a_wrong_rule_for_users_is_set_aside_with_its_path() {
    let warned = |rule: Value, path: &str| {
        let mut model = small();
        model["user_classes"] = rule.clone();
        let model = Model::from_value(model).unwrap();
        assert_eq!(model.user_classes, []);
        assert_eq!(model.warnings[0].0, path, "{rule}");
        assert_eq!(model.source["user_classes"], rule, "it is carried along");
    };
    warned(json!({"power": 20}), "model.user_classes");
    warned(json!([3]), "model.user_classes[0]");
    warned(json!([{"min_sessions": 2}]), "model.user_classes[0].name");
    let twice = json!([{"name": "power"}, {"name": "Power "}]);
    warned(twice, "model.user_classes[1].name");
    let path = "model.user_classes[0].min_sessions";
    warned(json!([{"name": "a", "min_sessions": -1}]), path);
    warned(json!([{"name": "a", "min_sessions": "4"}]), path);
    let path = "model.user_classes[0].max_days";
    warned(json!([{"name": "a", "max_days": -1}]), path);
    let many: Vec<_> = (0..13).map(|n| json!({"name": n.to_string()})).collect();
    warned(json!(many), "model.user_classes");
}

#[test]
fn a_class_after_one_that_takes_everybody_is_a_warning() {
    let mut model = small();
    model["user_classes"] = json!([{"name": "all"}, {"name": "never", "min_sessions": 9}]);
    let model = Model::from_value(model).unwrap();
    assert_eq!(model.warnings[0].0, "model.user_classes[1]");
}

#[test]
fn a_prediction_is_read_in_its_own_order() {
    let mut model = small();
    model["prediction"] =
        json!({"scorecard": "health", "intercept": -2, "coefficients": {"a": 0.5}});
    let source = model.clone();
    let model = Model::from_value(model).unwrap();
    let prediction = model.prediction.unwrap();
    assert_eq!(prediction.scorecard, "health");
    assert_eq!(prediction.intercept.to_bits(), (-2.0_f64).to_bits());
    assert_eq!(prediction.coefficients, [("a".to_owned(), 0.5)]);
    assert_eq!(model.source, source);
    assert_eq!(Model::from_value(small()).unwrap().prediction, None);
}

#[test]
fn a_prediction_that_fits_no_scorecard_is_refused_with_its_path() {
    let wrong = |prediction: Value, path: &str| refused("/prediction", prediction, path);
    wrong(json!(7), "model.prediction");
    wrong(
        json!({"intercept": 1, "coefficients": {"a": 1}}),
        "model.prediction.scorecard",
    );
    wrong(
        json!({"scorecard": "wealth", "intercept": 1, "coefficients": {"a": 1}}),
        "model.prediction.scorecard",
    );
    wrong(
        json!({"scorecard": "health", "coefficients": {"a": 1}}),
        "model.prediction.intercept",
    );
    wrong(
        json!({"scorecard": "health", "intercept": "1", "coefficients": {"a": 1}}),
        "model.prediction.intercept",
    );
    wrong(
        json!({"scorecard": "health", "intercept": 1, "coefficients": {}}),
        "model.prediction.coefficients",
    );
    wrong(
        json!({"scorecard": "health", "intercept": 1, "coefficients": {"b": 1}}),
        "model.prediction.coefficients.b",
    );
    wrong(
        json!({"scorecard": "health", "intercept": 1, "coefficients": {"a": null}}),
        "model.prediction.coefficients.a",
    );
}

#[test]
fn stale_values_are_kept_left_out_or_faded() {
    let with = |staleness: Value| {
        let mut model = small();
        model["staleness"] = staleness;
        Model::from_value(model).unwrap().staleness
    };
    assert_eq!(
        Model::from_value(small()).unwrap().staleness,
        Staleness::Keep
    );
    assert_eq!(with(json!({"rule": "leave_out"})), Staleness::LeaveOut);
    let fade = with(json!({"rule": "fade", "half_life_days": 90}));
    assert_eq!(
        fade,
        Staleness::Fade {
            half_life_days: 90.0
        }
    );
    let place = |field: &str| format!("model.staleness{field}");
    refused(
        "/staleness",
        json!({"rule": "fade"}),
        &place(".half_life_days"),
    );
    let none = json!({"rule": "fade", "half_life_days": 0});
    refused("/staleness", none, &place(".half_life_days"));
    refused("/staleness", json!({"rule": "drop"}), &place(".rule"));
    refused("/staleness", json!({}), &place(".rule"));
    refused("/staleness", json!("fade"), &place(""));
    let days = "model.metrics[0].stale_after_days";
    refused("/metrics/0/stale_after_days", json!(-1), days);
}

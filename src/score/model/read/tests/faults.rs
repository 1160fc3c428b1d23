//! Everything that is wrong with a model is told at once.

use serde_json::{Value, json};

use super::{Model, small};

#[test]
fn every_fault_is_named_once_and_the_first_is_the_one_that_refuses() {
    let mut model = small();
    model["metrics"][0]["anchor"]["value"] = json!("much");
    model["metrics"][1]["values"]["red"] = json!(11);
    model["scorecards"][0]["min_coverage"] = json!(2);
    model["scorecards"][0]["categories"][0]["metrics"][1]["weight"] = json!(-2);
    model["scorecards"][0]["bands"][0]["up_to"] = json!("five");
    model["quadrant"] = json!({"effort_split": "high"});
    let faults = Model::from_value_all(model.clone()).unwrap_err();
    let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
    let expected = [
        "model.metrics[0].anchor.value",
        "model.metrics[1].values.red",
        "model.scorecards[0].min_coverage",
        "model.scorecards[0].categories[0].metrics[1].weight",
        "model.scorecards[0].bands[0].up_to",
        "model.quadrant.effort_split",
    ];
    assert_eq!(paths, expected);
    assert_eq!(Model::from_value(model).unwrap_err(), faults[0]);
}

#[test]
fn what_follows_from_a_fault_is_no_fault_of_its_own() {
    let only = |change: fn(&mut Value), path: &str| {
        let mut model = small();
        change(&mut model);
        let faults = Model::from_value_all(model).unwrap_err();
        let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
        assert_eq!(paths, [path]);
    };
    only(|model| *model = json!(3), "model");
    only(
        |model| model["metrics"][0]["anchor"] = json!({"kind": "most"}),
        "model.metrics[0].anchor.kind",
    );
    only(
        |model| model["scorecards"][0]["categories"][0]["metrics"] = json!("use"),
        "model.scorecards[0].categories[0].metrics",
    );
    only(
        |model| model["scorecards"][0]["categories"][0]["weight"] = json!("1"),
        "model.scorecards[0].categories[0].weight",
    );
    only(
        |model| model["metrics"][1]["steps"] = json!([{"up_to": 1, "score": 1}]),
        "model.metrics[1]",
    );
    only(
        |model| {
            model["prediction"] =
                json!({"scorecard": "wealth", "intercept": 1, "coefficients": {"a": 1}});
        },
        "model.prediction.scorecard",
    );
}

/// The JSON pointers of everything in a value.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(fields) => {
            for (key, field) in fields {
                pointers(field, &format!("{at}/{key}"), all);
            }
        }
        Value::Array(items) => {
            for (idx, item) in items.iter().enumerate() {
                pointers(item, &format!("{at}/{idx}"), all);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn whatever_stands_anywhere_is_read_or_refused_with_faults_that_differ() {
    let model = Model::built_in().source;
    let mut all = Vec::new();
    pointers(&model, "", &mut all);
    let odd = [
        json!(null),
        json!(-1),
        json!("x"),
        json!([]),
        json!({}),
        json!(true),
    ];
    for (turn, at) in all.iter().enumerate().step_by(5) {
        let mut changed = model.clone();
        *changed.pointer_mut(at).unwrap() = odd[turn % odd.len()].clone();
        let Err(faults) = Model::from_value_all(changed.clone()) else {
            continue;
        };
        assert_eq!(Model::from_value(changed).as_ref(), Err(&faults[0]));
        for (idx, fault) in faults.iter().enumerate() {
            assert!(!faults[..idx].contains(fault), "{at}: {fault} twice");
        }
    }
}

//! Metric values: numbers, texts, and texts that should have been numbers.

use customer_radar::data::Value;

use super::{FIRST, dataset, issues};

const MODEL: &str = r#"{"name":"M","revision":1,"metrics":[
    {"id":"light","name":"Light","unit":"text","source":"usage","values":{"green":10,"red":1}},
    {"id":"seats","name":"Seats","unit":"count","source":"usage","anchor":{"kind":"best","value":100}}],
    "scorecards":[{"id":"health","name":"Health",
      "categories":[{"id":"c","name":"C","metrics":[{"id":"light"},{"id":"seats"}]}],
      "bands":[{"id":"all","name":"All","up_to":10}]}]}"#;

/// A document whose one customer has the given metrics, the model behind it.
fn with_metrics(metrics: &str) -> String {
    format!(
        r#"{{"format":"customer-radar","version":1,"as_of":"2026-09-30",
        "customers":[{{"id":"a","name":"A",{metrics}}}],"model":{MODEL}}}"#
    )
}

fn value(text: &str, id: &str) -> String {
    let dataset = dataset(text);
    let column = dataset
        .metric(id)
        .map(|column| column.value(&column.current, FIRST));
    match column {
        None | Some(Value::Missing) => "missing".into(),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Text(text)) => text.into(),
    }
}

fn check(metrics: &str, id: &str, expected: &str, expected_issues: &[&str]) {
    let text = with_metrics(&format!("\"metrics\":{metrics}"));
    assert_eq!(value(&text, id), expected, "{metrics}");
    let of_metrics = |issue: &String| issue.contains(".metrics.");
    let found: Vec<_> = issues(&text).into_iter().filter(of_metrics).collect();
    assert_eq!(found, expected_issues, "{metrics}");
}

#[test]
fn a_text_the_metric_knows_is_kept_as_it_is() {
    check(r#"{"light":" Green "}"#, "light", " Green ", &[]);
}

#[test]
fn a_text_the_metric_does_not_know_is_an_issue_and_no_value() {
    let problem =
        "customers[0].metrics.light: not a text the metric knows (found \"blue\"): left out";
    check(r#"{"light":"blue"}"#, "light", "missing", &[problem]);
}

#[test]
fn a_quoted_number_of_a_numeric_metric_is_repaired() {
    let problem = "customers[0].metrics.seats: a number in quotes (found \"40\"): repaired";
    check(r#"{"seats":"40"}"#, "seats", "40", &[problem]);
}

#[test]
fn a_text_of_a_numeric_metric_is_left_out() {
    let problem = "customers[0].metrics.seats: should be a number (found \"many\"): left out";
    check(r#"{"seats":"many"}"#, "seats", "missing", &[problem]);
}

#[test]
fn a_metric_the_model_does_not_know_keeps_its_text() {
    check(r#"{"mood":"40"}"#, "mood", "40", &[]);
    check(r#"{"mood":40}"#, "mood", "40", &[]);
}

#[test]
fn texts_in_the_history_get_the_same_treatment() {
    let text = with_metrics(
        r#""history":{"from":"2026-07","metrics":{"light":["red","blue"],"seats":["1","x"]}}"#,
    );
    let of_metrics: Vec<_> = issues(&text)
        .into_iter()
        .filter(|issue| issue.contains(".metrics."))
        .collect();
    assert_eq!(
        of_metrics,
        [
            "customers[0].history.metrics.light[1]: not a text the metric knows (found \"blue\"): left out",
            "customers[0].history.metrics.seats[0]: a number in quotes (found \"1\"): repaired",
            "customers[0].history.metrics.seats[1]: should be a number (found \"x\"): left out",
        ]
    );
    let dataset = dataset(&text);
    let light = dataset.metric("light").unwrap();
    assert_eq!(light.texts, ["red"]);
    assert_eq!(light.value(&light.history[0], FIRST), Value::Text("red"));
}

#[test]
fn metrics_come_in_order_of_first_appearance() {
    let text = with_metrics(
        r#""history":{"from":"2026-07","metrics":{"z":[1]}},"metrics":{"b":1,"a":2,"n":null}"#,
    );
    let dataset = dataset(&text);
    let ids: Vec<_> = dataset
        .customers
        .metrics
        .iter()
        .map(|column| column.id.as_str())
        .collect();
    assert_eq!(ids, ["b", "a", "z"]);
}

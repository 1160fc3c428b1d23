//! Writing a document back loses nothing, and a field of the wrong type costs only itself.

use customer_radar::data::{Dataset, load, write};
use serde_json::Value;

use super::{dataset, loaded, with_customers, with_fields};

const EVERYTHING: &str = include_str!("../../data/everything.json");

/// Loads, writes and loads again: the written text.
pub(super) fn round_trip(text: &str) -> String {
    let first = dataset(text);
    let written = write(&first);
    let second = load(written.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{written}"));
    assert!(
        second.dataset == first,
        "not the same dataset\n{text}\n{written}"
    );
    assert_eq!(
        write(&second.dataset),
        written,
        "writing is not settled\n{text}"
    );
    written
}

/// A value without `null` members and empty lists, numbers as `f64`: what a document says.
fn said(value: &Value) -> Value {
    match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), said(value)))
            .filter(|(key, value)| !value.is_null() || key == "tickets" || key == "a b")
            .collect(),
        Value::Array(items) => items.iter().map(said).collect(),
        Value::Number(number) => Value::from(number.as_f64()),
        Value::Null | Value::Bool(_) | Value::String(_) => value.clone(),
    }
}

#[test]
fn everything_survives_a_round_trip() {
    let written = round_trip(EVERYTHING);
    let mut before: Value = serde_json::from_str(EVERYTHING).unwrap();
    let after: Value = serde_json::from_str(&written).unwrap();
    // Given as it is by default, so not written.
    before["customers"][0]["stack"][0]
        .as_object_mut()
        .unwrap()
        .remove("applicable");
    // Said by leaving it out, so written in full.
    before["customers"][0]["notes"][1]["kind"] = "other".into();
    assert_eq!(said(&after), said(&before));
}

#[test]
fn everything_known_is_read_without_a_complaint() {
    let complaints: Vec<_> = loaded(EVERYTHING)
        .issues
        .iter()
        .filter(|issue| issue.problem != "unknown field")
        .map(ToString::to_string)
        .collect();
    let expected = "customers[0].metrics.tickets: the history says something else for the month of as_of \
                    (found null): kept";
    assert_eq!(complaints, [expected]);
}

#[test]
fn unknown_fields_come_back_as_they_were_written() {
    let written = round_trip(EVERYTHING);
    for raw in [
        "\"numbers\":[1.0,1e2,12345678901234567890],\"nested\":{\"a b\":null}",
        "\"x_po\":\"4711\"",
        "\"x_how\":\"survey\"",
        "\"x_channel\":\"mail\"",
        "\"x_crm\":{\"deep\":[1,{\"two\":\"3\"}]}",
    ] {
        assert!(written.contains(raw), "{raw}");
    }
}

#[test]
fn what_was_computed_is_not_written() {
    let text = with_fields(r#""contracts":[{"mrr":10}]"#).replace("\"as_of\":\"2026-09-30\",", "");
    let written = round_trip(&text);
    for key in ["\"id\":\"d-", "as_of", "\"mrr\":10,\"contracts\""] {
        assert!(!written.contains(key), "{written}");
    }
}

#[test]
fn a_left_out_item_does_not_shift_unknown_fields() {
    let text = with_customers(
        r#"{"id":"a"},{"id":"b","name":"B","contracts":[7,{"x":1},null,{"x":2,"mrr":3}],
           "stack":[{"note":"no product","x":3},{"product":"p","x":4}]}"#,
    );
    let written = round_trip(&text);
    assert!(
        written.contains(r#""contracts":[{"x":1},{"mrr":3,"x":2}]"#),
        "{written}"
    );
    assert!(
        written.contains(r#""stack":[{"product":"p","x":4}]"#),
        "{written}"
    );
}

#[test]
fn a_written_document_is_safe_inside_a_page() {
    assert!(!round_trip(EVERYTHING).contains('<'));
}

/// The paths of every known value below `value`.
fn paths(value: &Value, path: &str, out: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (format!("{path}/{key}"), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(idx, value)| (format!("{path}/{idx}"), value))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    for (path, value) in children {
        let key = path.rsplit('/').next().unwrap_or_default();
        let is_opaque = key.starts_with("x_") || ["x", "y", "z", "model", "edits"].contains(&key);
        let is_asked = ["/format", "/version", "/customers"].contains(&path.as_str());
        if is_opaque || ["/format", "/version"].contains(&path.as_str()) {
            continue;
        }
        paths(value, &path, out);
        if !is_asked && !value.is_null() {
            out.push(path);
        }
    }
}

/// The document without the value at a path: items of a month's series become holes.
fn without(document: &Value, path: &str) -> Value {
    let mut document = document.clone();
    let (parent, key) = path.rsplit_once('/').expect("a path starts with a slash");
    match document.pointer_mut(parent).expect("the parent is there") {
        Value::Object(fields) => {
            fields.remove(key);
        }
        Value::Array(items) if path.contains("/history/m") => {
            items[key.parse::<usize>().expect("a position")] = Value::Null;
        }
        Value::Array(items) => {
            items.remove(key.parse::<usize>().expect("a position"));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            unreachable!("a path leads through objects and lists")
        }
    }
    document
}

/// What a dataset says, whatever the order of its metrics.
fn content(dataset: &Dataset) -> Value {
    serde_json::from_str(&write(dataset)).expect("what is written is JSON")
}

#[test]
fn a_wrong_type_in_any_one_field_costs_exactly_that_field() {
    let document: Value = serde_json::from_str(EVERYTHING).unwrap();
    let mut all = Vec::new();
    paths(&document, "", &mut all);
    assert!(all.len() > 200, "{} paths", all.len());
    for path in all {
        let mut wrong = document.clone();
        let value = wrong.pointer_mut(&path).unwrap();
        *value = if value.is_boolean() {
            Value::from(5)
        } else {
            Value::from(true)
        };
        let wrong = loaded(&wrong.to_string());
        let expected = dataset(&without(&document, &path).to_string());
        assert_eq!(content(&wrong.dataset), content(&expected), "{path}");
        assert!(
            wrong
                .issues
                .iter()
                .any(|issue| issue.found.contains(['5', 't'])),
            "{path}"
        );
    }
}

//! Random documents and random damage.

use customer_radar::data::{load, write};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::lossless::round_trip;

const EVERYTHING: &str = include_str!("../../data/everything.json");

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![
        prop::sample::select(vec![
            "a", "b", "c-1", "p", "health", "green", "12", "EMEA", ""
        ])
        .prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ]
}

fn day() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (2024..2028, 1..13, 1..29)
            .prop_map(|(year, month, day)| json!(format!("{year}-{month:02}-{day:02}"))),
        1 => prop::sample::select(vec!["2026-02-30", "soon", "1066-10-14"]).prop_map(Value::from),
    ]
}

fn month() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => (2024..2028, 1..13).prop_map(|(year, month)| json!(format!("{year}-{month:02}"))),
        1 => Just(json!("2026-1")),
    ]
}

fn number() -> impl Strategy<Value = Value> {
    prop_oneof![
        (-10..1000).prop_map(Value::from),
        any::<f64>()
            .prop_filter("finite", |number| number.is_finite())
            .prop_map(Value::from),
        Just(json!("7.5")),
        Just(Value::Null),
    ]
}

fn odd() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        json!(true),
        json!({"a": 1}),
        json!([]),
        json!([1, null, "x", {}]),
        json!("text"),
        json!(5),
        Value::Null,
    ])
}

/// Mostly what belongs there.
fn mostly(good: impl Strategy<Value = Value> + 'static) -> BoxedStrategy<Value> {
    prop_oneof![9 => good, 1 => odd()].boxed()
}

fn cell() -> impl Strategy<Value = Value> {
    prop_oneof![4 => number(), 1 => text()]
}

/// An object with any of the given fields, and sometimes an unknown one.
fn object(fields: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let field = |(key, value): (&'static str, BoxedStrategy<Value>)| {
        prop::option::weighted(0.7, value).prop_map(move |value| (key.to_owned(), value))
    };
    let known: Vec<_> = fields.into_iter().map(field).collect();
    (known, prop::option::weighted(0.1, odd()))
        .prop_map(|(known, unknown)| {
            let given = known
                .into_iter()
                .filter_map(|(key, value)| Some((key, value?)));
            let mut fields: Map<String, Value> = given.collect();
            fields.extend(unknown.map(|value| ("x_unknown".to_owned(), value)));
            Value::Object(fields)
        })
        .boxed()
}

fn list(item: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    mostly(prop::collection::vec(mostly(item), 0..4).prop_map(Value::from))
}

fn metrics() -> BoxedStrategy<Value> {
    mostly(
        prop::collection::btree_map("[abc]|seats_used", mostly(cell()), 0..4)
            .prop_map(|metrics| metrics.into_iter().collect::<Map<_, _>>().into()),
    )
}

fn history() -> BoxedStrategy<Value> {
    let series = prop::collection::vec(mostly(cell()), 0..5).prop_map(Value::from);
    let metrics = prop::collection::btree_map("[abcd]", mostly(series.clone()), 0..3)
        .prop_map(|metrics| metrics.into_iter().collect::<Map<_, _>>().into());
    object(vec![
        ("from", mostly(month())),
        ("metrics", mostly(metrics)),
        ("mrr", mostly(series)),
    ])
}

fn customer() -> BoxedStrategy<Value> {
    let contract = object(vec![
        ("id", mostly(text())),
        ("product", mostly(text())),
        ("start", mostly(day())),
        ("end", mostly(day())),
        ("mrr", mostly(number())),
        (
            "renewal",
            mostly(prop::sample::select(vec!["due", "lost"]).prop_map(Value::from)),
        ),
    ]);
    let follow_up = object(vec![
        ("status", mostly(Just(json!("done")))),
        ("due", mostly(day())),
    ]);
    let response = object(vec![
        (
            "kind",
            mostly(prop::sample::select(vec!["nps", "csat", "ces"]).prop_map(Value::from)),
        ),
        ("date", mostly(day())),
        ("score", mostly(number())),
        ("follow_up", follow_up),
    ]);
    let kpi = object(vec![
        ("id", mostly(text())),
        ("objectives", list(text().boxed())),
        ("history", list(object(vec![("value", mostly(number()))]))),
    ]);
    let plan = object(vec![
        ("kpis", list(kpi)),
        ("objectives", list(object(vec![("id", mostly(text()))]))),
    ]);
    let usage = object(vec![("month", mostly(month())), ("classes", metrics())]);
    let stage = object(vec![("stage", mostly(text())), ("from", mostly(day()))]);
    let measured = object(vec![
        ("metric", mostly("[abc]".prop_map(Value::from))),
        ("date", mostly(day())),
    ]);
    object(vec![
        ("history", history()),
        ("measured", list(measured)),
        ("id", mostly("[abcde]".prop_map(Value::from))),
        ("name", mostly(text())),
        ("parent", mostly("[abcde]".prop_map(Value::from))),
        ("region", mostly(text())),
        ("stage", mostly(text())),
        ("since", mostly(day())),
        ("mrr", mostly(number())),
        ("seats", mostly(number())),
        ("metrics", metrics()),
        ("contracts", list(contract)),
        ("responses", list(response)),
        ("plan", mostly(plan)),
        ("usage", list(usage)),
        ("stages", list(stage)),
        ("churn_reasons", list(text().boxed())),
    ])
}

fn document() -> BoxedStrategy<Value> {
    let acquisition = object(vec![("month", mostly(month())), ("cost", mostly(number()))]);
    let product = object(vec![("id", mostly(text())), ("tags", list(text().boxed()))]);
    let head = object(vec![
        ("title", mostly(text())),
        ("as_of", mostly(day())),
        ("id", mostly(text())),
        (
            "company",
            mostly(object(vec![("acquisition", list(acquisition))])),
        ),
        ("products", list(product)),
        ("edits", mostly(Just(json!([1, {"a": "b"}])))),
    ]);
    (head, prop::collection::vec(mostly(customer()), 0..5))
        .prop_map(|(mut head, customers)| {
            head["format"] = "customer-radar".into();
            head["version"] = 1.into();
            head["customers"] = customers.into();
            head
        })
        .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_document_survives_a_round_trip(document in document()) {
        round_trip(&document.to_string());
        round_trip(&serde_json::to_string_pretty(&document).unwrap());
    }

    #[test]
    fn a_truncated_document_never_half_loads(end in 0..EVERYTHING.trim_end().len()) {
        prop_assert!(load(&EVERYTHING.as_bytes()[..end]).is_err());
    }

    #[test]
    fn a_damaged_document_never_panics(
        damage in prop::collection::vec((0..EVERYTHING.len(), any::<u8>()), 1..4),
    ) {
        let mut bytes = EVERYTHING.as_bytes().to_vec();
        for (at, byte) in damage {
            bytes[at] = byte;
        }
        if let Ok(loaded) = load(&bytes) {
            prop_assert!(serde_json::from_slice::<serde::de::IgnoredAny>(&bytes).is_ok());
            let again = load(write(&loaded.dataset).as_bytes());
            prop_assert!(again.is_ok_and(|again| again.dataset == loaded.dataset));
        }
    }
}

//! `metrics`: every metric of the dictionary as JSON.

use customer_radar::metrics::entries;
use serde_json::{Value, json};

use super::{code, run, stderr, stdout};

/// Two regions; in each somebody left in September.
fn document() -> String {
    let customer = |id: &str, region: &str, mrr: f64, churned: Option<&str>| json!({"id": id, "name": id, "region": region, "segment": "Small", "mrr": mrr, "churned": churned});
    let customers = [
        customer("a", "EMEA", 90.0, None),
        customer("b", "EMEA", 10.0, Some("2026-09-10")),
        customer("c", "APAC", 50.0, None),
        customer("d", "APAC", 50.0, Some("2026-09-10")),
    ];
    json!({"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "currency": "USD",
        "customers": customers})
    .to_string()
}

fn read(arguments: &[&str]) -> Value {
    let output = run(&[&["metrics", "-"], arguments].concat(), &document());
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    serde_json::from_str(&stdout(&output)).unwrap()
}

#[test]
fn r002_49_every_metric_comes_with_formula_inputs_period_and_sample_size() {
    let all = read(&["--span", "month"]);
    let ids: Vec<&str> = entries().map(|entry| entry.id).collect();
    let printed: Vec<&str> = all
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(printed, ids);
    for entry in entries() {
        let metric = &all[entry.id];
        assert!(
            !metric["formula"].as_str().unwrap().is_empty(),
            "{}",
            entry.id
        );
        assert!(
            !metric["period"].as_str().unwrap().is_empty(),
            "{}",
            entry.id
        );
        assert_eq!(
            metric["value"].is_null(),
            metric["reason"].is_string(),
            "{}",
            entry.id
        );
        let variants = metric["variants"].as_object().unwrap();
        assert_eq!(variants.len(), entry.variants.len(), "{}", entry.id);
        assert_eq!(
            metric["variants"][entry.variants[0].id]["value"],
            metric["value"]
        );
    }
    let grr = &all["grr"];
    assert_eq!(grr["value"], 0.7);
    assert_eq!((&grr["unit"], &grr["n"]), (&json!("fraction"), &json!(4)));
    let start = json!({"name": "MRR at the start", "value": "$200 of 4 customers"});
    assert_eq!(grr["inputs"][0], start);
    assert_eq!(all["mrr"]["unit"], "USD");
}

#[test]
fn filters_are_those_of_the_address_and_all_of_them_hold() {
    let of = |filters: &[&str]| {
        let texts = filters.iter().flat_map(|filter| ["--filter", filter]);
        let arguments: Vec<&str> = ["--span", "month"].into_iter().chain(texts).collect();
        read(&arguments)["grr"]["value"].clone()
    };
    assert_eq!(of(&["region=EMEA"]), 0.9);
    assert_eq!(of(&["region=APAC", "segment=Small"]), 0.5);
    assert_eq!(of(&["region=EMEA", "region=APAC"]), Value::Null);
}

#[test]
fn arguments_that_cannot_be_used_exit_2() {
    let refused = |arguments: &[&str], words: &str| {
        let output = run(&[&["metrics", "-"], arguments].concat(), &document());
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(stderr(&output).contains(words), "{}", stderr(&output));
        assert_eq!(stdout(&output), "");
    };
    refused(&["--filter", "planet=Mars"], "no filter is called planet");
    refused(&["--filter", "status=churned"], "which is no filter here");
    refused(&["--filter", "region="], "filters nothing");
    refused(&["--span", "week"], "a span is month, quarter or year");
    refused(&["--month", "2020-01"], "no data for 2020-01");
}

//! Recurring revenue in a month and in a year.

use customer_radar::metrics::Span;
use serde_json::json;

use super::fixture::{ask, dataset, input, near, why};

#[test]
fn r002_9_ten_schools_bring_a_million_a_year() {
    let school = |n: usize| json!({"id": format!("s{n}"), "name": "S", "mrr": 100_000.0 / 12.0});
    let dataset = dataset(&(0..10).map(school).collect::<Vec<_>>());
    let of = |id, variant| ask(&dataset, id, variant, Span::Month);
    near(&of("arr", "run_rate"), 1_000_000.0);
    near(&of("mrr", "sum"), 83_333.333_333);
    near(&of("active_customers", "standard"), 10.0);
}

#[test]
fn r002_10_the_sum_and_the_product_agree() {
    let amounts = [100.0, 100.0, 300.0, 500.0, 500.0, 0.0];
    let customers = amounts.iter().enumerate();
    let customers =
        customers.map(|(n, mrr)| json!({"id": format!("c{n}"), "name": "C", "mrr": mrr}));
    let dataset = dataset(&customers.collect::<Vec<_>>());
    let sum = ask(&dataset, "mrr", "sum", Span::Month);
    let product = ask(&dataset, "mrr", "product", Span::Month);
    near(&sum, 1_500.0);
    near(&product, 1_500.0);
    assert_eq!(input(&product, "Average of a paying customer"), "$300");
    assert_eq!(input(&product, "The sum over customers"), "$1,500");
}

#[test]
fn an_mrr_that_is_not_known_is_no_zero_and_no_free_customer() {
    let unknown = dataset(&[json!({"id": "a", "name": "A"})]);
    let labels = |data, id, variant| {
        let figure = ask(data, id, variant, Span::Month);
        let labels = figure.inputs.into_iter().map(|own| own.0);
        labels.collect::<Vec<String>>()
    };
    let has = |labels: &[String], label: &str| labels.iter().any(|own| own == label);
    for (id, variant) in [("mrr", "sum"), ("arr", "run_rate"), ("arpa", "account")] {
        let figure = ask(&unknown, id, variant, Span::Month);
        assert_eq!(why(&figure), "no MRR is known for this month", "{id}");
        for label in ["MRR", "Average of a paying customer", "Paying customers"] {
            assert!(!has(&labels(&unknown, id, variant), label), "{id}: {label}");
        }
    }
    let free = dataset(&[json!({"id": "a", "name": "A", "mrr": 0})]);
    let of_free = labels(&free, "arr", "run_rate");
    assert!(has(&of_free, "MRR"), "{of_free:?}");
    assert!(!has(&of_free, "Average of a paying customer"));
}

#[test]
fn contracted_revenue_counts_contracts_of_a_year_and_longer() {
    let contract =
        |start: &str, end: Option<&str>, mrr: f64| json!({"start": start, "end": end, "mrr": mrr});
    let customer =
        |contracts: serde_json::Value| json!({"id": "a", "name": "A", "contracts": contracts});
    let all = dataset(&[customer(json!([
        contract("2026-01-01", Some("2027-01-01"), 100.0),
        contract("2025-01-01", Some("2028-01-01"), 50.0),
        contract("2026-09-01", Some("2026-12-01"), 7.0),
        contract("2026-01-01", None, 5.0),
        contract("2024-01-01", Some("2026-01-01"), 900.0),
    ]))]);
    let figure = ask(&all, "arr", "contracted", Span::Month);
    near(&figure, 1_800.0);
    assert_eq!(figure.n, 2);
    near(&ask(&all, "arr", "run_rate", Span::Month), 162.0 * 12.0);
    let open = dataset(&[customer(json!([contract("2026-01-01", None, 5.0)]))]);
    let reason = "no active contract runs for a year or longer";
    assert_eq!(why(&ask(&open, "arr", "contracted", Span::Month)), reason);
}

//! What contracts and purchases say: upsell by cause, renewals, repeat purchases.

use customer_radar::metrics::Span;
use serde_json::{Value, json};

use super::fixture::{ask, dataset, input, near, why};

fn with_contracts(contracts: &Value) -> Value {
    json!({"id": "a", "name": "A", "contracts": contracts})
}

#[test]
fn r002_5_r002_11_original_value_and_what_was_added_give_the_new_value() {
    let dataset = dataset(&[with_contracts(&json!([
        {"product": "crm", "start": "2024-01-01", "end": "2026-05-01", "mrr": 100, "cause": "new"},
        {"product": "crm", "start": "2026-05-01", "end": "2026-08-01", "mrr": 130, "cause": "upsell"},
        {"product": "crm", "start": "2026-08-01", "mrr": 150, "cause": "seats"},
        {"product": "bi", "start": "2026-02-01", "mrr": 40, "cause": "cross_sell"},
        {"product": "api", "start": "2025-12-01", "end": "2026-06-01", "mrr": 20},
        {"product": "api", "start": "2026-06-01", "mrr": 18, "cause": "price"},
        {"product": "old", "start": "2024-02-01", "mrr": 60, "cause": "upsell"},
    ]))]);
    let of = |variant| ask(&dataset, "upsell_revenue", variant, Span::Year);
    near(&of("all"), 88.0);
    near(&of("upsell"), 30.0);
    near(&of("expansion"), 58.0);
    let figure = of("all");
    assert_eq!(figure.n, 4);
    let read = |label| input(&figure, label).to_owned();
    assert_eq!(read("Original value"), "$180");
    assert_eq!(read("Upsell"), "$30");
    assert_eq!(read("Expansion: cross-sell"), "$40");
    assert_eq!(read("Expansion: seats"), "$20");
    assert_eq!(read("Expansion: price"), "−$2");
    assert_eq!(read("New value"), "$268");
}

#[test]
fn r002_11_a_renewal_that_begins_a_day_later_adds_only_the_difference() {
    let dataset = dataset(&[with_contracts(&json!([
        {"product": "crm", "start": "2025-07-01", "end": "2026-06-30", "mrr": 1000},
        {"product": "crm", "start": "2026-07-01", "mrr": 1050, "cause": "price"},
    ]))]);
    let figure = ask(&dataset, "upsell_revenue", "all", Span::Year);
    near(&figure, 50.0);
    assert_eq!(input(&figure, "Original value"), "$1,000");
    assert_eq!(input(&figure, "Expansion: price"), "$50");
}

#[test]
fn r002_11_what_a_contract_paid_is_taken_over_once_by_those_it_was_split_into() {
    let split = |causes: [Option<&str>; 2]| {
        dataset(&[with_contracts(&json!([
            {"product": "crm", "start": "2024-01-01", "end": "2026-05-01", "mrr": 100},
            {"product": "crm", "start": "2026-05-01", "mrr": 60, "cause": causes[0]},
            {"product": "crm", "start": "2026-05-15", "mrr": 70, "cause": causes[1]},
        ]))])
    };
    for causes in [[Some("seats"), Some("price")], [None, Some("price")]] {
        let figure = ask(&split(causes), "upsell_revenue", "all", Span::Year);
        near(&figure, 30.0);
        assert_eq!(input(&figure, "Original value"), "$100");
        assert_eq!(input(&figure, "New value"), "$130");
    }
}

#[test]
fn r002_11_two_contracts_joined_into_one_are_both_taken_over() {
    let dataset = dataset(&[with_contracts(&json!([
        {"product": "crm", "start": "2024-01-01", "end": "2026-05-01", "mrr": 50},
        {"product": "crm", "start": "2024-01-01", "end": "2026-05-01", "mrr": 40},
        {"product": "crm", "start": "2026-05-01", "mrr": 100, "cause": "upsell"},
    ]))]);
    let figure = ask(&dataset, "upsell_revenue", "all", Span::Year);
    near(&figure, 10.0);
    assert_eq!(input(&figure, "Original value"), "$90");
}

#[test]
fn without_causes_nobody_can_tell_what_was_added() {
    let untold = dataset(&[with_contracts(
        &json!([{"start": "2026-05-01", "mrr": 130}]),
    )]);
    let why_of = |data| why(&ask(data, "upsell_revenue", "all", Span::Year)).to_owned();
    assert_eq!(why_of(&untold), "no active contract says how it came about");
    let none = dataset(&[json!({"id": "a", "name": "A"})]);
    assert_eq!(why_of(&none), "no contract with an MRR is active");
}

#[test]
fn r002_47_renewals_are_counted_by_their_due_date() {
    let contract = |n: usize| {
        let (renewal, mrr) = if n < 45 {
            ("renewed", 10)
        } else {
            ("lost", 20)
        };
        json!({"start": "2024-01-01", "end": "2026-07-01", "mrr": mrr, "renewal": renewal})
    };
    let mut contracts: Vec<Value> = (0..50).map(contract).collect();
    contracts.push(json!({"start": "2024-01-01", "end": "2026-12-01", "renewal": "renewed"}));
    contracts.push(json!({"start": "2024-01-01", "end": "2025-09-30", "renewal": "lost"}));
    let data = dataset(&[with_contracts(&json!(contracts))]);
    let count = ask(&data, "renewal_rate", "count", Span::Year);
    near(&count, 0.9);
    assert_eq!((count.n, count.notes.len()), (50, 0));
    near(
        &ask(&data, "renewal_rate", "revenue", Span::Year),
        450.0 / 550.0,
    );
    let month = ask(&data, "renewal_rate", "count", Span::Month);
    assert_eq!(why(&month), "no contract came to its end in the span");
}

#[test]
fn a_contract_past_its_end_and_still_open_is_not_renewed() {
    let ended = |renewal: Option<&str>| json!({"end": "2026-09-10", "renewal": renewal});
    let contracts = json!([ended(Some("renewed")), ended(Some("due")), ended(None)]);
    let data = dataset(&[with_contracts(&contracts)]);
    let count = ask(&data, "renewal_rate", "count", Span::Month);
    near(&count, 0.5);
    assert!(
        count.notes[0].starts_with("1 contract left out"),
        "{:?}",
        count.notes
    );
    let revenue = ask(&data, "renewal_rate", "revenue", Span::Month);
    assert_eq!(why(&revenue), "no MRR of these contracts is known");
}

#[test]
fn r002_47_renewed_revenue_leaves_out_contracts_whose_mrr_is_not_known() {
    let ended = |renewal: &str, mrr: Option<f64>| json!({"end": "2026-09-10", "renewal": renewal, "mrr": mrr});
    let mut contracts = vec![
        ended("renewed", Some(75.0)),
        ended("lost", Some(25.0)),
        ended("renewed", None),
    ];
    let of = |contracts: &[Value], variant| {
        let data = dataset(&[with_contracts(&json!(contracts))]);
        ask(&data, "renewal_rate", variant, Span::Month)
    };
    let revenue = of(&contracts, "revenue");
    near(&revenue, 0.75);
    assert_eq!(revenue.n, 2);
    assert_eq!(input(&revenue, "Renewed"), "1 contract of $75 MRR");
    let notes = [
        "1 contract left out, its MRR is not known.",
        "A small sample of 2 contracts: the largest alone is 75.0% of the money, so it moves a \
         lot.",
    ];
    assert_eq!(revenue.notes, notes);
    let count = of(&contracts, "count");
    near(&count, 2.0 / 3.0);
    assert_eq!(input(&count, "Renewed"), "2 contracts", "not of $75");
    contracts.push(ended("lost", None));
    let note = "2 contracts left out, their MRR is not known.";
    assert_eq!(of(&contracts, "revenue").notes[0], note);
}

#[test]
fn r002_46_repeat_purchases_count_customers_not_orders() {
    let buyer = |n: usize, dates: &[&str]| {
        let purchases: Vec<Value> = dates.iter().map(|date| json!({"date": date})).collect();
        json!({"id": format!("c{n}"), "name": "C", "purchases": purchases})
    };
    let many = (0..1_200).map(|n| match n {
        0..300 => buyer(n, &["2026-08-01", "2026-03-01", "2026-04-01"]),
        _ => buyer(n, &["2026-03-01", "2025-09-30", "2024-01-01"]),
    });
    let data = dataset(&many.collect::<Vec<_>>());
    let window = ask(&data, "repeat_purchase", "window", Span::Month);
    near(&window, 0.25);
    assert_eq!(window.n, 1_200);
    let first = ask(&data, "repeat_purchase", "first_order", Span::Month);
    assert_eq!(why(&first), "nobody bought first one to two years ago");
}

#[test]
fn first_orders_have_a_year_each_to_be_followed() {
    let buyer = |id: &str, dates: &[&str]| {
        let purchases: Vec<Value> = dates.iter().map(|date| json!({"date": date})).collect();
        json!({"id": id, "name": id, "purchases": purchases})
    };
    let data = dataset(&[
        buyer("again", &["2025-01-10", "2026-01-10"]),
        buyer("late", &["2025-01-10", "2026-01-11"]),
        buyer("once", &["2025-09-30"]),
        buyer("young", &["2025-10-01", "2025-10-02"]),
        buyer("old", &["2024-09-30", "2025-03-01"]),
    ]);
    near(
        &ask(&data, "repeat_purchase", "first_order", Span::Month),
        1.0 / 3.0,
    );
    let nobody = dataset(&[json!({"id": "a", "name": "A"})]);
    let window = ask(&nobody, "repeat_purchase", "window", Span::Month);
    assert_eq!(why(&window), "nobody bought in the twelve months");
}

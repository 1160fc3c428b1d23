//! Retention and churn: the worked examples of their sources over small datasets, and the edges.

use customer_radar::metrics::Span;
use serde_json::{Value, json};

use super::fixture::{ask, dataset, input, moved, near, of_month, paid, why};

/// Start 20,000, churn 1,200, contraction 800, expansion 3,000.
fn twenty_thousand() -> Vec<Value> {
    vec![
        moved("kept", 10_000.0, 10_000.0),
        moved("gone", 1_200.0, 0.0),
        moved("shrunk", 3_800.0, 3_000.0),
        moved("grown", 5_000.0, 8_000.0),
    ]
}

#[test]
fn r002_13_r002_14_the_headline_figures_take_off_churn_and_contraction() {
    let dataset = dataset(&twenty_thousand());
    let of = |id, variant| ask(&dataset, id, variant, Span::Month);
    near(&of("grr", "standard"), 0.90);
    near(&of("grr", "churn_only"), 0.94);
    near(&of("nrr", "standard"), 1.05);
    near(&of("nrr", "with_reactivation"), 1.05);
    near(&of("nrr", "churn_less_expansion"), 1.09);
    near(&of("gross_churn", "standard"), 0.10);
    near(&of("net_churn", "standard"), -0.05);
    let grr = of("grr", "standard");
    let words = "($20,000 − $1,200 − $800) ÷ $20,000";
    assert_eq!(input(&grr, "With the amounts"), words);
    let published = of("nrr", "churn_less_expansion");
    let words = "100% − ($1,200 − $3,000) ÷ $20,000";
    assert_eq!(input(&published, "With the amounts"), words);
    assert_eq!((grr.n, grr.period.as_str()), (4, "Sep 2026"));
}

#[test]
fn new_customers_and_those_who_came_back_are_no_part_of_the_cohort() {
    let mut all = twenty_thousand();
    all.push(paid("new", &[Some(0.0), Some(0.0), Some(9_000.0)]));
    all.push(paid("back", &[Some(400.0), Some(0.0), Some(1_000.0)]));
    let dataset = dataset(&all);
    let of = |id, variant| ask(&dataset, id, variant, Span::Month);
    near(&of("grr", "standard"), 0.90);
    near(&of("nrr", "standard"), 1.05);
    near(&of("nrr", "with_reactivation"), 1.10);
    near(&of("net_churn", "with_reactivation"), -0.10);
    near(&of("logo_retention", "standard"), 0.75);
    near(&of("crr", "standard"), 0.75);
    near(&of("customer_churn", "standard"), 0.25);
    near(&of("customer_churn", "with_new"), 1.0 / 6.0);
    let crr = of("crr", "standard");
    assert_eq!(input(&crr, "With the numbers"), "(4 − 1) ÷ 4");
}

#[test]
fn r002_15_net_dollar_retention_is_another_name_of_net_revenue_retention() {
    let entry = customer_radar::metrics::entry("nrr").unwrap();
    assert_eq!(entry.name, "Net revenue retention");
    assert!(entry.also.contains(&"Net dollar retention"));
    assert!(
        !entry.also.contains(&"NRR"),
        "NRR alone means one-off money elsewhere"
    );
    assert!(
        entry
            .definition
            .contains("if no new customers were acquired")
    );
}

#[test]
fn without_anybody_at_the_start_no_rate_has_a_value() {
    let dataset = dataset(&[paid("new", &[Some(0.0), Some(10.0)])]);
    let of = |id| of_month(&dataset, id);
    for id in ["grr", "nrr", "gross_churn", "net_churn"] {
        assert_eq!(why(&of(id)), "no customer paid at the start", "{id}");
    }
    for id in ["logo_retention", "crr", "customer_churn"] {
        assert_eq!(why(&of(id)), "there was no customer at the start", "{id}");
    }
}

#[test]
fn r002_12_r002_42_customers_are_counted_by_their_dates_where_no_revenue_is_known() {
    let customer = |n: usize, since: &str, churned: Option<&str>| json!({"id": format!("c{n}"), "name": "C", "since": since, "churned": churned});
    let all: Vec<Value> = (0..200)
        .map(|n| customer(n, "2020-01-01", (n < 15).then_some("2026-09-10")))
        .chain([customer(900, "2026-09-05", None)])
        .chain([customer(901, "2026-09-05", Some("2026-09-20"))])
        .collect();
    let dataset = dataset(&all);
    let logo = of_month(&dataset, "logo_retention");
    near(&logo, 0.925);
    assert_eq!((logo.n, logo.notes.len()), (200, 0));
    near(&of_month(&dataset, "customer_churn"), 0.075);
    near(&of_month(&dataset, "crr"), 0.925);
    let with_new = ask(&dataset, "customer_churn", "with_new", Span::Month);
    near(&with_new, 16.0 / 202.0);
}

#[test]
fn r002_21_a_rate_of_few_customers_says_so() {
    let few = of_month(&dataset(&twenty_thousand()), "nrr");
    let note = "A small sample of 4 customers: the largest alone is 50.0% of the money, so it moves a \
                lot.";
    assert_eq!(few.notes, [note]);
    let logo = of_month(&dataset(&twenty_thousand()), "logo_retention");
    let note = "A small sample of 4 customers: each of them is 25.0% of it, so it moves a lot.";
    assert!(logo.notes.iter().any(|own| own == note), "{:?}", logo.notes);
    let many: Vec<Value> = (0..30)
        .map(|n| moved(&format!("c{n}"), 10.0, 10.0))
        .collect();
    assert_eq!(of_month(&dataset(&many), "nrr").notes, [""; 0]);
}

#[test]
fn r002_12_r002_42_before_the_history_nobody_is_taken_to_have_stayed() {
    let data = dataset(&[moved("a", 10.0, 10.0), moved("b", 10.0, 0.0)]);
    for id in ["logo_retention", "crr", "customer_churn"] {
        let year = ask(&data, id, "standard", Span::Year);
        let reason = year.reason.as_deref().unwrap();
        assert!(
            reason.contains("does not reach back to Sep 2025"),
            "{id}: {reason}"
        );
        assert!(of_month(&data, id).value.is_some(), "{id}");
    }
}

#[test]
fn where_nobody_ever_left_the_rate_of_customers_says_so() {
    let figure = of_month(&dataset(&[moved("a", 10.0, 10.0)]), "logo_retention");
    near(&figure, 1.0);
    assert!(figure.notes[0].starts_with("Nobody in the data has left"));
}

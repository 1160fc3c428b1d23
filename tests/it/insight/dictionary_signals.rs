//! Signs of adoption, retention, expansion and advocacy, as the dictionary of metrics counts them.

use super::figures::{ask, ask_over, input, near, why};
use super::fixture::dataset;
use customer_radar::metrics::dictionary::{Family, Pillar};
use customer_radar::metrics::{Span, entries};

/// A customer with these further fields.
fn customer(id: &str, more: &str) -> String {
    format!(r#"{{"id": "{id}", "name": "C", {more}}}"#)
}

#[test]
fn r002_3_adoption_is_a_mean_over_those_that_have_a_value() {
    let metrics = |values: &str| format!(r#""metrics": {{{values}}}"#);
    let gone = format!(
        r#""churned": "2026-01-01", {}"#,
        metrics(r#""implementation": 0"#)
    );
    let customers = [
        customer(
            "a",
            &metrics(r#""implementation": 100, "first_value": 10, "training": 40"#),
        ),
        customer(
            "b",
            &metrics(r#""implementation": 50, "first_value": 20, "training": 80"#),
        ),
        customer("c", &metrics(r#""first_value": 90"#)),
        customer("d", &gone),
    ];
    let dataset = dataset("", &customers.join(","));
    let progress = ask(&dataset, "implementation", None);
    near(&progress, 0.75);
    assert_eq!((progress.n, progress.text().as_str()), (2, "75%"));
    assert_eq!(input(&progress, "Customers with a value"), "2 of 3");
    let first = ask(&dataset, "time_to_first_value", None);
    near(&first, 40.0);
    assert_eq!(first.text(), "40 days");
    near(&ask(&dataset, "time_to_first_value", Some("median")), 20.0);
    near(&ask(&dataset, "training_completion", Some("median")), 0.6);
}

#[test]
fn r002_4_reviews_support_and_replies() {
    let review = |date: &str, kind: &str| format!(r#"{{"date": "{date}", "kind": "{kind}"}}"#);
    let of_a = [
        review("2026-05-01", "review"),
        review("2026-09-20", "Review"),
        review("2026-09-29", "call"),
        review("2026-10-05", "review"),
    ];
    let customers = [
        customer(
            "a",
            &format!(
                r#""activities": [{}], "metrics": {{"support_hours": 2, "review_days": 12}}"#,
                of_a.join(",")
            ),
        ),
        customer(
            "b",
            &format!(
                r#""activities": [{}], "metrics": {{"support_hours": 5, "reply_rate": 40}}"#,
                review("2026-08-31", "review")
            ),
        ),
        customer("c", r#""metrics": {"review_days": 100}"#),
    ];
    let dataset = dataset("", &customers.join(","));
    let days = ask(&dataset, "days_since_review", None);
    near(&days, 20.0);
    assert_eq!(input(&days, "Customers without any"), "1");
    near(&ask(&dataset, "days_since_review", Some("metric")), 56.0);
    let support = ask(&dataset, "support_response", None);
    assert_eq!(support.text(), "3 h 30 min");
    near(&ask(&dataset, "reply_rate", None), 0.4);
}

#[test]
fn r002_5_expansion_is_counted_by_cause_and_only_where_more_is_paid() {
    let contract = |product: &str, from: &str, to: &str, mrr: &str, cause: &str| {
        format!(
            r#"{{"product": "{product}", "start": "{from}", "end": "{to}", "cause": "{cause}"{mrr}}}"#
        )
    };
    let parts = [
        contract("p", "2025-09-15", "2026-09-15", r#", "mrr": 100"#, "new"),
        contract("p", "2026-09-15", "2027-09-15", r#", "mrr": 150"#, "seats"),
        contract("q", "2026-08-01", "2027-08-01", "", "cross_sell"),
    ];
    let fewer = [
        contract("p", "2025-08-15", "2026-08-15", r#", "mrr": 100"#, "price"),
        contract("p", "2026-08-20", "2027-08-15", r#", "mrr": 60"#, "seats"),
        contract("p", "2026-10-01", "2027-10-15", r#", "mrr": 900"#, "upsell"),
    ];
    let contracts =
        |id: &str, list: &[String]| customer(id, &format!(r#""contracts": [{}]"#, list.join(",")));
    let products = r#""products": [{"id": "p"}, {"id": "q"}]"#;
    let customers = format!("{},{}", contracts("a", &parts), contracts("b", &fewer));
    let dataset = super::fixture::document(products, &customers);
    let figure = ask_over(&dataset, "expansion_events", None, Span::Quarter);
    assert_eq!((figure.value, figure.n), (Some(2.0), 6));
    assert_eq!(figure.period, "three months to Sep 2026");
    let inputs = [
        "More seats",
        "Another product",
        "A higher level",
        "A higher price",
    ];
    assert_eq!(
        inputs.map(|label| input(&figure, label)),
        ["1", "1", "0", "0"]
    );
    assert_eq!(input(&figure, "With such a cause but paying no more"), "1");
    assert_eq!(input(&figure, "Customers that grew"), "1");
    near(
        &ask_over(&dataset, "expansion_events", None, Span::Month),
        1.0,
    );
    let nobody = super::fixture::dataset("", "");
    assert_eq!(
        why(&ask(&nobody, "expansion_events", None)),
        "nobody has a contract"
    );
}

#[test]
fn r002_6_referrals_and_references_are_counted() {
    let customers = [
        customer("a", r#""metrics": {"referrals": 3, "reference": "Yes"}"#),
        customer("b", r#""metrics": {"referrals": 0, "reference": "no"}"#),
        customer("c", r#""metrics": {"reference": "no"}"#),
        customer("d", r#""metrics": {}"#),
    ];
    let dataset = dataset("", &customers.join(","));
    let referrals = ask(&dataset, "referrals", None);
    near(&referrals, 3.0);
    assert_eq!(input(&referrals, "Customers that referred somebody"), "1");
    near(&ask(&dataset, "reference_customers", None), 1.0);
    near(
        &ask(&dataset, "reference_customers", Some("share")),
        1.0 / 3.0,
    );
}

#[test]
fn r002_49_a_signal_without_data_has_a_reason_and_never_a_zero() {
    let silent = dataset("", r#"{"id": "a", "name": "A"}"#);
    for entry in entries().filter(|entry| entry.family == Family::Signals) {
        for variant in entry.variants {
            let figure = ask(&silent, entry.id, Some(variant.id));
            assert!(!why(&figure).is_empty(), "{}", entry.id);
            assert!(!entry.needs.is_empty() && !entry.definition.is_empty());
        }
    }
}

#[test]
fn r002_2_signals_stand_in_every_pillar() {
    for pillar in Pillar::ALL {
        let mut signals = entries().filter(|entry| entry.family == Family::Signals);
        assert!(signals.any(|entry| entry.pillar == pillar), "{pillar:?}");
    }
}

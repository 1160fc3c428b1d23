//! Monthly history, and the month of `as_of`.

use customer_radar::data::Dataset;
use customer_radar::units::{Month, RowId};

use super::{FIRST, dataset, issues, issues_of, with_customers, with_fields};

fn month(text: &str) -> Month {
    Month::parse(text).expect("a month")
}

fn metric(dataset: &Dataset, row: RowId, when: &str) -> Option<f64> {
    let column = dataset.metric("m")?;
    dataset.metric_values(column, month(when))?.numbers.get(row)
}

#[test]
fn customers_share_one_axis_of_months() {
    let text = with_customers(
        r#"{"id":"a","name":"A","history":{"from":"2026-05","mrr":[5,6]}},
           {"id":"b","name":"B","history":{"from":"2026-02","mrr":[2],"metrics":{"m":[7,null,9]}}},
           {"id":"c","name":"C"}"#,
    );
    let dataset = dataset(&text);
    assert_eq!(dataset.first_month(), month("2026-02"));
    let mrr = |row, when| dataset.mrr(RowId(row), month(when));
    assert_eq!(
        (mrr(0, "2026-05"), mrr(0, "2026-06"), mrr(0, "2026-02")),
        (Some(5.0), Some(6.0), None)
    );
    assert_eq!(
        (mrr(1, "2026-02"), mrr(1, "2026-05"), mrr(2, "2026-05")),
        (Some(2.0), None, None)
    );
    let m = |when| metric(&dataset, RowId(1), when);
    assert_eq!(
        (m("2026-02"), m("2026-03"), m("2026-04"), m("2026-05")),
        (Some(7.0), None, Some(9.0), None)
    );
    assert_eq!(dataset.customers.history.spans, [(3, 2), (0, 3), (0, 0)]);
}

#[test]
fn an_absent_key_falls_back_to_the_history_of_the_month() {
    let text = with_fields(r#""history":{"from":"2026-08","metrics":{"m":[1,2]}}"#);
    assert_eq!(metric(&dataset(&text), FIRST, "2026-09"), Some(2.0));
    assert_eq!(issues(&text), Vec::<String>::new());
}

#[test]
fn a_null_in_metrics_holds_against_the_history() {
    let text =
        with_fields(r#""metrics":{"m":null},"history":{"from":"2026-08","metrics":{"m":[1,2]}}"#);
    assert_eq!(metric(&dataset(&text), FIRST, "2026-09"), None);
    assert_eq!(
        issues(&text),
        [
            "customers[0].metrics.m: the history says something else for the month of as_of (found null): kept"
        ]
    );
}

#[test]
fn a_current_value_holds_and_a_disagreement_is_an_issue() {
    let text =
        with_fields(r#""metrics":{"m":3},"history":{"from":"2026-08","metrics":{"m":[1,2]}}"#);
    assert_eq!(metric(&dataset(&text), FIRST, "2026-09"), Some(3.0));
    assert_eq!(issues(&text).len(), 1);
    let agreed = r#""metrics":{"m":2},"history":{"from":"2026-08","metrics":{"m":[1,2]}}"#;
    assert_eq!(issues_of(agreed), Vec::<String>::new());
    assert_eq!(
        issues_of(r#""mrr":3,"history":{"from":"2026-09","mrr":[2]}"#).len(),
        1
    );
}

#[test]
fn nulls_are_not_carried_forward() {
    let text = with_fields(
        r#""history":{"from":"2026-07","mrr":[1,null,null],"metrics":{"m":[1,null,null]}}"#,
    );
    let dataset = dataset(&text);
    assert_eq!(metric(&dataset, FIRST, "2026-08"), None);
    assert_eq!(metric(&dataset, FIRST, "2026-09"), None);
    assert_eq!(dataset.mrr(FIRST, month("2026-09")), None);
}

#[test]
fn months_after_as_of_are_left_out() {
    let text = with_fields(r#""history":{"from":"2026-09","mrr":[1,2,3],"metrics":{"m":[4,5]}}"#);
    let dataset = dataset(&text);
    assert_eq!(dataset.customers.history.n_months, 1);
    assert_eq!(dataset.customers.history.spans, [(0, 1)]);
    assert!(issues(&text)[1].contains("the history goes on after the month of as_of"));
    let later = dataset_of_later_only();
    assert_eq!(
        (later.customers.history.n_months, later.first_month()),
        (0, later.month())
    );
}

fn dataset_of_later_only() -> Dataset {
    dataset(&with_fields(
        r#""history":{"from":"2027-01","mrr":[1,2,3],"metrics":{"m":[4,5]}}"#,
    ))
}

#[test]
fn series_of_different_length_are_an_issue() {
    let issues = issues_of(r#""history":{"from":"2026-06","mrr":[1,2],"metrics":{"m":[1,2,3]}}"#);
    assert_eq!(issues.len(), 1);
    assert!(issues[0].starts_with("customers[0].history: the series differ in length"));
}

#[test]
fn a_history_without_a_beginning_is_left_out() {
    let text = with_fields(r#""history":{"from":"June","mrr":[1,2]}"#);
    assert_eq!(dataset(&text).customers.history.n_months, 0);
    assert_eq!(issues(&text).len(), 2);
}

#[test]
fn a_wrong_entry_leaves_a_hole() {
    let text =
        with_fields(r#""history":{"from":"2026-06","mrr":[1,"2",true,4],"metrics":{"m":[[],1]}}"#);
    let dataset = dataset(&text);
    let mrr: Vec<_> = ["06", "07", "08"]
        .map(|m| dataset.mrr(FIRST, month(&format!("2026-{m}"))))
        .into();
    assert_eq!(mrr, [Some(1.0), Some(2.0), None]);
    assert_eq!(
        issues(&text)[1..],
        [
            "customers[0].history.mrr[1]: a number in quotes (found \"2\"): repaired",
            "customers[0].history.mrr[2]: should be a number (found true): left out",
            "customers[0].history.metrics.m[0]: should be a number or a text (found []): left out",
        ]
    );
}

#[test]
fn mrr_defaults_to_the_contracts_active_on_as_of() {
    let mrr = |fields: &str| {
        let dataset = dataset(&with_fields(fields));
        assert!(!dataset.customers.mrr_given[0]);
        dataset.customers.mrr.get(FIRST)
    };
    let contracts = r#""contracts":[{"mrr":10,"end":"2026-09-30"},{"mrr":20,"end":"2026-10-01"},
        {"mrr":40,"start":"2026-09-30"},{"mrr":80,"start":"2026-10-01"}]"#;
    assert_eq!(mrr(contracts), Some(60.0));
    assert_eq!(
        mrr(r#""contracts":[{"mrr":10,"end":"2020-01-01"}]"#),
        Some(0.0)
    );
    assert_eq!(mrr(r#""contracts":[{"product":null}]"#), None);
    assert_eq!(mrr(r#""history":{"from":"2026-09","mrr":[7]}"#), Some(7.0));
    assert_eq!(mrr(r#""seats":1"#), None);
}

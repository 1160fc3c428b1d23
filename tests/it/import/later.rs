//! A later day, those who left without a day, and currencies that do not fit.

use customer_radar::data::load;
use customer_radar::data::table::mapping::Kind;
use customer_radar::units::{Month, RowId, parse_date};

use super::{base, import, issues, loaded, mapping, settings, table};

fn month(text: &str) -> Month {
    Month::parse(text).unwrap()
}

#[test]
fn a_yes_without_a_day_gives_way_to_contracts_and_months() {
    let customers = table("a.csv", "id|mrr|left\n1|10|yes\n2|20|yes\n3|30|no");
    let contracts = table("s.csv", "c|start|end|amount\n1|2026-01-01|2026-08-15|7");
    let months = table("h.csv", "c|month|mrr\n2|2026-07|5");
    let tables = vec![
        (
            customers,
            mapping(Kind::Customers, &["id", "mrr", "churned"]),
        ),
        (
            contracts,
            mapping(Kind::Subscriptions, &["customer", "start", "end", "amount"]),
        ),
        (
            months,
            mapping(Kind::History, &["customer", "month", "mrr"]),
        ),
    ];
    let import = import(tables, None, settings("2026-09-30"));
    let data = loaded(&import);
    let customers = &data.customers;
    assert_eq!(
        customers.churned[0],
        parse_date("2026-08-15"),
        "its last end"
    );
    assert_eq!(customers.churned[1], parse_date("2026-09-30"));
    let mrr = |row, text| data.mrr(RowId(row), month(text));
    assert_eq!(mrr(0, "2026-07"), Some(7.0), "what the contract says");
    assert_eq!(mrr(1, "2026-07"), Some(5.0), "what the history says");
    assert_eq!(mrr(1, "2026-06"), Some(20.0), "and what is empty is filled");
    assert_eq!(mrr(2, "2026-06"), Some(30.0));
    let told = issues(&import).join("\n");
    assert!(!told.contains("history.mrr"), "nothing contradicts: {told}");
}

#[test]
fn a_no_contradicts_a_document_that_says_when_they_left() {
    let base = base(
        r#"{"id":"1","name":"1","churned":"2026-05-01"},{"id":"2","name":"2","churned":"2026-12-01"}"#,
    );
    let import_with = |overwrite| {
        let table = table("a.csv", "id|left\n1|no\n2|no");
        let mut settings = settings("");
        settings.overwrite = overwrite;
        let tables = vec![(table, mapping(Kind::Customers, &["id", "churned"]))];
        import(tables, Some(&base), settings)
    };
    let kept = import_with(false);
    let changes: Vec<_> = kept
        .changes
        .iter()
        .map(|c| {
            (
                c.customer.as_str(),
                c.before.as_str(),
                c.after.as_str(),
                c.is_contradiction,
            )
        })
        .collect();
    assert_eq!(changes, [("1", "2026-05-01", "no", true)]);
    assert_eq!(loaded(&kept).customers.churned[0], parse_date("2026-05-01"));
    assert_eq!(loaded(&import_with(true)).customers.churned[0], None);
}

#[test]
fn a_later_day_makes_history_of_current_values() {
    let base = base(
        r#"{"id":"1","name":"1","mrr":10,"metrics":{"csat":80},"history":{"from":"2026-08","mrr":[9]}},
           {"id":"2","name":"2","mrr":20},
           {"id":"3","name":"3","mrr":30,"history":{"from":"2026-09","mrr":[31]}}"#,
    );
    let table = table("a.csv", "id|mrr\n1|12");
    let tables = vec![(table, mapping(Kind::Customers, &["id", "mrr"]))];
    let import = import(tables, Some(&base), settings("2026-11-15"));
    assert!(import.changes.iter().all(|change| !change.is_contradiction));
    assert_eq!(import.n_changed, 1, "what only moved has not changed");
    let data = loaded(&import);
    let mrr = |row, text| data.mrr(RowId(row), month(text));
    let first = ["2026-08", "2026-09", "2026-11"].map(|text| mrr(0, text));
    assert_eq!(first, [9.0, 10.0, 12.0].map(Some));
    assert_eq!([mrr(1, "2026-09"), mrr(1, "2026-11")], [Some(20.0), None]);
    assert_eq!(
        mrr(2, "2026-09"),
        Some(31.0),
        "only empty places are filled"
    );
    let text = String::from_utf8(import.document.clone()).unwrap();
    assert!(text.contains(r#""metrics":{"csat":[null,80]}"#), "{text}");
    assert!(issues(&import)[0].starts_with("as_of: the current values of 2026-09 are history now"));
}

#[test]
fn an_earlier_day_than_that_of_what_is_loaded_is_refused() {
    let base = base(r#"{"id":"1","name":"1","mrr":10}"#);
    let table = table("a.csv", "id|mrr\n1|10");
    let tables = vec![(table, mapping(Kind::Customers, &["id", "mrr"]))];
    let import = import(tables, Some(&base), settings("2026-06-30"));
    assert_eq!(loaded(&import).as_of, base.as_of);
    let problem = "as_of: 2026-06-30 is before 2026-09-30, the day of what is loaded, which stays";
    assert_eq!(issues(&import), [format!("{problem}: left out")]);
}

#[test]
fn currencies_that_do_not_fit_are_named_once_for_a_column() {
    let rows = "id|MRR|CAC\n1|€10|$5\n2|$20|$6\n3|£30|7\n4|€40|8";
    let tables = vec![(
        table("a.csv", rows),
        mapping(Kind::Customers, &["id", "mrr", "cac"]),
    )];
    let import = import(tables, None, settings("2026-09-30"));
    assert_eq!(load(&import.document).unwrap().dataset.currency, "EUR");
    let expected = [
        "a.csv: amounts in EUR, USD and GBP stand in one column \"MRR\"; they are taken as EUR: kept",
        "a.csv: amounts in USD stand in column \"CAC\"; they are taken as EUR: kept",
    ];
    assert_eq!(issues(&import), expected);
}

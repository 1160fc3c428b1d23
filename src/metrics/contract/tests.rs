//! Contracts of small documents as of 30 September 2026.

use super::average::{Per, average};
use super::one_off::{fees, given};
use super::worth::{Of, Years, acv, tcv};
use crate::data::{Dataset, load};
use crate::metrics::{Figure, Question, Span};
use crate::units::{Month, RowId};

fn dataset(customers: &str) -> Dataset {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
        "products": [{{"id": "p", "name": "P", "unit": "storage"}}], "customers": [{customers}]}}"#
    );
    let loaded = load(text.as_bytes()).expect("the fixture loads");
    assert_eq!(loaded.issues.list, [], "the fixture has no issues");
    loaded.dataset
}

fn ask(dataset: &Dataset, month: &str, of: impl Fn(&Question) -> Figure) -> Figure {
    let rows: Vec<RowId> = dataset.rows().collect();
    let month = Month::parse(month).expect("a month");
    of(&Question::new(dataset, &rows, month, Span::Year))
}

fn input<'a>(figure: &'a Figure, label: &str) -> Option<&'a str> {
    let found = figure.inputs.iter().find(|(own, _)| own == label);
    found.map(|(_, value)| value.as_str())
}

/// 162k, 171k and 180k over three years with 25k once; the third year runs in September 2026.
const RAMP: &str = r#"{"id": "a", "name": "A", "mrr": 15000, "contracts": [
    {"id": "k", "start": "2024-07-01", "end": "2025-07-01", "mrr": 13500, "one_off": 25000, "pricing": "seat"},
    {"id": "k", "start": "2025-07-01", "end": "2026-07-01", "mrr": 14250},
    {"id": "k", "start": "2026-07-01", "end": "2027-07-01", "mrr": 15000}]}"#;

#[test]
fn r002_16_and_17_a_ramped_deal_counts_once_with_the_mean_of_its_years_or_the_one_running() {
    let data = dataset(RAMP);
    let mean = ask(&data, "2026-09", |question| acv(question, Years::Mean));
    assert_eq!((mean.value, mean.n), (Some(171_000.0), 1));
    assert_eq!(input(&mean, "One-off fees, left out"), Some("$25,000"));
    assert_eq!(input(&mean, "Of them with steps"), Some("1"));
    let running = ask(&data, "2026-09", |question| acv(question, Years::Running));
    assert_eq!(running.value, Some(180_000.0));
    let total = ask(&data, "2026-09", |question| tcv(question, Of::Each));
    assert_eq!(total.value, Some(538_000.0));
    assert_eq!(input(&total, "Mean term"), Some("36.0 months"));
}

#[test]
fn contracts_that_have_ended_or_belong_to_somebody_who_left_are_not_in_force() {
    let data = dataset(
        r#"{"id": "a", "name": "A", "contracts": [
             {"start": "2024-01-01", "end": "2026-01-01", "mrr": 900},
             {"start": "2026-01-01", "end": "2028-01-01", "mrr": 100}]},
           {"id": "b", "name": "B", "churned": "2026-08-01", "contracts": [
             {"start": "2026-01-01", "end": "2028-01-01", "mrr": 5000}]}"#,
    );
    let now = ask(&data, "2026-09", |question| acv(question, Years::Mean));
    assert_eq!((now.value, now.n), (Some(1200.0), 1));
    let sum = ask(&data, "2026-09", |question| tcv(question, Of::All));
    assert_eq!(sum.value, Some(2400.0));
}

#[test]
fn an_open_contract_has_an_annual_but_no_total_value() {
    let data = dataset(
        r#"{"id": "a", "name": "A", "contracts": [{"start": "2026-01-01", "mrr": 100}]},
           {"id": "b", "name": "B", "contracts": [{"start": "2026-01-01"}]}"#,
    );
    let annual = ask(&data, "2026-09", |question| acv(question, Years::Mean));
    assert_eq!((annual.value, annual.n), (Some(1200.0), 1));
    assert_eq!(input(&annual, "Left out, amount not known"), Some("1"));
    let total = ask(&data, "2026-09", |question| tcv(question, Of::Each));
    assert_eq!(total.value, None);
    let reason = "no contract with known amounts is in force";
    assert_eq!(total.reason.as_deref(), Some(reason));
    assert_eq!(
        input(&total, "Left out, amount or end not known"),
        Some("2")
    );
}

#[test]
fn r002_01_annual_values_are_split_by_what_prices_are_counted_by() {
    let data = dataset(
        r#"{"id": "a", "name": "A", "contracts": [
             {"start": "2026-01-01", "mrr": 100, "pricing": "seat"},
             {"start": "2026-01-01", "mrr": 200, "product": "p"},
             {"start": "2026-01-01", "mrr": 50}]}"#,
    );
    let annual = ask(&data, "2026-09", |question| acv(question, Years::Mean));
    assert_eq!(annual.value, Some(1400.0));
    assert_eq!(input(&annual, "Priced per seat"), Some("1, $1,200 a year"));
    assert_eq!(
        input(&annual, "Priced by storage size"),
        Some("1, $2,400 a year")
    );
    assert_eq!(input(&annual, "Pricing not known"), Some("1, $600 a year"));
    assert_eq!(input(&annual, "Priced flat"), None);
}

const PAYING: &str = r#"
    {"id": "a", "name": "A", "mrr": 100, "seats": 10, "usage": [{"month": "2026-09", "mau": 5}]},
    {"id": "b", "name": "B", "mrr": 100, "seats": 30},
    {"id": "c", "name": "C", "mrr": 300, "usage": [{"month": "2026-09", "mau": 15}]},
    {"id": "d", "name": "D", "mrr": 500}, {"id": "e", "name": "E", "mrr": 500},
    {"id": "f", "name": "F", "mrr": 0}"#;

#[test]
fn r002_18_revenue_is_divided_by_accounts_users_or_seats() {
    let data = dataset(PAYING);
    let value = |per| ask(&data, "2026-09", |question| average(question, per)).value;
    assert_eq!(value(Per::Account), Some(300.0));
    assert_eq!(value(Per::User), Some(400.0 / 20.0));
    assert_eq!(value(Per::Seat), Some(200.0 / 40.0));
}

#[test]
fn r002_18_seats_are_not_known_for_earlier_months() {
    let data = dataset(PAYING);
    let earlier = ask(&data, "2026-08", |question| average(question, Per::Seat));
    assert_eq!(earlier.value, None);
    assert_eq!(
        earlier.reason.as_deref(),
        Some("seats are known for Sep 2026 only")
    );
    let users = ask(&data, "2026-08", |question| average(question, Per::User));
    assert_eq!(
        users.reason.as_deref(),
        Some("no users are known of an active customer")
    );
}

#[test]
fn t1_one_off_revenue_is_never_abbreviated_like_retention() {
    let data = dataset(
        r#"{"id": "a", "name": "A", "one_off": 700, "contracts": [
             {"start": "2025-11-01", "one_off": 40}, {"start": "2025-09-30", "one_off": 3},
             {"start": "2026-10-01", "one_off": 2}]},
           {"id": "b", "name": "B", "one_off": 5, "churned": "2026-09-01", "contracts": [
             {"start": "2026-02-01", "one_off": 60}]}"#,
    );
    let now = ask(&data, "2026-09", given);
    assert_eq!((now.value, now.n), (Some(700.0), 1));
    let begun = ask(&data, "2026-09", fees);
    assert_eq!((begun.value, begun.n), (Some(100.0), 2));
    for figure in [now, begun] {
        assert_eq!(figure.name, "One-off revenue (non-recurring)");
        assert!(!format!("{figure:?}").contains("NRR"));
    }
    let untold = ask(
        &dataset(r#"{"id": "a", "name": "A", "contracts": [{"start": "2026-02-01"}]}"#),
        "2026-09",
        fees,
    );
    let reason = "no one-off fee is known of the contracts that began";
    assert_eq!(
        (untold.value, untold.reason.as_deref()),
        (None, Some(reason))
    );
    let earlier = ask(&data, "2026-08", given);
    assert_eq!(
        earlier.reason.as_deref(),
        Some("one-off revenue is known for Sep 2026 only")
    );
}

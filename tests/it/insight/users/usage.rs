//! Active users, sessions and time: the worked examples and what happens without a denominator.

use customer_radar::insight::Direction;
use customer_radar::insight::users::{UsageFigures, UsageLine, usage};
use customer_radar::metrics::usage::Kind;

use super::super::fixture::rows;
use super::setting;

fn line(found: &UsageFigures, kind: Kind) -> &UsageLine {
    found.lines.iter().find(|line| line.kind == kind).unwrap()
}

fn of(entry: &str) -> UsageFigures {
    let customers = format!(r#"{{"id": "a", "name": "A", "usage": [{entry}]}}"#);
    let setting = setting("", &customers);
    usage(&setting.context(), &[setting.row("a")])
}

fn check(entry: &str, kind: Kind, expected: f64, text: &str) {
    let found = of(entry);
    let figure = &line(&found, kind).figure;
    let value = figure.value.expect("there is a value");
    assert!((value - expected).abs() < 1e-9, "{value}");
    assert_eq!(figure.text(), text);
}

#[test]
fn r002_34_the_published_session_durations() {
    let entry = r#"{"month": "2026-09", "sessions": 4, "seconds": 588}"#;
    check(entry, Kind::SessionDuration, 147.0, "2 min 27 s");
    let entry = r#"{"month": "2026-09", "sessions": 20, "seconds": 200}"#;
    check(entry, Kind::SessionDuration, 10.0, "10 s");
}

#[test]
fn r002_35_the_published_stickiness() {
    let entry = r#"{"month": "2026-09", "dau": 500, "wau": 700, "mau": 1000}"#;
    check(entry, Kind::Stickiness, 0.5, "50%");
    check(entry, Kind::Weekly, 700.0, "700");
}

#[test]
fn r002_34_without_sessions_there_is_no_duration() {
    let found = of(r#"{"month": "2026-09", "sessions": 0, "seconds": 0, "mau": 0}"#);
    let why = |kind| line(&found, kind).figure.reason.clone().unwrap();
    assert_eq!(why(Kind::SessionDuration), "no sessions in Sep 2026");
    assert_eq!(why(Kind::TimePerUser), "no active users in Sep 2026");
    let words = "nobody has \"dau\" and \"mau\" in \"usage\" for Sep 2026";
    assert_eq!(why(Kind::Stickiness), words);
    assert_eq!(line(&found, Kind::SessionDuration).figure.text(), "–");
}

const TWO: &str = r#"
    {"id": "a", "name": "A", "metrics": {"features": 12},
     "history": {"from": "2026-06", "metrics": {"features": [10]}}, "usage": [
      {"month": "2026-06", "dau": 10, "mau": 50, "sessions": 100, "seconds": 6000},
      {"month": "2026-09", "dau": 30, "mau": 100, "sessions": 400, "seconds": 36000}]},
    {"id": "b", "name": "B", "metrics": {"features": 15}, "usage": [
      {"month": "2026-09", "dau": 20, "sessions": 5},
      {"month": "2026-09", "dau": 10, "mau": 60, "sessions": 80}]},
    {"id": "c", "name": "C", "churned": "2026-09-01", "usage": [{"month": "2026-09", "dau": 999}]}"#;

#[test]
fn sums_are_taken_before_ratios_and_only_with_both_parts() {
    let setting = setting("", TWO);
    let found = usage(&setting.context(), &rows(&setting.dataset));
    let value = |kind| line(&found, kind).figure.value.unwrap();
    assert_eq!((value(Kind::Daily), value(Kind::Monthly)), (40.0, 160.0));
    assert_eq!(value(Kind::SessionsPerUser), 3.0);
    assert_eq!(value(Kind::SessionDuration), 90.0);
    assert_eq!(line(&found, Kind::SessionDuration).figure.n, 1);
    assert_eq!((found.n_with, found.n_rows), (2, 3));
    let change = line(&found, Kind::Stickiness).change.clone().unwrap();
    assert_eq!(
        (change.direction, change.text.as_str()),
        (Direction::Up, "5.0 pts")
    );
    let course = &line(&found, Kind::Daily).course;
    assert_eq!(
        (course.len(), course[9], course[10]),
        (13, Some(10.0), None)
    );
}

#[test]
fn r002_32_the_usage_rate_has_frequency_breadth_and_depth() {
    let setting = setting("", TWO);
    let found = usage(&setting.context(), &rows(&setting.dataset)[..2]);
    let rates: Vec<_> = found
        .rates
        .iter()
        .map(|rate| (rate.name, rate.value.as_str()))
        .collect();
    let expected = [
        ("Frequency", "3.0"),
        ("Breadth", "13.5"),
        ("Depth", "6 min 0 s"),
    ];
    assert_eq!(rates, expected);
    assert_eq!(found.rates[1].what, "features in regular use");
    assert_eq!(found.rates[1].change.as_ref().unwrap().text, "35.0%");
}

#[test]
fn r002_36_what_counts_as_active_is_the_companys_own_word() {
    let words = "Opened a page and finished a task";
    let company = format!(r#""active_definition": "{words}""#);
    let setting = setting(&company, TWO);
    let found = usage(&setting.context(), &rows(&setting.dataset));
    assert_eq!(found.definition.as_deref(), Some(words));
    assert_eq!(of("").definition, None);
}

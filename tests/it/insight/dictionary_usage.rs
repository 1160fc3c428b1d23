//! What users do, as the dictionary of metrics computes it: FORMULAS section 3.6.

use super::figures::{ask, input, near, why};
use super::fixture::{dataset, rows};
use customer_radar::metrics::usage::{Kind, Usage};

use super::fixture::now;

/// A customer with one month of usage and further fields.
fn customer(id: &str, more: &str, usage: &str) -> String {
    format!(r#"{{"id": "{id}", "name": "C"{more}, "usage": [{{"month": "2026-09", {usage}}}]}}"#)
}

#[test]
fn r002_35_stickiness_examples_of_the_sources() {
    let users = r#""active_users": [{"month": "2026-09", "dau": 500, "wau": 700, "mau": 1000}]"#;
    let company = dataset(users, "");
    near(&ask(&company, "stickiness", Some("company")), 0.5);
    near(&ask(&company, "dau", Some("company")), 500.0);
    near(&ask(&company, "wau", Some("company")), 700.0);
    near(&ask(&company, "mau", Some("company")), 1000.0);
    let quarter = dataset("", &customer("a", "", r#""dau": 25, "mau": 100"#));
    near(&ask(&quarter, "stickiness", None), 0.25);
}

#[test]
fn r002_34_session_duration_examples_of_the_sources() {
    let of = |seconds: u32, count: u32| {
        let company = format!(
            r#""sessions": [{{"month": "2026-09", "count": {count}, "seconds": {seconds}}}]"#
        );
        ask(&dataset(&company, ""), "session_duration", Some("company"))
    };
    near(&of(588, 4), 147.0);
    near(&of(200, 20), 10.0);
    assert_eq!(of(588, 4).text(), "2 min 27 s");
    assert_eq!(why(&of(0, 0)), "no sessions in Sep 2026");
    let customers = dataset("", &customer("a", "", r#""sessions": 4, "seconds": 588"#));
    near(&ask(&customers, "session_duration", None), 147.0);
}

#[test]
fn r002_36_what_counts_as_active_is_printed_or_said_to_be_missing() {
    let usage = customer(
        "a",
        "",
        r#""dau": 2, "wau": 3, "mau": 4, "sessions": 9, "seconds": 9"#,
    );
    let defined = dataset(r#""active_definition": "finished a task""#, &usage);
    let silent = dataset("", &usage);
    for id in [
        "dau",
        "wau",
        "mau",
        "stickiness",
        "usage_frequency",
        "usage_breadth",
        "usage_depth",
        "time_on_platform",
    ] {
        let notes = |data| ask(data, id, None).notes.join(" ");
        let found = notes(&defined);
        assert!(
            found.contains("What counts as an active user: finished a task"),
            "{id}: {found}"
        );
        let found = notes(&silent);
        assert!(
            found.contains("does not say what counts as active"),
            "{id}: {found}"
        );
    }
}

#[test]
fn r002_32_frequency_breadth_and_depth() {
    let usage = r#""mau": 40, "sessions": 200, "seconds": 72000, "classes": {"power": 5, "Power ": 1, "dormant": 18}"#;
    let seats = r#", "seats": 50, "metrics": {"features": 8}"#;
    let customers = [
        customer("a", seats, usage),
        customer("b", r#", "seats": 30"#, r#""mau": 20"#),
        customer("c", "", r#""mau": 999"#),
        r#"{"id": "d", "name": "D", "seats": 999, "metrics": {"features": 12}}"#.to_owned(),
    ];
    let dataset = dataset("", &customers.join(","));
    near(&ask(&dataset, "usage_frequency", None), 5.0);
    let breadth = ask(&dataset, "usage_breadth", None);
    near(&breadth, 60.0 / 80.0);
    assert_eq!(input(&breadth, "Customers with both"), "2 of 4");
    near(&ask(&dataset, "usage_breadth", Some("features")), 10.0);
    let depth = ask(&dataset, "usage_depth", None);
    near(&depth, 1800.0);
    assert_eq!(depth.name, "Usage depth");
    near(&ask(&dataset, "usage_depth", Some("power")), 0.25);
    let power = ask(&dataset, "power_users", None);
    near(&power, 0.25);
    assert_eq!(
        (power.n, input(&power, "Users of the class power")),
        (1, "6")
    );
    near(&ask(&dataset, "time_on_platform", None), 1800.0);
}

#[test]
fn the_figures_of_customers_are_those_of_their_pages() {
    let usage = r#""dau": 7, "wau": 11, "mau": 40, "sessions": 200, "seconds": 7200"#;
    let dataset = dataset("", &customer("a", "", usage));
    let page = Usage::new(&dataset, &rows(&dataset), now(), now());
    let pairs = [
        ("dau", Kind::Daily),
        ("wau", Kind::Weekly),
        ("mau", Kind::Monthly),
        ("stickiness", Kind::Stickiness),
        ("usage_frequency", Kind::SessionsPerUser),
        ("session_duration", Kind::SessionDuration),
        ("time_on_platform", Kind::TimePerUser),
    ];
    for (id, kind) in pairs {
        let own = ask(&dataset, id, None);
        let shown = page.figure(kind, now());
        assert_eq!((own.value, own.inputs), (shown.value, shown.inputs), "{id}");
    }
}

#[test]
fn r002_49_nothing_is_divided_by_nothing() {
    let zeros =
        r#""dau": 0, "wau": 0, "mau": 0, "sessions": 0, "seconds": 0, "classes": {"power": 0}"#;
    let idle = dataset("", &customer("a", r#", "seats": 0"#, zeros));
    let check = |id: &str, reason: &str| assert_eq!(why(&ask(&idle, id, None)), reason, "{id}");
    check("stickiness", "no active users in Sep 2026");
    check("usage_frequency", "no active users in Sep 2026");
    check("time_on_platform", "no active users in Sep 2026");
    check("session_duration", "no sessions in Sep 2026");
    check("usage_breadth", "no seats are paid for");
    check("power_users", "no users in any class in Sep 2026");
    near(&ask(&idle, "dau", None), 0.0);

    let silent = dataset("", r#"{"id": "a", "name": "A"}"#);
    let check = |id: &str, variant: &str, reason: &str| {
        assert_eq!(why(&ask(&silent, id, Some(variant))), reason, "{id}");
    };
    check(
        "dau",
        "customers",
        r#"nobody has "dau" in "usage" for Sep 2026"#,
    );
    check(
        "dau",
        "company",
        r#"the company has no "active_users" for Sep 2026"#,
    );
    let both = r#"the company has no "sessions" and "active_users" for Sep 2026"#;
    check("usage_frequency", "company", both);
    check(
        "session_duration",
        "company",
        r#"the company has no "sessions" for Sep 2026"#,
    );
    let seats = r#"nobody has "mau" in "usage" for Sep 2026 and "seats""#;
    check("usage_breadth", "seats", seats);
    let features = r#"no active customer has the metric "features" in Sep 2026"#;
    check("usage_breadth", "features", features);
    let classes = r#"nobody has "classes" in "usage" for Sep 2026"#;
    check("usage_depth", "power", classes);
}

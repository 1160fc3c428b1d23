//! What holds for classes and usage, whatever the data.

use customer_radar::chart::Chart;
use customer_radar::chart::area::Measure;
use customer_radar::data::Dataset;
use customer_radar::data::record::{Subscriber, UsageMonth};
use customer_radar::insight::users::{Place, area, classes, place, segments, usage};
use customer_radar::metrics::usage::{Kind, Usage};
use customer_radar::score::model::UserClass;
use customer_radar::units::{Month, RowId, parse_date};
use proptest::prelude::*;

use super::super::fixture::{Setting, now, rows};
use super::setting;

fn rules() -> impl Strategy<Value = Vec<UserClass>> {
    let days = proptest::option::of(0.0..60.0);
    let class = (0.0..30.0, days).prop_map(|(min_sessions, max_days)| UserClass {
        name: String::new(),
        min_sessions,
        max_days,
    });
    proptest::collection::vec(class, 0..5).prop_map(|mut rule| {
        for (at, class) in rule.iter_mut().enumerate() {
            class.name = format!("class {at}");
        }
        rule
    })
}

fn users() -> impl Strategy<Value = Vec<Subscriber>> {
    let (sessions, seen) = (
        proptest::option::of(0.0..40.0),
        proptest::option::of(1..29_u32),
    );
    let class = proptest::option::of(0..6_u32);
    let user = (sessions, seen, class).prop_map(|(sessions, seen, class)| Subscriber {
        sessions,
        last_seen: seen.and_then(|day| parse_date(&format!("2026-09-{day:02}"))),
        class: class.map(|at| format!("class {at}")),
        ..Subscriber::default()
    });
    proptest::collection::vec(user, 0..12)
}

fn months() -> impl Strategy<Value = Vec<UsageMonth>> {
    let number = || proptest::option::of(0.0..500.0_f64);
    let classes = proptest::collection::vec((0..7_u32, 0.0..90.0_f64), 0..4);
    let numbers = (number(), number(), number(), number(), number());
    let entry = (0..30_i32, numbers, classes).prop_map(|(ago, numbers, classes)| UsageMonth {
        month: now().plus(-ago),
        dau: numbers.0,
        wau: numbers.1,
        mau: numbers.2,
        sessions: numbers.3,
        seconds: numbers.4,
        classes: classes
            .into_iter()
            .map(|(at, n)| (format!("class {at}"), n))
            .collect(),
    });
    proptest::collection::vec(entry, 0..15)
}

/// A setting of customers with these users and months.
fn filled(all: Vec<(Vec<Subscriber>, Vec<UsageMonth>)>) -> Setting {
    let customers: Vec<String> = (0..all.len())
        .map(|at| format!(r#"{{"id": "c{at}", "name": "C"}}"#))
        .collect();
    let mut setting = setting("", &customers.join(","));
    let customers = std::sync::Arc::make_mut(&mut setting.dataset.customers);
    (customers.subscribers, customers.usage) = Default::default();
    for (users, months) in all {
        for user in users {
            customers.subscribers.push(user);
        }
        for month in months {
            customers.usage.push(month);
        }
        customers.subscribers.close_row();
        customers.usage.close_row();
    }
    setting
}

fn some() -> impl Strategy<Value = Setting> {
    proptest::collection::vec((users(), months()), 1..5).prop_map(filled)
}

fn value(dataset: &Dataset, rows: &[RowId], kind: Kind, month: Month) -> Option<f64> {
    Usage::new(dataset, rows, month, month).value(kind, month)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_user_is_counted_once(setting in some(), rule in rules()) {
        let mut setting = setting;
        setting.model.user_classes = rule;
        let rows = rows(&setting.dataset);
        let found = classes(&setting.context(), &rows);
        let in_classes: usize = found.counts.iter().filter_map(|class| class.by_rule).sum();
        prop_assert_eq!(in_classes + found.n_nowhere + found.n_unknown, found.n_users);
        prop_assert!(found.n_differing() <= found.n_compared);
        let single: usize = rows
            .iter()
            .map(|&row| classes(&setting.context(), &[row]).n_users)
            .sum();
        prop_assert_eq!(single, found.n_users);
    }

    #[test]
    fn a_class_that_is_open_leaves_nobody_out(
        rule in rules(), sessions in proptest::option::of(0.0..40.0), days in proptest::option::of(0.0..90.0)
    ) {
        let mut open = rule;
        open.push(UserClass { name: "rest".into(), ..UserClass::default() });
        prop_assert_ne!(place(&open, sessions, days), Place::Nowhere);
        if let (Some(_), Some(_)) = (sessions, days) {
            prop_assert!(matches!(place(&open, sessions, days), Place::In(_)));
        }
    }

    #[test]
    fn more_sessions_and_a_later_visit_never_lose_a_class(
        class in rules().prop_filter_map("a class", |rule| rule.into_iter().next()),
        sessions in 0.0..40.0, more in 0.0..40.0, days in 0.0..90.0
    ) {
        let rule = [class];
        let is_in = |sessions, days| place(&rule, Some(sessions), Some(days)) == Place::In(0);
        prop_assert!(!is_in(sessions, days) || is_in(sessions + more, days / 2.0));
    }

    #[test]
    fn segments_of_a_selection_are_the_sums_of_its_customers(setting in some()) {
        let rows = rows(&setting.dataset);
        let all = segments(&setting.context(), &rows);
        for (at, month) in all.months.iter().enumerate() {
            // A month of too few customers is left out.
            if all.n_customers[at] == 0 {
                prop_assert!(all.users.iter().all(|users| users[at].is_none()));
                continue;
            }
            let single: f64 = rows
                .iter()
                .map(|&row| segments(&setting.context(), &[row]))
                .flat_map(|own| {
                    let at = own.months.iter().position(|other| other == month);
                    let users = own.users.into_iter();
                    users.filter_map(move |users| users[at?]).collect::<Vec<_>>()
                })
                .sum();
            let sum: f64 = all.users.iter().filter_map(|users| users[at]).sum();
            prop_assert!((sum - single).abs() < 1e-6);
        }
        let _ = area(&all, Measure::Share).finding();
    }

    #[test]
    fn figures_of_usage_are_numbers_or_have_a_reason(setting in some()) {
        let rows = rows(&setting.dataset);
        let found = usage(&setting.context(), &rows);
        for line in &found.lines {
            prop_assert!(line.figure.value.is_some() != line.figure.reason.is_some());
            prop_assert!(line.figure.value.is_none_or(f64::is_finite));
            prop_assert_eq!(line.course[12], line.figure.value);
        }
        let single: f64 = rows
            .iter()
            .filter_map(|&row| value(&setting.dataset, &[row], Kind::Daily, now()))
            .sum();
        let all = value(&setting.dataset, &rows, Kind::Daily, now());
        prop_assert!((all.unwrap_or(0.0) - single).abs() < 1e-6);
    }
}

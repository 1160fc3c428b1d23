//! How users are categorized, and the classes over time.

use customer_radar::chart::Chart;
use customer_radar::chart::area::Measure;
use customer_radar::insight::users::{Classes, area, behind, classes, segments};

use super::super::fixture::{Setting, month, rows};
use super::setting;

const USERS: &str = r#"
    {"id": "a", "name": "A", "subscribers": [
      {"id": "1", "sessions": 25, "last_seen": "2026-09-28", "class": "Power"},
      {"id": "2", "sessions": 25, "last_seen": "2026-09-20", "class": "power"},
      {"id": "3", "sessions": 0, "last_seen": "2026-01-01", "class": "lost"},
      {"id": "4", "sessions": 3},
      {"id": "5", "last_seen": "2026-09-29"}]},
    {"id": "b", "name": "B", "subscribers": [
      {"id": "6", "sessions": 9, "last_seen": "2026-09-30", "first_seen": "2026-08-15"}]},
    {"id": "c", "name": "C"}"#;

fn counts(found: &Classes) -> Vec<(&str, Option<usize>, usize)> {
    let count = found.counts.iter();
    count
        .map(|class| (class.name.as_str(), class.by_rule, class.by_data))
        .collect()
}

#[test]
fn r000_32_users_are_counted_by_the_rule_and_by_the_data() {
    let setting = setting("", USERS);
    let found = classes(&setting.context(), &[setting.row("a")]);
    let expected = [
        ("power", Some(1), 2),
        ("regular", Some(1), 0),
        ("occasional", Some(0), 0),
        ("dormant", Some(1), 0),
        ("lost", None, 1),
    ];
    assert_eq!(counts(&found), expected);
    assert_eq!((found.n_users, found.n_unknown, found.n_nowhere), (5, 2, 0));
    assert_eq!((found.n_compared, found.n_differing()), (3, 2));
    let words = "The data puts 2 of 3 users into another class, most often into power instead \
                 of regular (1).";
    assert_eq!(found.agreement().as_deref(), Some(words));
    assert_eq!(found.counts[0].share, Some(0.2));
}

#[test]
fn a_selection_counts_the_users_of_all_its_customers() {
    let setting = setting("", USERS);
    let found = classes(&setting.context(), &rows(&setting.dataset));
    assert_eq!((found.n_users, found.n_customers, found.n_rows), (6, 2, 3));
    assert_eq!(found.counts[1].by_rule, Some(2));
    assert_eq!(found.note, "");
}

#[test]
fn who_was_not_a_user_yet_does_not_count_in_an_earlier_month() {
    let setting = setting("", USERS);
    let earlier = Setting::of(setting.dataset, month("2026-07"));
    let found = classes(&earlier.context(), &rows(&earlier.dataset));
    assert_eq!((found.n_users, found.n_customers), (5, 1));
    let words = "Sessions and last visits are those of 30 Sep 2026; who was seen since \
                 31 Jul 2026 counts as seen that day.";
    assert_eq!(found.note, words);
}

#[test]
fn without_users_nothing_is_counted() {
    let setting = setting("", USERS);
    let found = classes(&setting.context(), &[setting.row("c")]);
    assert_eq!((found.n_users, found.agreement()), (0, None));
    assert!(found.counts.iter().all(|class| class.share.is_none()));
}

const MONTHS: &str = r#"
    {"id": "a", "name": "A", "usage": [
      {"month": "2026-06", "classes": {"dormant": 30, "power": 10}},
      {"month": "2026-07"},
      {"month": "2026-08", "classes": {"Power": 5, "guest": 2}},
      {"month": "2026-10", "classes": {"power": 900}}]},
    {"id": "b", "name": "B", "since": "2026-07-01", "usage": [
      {"month": "2026-06", "classes": {"power": 100}},
      {"month": "2026-08", "classes": {"power": 1, "regular": 4}}]}"#;

#[test]
fn r000_30_segments_are_added_up_over_the_customers_of_each_month() {
    let setting = setting("", MONTHS);
    let found = segments(&setting.context(), &rows(&setting.dataset));
    let months: Vec<_> = found.months.iter().map(ToString::to_string).collect();
    assert_eq!(months, ["2026-06", "2026-07", "2026-08", "2026-09"]);
    assert_eq!(found.n_customers, [1, 0, 2, 0]);
    assert_eq!(found.names, ["power", "regular", "dormant", "guest"]);
    let users = |class: usize| found.users[class].clone();
    assert_eq!(users(0), [Some(10.0), None, Some(6.0), None]);
    assert_eq!(users(1), [Some(0.0), None, Some(4.0), None]);
    assert_eq!(users(2), [Some(30.0), None, Some(0.0), None]);
    assert_eq!(found.last(), Some((month("2026-08"), 2)));
    let chart = area(&found, Measure::Share);
    let words = "dormant: 0% of users in Aug 2026, from 75% in Jun 2026";
    assert_eq!(chart.finding(), words);
}

#[test]
fn a_month_of_few_customers_is_left_out_of_a_sum() {
    let customer = |id: &str, months: &[&str]| {
        let entry = |month: &&str| format!(r#"{{"month": "{month}", "classes": {{"a": 1}}}}"#);
        let entries = months.iter().map(entry).collect::<Vec<_>>().join(",");
        format!(r#"{{"id": "{id}", "name": "A", "usage": [{entries}]}}"#)
    };
    let all = ["2026-07", "2026-08", "2026-09"];
    let customers = [
        customer("a", &all),
        customer("b", &all[1..]),
        customer("c", &all[2..]),
    ];
    let setting = setting("", &customers.join(","));
    let found = segments(&setting.context(), &rows(&setting.dataset));
    assert_eq!(found.n_customers, [2, 3]);
    let alone = segments(&setting.context(), &[setting.row("a")]);
    assert_eq!(alone.n_customers, [1, 1, 1]);
}

#[test]
fn more_than_five_classes_are_drawn_as_four_and_the_rest() {
    let customers = r#"{"id": "a", "name": "A", "usage": [{"month": "2026-09",
        "classes": {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5, "f": 6}}]}"#;
    let setting = setting("", customers);
    let found = segments(&setting.context(), &rows(&setting.dataset));
    let chart = area(&found, Measure::Count);
    let names: Vec<_> = chart
        .layers
        .iter()
        .map(|layer| layer.name.as_str())
        .collect();
    assert_eq!(names, ["a", "b", "c", "d", "Other classes"]);
    assert_eq!(chart.layers[4].values, [Some(11.0)]);
    let (all, row) = (rows(&setting.dataset), setting.row("a"));
    let behind = |layer| behind(&setting.context(), &all, &found, (layer, month("2026-09")));
    assert_eq!(behind(4), [(row, "11 of 21".to_owned())]);
    assert_eq!(behind(0), [(row, "1 of 21".to_owned())]);
}

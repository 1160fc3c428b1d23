//! Activities: the list, how often, the plays, who was left alone.

use customer_radar::chart::{Chart, Key};
use customer_radar::insight::engagement::{
    By, Filter, When, activities, choices, frequency, managers, plays, pulse, quiet,
};

use super::fixture::{Setting, document, now, rows};

fn customer(id: &str, more: &str, activities: &[&str]) -> String {
    format!(
        r#"{{"id": "{id}", "name": "{id}"{more}, "activities": [{}]}}"#,
        activities.join(",")
    )
}

const CALL: &str =
    r#"{"date": "2026-09-29", "kind": "call", "owner": "Bo", "subject": "Hello", "minutes": 30}"#;
const DEMO: &str =
    r#"{"date": "2026-09-01", "kind": "demo", "owner": "Ann", "plays": ["up-sell", "content"]}"#;
const OLD: &str = r#"{"date": "2026-04-07", "kind": "call", "owner": "Ann", "plays": ["up-sell"]}"#;
const AHEAD: &str = r#"{"date": "2026-10-02", "kind": "call", "owner": "Ann"}"#;
const UNDATED: &str = r#"{"kind": "call"}"#;

fn setting() -> Setting {
    let managed = r#", "account_manager": "Mia", "since": "2026-04-06""#;
    let customers = [
        customer("a", managed, &[OLD, CALL, DEMO, AHEAD, UNDATED]),
        customer("b", r#", "account_manager": "Noor", "mrr": 5"#, &[]),
        customer("c", r#", "account_manager": "Mia", "mrr": 9"#, &[OLD]),
        customer("d", r#", "account_manager": "Noor", "mrr": 7"#, &[]),
    ];
    Setting::of(document(r#""company": {}"#, &customers.join(",")), now())
}

#[test]
fn r000_33_the_list_is_the_newest_first_and_leaves_out_what_is_later() {
    let setting = setting();
    let found = activities(
        &setting.context(),
        &[setting.row("a")],
        &Filter::default(),
        2,
    );
    let subjects: Vec<String> = found
        .listed
        .items
        .iter()
        .map(|a| a.date.to_string())
        .collect();
    assert_eq!(subjects, ["2026-09-29", "2026-09-01"]);
    assert_eq!((found.listed.n, found.n_all, found.n_later), (3, 3, 1));
    assert_eq!(found.listed.items[0].minutes, Some(30.0));
}

#[test]
fn r000_33_the_list_is_filtered_by_kind_person_play_and_day() {
    let setting = setting();
    let all = rows(&setting.dataset);
    let n = |filter: Filter| activities(&setting.context(), &all, &filter, 10).listed.n;
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        n(Filter {
            kind: some("call"),
            ..Filter::default()
        }),
        3
    );
    assert_eq!(
        n(Filter {
            owner: some("Ann"),
            ..Filter::default()
        }),
        3
    );
    assert_eq!(
        n(Filter {
            play: some("content"),
            ..Filter::default()
        }),
        1
    );
    let september = When::parse("2026-09-01..2026-09-30.w2");
    assert_eq!(
        n(Filter {
            when: september,
            ..Filter::default()
        }),
        2
    );
    let choices = choices(&setting.context(), &all);
    assert_eq!(
        choices.kinds,
        [("call".to_owned(), 3), ("demo".to_owned(), 1)]
    );
    assert_eq!(
        choices.plays,
        [("content".to_owned(), 1), ("up-sell".to_owned(), 3)]
    );
}

#[test]
fn r000_34_days_without_an_activity_are_zero_and_days_ahead_are_not_known() {
    let setting = setting();
    let map = frequency(&setting.context(), &[setting.row("a")], By::Week);
    assert_eq!((map.columns.len(), map.n), (26, 3));
    // 30 September 2026 is a Wednesday; the first week begins on Monday 6 April.
    let last: Vec<_> = map.cells.iter().map(|row| row[25]).collect();
    assert_eq!(
        last,
        [Some(0.0), Some(1.0), Some(0.0), None, None, None, None]
    );
    let first: Vec<_> = map.cells.iter().map(|row| row[0]).collect();
    assert_eq!(
        first[..3],
        [None, Some(1.0), Some(0.0)],
        "nothing is recorded before Tuesday"
    );
    let key = Key {
        series: 1,
        item: 25,
    };
    assert_eq!(
        map.when(key).map(|when| when.words()),
        Some("29 Sep 2026".into())
    );
    assert!(
        map.map()
            .finding()
            .starts_with("Busiest: 1 activity, Tuesday, week of 28 Sep 2026")
    );
}

#[test]
fn r000_34_by_month_a_weekday_is_known_when_one_of_its_days_is() {
    let setting = setting();
    let map = frequency(&setting.context(), &[setting.row("a")], By::Month);
    assert_eq!((map.columns.len(), map.n), (12, 3));
    assert_eq!(map.cells[1][11], Some(2.0), "both Tuesdays of September");
    assert!(
        map.cells.iter().all(|row| row[5].is_none()),
        "March is before the customer came"
    );
    let key = Key {
        series: 1,
        item: 11,
    };
    assert_eq!(
        map.when(key).map(|when| when.words()),
        Some("Tuesdays of Sep 2026".into())
    );
}

#[test]
fn r002_8_plays_are_counted_with_their_customers() {
    let setting = setting();
    let found = plays(&setting.context(), &rows(&setting.dataset));
    let up_sell = &found.plays[0];
    assert_eq!((up_sell.name.as_str(), up_sell.n), ("up-sell", 3));
    assert_eq!(up_sell.customers, [setting.row("a"), setting.row("c")]);
    assert_eq!(up_sell.last.to_string(), "2026-09-01");
    assert_eq!((found.n, found.n_without), (4, 1));
}

#[test]
fn those_nobody_has_ever_been_in_contact_with_come_first() {
    let setting = setting();
    let found = quiet(&setting.context(), &rows(&setting.dataset), 3);
    let names: Vec<_> = found
        .items
        .iter()
        .map(|quiet| (quiet.name.as_str(), quiet.days))
        .collect();
    assert_eq!(names, [("d", None), ("b", None), ("c", Some(176))]);
    assert_eq!(found.n_more(), 1);
}

#[test]
fn account_managers_have_their_customers_and_the_days_since_contact() {
    let setting = setting();
    let found = managers(&setting.context(), &rows(&setting.dataset));
    let [noor, mia] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!(
        (noor.name.as_str(), noor.n_without, noor.median_days),
        ("Noor", 2, None)
    );
    assert_eq!((mia.n, mia.per_customer), (4, 2.0));
    assert_eq!(mia.median_days, Some(88.5));
}

#[test]
fn the_last_contact_is_said_in_words() {
    let setting = setting();
    let words = |id: &str| pulse(&setting.context(), setting.row(id)).words();
    assert_eq!(
        words("a"),
        "Last contact 1 day ago, 29 Sep 2026. 2 activities in the last 90 days, 1 in the 90 before."
    );
    assert_eq!(words("b"), "No contact recorded up to the day shown.");
}

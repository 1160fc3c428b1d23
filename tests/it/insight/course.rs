//! Figures over the months beside everybody and the segment, on customers that can be checked by head.

use customer_radar::chart::Chart;
use customer_radar::insight::course::{Course, Followed, chart};
use customer_radar::insight::economics::expected;

use super::fixture::{Setting, dataset, now};

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "Acme", "segment": "SMB", "since": "2024-01-01", "mrr": 110,
     "expected_clv": 9000, "metrics": {"use": 40}, "history": {"from": "2026-07",
     "mrr": [100, 100, 110], "metrics": {"use": [20, 30, 40]}}},
    {"id": "b", "name": "Boreal", "segment": "SMB", "since": "2024-01-01", "mrr": 300,
     "metrics": {"use": 60}, "history": {"from": "2026-07", "mrr": [200, 200, 300],
     "metrics": {"use": [40, 50, 60]}}},
    {"id": "c", "name": "Cobalt", "segment": "SMB", "since": "2026-08-15", "mrr": 50,
     "metrics": {"use": 90}, "history": {"from": "2026-07", "mrr": [70, 50, 50],
     "metrics": {"use": [80, 90, 90]}}},
    {"id": "d", "name": "Delta", "segment": "Enterprise", "since": "2024-01-01", "mrr": 900,
     "churned": "2026-09-10", "history": {"from": "2026-07", "mrr": [900, 900, 900]}}"#;

fn setting() -> Setting {
    Setting::of(dataset(r#""gross_margin": 0.8"#, CUSTOMERS), now())
}

/// Median and number of customers of each month.
fn medians(spreads: &[Option<customer_radar::insight::course::Spread>]) -> Vec<(f64, usize)> {
    let known = spreads.iter().flatten();
    known.map(|spread| (spread.median, spread.n)).collect()
}

#[test]
fn r000_21_a_month_counts_the_customers_active_in_it() {
    let setting = setting();
    let context = setting.context();
    let course = Course::new(&context, Followed::Arr, 24);
    assert_eq!(course.months().len(), 3);
    // July without Cobalt, August with it, September without Delta.
    let expected = [(2400.0, 3), (1800.0, 4), (1320.0, 3)];
    assert_eq!(medians(&course.everybody().spreads), expected);
    assert_eq!(course.everybody().words, "All 3 active customers");
    let segment = course.segment(&context, setting.row("a")).unwrap();
    assert_eq!(segment.words, "3 customers of segment SMB");
    assert_eq!(
        medians(&segment.spreads),
        [(1800.0, 2), (1200.0, 3), (1320.0, 3)]
    );
    // A customer that is not one yet has no revenue, whatever the file says.
    assert_eq!(course.of_customer(&context, setting.row("c"))[0], None);
}

#[test]
fn r000_17_growth_needs_a_customer_at_both_ends_of_the_window() {
    let setting = setting();
    let context = setting.context();
    let course = Course::new(&context, Followed::ArrGrowth(1), 24);
    let own = course.of_customer(&context, setting.row("b"));
    assert_eq!(own, [Some(0.0), Some(0.5)]);
    let newcomer = course.of_customer(&context, setting.row("c"));
    assert_eq!(newcomer, [None, Some(0.0)]);
    let last = course.everybody().spreads[1].unwrap();
    assert_eq!((last.n, last.median), (3, 110.0 / 100.0 - 1.0));
}

#[test]
fn r000_21_a_category_follows_its_history_and_is_drawn_beside_the_others() {
    let setting = setting();
    let context = setting.context();
    let followed = Followed::Category {
        card: "health".into(),
        category: "usage".into(),
    };
    let course = Course::new(&context, followed, 24);
    let own = course.of_customer(&context, setting.row("a"));
    assert_eq!(own, [Some(2.0), Some(3.0), Some(4.0)]);
    let beside = chart::Beside {
        everybody: true,
        ..chart::Beside::default()
    };
    let trend = chart::of_customer(&context, &course, setting.row("a"), &beside);
    assert_eq!(
        trend.finding(),
        "Acme: 4.0 in Sep 2026, from 2.0 in Jul 2026; median of all customers 6.0"
    );
    assert_eq!(trend.benchmarks.len(), 1);
    let few = course.segment(&context, setting.row("a")).unwrap();
    assert_eq!(
        chart::membership(&few),
        "3 customers of segment SMB, too few to judge by"
    );
}

#[test]
fn r000_14_a_given_lifetime_value_wins_and_says_so() {
    let setting = setting();
    let context = setting.context();
    let given = expected(&context, setting.row("a"));
    assert_eq!(
        (given.method, given.figure.value),
        ("Given in the data", Some(9000.0))
    );
    let computed = given.computed.expect("the computed one beside it");
    assert_eq!(
        computed.reason.as_deref(),
        Some("the MRR history does not reach back twelve months")
    );
    let other = expected(&context, setting.row("b"));
    assert_eq!(
        (other.method, other.figure.value),
        ("Revenue over churn", None)
    );
}

#[test]
fn a_category_that_the_model_does_not_have_is_missing_for_everybody() {
    let setting = setting();
    let context = setting.context();
    let followed = Followed::Category {
        card: "health".into(),
        category: "nothing".into(),
    };
    let course = Course::new(&context, followed, 24);
    assert!(course.everybody().spreads.iter().all(Option::is_none));
}

//! Drivers of health over a selection.

use super::fixture::{Setting, rows};
use customer_radar::data::Dim;
use customer_radar::insight::drivers::{by_dim, drivers, summary};

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "Acme", "industry": "Retail", "metrics": {"use": 40, "mood": "red"}},
    {"id": "b", "name": "Birch", "industry": "Energy", "metrics": {"use": 80, "mood": "green"}},
    {"id": "c", "name": "Cedar", "industry": "Energy", "metrics": {"use": 60}},
    {"id": "d", "name": "Dune", "metrics": {"mood": "green"}}"#;

#[test]
fn r000_10_every_category_of_the_scorecard_is_a_driver() {
    let setting = Setting::new(CUSTOMERS);
    let names: Vec<String> = drivers(&setting.model, "health")
        .into_iter()
        .map(|driver| driver.name)
        .collect();
    assert_eq!(names, ["Usage", "Voice"]);
    assert_eq!(drivers(&setting.model, "none"), []);
}

#[test]
fn r000_10_a_driver_counts_those_without_a_score_and_never_as_zero() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let own = summary(&context, None, ("health", "usage"), &rows(&setting.dataset));
    assert_eq!((own.mean, own.n, own.n_without), (Some(6.0), 3, 1));
    assert_eq!(own.lowest.first(), Some(&setting.row("a")));
    assert_eq!(own.change, None);
    let nothing = summary(&context, None, ("health", "gone"), &rows(&setting.dataset));
    assert_eq!((nothing.mean, nothing.n), (None, 0));
}

#[test]
fn r000_19_the_groups_of_a_dimension_hold_every_customer_once_lowest_first() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let all = rows(&setting.dataset);
    let groups = by_dim(&context, ("health", "usage"), Dim::Industry, &all);
    let found: Vec<_> = groups
        .iter()
        .map(|group| {
            (
                group.value.as_deref(),
                group.mean,
                group.n,
                group.rows.len(),
            )
        })
        .collect();
    let expected = [
        (Some("Retail"), Some(4.0), 1, 1),
        (Some("Energy"), Some(7.0), 2, 2),
        (None, None, 0, 1),
    ];
    assert_eq!(found, expected);
}

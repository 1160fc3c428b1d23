//! Values by country, on figures that can be checked by head.

use customer_radar::data::load;
use customer_radar::insight::world::{World, world};
use customer_radar::metrics::Unit;
use customer_radar::units::RowId;

use super::fixture::{Setting, now, rows};

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "country": "DE", "mrr": 30},
    {"id": "b", "name": "B", "country": "DE", "mrr": 10},
    {"id": "c", "name": "C", "country": "de"},
    {"id": "d", "name": "D", "country": "SG"},
    {"id": "e", "name": "E"},
    {"id": "f", "name": "F", "country": "BR", "mrr": 5}"#;

/// 90%, 50%, nothing, 80%, 10% and nothing.
fn value(row: RowId) -> Option<f64> {
    [Some(0.9), Some(0.5), None, Some(0.8), Some(0.1), None][row.idx()]
}

/// A country in small letters is an issue of the data, and counts all the same.
fn setting() -> Setting {
    let text = format!(
        r#"{{"format": "customer-radar", "version": 1, "as_of": "2026-09-30", "customers": [{CUSTOMERS}]}}"#
    );
    Setting::of(load(text.as_bytes()).unwrap().dataset, now())
}

fn of(setting: &Setting) -> World {
    world(&setting.context(), &rows(&setting.dataset), value)
}

/// 000-24: a country's value is the mean of its customers, each counting once.
#[test]
fn r000_24_a_country_has_the_mean_of_its_customers_each_counting_once() {
    let setting = setting();
    let world = of(&setting);
    let parts: Vec<_> = world
        .parts
        .iter()
        .map(|p| (p.name.as_str(), p.rows.len(), p.n_known))
        .collect();
    assert_eq!(
        parts,
        [("Germany", 3, 2), ("Singapore", 1, 1), ("Brazil", 1, 0)]
    );
    assert_eq!(world.parts[0].value, Some(0.7), "90% and 50%");
    assert_eq!(world.parts[1].value, Some(0.8));
    assert_eq!(world.parts[2].value, None);
    assert_eq!(
        world.parts[0].values,
        ["DE", "de"],
        "what a filter has to choose"
    );
    assert_eq!((world.nowhere.len(), world.n), (1, 6));
    assert!(world.parts[0].is_few());
}

#[test]
fn the_lowest_and_the_highest_do_not_overlap() {
    let setting = setting();
    let world = of(&setting);
    let (low, between, high) = world.ends(5, 3);
    assert_eq!((low.len(), between, high.len()), (2, 0, 0));
    let (low, between, high) = world.ends(1, 1);
    assert_eq!(
        (low[0].name.as_str(), between, high[0].name.as_str()),
        ("Germany", 0, "Singapore")
    );
}

#[test]
fn the_map_says_what_a_mean_is_over() {
    let setting = setting();
    let map = of(&setting).map("Predicted retention", Unit::Share(0), "USD");
    assert_eq!(map.places[0].code, "DE");
    assert_eq!(map.places[0].details[0].1, "3, 2 with a value (few)");
    assert_eq!(map.places[0].details[1].1, "$40");
}

#[test]
fn r000_24_countries_that_fall_into_one_class_are_told_apart_by_finer_ones() {
    let part = |value: f64| customer_radar::insight::world::Part {
        value: Some(value),
        ..customer_radar::insight::world::Part::default()
    };
    let of = |values: &[f64]| World {
        parts: values.iter().copied().map(part).collect(),
        ..World::default()
    };
    let usual = [0.6, 0.7, 0.8, 0.9];
    assert_eq!(of(&[0.55, 0.95]).limits(), usual);
    assert_eq!(of(&[0.90, 1.0]).limits(), [0.92, 0.94, 0.96, 0.98]);
    // Alike is alike, and nothing is nothing.
    assert_eq!(of(&[0.92, 0.94]).limits(), usual);
    assert_eq!(of(&[]).limits(), usual);
}

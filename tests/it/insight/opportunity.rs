//! Opportunity by health.

use super::fixture::Setting;
use customer_radar::chart::Chart;
use customer_radar::insight::opportunity::{ByHealth, by_health, doughnut, in_band};
use customer_radar::insight::stack::{Gain, Stacks, Tally, tally};

const PRODUCTS: &str = r#"{"id": "mail", "name": "Mail"}, {"id": "web", "name": "Web"}"#;

/// Two at risk, one satisfactory, one without a score. At risk: 300 + 50 and 150; satisfactory: 500.
/// One item is not applicable, so its 9,000 count nowhere.
const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "metrics": {"use": 40, "mood": "red"}, "stack": [
      {"product": "mail", "alignment": "not_aligned", "mrr_opportunity": 300, "one_off_opportunity": 50},
      {"product": "web", "applicable": false, "mrr_opportunity": 9000}]},
    {"id": "b", "name": "B", "metrics": {"use": 40, "mood": "red"}, "stack": [
      {"product": "mail", "alignment": "supported", "one_off_opportunity": 150}]},
    {"id": "c", "name": "C", "metrics": {"use": 80, "mood": "green"}, "stack": [
      {"product": "mail", "alignment": "aligned"},
      {"product": "web", "alignment": "not_aligned", "mrr_opportunity": 500}]},
    {"id": "d", "name": "D"}"#;

fn counted(setting: &Setting) -> (Stacks, Tally) {
    let stacks = Stacks::new(&setting.dataset);
    let tally = tally(&stacks, &setting.population, None);
    (stacks, tally)
}

fn spread(setting: &Setting) -> ByHealth {
    by_health(&setting.context(), &counted(setting).1)
}

#[test]
fn r003_24_each_band_has_its_part_of_the_applicable_opportunity() {
    let setting = Setting::with_products(PRODUCTS, CUSTOMERS);
    let spread = spread(&setting);
    let parts: Vec<(&str, usize, usize, &str)> = spread
        .parts
        .iter()
        .map(|part| (part.name.as_str(), part.n, part.n_with, part.words.as_str()))
        .collect();
    assert_eq!(
        parts,
        [
            ("Satisfactory", 1, 1, "50.0% – $500"),
            ("Needs attention", 0, 0, "–"),
            ("At risk", 2, 2, "50.0% – $500"),
            ("Insufficient data", 1, 0, "–"),
        ]
    );
}

#[test]
fn r003_24_both_parts_of_the_opportunity_are_kept() {
    let setting = Setting::with_products(PRODUCTS, CUSTOMERS);
    let spread = spread(&setting);
    let gain = |mrr: f64, one_off| Gain {
        mrr: Some(mrr),
        one_off: Some(one_off),
    };
    assert_eq!(spread.parts[2].gain, gain(300.0, 200.0));
    assert_eq!(spread.total, gain(800.0, 200.0));
    assert_eq!(spread.n, 4);
}

#[test]
fn r003_2_behind_a_band_stand_its_customers_the_largest_opportunity_first() {
    let setting = Setting::with_products(PRODUCTS, CUSTOMERS);
    let (_, tally) = counted(&setting);
    let names = |band: Option<&str>| -> Vec<String> {
        let rows = in_band(&setting.context(), &tally, band);
        let name = |row| setting.dataset.customers.name.get(row).to_owned();
        rows.into_iter().map(|(row, _)| name(row)).collect()
    };
    assert_eq!(names(Some("at_risk")), ["A", "B"]);
    assert_eq!(names(None), ["D"]);
    assert!(names(Some("needs_attention")).is_empty());
}

#[test]
fn r003_24_the_doughnut_shows_the_money_and_counts_the_customers() {
    let setting = Setting::with_products(PRODUCTS, CUSTOMERS);
    let doughnut = doughnut(&spread(&setting));
    assert_eq!(doughnut.total, "$1.0k");
    assert_eq!(doughnut.slices[2].amount.as_deref(), Some("$500"));
    assert_eq!(doughnut.slices[2].count, 2);
    assert_eq!(doughnut.shares()[0], "50.0%");
}

#[test]
fn without_any_stack_there_is_nothing_to_share() {
    let setting = Setting::new(r#"{"id": "a", "name": "A"}"#);
    let spread = spread(&setting);
    assert!(spread.parts.iter().all(|part| part.share == "0.0%"));
    assert_eq!(spread.total.total(), None);
    assert_eq!(doughnut(&spread).finding(), "No customers to show");
}

#[test]
fn an_opportunity_of_zero_is_known_and_one_that_is_not_recorded_is_not() {
    let zero = r#"{"id": "a", "name": "A", "stack": [
        {"product": "mail", "alignment": "not_aligned", "mrr_opportunity": 0}]}"#;
    let unknown = r#"{"id": "a", "name": "A", "stack": [
        {"product": "mail", "alignment": "not_aligned"}]}"#;
    let words = |customers| {
        let spread = spread(&Setting::with_products(PRODUCTS, customers));
        spread.parts[3].words.clone()
    };
    assert_eq!(words(zero), "0.0% – $0");
    assert_eq!(words(unknown), "–");
}

//! Health bands, the worst-first list and the radar's profiles.

use super::fixture::Setting;
use customer_radar::chart::Tone;
use customer_radar::data::Dim;
use customer_radar::insight::{health, profile, worst};

/// Health: A 3.5 (red), B 3.5 (red) with more revenue, C 8.5, D withheld.
const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "mrr": 100, "segment": "Large", "metrics": {"use": 40, "mood": "red"},
     "history": {"from": "2026-06", "metrics": {"use": [60], "mood": ["red"]}}},
    {"id": "b", "name": "B", "mrr": 200, "segment": "Large", "metrics": {"use": 40, "mood": "red"}},
    {"id": "c", "name": "C", "mrr": 300, "segment": "Large", "industry": "Retail", "metrics": {"use": 80, "mood": "green"}},
    {"id": "d", "name": "D", "mrr": 50, "segment": "Small", "industry": "Retail", "metrics": {"mood": "green"}}"#;

#[test]
fn r003_21_customers_spread_over_the_bands_and_no_data() {
    let setting = Setting::new(CUSTOMERS);
    let spread = health::distribution(&setting.context(), &setting.population);
    let parts: Vec<(&str, usize, &str)> = spread
        .parts
        .iter()
        .map(|part| (part.name.as_str(), part.n, part.share.as_str()))
        .collect();
    assert_eq!(
        parts,
        [
            ("Satisfactory", 1, "25%"),
            ("Needs attention", 0, "0%"),
            ("At risk", 2, "50%"),
            ("Insufficient data", 1, "25%")
        ]
    );
    assert!((spread.mrr - 650.0).abs() < 1e-9);
    assert_eq!(spread.parts[3].tone, Tone::None);
}

#[test]
fn r003_21_shares_of_thirds_sum_to_a_hundred() {
    let setting = Setting::new(CUSTOMERS);
    let three = [setting.row("a"), setting.row("c"), setting.row("d")];
    let spread = health::distribution(&setting.context(), &three);
    let shares: Vec<&str> = spread
        .parts
        .iter()
        .map(|part| part.share.as_str())
        .collect();
    assert_eq!(shares, ["34%", "0%", "33%", "33%"]);
}

#[test]
fn r003_22_the_doughnut_counts_customers() {
    let setting = Setting::new(CUSTOMERS);
    let spread = health::distribution(&setting.context(), &setting.population);
    let doughnut = health::doughnut(&spread);
    assert_eq!(
        (doughnut.total.as_str(), doughnut.total_label.as_str()),
        ("4", "customers")
    );
    assert_eq!(doughnut.slices[2].count, 2);
}

#[test]
fn r003_15_the_worst_come_first_and_of_equals_the_one_that_pays_more() {
    let setting = Setting::new(CUSTOMERS);
    let list = worst::worst(&setting.context(), &setting.population, 2);
    let names: Vec<&str> = list.iter().map(|concern| concern.name.as_str()).collect();
    assert_eq!(names, ["B", "A"]);
    // Health of A in June: (3 × 6 + 2) ÷ 4 = 5.
    assert_eq!((list[0].change, list[1].change), (None, Some(-1.5)));
    let weakest = list[1].weakest.as_ref().unwrap();
    assert_eq!(
        (weakest.category.as_str(), weakest.metric.as_str()),
        ("Usage", "Use")
    );
    assert_eq!(
        (weakest.value.as_str(), weakest.action.as_str()),
        ("40%", "Train the users")
    );
    assert_eq!(list[1].set_by_hand, None);
    let all = worst::worst(&setting.context(), &setting.population, 10);
    assert_eq!(all.len(), 3);
}

#[test]
fn r001_12_a_customer_stands_beside_everybody_and_its_segment() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let own = profile::customer(
        &context,
        "health",
        setting.row("a"),
        &profile::Beside::default(),
    )
    .unwrap();
    let names: Vec<&str> = own
        .outlines
        .iter()
        .map(|outline| outline.name.as_str())
        .collect();
    assert_eq!(names, ["A", "All, 4 customers", "Large, 3 customers"]);
    assert_eq!(own.outlines[0].scores, [Some(4.0), Some(2.0)]);
    // Usage of those that have one: 4, 4, 8; voice of everybody: 2, 2, 10, 10.
    assert_eq!(own.outlines[1].scores, [Some(16.0 / 3.0), Some(6.0)]);
    let standing = own.overall_standing.unwrap();
    assert_eq!((standing.rank, standing.of), (2, 3));
    assert!((standing.percentile - 0.0).abs() < 1e-9);
    assert_eq!(profile::radar(&own).series.len(), 3);
}

#[test]
fn r000_21_without_others_in_the_segment_the_industry_is_comparable() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let peers =
        |id: &str| profile::comparable(&setting.dataset, context.population, setting.row(id));
    let of_d = peers("d").unwrap();
    assert_eq!(
        (of_d.dim, of_d.words().as_str()),
        (Dim::Industry, "Retail, 2 customers")
    );
    assert_eq!(peers("a").unwrap().dim, Dim::Segment);
}

#[test]
fn r001_10_a_portfolio_stands_beside_everybody() {
    let setting = Setting::new(CUSTOMERS);
    let two = [setting.row("a"), setting.row("c")];
    let group = profile::portfolio(&setting.context(), "health", &two).unwrap();
    assert_eq!(group.names, ["Usage", "Voice"]);
    assert_eq!(group.outlines[0].scores, [Some(6.0), Some(6.0)]);
    assert_eq!(group.outlines[0].overall, Some(6.0));
    assert!(profile::portfolio(&setting.context(), "maturity", &two).is_none());
}

#[test]
fn a_score_set_by_hand_is_named_as_such_in_the_list() {
    let setting = Setting::new(
        r#"{"id": "a", "name": "A", "metrics": {"use": 90, "mood": "green"},
        "overrides": [{"scorecard": "health", "score": 1, "reason": "Sponsor left"}]}"#,
    );
    let list = worst::worst(&setting.context(), &setting.population, 1);
    let set = list[0].set_by_hand.as_ref().unwrap();
    assert_eq!(set.reason.as_deref(), Some("Sponsor left"));
    assert!((list[0].health - 1.0).abs() < 1e-9);
}

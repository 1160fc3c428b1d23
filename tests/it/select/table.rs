//! Sorting and grouping the customers table.

use customer_radar::data::Dim;
use customer_radar::select::order::Source;
use customer_radar::select::{
    Codes, Direction, Facet, Filters, Measure, NameRanks, Sort, SortKey, group, select, sort,
};
use customer_radar::units::RowId;

use super::fixture::{Case, Customer, case, day, ids};

fn customers() -> Vec<Customer> {
    let customer = |id: &str, name: &str, region: &str, mrr: f64, health: f64| Customer {
        mrr: Some(mrr),
        health: Some(health),
        ..Customer::new(id, name).with(Dim::Region, region)
    };
    vec![
        customer("c1", "Site 10", "emea", 50.0, 5.0),
        customer("c2", "site 9", "APAC", 50.0, 9.0),
        Customer::new("c3", "Ärger"),
        Customer {
            since: day("2024-01-31"),
            ..customer("c4", "zebra", "EMEA", -2.0, 0.0)
        },
        Customer {
            since: day("2023-01-31"),
            churned: day("2024-01-31"),
            mrr: Some(0.0),
            ..Customer::new("c5", "site 9")
        },
    ]
}

fn check(sorted: &str, expected: &[&str]) {
    let case = case(&customers());
    assert_eq!(by(&case, sorted), expected, "{sorted}");
}

fn by<'a>(case: &'a Case, sorted: &str) -> Vec<&'a str> {
    let mut rows: Vec<RowId> = case.data.rows().collect();
    let source = Source {
        data: &case.data,
        scores: &case.scores,
        before: Some(&case.scores),
    };
    sort(
        source,
        &NameRanks::new(&case.data),
        &mut rows,
        Sort::parse(sorted).expect("a column"),
    );
    ids(&case.data, &rows)
}

#[test]
fn names_sort_naturally_and_ties_by_id() {
    check("name", &["c3", "c2", "c5", "c1", "c4"]);
    check("-name", &["c4", "c1", "c5", "c2", "c3"]);
}

#[test]
fn missing_values_come_last_both_ways_and_ties_by_name() {
    check("mrr", &["c4", "c5", "c2", "c1", "c3"]);
    check("-mrr", &["c2", "c1", "c5", "c4", "c3"]);
    check("-health_score", &["c2", "c1", "c4", "c3", "c5"]);
    check("since", &["c5", "c4", "c3", "c2", "c1"]);
    check("-churned", &["c5", "c3", "c2", "c1", "c4"]);
}

#[test]
fn texts_sort_without_case() {
    check("region", &["c2", "c1", "c4", "c3", "c5"]);
    check("-region", &["c1", "c4", "c2", "c3", "c5"]);
    check("-id", &["c5", "c4", "c3", "c2", "c1"]);
}

#[test]
fn the_churned_come_after_the_active() {
    check("status", &["c3", "c2", "c1", "c4", "c5"]);
}

#[test]
fn a_change_needs_both_scores() {
    check("health_change", &["c2", "c1", "c4", "c3", "c5"]);
}

#[test]
fn every_column_sorts_and_reads_back() {
    let case = case(&customers());
    for key in SortKey::all() {
        for direction in [Direction::Ascending, Direction::Descending] {
            let sorted = Sort { key, direction };
            assert_eq!(Sort::parse(&sorted.to_string()), Some(sorted));
            assert_eq!(by(&case, &sorted.to_string()).len(), 5);
        }
    }
    assert_eq!(Sort::parse("--mrr"), None);
}

#[test]
fn a_second_click_on_a_heading_turns_the_order_round() {
    let once = Sort::default().clicked(SortKey::Measure(Measure::Mrr));
    assert_eq!(once.to_string(), "mrr");
    assert_eq!(once.clicked(once.key).to_string(), "-mrr");
    assert_eq!(once.clicked(once.key).clicked(once.key), once);
}

#[test]
fn a_list_sorted_before_is_filtered_in_its_order() {
    let case = case(&customers());
    let mut filters = Filters::default();
    filters.choose(Facet::Company, ["c1", "c2", "c4"]);
    let selection = select(&case.data, &case.model, &case.scores, &filters);
    let sorted = [4, 3, 2, 1, 0].map(RowId);
    assert_eq!(
        ids(&case.data, &selection.in_order_of(&sorted)),
        ["c4", "c2", "c1"]
    );
}

/// 000-19: health aggregated per category.
#[test]
fn r000_19_groups_have_their_own_health_and_revenue() {
    let case = case(&customers());
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    let rows: Vec<RowId> = [3, 2, 1, 0].map(RowId).into();
    let brief = |by| {
        let groups = group(&case.data, &case.scores, &codes, &rows, by);
        let brief = groups.iter().map(|group| {
            let members = ids(&case.data, &group.rows).join(" ");
            (group.label.clone(), members, group.mrr, group.mean_health)
        });
        brief.collect::<Vec<_>>()
    };
    assert_eq!(
        brief(Facet::Dim(Dim::Region)),
        [
            ("APAC".to_owned(), "c2".to_owned(), 50.0, Some(9.0)),
            ("emea".to_owned(), "c1".to_owned(), 50.0, Some(5.0)),
            ("EMEA".to_owned(), "c4".to_owned(), -2.0, Some(0.0)),
            ("Not known".to_owned(), "c3".to_owned(), 0.0, None),
        ]
    );
    assert_eq!(
        brief(Facet::Health)[0],
        ("At risk".to_owned(), "c4 c1".to_owned(), 48.0, Some(2.5))
    );
    assert_eq!(brief(Facet::Company)[0].0, "zebra");
}

#[test]
fn grouping_keeps_every_row_once() {
    let case = case(&customers());
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    let rows: Vec<RowId> = case.data.rows().collect();
    for by in Facet::ALL.into_iter().filter(|facet| !facet.is_multiple()) {
        let groups = group(&case.data, &case.scores, &codes, &rows, by);
        let n: usize = groups.iter().map(|group| group.n).sum();
        assert_eq!(n, rows.len(), "{}", by.title());
        assert!(
            groups
                .iter()
                .all(|group| group.n == group.rows.len() && group.n > 0)
        );
    }
}

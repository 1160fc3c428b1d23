//! The filters by effort status, product and tag.

use customer_radar::data::Dim;
use customer_radar::select::{
    Codes, Facet, FacetCount, Filters, INSUFFICIENT, NOT_KNOWN, Selection, group, select,
};
use customer_radar::units::RowId;

use super::fixture::{Case, Customer, case, day, ids};

/// What a customer has: `-` before a product of the stack says that it does not apply.
fn with(id: &str, stack: &[&str], contracts: &[(&str, &str)]) -> Customer {
    let item = |text: &&str| match text.strip_prefix('-') {
        Some(product) => (product.to_owned(), false),
        None => ((*text).to_owned(), true),
    };
    Customer {
        stack: stack.iter().map(item).collect(),
        contracts: contracts
            .iter()
            .map(|(product, end)| ((*product).to_owned(), day(end)))
            .collect(),
        ..Customer::new(id, id)
    }
}

fn portfolio() -> Case {
    let effort = |effort, customer| Customer {
        effort: Some(effort),
        ..customer
    };
    case(&[
        effort(2.0, with("a", &["desk", "wall", "desk"], &[("mail", "")])),
        effort(
            5.0,
            with("b", &["-wall", "mail"], &[("desk", "2026-09-15")]),
        ),
        effort(
            5.1,
            with("c", &["bare", "unlisted"], &[("bare", "2026-09-16")]),
        ),
        with("d", &["-desk", " "], &[(" ", "")]).with(Dim::Region, "EMEA"),
    ])
}

fn run(case: &Case, choices: &[(Facet, &str)]) -> Selection {
    let mut filters = Filters::default();
    for (facet, value) in choices {
        filters.toggle(*facet, value);
    }
    select(&case.data, &case.model, &case.scores, &filters)
}

fn check(choices: &[(Facet, &str)], expected: &[&str]) {
    let case = portfolio();
    let rows = run(&case, choices).rows;
    assert_eq!(ids(&case.data, &rows), expected, "{choices:?}");
}

/// Value, label and count.
fn brief<'a>(items: &'a [FacetCount]) -> Vec<(&'a str, &'a str, usize)> {
    let brief = |item: &'a FacetCount| (item.value.as_str(), item.label.as_str(), item.count);
    items.iter().map(brief).collect()
}

#[test]
fn r003_40_a_product_is_what_the_stack_applies_or_a_contract_in_force_names() {
    check(&[(Facet::Product, "desk")], &["a"]);
    check(&[(Facet::Product, "mail")], &["a", "b"]);
    check(&[(Facet::Product, "wall")], &["a"]);
    check(&[(Facet::Product, "unlisted")], &["c"]);
    check(&[(Facet::Product, NOT_KNOWN)], &["d"]);
    check(
        &[(Facet::Product, "wall"), (Facet::Product, "bare")],
        &["a", "c"],
    );
}

#[test]
fn r003_40_a_tag_is_one_of_a_product_the_stack_applies() {
    check(&[(Facet::Tag, "Standard")], &["a"]);
    check(&[(Facet::Tag, "Security")], &["a", "b"]);
    check(&[(Facet::Tag, "Network")], &["a"]);
    check(&[(Facet::Tag, NOT_KNOWN)], &["c", "d"]);
    check(
        &[(Facet::Tag, "Security"), (Facet::Product, "mail")],
        &["a", "b"],
    );
    check(&[(Facet::Tag, "Network"), (Facet::Effort, "high")], &[]);
}

#[test]
fn r003_40_effort_is_filtered_by_the_bands_of_the_model() {
    check(&[(Facet::Effort, "low")], &["a", "b"]);
    check(&[(Facet::Effort, "high")], &["c"]);
    check(&[(Facet::Effort, INSUFFICIENT)], &["d"]);
    let case = portfolio();
    assert_eq!(
        brief(&run(&case, &[]).facet(Facet::Effort)),
        [
            ("low", "Low", 2),
            ("high", "High", 1),
            (INSUFFICIENT, "Insufficient data", 1)
        ]
    );
}

#[test]
fn a_customer_counts_once_in_each_of_its_values() {
    let case = portfolio();
    let selection = run(&case, &[]);
    assert_eq!(
        brief(&selection.facet(Facet::Product)),
        [
            ("mail", "MAIL", 2),
            ("bare", "BARE", 1),
            ("desk", "DESK", 1),
            ("unlisted", "unlisted", 1),
            ("wall", "WALL", 1),
            (NOT_KNOWN, "No product", 1),
        ]
    );
    assert_eq!(
        brief(&selection.facet(Facet::Tag)),
        [
            ("Security", "Security", 2),
            (NOT_KNOWN, "No tag", 2),
            ("Network", "Network", 1),
            ("security", "security", 1),
            ("Standard", "Standard", 1),
        ]
    );
}

#[test]
fn choosing_a_product_does_not_change_the_counts_of_products() {
    let case = portfolio();
    let (all, one) = (run(&case, &[]), run(&case, &[(Facet::Product, "wall")]));
    assert_eq!(
        brief(&one.facet(Facet::Product)),
        brief(&all.facet(Facet::Product))
    );
    let tags = one.facet(Facet::Tag);
    assert_eq!(tags.iter().map(|tag| tag.count).max(), Some(1));
}

#[test]
fn a_customer_stands_in_the_group_of_each_of_its_products() {
    let case = portfolio();
    let codes = Codes::new(&case.data, &case.model, &case.scores);
    let rows: Vec<RowId> = case.data.rows().collect();
    let groups = group(&case.data, &case.scores, &codes, &rows, Facet::Product);
    let brief: Vec<_> = groups
        .iter()
        .map(|group| (group.value.as_str(), ids(&case.data, &group.rows).join(" ")))
        .collect();
    let expected = [
        ("bare", "c"),
        ("desk", "a"),
        ("mail", "a b"),
        ("unlisted", "c"),
        ("wall", "a"),
        (NOT_KNOWN, "d"),
    ];
    assert_eq!(brief, expected.map(|(value, ids)| (value, ids.to_owned())));
}

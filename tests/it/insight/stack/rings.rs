//! The opportunity by tag and product.

use super::Case;
use customer_radar::insight::stack::{self, ProductId, tags};

#[test]
fn r003_35_a_product_with_two_tags_has_the_same_money_and_two_shares() {
    let case = Case::new();
    let spread = tags::by_tag(&case.stacks, &case.tally);
    let names: Vec<(&str, &str)> = spread
        .tags
        .iter()
        .map(|group| (group.name.as_str(), group.share.as_str()))
        .collect();
    // Mail 150, web 40, desk nothing. Cloud 190, Standard 150: 340 around the ring.
    assert_eq!(
        names,
        [
            ("Cloud", "55.9%"),
            ("Standard", "44.1%"),
            ("No tag", "0.0%")
        ]
    );
    let parts = |group: usize| -> Vec<(&str, Option<f64>, &str)> {
        let parts = spread.tags[group].parts.iter();
        parts
            .map(|part| (part.name.as_str(), part.gain.total(), part.share.as_str()))
            .collect()
    };
    assert_eq!(
        parts(0),
        [("Mail", Some(150.0), "78.9%"), ("Web", Some(40.0), "21.1%")]
    );
    assert_eq!(parts(1), [("Mail", Some(150.0), "100.0%")]);
    assert_eq!(parts(2), [("Desk", Some(0.0), "0.0%")]);
    let sums = (spread.ring.total(), spread.total.total());
    assert_eq!(sums, (Some(340.0), Some(190.0)));
    let note = spread.note("USD").unwrap();
    assert!(note.contains("$340") && note.contains("$190"), "{note}");
}

#[test]
fn r003_32_a_product_that_is_applicable_to_nobody_is_left_out() {
    let case = Case::new();
    let spread = tags::by_tag(&case.stacks, &case.tally);
    let mut parts = spread.tags.iter().flat_map(|group| &group.parts);
    assert!(parts.all(|part| part.name != "Idle"));
    // The 5,000 of B's desk, which is not applicable, count nowhere.
    assert_eq!(case.tally.all.gain().total(), Some(190.0));
    assert_eq!(stack::gap_note(&case.tally), None);
}

#[test]
fn r003_33_the_rings_number_their_parts_through() {
    let case = Case::new();
    let spread = tags::by_tag(&case.stacks, &case.tally);
    let rings = stack::rings(&spread, "USD");
    let amounts: Vec<&str> = rings
        .groups
        .iter()
        .map(|group| group.amount.as_str())
        .collect();
    assert_eq!(amounts, ["$190", "$150", "$0"]);
    assert_eq!(
        (rings.total.as_str(), rings.total_label.as_str()),
        ("$190", "$340 over all tags")
    );
    let (group, part) = spread.part(2).unwrap();
    assert_eq!(
        (group.name.as_str(), part.name.as_str()),
        ("Standard", "Mail")
    );
    assert!(spread.part(4).is_none());
}

#[test]
fn r003_2_behind_a_slice_stand_the_customers_it_could_be_won_from() {
    let case = Case::new();
    let behind = |ids: &[ProductId]| {
        let found = tags::behind(&case.stacks, &case.tally, ids);
        case.names(found.into_iter().map(|(row, _)| row))
    };
    assert_eq!(behind(&[ProductId(0)]), ["A", "B"]);
    assert_eq!(behind(&[ProductId(0), ProductId(1)]), ["A", "B"]);
    assert_eq!(behind(&[ProductId(1)]), ["A"]);
    assert!(behind(&[ProductId(2)]).is_empty());
}

#[test]
fn r003_36_the_rings_may_be_narrowed_to_some_tags() {
    let case = Case::new();
    let only = ["Standard".to_owned()];
    let spread = tags::by_tag_among(&case.stacks, &case.tally, &only);
    let names: Vec<&str> = spread
        .tags
        .iter()
        .map(|group| group.name.as_str())
        .collect();
    assert_eq!(names, ["Standard"]);
    assert_eq!(spread.tags[0].share, "100.0%");
    assert_eq!(spread.total.total(), Some(150.0));
    assert_eq!(spread.note("USD"), None);
    let all = tags::by_tag_among(&case.stacks, &case.tally, &[]);
    assert_eq!(all, tags::by_tag(&case.stacks, &case.tally));
}

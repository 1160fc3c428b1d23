use std::f64::consts::TAU;

use super::*;
use crate::chart::scene::{Mark, Shape};

const SIZE: Size = Size {
    width: 470.0,
    height: 320.0,
};

fn group(name: &str, parts: &[(&str, f64)]) -> Group {
    let part = |(name, value): &(&str, f64)| Part {
        name: (*name).into(),
        value: *value,
        amount: format!("${value}"),
    };
    let value: f64 = parts.iter().map(|part| part.1).sum();
    Group {
        name: name.into(),
        value,
        amount: format!("${value}"),
        parts: parts.iter().map(part).collect(),
    }
}

fn rings(groups: Vec<Group>) -> Rings {
    Rings {
        groups,
        unit: "opportunity".into(),
        total: "$454k".into(),
        total_label: "each item once".into(),
    }
}

/// Two tags with one product in both, its money half of the one and a quarter of the other.
fn shared() -> Rings {
    rings(vec![
        group(
            "Security",
            &[("Firewall", 5000.0), ("Web filtering", 5101.0)],
        ),
        group("Network", &[("Firewall", 5000.0), ("Switches", 15_000.0)]),
    ])
}

fn texts(scene: &Scene) -> Vec<String> {
    let text = |mark: &Mark| {
        let Shape::Label(label) = &mark.shape else {
            return None;
        };
        Some(label.text.clone())
    };
    scene.marks.iter().filter_map(text).collect()
}

/// The rings of a scene: the key and the radii of each slice.
fn slices(scene: &Scene) -> Vec<(Key, f64, f64)> {
    let slice = |mark: &Mark| {
        let Shape::Ring { inner, outer, .. } = mark.shape else {
            return None;
        };
        Some((mark.key?, inner, outer))
    };
    scene.marks.iter().filter_map(slice).collect()
}

/// 003-31: the doughnut of the stack's opportunity, its total in the center.
#[test]
fn r003_31_every_item_is_a_slice_and_the_total_stands_in_the_center() {
    let scene = shared().scene(SIZE, &Theme::light());
    let parts = slices(&scene)
        .iter()
        .filter(|s| s.0.series == PARTS)
        .count();
    assert_eq!(parts, 4);
    let texts = texts(&scene);
    assert!(texts.contains(&"$454k".to_owned()), "{texts:?}");
    assert!(texts.contains(&"each item once".to_owned()), "{texts:?}");
}

/// 003-33: tags are the inner ring, their items the outer one, each within its tag's arc.
#[test]
fn r003_33_items_lie_outside_their_tag_and_within_its_arc() {
    let chart = shared();
    let scene = chart.scene(SIZE, &Theme::light());
    let edge = |series: u16| {
        let ring = slices(&scene)
            .into_iter()
            .filter(move |s| s.0.series == series);
        ring.fold((f64::MAX, 0.0_f64), |(low, high), (_, inner, outer)| {
            (low.min(inner), high.max(outer))
        })
    };
    assert!(edge(GROUPS).1 < edge(PARTS).0);
    let [groups, parts] = chart.arcs();
    for (group, two) in groups.iter().zip(parts.chunks(2)) {
        assert!((two[0].0 - group.0).abs() < 1e-9);
        let end = two[1].0 + two[1].1;
        assert!((end - group.0 - group.1).abs() < 1e-9);
    }
}

/// 003-34: an item shows its amount and its share of its tag: $5,000 are 49.5 % of $10,101.
#[test]
fn r003_34_an_item_shows_its_amount_and_its_share_of_its_tag() {
    let chart = shared();
    let words = chart.words(part_key(0));
    assert_eq!(
        words.sentence(),
        "Firewall: Amount $5000, Share of Security 49.5%, Share of Network 25.0%"
    );
    let lines = |key: Key| texts(&chart.overlay(SIZE, &Theme::light(), key));
    assert_eq!(lines(part_key(0)), ["$5000", "Firewall", "49.5% of tag"]);
    let tag = lines(group_key(0));
    assert_eq!(tag[tag.len() - 3..], ["$10101", "Security", "33.6% of all"]);
    assert_eq!(
        chart.words(group_key(0)).sentence(),
        "Security: Amount $10101, Share of all 33.6%, Items 2"
    );
}

/// 003-35: an item with two tags stands in both, with the same money and two shares.
#[test]
fn r003_35_an_item_with_two_tags_has_one_amount_and_two_shares() {
    let chart = shared();
    let (one, other) = (chart.words(part_key(0)), chart.words(part_key(2)));
    assert_eq!((&one.title, &one.rows[0]), (&other.title, &other.rows[0]));
    assert_eq!((&*one.rows[1].1, &*other.rows[1].1), ("49.5%", "25.0%"));
    // The slice in the other tag is outlined while this one is lifted.
    let scene = chart.overlay(SIZE, &Theme::light(), part_key(0));
    let ink = Theme::light().text;
    let is_ink = |m: &&Mark| matches!(&m.shape, Shape::Path { stroke, .. } if stroke.color == ink);
    assert_eq!(scene.marks.iter().filter(is_ink).count(), 1);
    let alone = chart.overlay(SIZE, &Theme::light(), part_key(1));
    assert_eq!(alone.marks.iter().filter(is_ink).count(), 0);
}

#[test]
fn nothing_draws_two_empty_rings_with_words() {
    for chart in [rings(Vec::new()), rings(vec![group("Tag", &[("A", 0.0)])])] {
        let scene = chart.scene(SIZE, &Theme::light());
        assert!(scene.marks.iter().all(|mark| mark.key.is_none()));
        assert_eq!(texts(&scene), ["$454k", "No opportunity"]);
        assert_eq!(chart.finding(), "No opportunity to show");
        assert_eq!(chart.walk(None, Step::Next), None);
    }
}

#[test]
fn negative_and_missing_sizes_count_as_nothing() {
    let mut chart = rings(vec![group(
        "A",
        &[("a", -5.0), ("b", 2.0), ("c", f64::NAN)],
    )]);
    chart.groups[0].value = 2.0;
    let [groups, parts] = chart.arcs();
    assert!((groups[0].1 - TAU).abs() < 1e-9 && (parts[1].1 - TAU).abs() < 1e-9);
    assert!(parts[0].1 <= 0.0 && parts[2].1 <= 0.0);
    assert_eq!(chart.shares()[1], ["0.0%", "100.0%", "0.0%"]);
}

#[test]
fn parts_that_do_not_make_up_their_group_leave_a_gap() {
    let mut chart = rings(vec![group("A", &[("a", 30.0), ("b", 30.0)])]);
    chart.groups[0].value = 100.0;
    let [_, parts] = chart.arcs();
    assert!((parts[1].0 + parts[1].1 - TAU * 0.6).abs() < 1e-9);
    assert_eq!(chart.shares()[1], ["30.0%", "30.0%"]);
}

#[test]
fn a_thin_slice_is_found_from_beside_it() {
    let chart = rings(vec![group(
        "A",
        &[("a", 500.0), ("thin", 0.5), ("b", 500.0)],
    )]);
    let (size, theme) = (SIZE, Theme::light());
    let thin = chart.locate(size, part_key(1)).expect("it is drawn");
    let find = |dx: f64| chart.hit(size, &theme, thin.by(dx, 0.0));
    assert_eq!(find(0.0), Some(part_key(1)));
    assert_eq!(
        (find(3.0), find(-3.0)),
        (Some(part_key(1)), Some(part_key(1)))
    );
    assert_eq!(
        (find(9.0), find(-9.0)),
        (Some(part_key(0)), Some(part_key(2)))
    );
}

#[test]
fn the_hole_is_nothing_and_a_name_is_its_part() {
    let chart = shared();
    let (scene, theme) = (chart.scene(SIZE, &Theme::light()), Theme::light());
    assert_eq!(chart.hit(SIZE, &theme, Point::new(235.0, 160.0)), None);
    let name = |mark: &Mark| {
        let Shape::Label(label) = &mark.shape else {
            return None;
        };
        (label.text == "Switches").then_some((mark.key, label.at))
    };
    let (named, at) = scene.marks.iter().find_map(name).expect("it is named");
    assert_eq!(named, Some(part_key(3)));
    assert_eq!(chart.hit(SIZE, &theme, at.by(-6.0, -4.0)), named);
}

#[test]
fn arrows_walk_along_a_ring_and_between_a_tag_and_its_items() {
    let mut chart = shared();
    chart.groups[0].parts.insert(0, Part::default());
    let check = |from: Key, step: Step, to: Key| {
        assert_eq!(chart.walk(Some(from), step), Some(to), "{from:?} {step:?}");
    };
    check(group_key(0), Step::Right, group_key(1));
    check(group_key(1), Step::Right, group_key(1));
    check(group_key(0), Step::Down, part_key(1));
    check(part_key(2), Step::Right, part_key(3));
    check(part_key(3), Step::Up, group_key(1));
    check(part_key(3), Step::Down, part_key(3));
    check(part_key(1), Step::Left, part_key(1));
    check(group_key(0), Step::Last, part_key(4));
    check(part_key(4), Step::First, group_key(0));
    assert_eq!(chart.walk(None, Step::Left), Some(group_key(0)));
}

#[test]
fn the_table_has_every_tag_and_every_item() {
    let table = shared().table();
    assert_eq!(
        table.rows[0].cells,
        ["Security", "All items", "$10101", "", "33.6%"]
    );
    assert_eq!(
        table.rows[1].cells,
        ["Security", "Firewall", "$5000", "49.5%", ""]
    );
    assert_eq!(
        (table.rows.len(), table.rows[4].key),
        (6, Some(part_key(2)))
    );
    assert_eq!(
        shared().finding(),
        "Network is the largest of 2: $20000, 66.4% of all. \
         Largest in it: Switches, $15000, 75.0% of Network"
    );
}

#[test]
fn exports_hold_amounts_in_full_precision() {
    let rings = shared();
    let (shown, exact) = (rings.table(), rings.exact_table());
    let value = rings.groups[0].parts[0].value;
    assert_eq!(exact.rows[1].cells[2], value.to_string());
    assert_eq!(exact.rows[1].cells[3], shown.rows[1].cells[3]);
}

use super::*;
use crate::chart::scene::{Mark, Shape};

fn slice(name: &str, value: f64) -> Slice {
    let look = Look::Health(Tone::Ok);
    Slice {
        name: name.into(),
        look,
        value,
        count: value.max(0.0) as u64,
        amount: None,
    }
}

fn doughnut(values: &[f64]) -> Doughnut {
    Doughnut {
        slices: values
            .iter()
            .map(|&value| slice("Satisfactory", value))
            .collect(),
        unit: "customers".into(),
        total: "38".into(),
        total_label: "customers".into(),
        precision: Precision::Whole,
    }
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

const SIZE: Size = Size {
    width: 168.0,
    height: 168.0,
};

#[test]
fn arcs_start_at_twelve_and_make_a_full_turn() {
    let arcs = doughnut(&[1.0, 2.0, 1.0]).arcs();
    assert!(arcs[0].0.abs() < 1e-9 && (arcs[1].1 - TAU / 2.0).abs() < 1e-9);
    assert!((arcs.iter().map(|arc| arc.1).sum::<f64>() - TAU).abs() < 1e-9);
}

#[test]
fn a_zero_total_draws_an_empty_ring() {
    let scene = doughnut(&[0.0, 0.0]).scene(SIZE, &Theme::light());
    assert!(scene.marks.iter().all(|mark| mark.key.is_none()));
    assert_eq!(doughnut(&[0.0]).finding(), "No customers to show");
}

#[test]
fn negative_and_missing_values_count_as_nothing() {
    let arcs = doughnut(&[f64::NAN, -3.0, 5.0, f64::INFINITY]).arcs();
    assert!(arcs[0].1 <= 0.0 && arcs[1].1 <= 0.0 && arcs[3].1 <= 0.0);
    assert!((arcs[2].1 - TAU).abs() < 1e-9);
}

/// 003-22: the center shows the total at rest and share, name and count on hover.
#[test]
fn r003_22_the_center_shows_the_total_at_rest_and_the_slice_on_hover() {
    let chart = doughnut(&[14.0, 24.0]);
    assert_eq!(
        texts(&chart.scene(SIZE, &Theme::light())),
        ["38", "customers"]
    );
    let hovered = chart.overlay(SIZE, &Theme::light(), Key::item(0));
    assert_eq!(texts(&hovered), ["37%", "Satisfactory", "14 of 38"]);
}

/// 003-24: opportunity shows the abbreviated amount and the share.
#[test]
fn r003_24_an_amount_stands_in_the_center_with_its_share() {
    let mut chart = doughnut(&[10.1, 89.9]);
    chart.slices[0].amount = Some("$3.5k".into());
    chart.precision = Precision::Tenth;
    let hovered = chart.overlay(SIZE, &Theme::light(), Key::item(0));
    assert_eq!(texts(&hovered), ["$3.5k", "Satisfactory", "10.1%"]);
}

#[test]
fn the_middle_of_a_slice_is_hit_and_the_hole_is_not() {
    let chart = doughnut(&[1.0, 2.0, 3.0]);
    for item in 0..3 {
        let at = chart
            .locate(SIZE, Key::item(item))
            .expect("a slice has a place");
        assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(item)));
    }
    assert_eq!(
        chart.hit(SIZE, &Theme::light(), Point::new(84.0, 84.0)),
        None
    );
}

#[test]
fn the_keyboard_skips_slices_of_nothing() {
    let chart = doughnut(&[1.0, 0.0, 3.0]);
    assert_eq!(
        chart.walk(Some(Key::item(0)), Step::Next),
        Some(Key::item(2))
    );
    assert_eq!(
        chart.walk(Some(Key::item(2)), Step::Next),
        Some(Key::item(2))
    );
    assert_eq!(chart.walk(None, Step::Next), Some(Key::item(0)));
}

#[test]
fn the_table_has_a_row_for_every_slice() {
    let table = doughnut(&[14.0, 24.0]).table();
    assert_eq!(table.rows[0].cells, ["Satisfactory", "14", "37%"]);
    assert_eq!(table.columns[1].title, "Customers");
}

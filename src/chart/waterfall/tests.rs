use super::*;
use crate::chart::scene::{Mark, Shape};

const SIZE: Size = Size {
    width: 640.0,
    height: 300.0,
};

const NARROW: Size = Size {
    width: 240.0,
    height: 420.0,
};

fn chart(steps: Vec<Step>) -> Waterfall {
    Waterfall {
        steps,
        unit: "Points".into(),
        format: Format::decimals(2),
        axis: None,
    }
}

fn typical() -> Waterfall {
    chart(vec![
        Step::total("Jun 2026", 7.3),
        Step::change("Stickiness", "24%, was 31%", -0.9),
        Step::change("Training", "79%, was 70%", 0.4),
        Step::total("Sep 2026", 6.8),
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

fn paths(scene: &Scene, is_dashed: bool) -> usize {
    let is_one = |mark: &&Mark| matches!(&mark.shape, Shape::Path { stroke, .. } if stroke.dash.is_some() == is_dashed);
    scene.marks.iter().filter(is_one).count()
}

#[test]
fn each_bar_begins_where_the_one_before_ends() {
    let plot = Plot::new(&typical(), SIZE);
    let spans: Vec<(f64, f64)> = plot.spans.iter().map(|span| (span.from, span.to)).collect();
    for pair in spans.windows(2).take(2) {
        assert!((pair[0].1 - pair[1].0).abs() < 1e-12);
    }
    assert!(
        (spans[2].1 - spans[3].1).abs() < 1e-12,
        "the steps lead to the closing total"
    );
    assert_eq!(plot.spans[0].from, plot.cut.unwrap());
    let scene = typical().scene(SIZE, &Theme::light());
    assert_eq!(paths(&scene, true), 3, "dashed connectors");
}

#[test]
fn totals_that_dwarf_their_changes_are_cut_and_it_is_said() {
    let chart = typical();
    let cut = chart.cut().unwrap();
    assert!(cut > 0.0 && cut < 6.4, "{cut}");
    assert_eq!(
        paths(&chart.scene(SIZE, &Theme::light()), false),
        2,
        "a zigzag each"
    );
    let words = chart.cut_words().unwrap();
    assert!(
        words.starts_with("The axis starts at 6.00: totals are cut"),
        "{words}"
    );
    assert!(chart.finding().ends_with(&words));
}

#[test]
fn large_changes_and_changes_through_zero_are_not_cut() {
    let large = [
        Step::total("A", 4.0),
        Step::change("B", "", -3.0),
        Step::total("C", 1.0),
    ];
    let through = [
        Step::total("A", 4.0),
        Step::change("B", "", -5.0),
        Step::total("C", -1.0),
    ];
    let none = [Step::total("A", 4.0), Step::total("C", 4.0)];
    for steps in [large.to_vec(), through.to_vec(), none.to_vec()] {
        assert_eq!(chart(steps).cut(), None);
    }
}

#[test]
fn changes_are_signed_and_totals_are_not() {
    for size in [SIZE, NARROW] {
        let texts = texts(&typical().scene(size, &Theme::light()));
        for text in ["7.30", "−0.90", "+0.40", "6.80"] {
            assert!(texts.iter().any(|own| own == text), "{text} in {texts:?}");
        }
    }
    let cells: Vec<String> = typical()
        .table()
        .rows
        .iter()
        .map(|row| row.cells[2].clone())
        .collect();
    assert_eq!(cells, ["7.30", "−0.90", "+0.40", "6.80"]);
    assert_eq!(
        typical().finding().split(". The axis").next(),
        Some(
            "From Jun 2026 7.30 to Sep 2026 6.80. Most down: Stickiness −0.90. Most up: Training \
             +0.40"
        )
    );
}

#[test]
fn what_is_not_known_moves_nothing_and_is_a_dash() {
    let chart = chart(vec![
        Step::total("A", 4.0),
        Step::change("B", "", f64::NAN),
        Step::change("C", "", -3.0),
    ]);
    let plot = Plot::new(&chart, SIZE);
    assert_eq!(plot.spans[2].from, 4.0);
    assert_eq!(chart.table().rows[1].cells[2], "–");
    assert_eq!(chart.exact_table().rows[1].cells[2], "");
}

#[test]
fn steps_stand_below_each_other_where_columns_are_too_narrow() {
    let chart = typical();
    let is_columns = |size| matches!(Plot::new(&chart, size).form, plot::Form::Columns(_));
    assert!(is_columns(SIZE));
    assert!(!is_columns(Size::new(200.0, 300.0)));
    assert!(chart.height(200.0) > chart.height(640.0) - 200.0);
}

#[test]
fn a_step_is_hit_over_its_whole_column_or_row() {
    let chart = typical();
    for (size, at) in [
        (SIZE, Point::new(300.0, 10.0)),
        (NARROW, Point::new(5.0, 120.0)),
    ] {
        let key = chart.hit(size, &Theme::light(), at).unwrap();
        assert_eq!(key, Key::item(1), "{size:?}");
    }
}

#[test]
fn nothing_is_said_in_words() {
    assert_eq!(
        texts(&chart(Vec::new()).scene(SIZE, &Theme::light())),
        ["Nothing to show"]
    );
    assert_eq!(chart(Vec::new()).walk(None, crate::chart::Step::Next), None);
}

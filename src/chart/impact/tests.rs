use super::*;
use crate::chart::scene::{Mark, Shape};

const SIZE: Size = Size {
    width: 400.0,
    height: 300.0,
};

const NARROW: Size = Size {
    width: 310.0,
    height: 400.0,
};

fn bar(name: &str, value: f64) -> Bar {
    Bar {
        name: name.into(),
        evidence: "24%, was 31%".into(),
        value,
        advice: String::new(),
    }
}

fn typical() -> Impact {
    Impact {
        bars: vec![bar("Stickiness", -0.94), bar("Training", 0.52)],
        heads: ["Lowers the score", "Raises it"].map(str::to_owned),
        rest: Some(("13 more".into(), 0.12)),
        total: Some(("Together".into(), -0.3)),
        unit: "Points".into(),
        format: Format::decimals(2),
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

/// The bars drawn, by key: left and right edge.
fn bars(scene: &Scene) -> Vec<(u32, f64, f64)> {
    let bar = |mark: &Mark| match (&mark.shape, mark.key) {
        (Shape::Rect { min, max, .. }, Some(key)) => Some((key.item, min.x, max.x)),
        _ => None,
    };
    scene.marks.iter().filter_map(bar).collect()
}

/// 000-23: positive and negative contributions stand on their own side of zero, each with a sign.
#[test]
fn r000_23_what_lowers_stands_left_of_zero_and_what_raises_right_of_it() {
    let chart = typical();
    for size in [SIZE, NARROW] {
        let scene = chart.scene(size, &Theme::light());
        let zero = Plot::new(&chart, size).scale.at(0.0);
        let drawn = bars(&scene);
        let sides: Vec<bool> = drawn.iter().map(|(_, left, _)| *left >= zero).collect();
        assert_eq!(sides, [false, true, true, false]);
        for (_, left, right) in drawn {
            assert!((left - zero).abs() < 1e-9 || (right - zero).abs() < 1e-9);
        }
        let texts = texts(&scene);
        for text in [
            "Lowers the score",
            "Raises it",
            "−0.94",
            "+0.52",
            "24%, was 31%",
        ] {
            assert!(texts.iter().any(|own| own == text), "{text} in {texts:?}");
        }
    }
}

#[test]
fn what_is_not_shown_is_counted_and_the_total_is_told() {
    let chart = typical();
    let texts = texts(&chart.scene(SIZE, &Theme::light()));
    for text in ["13 more", "+0.12", "Together", "−0.30"] {
        assert!(texts.iter().any(|own| own == text), "{text} in {texts:?}");
    }
    let table = chart.table();
    let keys: Vec<bool> = table.rows.iter().map(|row| row.key.is_some()).collect();
    assert_eq!(keys, [true, true, false, false]);
    assert_eq!(table.rows[3].cells, ["Together", "", "−0.30", ""]);
    assert_eq!(chart.exact_table().rows[0].cells[2], "-0.94");
}

#[test]
fn bars_are_in_proportion() {
    let drawn = bars(&typical().scene(SIZE, &Theme::light()));
    let long = |idx: usize| drawn[idx].2 - drawn[idx].1;
    assert!((long(0) / long(1) - 0.94 / 0.52).abs() < 1e-6);
}

#[test]
fn a_row_is_hit_anywhere_and_says_its_value_and_evidence() {
    let chart = typical();
    for size in [SIZE, NARROW] {
        let rows = Plot::new(&chart, size).rows;
        for x in [1.0, 150.0, 300.0] {
            let at = Point::new(x, rows.row(1) + 3.0);
            assert_eq!(chart.hit(size, &Theme::light(), at), Some(Key::item(1)));
        }
    }
    let sentence = chart.words(Key::item(0)).sentence();
    assert_eq!(sentence, "Stickiness: Points −0.94, Value 24%, was 31%");
    assert_eq!(
        chart.finding(),
        "Lowers the score most: Stickiness −0.94. Raises it most: Training +0.52. Together −0.30"
    );
}

#[test]
fn arrows_walk_all_rows() {
    let chart = typical();
    let mut key = chart.walk(None, Step::First);
    for idx in 1..4 {
        key = chart.walk(key, Step::Down);
        assert_eq!(key, Some(Key::item(idx)));
    }
    assert_eq!(chart.walk(key, Step::Next), key);
    assert_eq!(Impact::default().walk(None, Step::Next), None);
}

#[test]
fn no_difference_is_said_in_words() {
    let none = Impact::default();
    assert_eq!(
        texts(&none.scene(SIZE, &Theme::light())),
        ["No difference to explain"]
    );
    assert_eq!(none.finding(), "No difference to explain");
}

#[test]
fn more_rows_make_it_higher_and_narrow_rows_are_higher() {
    let chart = typical();
    assert!(chart.height(310.0) > chart.height(400.0));
    assert!(chart.picture().height > 4.0 * 30.0);
}

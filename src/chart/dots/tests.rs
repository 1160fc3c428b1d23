use super::*;

const SIZE: Size = Size {
    width: 640.0,
    height: 240.0,
};

fn chart() -> Dots {
    let row = |name: &str, values: [Option<f64>; 2]| Row {
        name: name.into(),
        values: values.into(),
        benchmark: Some(5.0),
        good: None,
    };
    Dots {
        names: vec!["Acme".into(), "Birch".into()],
        benchmark: "All".into(),
        rows: vec![
            row("Usage", [Some(8.0), Some(3.0)]),
            row("Value", [None, None]),
            row("Education", [Some(12.0), Some(f64::NAN)]),
        ],
    }
}

#[test]
fn r001_12_the_finding_names_where_the_sides_differ_most() {
    let finding = "Furthest apart in Usage: Acme 5.0 points above Birch";
    assert_eq!(chart().finding(), finding);
    assert_eq!(Dots::default().finding(), "Nothing to compare yet");
}

#[test]
fn a_score_is_hit_where_it_is_drawn_and_stays_on_the_scale() {
    let chart = chart();
    for at in [key(0, 0), key(0, 1), key(2, 0)] {
        let point = chart.locate(SIZE, at).expect("it has a score");
        assert_eq!(chart.hit(SIZE, &Theme::light(), point), Some(at));
        assert!(point.x <= SIZE.width);
    }
    assert_eq!(chart.locate(SIZE, key(2, 1)), None);
}

#[test]
fn the_keyboard_walks_rows_down_and_scores_along() {
    let chart = chart();
    assert_eq!(chart.walk(None, Step::Next), Some(key(0, 0)));
    assert_eq!(chart.walk(Some(key(0, 0)), Step::Left), Some(key(0, 1)));
    assert_eq!(chart.walk(Some(key(0, 1)), Step::Down), Some(key(2, 0)));
    assert_eq!(Dots::default().walk(None, Step::Next), None);
}

use super::*;
use crate::chart::scene::{Fill, Mark};

const SIZE: Size = Size {
    width: 480.0,
    height: 400.0,
};

fn series(name: &str, role: Role, values: &[Option<f64>]) -> Series {
    let values = values.to_vec();
    Series {
        name: name.into(),
        role,
        values,
    }
}

fn radar(values: &[Option<f64>]) -> Radar {
    let axis = |n: usize| Axis {
        name: format!("Axis {n}"),
    };
    Radar {
        axes: (0..values.len()).map(axis).collect(),
        series: vec![
            series("Acme", Role::Subject, values),
            series("Peers", Role::Benchmark, &vec![Some(5.0); values.len()]),
        ],
    }
}

/// The filled areas of a radar that are not rings.
fn areas(radar: &Radar) -> usize {
    let scene = radar.scene(SIZE, &Theme::light());
    let is_tinted = |shape: &Shape| {
        let Shape::Polygon {
            fill: Fill::Solid(color),
            ..
        } = shape
        else {
            return false;
        };
        color.alpha < 1.0
    };
    scene
        .marks
        .iter()
        .filter(|mark| is_tinted(&mark.shape))
        .count()
}

/// 001-11: five axes by default; a whole outline is one area.
#[test]
fn r001_11_five_scores_make_one_area() {
    let chart = radar(&[Some(8.0), Some(7.0), Some(5.0), Some(6.0), Some(7.0)]);
    assert_eq!(areas(&chart), 1);
    for item in 0..5 {
        let at = chart
            .locate(SIZE, Key::item(item))
            .expect("the axis has a score");
        assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(item)));
    }
}

#[test]
fn a_missing_score_leaves_a_gap_and_is_never_zero() {
    let chart = radar(&[
        Some(8.0),
        None,
        Some(5.0),
        Some(f64::NAN),
        Some(7.0),
        Some(6.0),
    ]);
    let center = Layout::new(&chart, SIZE).center;
    let scene = chart.scene(SIZE, &Theme::light());
    let dot = |mark: &Mark| {
        let Shape::Disc { center, .. } = mark.shape else {
            return None;
        };
        mark.key.map(|_| center)
    };
    let dots: Vec<Point> = scene.marks.iter().filter_map(dot).collect();
    assert_eq!(
        dots.len(),
        2 * 4,
        "a dot and its outline for each known score"
    );
    assert!(dots.iter().all(|dot| dot.distance(center) > 20.0));
    assert_eq!(chart.words(Key::item(1)).rows[0].1, "–");
}

#[test]
fn one_or_two_axes_are_bars() {
    let scene = radar(&[Some(8.0), Some(3.0)]).scene(SIZE, &Theme::light());
    let bars = scene
        .marks
        .iter()
        .filter(|m| matches!(m.shape, Shape::Rect { .. }) && m.key.is_some());
    assert_eq!(bars.count(), 2);
}

#[test]
fn the_finding_names_the_lowest_and_the_highest() {
    let chart = radar(&[Some(8.0), Some(3.0), Some(5.0)]);
    assert_eq!(
        chart.finding(),
        "Acme: lowest in Axis 1, 3.0 (−2.0 vs Peers); highest in Axis 0, 8.0"
    );
    assert_eq!(
        radar(&[None, None, None]).finding(),
        "Acme has no scores yet"
    );
    assert_eq!(Radar::default().finding(), "No scores to show");
}

#[test]
fn arrows_walk_the_axes_and_change_the_series() {
    let chart = radar(&[Some(8.0), Some(3.0), Some(5.0)]);
    let at = |series, item| Some(Key { series, item });
    assert_eq!(chart.walk(None, Step::Next), at(0, 0));
    assert_eq!(chart.walk(at(0, 0), Step::Right), at(0, 1));
    assert_eq!(chart.walk(at(0, 1), Step::Down), at(1, 1));
    assert_eq!(chart.walk(at(1, 2), Step::Next), at(1, 2));
}

/// 001-12: overlays compare a customer with segments and other customers.
#[test]
fn r001_12_words_and_table_hold_every_series() {
    let chart = radar(&[Some(8.0), Some(3.0), Some(5.0)]);
    let words = chart.words(Key::item(0));
    assert_eq!(
        words.sentence(),
        "Axis 0: Acme 8.0, Peers 5.0, Difference +3.0"
    );
    assert_eq!(chart.table().rows[1].cells, ["Axis 1", "3.0", "5.0"]);
}

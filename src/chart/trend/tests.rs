//! What a trend says and where its marks are.

use super::*;

const SIZE: Size = Size {
    width: 500.0,
    height: 220.0,
};

fn trend(values: &[Option<f64>]) -> Trend {
    Trend {
        months: (0..values.len())
            .map(|month| format!("Month {month}"))
            .collect(),
        series: vec![Series {
            name: "Acme".into(),
            role: Role::Subject,
            values: values.to_vec(),
        }],
        zones: vec![Zone {
            from: 0.0,
            to: 5.0,
            tone: Tone::Risk,
        }],
        domain: (0.0, 10.0),
        ..Trend::default()
    }
}

#[test]
fn every_month_is_hit_at_its_point() {
    let chart = trend(&[Some(1.0), Some(9.0), None, Some(4.0)]);
    for item in [0, 1, 3] {
        let at = chart
            .locate(SIZE, Key::item(item))
            .expect("the month has a value");
        assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(item)));
    }
    assert_eq!(chart.locate(SIZE, Key::item(2)), None);
}

#[test]
fn the_keyboard_starts_at_the_latest_month_and_skips_gaps() {
    let chart = trend(&[Some(1.0), Some(9.0), None, Some(4.0)]);
    assert_eq!(chart.walk(None, Step::Next), Some(Key::item(3)));
    assert_eq!(
        chart.walk(Some(Key::item(3)), Step::Left),
        Some(Key::item(1))
    );
    assert_eq!(trend(&[None]).walk(None, Step::Next), None);
}

#[test]
fn words_carry_the_health_of_the_month() {
    let chart = trend(&[Some(4.0), Some(9.0)]);
    assert_eq!(chart.words(Key::item(0)).tone, Some(Tone::Risk));
    assert_eq!(chart.words(Key::item(1)).tone, None);
    assert_eq!(chart.finding(), "Acme: 9.0 in Month 1, from 4.0 in Month 0");
}

#[test]
fn no_months_make_a_scene_without_marks_to_find() {
    let chart = trend(&[]);
    assert!(
        chart
            .scene(SIZE, &Theme::light())
            .marks
            .iter()
            .all(|mark| mark.key.is_none())
    );
    assert_eq!(chart.finding(), "No figures over time yet");
}

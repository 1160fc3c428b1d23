//! How a lifecycle is walked, found and said, and that nothing stands on a label.

use super::*;
use crate::chart::scene::Label;
use crate::chart::text;
use proptest::prelude::*;

const WIDE: Size = Size {
    width: 900.0,
    height: 400.0,
};

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 1, 1)
        .and_then(|start| start.checked_add_days(chrono::Days::new(n)))
        .unwrap()
}

fn chart(days: &[(u64, u8)]) -> Lifecycle {
    let event = |(at, &(on, weight)): (usize, &(u64, u8))| Event {
        date: day(on),
        name: format!("Event {at}"),
        detail: String::new(),
        kind: Kind::Meeting,
        weight,
    };
    Lifecycle {
        from: day(0),
        until: day(1100),
        today: day(1000),
        renewal: Some(day(1040)),
        health: vec![(day(900), Some(6.0)), (day(1000), Some(7.0))],
        zones: Vec::new(),
        tracks: vec![Track {
            name: "Stage".into(),
            look: Look::Stage,
            spans: vec![
                Span {
                    name: "Adoption".into(),
                    from: day(10),
                    until: Some(day(500)),
                    ..Span::default()
                },
                Span {
                    name: "Expansion".into(),
                    from: day(500),
                    ..Span::default()
                },
            ],
        }],
        events: days.iter().enumerate().map(event).collect(),
    }
}

#[test]
fn the_keyboard_walks_events_and_crosses_to_the_stage_of_the_time() {
    let chart = chart(&[(100, 1), (700, 1)]);
    let last = chart.walk(None, Step::Next);
    assert_eq!(last, Some(Key::item(1)));
    let stage = chart.walk(last, Step::Down).unwrap();
    assert_eq!(chart.words(stage).title, "Expansion");
    assert_eq!(
        chart.walk(Some(stage), Step::Left),
        Some(Key { series: 1, item: 0 })
    );
    assert_eq!(Lifecycle::default().walk(None, Step::Next), None);
}

#[test]
fn every_mark_is_found_where_it_is() {
    let chart = chart(&[(100, 1), (700, 1)]);
    let bar = Key { series: 1, item: 0 };
    for key in [Key::item(0), Key::item(1), bar] {
        let at = chart.locate(WIDE, key).unwrap();
        assert_eq!(chart.hit(WIDE, &Theme::light(), at), Some(key));
    }
}

#[test]
fn words_say_when_and_the_table_holds_everything() {
    let chart = chart(&[(100, 1), (1040, 1)]);
    assert_eq!(
        chart.words(Key::item(1)).rows[0].1,
        "6 Nov 2026, in 40 days"
    );
    let table = chart.exact_table();
    assert_eq!(table.rows.len(), 4);
    assert_eq!(table.rows[0].cells[2], "2024-04-10");
    assert!(chart.finding().contains("in the stage Expansion"));
}

/// The labels of events and the lines down to them.
fn labels_and_leaders(scene: &Scene) -> (Vec<Label>, Vec<(Point, Point)>) {
    let (mut labels, mut leaders) = (Vec::new(), Vec::new());
    for mark in &scene.marks {
        if let (Shape::Label(label), Some(_)) = (&mark.shape, mark.key) {
            labels.push(label.clone());
        }
        if let Shape::Line { from, to, stroke } = &mark.shape
            && stroke.color == Theme::light().axis_strong
        {
            leaders.push((*from, *to));
        }
    }
    (labels, leaders)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn r000_25_no_label_covers_another_and_no_line_crosses_one(
        days in proptest::collection::vec((0_u64..1100, 0_u8..6), 0..40),
        width in 320.0..1200.0, height in 240.0..520.0
    ) {
        let size = Size::new(width, height);
        let (labels, leaders) = labels_and_leaders(&chart(&days).scene(size, &Theme::light()));
        for (idx, label) in labels.iter().enumerate() {
            let (min, max) = text::bounds(label);
            for (from, to) in &leaders {
                let crosses = from.x > min.x && from.x < max.x && from.y < max.y && to.y > min.y;
                prop_assert!(!crosses, "{} at {}", label.text, from.x);
            }
            for other in &labels[..idx] {
                let (a, b) = text::bounds(other);
                let apart = max.x <= a.x || b.x <= min.x || max.y <= a.y + 1.0 || b.y <= min.y + 1.0;
                prop_assert!(apart, "{} and {}", label.text, other.text);
            }
        }
    }
}

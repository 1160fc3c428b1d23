//! What holds for every quadrant: in its frame, zoomed, moved and boxed.

use std::sync::Arc;

use customer_radar::chart::describe::Format;
use customer_radar::chart::quadrant::{self, Line, Quadrant, Window};
use customer_radar::chart::scene::Point;
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Key, Tone};
use proptest::prelude::*;

use super::{check_answers, check_frame, check_labels_apart, names, numbers, scores, sizes};

fn quadrants() -> impl Strategy<Value = Quadrant> {
    let tones = prop_oneof![
        Just(Tone::Ok),
        Just(Tone::Warn),
        Just(Tone::Risk),
        Just(Tone::None)
    ];
    let point = (numbers(), scores(), 0.0..30.0, tones, names());
    let points = proptest::collection::vec(point, 0..60);
    (points, any::<bool>()).prop_map(|(points, log)| {
        let names: Vec<String> = points.iter().map(|point| point.4.clone()).collect();
        let area = |name: &str| quadrant::Area {
            name: name.into(),
            words: "High, low".into(),
        };
        Quadrant {
            x: points.iter().map(|point| point.0).collect(),
            y: points
                .iter()
                .map(|point| point.1.unwrap_or(f64::NAN))
                .collect(),
            size: points.iter().map(|point| point.2).collect(),
            tone: points.iter().map(|point| point.3).collect(),
            name: Arc::new(move |item| names[item as usize].clone()),
            details: None,
            x_axis: quadrant::Axis {
                title: "Value: monthly recurring revenue, log scale".into(),
                log,
                format: Format::new(|value| format!("${value:.1e}")),
                split_label: "median $14.1k".into(),
                ..quadrant::Axis::default()
            },
            y_axis: quadrant::Axis {
                title: "Effort score, 0 to 10".into(),
                domain: Some((0.0, 10.0)),
                split_label: "median 5.0".into(),
                ..quadrant::Axis::default()
            },
            size_title: "Employees".into(),
            areas: [
                "Reprice or realign",
                "Meet most often",
                "Stay in touch",
                "Most profitable",
            ]
            .map(area),
            ringed: Vec::new(),
            window: None,
        }
    })
}

/// A quadrant of ordinary amounts, as a zoom can be checked on.
fn ordinary() -> impl Strategy<Value = Quadrant> {
    let points = proptest::collection::vec((1.0..1e5, 0.0..10.0), 2..40);
    (quadrants(), points).prop_map(|(mut chart, points)| {
        chart.x = points.iter().map(|point| point.0).collect();
        chart.y = points.iter().map(|point| point.1).collect();
        chart.size = vec![1.0; points.len()];
        chart.tone = vec![Tone::Ok; points.len()];
        chart.name = Arc::new(|item| format!("Customer {item}"));
        chart
    })
}

/// A part of the plot, as shares of its size.
fn parts() -> impl Strategy<Value = (f64, f64, f64)> {
    (0.0..1.0, 0.0..1.0, 1.05..15.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_quadrant_stays_in_its_frame_and_its_labels_apart(
        chart in quadrants(), size in sizes()
    ) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn the_center_of_a_bubble_finds_it_or_what_covers_it(chart in quadrants(), size in sizes()) {
        let theme = Theme::light();
        for item in 0..chart.len() as u32 {
            let Some(at) = chart.locate(size, Key::item(item)) else { continue };
            let found = chart.hit(size, &theme, at);
            prop_assert!(found.is_some());
            let found = found.unwrap_or(Key::item(item));
            let other = chart.locate(size, found).unwrap_or_default();
            prop_assert!(found == Key::item(item) || other.distance(at) <= 26.0);
        }
    }

    #[test]
    fn a_zoomed_quadrant_stays_in_its_frame_and_its_labels_apart(
        chart in quadrants(), size in sizes(), (x, y, factor) in parts()
    ) {
        let at = Point::new(x * size.width, y * size.height);
        let chart = { let window = chart.zoomed(size, Some(at), factor); chart.within(window) };
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer(
        chart in ordinary(), size in sizes(), factor in 1.05..15.0, again in 1.05..3.0
    ) {
        let at = chart.locate(size, Key::item(0)).expect("it is shown");
        let once = chart.zoomed(size, Some(at), factor);
        let zoomed = chart.within(once);
        let now = zoomed.locate(size, Key::item(0)).expect("it is still shown");
        // Near the frame a mark makes room for the largest bubble.
        let is_central = at.x > 100.0 && at.x < size.width - 60.0 && at.y > 80.0 && at.y < size.height - 90.0;
        prop_assert!(now.distance(at) < if is_central { 1e-3 } else { 60.0 }, "{at:?} {now:?}");
        let twice = zoomed.zoomed(size, Some(now), again);
        let zoomed = zoomed.within(twice);
        let then = zoomed.locate(size, Key::item(0)).expect("it is still shown");
        prop_assert!(then.distance(now) < 0.05, "{now:?} {then:?}");
    }

    #[test]
    fn zooming_in_and_far_out_shows_all(
        chart in ordinary(), size in sizes(), (x, y, factor) in parts()
    ) {
        let at = Point::new(x * size.width, y * size.height);
        let window = chart.zoomed(size, Some(at), factor);
        let zoomed = chart.within(window);
        prop_assert_eq!(zoomed.zoomed(size, Some(at), 1e-3), None);
    }

    #[test]
    fn moving_carries_every_mark_along_or_stops_at_the_end_of_the_values(
        chart in ordinary(), size in sizes(), (x, y, factor) in parts(), dx in -80.0..80.0, dy in -80.0..80.0
    ) {
        let at = Point::new(x * size.width, y * size.height);
        let window = chart.zoomed(size, Some(at), factor);
        let zoomed = chart.within(window);
        let (low, high) = zoomed.handle(size, Line::Upright).ends;
        let moved = zoomed.moved(size, Point::new(dx, dy));
        let Some(part) = moved else { return Err(TestCaseError::reject("all is shown")) };
        prop_assert!(part.x.0 >= low * (1.0 - 1e-9) && part.x.1 <= high * (1.0 + 1e-9), "{part:?}");
        let is_free = part.x.0 > low * (1.0 + 1e-9) && part.x.1 < high * (1.0 - 1e-9);
        let after = zoomed.clone().within(moved);
        for item in 0..zoomed.len() as u32 {
            let places = (zoomed.locate(size, Key::item(item)), after.locate(size, Key::item(item)));
            if let (Some(before), Some(after)) = places {
                prop_assert!((after.x - before.x).abs() <= dx.abs() + 1e-3);
                prop_assert!(!is_free || (after.x - before.x - dx).abs() < 1e-3, "{before:?} {after:?}");
            }
        }
    }

    /// 003-20: what a rectangle becomes keeps exactly the customers drawn inside it.
    #[test]
    fn r003_20_a_rectangle_keeps_exactly_the_marks_inside(
        chart in ordinary(), size in sizes(), a in (0.0..1.0, 0.0..1.0), b in (0.0..1.0, 0.0..1.0),
        (x, y, factor) in parts(), is_zoomed in any::<bool>()
    ) {
        let about = Point::new(x * size.width, y * size.height);
        let window = if is_zoomed { chart.zoomed(size, Some(about), factor) } else { None };
        let chart = chart.within(window);
        let corner = |(x, y): (f64, f64)| Point::new(x * size.width, y * size.height);
        let (a, b) = (corner(a), corner(b));
        let found = chart.boxed(size, a, b);
        let is_inside = |at: Point| {
            (a.x.min(b.x)..=a.x.max(b.x)).contains(&at.x) && (a.y.min(b.y)..=a.y.max(b.y)).contains(&at.y)
        };
        let mut count = 0;
        for item in 0..chart.len() {
            let Some(at) = chart.locate(size, Key::item(item as u32)) else { continue };
            let kept = found.is_some_and(|found| found.contains(chart.x[item], chart.y[item]));
            prop_assert_eq!(kept, is_inside(at), "{:?} {:?}", found, at);
            count += usize::from(kept);
        }
        prop_assert_eq!(found.is_some(), count > 0);
    }

    #[test]
    fn a_line_dragged_to_a_place_comes_to_lie_there(
        chart in ordinary(), size in sizes(), x in 0.0..1.0, y in 0.0..1.0
    ) {
        let to = Point::new(x * size.width, y * size.height);
        let (value, effort) = (chart.dragged(size, Line::Upright, to), chart.dragged(size, Line::Level, to));
        let mut moved = chart.clone();
        (moved.x_axis.split, moved.y_axis.split) = (Some(value), Some(effort));
        let (upright, level) = (moved.handle(size, Line::Upright), moved.handle(size, Line::Level));
        prop_assert_eq!((upright.value, level.value), (value, effort));
        let (least, most) = chart.handle(size, Line::Upright).ends;
        let is_inside = value > least && value < most;
        let place = upright.at.expect("a line that was dragged is shown");
        prop_assert!(!is_inside || (place.x - to.x).abs() <= 1.0, "{} {to:?} {place:?}", value);
    }

    #[test]
    fn any_window_can_be_shown(
        chart in quadrants(), size in sizes(), x in (numbers(), numbers()), y in (0.0..10.0, 0.0..10.0)
    ) {
        let window = Window::new(x, y);
        let chart = chart.within(window);
        check_frame(&chart.scene(size, &Theme::light()))?;
        prop_assert!(chart.outside() <= chart.len());
    }
}

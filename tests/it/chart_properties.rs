//! What holds for every chart, whatever it is given.

use std::f64::consts::TAU;

use customer_radar::chart::doughnut::{self, Doughnut, Look, Precision, Slice};
use customer_radar::chart::radar::{self, Radar, Role, Series};
use customer_radar::chart::scale::Scale;
use customer_radar::chart::scene::{Label, Point, Scene, Shape, Size};
use customer_radar::chart::spark::Spark;
use customer_radar::chart::theme::Theme;
use customer_radar::chart::trend::{Benchmark, Flag, Range, Trend};
use customer_radar::chart::{Chart, Key, Step, Tone, hit, text};
use proptest::prelude::*;

mod heatmap;
mod impact;
mod lifecycle;
mod quadrant;

/// How far anything may stand out of the frame, in CSS pixels: half a line and a halo.
const MARGIN: f64 = 2.0;

/// The corners of what a shape covers.
fn corners(shape: &Shape) -> Vec<Point> {
    let around =
        |center: &Point, radius: f64| vec![center.by(-radius, -radius), center.by(radius, radius)];
    match shape {
        Shape::Line { from, to, .. } => vec![*from, *to],
        Shape::Path { points, .. } | Shape::Polygon { points, .. } => points.clone(),
        Shape::Disc { center, radius, .. } | Shape::Circle { center, radius, .. } => {
            around(center, *radius)
        }
        Shape::Ring {
            center,
            outer,
            inner,
            start,
            sweep,
            ..
        } => {
            assert!(inner.is_finite() && start.is_finite() && sweep.is_finite());
            around(center, *outer)
        }
        Shape::Rect { min, max, .. } => vec![*min, *max],
        Shape::Label(label) => {
            let (min, max) = text::bounds(label);
            vec![min, max]
        }
        Shape::Cloud(cloud) => (0..cloud.tone.len())
            .map(|i| Point::new(f64::from(cloud.x[i]), f64::from(cloud.y[i])))
            .collect(),
    }
}

/// Every point is a number and inside the frame.
pub(crate) fn check_frame(scene: &Scene) -> Result<(), TestCaseError> {
    for mark in &scene.marks {
        for corner in corners(&mark.shape) {
            prop_assert!(
                corner.x.is_finite() && corner.y.is_finite(),
                "{:?}",
                mark.shape
            );
            let (x, y) = (corner.x, corner.y);
            let inside = x >= -MARGIN
                && y >= -MARGIN
                && x <= scene.size.width + MARGIN
                && y <= scene.size.height + MARGIN;
            prop_assert!(inside, "{:?} in {:?}", mark.shape, scene.size);
        }
    }
    Ok(())
}

/// No label covers another one.
pub(crate) fn check_labels_apart(scene: &Scene) -> Result<(), TestCaseError> {
    let label = |shape: &Shape| {
        let Shape::Label(label) = shape else {
            return None;
        };
        Some(label.clone())
    };
    let labels: Vec<Label> = scene.marks.iter().filter_map(|m| label(&m.shape)).collect();
    for (idx, one) in labels.iter().enumerate() {
        let a = text::bounds(one);
        for other in &labels[..idx] {
            let b = text::bounds(other);
            let across = (a.1.x.min(b.1.x) - a.0.x.max(b.0.x)).max(0.0);
            let down = (a.1.y.min(b.1.y) - a.0.y.max(b.0.y)).max(0.0);
            prop_assert!(
                across < 1.0 || down < 2.0,
                "{:?} and {:?} in {:?}",
                one.text,
                other.text,
                scene.size
            );
        }
    }
    Ok(())
}

/// A chart survives every question about every mark.
pub(crate) fn check_answers(chart: &dyn Chart, size: Size) -> Result<(), TestCaseError> {
    let theme = Theme::dark();
    let _ = (chart.finding(), chart.table());
    let mut key = chart.walk(None, Step::First);
    for step in [
        Step::Next,
        Step::Right,
        Step::Up,
        Step::Down,
        Step::Left,
        Step::Last,
    ] {
        let Some(at) = key else { return Ok(()) };
        let _ = chart.words(at).sentence();
        check_frame(&chart.overlay(size, &theme, at))?;
        key = chart.walk(Some(at), step);
        prop_assert!(key.is_some());
    }
    let beyond = Key {
        series: u16::MAX,
        item: u32::MAX,
    };
    let _ = (
        chart.words(beyond),
        chart.overlay(size, &theme, beyond),
        chart.locate(size, beyond),
    );
    Ok(())
}

/// Frames of charts.
pub(crate) fn sizes() -> impl Strategy<Value = Size> {
    (320.0..900.0, 220.0..520.0).prop_map(|(width, height)| Size::new(width, height))
}

/// Names of any length and script.
pub(crate) fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{2,12}( [a-z]{2,12}){0,2}",
        "[A-Za-zäöüß&<> ]{0,90}",
        "[東京電力会社株式]{1,24}",
        "[א-ת ]{1,60}",
    ]
}

fn scores() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        6 => (0.0..=10.0).prop_map(Some),
        1 => Just(None),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-4.0), Just(99.0)].prop_map(Some),
    ]
}

/// Any number a column may hold.
pub(crate) fn numbers() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => 0.5..5e6,
        1 => prop_oneof![
            Just(f64::NAN), Just(f64::INFINITY), Just(0.0), Just(-1e300), Just(1e300), Just(1e-300)
        ],
    ]
}

fn series(axes: usize) -> impl Strategy<Value = Vec<Series>> {
    let one = (names(), proptest::collection::vec(scores(), axes));
    proptest::collection::vec(one, 0..4).prop_map(|all| {
        let role = |n: usize| match n {
            0 => Role::Subject,
            1 => Role::Benchmark,
            more => Role::Compared(more as u8 - 1),
        };
        let one = |(n, (name, values))| Series {
            name,
            role: role(n),
            values,
        };
        all.into_iter().enumerate().map(one).collect()
    })
}

fn radars() -> impl Strategy<Value = Radar> {
    proptest::collection::vec(names(), 0..=10).prop_flat_map(|names| {
        series(names.len()).prop_map(move |series| Radar {
            axes: names
                .iter()
                .map(|name| radar::Axis { name: name.clone() })
                .collect(),
            series,
        })
    })
}

fn doughnuts() -> impl Strategy<Value = Doughnut> {
    let tones = prop_oneof![
        Just(Tone::Ok),
        Just(Tone::Warn),
        Just(Tone::Risk),
        Just(Tone::None)
    ];
    let slice = (names(), tones, numbers(), 0_u64..1000);
    proptest::collection::vec(slice, 0..9).prop_map(|slices| Doughnut {
        slices: slices
            .into_iter()
            .map(|(name, tone, value, count)| Slice {
                name,
                look: Look::Health(tone),
                value,
                count,
                amount: None,
            })
            .collect(),
        unit: "customers".into(),
        total: "1,234".into(),
        total_label: "customers".into(),
        precision: Precision::Whole,
    })
}

fn benchmarks(months: usize) -> impl Strategy<Value = Vec<Benchmark>> {
    let values = || proptest::collection::vec(scores(), months);
    let one = (names(), values(), values(), values());
    proptest::collection::vec(one, 0..3).prop_map(|all| {
        let benchmark = |(idx, (name, median, low, high))| Benchmark {
            name: String::clone(&name),
            short: name,
            is_second: idx > 0,
            median,
            low,
            high,
            n: Vec::new(),
        };
        all.into_iter().enumerate().map(benchmark).collect()
    })
}

fn trends() -> impl Strategy<Value = Trend> {
    (0_usize..30).prop_flat_map(|months| {
        let flags = proptest::collection::vec((names(), 0_usize..34), 0..4);
        let parts = (series(months), benchmarks(months), flags, 0_usize..34);
        parts.prop_map(move |(series, benchmarks, flags, compared)| {
            let flag = |(name, month)| Flag { month, name };
            let range = |(series, group): (usize, &Benchmark)| Range {
                name: format!("Band of {}", group.name),
                series,
                low: group.low.clone(),
                high: group.high.clone(),
            };
            Trend {
                months: (0..months)
                    .map(|month| format!("Sep {}", 2000 + month))
                    .collect(),
                // Two lines and two groups are the most that a page shows.
                series: series.into_iter().take(4 - benchmarks.len()).collect(),
                ranges: benchmarks.iter().enumerate().map(range).collect(),
                benchmarks,
                flags: flags.into_iter().map(flag).collect(),
                compared: Some(compared),
                domain: (0.0, 10.0),
                ..Trend::default()
            }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_radar_stays_in_its_frame_and_its_names_apart(chart in radars(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        let mut names = scene.clone();
        names.marks.retain(|mark| mark.key.is_some());
        check_labels_apart(&names)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn a_doughnut_stays_in_its_frame(chart in doughnuts(), side in 100.0..260.0) {
        let size = Size::new(side, side);
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn a_trend_stays_in_its_frame_and_its_labels_apart(chart in trends(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn a_sparkline_stays_in_its_frame(
        values in proptest::collection::vec(scores(), 0..40), width in 40.0..300.0
    ) {
        let chart = Spark { values, benchmark: Some(5.0), ..Spark::default() };
        let size = Size::new(width, 34.0);
        check_frame(&chart.scene(size, &Theme::light()))?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn slices_make_a_full_turn_and_do_not_overlap(chart in doughnuts()) {
        let arcs = chart.arcs();
        let total: f64 = arcs.iter().map(|arc| arc.1).sum();
        let is_empty = arcs.iter().all(|arc| arc.1 <= 0.0);
        prop_assert!(is_empty || (total - TAU).abs() < 1e-6, "{total}");
        for pair in arcs.windows(2) {
            prop_assert!((pair[0].0 + pair[0].1 - pair[1].0).abs() < 1e-9);
        }
    }

    #[test]
    fn shares_sum_to_the_whole_and_stay_within_a_unit(
        values in proptest::collection::vec(0.0..1e9, 1..12), is_tenth in any::<bool>()
    ) {
        let precision = if is_tenth { Precision::Tenth } else { Precision::Whole };
        let whole = precision.whole();
        let units = doughnut::shares(&values, precision);
        let total: f64 = values.iter().sum();
        prop_assert!(total <= 0.0 || units.iter().sum::<u32>() == whole);
        for (units, value) in units.iter().zip(&values) {
            let exact = value / total.max(f64::MIN_POSITIVE) * f64::from(whole);
            prop_assert!((f64::from(*units) - exact).abs() < 1.0 + 1e-6);
        }
    }

    #[test]
    fn ticks_lie_in_the_domain_and_are_at_most_six(
        a in numbers(), b in numbers(), is_log in any::<bool>()
    ) {
        let scale = if is_log { Scale::log((a, b), (0.0, 100.0)) } else { Scale::linear((a, b), (0.0, 100.0)) };
        let ticks = scale.ticks();
        prop_assert!(!ticks.is_empty() && ticks.len() <= 6, "{ticks:?}");
        prop_assert!(ticks.windows(2).all(|pair| pair[0] < pair[1]), "{ticks:?}");
        for tick in ticks {
            let place = scale.at(tick);
            prop_assert!(tick.is_finite() && (0.0..=100.0).contains(&place));
            let back = scale.value_at(place);
            let is_close = (back - tick).abs() <= 1e-6 * tick.abs().max(1e-300) + 1e-6;
            prop_assert!(is_close || !back.is_finite() || (a - b).abs() > 1e200, "{tick} {back}");
        }
    }

    #[test]
    fn a_hit_of_the_scene_never_panics(chart in radars(), size in sizes(), x in -50.0..950.0, y in -50.0..600.0) {
        let theme = Theme::light();
        let _ = hit::at(&chart.scene(size, &theme), Point::new(x, y));
        let _ = chart.hit(size, &theme, Point::new(x, y));
    }

    #[test]
    fn fitted_text_fits(name in names(), room in 0.0..300.0) {
        let font = customer_radar::chart::scene::Font::new(12.0, 500);
        prop_assert!(text::width(&text::fit(&name, room, font), font) <= room + 1e-6);
        for line in text::break_in_two(&name, room, font) {
            prop_assert!(text::width(&line, font) <= room + 1e-6);
        }
    }
}

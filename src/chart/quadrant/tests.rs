use super::*;

const SIZE: Size = Size {
    width: 720.0,
    height: 440.0,
};

fn quadrant(points: &[(f64, f64, Tone)]) -> Quadrant {
    let area = |name: &str| Area {
        name: name.into(),
        words: "words".into(),
    };
    Quadrant {
        x: points.iter().map(|p| p.0).collect(),
        y: points.iter().map(|p| p.1).collect(),
        size: vec![1.0; points.len()],
        tone: points.iter().map(|p| p.2).collect(),
        name: Arc::new(|item| format!("Customer {item}")),
        details: None,
        x_axis: Axis {
            name: "MRR".into(),
            log: true,
            split: Some(100.0),
            ..Axis::default()
        },
        y_axis: Axis {
            name: "Effort".into(),
            domain: Some((0.0, 10.0)),
            ..Axis::default()
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
}

fn spread() -> Quadrant {
    quadrant(&[
        (10.0, 2.0, Tone::Ok),
        (1000.0, 2.0, Tone::Warn),
        (10.0, 8.0, Tone::Risk),
        (1000.0, 8.0, Tone::None),
    ])
}

fn check_walk(from: u32, step: Step, expected: u32) {
    assert_eq!(
        spread().walk(Some(Key::item(from)), step),
        Some(Key::item(expected))
    );
}

#[test]
fn every_center_is_hit() {
    let chart = spread();
    for item in 0..4 {
        let at = chart.locate(SIZE, Key::item(item)).expect("it is plotted");
        assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(item)));
    }
    assert_eq!(chart.hit(SIZE, &Theme::light(), Point::new(2.0, 2.0)), None);
}

#[test]
fn worse_health_lies_on_top() {
    let chart = quadrant(&[(50.0, 5.0, Tone::Risk), (50.0, 5.0, Tone::Ok)]);
    let at = chart.locate(SIZE, Key::item(0)).expect("it is plotted");
    assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(0)));
}

#[test]
fn arrows_go_to_the_nearest_bubble_in_their_direction() {
    check_walk(0, Step::Right, 1);
    check_walk(0, Step::Up, 2);
    check_walk(3, Step::Left, 2);
    check_walk(3, Step::Down, 1);
    check_walk(3, Step::Right, 3);
    check_walk(0, Step::Next, 2);
    check_walk(0, Step::Last, 3);
}

#[test]
fn walking_starts_at_risk() {
    assert_eq!(spread().walk(None, Step::Next), Some(Key::item(2)));
    assert_eq!(quadrant(&[]).walk(None, Step::Next), None);
}

#[test]
fn values_a_log_axis_cannot_show_are_counted() {
    let chart = quadrant(&[
        (0.0, 2.0, Tone::Ok),
        (f64::NAN, 2.0, Tone::Ok),
        (5.0, 2.0, Tone::Ok),
    ]);
    assert_eq!(chart.unplotted(), 2);
    assert_eq!(chart.area_of(0), None);
    assert!(
        chart.finding().ends_with("2 cannot be shown on these axes"),
        "{}",
        chart.finding()
    );
}

/// 003-9: value runs along x, effort along y; each point lies in one of the four areas.
#[test]
fn r003_9_points_lie_in_the_area_of_their_value_and_effort() {
    let areas: Vec<_> = (0..4).filter_map(|item| spread().area_of(item)).collect();
    assert_eq!(areas, [2, 3, 0, 1]);
}

#[test]
fn many_points_become_one_cloud_and_a_table_of_areas() {
    let points: Vec<_> = (0..=DENSE)
        .map(|i| (1.0 + i as f64, (i % 11) as f64, Tone::Warn))
        .collect();
    let chart = quadrant(&points);
    let scene = chart.scene(SIZE, &Theme::light());
    assert!(scene.marks.len() < 80, "{}", scene.marks.len());
    assert_eq!(chart.table().rows.len(), 4);
}

/// The tone on top at each of some places, when as many good as bad customers stand there.
fn tops(sizes: [f64; 2]) -> [usize; 2] {
    let places = 50;
    let points: Vec<_> = (0..2 * DENSE)
        .map(|i| {
            let tone = if i < DENSE { Tone::Risk } else { Tone::Ok };
            (1.0 + (i % places) as f64, 5.0, tone)
        })
        .collect();
    let mut chart = quadrant(&points);
    for (item, size) in chart.size.iter_mut().enumerate() {
        *size = sizes[usize::from(item >= DENSE)];
    }
    let mut counts = [0; 2];
    for place in 0..places {
        let at = chart.locate(SIZE, Key::item(place as u32)).unwrap();
        let top = chart.hit(SIZE, &Theme::light(), at).unwrap();
        counts[usize::from(chart.tone[top.item as usize] == Tone::Ok)] += 1;
    }
    counts
}

#[test]
fn among_very_many_no_health_hides_the_others() {
    let [risk, ok] = tops([1.0, 1.0]);
    assert!((15..=35).contains(&risk), "{risk} and {ok}");
}

#[test]
fn among_very_many_the_largest_lie_on_top() {
    assert_eq!(tops([1.0, 9.0])[0], 0);
    assert_eq!(tops([9.0, 1.0])[1], 0);
}

#[test]
fn a_ring_marks_what_is_to_be_seen_first() {
    let circles = |chart: &Quadrant| {
        let scene = chart.scene(SIZE, &Theme::light());
        let is_circle = |mark: &&crate::chart::scene::Mark| {
            matches!(mark.shape, crate::chart::scene::Shape::Circle { .. })
        };
        scene.marks.iter().filter(is_circle).count()
    };
    let mut chart = spread();
    let before = circles(&chart);
    chart.ringed = vec![2];
    assert_eq!(circles(&chart), before + 2);
}

#[test]
fn what_lies_outside_the_window_is_counted_and_not_shown() {
    let window = Window::new((5.0, 500.0), (0.0, 10.0));
    let chart = spread().within(window);
    assert_eq!(chart.outside(), 2);
    assert_eq!(chart.locate(SIZE, Key::item(1)), None);
    assert!(chart.locate(SIZE, Key::item(0)).is_some());
    assert!(
        chart.finding().ends_with("; 2 outside the view"),
        "{}",
        chart.finding()
    );
    // The areas keep their customers: a window filters nothing.
    assert_eq!(chart.counts(), spread().counts());
}

#[test]
fn a_window_that_a_logarithmic_axis_cannot_show_is_none() {
    let window = Window::new((0.0, 500.0), (0.0, 10.0));
    assert_eq!(spread().within(window).window, None);
}

#[test]
fn a_window_reads_what_it_writes() {
    let window = Window::new((1_234.567_89, 50_000.0), (2.0, 8.25)).unwrap();
    assert_eq!(window.rounded().to_string(), "1234.57..50000,2..8.25");
    assert_eq!(Window::parse(&window.to_string()), Some(window));
    for text in ["", "1..2", "2..1,0..5", "a..2,0..5", "1..inf,0..5"] {
        assert_eq!(Window::parse(text), None, "{text}");
    }
}

#[test]
fn a_slider_steps_along_its_axis_and_stays_on_it() {
    let chart = spread();
    let upright = chart.handle(SIZE, Line::Upright);
    assert_eq!((upright.value, upright.ends), (100.0, (10.0, 1000.0)));
    assert!(chart.stepped(Line::Upright, 1.0) > 100.0);
    assert!(chart.stepped(Line::Upright, -1.0) < 100.0);
    assert_eq!(chart.stepped(Line::Upright, 999.0), 1000.0);
    assert_eq!(chart.stepped(Line::Level, -999.0), 0.0);
}

#[test]
fn one_point_alone_stands_inside_the_frame() {
    let chart = quadrant(&[(5.0, 10.0, Tone::Risk)]);
    let at = chart.locate(SIZE, Key::item(0)).expect("it is plotted");
    assert!(
        at.x > 20.0 && at.x < 700.0 && at.y > 34.0 && at.y < 400.0,
        "{at:?}"
    );
}

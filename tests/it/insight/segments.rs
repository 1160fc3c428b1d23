//! Value against effort.

use std::sync::Arc;

use super::fixture::{Setting, rows};
use customer_radar::chart::Chart;
use customer_radar::chart::Key;
use customer_radar::insight::segments::{Options, Render, Sizing, Spacing, Why, chart, segments};
use customer_radar::score::model::{Corner, Split};
use customer_radar::settings::Settings;

/// Active: value 100, 200, 300, 400; effort 10, 0, 5, 2.5. One without calls, one without revenue,
/// one that has left.
const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "mrr": 100, "seats": 10, "employees": 30, "metrics": {"calls": 40, "use": 10, "mood": "red"}},
    {"id": "b", "name": "B", "mrr": 200, "seats": 100, "metrics": {"calls": 0, "use": 90, "mood": "green"}},
    {"id": "c", "name": "C", "mrr": 300, "employees": 10, "metrics": {"calls": 20, "use": 20, "mood": "red"}},
    {"id": "d", "name": "D", "mrr": 400, "seats": 0, "metrics": {"calls": 10}},
    {"id": "e", "name": "E", "mrr": 250},
    {"id": "f", "name": "F", "mrr": 0, "metrics": {"calls": 20}},
    {"id": "g", "name": "G", "metrics": {"calls": 20}},
    {"id": "h", "name": "H", "mrr": 9000, "churned": "2026-01-01", "metrics": {"calls": 20}}"#;

#[test]
fn r003_9_each_customer_lies_in_one_corner() {
    let setting = Setting::new(CUSTOMERS);
    let placed = segments(&setting.context(), &setting.population, Options::default());
    // The median of 0, 100, 200, 250, 300, 400 is 225; effort splits at 5, equal counts as high.
    assert_eq!(placed.value_split.at, Some(225.0));
    assert_eq!(placed.value_split.label, "median $225");
    let ids: Vec<&str> = placed
        .points
        .iter()
        .map(|row| setting.dataset.customers.id.get(*row))
        .collect();
    // Values span less than two powers of ten: a linear axis, which shows f at 0.
    assert_eq!(ids, ["a", "b", "c", "d", "f"]);
    assert_eq!(placed.corner, [3, 2, 1, 0, 3]);
    let at_risk: Vec<usize> = placed
        .corners
        .iter()
        .map(|corner| corner.n_at_risk)
        .collect();
    assert_eq!(at_risk, [0, 1, 0, 1]);
    assert!((placed.corners[1].mrr - 300.0).abs() < 1e-9);
    assert_eq!(placed.corners[0].text.name, "Most profitable");
}

#[test]
fn r003_18_customers_without_a_place_are_listed_with_the_reason() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let log = Options {
        spacing: Spacing::Log,
        ..Options::default()
    };
    let by_value = segments(&context, &setting.population, log);
    let reasons = [(Why::NoValue, 1), (Why::ZeroValue, 1), (Why::NoEffort, 1)];
    assert_eq!(by_value.unplotted_counts(), reasons);
    let without_effort: Vec<_> = by_value.unplotted_rows(Why::NoEffort).collect();
    assert_eq!(without_effort, [setting.row("e")]);
    let per_seat = Options {
        render: Render::PerSeat,
        ..Options::default()
    };
    let by_seat = segments(&context, &setting.population, per_seat);
    assert_eq!(by_seat.x, [10.0, 2.0]);
    assert_eq!(
        by_seat.unplotted_counts(),
        [(Why::NoValue, 1), (Why::NoSeats, 4)]
    );
}

#[test]
fn splits_do_not_move_with_the_filter_but_with_the_option() {
    let setting = Setting::new(CUSTOMERS);
    let context = setting.context();
    let one = [setting.row("a")];
    assert_eq!(
        segments(&context, &one, Options::default()).value_split.at,
        Some(225.0)
    );
    let options = Options {
        value_split: Some(Split::At(100.0)),
        effort_split: Some(Split::Mean),
        ..Options::default()
    };
    let moved = segments(&context, &one, options);
    assert_eq!(moved.corner, [1]);
    // Effort of the active ones with calls: 10, 0, 5, 2.5, 5, 5.
    assert!((moved.effort_split.at.unwrap() - 27.5 / 6.0).abs() < 1e-9);
}

#[test]
fn r003_19_size_is_relative_to_the_mean_of_all() {
    let setting = Setting::new(CUSTOMERS);
    let placed = segments(
        &setting.context(),
        &rows(&setting.dataset)[..3],
        Options::default(),
    );
    assert_eq!(placed.size, [1.5, 1.0, 0.5]);
    let alike = Options {
        sizing: Sizing::Alike,
        ..Options::default()
    };
    let placed = segments(&setting.context(), &rows(&setting.dataset)[..3], alike);
    assert_eq!(placed.size, [1.0; 3]);
}

#[test]
fn the_axis_follows_the_values_of_everybody_unless_it_is_chosen() {
    let wide = r#"{"id": "a", "name": "A", "mrr": 10, "metrics": {"calls": 1}},
        {"id": "b", "name": "B", "mrr": 2000, "metrics": {"calls": 1}}"#;
    let setting = Setting::new(wide);
    let context = setting.context();
    let one = [setting.row("a")];
    let with = |spacing| {
        let options = Options {
            spacing,
            ..Options::default()
        };
        segments(&context, &one, options)
    };
    assert!(with(Spacing::Auto).is_log && !with(Spacing::Linear).is_log);
    assert!((with(Spacing::Auto).decades - 200_f64.log10()).abs() < 1e-12);
    let title = |spacing| {
        let (dataset, scores) = (setting.dataset.clone(), setting.scores.clone());
        chart(&with(spacing), &Arc::new(dataset), &Arc::new(scores))
            .x_axis
            .title
    };
    assert_eq!(
        title(Spacing::Auto),
        "Value: monthly recurring revenue, log scale"
    );
    assert_eq!(
        title(Spacing::Linear),
        "Value: monthly recurring revenue, linear scale"
    );
}

/// 003-15: the customers of high value whose health is at risk stand out.
#[test]
fn r003_15_high_value_at_risk_is_found_and_ringed() {
    let setting = Setting::new(CUSTOMERS);
    let placed = segments(&setting.context(), &setting.population, Options::default());
    let found: Vec<_> = placed
        .high_value_at_risk()
        .map(|item| placed.points[item])
        .collect();
    assert_eq!(found, [setting.row("c")]);
    let (dataset, scores) = (setting.dataset.clone(), setting.scores.clone());
    let quadrant = chart(&placed, &Arc::new(dataset), &Arc::new(scores));
    assert_eq!(quadrant.ringed, [2]);
}

/// 003-10 to 003-13, 003-16: corners have a name, a meaning, a cadence and an action, and all of
/// them can be said in other words.
#[test]
fn r003_16_each_corner_has_words_that_can_be_changed() {
    let mut setting = Setting::new(CUSTOMERS);
    let placed = segments(&setting.context(), &setting.population, Options::default());
    for corner in &placed.corners {
        let text = &corner.text;
        for words in [&text.name, &text.description, &text.cadence, &text.action] {
            assert!(!words.is_empty(), "{text:?}");
        }
    }
    let mut settings = Settings::default();
    settings.corners[2] = Some(Corner {
        name: "Ours".into(),
        ..placed.corners[2].text.clone()
    });
    setting.model = settings.reword(&setting.model);
    let placed = segments(&setting.context(), &setting.population, Options::default());
    let names = placed.corners.map(|corner| corner.text.name);
    assert_eq!(
        names,
        [
            "Most profitable",
            "Meet most often",
            "Ours",
            "Reprice or realign"
        ]
    );
}

#[test]
fn the_chart_agrees_with_the_corners() {
    let setting = Setting::new(CUSTOMERS);
    let placed = segments(&setting.context(), &setting.population, Options::default());
    let (dataset, scores) = (
        Arc::new(setting.dataset.clone()),
        Arc::new(setting.scores.clone()),
    );
    let quadrant = chart(&placed, &dataset, &scores);
    let areas: Vec<Option<usize>> = (0..4).map(|item| quadrant.area_of(item)).collect();
    assert_eq!(areas, [Some(0), Some(2), Some(1), Some(3)]);
    assert_eq!(quadrant.areas[1].words, "High value, high effort");
    let words = quadrant.words(Key::item(0));
    assert_eq!(words.title, "A");
    assert!(
        words.rows.contains(&("MRR per seat".into(), "$10".into())),
        "{:?}",
        words.rows
    );
}

#[test]
fn a_median_of_nothing_leaves_everybody_high() {
    let free = r#"{"id": "a", "name": "A", "mrr": 0}, {"id": "b", "name": "B", "mrr": 0},
        {"id": "c", "name": "C", "mrr": 5, "metrics": {"calls": 1}}"#;
    let setting = Setting::new(free);
    let placed = segments(&setting.context(), &setting.population, Options::default());
    assert_eq!(
        (placed.value_split.at, placed.corner.as_slice()),
        (Some(0.0), &[1][..])
    );
    let quadrant = chart(
        &placed,
        &Arc::new(setting.dataset),
        &Arc::new(setting.scores),
    );
    assert_eq!(quadrant.area_of(0), Some(1));
}

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

/// A line of three months that goes on for two, the last of them with a band of 4 to 8.
fn ahead() -> Trend {
    let mut chart = trend(&[Some(1.0), Some(2.0), Some(3.0), None, None]);
    chart.series.push(Series {
        name: "Projection".into(),
        role: Role::Benchmark,
        values: vec![None, None, Some(3.0), Some(4.5), Some(6.0)],
    });
    chart.ranges.push(Range {
        name: "Band".into(),
        series: 1,
        low: vec![None, None, Some(3.0), None, Some(4.0)],
        high: vec![None, None, Some(3.0), Some(5.0), Some(8.0)],
    });
    chart
}

#[test]
fn r002_31_a_projection_and_its_band_are_told() {
    let chart = ahead();
    let finding = "Acme: 3.0 in Month 2, from 1.0 in Month 0; projection 6.0 in Month 4, between \
        4.0 and 8.0";
    assert_eq!(chart.finding(), finding);
    let words = |item| {
        let key = Key { series: 1, item };
        chart.words(key).rows
    };
    let band = ("Band".to_owned(), "4.0 to 8.0".to_owned());
    assert!(words(4).contains(&band), "{:?}", words(4));
    assert!(words(3).iter().all(|(label, _)| label != "Band"));
    let table = chart.table();
    let titles: Vec<&str> = table.columns.iter().map(|own| own.title.as_str()).collect();
    assert_eq!(
        titles[2..],
        ["Projection", "Band: lower end", "Band: upper end"]
    );
    assert_eq!(table.rows[4].cells[3..], ["4.0", "8.0"]);
    let legend: Vec<String> = chart.legend().into_iter().map(|own| own.name).collect();
    assert_eq!(legend, ["Acme", "Projection", "Band"]);
}

#[test]
fn r002_31_a_band_is_drawn_only_where_both_ends_are_known() {
    let polygons = |chart: &Trend| {
        let scene = chart.scene(SIZE, &Theme::light());
        let is_band =
            |mark: &&crate::chart::scene::Mark| matches!(mark.shape, Shape::Polygon { .. });
        scene.marks.iter().filter(is_band).count()
    };
    let mut chart = ahead();
    // Those of health have a polygon, too.
    chart.zones.clear();
    assert_eq!(polygons(&chart), 0, "no two months in a row have both ends");
    chart.ranges[0].low[3] = Some(4.0);
    assert_eq!(polygons(&chart), 1);
}

use super::*;

const SIZE: Size = Size {
    width: 520.0,
    height: 240.0,
};

fn layer(name: &str, values: &[Option<f64>]) -> Layer {
    Layer {
        name: name.into(),
        values: values.to_vec(),
    }
}

fn area(measure: Measure) -> Area {
    Area {
        months: ["Jul 2026", "Aug 2026", "Sep 2026"]
            .map(str::to_owned)
            .into(),
        layers: vec![
            layer("power", &[Some(10.0), None, Some(30.0)]),
            layer("dormant", &[Some(30.0), Some(5.0), Some(10.0)]),
        ],
        measure,
        unit: "users".into(),
    }
}

#[test]
fn a_month_with_a_layer_unknown_is_a_gap() {
    let chart = area(Measure::Share);
    assert_eq!(chart.known(), [0, 2]);
    assert_eq!(chart.locate(SIZE, key(1, 1)), None);
    assert_eq!(chart.table().rows[1].cells, ["Aug 2026", "–", "–", "–"]);
    assert_eq!(chart.exact_table().rows[1].cells, ["Aug 2026", "", "5", ""]);
}

#[test]
fn shares_fill_the_height_and_counts_grow_with_it() {
    let chart = area(Measure::Share);
    assert_eq!(chart.levels(0), Some(vec![1.0, 0.75, 0.0]));
    let chart = area(Measure::Count);
    assert_eq!(chart.levels(0), Some(vec![40.0, 30.0, 0.0]));
}

#[test]
fn every_part_is_hit_in_its_middle() {
    for measure in [Measure::Share, Measure::Count] {
        let chart = area(measure);
        for (layer, month) in [(0, 0), (1, 0), (0, 2), (1, 2)] {
            let at = chart.locate(SIZE, key(layer, month)).expect("it is drawn");
            let found = chart.hit(SIZE, &Theme::light(), at);
            assert_eq!(found, Some(key(layer, month)));
        }
        let gap = Plot::new(&chart, SIZE).x.at(1.0);
        let found = chart.hit(SIZE, &Theme::light(), Point::new(gap, 120.0));
        assert_eq!(found, None);
    }
}

#[test]
fn the_keyboard_starts_at_the_latest_month_and_skips_gaps() {
    let chart = area(Measure::Share);
    let last = chart.walk(None, Step::Next);
    assert_eq!(last, Some(key(0, 2)));
    assert_eq!(chart.walk(last, Step::Left), Some(key(0, 0)));
    assert_eq!(chart.walk(last, Step::Down), Some(key(1, 2)));
    assert_eq!(chart.walk(last, Step::Right), last);
}

#[test]
fn r000_30_the_finding_names_the_class_that_moved_most() {
    let chart = area(Measure::Share);
    let words = "power: 75% of users in Sep 2026, from 25% in Jul 2026";
    assert_eq!(chart.finding(), words);
    let told = chart.words(key(1, 2)).sentence();
    let expected = "Sep 2026, dormant: power 30 (75%), dormant 10 (25%), All users 40";
    assert_eq!(told, expected);
}

#[test]
fn nothing_known_makes_a_scene_without_marks_to_find() {
    let chart = Area::default();
    assert_eq!(chart.walk(None, Step::Next), None);
    assert_eq!(chart.scene(SIZE, &Theme::light()).marks.len(), 1);
}

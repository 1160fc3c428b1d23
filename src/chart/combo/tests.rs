use super::*;
use crate::chart::scene::{Mark, Shape};

const SIZE: Size = Size {
    width: 640.0,
    height: 368.0,
};

const NARROW: Size = Size {
    width: 334.0,
    height: 520.0,
};

fn item(name: &str, amounts: [Option<f64>; 4], share: Option<f64>) -> Item {
    Item {
        name: name.into(),
        amounts: amounts.into(),
        share,
        lit: false,
    }
}

fn combo(items: Vec<Item>) -> Combo {
    Combo {
        items,
        series: ["MRR", "One-off", "MRR opportunity", "One-off opportunity"]
            .map(str::to_owned)
            .into(),
        looks: vec![
            Look::Solid(0),
            Look::Solid(1),
            Look::Hatched(0),
            Look::Hatched(1),
        ],
        share: "Aligned".into(),
        unit: Unit::Money("USD".into()),
    }
}

fn typical() -> Combo {
    combo(vec![
        item(
            "Velloria Air",
            [Some(58_432.0), Some(9_000.0), Some(29_100.0), Some(8_400.0)],
            Some(0.5),
        ),
        item(
            "Aldermoor Bank",
            [Some(71_000.0), Some(0.0), Some(12_000.0), None],
            Some(0.25),
        ),
    ])
}

fn texts(scene: &Scene) -> Vec<String> {
    let text = |mark: &Mark| {
        let Shape::Label(label) = &mark.shape else {
            return None;
        };
        Some(label.text.clone())
    };
    scene.marks.iter().filter_map(text).collect()
}

/// The keys that are drawn.
fn drawn(scene: &Scene) -> Vec<Key> {
    scene.marks.iter().filter_map(|mark| mark.key).collect()
}

/// 003-25: four amounts and a share of each customer, in two panels with one axis each.
#[test]
fn r003_25_each_customer_has_four_bars_and_a_share_on_an_axis_of_its_own() {
    let chart = typical();
    let scene = chart.scene(SIZE, &Theme::light());
    let first: Vec<Key> = drawn(&scene).into_iter().filter(|k| k.item == 0).collect();
    assert_eq!(
        first,
        (0..5).map(|series| key(0, series)).collect::<Vec<_>>()
    );
    let plot = Plot::new(&chart, SIZE);
    assert!(plot.money.1 < plot.share.0, "the panels lie side by side");
    let texts = texts(&scene);
    for text in [
        "MRR",
        "One-off opportunity",
        "Aligned",
        "$0",
        "$40k",
        "0%",
        "100%",
    ] {
        assert!(texts.iter().any(|t| t == text), "{text} in {texts:?}");
    }
    assert!(texts.contains(&"50%".to_owned()) && texts.contains(&"$105k".to_owned()));
}

/// 003-27: the tooltip has all five values, wherever in the row the pointer is.
#[test]
fn r003_27_anywhere_in_a_row_the_tooltip_has_all_five_values() {
    let chart = typical();
    for size in [SIZE, NARROW] {
        let plot = Plot::new(&chart, size);
        for step in 0..=20 {
            let x = size.width * f64::from(step) / 20.0;
            let at = Point::new(x, plot.row(0) + plot.pitch * 0.9);
            let found = chart
                .hit(size, &Theme::light(), at)
                .expect("the row is hit");
            assert_eq!(found.item, 0);
            let values: Vec<String> = chart.words(found).rows.into_iter().map(|r| r.1).collect();
            assert_eq!(values, ["$58,432", "$9,000", "$29,100", "$8,400", "50%"]);
        }
    }
    let above = Point::new(100.0, Plot::new(&chart, SIZE).top - 1.0);
    assert_eq!(chart.hit(SIZE, &Theme::light(), above), None);
}

/// 003-37: products with three amounts and the share of customers aligned.
#[test]
fn r003_37_a_product_has_three_amounts_and_the_share_of_customers_aligned() {
    let mut chart = combo(vec![item(
        "Web filtering",
        [Some(4_000.0), Some(3_100.0), Some(900.0), None],
        Some(0.25),
    )]);
    chart.series = ["Current MRR", "MRR opportunity", "One-off opportunity"]
        .map(str::to_owned)
        .into();
    chart.looks = vec![Look::Solid(0), Look::Hatched(0), Look::Hatched(1)];
    let sentence = chart.words(key(0, 3)).sentence();
    assert_eq!(
        sentence,
        "Web filtering, Aligned: Current MRR $4,000, MRR opportunity $3,100, \
         One-off opportunity $900, Aligned 25%"
    );
    assert_eq!(chart.table().rows[0].cells[5], "25%");
    assert_eq!(
        chart.finding(),
        "Web filtering is the largest of 1: $8.0k. Aligned: 25%"
    );
}

#[test]
fn zero_and_missing_are_told_apart() {
    let chart = combo(vec![
        item("Zero", [Some(0.0); 4], Some(0.0)),
        item("Missing", [None, Some(f64::NAN), None, None], None),
    ]);
    let scene = chart.scene(SIZE, &Theme::light());
    assert_eq!(drawn(&scene), [key(0, 4)], "only the share of 0 is drawn");
    assert_eq!(
        chart.table().rows[0].cells[1..],
        ["$0", "$0", "$0", "$0", "$0", "0%"]
    );
    assert_eq!(chart.table().rows[1].cells[1..], ["–"; 6]);
    assert_eq!(texts(&scene).iter().filter(|text| *text == "–").count(), 2);
}

#[test]
fn bars_of_what_could_be_are_hatched() {
    let lines = |chart: &Combo| {
        let scene = chart.scene(SIZE, &Theme::light());
        let is_slanted = |mark: &&Mark| {
            matches!(mark.shape, Shape::Line { from, to, .. }
                if (from.x - to.x).abs() > 0.1 && (from.y - to.y).abs() > 0.1)
        };
        scene.marks.iter().filter(is_slanted).count()
    };
    let mut chart = typical();
    assert!(lines(&chart) > 10);
    chart.looks.clear();
    assert_eq!(lines(&chart), 0);
}

#[test]
fn names_stand_above_the_bars_where_the_frame_is_narrow() {
    let chart = typical();
    let (wide, narrow) = (Plot::new(&chart, SIZE), Plot::new(&chart, NARROW));
    assert!(!wide.is_above && narrow.is_above);
    assert!(narrow.baseline(0) < narrow.middle(0) - narrow.thick / 2.0);
    assert!(texts(&chart.scene(NARROW, &Theme::light())).contains(&"Velloria Air".to_owned()));
}

#[test]
fn the_height_grows_with_the_rows_and_gives_each_its_room() {
    let few = combo((0..10).map(|_| item("A", [Some(1.0); 4], None)).collect());
    let many = combo((0..50).map(|_| item("A", [Some(1.0); 4], None)).collect());
    assert!(many.height(640.0) - few.height(640.0) > 40.0 * 24.0);
    assert!(few.height(334.0) > few.height(640.0));
    let plot = Plot::new(&few, Size::new(640.0, few.height(640.0)));
    assert!((plot.pitch - 31.0).abs() < 1e-9, "{}", plot.pitch);
}

#[test]
fn the_selected_row_is_marked_and_its_name_is_bold() {
    let mut chart = typical();
    chart.items[1].lit = true;
    let scene = chart.scene(SIZE, &Theme::light());
    let accent = Theme::light().accent;
    let is_bar = |m: &Mark| matches!(m.shape, Shape::Rect { fill, .. } if fill == accent);
    assert!(scene.marks.iter().any(is_bar));
    let weight = |name: &str| {
        let find = |mark: &Mark| {
            let Shape::Label(label) = &mark.shape else {
                return None;
            };
            (label.text == name).then_some(label.font.weight)
        };
        scene.marks.iter().find_map(find)
    };
    assert_eq!(
        (weight("Velloria Air"), weight("Aldermoor Bank")),
        (Some(500), Some(600))
    );
}

#[test]
fn arrows_walk_rows_and_series() {
    let chart = typical();
    let check = |from: Key, step: Step, to: Key| {
        assert_eq!(chart.walk(Some(from), step), Some(to), "{from:?} {step:?}");
    };
    check(key(0, 0), Step::Right, key(0, 1));
    check(key(0, 4), Step::Right, key(0, 4));
    check(key(0, 4), Step::Next, key(1, 0));
    check(key(0, 3), Step::Down, key(1, 3));
    check(key(1, 3), Step::Down, key(1, 3));
    check(key(1, 3), Step::Up, key(0, 3));
    check(key(1, 3), Step::First, key(0, 0));
    check(key(0, 0), Step::Last, key(1, 4));
    assert_eq!(chart.walk(None, Step::Down), Some(key(0, 0)));
    assert_eq!(combo(Vec::new()).walk(None, Step::Next), None);
}

#[test]
fn no_rows_are_said_in_words() {
    let chart = combo(Vec::new());
    assert_eq!(
        texts(&chart.scene(SIZE, &Theme::light())),
        ["Nothing to show"]
    );
    assert_eq!(chart.finding(), "Nothing to show");
    assert!(chart.height(640.0) > 100.0);
}

#[test]
fn ticks_of_money_share_their_thousands() {
    let unit = Unit::Money("USD".into());
    assert_eq!(unit.ticks(&[0.0, 500.0, 1000.0]), ["$0", "$0.5k", "$1.0k"]);
    assert_eq!(unit.ticks(&[0.0, 50_000.0]), ["$0", "$50k"]);
    assert_eq!(unit.ticks(&[0.0, 200.0]), ["$0", "$200"]);
}

#[test]
fn exports_hold_amounts_in_full_precision_and_nothing_for_what_is_missing() {
    let amounts = [Some(1_234.5), None, Some(0.0), Some(2.0)];
    let chart = combo(vec![item("A", amounts, Some(0.25))]);
    let rows = chart.exact_table().rows;
    assert_eq!(
        rows[0].cells,
        ["A", "1234.5", "", "0", "2", "1236.5", "25%"]
    );
}

#[test]
fn the_picture_of_many_rows_is_as_high_as_they_need() {
    let amounts = [Some(1.0); 4];
    let chart = combo(vec![item("A", amounts, None); 50]);
    assert!(chart.picture().height > 50.0 * 30.0);
}

use super::*;

const SIZE: Size = Size {
    width: 520.0,
    height: 200.0,
};

fn item(name: &str, own: Option<f64>, peers: Option<f64>, benchmark: Option<f64>) -> Item {
    Item {
        name: name.into(),
        value: "24%".into(),
        good: "35%".into(),
        own,
        peers,
        benchmark,
    }
}

fn bullet() -> Bullet {
    Bullet {
        items: vec![
            item("License utilization", Some(8.3), Some(7.1), Some(8.0)),
            item("Stickiness", Some(4.6), Some(7.0), Some(7.0)),
            item("Community", None, None, Some(5.0)),
        ],
        names: Names {
            own: "Acme".into(),
            peers: "Enterprise, 31 customers".into(),
            benchmark: "Good".into(),
        },
    }
}

#[test]
fn r000_29_three_values_stand_on_one_scale() {
    let chart = bullet();
    let told = chart.words(Key::item(0)).sentence();
    let expected = "License utilization: Acme 8.3 (24%), Enterprise, 31 customers 7.1, \
                    Good 8.0 (35%), Against peers +1.2";
    assert_eq!(told, expected);
    let cells = ["Stickiness", "24%", "4.6", "7.0", "7.0", "35%"];
    assert_eq!(chart.table().rows[1].cells, cells);
}

#[test]
fn r001_15_the_finding_counts_who_reaches_the_benchmark() {
    let words = "1 of 2 reach the benchmark; furthest below it: Stickiness, 4.6 against 7.0";
    assert_eq!(bullet().finding(), words);
    let none = "No score to hold against a benchmark yet";
    assert_eq!(Bullet::default().finding(), none);
}

#[test]
fn a_missing_score_is_said_and_not_drawn() {
    let chart = bullet();
    let scene = chart.scene(SIZE, &Theme::light());
    let keys = scene.marks.iter().filter_map(|mark| mark.key);
    assert_eq!(keys.collect::<Vec<_>>(), [Key::item(0), Key::item(1)]);
    assert_eq!(chart.table().rows[2].cells[2], "–");
}

#[test]
fn a_row_is_hit_over_its_whole_width() {
    let chart = bullet();
    for item in 0..3 {
        let at = chart.locate(SIZE, Key::item(item)).expect("a row");
        for x in [2.0, at.x, 515.0] {
            let found = chart.hit(SIZE, &Theme::light(), Point::new(x, at.y));
            assert_eq!(found, Some(Key::item(item)));
        }
    }
    assert_eq!(chart.hit(SIZE, &Theme::light(), Point::new(9.0, 2.0)), None);
}

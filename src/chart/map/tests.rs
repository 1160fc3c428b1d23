use super::*;
use crate::chart::scene::{Fill, Mark, Shape};

const SIZE: Size = Size {
    width: 640.0,
    height: 330.0,
};

fn place(code: &str, value: Option<f64>) -> Place {
    let details = vec![("Customers".to_owned(), "3".to_owned())];
    Place {
        code: code.into(),
        value,
        details,
    }
}

fn map(places: Vec<Place>) -> Map {
    Map {
        places,
        name: "Predicted retention".into(),
        unit: Unit::Share(0),
        limits: vec![0.6, 0.7, 0.8, 0.9],
        focus: None,
    }
}

fn typical() -> Map {
    map(vec![
        place("BR", Some(0.55)),
        place("DE", Some(0.85)),
        place("SG", Some(0.92)),
        place("US", Some(0.7)),
        place("KE", None),
    ])
}

fn fills(scene: &Scene, key: Key) -> Vec<crate::chart::scene::Color> {
    let fill = |mark: &Mark| {
        let (Shape::Polygon {
            fill: Fill::Solid(color),
            ..
        }
        | Shape::Disc { fill: color, .. }) = mark.shape
        else {
            return None;
        };
        (mark.key == Some(key)).then_some(color)
    };
    scene.marks.iter().filter_map(fill).collect()
}

/// 000-24: a country has the color of its class; a limit belongs to the class above it.
#[test]
fn r000_24_each_country_has_the_color_of_its_class() {
    let (map, theme) = (typical(), Theme::light());
    let scene = map.scene(SIZE, &theme);
    let check = |item: u32, class: usize| {
        let fills = fills(&scene, Key::item(item));
        assert!(
            !fills.is_empty() && fills.iter().all(|fill| *fill == theme.seq[class]),
            "{item}"
        );
    };
    check(0, 0);
    check(1, 3);
    check(2, 4);
    check(3, 2);
    assert!(
        fills(&scene, Key::item(4))
            .iter()
            .all(|fill| *fill == theme.land)
    );
}

#[test]
fn classes_read_as_people_write_them() {
    let words: Vec<String> = (0..5)
        .map(|class| class::words(&typical(), class))
        .collect();
    assert_eq!(words, ["<60%", "60–70", "70–80", "80–90", "90%+"]);
}

#[test]
fn a_state_without_a_shape_has_a_point_that_is_found() {
    for size in [SIZE, Size::new(326.0, 210.0)] {
        let map = typical();
        for item in 0..5 {
            let key = Key::item(item);
            let at = map.locate(size, key).expect("it is on the map");
            assert_eq!(map.hit(size, &Theme::light(), at), Some(key), "{item}");
        }
    }
}

#[test]
fn land_without_anybody_answers_nothing() {
    let map = map(vec![place("BR", Some(0.5))]);
    let at = World::built_in()
        .anchor("AU")
        .expect("Australia is on the map");
    assert_eq!(map.hit(SIZE, &Theme::light(), map.plot(SIZE).at(at)), None);
}

#[test]
fn arrows_go_to_the_nearest_country_in_their_direction() {
    let map = typical();
    let check = |from: u32, step: Step, to: u32| {
        assert_eq!(
            map.walk(Some(Key::item(from)), step),
            Some(Key::item(to)),
            "{from} {step:?}"
        );
    };
    check(3, Step::Right, 1);
    check(3, Step::Down, 0);
    check(4, Step::Right, 2);
    check(2, Step::Right, 2);
    check(0, Step::Next, 3);
    check(2, Step::Next, 4);
    check(3, Step::Last, 4);
    assert_eq!(
        map.walk(None, Step::Right),
        Some(Key::item(0)),
        "the lowest value first"
    );
}

#[test]
fn the_words_name_the_lowest_and_the_highest() {
    let map = typical();
    assert_eq!(
        map.finding(),
        "Predicted retention in 4 countries: lowest Brazil 55%, highest Singapore 92%"
    );
    assert_eq!(
        map.words(Key::item(4)).sentence(),
        "Kenya: Predicted retention –, Customers 3"
    );
    let names: Vec<String> = map
        .table()
        .rows
        .into_iter()
        .map(|row| row.cells[0].clone())
        .collect();
    assert_eq!(
        names,
        ["Brazil", "United States", "Germany", "Singapore", "Kenya"]
    );
    assert_eq!(map.exact_table().rows[0].cells[1], "0.55");
}

#[test]
fn a_code_that_is_not_on_the_map_stays_in_the_table() {
    let map = map(vec![place("ZZ", Some(0.7))]);
    assert_eq!(map.locate(SIZE, Key::item(0)), None);
    assert_eq!(map.table().rows.len(), 1);
    assert_eq!(map.walk(Some(Key::item(0)), Step::Up), Some(Key::item(0)));
}

#[test]
fn the_country_in_focus_has_its_words_on_the_map() {
    let map = Map {
        focus: Some(0),
        ..typical()
    };
    let scene = map.scene(SIZE, &Theme::light());
    let has = |words: &str| {
        let is = |mark: &Mark| matches!(&mark.shape, Shape::Label(label) if label.text == words);
        scene.marks.iter().any(is)
    };
    assert!(has("Brazil") && has("55%"));
}

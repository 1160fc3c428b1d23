//! What holds for every heatmap.

use customer_radar::chart::heatmap::{Head, Heatmap};
use customer_radar::chart::scene::Size;
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Key, Step};
use proptest::prelude::*;

use super::{check_answers, check_frame, check_labels_apart, names, numbers, sizes};

fn maps() -> impl Strategy<Value = Heatmap> {
    (0_usize..9, 0_usize..40).prop_flat_map(|(rows, columns)| {
        let cells = proptest::collection::vec(
            proptest::collection::vec(proptest::option::of(numbers()), columns),
            rows,
        );
        let rows = proptest::collection::vec(names(), rows);
        let heads = proptest::collection::vec((names(), "[A-Z][a-z]{0,5}|"), columns);
        (rows, heads, cells).prop_map(|(rows, heads, cells)| Heatmap {
            rows,
            columns: heads
                .into_iter()
                .map(|(name, tick)| Head { name, tick })
                .collect(),
            cells,
            unit: ("activity".into(), "activities".into()),
            columns_are: "weeks".into(),
            shares_of: None,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_heatmap_stays_in_its_frame_and_its_labels_apart(chart in maps(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn a_cell_in_sight_is_hit_at_its_middle(chart in maps(), size in sizes()) {
        let shown = chart.scene(size, &Theme::light());
        for key in shown.marks.iter().filter_map(|mark| mark.key) {
            let at = chart.locate(size, key).unwrap();
            prop_assert_eq!(chart.hit(size, &Theme::light(), at), Some(key));
        }
    }
}

#[test]
fn the_keyboard_starts_at_the_busiest_cell() {
    let map = Heatmap {
        rows: vec!["Mon".into(), "Tue".into()],
        columns: vec![Head::default(); 3],
        cells: vec![
            vec![Some(1.0), None, Some(2.0)],
            vec![Some(0.0), Some(7.0), Some(7.0)],
        ],
        ..Heatmap::default()
    };
    let key = |series, item| Some(Key { series, item });
    assert_eq!(map.walk(None, Step::Next), key(1, 2));
    assert_eq!(map.walk(key(1, 2), Step::Up), key(0, 2));
    assert_eq!(map.walk(key(0, 2), Step::Next), key(1, 0));
    let words = map.words(Key { series: 0, item: 1 });
    assert_eq!(words.rows[0].1, "not known");
    let nothing = Heatmap::default();
    assert_eq!(nothing.walk(None, Step::Next), None);
    let size = Size::new(320.0, 220.0);
    assert_eq!(nothing.locate(size, Key::item(0)), None);
}

//! What holds for the stacked area and the bullet chart, whatever they are given.

use customer_radar::chart::area::{Area, Layer, Measure};
use customer_radar::chart::bullet::{Bullet, Item, Names};
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Key};
use proptest::prelude::*;

use crate::chart_properties::{
    check_answers, check_frame, check_labels_apart, names, numbers, sizes,
};

fn areas() -> impl Strategy<Value = Area> {
    let value = prop_oneof![8 => numbers().prop_map(Some), 1 => Just(None)];
    let measure = prop_oneof![Just(Measure::Share), Just(Measure::Count)];
    (0_usize..30, 0_usize..=6).prop_flat_map(move |(n_months, n_layers)| {
        let values = proptest::collection::vec(value.clone(), n_months);
        let layer = (names(), values).prop_map(|(name, values)| Layer { name, values });
        let layers = proptest::collection::vec(layer, n_layers);
        (layers, measure.clone()).prop_map(move |(layers, measure)| Area {
            months: (0..n_months)
                .map(|month| format!("Sep {}", 2000 + month))
                .collect(),
            layers,
            measure,
            unit: "users".into(),
        })
    })
}

fn bullets() -> impl Strategy<Value = Bullet> {
    let score = prop_oneof![
        6 => (0.0..=10.0).prop_map(Some),
        1 => Just(None),
        1 => numbers().prop_map(Some),
    ];
    let item = (names(), names(), score.clone(), score.clone(), score);
    let items = proptest::collection::vec(item, 0..=40);
    (items, names(), names()).prop_map(|(items, own, peers)| Bullet {
        items: items
            .into_iter()
            .map(|(name, value, own, peers, benchmark)| Item {
                name,
                value,
                good: "80%".into(),
                own,
                peers,
                benchmark,
            })
            .collect(),
        names: Names {
            own,
            peers,
            benchmark: "Good".into(),
        },
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn an_area_stays_in_its_frame_and_its_labels_apart(chart in areas(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn every_part_of_an_area_is_found_where_it_is(chart in areas(), size in sizes()) {
        let months = chart.months.len() as u32;
        let keys = (0..chart.layers.len() as u16)
            .flat_map(|series| (0..months).map(move |item| Key { series, item }));
        for key in keys {
            let Some(at) = chart.locate(size, key) else { continue };
            let found = chart.hit(size, &Theme::light(), at);
            // A layer without height lies under its neighbor.
            prop_assert!(found.is_none_or(|found| found.item == key.item));
        }
    }

    #[test]
    fn a_bullet_chart_stays_in_its_frame_and_its_labels_apart(
        chart in bullets(), size in sizes()
    ) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn every_row_of_a_bullet_chart_is_hit_where_it_is(chart in bullets(), size in sizes()) {
        for item in 0..chart.items.len() as u32 {
            let at = chart.locate(size, Key::item(item)).expect("a row has a place");
            prop_assert_eq!(chart.hit(size, &Theme::light(), at), Some(Key::item(item)));
        }
    }
}

//! What holds for the world maps and the tree, whatever they are given.

use customer_radar::chart::map::sites::{Sites, Spot};
use customer_radar::chart::map::{Map, Place};
use customer_radar::chart::scene::Size;
use customer_radar::chart::theme::Theme;
use customer_radar::chart::tree::{MOST, Node, Tree, Trend};
use customer_radar::chart::{Chart, Key, Step, Tone};
use customer_radar::metrics::Unit;
use customer_radar::units::country;
use proptest::prelude::*;

use crate::chart_properties::{
    check_answers, check_frame, check_labels_apart, names, numbers, sizes,
};

/// Codes that are on the map, and some that are not.
fn codes() -> impl Strategy<Value = Vec<String>> {
    let all: Vec<String> = country::all().map(|(code, _)| code.to_owned()).collect();
    (proptest::sample::subsequence(all, 0..40), any::<bool>()).prop_map(|(mut codes, is_odd)| {
        codes.extend(is_odd.then(|| "ZZ".to_owned()));
        codes
    })
}

fn known(value: f64) -> Option<f64> {
    (value > 1.0).then_some(value)
}

fn maps() -> impl Strategy<Value = Map> {
    let limits = proptest::sample::subsequence(vec![0.5, 0.6, 0.7, 0.8, 0.9], 0..=5);
    (
        codes(),
        proptest::collection::vec(0.0..2.0, 42),
        limits,
        0_usize..50,
    )
        .prop_map(|(codes, values, limits, focus)| Map {
            places: codes
                .into_iter()
                .zip(values)
                .map(|(code, value)| Place {
                    code,
                    value: known(value),
                    details: vec![("Customers".into(), "4".into())],
                })
                .collect(),
            name: "Predicted retention".into(),
            unit: Unit::Share(0),
            limits,
            focus: Some(focus),
        })
}

fn all_sites() -> impl Strategy<Value = Sites> {
    (
        codes(),
        proptest::collection::vec((numbers(), numbers(), names()), 42),
    )
        .prop_map(|(codes, parts)| Sites {
            spots: codes
                .into_iter()
                .zip(parts)
                .enumerate()
                .map(|(idx, (code, (size, growth, city)))| Spot {
                    code,
                    n: idx,
                    size: Some(size),
                    growth: Some(growth),
                    headquarters: (idx == 1).then_some(city),
                    details: Vec::new(),
                })
                .collect(),
            size: "MRR".into(),
            unit: Unit::Money("USD".into()),
        })
}

fn trees() -> impl Strategy<Value = Tree> {
    let node = (names(), names(), 0.0..1.0, numbers(), any::<bool>());
    proptest::collection::vec(node, 0..90).prop_map(|nodes| {
        let one = |(idx, (name, note, above, amount, is_tone)): (
            usize,
            (String, String, f64, f64, bool),
        )| Node {
            parent: (idx > 0).then_some((above * above * idx as f64) as usize),
            name,
            note,
            tone: is_tone.then_some(Tone::Warn),
            figure: "7.4".into(),
            trend: (!is_tone).then_some(Trend::Up),
            amount: Some(amount),
            is_lit: idx == 5,
            details: Vec::new(),
        };
        Tree {
            nodes: nodes.into_iter().enumerate().map(one).collect(),
            summary: "A hierarchy".into(),
            figure: "Health".into(),
            amount: "MRR".into(),
            unit: Unit::Money("USD".into()),
        }
    })
}

/// The keys that steps forward reach from the first mark on.
fn reached(chart: &dyn Chart) -> Vec<Key> {
    let mut keys = Vec::new();
    let mut next = chart.walk(None, Step::First);
    while let Some(key) = next.filter(|key| !keys.contains(key)) {
        keys.push(key);
        next = chart.walk(Some(key), Step::Next);
    }
    keys
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_map_stays_in_its_frame_and_lists_every_country(chart in maps(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_answers(&chart, size)?;
        prop_assert_eq!(chart.table().rows.len(), chart.places.len());
        let first = chart.walk(None, Step::First).filter(|_| chart.focus >= Some(chart.places.len()));
        prop_assert!(first.is_none() || reached(&chart).len() == chart.places.len());
    }

    #[test]
    fn sites_stay_in_their_frame_and_their_names_apart(chart in all_sites(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
        prop_assert_eq!(reached(&chart).len(), chart.spots.len());
    }

    #[test]
    fn a_tree_as_high_as_it_asks_keeps_its_words_apart(chart in trees(), width in 320.0..900.0) {
        let size = Size::new(width, chart.height(width));
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn a_tree_of_any_height_stays_in_its_frame(chart in trees(), size in sizes()) {
        check_frame(&chart.scene(size, &Theme::light()))?;
        prop_assert_eq!(chart.table().rows.len(), chart.nodes.len());
    }

    #[test]
    fn every_entry_of_a_tree_is_reached_and_found(chart in trees(), width in 320.0..900.0) {
        let size = Size::new(width, chart.height(width));
        let keys = reached(&chart);
        prop_assert!(keys.len() <= 3 * MOST + chart.nodes.len().min(90));
        prop_assert!(chart.nodes.is_empty() || !keys.is_empty());
        for key in keys {
            let at = chart.locate(size, key).expect("what is walked to is drawn");
            prop_assert_eq!(chart.hit(size, &Theme::light(), at), Some(key));
        }
    }
}

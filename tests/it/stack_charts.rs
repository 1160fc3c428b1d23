//! What holds for the combined chart and the two rings, whatever they are given.

use std::f64::consts::TAU;

use customer_radar::chart::combo::{Combo, Item, Look};
use customer_radar::chart::rings::{Group, Part, Rings};
use customer_radar::chart::scene::Size;
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Key};
use customer_radar::metrics::Unit;
use proptest::prelude::*;

use crate::chart_properties::{
    check_answers, check_frame, check_labels_apart, names, numbers, sizes,
};

fn combos() -> impl Strategy<Value = Combo> {
    let amount = prop_oneof![5 => numbers().prop_map(Some), 1 => Just(None)];
    let share = prop_oneof![
        5 => (0.0..=1.0).prop_map(Some),
        1 => prop_oneof![Just(f64::NAN), Just(-3.0), Just(40.0)].prop_map(Some),
        1 => Just(None),
    ];
    let amounts = proptest::collection::vec(amount, 0..6);
    let item = (names(), amounts, share, any::<bool>());
    let items = proptest::collection::vec(item, 0..=50);
    let series = proptest::collection::vec(names(), 0..=4);
    (items, series, names()).prop_map(|(items, series, share)| Combo {
        items: items
            .into_iter()
            .map(|(name, amounts, share, lit)| Item {
                name,
                amounts,
                share,
                lit,
            })
            .collect(),
        series,
        looks: vec![Look::Solid(0), Look::Solid(1), Look::Hatched(0)],
        share,
        unit: Unit::Money("USD".into()),
    })
}

fn rings() -> impl Strategy<Value = Rings> {
    let part = (names(), numbers());
    let parts = proptest::collection::vec(part, 0..10);
    let group = (
        names(),
        parts,
        prop_oneof![4 => Just(None), 1 => numbers().prop_map(Some)],
    );
    proptest::collection::vec(group, 0..9).prop_map(|groups| Rings {
        groups: groups.into_iter().map(group_of).collect(),
        unit: "opportunity".into(),
        total: "$1,234,567".into(),
        total_label: "each item once".into(),
    })
}

/// A group whose size is the sum of its parts, unless it is given another one.
fn group_of((name, parts, value): (String, Vec<(String, f64)>, Option<f64>)) -> Group {
    let sizes = parts.iter().map(|part| part.1);
    let sum = sizes.filter(|x| x.is_finite() && *x > 0.0).sum();
    let part = |(name, value): (String, f64)| Part {
        name,
        value,
        amount: format!("${value:.1e}"),
    };
    Group {
        name,
        value: value.unwrap_or(sum),
        amount: "$10.1k".into(),
        parts: parts.into_iter().map(part).collect(),
    }
}

/// The percentages of texts in tenths, "<0.1%" counting as 0.
fn tenths(texts: &[String]) -> i64 {
    let one = |text: &String| {
        let figure = text.strip_suffix('%')?.parse::<f64>().ok()?;
        Some((figure * 10.0).round() as i64)
    };
    texts.iter().filter_map(one).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_combined_chart_stays_in_its_frame(chart in combos(), size in sizes()) {
        check_frame(&chart.scene(size, &Theme::light()))?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn a_combined_chart_of_its_own_height_keeps_its_words_apart(
        chart in combos(), width in 320.0..900.0
    ) {
        let size = Size::new(width, chart.height(width));
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
    }

    #[test]
    fn every_part_of_a_row_finds_its_row(chart in combos(), size in sizes()) {
        let theme = Theme::light();
        let drawn: Vec<Key> =
            chart.scene(size, &theme).marks.iter().filter_map(|mark| mark.key).collect();
        for item in 0..chart.items.len() as u32 {
            for series in 0..=chart.series.len() as u16 {
                let key = Key { series, item };
                let at = chart.locate(size, key);
                prop_assert!(at.is_some());
                let found = chart.hit(size, &theme, at.unwrap_or_default());
                prop_assert_eq!(found.map(|found| found.item), Some(item));
                prop_assert!(!drawn.contains(&key) || found == Some(key), "{:?}", key);
                prop_assert_eq!(chart.words(key).rows.len(), chart.series.len() + 1);
            }
        }
    }

    #[test]
    fn rings_stay_in_their_frame_and_their_names_apart(chart in rings(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn groups_make_a_full_turn_and_parts_stay_in_their_group(chart in rings()) {
        let [groups, parts] = chart.arcs();
        let turn: f64 = groups.iter().map(|arc| arc.1).sum();
        let is_empty = groups.iter().all(|arc| arc.1 <= 0.0);
        prop_assert!(is_empty || (turn - TAU).abs() < 1e-6, "{}", turn);
        let mut item = 0;
        for (group, arc) in chart.groups.iter().zip(&groups) {
            for (start, sweep) in &parts[item..item + group.parts.len()] {
                prop_assert!(*start >= arc.0 - 1e-9 && *sweep >= 0.0);
                prop_assert!(start + sweep <= arc.0 + arc.1 + 1e-9);
            }
            item += group.parts.len();
        }
    }

    #[test]
    fn shares_of_groups_and_of_the_parts_of_each_sum_to_a_hundred(chart in rings()) {
        let [groups, parts] = chart.shares();
        let is_there = |value: f64| value.is_finite() && value > 0.0;
        if chart.groups.iter().any(|group| is_there(group.value)) {
            prop_assert_eq!(tenths(&groups), 1000);
        }
        let mut item = 0;
        for group in &chart.groups {
            let own = &parts[item..item + group.parts.len()];
            let sizes = group.parts.iter().map(|part| part.value);
            let sum: f64 = sizes.filter(|value| is_there(*value)).sum();
            let is_whole = sum > 0.0 && sum >= group.value;
            prop_assert!(!is_whole || tenths(own) == 1000, "{:?}", own);
            prop_assert!(tenths(own) <= 1000);
            item += group.parts.len();
        }
    }

    #[test]
    fn the_middle_of_a_slice_finds_it(chart in rings(), size in sizes()) {
        let theme = Theme::light();
        let arcs = chart.arcs();
        for (series, arcs) in arcs.iter().enumerate() {
            for (item, (_, sweep)) in arcs.iter().enumerate() {
                let key = Key { series: series as u16, item: item as u32 };
                let at = chart.locate(size, key);
                prop_assert_eq!(at.is_some(), *sweep > 0.0);
                // Slices thinner than a hundredth of a pixel lie on one point.
                if *sweep > 1e-4 {
                    prop_assert_eq!(chart.hit(size, &theme, at.unwrap_or_default()), Some(key));
                }
            }
        }
    }
}

//! What holds for the chart of shares, whatever it is given.

use customer_radar::chart::rates::{Rates, Row};
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Key, Tone};
use proptest::prelude::*;

use crate::chart_properties::{
    check_answers, check_frame, check_labels_apart, names, numbers, sizes,
};

fn charts() -> impl Strategy<Value = Rates> {
    let end = || prop_oneof![4 => 0.0..=1.0, 1 => numbers()];
    let share = prop_oneof![6 => (0.0..=1.0).prop_map(Some), 1 => Just(None), 1 => numbers().prop_map(Some)];
    let tone = prop_oneof![
        Just(Tone::Ok),
        Just(Tone::Warn),
        Just(Tone::Risk),
        Just(Tone::None)
    ];
    let count = 0_usize..2_000_000;
    let row = (
        names(),
        tone,
        share,
        (end(), end()),
        count.clone(),
        count,
        any::<bool>(),
    );
    let row = row.prop_map(|(name, tone, share, interval, n_hit, n, is_few)| Row {
        name,
        tone,
        share,
        interval,
        n_hit,
        n,
        remark: if is_few {
            "of only 3 customers".into()
        } else {
            String::new()
        },
    });
    let rows = proptest::collection::vec(row, 0..=20);
    (rows, proptest::option::of(end())).prop_map(|(rows, overall)| Rates {
        what: "Left within 3 months".into(),
        unit: "observation".into(),
        rows,
        overall,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn shares_stay_in_their_frame_and_their_labels_apart(chart in charts(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&chart, size)?;
    }

    #[test]
    fn every_row_of_shares_is_hit_where_it_is(chart in charts(), size in sizes()) {
        for item in 0..chart.rows.len() as u32 {
            let at = chart.locate(size, Key::item(item)).expect("a row has a place");
            prop_assert_eq!(chart.hit(size, &Theme::light(), at), Some(Key::item(item)));
        }
    }
}

//! What holds for the histogram and the calibration chart, whatever they are given.

use customer_radar::chart::calibration::{Calibration, Group};
use customer_radar::chart::describe::Format;
use customer_radar::chart::histogram::{Bin, Histogram, Zone};
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Key, Tone};
use proptest::prelude::*;

use crate::chart_properties::{
    check_answers, check_frame, check_labels_apart, names, numbers, sizes,
};

fn histograms() -> impl Strategy<Value = Histogram> {
    let counts = proptest::collection::vec(0_usize..100_000, 3);
    let bins = proptest::collection::vec(counts, 0..=10);
    let parts = (bins, names(), names(), 0.0_f64..10.0, 0.0_f64..10.0);
    parts.prop_map(|(bins, axis, name, a, b)| {
        let zone = |name: &str, from: f64, to: f64, tone| Zone {
            name: name.into(),
            from,
            to,
            tone,
        };
        let bin = |(idx, counts): (usize, Vec<usize>)| Bin {
            from: idx as f64,
            to: idx as f64 + 1.0,
            counts,
        };
        Histogram {
            axis,
            thing: "customer".into(),
            bins: bins.into_iter().enumerate().map(bin).collect(),
            zones: vec![
                zone("Low", 0.0, a.min(b), Tone::Risk),
                zone(&name, a.min(b), a.max(b), Tone::Warn),
                zone("High", a.max(b), 10.0, Tone::Ok),
            ],
            n_without: 2,
            format: Format::default(),
            is_whole: false,
        }
    })
}

fn calibrations() -> impl Strategy<Value = Calibration> {
    let share = prop_oneof![8 => 0.0..=1.0, 1 => numbers(), 1 => Just(f64::NAN)];
    let group = (0_usize..1_000_000, proptest::collection::vec(share, 4));
    let groups = proptest::collection::vec(group, 0..=10);
    (groups, names(), names()).prop_map(|(groups, predicted, observed)| Calibration {
        predicted,
        observed,
        groups: groups
            .into_iter()
            .map(|(n, shares)| Group {
                n,
                predicted: shares[0],
                observed: shares[1],
                low: shares[2],
                high: shares[3],
            })
            .collect(),
    })
}

proptest! {
    #[test]
    fn a_histogram_stays_in_its_frame(chart in histograms(), size in sizes()) {
        let scene = chart.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_answers(&chart, size)?;
        check_labels_apart(&scene)?;
    }

    #[test]
    fn every_bin_with_anybody_is_found_at_its_place(chart in histograms(), size in sizes()) {
        for (idx, bin) in chart.bins.iter().enumerate().filter(|(_, bin)| bin.n() > 0) {
            let key = Key::item(idx as u32);
            let at = chart.locate(size, key).unwrap();
            prop_assert_eq!(chart.hit(size, &Theme::light(), at), Some(key), "{:?}", bin);
        }
    }

    #[test]
    fn a_calibration_stays_in_its_frame(chart in calibrations(), size in sizes()) {
        let scene = chart.scene(size, &Theme::dark());
        check_frame(&scene)?;
        check_answers(&chart, size)?;
        check_labels_apart(&scene)?;
    }
}

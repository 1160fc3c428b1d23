//! What holds for the flow and the banding, whatever they are given.

use customer_radar::chart::banding::{Band, Banding, Bin};
use customer_radar::chart::describe::Format;
use customer_radar::chart::flow::{Flow, Group, Link};
use customer_radar::chart::scene::Point;
use customer_radar::chart::theme::Theme;
use customer_radar::chart::{Chart, Tone};
use proptest::prelude::*;

use crate::chart_properties::{
    check_answers, check_frame, check_labels_apart, names, numbers, sizes,
};

fn tones() -> impl Strategy<Value = Tone> {
    prop_oneof![
        Just(Tone::Ok),
        Just(Tone::Warn),
        Just(Tone::Risk),
        Just(Tone::None)
    ]
}

/// Flows with links that may lead nowhere.
fn flows() -> impl Strategy<Value = Flow> {
    let side = || {
        let group = (names(), tones()).prop_map(|(name, tone)| Group { name, tone, n: 0 });
        proptest::collection::vec(group, 0..8)
    };
    let links = proptest::collection::btree_map((0_usize..8, 0_usize..8), 0_usize..9_000, 0..12);
    (side(), side(), links, names(), names()).prop_map(|(left, right, links, before, after)| {
        let link = |((from, to), n): ((usize, usize), usize)| Link {
            from,
            to,
            n,
            is_change: from != to,
        };
        let links: Vec<Link> = links.into_iter().map(link).collect();
        let mut sides = [left, right];
        let lengths = sides.each_ref().map(Vec::len);
        for (side, groups) in sides.iter_mut().enumerate() {
            for (idx, group) in groups.iter_mut().enumerate() {
                let known = links
                    .iter()
                    .filter(|l| l.from < lengths[0] && l.to < lengths[1]);
                let own = known.filter(|link| [link.from, link.to][side] == idx);
                group.n = own.map(|link| link.n).sum();
            }
        }
        Flow {
            heads: [before, after],
            sides,
            links,
            thing: "customer".into(),
        }
    })
}

fn bandings() -> impl Strategy<Value = Banding> {
    let counts = proptest::collection::vec(0_usize..100_000, 4);
    let bins = proptest::collection::vec(counts, 0..=20);
    let band = (names(), tones(), 0.0_f64..10.0);
    let bands = proptest::collection::vec(band, 0..6);
    (bins, bands, names(), names()).prop_map(|(bins, bands, axis, before)| {
        let mut limits: Vec<f64> = bands.iter().map(|band| band.2).collect();
        limits.sort_by(f64::total_cmp);
        if let Some(last) = limits.last_mut() {
            *last = 10.0;
        }
        let band = |((name, tone, _), up_to): ((String, Tone, f64), f64)| Band {
            name,
            tone,
            up_to: Some(up_to),
        };
        let n = bins.len().max(1) as f64;
        let bin = |(idx, mut counts): (usize, Vec<usize>)| Bin {
            from: idx as f64 * 10.0 / n,
            to: (idx + 1) as f64 * 10.0 / n,
            before: counts.pop().unwrap_or(0),
            counts,
        };
        Banding {
            axis,
            thing: "customer".into(),
            bins: bins.into_iter().enumerate().map(bin).collect(),
            bands: bands.into_iter().zip(limits).map(band).collect(),
            before,
            limits_before: vec![5.0, 7.5],
            format: Format::default(),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_flow_stays_in_its_frame(flow in flows(), size in sizes()) {
        let scene = flow.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&flow, size)?;
    }

    #[test]
    fn a_banding_stays_in_its_frame(banding in bandings(), size in sizes()) {
        let scene = banding.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&banding, size)?;
    }

    #[test]
    fn r001_16_a_limit_never_passes_its_neighbors(
        banding in bandings(), size in sizes(), x in numbers(), tenths in -200.0_f64..200.0
    ) {
        let handles = banding.handles(size);
        for (idx, handle) in handles.iter().enumerate() {
            let to = Point::new(x, 0.0);
            let moved = [banding.dragged(size, idx, to), banding.stepped(idx, tenths)];
            for value in moved.into_iter().flatten() {
                let below = idx.checked_sub(1).map_or(0.0, |below| handles[below].value);
                let above = handles.get(idx + 1).map_or(10.0, |above| above.value);
                prop_assert!((below < value && value < above) || value == handle.value);
            }
            prop_assert_eq!(banding.dragged(size, handles.len(), to), None);
        }
    }
}

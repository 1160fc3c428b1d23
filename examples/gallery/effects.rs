//! What a draft of the model does: the flow between bands and the banding, in every state.

use customer_radar::chart::Tone;
use customer_radar::chart::banding::{Band, Banding, Bin};
use customer_radar::chart::describe::Format;
use customer_radar::chart::flow::{Flow, Group, Link};

use super::{CJK, Case, LONG, RTL, add, hash};

/// Adds the cases of both charts.
pub(super) fn add_to(cases: &mut Vec<Case>) {
    add(cases, "flow", [(310.0, 220.0), (440.0, 260.0)], flows());
    let (small, large) = ((320.0, 240.0), (660.0, 240.0));
    add(cases, "banding", [small, large], bandings());
}

const BANDS: [(&str, Tone); 4] = [
    ("Satisfactory", Tone::Ok),
    ("Needs attention", Tone::Warn),
    ("At risk", Tone::Risk),
    ("Insufficient data", Tone::None),
];

/// Links of customers by band before and after.
fn flow(bands: &[(&str, Tone)], links: &[(usize, usize, usize)]) -> Flow {
    let side = |side: usize| {
        let group = |(idx, (name, tone)): (usize, &(&str, Tone))| {
            let own = links.iter().filter(|link| [link.0, link.1][side] == idx);
            Group {
                name: (*name).into(),
                tone: *tone,
                n: own.map(|link| link.2).sum(),
            }
        };
        bands.iter().enumerate().map(group).collect()
    };
    let link = |&(from, to, n): &(usize, usize, usize)| Link {
        from,
        to,
        n,
        is_change: from != to,
    };
    Flow {
        heads: ["Version 12".into(), "Draft".into()],
        sides: [side(0), side(1)],
        links: links.iter().map(link).collect(),
        thing: "customer".into(),
    }
}

fn flows() -> [Flow; 5] {
    let mock_up = [(0, 0, 19), (0, 1, 4), (1, 1, 28), (1, 2, 3), (2, 2, 7)];
    let all = (0..16_usize).map(|idx| {
        let n = (30_000.0 * hash(idx as u32 + 5)) as usize;
        (idx / 4, idx % 4, n)
    });
    let many: Vec<(String, Tone)> = (0..9)
        .map(|idx| (format!("Band {idx}, {LONG}"), BANDS[idx % 4].1))
        .collect();
    let mut names: Vec<(&str, Tone)> = many.iter().map(|(name, tone)| (&**name, *tone)).collect();
    (names[1].0, names[2].0, names[3].0) = (CJK, RTL, "");
    let extreme = [
        (0, 0, 1_234_567),
        (0, 1, 1),
        (1, 3, 1),
        (4, 4, 900),
        (8, 7, 2),
    ];
    [
        flow(&BANDS[..3], &[]),
        flow(&BANDS[..3], &[(1, 2, 1)]),
        flow(&BANDS[..3], &mock_up),
        flow(&BANDS, &all.collect::<Vec<_>>()),
        flow(&names, &extreme),
    ]
}

/// Half points of health with limits at these, before at 4.5 and 7.
fn banding(limits: [f64; 2], n: impl Fn(u32, u32) -> usize) -> Banding {
    let ends = [limits[0], limits[1], 10.0];
    let band = |(idx, up_to): (usize, f64)| Band {
        name: BANDS[2 - idx].0.into(),
        tone: BANDS[2 - idx].1,
        up_to: Some(up_to),
    };
    let bin = |idx: u32| {
        let (from, to) = (f64::from(idx) / 2.0, f64::from(idx + 1) / 2.0);
        let n_all = n(idx, 0);
        let upto = |limit: f64| {
            let share = ((limit - from) / (to - from)).clamp(0.0, 1.0);
            (n_all as f64 * share).round() as usize
        };
        let (a, b) = (upto(limits[0]), upto(limits[1]));
        Bin {
            from,
            to,
            counts: vec![a, b - a, n_all - b],
            before: n(idx, 1),
        }
    };
    Banding {
        axis: "Health".into(),
        thing: "customer".into(),
        bins: (0..20).map(bin).collect(),
        bands: ends.into_iter().enumerate().map(band).collect(),
        before: "Version 12".into(),
        limits_before: vec![4.5, 7.0],
        format: Format::default(),
    }
}

fn bandings() -> [Banding; 5] {
    let draft = [
        0, 0, 0, 0, 0, 0, 1, 3, 3, 0, 3, 10, 13, 6, 2, 12, 4, 2, 2, 0,
    ];
    let before = [
        0, 0, 0, 0, 0, 0, 1, 1, 5, 0, 3, 5, 12, 11, 2, 10, 5, 3, 3, 0,
    ];
    let mock_up = |idx: u32, side: u32| [draft, before][side as usize][idx as usize];
    let crowded = |idx: u32, side: u32| (9_000.0 * hash(idx * 2 + side)) as usize + 400;
    let huge = |idx: u32, side: u32| {
        if idx + side == 11 {
            1_234_567
        } else {
            idx as usize % 2
        }
    };
    let mut extreme = banding([4.9, 5.1], huge);
    extreme.axis = LONG.into();
    extreme.bands[0].name = LONG.into();
    extreme.bands[2].name = CJK.into();
    extreme.bands.push(Band {
        name: RTL.into(),
        tone: Tone::Ok,
        up_to: None,
    });
    [
        banding([5.0, 7.5], |_, _| 0),
        banding([5.0, 7.5], |idx, _| usize::from(idx == 13)),
        banding([5.3, 7.6], mock_up),
        banding([5.3, 7.6], crowded),
        extreme,
    ]
}

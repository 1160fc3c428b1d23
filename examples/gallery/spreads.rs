//! The histogram and the calibration chart in every state.

use customer_radar::chart::Tone;
use customer_radar::chart::calibration::{Calibration, Group};
use customer_radar::chart::describe::Format;
use customer_radar::chart::histogram::{Bin, Histogram, Zone};
use customer_radar::units;

use super::{Case, LONG, add, hash};

/// Adds the cases of both charts.
pub(super) fn add_to(cases: &mut Vec<Case>) {
    let (small, large) = ((320.0, 220.0), (640.0, 260.0));
    add(cases, "histogram", [small, large], histograms());
    let (small, large) = ((320.0, 280.0), (520.0, 360.0));
    add(cases, "calibration", [small, large], calibrations());
}

fn zone(name: &str, from: f64, to: f64, tone: Tone) -> Zone {
    Zone {
        name: name.into(),
        from,
        to,
        tone,
    }
}

/// Risk in percent, with these counts in its ten bins.
fn risk(counts: [usize; 10]) -> Histogram {
    let zones = vec![
        zone("Low", 0.0, 0.4, Tone::Ok),
        zone("Watch", 0.4, 0.7, Tone::Warn),
        zone("High", 0.7, 1.0, Tone::Risk),
    ];
    let bin = |(idx, n): (usize, usize)| {
        let own = [0..4, 4..7, 7..10].map(|bins| if bins.contains(&idx) { n } else { 0 });
        Bin {
            from: idx as f64 / 10.0,
            to: (idx + 1) as f64 / 10.0,
            counts: own.into(),
        }
    };
    Histogram {
        axis: "Onboarding risk".into(),
        thing: "customer".into(),
        bins: counts.into_iter().enumerate().map(bin).collect(),
        zones,
        n_without: 6,
        format: Format::new(|share| units::percent(share, 0)),
        is_whole: false,
    }
}

/// Scores 0 to 10 whose limit at 7.5 cuts through a bin.
fn scores(n: impl Fn(u32) -> usize, names: [&str; 3]) -> Histogram {
    let bin = |idx: u32| {
        let n = n(idx);
        let counts = match idx {
            0..5 => [n, 0, 0],
            5..7 => [0, n, 0],
            7 => [0, n - n / 3, n / 3],
            _ => [0, 0, n],
        };
        Bin {
            from: f64::from(idx),
            to: f64::from(idx + 1),
            counts: counts.into(),
        }
    };
    Histogram {
        axis: "Health".into(),
        thing: "customer".into(),
        bins: (0..10).map(bin).collect(),
        zones: vec![
            zone(names[0], 0.0, 5.0, Tone::Risk),
            zone(names[1], 5.0, 7.5, Tone::Warn),
            zone(names[2], 7.5, 10.0, Tone::Ok),
        ],
        n_without: 0,
        format: Format::default(),
        is_whole: false,
    }
}

fn histograms() -> [Histogram; 5] {
    let bands = ["At risk", "Needs attention", "Satisfactory"];
    let crowded = |idx: u32| (11_000.0 * hash(idx + 3)) as usize + 900;
    let huge = |idx: u32| {
        if idx == 7 {
            1_234_567
        } else {
            idx as usize % 2
        }
    };
    let mut extreme = scores(huge, [LONG, "W", LONG]);
    extreme.axis = LONG.into();
    extreme.zones[1].to = 5.2;
    extreme.zones[2].from = 5.2;
    [
        risk([0; 10]),
        risk([0, 0, 0, 0, 0, 0, 0, 1, 0, 0]),
        risk([21, 46, 58, 37, 22, 14, 9, 6, 2, 0]),
        scores(crowded, bands),
        extreme,
    ]
}

fn group(n: usize, predicted: f64, observed: f64, half: f64) -> Group {
    Group {
        n,
        predicted,
        observed,
        low: (observed - half).max(0.0),
        high: (observed + half * 0.6).min(1.0),
    }
}

fn calibration(groups: Vec<Group>) -> Calibration {
    Calibration {
        predicted: "Predicted retention, customers not fitted on".into(),
        observed: "Still a customer after three months".into(),
        groups,
    }
}

fn calibrations() -> [Calibration; 5] {
    let typical = [
        (0.71, 0.66),
        (0.86, 0.9),
        (0.91, 0.93),
        (0.94, 0.92),
        (0.96, 0.97),
        (0.975, 0.98),
        (0.985, 1.0),
    ];
    let typical = typical.map(|(predicted, observed)| group(84, predicted, observed, 0.09));
    let crowded = (0..10).map(|idx| {
        let predicted = 0.06 + f64::from(idx) * 0.098;
        let observed = (predicted + 0.12 * (hash(idx + 9) - 0.5)).clamp(0.0, 1.0);
        group(40 + idx as usize * 400, predicted, observed, 0.05)
    });
    let extreme = vec![
        group(1_000_000, 0.0, 0.0, 0.0),
        group(1, 0.5, 1.0, 0.9),
        group(0, f64::NAN, 0.5, 0.1),
        group(3, 1.0, 1.0, 0.0),
        group(3, 1.0, 0.0, 0.6),
    ];
    [
        calibration(Vec::new()),
        calibration(vec![group(33, 0.93, 0.94, 0.12)]),
        calibration(typical.into()),
        calibration(crowded.collect()),
        Calibration {
            predicted: LONG.into(),
            observed: LONG.into(),
            groups: extreme,
        },
    ]
}

//! The chart of shares with intervals in every state.

use customer_radar::chart::Tone;
use customer_radar::chart::rates::{Rates, Row};

use super::{CJK, Case, LONG, RTL, add};

fn row(name: &str, tone: Tone, (n_hit, n): (usize, usize), interval: (f64, f64)) -> Row {
    Row {
        name: name.into(),
        tone,
        share: (n > 0).then(|| n_hit as f64 / n as f64),
        interval,
        n_hit,
        n,
        remark: String::new(),
    }
}

fn rates(rows: Vec<Row>, overall: Option<f64>) -> Rates {
    Rates {
        what: "Left within 3 months".into(),
        unit: "observation".into(),
        rows,
        overall,
    }
}

/// Adds the chart in every state.
pub(super) fn add_to(cases: &mut Vec<Case>) {
    add(cases, "rates", [(330.0, 220.0), (640.0, 170.0)], all());
}

fn all() -> [Rates; 5] {
    let mut few = row("At risk", Tone::Risk, (1, 3), (0.06, 0.79));
    few.remark = "of only 3 customers: says little".into();
    let typical = vec![
        row("At risk", Tone::Risk, (96, 412), (0.164, 0.321)),
        row("Needs attention", Tone::Warn, (61, 1214), (0.031, 0.081)),
        row("Satisfactory", Tone::Ok, (9, 2110), (0.0013, 0.0139)),
    ];
    let crowded = (0..12).map(|idx| {
        let tone = [Tone::Risk, Tone::Warn, Tone::Ok, Tone::None][idx % 4];
        let share = 0.4 / (idx + 1) as f64;
        let name = format!("Band number {}", idx + 1);
        row(
            &name,
            tone,
            ((share * 500.0) as usize, 500),
            (share * 0.6, share * 1.5),
        )
    });
    let mut odd = row(RTL, Tone::None, (0, 0), (f64::NAN, f64::INFINITY));
    odd.share = Some(f64::NAN);
    let extreme = vec![
        row(LONG, Tone::Risk, (9_999_999, 9_999_999), (1.0, 1.0)),
        row(CJK, Tone::Ok, (0, 9), (0.0, 0.3)),
        odd,
        row("", Tone::Warn, (1, 2), (0.9, 0.1)),
    ];
    [
        rates(Vec::new(), None),
        rates(vec![few], Some(0.05)),
        rates(typical, Some(0.0443)),
        rates(crowded.collect(), Some(0.1)),
        rates(extreme, Some(f64::NAN)),
    ]
}

//! The charts of satisfaction and engagement: a trend with a dashed projection, before ranges two
//! of which share a color, and the heatmap.

use customer_radar::chart::Tone;
use customer_radar::chart::describe::Format;
use customer_radar::chart::radar::{Role, Series};
use customer_radar::chart::scene::Size;
use customer_radar::chart::trend::{Range, Trend, Zone};

use super::{Case, add, hash, heatmap, trend};

/// How many months lie ahead.
const AHEAD: usize = 6;

/// Adds their cases.
pub(super) fn add_to(cases: &mut Vec<Case>) {
    cases.push(Case {
        chart: "trend",
        state: "projected",
        sizes: [Size::new(320.0, 240.0), Size::new(640.0, 260.0)],
        input: Box::new(projected()),
    });
    cases.push(Case {
        chart: "trend",
        state: "ahead",
        sizes: [Size::new(320.0, 240.0), Size::new(640.0, 260.0)],
        input: Box::new(ahead()),
    });
    let sizes = [(320.0, 260.0), (640.0, 300.0)];
    add(cases, "heatmap", sizes, heatmap::maps());
}

/// The same with the band of its projection.
fn ahead() -> Trend {
    let mut trend = projected();
    let line = trend.series[1].values.clone();
    let now = line.iter().position(Option::is_some).unwrap_or(0);
    let end = |sign: f64| {
        let months = line.iter().enumerate();
        let end = |(at, value): (usize, &Option<f64>)| {
            let wide = if at > now {
                5.0 + (at - now) as f64
            } else {
                0.0
            };
            value.map(|value| value + sign * wide)
        };
        months.map(end).collect::<Vec<_>>()
    };
    trend.ranges.push(Range {
        name: "80% prediction band".into(),
        series: 1,
        low: end(-1.0),
        high: end(1.0),
    });
    trend
}

fn projected() -> Trend {
    let known = |at: u32| Some((18.0 + f64::from(at) * 0.9 + 9.0 * hash(at)).round());
    let mut own: Vec<Option<f64>> = (0..18).map(known).collect();
    let last = own.len() - 1;
    let mut ahead = vec![None; last];
    ahead.push(own[last]);
    ahead.extend((1..=AHEAD).map(|at| Some(39.0 + at as f64)));
    own.resize(last + 1 + AHEAD, None);
    let line = |name: &str, role, values| Series {
        name: name.into(),
        role,
        values,
    };
    let zone = |from, to, tone| Zone { from, to, tone };
    let series = vec![
        line("NPS", Role::Subject, own),
        line("Projection", Role::Benchmark, ahead),
    ];
    Trend {
        zones: vec![
            zone(0.0, 30.0, Tone::Warn),
            zone(30.0, 50.0, Tone::Ok),
            zone(50.0, 60.0, Tone::Ok),
        ],
        domain: (0.0, 60.0),
        format: Format::decimals(0),
        ..trend(last + 1 + AHEAD, series)
    }
}

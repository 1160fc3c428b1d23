//! What impacts a score, and the waterfall, in every state.

use customer_radar::chart::describe::{Format, decimal};
use customer_radar::chart::impact::{Bar, Impact};
use customer_radar::chart::scene::Size;
use customer_radar::chart::waterfall::{Step, Waterfall};
use customer_radar::metrics::Unit;

use super::{CJK, Case, LONG, RTL, add, hash};

/// Metrics with their evidence and points.
const METRICS: [(&str, &str, f64); 7] = [
    ("Stickiness (DAU / MAU)", "24%, was 31%", -0.94),
    ("Executive contact", "1 this quarter, was 3", -0.58),
    ("License utilization", "83%, peers 71%", 0.52),
    ("NPS", "18, was 27", -0.44),
    ("Live integrations", "6, peers 4", 0.31),
    ("Training completed", "79%, peers 75%", 0.22),
    ("Ticket reopen rate", "9%, peers 6%", -0.13),
];

/// Both charts in all states, and the bridge of a month's revenue.
pub(super) fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    add(
        &mut cases,
        "impact",
        [(310.0, 540.0), (400.0, 372.0)],
        impacts(),
    );
    add(
        &mut cases,
        "waterfall",
        [(310.0, 480.0), (640.0, 330.0)],
        waterfalls(),
    );
    cases.push(Case {
        chart: "waterfall",
        state: "bridge",
        sizes: [Size::new(400.0, 260.0), Size::new(437.0, 300.0)],
        input: Box::new(bridge()),
    });
    cases
}

fn impact(bars: Vec<Bar>, rest: Option<(&str, f64)>, total: Option<f64>) -> Impact {
    Impact {
        bars,
        heads: ["Lowers the score", "Raises it"].map(str::to_owned),
        rest: rest.map(|(name, value)| (name.to_owned(), value)),
        total: total.map(|value| ("Together".to_owned(), value)),
        unit: "Points".into(),
        format: Format::decimals(2),
    }
}

fn bar(name: &str, evidence: &str, value: f64) -> Bar {
    Bar {
        name: name.into(),
        evidence: evidence.into(),
        value,
        advice: "Call them".into(),
    }
}

fn metric(idx: usize) -> Bar {
    let (name, evidence, value) = METRICS[idx % METRICS.len()];
    bar(name, evidence, value)
}

fn impacts() -> [Impact; 5] {
    let crowded = (0..40).map(|idx| {
        let size = 1.2 * hash(idx as u32) / (1.0 + idx as f64 * 0.2);
        let own = metric(idx);
        let value = if hash(idx as u32 + 50) < 0.5 {
            -size
        } else {
            size
        };
        Bar { value, ..own }
    });
    let extreme = vec![
        bar(LONG, LONG, -1.9e9),
        bar(CJK, "0, was 1,999,999,999", 4e8),
        bar(RTL, RTL, 0.0),
        bar("", "", f64::NAN),
        bar("Tiny", "1%, was 1.1%", -1e-4),
    ];
    [
        impact(Vec::new(), None, None),
        impact(vec![metric(2)], None, Some(0.52)),
        impact(
            (0..7).map(metric).collect(),
            Some(("13 more", 0.12)),
            Some(-0.92),
        ),
        impact(crowded.collect(), Some(("1,204 more", -2.0)), Some(-2.6)),
        impact(extreme, Some((LONG, f64::INFINITY)), Some(-1.5e9)),
    ]
}

fn waterfall(steps: Vec<Step>, format: Format, unit: &str) -> Waterfall {
    Waterfall {
        steps,
        unit: unit.into(),
        format,
        axis: None,
    }
}

fn money() -> Format {
    let unit = Unit::Money("USD".into());
    Format::new(move |value| unit.short(value))
}

/// A month's movement of recurring revenue.
fn bridge() -> Waterfall {
    let steps = vec![
        Step::total("Opening", 2_484_000.0),
        Step::change("New", "8 customers", 61_200.0),
        Step::change("Expansion", "31 customers", 48_300.0),
        Step {
            is_hatched: true,
            ..Step::change("Contraction", "12 customers", -21_900.0)
        },
        Step::change("Churn", "3 customers", -9_400.0),
        Step::total("Closing", 2_562_200.0),
    ];
    Waterfall {
        axis: Some(Format::new(|value| {
            format!("${}k", decimal(value / 1e3, 0))
        })),
        ..waterfall(steps, money(), "MRR")
    }
}

fn waterfalls() -> [Waterfall; 5] {
    let change = |idx: usize| {
        let (name, evidence, value) = METRICS[idx];
        Step::change(name, evidence, value)
    };
    let score = |steps: Vec<Step>| waterfall(steps, Format::decimals(2), "Points");
    let mut typical = vec![Step::total("Jun 2026", 7.3)];
    typical.extend([0, 1, 3, 4, 2].map(change));
    typical.push(Step::rest("8 more", -0.09));
    typical.push(Step::total("Sep 2026", 6.08));
    let mut crowded = vec![Step::total("Start", 40.0)];
    crowded.extend((0..30_u32).map(|idx| {
        let value = 12.0 * (hash(idx + 9) - 0.5);
        Step::change(format!("Step {}", idx + 1), "", value)
    }));
    crowded.push(Step::total("End", 38.0));
    let extreme = vec![
        Step::total(LONG, -3e9),
        Step::change(CJK, LONG, 5e9),
        Step::change(RTL, RTL, f64::NAN),
        Step::change("", "", -1.0),
        Step {
            is_hatched: true,
            ..Step::change("Loss", "hatched", -4e9)
        },
        Step::total("End", f64::INFINITY),
    ];
    [
        score(Vec::new()),
        score(vec![Step::total("Sep 2026", 6.08)]),
        score(typical),
        score(crowded),
        waterfall(extreme, money(), "MRR"),
    ]
}

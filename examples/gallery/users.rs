//! The stacked area and the bullet chart in every state.

use customer_radar::chart::area::{Area, Layer, Measure};
use customer_radar::chart::bullet::{Bullet, Item, Names};

use super::{CJK, Case, LONG, RTL, add, hash};

const CLASSES: [&str; 4] = ["power", "regular", "occasional", "dormant"];

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Adds the cases of both charts.
pub(super) fn add_all(cases: &mut Vec<Case>) {
    add(cases, "area", [(320.0, 220.0), (600.0, 260.0)], areas());
    add(cases, "bullet", [(320.0, 380.0), (520.0, 300.0)], bullets());
}

/// The names of `n` months up to September 2026.
fn months(n: usize) -> Vec<String> {
    let name = |back: usize| {
        let month = 2026 * 12 + 8 - back;
        format!("{} {}", MONTHS[month % 12], month / 12)
    };
    (0..n).rev().map(name).collect()
}

/// A layer whose values drift from its index alone.
fn layer(name: &str, idx: usize, n: usize) -> Layer {
    let value = |month: usize| {
        let drift = 1.0 + 0.5 * (month as f64 / 5.0 + idx as f64).sin();
        let noise = 1.0 + 0.1 * hash((month * 7 + idx) as u32);
        Some((90.0 * (idx + 1) as f64 * drift * noise).round())
    };
    Layer {
        name: name.into(),
        values: (0..n).map(value).collect(),
    }
}

fn area(layers: Vec<Layer>, n: usize, measure: Measure) -> Area {
    Area {
        months: months(n),
        layers,
        measure,
        unit: "users".into(),
    }
}

fn layers(n: usize) -> Vec<Layer> {
    let layers = CLASSES.into_iter().enumerate();
    layers.map(|(idx, name)| layer(name, idx, n)).collect()
}

fn areas() -> [Area; 5] {
    let mut crowded = layers(24);
    crowded.push(layer("never signed in", 2, 24));
    crowded.push(layer("Other classes", 1, 24));
    // A gap of two months, a month alone, and a gap again.
    for layer in &mut crowded {
        for month in [9, 10, 12] {
            layer.values[month] = None;
        }
    }
    let extreme = [
        (LONG, vec![Some(9.9e8), Some(1.0), Some(f64::NAN)]),
        (CJK, vec![Some(0.0), Some(0.0), Some(3.0)]),
        (RTL, vec![Some(4e8), Some(-1.0), Some(1.0)]),
    ]
    .map(|(name, values)| Layer {
        name: name.into(),
        values,
    });
    [
        area(Vec::new(), 0, Measure::Share),
        area(layers(1), 1, Measure::Share),
        area(layers(13), 13, Measure::Share),
        area(crowded, 24, Measure::Count),
        area(extreme.into(), 3, Measure::Count),
    ]
}

fn item(name: &str, value: &str, good: &str, scores: [Option<f64>; 3]) -> Item {
    let [own, peers, benchmark] = scores;
    Item {
        name: name.into(),
        value: value.into(),
        good: good.into(),
        own,
        peers,
        benchmark,
    }
}

fn bullet(items: Vec<Item>, own: &str) -> Bullet {
    Bullet {
        items,
        names: Names {
            own: own.into(),
            peers: "Manufacturing, 31 customers".into(),
            benchmark: "Counts as good".into(),
        },
    }
}

fn bullets() -> [Bullet; 5] {
    let rows = [
        ("License utilization", "83%", "80%", [8.3, 7.1, 8.0]),
        ("Features in regular use", "14", "16", [4.0, 7.2, 6.0]),
        ("Live tracking coverage", "72%", "85%", [7.2, 7.4, 8.5]),
        ("Live integrations", "6", "8", [7.5, 6.4, 6.4]),
        ("Stickiness (DAU / MAU)", "24%", "35%", [4.6, 7.0, 7.0]),
        ("Sessions per user", "18", "20", [4.8, 6.5, 5.7]),
    ]
    .map(|(name, value, good, scores)| item(name, value, good, scores.map(Some)));
    let crowded = (0..16_u32).map(|idx| {
        let score = |seed: u32| (hash(idx * 3 + seed) < 0.85).then(|| 10.0 * hash(idx * 5 + seed));
        let name = format!("Metric number {}", idx + 1);
        item(&name, "12 days", "9 days", [score(0), score(1), score(2)])
    });
    let extreme = vec![
        item(LONG, LONG, LONG, [Some(10.0), Some(0.0), Some(10.0)]),
        item(CJK, "–", "", [None, Some(9.0), Some(0.0)]),
        item(RTL, "–", "", [None; 3]),
        item("", "", "", [Some(f64::NAN), Some(-4.0), Some(99.0)]),
    ];
    [
        bullet(Vec::new(), "Tarnwick Robotics"),
        bullet(vec![rows[0].clone()], "Tarnwick Robotics"),
        bullet(rows.into(), "Tarnwick Robotics"),
        bullet(crowded.collect(), "Selected, 38 customers"),
        bullet(extreme, LONG),
    ]
}

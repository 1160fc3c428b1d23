//! The combined chart and the two rings in every state.

use customer_radar::chart::combo::{Combo, Item, Look};
use customer_radar::chart::rings::{Group, Part, Rings};
use customer_radar::metrics::Unit;

use super::{CJK, LONG, RTL, company, hash};

const SERIES: [&str; 4] = ["MRR", "One-off", "MRR opportunity", "One-off opportunity"];

const PRODUCTS: [&str; 14] = [
    "Web filtering",
    "Identity & SSO",
    "Email monitoring",
    "Phishing training",
    "Disaster recovery",
    "Help desk 24×7",
    "Cloud backup",
    "Cloud workspace",
    "Switches",
    "Firewall",
    "Wi-Fi management",
    "Endpoint protection",
    "Patch management",
    "Asset register",
];

fn combo(items: Vec<Item>) -> Combo {
    Combo {
        items,
        series: SERIES.map(str::to_owned).into(),
        looks: vec![
            Look::Solid(0),
            Look::Solid(1),
            Look::Hatched(0),
            Look::Hatched(1),
        ],
        share: "Stack alignment".into(),
        unit: Unit::Money("USD".into()),
    }
}

/// A row whose figures follow from its index; later ones are smaller.
fn item(idx: u32) -> Item {
    let size = 78_000.0 / (1.0 + f64::from(idx) * 0.42);
    let part = |seed: u32, most: f64| Some((size * most * (0.4 + hash(idx * 5 + seed))).round());
    Item {
        name: company(idx),
        amounts: vec![part(1, 0.75), part(2, 0.3), part(3, 0.5), part(4, 0.2)],
        share: Some((0.3 + 0.6 * hash(idx + 71)).min(1.0)),
        lit: idx == 2,
    }
}

pub(super) fn combos() -> [Combo; 5] {
    let row = |name: &str, amounts: [Option<f64>; 4], share, lit| Item {
        name: name.into(),
        amounts: amounts.into(),
        share,
        lit,
    };
    let extreme = vec![
        row(
            LONG,
            [Some(9.9e8), Some(1.0), Some(3e8), None],
            Some(1.0),
            true,
        ),
        row(CJK, [Some(0.0); 4], Some(0.0), false),
        row(RTL, [None; 4], None, false),
        row(
            "",
            [Some(f64::NAN), Some(-5e6), Some(1e6), Some(4e5)],
            Some(7.0),
            false,
        ),
        row(
            "W",
            [Some(2e8), Some(2e8), Some(2e8), Some(2e8)],
            Some(0.002),
            false,
        ),
    ];
    [
        combo(Vec::new()),
        combo(vec![item(2)]),
        combo((0..10).map(item).collect()),
        combo((0..50).map(item).collect()),
        combo(extreme),
    ]
}

/// A group of parts with these sizes in thousands of dollars.
fn group(name: &str, parts: &[(&str, f64)]) -> Group {
    let money = |thousands: f64| Unit::Money("USD".into()).short(thousands * 1000.0);
    let part = |(name, value): &(&str, f64)| Part {
        name: (*name).into(),
        value: *value,
        amount: money(*value),
    };
    let value = parts.iter().map(|part| part.1).sum();
    Group {
        name: name.into(),
        value,
        amount: money(value),
        parts: parts.iter().map(part).collect(),
    }
}

fn rings(groups: Vec<Group>, total: &str) -> Rings {
    Rings {
        groups,
        unit: "opportunity".into(),
        total: total.into(),
        total_label: "each item once".into(),
    }
}

fn tags() -> Vec<Group> {
    let p = |idx: usize, value| (PRODUCTS[idx], value);
    vec![
        group(
            "Security",
            &[
                p(0, 48.3),
                p(1, 44.5),
                p(2, 42.7),
                p(3, 23.9),
                p(12, 4.1),
                p(13, 2.2),
            ],
        ),
        group("Premium", &[p(4, 82.7), p(5, 55.6), p(1, 44.5)]),
        group("Cloud", &[p(4, 82.7), p(6, 15.4)]),
        group("Network", &[p(8, 62.4), p(9, 37.5), p(10, 34.2)]),
    ]
}

pub(super) fn all_rings() -> [Rings; 5] {
    let crowded = (0..10_u32).map(|tag| {
        let parts: Vec<(&str, f64)> = (0..4)
            .map(|n| {
                let idx = tag * 4 + n;
                let name = PRODUCTS[idx as usize % PRODUCTS.len()];
                (name, (2.0 + 60.0 * hash(idx * 7 + 3).powi(3)).round())
            })
            .collect();
        group(&format!("Tag {}", tag + 1), &parts)
    });
    let extreme = vec![
        group(LONG, &[(LONG, 1e6), (CJK, 0.001), (RTL, 0.0), ("", 0.002)]),
        group(CJK, &[("Negative", -5.0), ("Not a number", f64::NAN)]),
        group(RTL, &[(RTL, 3e5), (CJK, 2e5)]),
        group("Without parts", &[]),
    ];
    [
        rings(Vec::new(), "$0"),
        rings(
            vec![group("Security", &[("Web filtering", 48.3)])],
            "$48.3k",
        ),
        rings(tags(), "$454k"),
        rings(crowded.collect(), "$1.1M"),
        rings(extreme, "$1,500,000,003"),
    ]
}

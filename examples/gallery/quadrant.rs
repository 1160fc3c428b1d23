//! The quadrant in every state and with its options.

use std::sync::Arc;

use customer_radar::chart::Tone;
use customer_radar::chart::describe::{Format, decimal};
use customer_radar::chart::quadrant::{Area, Axis, Quadrant, Window};

use super::{CJK, LONG, RTL, company, hash};

/// Dollars in thousands.
fn dollars(value: f64) -> String {
    if value >= 1e6 {
        format!("${}M", decimal(value / 1e6, 1))
    } else if value >= 1000.0 {
        format!("${}k", decimal(value / 1000.0, 0))
    } else {
        format!("${}", decimal(value, 0))
    }
}

fn quadrant(count: u32) -> Quadrant {
    let area = |name: &str, words: &str| Area {
        name: name.into(),
        words: words.into(),
    };
    let value = |i: u32| 6000.0 * (hash(i * 7 + 1) * 2.6).exp();
    let effort = |i: u32| 0.8 + 8.4 * (hash(i * 3 + 2) + hash(i * 5 + 9)) / 2.0;
    let tone = |i: u32| match hash(i * 11 + 4) {
        h if h < 0.42 => Tone::Ok,
        h if h < 0.82 => Tone::Warn,
        h if h < 0.94 => Tone::Risk,
        _ => Tone::None,
    };
    Quadrant {
        x: (0..count).map(value).collect(),
        y: (0..count).map(effort).collect(),
        size: (0..count)
            .map(|i| 0.15 + 3.0 * hash(i * 13 + 5).powi(3))
            .collect(),
        tone: (0..count).map(tone).collect(),
        name: Arc::new(company),
        details: None,
        x_axis: Axis {
            title: "Value: monthly recurring revenue, log scale".into(),
            name: "MRR".into(),
            format: Format::new(dollars),
            log: true,
            domain: None,
            split: Some(18_200.0),
            split_label: "median $18.2k".into(),
        },
        y_axis: Axis {
            title: "Effort score, 0 to 10".into(),
            name: "Effort".into(),
            format: Format::decimals(0),
            log: false,
            domain: Some((0.0, 10.0)),
            split: Some(5.0),
            split_label: "median 5.0".into(),
        },
        size_title: "Employees".into(),
        areas: [
            area("Reprice or realign", "Low value, high effort"),
            area("Meet most often", "High value, high effort"),
            area("Stay in touch", "Low value, low effort"),
            area("Most profitable", "High value, low effort"),
        ],
        ringed: Vec::new(),
        window: None,
    }
}

/// The five states every chart is shown in.
pub(super) fn states() -> [Quadrant; 5] {
    let mut extreme = quadrant(9);
    extreme.x = vec![1.0, 1e9, 1e9, 0.0, f64::NAN, 1e9, 5.0, 1.0, 40_000.0];
    extreme.y = vec![0.0, 10.0, 0.0, 5.0, 5.0, 10.0, 10.0, 0.0, f64::INFINITY];
    extreme.size = vec![90.0, 90.0, 0.0, 1.0, 1.0, 0.2, f64::NAN, 1.0, 1.0];
    extreme.name = Arc::new(|item| [LONG, CJK, RTL][item as usize % 3].to_owned());
    [
        quadrant(0),
        quadrant(1),
        quadrant(38),
        quadrant(320),
        extreme,
    ]
}

/// The quadrant as its options show it.
pub(super) fn options() -> [(&'static str, Quadrant); 6] {
    let mut linear = quadrant(38);
    linear.x_axis.log = false;
    linear.x_axis.title = "Value: monthly recurring revenue, linear scale".into();
    let mut per_seat = quadrant(38);
    for (item, value) in per_seat.x.iter_mut().enumerate() {
        *value /= 40.0 + 900.0 * hash(item as u32 * 17 + 3);
    }
    per_seat.x_axis = Axis {
        title: "Value: monthly recurring revenue per seat, log scale".into(),
        name: "MRR per seat".into(),
        split: Some(48.0),
        split_label: "median $48".into(),
        ..per_seat.x_axis
    };
    let mut alike = quadrant(38);
    alike.size = vec![1.0; 38];
    alike.size_title = String::new();
    let mut ringed = quadrant(38);
    let is_ringed = |item: &u32| {
        let idx = *item as usize;
        ringed.tone[idx] == Tone::Risk && ringed.x[idx] >= 18_200.0
    };
    ringed.ringed = (0..38).filter(is_ringed).collect();
    let part = |x, y| Window::new(x, y);
    let zoomed = quadrant(320).within(part((12_000.0, 40_000.0), (3.0, 7.5)));
    let corner = quadrant(38).within(part((25_000.0, 80_000.0), (6.0, 10.0)));
    [
        ("linear", linear),
        ("per-seat", per_seat),
        ("alike", alike),
        ("ringed", ringed),
        ("zoomed", zoomed),
        ("corner", corner),
    ]
}

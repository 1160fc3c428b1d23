//! The heatmap in every state.

use customer_radar::chart::heatmap::{Head, Heatmap};

use super::{CJK, LONG, RTL, hash};

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const MONTHS: [&str; 7] = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"];

/// A map of so many weeks; the last days of the last one lie ahead.
fn weeks(n: u32, most: f64) -> Heatmap {
    let head = |week: u32| Head {
        name: format!("week {} of the half-year", week + 1),
        tick: if week % 4 == 1 {
            MONTHS[(week / 4) as usize % MONTHS.len()].into()
        } else {
            String::new()
        },
    };
    let cell = |day: u32, week: u32| {
        let busy = if day < 5 { 1.0 } else { 0.12 };
        let count = (most * busy * hash(day * 97 + week).powi(2)).floor();
        (week + 1 < n || day < 3).then_some(count)
    };
    Heatmap {
        rows: DAYS.map(str::to_owned).into(),
        columns: (0..n).map(head).collect(),
        cells: (0..7)
            .map(|day| (0..n).map(|week| cell(day, week)).collect())
            .collect(),
        unit: ("activity".into(), "activities".into()),
        columns_are: "weeks".into(),
        shares_of: None,
    }
}

pub(super) fn maps() -> [Heatmap; 5] {
    let mut one = weeks(1, 0.0);
    one.cells[1][0] = Some(1.0);
    let extreme = Heatmap {
        rows: vec![LONG.into(), CJK.into(), RTL.into()],
        columns: [LONG, "Sep 2026", CJK, RTL]
            .map(|name| Head {
                name: name.into(),
                tick: name.into(),
            })
            .into(),
        cells: vec![
            vec![Some(1e18), None, Some(f64::NAN), Some(0.0)],
            vec![None; 4],
            vec![
                Some(-4.0),
                Some(123_456_789.0),
                Some(1.0),
                Some(f64::INFINITY),
            ],
        ],
        unit: ("activity".into(), "activities".into()),
        columns_are: "months".into(),
        shares_of: None,
    };
    [
        Heatmap::default(),
        one,
        weeks(26, 13.0),
        weeks(53, 9_000.0),
        extreme,
    ]
}

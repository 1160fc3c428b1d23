//! The chart of dots in every state.

use customer_radar::chart::dots::{Dots, Row};

use super::{CATEGORIES, CJK, Case, LONG, add, company, hash};

fn dots(names: &[&str], rows: Vec<Row>) -> Dots {
    Dots {
        names: names.iter().map(|name| (*name).into()).collect(),
        benchmark: "All active customers".into(),
        rows,
    }
}

fn row(idx: u32, name: &str, sides: u32) -> Row {
    let score = |seed: u32| Some(10.0 * hash(idx * 7 + seed));
    Row {
        name: name.into(),
        values: (0..sides).map(score).collect(),
        benchmark: score(40),
        good: idx.is_multiple_of(2).then_some(8.0),
    }
}

/// Adds the chart in every state.
pub(super) fn add_to(cases: &mut Vec<Case>) {
    add(cases, "dots", [(330.0, 380.0), (640.0, 300.0)], all());
}

fn all() -> [Dots; 5] {
    let rows = |sides: u32| {
        let names = ["Overall"].into_iter().chain(CATEGORIES).enumerate();
        names
            .map(|(idx, name)| row(idx as u32, name, sides))
            .collect::<Vec<_>>()
    };
    let names = [company(1), company(2), company(3), company(4)];
    let four: Vec<&str> = names.iter().map(String::as_str).collect();
    let odd = |name: &str, values: [Option<f64>; 3]| Row {
        name: name.into(),
        values: values.into(),
        benchmark: Some(f64::NAN),
        good: Some(12.0),
    };
    let extreme = vec![
        odd(LONG, [Some(0.0), Some(10.0), Some(10.0)]),
        odd(CJK, [None, None, None]),
        odd("", [Some(f64::INFINITY), Some(-4.0), None]),
    ];
    [
        dots(&[], Vec::new()),
        dots(&["Tarnwick Robotics"], vec![row(3, "Overall", 1)]),
        dots(&["Tarnwick Robotics", "Dunmarrow Steel"], rows(2)),
        dots(&four, rows(4)),
        dots(&[LONG, CJK, "W"], extreme),
    ]
}

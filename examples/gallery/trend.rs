//! Trends beside groups: scores, money, percent, long names and gaps.

use customer_radar::chart::describe::Format;
use customer_radar::chart::scene::Size;
use customer_radar::chart::trend::{Benchmark, Flag, Role, Series, Trend, domain};
use customer_radar::metrics::Unit;

use super::{Case, LONG, RTL, course, hash};

/// A group around a middle, `width` wide.
fn group(name: &str, is_second: bool, middle: &[f64], width: f64) -> Benchmark {
    let shifted = |by: f64| {
        let values = middle.iter().enumerate();
        values
            .map(|(at, value)| Some(value + by * width * (0.8 + 0.4 * hash(at as u32 + 9))))
            .collect()
    };
    Benchmark {
        name: name.into(),
        short: name.into(),
        is_second,
        median: middle.iter().map(|value| Some(*value)).collect(),
        low: shifted(-1.0),
        high: shifted(1.0),
        n: vec![if is_second { 12 } else { 223 }; middle.len()],
    }
}

fn own(name: &str, values: Vec<Option<f64>>) -> Vec<Series> {
    vec![Series {
        name: name.into(),
        role: Role::Subject,
        values,
    }]
}

fn fitted(trend: Trend, with_zero: bool) -> Trend {
    let lines = trend.series.iter().flat_map(|series| &series.values);
    let groups = trend.benchmarks.iter();
    let groups = groups.flat_map(|own| own.low.iter().chain(&own.high));
    let values = lines.chain(groups).copied().flatten();
    Trend {
        domain: domain(values.collect::<Vec<_>>().into_iter(), with_zero),
        ..trend
    }
}

fn scaled(seed: u32, by: f64) -> Vec<f64> {
    course(seed, 24).iter().map(|value| value * by).collect()
}

/// Adds the further states of a trend.
pub(super) fn add(cases: &mut Vec<Case>) {
    let states = [
        ("benchmarks", benchmarks()),
        ("money", fitted(money(), true)),
        ("growth", fitted(growth(), true)),
        ("long", fitted(long(), true)),
    ];
    for (state, input) in states {
        cases.push(Case {
            chart: "trend",
            state,
            sizes: [Size::new(320.0, 220.0), Size::new(640.0, 280.0)],
            input: Box::new(input),
        });
    }
}

fn flag(month: usize, name: &str) -> Flag {
    Flag {
        month,
        name: name.into(),
    }
}

fn some(values: Vec<f64>) -> Vec<Option<f64>> {
    values.into_iter().map(Some).collect()
}

fn benchmarks() -> Trend {
    Trend {
        benchmarks: vec![
            group("Median of all customers", false, &course(70, 24), 1.4),
            group("Median of Enterprise", true, &course(40, 24), 0.7),
        ],
        flags: vec![
            flag(13, "Sync failures"),
            flag(14, "Price change"),
            flag(19, "Sponsor left"),
        ],
        compared: Some(20),
        ..super::trend(24, own("Tarnwick Robotics", some(course(3, 24))))
    }
}

fn money() -> Trend {
    let everybody = group("Median of all customers", false, &scaled(70, 9e3), 3e4);
    Trend {
        benchmarks: vec![everybody],
        zones: Vec::new(),
        tells_change: true,
        compared: Some(20),
        format: Format::of(Unit::Money("USD".into())),
        ..super::trend(24, own("Bosch", some(scaled(8, 2.2e5))))
    }
}

fn growth() -> Trend {
    let rates = |seed: u32| -> Vec<f64> {
        let months = 0..24;
        months.map(|at| 0.3 * hash(seed + at) - 0.1).collect()
    };
    Trend {
        benchmarks: vec![group("Median of all customers", false, &rates(60), 0.1)],
        zones: Vec::new(),
        format: Format::of(Unit::Share(1)),
        ..super::trend(24, own("Bosch", some(rates(3))))
    }
}

fn long() -> Trend {
    let mut gaps = some(scaled(5, 4e8));
    for at in [0, 7, 8, 15] {
        gaps[at] = None;
    }
    let mut thin = group(RTL, true, &scaled(21, 3e8), 2e8);
    thin.low[3] = None;
    thin.median[11] = Some(f64::NAN);
    Trend {
        benchmarks: vec![group(LONG, false, &scaled(44, 2e8), 9e8), thin],
        zones: Vec::new(),
        flags: vec![flag(0, LONG), flag(23, LONG), flag(99, "Never")],
        format: Format::of(Unit::Money("XYZ".into())),
        ..super::trend(24, own(LONG, gaps))
    }
}

//! The comparison as charts.

use super::{Compared, Comparison, Context, Line};
use crate::chart::dots::{self, Dots};
use crate::chart::radar::{Axis, Radar, Role, Series};
use crate::chart::trend::Trend;
use crate::units::Month;

/// The highest score.
const TOP: f64 = 10.0;

/// How a side is drawn: the first in iris, the next ones in their own color and marker.
const fn role(side: usize) -> Role {
    match side {
        0 => Role::Subject,
        n => Role::Compared(n as u8),
    }
}

/// The categories of the sides that are shown on one radar, before the mean of everybody.
pub fn radar(comparison: &Comparison, is_shown: impl Fn(usize) -> bool) -> Radar {
    let categories: Vec<&Line> = comparison.categories().collect();
    let sides = comparison.names.iter().enumerate();
    let side = |(idx, name): (usize, &String)| Series {
        name: name.clone(),
        role: role(idx),
        values: categories.iter().map(|line| line.scores[idx]).collect(),
    };
    let mut series: Vec<Series> = sides.filter(|(idx, _)| is_shown(*idx)).map(side).collect();
    series.push(Series {
        name: "All active customers".into(),
        role: Role::Benchmark,
        values: categories.iter().map(|line| line.everybody).collect(),
    });
    let axes = categories.iter().map(|line| Axis {
        name: line.name.clone(),
    });
    Radar {
        axes: axes.collect(),
        series,
    }
}

/// Lines of the comparison, each score on one scale.
pub fn dots<'l>(comparison: &Comparison, lines: impl IntoIterator<Item = &'l Line>) -> Dots {
    let row = |line: &Line| dots::Row {
        name: line.name.clone(),
        values: line.scores.clone(),
        benchmark: line.everybody,
        good: line.good,
    };
    Dots {
        names: comparison.names.clone(),
        benchmark: "All active customers".into(),
        rows: lines.into_iter().map(row).collect(),
    }
}

/// The overall scores over the months up to the latest of the sides, before everybody's mean.
pub fn trend(context: &Context, sides: &[Compared], card: &str, reach: usize) -> Trend {
    let last = sides.iter().map(|side| side.month).max();
    let last = last.unwrap_or_else(|| context.month());
    let months = context.timeline.months_to(last, reach);
    let mut series: Vec<Series> = Vec::new();
    for (idx, side) in sides.iter().enumerate() {
        let name = side.name.clone();
        // The same customers in two months have one course.
        if series.iter().any(|known| known.name == name) {
            continue;
        }
        let mean = |month: &Month| context.timeline.mean(card, &side.rows, *month);
        series.push(Series {
            name,
            role: role(idx),
            values: months.iter().map(mean).collect(),
        });
    }
    let everybody = |month: &Month| context.timeline.mean(card, context.population, *month);
    series.push(Series {
        name: "All active customers".into(),
        role: Role::Benchmark,
        values: months.iter().map(everybody).collect(),
    });
    Trend {
        months: months.iter().map(|month| month.label()).collect(),
        series,
        domain: (0.0, TOP),
        ..Trend::default()
    }
}

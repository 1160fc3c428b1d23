//! What an impact chart says: its finding, the words of a row, its table.

use super::{Impact, Kind, Line};
use crate::chart::Key;
use crate::chart::describe::{self, Column, MISSING, MarkWords, Row, Table, signed_text};

/// What stands in place of rows when there are none.
pub(super) const NOTHING: &str = "No difference to explain";

/// The head of what helps.
const ADVICE: &str = "What helps";

impl Impact {
    /// A figure with its sign.
    pub(super) fn signed(&self, value: f64) -> String {
        signed_text(&self.format, value)
    }

    fn figure(&self, value: Option<f64>) -> String {
        value.map_or_else(|| MISSING.to_owned(), |value| self.signed(value))
    }
}

pub(super) fn of(impact: &Impact, line: Line) -> MarkWords {
    let mut rows = vec![(impact.unit.clone(), impact.figure(line.value))];
    if !line.evidence.is_empty() {
        rows.push(("Value".into(), line.evidence.to_owned()));
    }
    if !line.advice.is_empty() {
        rows.push((ADVICE.into(), line.advice.to_owned()));
    }
    MarkWords {
        title: line.name.to_owned(),
        tone: None,
        rows,
    }
}

/// What lowers and what raises most, and what all add up to.
pub(super) fn finding(impact: &Impact) -> String {
    let most = |sign: f64| {
        let bars = impact.bars.iter().filter(|bar| sign * bar.value > 0.0);
        bars.max_by(|a, b| (sign * a.value).total_cmp(&(sign * b.value)))
    };
    let side = |(sign, head): (f64, &String)| {
        let bar = most(sign)?;
        Some(format!(
            "{head} most: {} {}",
            bar.name,
            impact.signed(bar.value)
        ))
    };
    let sides = [-1.0, 1.0].into_iter().zip(&impact.heads).filter_map(side);
    let total = impact
        .total
        .as_ref()
        .map(|(name, value)| format!("{name} {}", impact.figure(Some(*value))));
    let told: Vec<String> = sides.chain(total).collect();
    if impact.bars.is_empty() {
        NOTHING.to_owned()
    } else {
        told.join(". ")
    }
}

pub(super) fn table(impact: &Impact) -> Table {
    table_of(impact, |value| impact.figure(value))
}

pub(super) fn exact_table(impact: &Impact) -> Table {
    table_of(impact, describe::exact)
}

fn table_of(impact: &Impact, figure: impl Fn(Option<f64>) -> String) -> Table {
    let row = |(idx, line): (usize, Line)| Row {
        // Sums stand for no mark of their own.
        key: (line.kind == Kind::Bar).then(|| Key::item(idx as u32)),
        cells: vec![
            line.name.to_owned(),
            line.evidence.to_owned(),
            figure(line.value),
            line.advice.to_owned(),
        ],
    };
    Table {
        caption: finding(impact),
        columns: vec![
            Column::words("Name"),
            Column::words("Value"),
            Column::numbers(impact.unit.clone()),
            Column::words(ADVICE),
        ],
        rows: impact.lines().into_iter().enumerate().map(row).collect(),
    }
}

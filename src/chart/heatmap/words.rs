//! What a heatmap says: its finding, the words of a cell, its table.

use super::{Heatmap, key};
use crate::chart::describe::{Column, MISSING, MarkWords, Row, Table, exact};
use crate::units;

/// What stands in place of cells when there are none.
pub(super) const NOTHING: &str = "Nothing to show";

/// Above this a number is written in thousands, millions or billions.
const LONG: f64 = 99_999.5;

/// A number at a glance: `357`, `12,300`, `1.2M`.
pub(super) fn number(value: f64) -> String {
    let scales = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "k")];
    if value < LONG {
        return units::count(value);
    }
    if value >= 1e15 {
        return format!("{value:.1e}");
    }
    let fitting = scales.into_iter().find(|(size, _)| value >= *size);
    let (size, letter) = fitting.unwrap_or((1.0, ""));
    format!("{:.1}{letter}", value / size)
}

/// A number of a map at a glance: a count, or a share in percent.
pub(super) fn text_of(map: &Heatmap, value: f64) -> String {
    if map.shares_of.is_some() {
        return units::percent(value, 0);
    }
    number(value)
}

/// A number with what it counts: `1 activity`, `45 activities`.
fn counted(map: &Heatmap, value: f64) -> String {
    let (one, many) = &map.unit;
    let unit = if value == 1.0 { one } else { many };
    format!("{} {unit}", number(value))
}

/// The busiest cell from a column on: `Busiest: 12 activities, Tuesday, week of 31 Aug 2026`; among
/// shares the lowest: `Lowest: 62%, Q3 2025, after 9 months`.
pub(super) fn notable_words(map: &Heatmap, from: usize) -> String {
    let cell = map.notable(from);
    let value = cell.and_then(|(row, column)| map.value(row, column));
    let Some(((row, column), value)) = cell.zip(value) else {
        return format!("No {} here", map.unit.1);
    };
    let (row, column) = (&map.rows[row], &map.columns[column].name);
    if map.shares_of.is_some() {
        return format!("Lowest: {}, {row}, {column}", text_of(map, value));
    }
    format!("Busiest: {}, {row}, {column}", counted(map, value))
}

/// The busiest cell and how much there is in all.
pub(super) fn finding(map: &Heatmap) -> String {
    if map.rows.is_empty() || map.columns.is_empty() {
        return NOTHING.to_owned();
    }
    let notable = notable_words(map, 0);
    if map.shares_of.is_some() {
        return format!("{}. {notable}", units::capitalized(&map.unit.1));
    }
    let all = counted(map, map.total(0));
    let (n, columns) = (map.columns.len(), &map.columns_are);
    format!("{notable}; {all} in {n} {columns}")
}

/// The words of a cell, with its share of its row and its column.
pub(super) fn of(map: &Heatmap, (row, column): (usize, usize)) -> MarkWords {
    let value = map.value(row, column);
    let text = |value: Option<f64>| value.map_or_else(|| MISSING.to_owned(), number);
    let (day, when) = (&map.rows[row], &map.columns[column].name);
    let value = value.map_or_else(|| "not known".to_owned(), |value| text_of(map, value));
    let mut rows = vec![(units::capitalized(&map.unit.1), value)];
    if map.shares_of.is_none() {
        rows.push((format!("All of {day}"), text(map.row_total(row, 0))));
        rows.push((format!("All of {when}"), text(map.column_total(column))));
    }
    MarkWords {
        title: format!("{day}, {when}"),
        tone: None,
        rows,
    }
}

/// The table a person reads: a row for each column of the chart, so that it grows downwards.
pub(super) fn table(map: &Heatmap) -> Table {
    let is_share = map.shares_of.is_some();
    table_of(map, |value| match value {
        Some(share) if is_share => units::percent(share, 1),
        Some(n) => units::count(n),
        None => MISSING.to_owned(),
    })
}

/// The same in full precision.
pub(super) fn exact_table(map: &Heatmap) -> Table {
    table_of(map, exact)
}

fn table_of(map: &Heatmap, write: impl Fn(Option<f64>) -> String) -> Table {
    if let Some(what) = &map.shares_of {
        return shares_table(map, what, write);
    }
    let mut columns = vec![Column::words("When")];
    columns.extend(map.rows.iter().map(Column::numbers));
    columns.push(Column::numbers("Total"));
    let row = |(column, head): (usize, &super::Head)| {
        let mut cells = vec![head.name.clone()];
        cells.extend((0..map.rows.len()).map(|row| write(map.value(row, column))));
        cells.push(write(map.column_total(column)));
        Row {
            key: (!map.rows.is_empty()).then_some(key((0, column))),
            cells,
        }
    };
    Table {
        caption: finding(map),
        columns,
        rows: map.columns.iter().enumerate().map(row).collect(),
    }
}

/// Shares as they stand in the chart: a row for each of its rows.
fn shares_table(map: &Heatmap, what: &str, write: impl Fn(Option<f64>) -> String) -> Table {
    let mut columns = vec![Column::words(what)];
    let names = map.columns.iter();
    columns.extend(names.map(|head| Column::numbers(units::capitalized(&head.name))));
    let row = |(row, name): (usize, &String)| {
        let mut cells = vec![name.clone()];
        cells.extend((0..map.columns.len()).map(|column| write(map.value(row, column))));
        Row {
            key: (!map.columns.is_empty()).then_some(key((row, 0))),
            cells,
        }
    };
    Table {
        caption: finding(map),
        columns,
        rows: map.rows.iter().enumerate().map(row).collect(),
    }
}

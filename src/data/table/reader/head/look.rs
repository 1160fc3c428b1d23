//! Looks at single cells, rows and columns of the first rows.

use super::super::rows::Row;

/// Whether a text is a number that is no year, so that it is hardly a name.
pub(super) fn is_number(text: &str) -> bool {
    let bare: String = text
        .trim()
        .chars()
        .filter(|letter| !"$€£%, ".contains(*letter))
        .collect();
    let value = bare.parse::<f64>();
    value.is_ok_and(|value| !(value.fract() == 0.0 && (1900.0..=2100.0).contains(&value)))
}

/// Whether a cell holds anything.
pub(super) fn is_solid(cell: &str) -> bool {
    !cell.trim().is_empty()
}

/// How many cells of a row hold anything.
pub(super) fn n_solid(row: &Row) -> usize {
    row.cells.iter().filter(|cell| is_solid(cell)).count()
}

/// The text of a cell, empty where the row is too short.
pub(super) fn cell(row: &Row, column: usize) -> &str {
    row.cells.get(column).map_or("", |cell| cell.trim())
}

/// A name on one line, without blanks around it.
pub(super) fn clean(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether all that a column holds in some rows are numbers, and there is one.
pub(super) fn is_numeric(rows: &[Row], column: usize) -> bool {
    let mut cells = rows
        .iter()
        .map(|row| cell(row, column))
        .filter(|cell| !cell.is_empty())
        .peekable();
    cells.peek().is_some() && cells.all(is_number)
}

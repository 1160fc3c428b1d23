//! Which of the first rows name the columns, and which columns there are.
//!
//! Comes in: the first rows of a file that hold anything; goes out: the names as they stand, in one
//! row or two, and where the data begins. Never looks at what names mean.

mod look;

use std::ops::Range;

use super::rows::Row;

use look::{cell, clean, is_number, is_numeric, is_solid, n_solid};

/// Merged cells of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Merge {
    /// The lines it covers, from 1.
    pub(super) lines: Range<u32>,
    /// The columns it covers, from 0.
    pub(super) columns: Range<usize>,
}

/// What the first rows say about a table.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// How many rows stand above the names.
    pub(super) titles: usize,
    /// The first row of data.
    pub(super) first_row: usize,
    /// The first column of the file that belongs to the table.
    pub(super) first_column: usize,
    /// The names of the columns from there on, trimmed; empty where there is none.
    pub(super) names: Vec<String>,
    /// The line of the names, from 1.
    pub(super) line: u32,
    /// How the names are written.
    pub(super) rows: NameRows,
}

/// How the names of columns are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameRows {
    /// Not at all: the first row is data.
    None,
    /// In one row, a cell for each column.
    One,
    /// In one row, some over several columns.
    Spread,
    /// In two rows: `Q1` over `Revenue` and `Cost`.
    Two,
}

/// Finds the names in the first rows, none of which is empty.
pub(super) fn find(rows: &[Row], merges: &[Merge]) -> Head {
    let widest = rows.iter().map(n_solid).max().unwrap_or_default();
    let is_wide =
        |row: &Row| n_solid(row) >= widest.div_ceil(2) && (n_solid(row) > 1 || widest < 2);
    let wide = rows.iter().position(is_wide).unwrap_or_default();
    // A title of two cells may be wide enough; then names over numbers under it tell.
    let is_lower = rows.get(wide).is_some_and(|row| n_solid(row) < widest)
        && !is_over_numbers(rows, wide)
        && is_over_numbers(rows, wide + 1)
        && n_solid(&rows[wide + 1]) == widest;
    let start = wide + usize::from(is_lower);
    let pair = pair(rows, start, merges);
    let titles = pair.map_or(start, |(top, _)| top);
    let (names, kind, first_row) = match pair {
        Some((top, sub)) => (joined(rows, top, sub, merges), NameRows::Two, sub + 1),
        None if is_data(rows, start) => (Vec::new(), NameRows::None, start),
        None => {
            let spread = over_columns(&rows[start], merges);
            let plain: Vec<String> = rows[start].cells.iter().map(|cell| clean(cell)).collect();
            let kind = if spread == plain {
                NameRows::One
            } else {
                NameRows::Spread
            };
            (spread, kind, start + 1)
        }
    };
    let columns = columns(&names, &rows[first_row..]);
    let name = |column: usize| names.get(column).cloned().unwrap_or_default();
    Head {
        titles,
        first_row,
        first_column: columns.start,
        names: columns.map(name).collect(),
        line: rows.get(titles).map_or(1, |row| row.line),
        rows: kind,
    }
}

/// Whether merged cells could matter: some row up to the first full one has gaps.
pub(super) fn has_gaps(rows: &[Row]) -> bool {
    let widest = rows.iter().map(n_solid).max().unwrap_or_default();
    let first_full = rows.iter().position(|row| n_solid(row) == widest);
    let head = &rows[..first_full.map_or(0, |idx| idx + 1)];
    let is_gapped = |row: &Row| {
        let first = row
            .cells
            .iter()
            .position(|cell| is_solid(cell))
            .unwrap_or_default();
        n_solid(row) > 1 && row.cells.len() - first > n_solid(row)
    };
    head.iter()
        .any(|row| n_solid(row) < widest && n_solid(row) > 1)
        || head.iter().any(is_gapped)
}

/// Whether the row that should hold names is one of data: numbers over numbers, and nowhere a
/// text over numbers.
fn is_data(rows: &[Row], start: usize) -> bool {
    let (first, below) = (&rows[start], &rows[start + 1..]);
    let numeric = (0..first.cells.len())
        .filter(|&column| is_solid(cell(first, column)) && is_numeric(below, column));
    let numbers: Vec<bool> = numeric
        .map(|column| is_number(cell(first, column)))
        .collect();
    !numbers.is_empty() && numbers.iter().all(|&is_number| is_number)
}

/// Whether a row has a text over a column of numbers.
fn is_over_numbers(rows: &[Row], idx: usize) -> bool {
    let Some((row, below)) = rows.get(idx..).and_then(<[Row]>::split_first) else {
        return false;
    };
    let is_text =
        |text: &str| text.starts_with(|letter: char| !letter.is_ascii_digit()) && !is_number(text);
    (0..row.cells.len()).any(|column| is_text(cell(row, column)) && is_numeric(below, column))
}

/// Two rows of names: the upper one has gaps that the lower one fills.
fn pair(rows: &[Row], start: usize, merges: &[Merge]) -> Option<(usize, usize)> {
    let is_pair = |top: usize| {
        let (upper, lower) = (rows.get(top)?, rows.get(top + 1)?);
        let below = rows.get(top + 2..)?;
        let columns = 0..lower.cells.len();
        let is_filled =
            |&column: &usize| !is_solid(cell(upper, column)) && is_solid(cell(lower, column));
        let has_number = lower.cells.iter().any(|cell| is_number(cell));
        let is_both =
            |merge: &Merge| merge.lines.contains(&upper.line) && merge.lines.contains(&lower.line);
        let is_over = |column| is_solid(cell(lower, column)) && is_numeric(below, column);
        let is_told = merges.iter().any(is_both) || columns.clone().any(is_over);
        (n_solid(upper) > 1 && columns.clone().any(|c| is_filled(&c)) && !has_number && is_told)
            .then_some((top, top + 1))
    };
    let above = start.checked_sub(1).filter(|_| repeats(&rows[start]));
    above
        .and_then(is_pair)
        .or_else(|| is_pair(start).filter(|_| gap_repeats(rows, start, merges)))
}

/// Whether a row has a text twice, as the lower row of names has.
fn repeats(row: &Row) -> bool {
    let solid: Vec<&str> = row
        .cells
        .iter()
        .map(|cell| cell.trim())
        .filter(|cell| !cell.is_empty())
        .collect();
    solid
        .iter()
        .enumerate()
        .any(|(idx, text)| solid[..idx].contains(text))
}

/// Whether the row under a row with gaps looks like names: repeated, or under merged cells.
fn gap_repeats(rows: &[Row], top: usize, merges: &[Merge]) -> bool {
    let is_above = |merge: &Merge| merge.lines.contains(&rows[top].line) && merge.columns.len() > 1;
    repeats(&rows[top + 1]) || merges.iter().any(is_above)
}

/// The names of a row, each over all columns it is merged over.
fn over_columns(row: &Row, merges: &[Merge]) -> Vec<String> {
    let mut names: Vec<String> = row.cells.iter().map(|cell| clean(cell)).collect();
    for merge in merges.iter().filter(|merge| merge.lines.start == row.line) {
        let name = clean(cell(row, merge.columns.start));
        names.resize(names.len().max(merge.columns.end), String::new());
        names[merge.columns.clone()].fill(name);
    }
    names
}

/// The names of two rows, joined; without merged cells an upper name counts up to the next one.
fn joined(rows: &[Row], top: usize, sub: usize, merges: &[Merge]) -> Vec<String> {
    let mut upper = over_columns(&rows[top], merges);
    let lower = &rows[sub].cells;
    upper.resize(upper.len().max(lower.len()), String::new());
    if merges.is_empty() {
        for column in 1..upper.len() {
            if upper[column].is_empty() {
                let before = upper[column - 1].clone();
                upper[column] = before;
            }
        }
    }
    let join = |(column, upper): (usize, String)| {
        let lower = clean(cell(&rows[sub], column));
        match (upper.is_empty(), lower.is_empty() || lower == upper) {
            (true, _) => lower,
            (false, true) => upper,
            (false, false) => format!("{upper} · {lower}"),
        }
    };
    upper.into_iter().enumerate().map(join).collect()
}

/// The columns that belong to the table: from the first that has a name or a cell to the last that
/// has a name, or cells in half of the rows.
fn columns(names: &[String], rows: &[Row]) -> Range<usize> {
    let width = rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or_default();
    let has_name = |column: usize| names.get(column).is_some_and(|name| !name.is_empty());
    let n_cells = |column: usize| {
        rows.iter()
            .filter(|row| is_solid(cell(row, column)))
            .count()
    };
    let mut all = 0..width.max(names.len());
    let first = all
        .clone()
        .find(|&column| has_name(column) || n_cells(column) > 0);
    let last_named = all.clone().rfind(|&column| has_name(column));
    let is_usual = |&column: &usize| n_cells(column) > 0 && n_cells(column) * 2 >= rows.len();
    let is_inside = |column: usize| last_named.is_some_and(|last| column <= last);
    let end = all
        .rfind(|column| is_inside(*column) || is_usual(column))
        .map_or(0, |column| column + 1);
    first.unwrap_or_default().min(end)..end
}

#[cfg(test)]
mod tests;

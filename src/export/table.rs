//! Tables as files and as text for the clipboard.

use super::Caption;
use super::cell::{csv_cell, harmless, plain_number};
use crate::chart::describe::{MISSING, Table};

/// Says to spreadsheets that the file is UTF-8; without it Excel garbles every umlaut.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// A table as a CSV file (RFC 4180) in UTF-8.
///
/// The head stands in the first line, so that spreadsheets and programs find the columns where
/// they look for them. The caption follows the rows after a line of empty cells: a line each for
/// the title, the subtitle, every filter, the number of customers, the day and the source, in the
/// first column alone. Every line has a cell for each column.
///
/// Numbers of numeric columns are written for programs (`-1234.5`), a missing one as an empty
/// cell; a text that begins like a formula stands behind an apostrophe.
pub fn csv(table: &Table, caption: &Caption) -> String {
    let n_columns = table.columns.len();
    let mut text = String::from(BYTE_ORDER_MARK);
    let titles = table.columns.iter().map(|column| csv_cell(&column.title));
    push_line(&mut text, titles, n_columns);
    for row in &table.rows {
        let cells = cells(table, &row.cells).map(|cell| csv_cell(&cell));
        push_line(&mut text, cells, n_columns);
    }
    push_line(&mut text, std::iter::empty(), n_columns);
    for words in lines(caption) {
        push_line(&mut text, std::iter::once(csv_cell(&words)), n_columns);
    }
    text
}

/// A table as text with a tab between cells, as spreadsheets take it from the clipboard.
///
/// Numbers and formulas as in [`csv`]; a tab or a line break inside a cell becomes a space.
pub fn tsv(table: &Table) -> String {
    let flat = |cell: &str| {
        let flat: String = cell.chars().map(flattened).collect();
        harmless(&flat)
    };
    let mut text = String::new();
    let titles: Vec<String> = table
        .columns
        .iter()
        .map(|column| flat(&column.title))
        .collect();
    text.push_str(&titles.join("\t"));
    for row in &table.rows {
        let cells: Vec<String> = cells(table, &row.cells).map(|cell| flat(&cell)).collect();
        text.push('\n');
        text.push_str(&cells.join("\t"));
    }
    text
}

fn flattened(letter: char) -> char {
    if letter.is_control() { ' ' } else { letter }
}

/// The cells of a row, those of numeric columns as programs read them.
fn cells<'a>(table: &'a Table, cells: &'a [String]) -> impl Iterator<Item = String> + 'a {
    table.columns.iter().zip(cells).map(|(column, cell)| {
        if !column.numeric {
            return cell.clone();
        }
        if cell == MISSING {
            return String::new();
        }
        plain_number(cell).unwrap_or_else(|| cell.clone())
    })
}

fn lines(caption: &Caption) -> Vec<String> {
    let mut lines = vec![caption.title.clone(), caption.subtitle.clone()];
    if caption.filters.is_empty() {
        lines.push(caption.filter_line());
    }
    lines.extend(
        caption
            .filters
            .iter()
            .map(|filter| format!("Filter: {filter}")),
    );
    lines.extend([
        caption.count_line(),
        caption.date_line(),
        caption.source_line(),
    ]);
    lines.retain(|line| !line.is_empty());
    lines
}

/// Writes a line of `n_columns` cells, empty ones at its end.
fn push_line(text: &mut String, cells: impl Iterator<Item = String>, n_columns: usize) {
    let padded = cells.chain(std::iter::repeat(String::new()));
    let cells: Vec<String> = padded.take(n_columns.max(1)).collect();
    text.push_str(&cells.join(","));
    text.push_str("\r\n");
}

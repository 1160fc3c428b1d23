//! Reading tables: what comes out of files, good and bad.

mod text;
mod workbook;

use customer_radar::data::table::Table;
use customer_radar::data::table::reader::{Read, TableError, TableReader, TableStep};

/// Reads a file in steps of a few rows, so that every border between steps is tried.
fn read(name: &str, bytes: &[u8]) -> Result<Read, TableError> {
    let mut reader = TableReader::new(name, bytes.to_vec());
    let mut last = 0.0;
    for _ in 0..100_000 {
        match reader.step(2) {
            TableStep::More(share) => {
                assert!((last..=1.0).contains(&share), "{share} after {last}");
                last = share;
            }
            TableStep::Done(result) => return result,
        }
    }
    panic!("{name} is never read");
}

/// The only table of a file.
fn table(name: &str, bytes: &[u8]) -> (Table, Vec<String>) {
    let read = read(name, bytes).unwrap();
    assert_eq!(read.tables.len(), 1, "{name}");
    let issues = read.issues.iter().map(ToString::to_string).collect();
    (read.tables.into_iter().next().unwrap(), issues)
}

/// The cells of a table, row by row, with bars between them.
fn cells(table: &Table) -> Vec<String> {
    let cells = |row| {
        let cells = (0..table.n_columns()).map(|column| table.cell(row, column));
        cells.collect::<Vec<_>>().join("|")
    };
    (0..table.n_rows()).map(cells).collect()
}

/// Checks names, cells and issues of a text.
fn check(text: &str, names: &str, rows: &[&str], issues: &[&str]) -> Table {
    let (table, found) = table("a.csv", text.as_bytes());
    assert_eq!(table.columns.join("|"), names, "{text:?}");
    assert_eq!(cells(&table), rows, "{text:?}");
    assert_eq!(found, issues, "{text:?}");
    table
}

//! Workbooks: every kind of cell and every kind of sheet, and broken files.

use std::path::Path;

use super::{cells, read};

fn fixture(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/tables");
    std::fs::read(folder.join(name)).unwrap()
}

#[test]
fn every_kind_of_cell_is_written_as_text() {
    let read = read("kinds.xlsx", &fixture("kinds.xlsx")).unwrap();
    let table = &read.tables[0];
    assert_eq!(table.name, "kinds.xlsx");
    assert_eq!(table.written, "sheet \"Accounts\" of a workbook");
    assert_eq!(
        cells(table),
        [
            "00017|2025-10-13|2025-10-13 13:00:00|36:00:00|7.5%|7.5|true|1250.1|15001.2|",
            "c-2 & Söhne|2025-12-31|||100%||false|#N/A|#N/A|",
            "c-3|46023|||||||5|",
        ]
    );
}

#[test]
fn errors_and_formulas_without_a_value_are_reported_once_a_column() {
    let read = read("kinds.xlsx", &fixture("kinds.xlsx")).unwrap();
    let issues: Vec<_> = read.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        issues,
        [
            "row 4: a cell near this row holds something unknown (found Unsupported cell error value '#SPILL!'): left out",
            "column \"MRR\": 1 cell holds an error of the workbook, which count as missing (found #N/A): kept",
            "column \"Total\": 1 cell holds an error of the workbook, which count as missing (found #N/A): kept",
            "column \"Later\": 2 cells hold formulas without a stored value; open the file in Excel and save it again: left out",
        ]
    );
}

#[test]
fn days_of_old_macs_count_from_1904() {
    let read = read("a.xlsx", &fixture("from-1904.xlsx")).unwrap();
    let table = &read.tables[0];
    assert!(table.from_1904);
    // A day as a plain number stays one: only the mapping knows that the column holds days.
    assert_eq!(cells(table), ["c-1|2025-10-13", "c-2|44482"]);
}

#[test]
fn merged_names_stand_over_all_their_columns() {
    let read = read("a.xlsx", &fixture("merged.xlsx")).unwrap();
    let names: Vec<_> = read
        .tables
        .iter()
        .map(|table| table.columns.join("|"))
        .collect();
    assert_eq!(
        names,
        [
            "Customer|Q1 · Revenue|Q1 · Cost|Q2 · Revenue|Q2 · Cost",
            "Customer|Plan|Plan (2)",
        ]
    );
    assert_eq!(cells(&read.tables[0]), ["Fern|5|2|6|3", "Moss|7|||4"]);
    assert_eq!(read.tables[0].line(0), 6);
    let issues: Vec<_> = read.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        issues,
        [
            "sheet \"Two rows\", row 2: a line above the names of the columns (found Revenue of 2026): left out",
            "sheet \"Two rows\", row 4: the names of the columns stand in two rows; they are joined: repaired",
            "sheet \"One row\", row 1: a name stands over several columns; each of them has it: repaired",
            "sheet \"One row\", row 1, column \"Plan (2)\": another column has the same name; this one is numbered (found Plan): repaired",
        ]
    );
}

#[test]
fn every_sheet_with_rows_is_a_table() {
    let read = read("a.xlsx", &fixture("sheets.xlsx")).unwrap();
    let names: Vec<_> = read
        .tables
        .iter()
        .map(|table| table.name.as_str())
        .collect();
    assert_eq!(names, ["a.xlsx · Accounts", "a.xlsx · Rates (hidden)"]);
    let issues: Vec<_> = read.issues.iter().map(ToString::to_string).collect();
    assert_eq!(
        issues,
        [
            "sheet \"Notes\", table: a sheet without rows under the names of columns (found Made by Fern): left out"
        ]
    );
    let nothing = super::read("a.xlsx", &fixture("nothing.xlsx")).unwrap_err();
    assert_eq!(nothing.problem, "no sheet of the workbook holds a table");
}

#[test]
fn a_password_is_said() {
    let error = read("a.xlsx", &fixture("locked.xlsx")).unwrap_err();
    assert_eq!(error.problem, "the workbook is protected by a password");
    assert!(error.advice.contains("remove the password"));
}

#[test]
fn a_damaged_workbook_is_refused_whole() {
    let whole = fixture("kinds.xlsx");
    for length in [40, whole.len() / 2, whole.len() - 10] {
        let error = read("a.xlsx", &whole[..length]).unwrap_err();
        assert!(
            error.problem.contains("damaged") || error.problem.contains("zip"),
            "{error}"
        );
    }
    let mut flipped = whole.clone();
    for at in (100..flipped.len()).step_by(97) {
        flipped[at] ^= 0x55;
    }
    assert!(read("a.xlsx", &flipped).is_err());
}

/// A flipped byte anywhere gives tables or a refusal, never a panic.
#[test]
fn a_flipped_byte_does_no_harm() {
    let whole = fixture("merged.xlsx");
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes[at] ^= 0xff;
        let _ = read("a.xlsx", &bytes);
    }
}

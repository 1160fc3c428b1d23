//! The merged cells of a sheet.

use calamine::{DataRef, XlsxError};

use super::super::head::{Merge, has_gaps};
use super::super::rows::{N_HEAD, Row};
use super::Workbook;
use super::limits::{is_inside, is_of_cell};

/// The merged cells of a sheet, where its first rows look as if there were some: they stand behind
/// all cells, so that looking for them goes through the whole sheet at once.
pub(super) fn merges(workbook: &mut Workbook, name: &str) -> Result<Vec<Merge>, XlsxError> {
    let mut first: Vec<Row> = Vec::new();
    let mut reader = workbook.worksheet_cells_reader(name)?;
    loop {
        let cell = match reader.next_cell() {
            Ok(Some(cell)) => cell,
            Ok(None) => break,
            Err(error) if is_of_cell(&error) => continue,
            Err(error) => return Err(error),
        };
        if matches!(cell.get_value(), DataRef::Empty) || !is_inside(cell.get_position()) {
            continue;
        }
        let line = cell.get_position().0 + 1;
        if first.last().is_none_or(|row| row.line != line) {
            if first.len() == N_HEAD {
                break;
            }
            let cells = Vec::new();
            first.push(Row { line, cells });
        }
        if let Some(row) = first.last_mut() {
            let column = cell.get_position().1 as usize;
            row.cells
                .resize(row.cells.len().max(column + 1), String::new());
            row.cells[column] = "x".into();
        }
    }
    drop(reader);
    if !has_gaps(&first) {
        return Ok(Vec::new());
    }
    let is_sound = |cells: &calamine::Dimensions| {
        is_inside(cells.end) && cells.start.0 <= cells.end.0 && cells.start.1 <= cells.end.1
    };
    let merged = workbook
        .merge_cells_by_sheet_name(name)?
        .into_iter()
        .filter(is_sound);
    let merge = |cells: calamine::Dimensions| Merge {
        lines: cells.start.0 + 1..cells.end.0 + 2,
        columns: cells.start.1 as usize..cells.end.1 as usize + 1,
    };
    Ok(merged.map(merge).collect())
}

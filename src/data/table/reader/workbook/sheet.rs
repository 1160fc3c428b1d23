//! One sheet of a workbook, cell by cell.

use std::io::Cursor;

use calamine::{DataRef, XlsxCellReader, XlsxError};
use self_cell::{MutBorrow, self_cell};

use super::super::TableError;
use super::super::log::{Log, Place};
use super::super::rows::{Ends, Rows};
use super::cell::{Written, is_percent, push_text};
use super::faults::Faults;
use super::limits::{MAX_ROWS, is_inside, is_of_cell};
use super::merges::merges;
use super::{Sheet, Workbook, damaged};
use crate::data::Done;
use crate::data::table::cells::Table;

type Cells<'a> = XlsxCellReader<'a, Cursor<Vec<u8>>>;

self_cell!(
    /// A workbook, and the place in one of its sheets up to which cells are read.
    struct Open {
        owner: MutBorrow<Workbook>,
        #[not_covariant]
        dependent: Cells,
    }
);

/// Reads one sheet step by step.
pub(super) struct SheetReader {
    open: Open,
    name: String,
    /// Which formats show shares as percent, by their number.
    percents: Vec<bool>,
    /// How many rows the sheet says it has; at least 1.
    n_rows: u32,
    rows: Rows,
    /// The cells of the row that is being read, and its number from 0.
    cells: Vec<String>,
    row: u32,
    faults: Faults,
    /// Whether cells without a value were seen, which may be formulas that were never computed.
    has_blanks: bool,
    phase: Phase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Cells are read.
    Cells,
    /// Formulas without a value are looked for.
    Formulas,
}

/// What a step in a sheet came to.
pub(super) enum SheetStep {
    /// There is more to read: a share of the sheet.
    More(Box<SheetReader>, f64),
    /// The sheet is read: the workbook again, and the table, unless the sheet is empty.
    Done(Box<Workbook>, Option<Table>),
}

impl SheetReader {
    /// A reader at the start of a sheet; `name` is what its table is called.
    pub(super) fn new(workbook: Workbook, sheet: &Sheet, name: String) -> Result<Self, TableError> {
        let mut workbook = workbook;
        let merges =
            merges(&mut workbook, &sheet.name).map_err(|error| broken(&sheet.name, 0, &error))?;
        let from_1904 = workbook.has_1904_epoch();
        let open = open(workbook, &sheet.name)?;
        let percents =
            open.with_dependent(|_, cells| cells.styles().iter().map(is_percent).collect());
        let last = open.with_dependent(|_, cells| cells.dimensions().end.0);
        let hidden = if sheet.is_hidden {
            "hidden sheet"
        } else {
            "sheet"
        };
        let written = format!("{hidden} \"{}\" of a workbook", sheet.name);
        Ok(Self {
            open,
            name: sheet.name.clone(),
            percents,
            n_rows: last.min(MAX_ROWS) + 1,
            rows: Rows::new(name, written, Ends::Open).of_sheet(merges, from_1904),
            cells: Vec::new(),
            row: 0,
            faults: Faults::default(),
            has_blanks: false,
            phase: Phase::Cells,
        })
    }

    /// Reads about `rows` rows further.
    pub(super) fn step(mut self, rows: usize, log: &mut Log) -> Result<SheetStep, TableError> {
        let end = self
            .row
            .saturating_add(u32::try_from(rows).unwrap_or(u32::MAX));
        let is_over = match self.phase {
            Phase::Cells => self.read_cells(end, log)?,
            Phase::Formulas => self.read_formulas(end),
        };
        match (is_over, self.phase) {
            (false, _) => {}
            (true, Phase::Cells) if self.has_blanks => {
                self.open = open(self.open.into_owner().into_inner(), &self.name)?;
                self.phase = Phase::Formulas;
                self.row = 0;
            }
            (true, _) => return self.finish(log),
        }
        let share = match self.phase {
            Phase::Cells => f64::from(self.row) / f64::from(self.n_rows),
            Phase::Formulas => 1.0,
        };
        Ok(SheetStep::More(Box::new(self), share.min(1.0)))
    }

    fn finish(self, log: &mut Log) -> Result<SheetStep, TableError> {
        let finished = self.rows.finish(log)?;
        if let Some(finished) = &finished {
            self.faults
                .report(&finished.table.columns, finished.first_column, log);
        }
        let workbook = self.open.into_owner().into_inner();
        let table = finished.map(|finished| finished.table);
        Ok(SheetStep::Done(Box::new(workbook), table))
    }

    /// Reads cells up to a row; true at the end of the sheet.
    fn read_cells(&mut self, end: u32, log: &mut Log) -> Result<bool, TableError> {
        let Self {
            open,
            cells,
            row,
            rows,
            faults,
            percents,
            ..
        } = self;
        let (name, has_blanks) = (&self.name, &mut self.has_blanks);
        open.with_dependent_mut(|_, reader| {
            loop {
                let (cell, style) = match reader.next_cell_with_style_id() {
                    Ok(Some(next)) => next,
                    Ok(None) => {
                        flush(*row, cells, rows, log)?;
                        return Ok(true);
                    }
                    Err(error) if is_of_cell(&error) => {
                        let problem = "a cell near this row holds something unknown";
                        log.add(
                            Place::Row(*row + 1),
                            &error.to_string(),
                            problem,
                            Done::LeftOut,
                        );
                        continue;
                    }
                    Err(error) => return Err(broken(name, *row + 1, &error)),
                };
                if !is_inside(cell.get_position()) {
                    let problem = "a cell near this row has an impossible place";
                    log.add(Place::Row(*row + 1), "", problem, Done::LeftOut);
                    continue;
                }
                let (at, column) = (cell.get_position().0, cell.get_position().1 as usize);
                if at != *row {
                    flush(*row, cells, rows, log)?;
                    *row = at;
                }
                if cells.len() <= column {
                    cells.resize(column + 1, String::new());
                }
                let is_share = percents.get(style).copied().unwrap_or_default();
                match push_text(&mut cells[column], cell.get_value(), is_share) {
                    Written::Value => {}
                    Written::Nothing => *has_blanks = true,
                    Written::Error => faults.error(column, at + 1, &cells[column]),
                }
                if at >= end {
                    return Ok(false);
                }
            }
        })
    }

    /// Looks for formulas without a value up to a row; true at the end of the sheet.
    fn read_formulas(&mut self, end: u32) -> bool {
        let (row, faults) = (&mut self.row, &mut self.faults);
        self.open.with_dependent_mut(|_, reader| {
            while *row < end {
                match reader.next_cell_with_formula_metadata() {
                    Ok(Some(cell)) => {
                        *row = cell.pos.0.min(MAX_ROWS);
                        let is_blank =
                            cell.formula.is_some() && matches!(cell.value, DataRef::Empty);
                        if is_blank && is_inside(cell.pos) {
                            faults.blank_formula(cell.pos.1 as usize, cell.pos.0 + 1);
                        }
                    }
                    // What is wrong with cells was said on the first way through.
                    Err(error) if is_of_cell(&error) => {}
                    Ok(None) | Err(_) => return true,
                }
            }
            false
        })
    }
}

/// Hands a row to the table, and empties it.
fn flush(row: u32, cells: &mut [String], rows: &mut Rows, log: &mut Log) -> Result<(), TableError> {
    let result = rows.push(row + 1, cells.iter().map(String::as_str), log);
    cells.iter_mut().for_each(String::clear);
    result
}

/// Begins to read the cells of a sheet.
fn open(workbook: Workbook, name: &str) -> Result<Open, TableError> {
    Open::try_new(MutBorrow::new(workbook), |workbook| {
        workbook.borrow_mut().worksheet_cells_reader(name)
    })
    .map_err(|error| broken(name, 0, &error))
}

/// What a sheet that cannot be read on is refused with; `row` from 1, 0 at its beginning.
fn broken(sheet: &str, row: u32, error: &XlsxError) -> TableError {
    let place = match row {
        0 => format!("the sheet \"{sheet}\" cannot be read"),
        _ => format!("the sheet \"{sheet}\" cannot be read beyond row {row}"),
    };
    damaged(&place, error)
}

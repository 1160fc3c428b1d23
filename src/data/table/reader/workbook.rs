//! Workbooks (XLSX): a table for each sheet with rows.
//!
//! Comes in: bytes; goes out: tables, each cell as the text that `Table` promises. Opening a
//! workbook reads its list of shared texts in one go; cells are read step by step. Formulas are
//! never computed: their stored value counts, and where there is none the column is reported.

mod cell;
mod faults;
mod limits;
mod merges;
mod sheet;

use std::io::Cursor;

use calamine::{Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::log::{Log, Place};
use super::{Read, Step, TableError};
use crate::data::Done;
use crate::data::table::cells::Table;

use sheet::{SheetReader, SheetStep};

/// A workbook in memory.
type Workbook = Xlsx<Cursor<Vec<u8>>>;

/// Reads a workbook step by step.
#[derive(Debug)]
pub(super) struct WorkbookReader {
    name: String,
    state: State,
    sheets: Vec<Sheet>,
    /// The sheet that is read, or that comes next.
    current: usize,
    tables: Vec<Table>,
    log: Log,
}

/// A sheet of a workbook.
#[derive(Clone, Debug)]
struct Sheet {
    name: String,
    is_hidden: bool,
}

enum State {
    Bytes(Vec<u8>),
    /// Open, between two sheets.
    Open(Box<Workbook>),
    Sheet(Box<SheetReader>),
    Over,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Bytes(_) => "Bytes",
            Self::Open(_) => "Open",
            Self::Sheet(_) => "Sheet",
            Self::Over => "Over",
        })
    }
}

impl WorkbookReader {
    pub(super) fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            state: State::Bytes(bytes),
            sheets: Vec::new(),
            current: 0,
            tables: Vec::new(),
            log: Log::default(),
        }
    }

    pub(super) fn step(&mut self, rows: usize) -> Result<Step, TableError> {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Bytes(bytes) => {
                let workbook =
                    Workbook::new(Cursor::new(bytes)).map_err(|error| unreadable(&error))?;
                self.sheets = sheets(&workbook);
                self.state = State::Open(Box::new(workbook));
                Ok(Step::More(0.0))
            }
            State::Open(workbook) => self.next_sheet(*workbook),
            State::Sheet(reader) => match reader.step(rows, &mut self.log)? {
                SheetStep::More(reader, share) => {
                    self.state = State::Sheet(reader);
                    Ok(Step::More(self.share(share)))
                }
                SheetStep::Done(workbook, table) => {
                    self.take(table);
                    self.current += 1;
                    self.state = State::Open(workbook);
                    Ok(Step::More(self.share(0.0)))
                }
            },
            State::Over => Ok(Step::Done(Read::default())),
        }
    }

    fn share(&self, of_sheet: f64) -> f64 {
        (self.current as f64 + of_sheet) / self.sheets.len() as f64
    }

    fn next_sheet(&mut self, workbook: Workbook) -> Result<Step, TableError> {
        let Some(sheet) = self.sheets.get(self.current).cloned() else {
            return self.finish();
        };
        let has_several = self.sheets.len() > 1;
        if has_several {
            self.log.prefix = format!("sheet \"{}\", ", sheet.name);
        }
        let name = match (has_several, sheet.is_hidden) {
            (false, _) => self.name.clone(),
            (true, false) => format!("{} · {}", self.name, sheet.name),
            (true, true) => format!("{} · {} (hidden)", self.name, sheet.name),
        };
        self.state = State::Sheet(Box::new(SheetReader::new(workbook, &sheet, name)?));
        Ok(Step::More(self.share(0.0)))
    }

    /// Keeps a table with rows; a sheet with words alone is reported.
    fn take(&mut self, table: Option<Table>) {
        match table {
            Some(table) if table.n_rows() > 0 => self.tables.push(table),
            Some(table) => {
                let found = table.columns.join(", ");
                let problem = "a sheet without rows under the names of columns";
                self.log.add(Place::Table, &found, problem, Done::LeftOut);
            }
            None => {}
        }
    }

    fn finish(&mut self) -> Result<Step, TableError> {
        if self.tables.is_empty() {
            return Err(TableError::new(
                "no sheet of the workbook holds a table",
                "A table has the names of its columns in one row and its rows under it.",
            ));
        }
        Ok(Step::Done(Read {
            tables: std::mem::take(&mut self.tables),
            issues: std::mem::take(&mut self.log).finish(),
        }))
    }
}

/// The sheets that can hold cells, hidden ones too.
fn sheets(workbook: &Workbook) -> Vec<Sheet> {
    let all = workbook.sheets_metadata().iter();
    let with_cells = all.filter(|sheet| sheet.typ == SheetType::WorkSheet);
    with_cells
        .map(|sheet| Sheet {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        })
        .collect()
}

/// Why a workbook cannot be opened.
fn unreadable(error: &XlsxError) -> TableError {
    if matches!(error, XlsxError::Password) {
        return TableError::new(
            "the workbook is protected by a password",
            "Open it in Excel, remove the password, and save it again.",
        );
    }
    damaged("the workbook cannot be opened", error)
}

/// What a damaged workbook is refused with.
fn damaged(what: &str, error: &XlsxError) -> TableError {
    TableError::new(
        format!("{what}; it seems to be damaged or cut short ({error})"),
        "Download or export it again; if Excel still opens it, save it there under a new name.",
    )
}

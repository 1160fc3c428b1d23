//! Rows as they come from a file to a table: the first ones wait until the names are known.

use super::head::{self, Head, Merge, NameRows};
use super::log::{Log, Place};
use super::{TableError, names};
use crate::data::Done;
use crate::data::table::cells::Table;

/// How many rows with cells are looked at to find the names of the columns.
pub(super) const N_HEAD: usize = 20;

/// A row of a file, before its table is known.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// Its line in the file, from 1.
    pub(super) line: u32,
    /// Its cells, from the first column of the file on.
    pub(super) cells: Vec<String>,
}

/// Whether rows of different lengths are worth an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ends {
    /// Every row says how many cells it has, as in CSV.
    Told,
    /// Empty cells at the end of a row are not written, as in workbooks.
    Open,
}

/// Takes rows and makes a table of them.
#[derive(Debug)]
pub(super) struct Rows {
    table: Table,
    ends: Ends,
    /// The merged cells of the first rows.
    merges: Vec<Merge>,
    waiting: Vec<Row>,
    /// The first column of the file that belongs to the table, once the names are known.
    begun: Option<usize>,
}

impl Rows {
    /// A table to be, without rows and names yet.
    pub(super) fn new(name: String, written: String, ends: Ends) -> Self {
        let mut table = Table::new(name, Vec::new());
        table.written = written;
        Self {
            table,
            ends,
            merges: Vec::new(),
            waiting: Vec::new(),
            begun: None,
        }
    }

    /// Tells which cells of the first rows are merged, and from when days are counted.
    pub(super) fn of_sheet(mut self, merges: Vec<Merge>, from_1904: bool) -> Self {
        self.merges = merges;
        self.table.from_1904 = from_1904;
        self
    }

    /// Takes a row; one without anything in it is passed over.
    ///
    /// # Errors
    /// When the table is full.
    pub(super) fn push<'c>(
        &mut self,
        line: u32,
        cells: impl Iterator<Item = &'c str> + Clone,
        log: &mut Log,
    ) -> Result<(), TableError> {
        if cells.clone().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        if let Some(first) = self.begun {
            return self.add(first, line, cells, log);
        }
        let cells = cells.map(str::to_owned).collect();
        self.waiting.push(Row { line, cells });
        if self.waiting.len() == N_HEAD {
            self.begin(log)?;
        }
        Ok(())
    }

    /// The table, unless there was nothing at all.
    ///
    /// # Errors
    /// When the table is full.
    pub(super) fn finish(mut self, log: &mut Log) -> Result<Option<Finished>, TableError> {
        if self.begun.is_none() {
            if self.waiting.is_empty() {
                return Ok(None);
            }
            self.begin(log)?;
        }
        Ok(Some(Finished {
            first_column: self.begun.unwrap_or_default(),
            table: self.table,
        }))
    }

    /// Finds the names, and takes the rows that waited for them.
    fn begin(&mut self, log: &mut Log) -> Result<(), TableError> {
        let waiting = std::mem::take(&mut self.waiting);
        let found = head::find(&waiting, &self.merges);
        report(&found, &waiting, log);
        self.table.columns = names::named(&found, log);
        self.begun = Some(found.first_column);
        for row in &waiting[found.first_row..] {
            let cells = row.cells.iter().map(String::as_str);
            self.add(found.first_column, row.line, cells, log)?;
        }
        Ok(())
    }

    fn add<'c>(
        &mut self,
        first: usize,
        line: u32,
        cells: impl Iterator<Item = &'c str> + Clone,
        log: &mut Log,
    ) -> Result<(), TableError> {
        let n_columns = self.table.n_columns();
        let outside = |idx: usize| idx < first || idx >= first + n_columns;
        let mut n_cells = 0;
        for (idx, cell) in cells.clone().enumerate() {
            n_cells = idx + 1;
            if outside(idx) && !cell.trim().is_empty() {
                let problem = format!("the row has a cell in column {n_cells}, which has no name");
                log.add(Place::Row(line), cell, problem, Done::LeftOut);
            }
        }
        if self.ends == Ends::Told && n_cells < first + n_columns {
            let problem = format!(
                "the row has {n_cells} of {} cells; those that are missing are empty",
                first + n_columns
            );
            log.add(Place::Row(line), "", problem, Done::Repaired);
        }
        if self.table.push(line, cells.skip(first)) {
            return Ok(());
        }
        Err(TableError::new(
            format!("the table holds more than 4 GiB of text up to row {line}"),
            "Leave out columns that are not needed, or split it into several files.",
        ))
    }
}

/// A table that is read.
#[derive(Debug)]
pub(super) struct Finished {
    /// The table.
    pub(super) table: Table,
    /// The column of the file its first column is.
    pub(super) first_column: usize,
}

/// Says what stands above the names, and how they were found.
fn report(found: &Head, rows: &[Row], log: &mut Log) {
    for row in &rows[..found.titles] {
        let solid = row
            .cells
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty());
        let text = solid.collect::<Vec<_>>().join(" ");
        let problem = "a line above the names of the columns";
        log.add(Place::Row(row.line), &text, problem, Done::LeftOut);
    }
    let problem = match found.rows {
        NameRows::None => "the first row holds values, not names; the columns are numbered",
        NameRows::Two => "the names of the columns stand in two rows; they are joined",
        NameRows::Spread => "a name stands over several columns; each of them has it",
        NameRows::One => return,
    };
    log.add(Place::Row(found.line), "", problem, Done::Repaired);
}

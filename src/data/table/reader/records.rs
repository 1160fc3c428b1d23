//! A JSON list of flat objects: a row for each, a column for each key.
//!
//! Goes over the text twice, as the last object may bring the first column of its name: once for
//! the keys, once for the cells.

mod row;

use std::collections::BTreeMap;

use super::encoding;
use super::lines::Lines;
use super::log::{Log, Place};
use super::{Read, Step, TableError};
use crate::data::Done;
use crate::data::json::{Kind, Problem, Scanner, SyntaxError, line_and_column};
use crate::data::table::cells::Table;

use row::Row;

/// Reads a list step by step.
#[derive(Debug)]
pub(super) struct RecordReader {
    table: Table,
    state: State,
    log: Log,
}

#[derive(Debug)]
enum State {
    Bytes(Vec<u8>),
    Keys(Pass),
    Cells(Pass),
    Over,
}

/// A way through the list.
#[derive(Debug)]
struct Pass {
    text: String,
    /// Where the scanner left off.
    scanner: (usize, u32, bool),
    /// The columns by name.
    columns: BTreeMap<String, usize>,
    lines: Lines,
}

impl RecordReader {
    pub(super) fn new(name: &str, bytes: Vec<u8>) -> Self {
        let mut table = Table::new(name, Vec::new());
        "a JSON list of objects".clone_into(&mut table.written);
        Self {
            table,
            state: State::Bytes(bytes),
            log: Log::default(),
        }
    }

    pub(super) fn step(&mut self, rows: usize) -> Result<Step, TableError> {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Bytes(bytes) => {
                let text = encoding::decode(bytes, &mut self.log)?.text;
                self.state = State::Keys(Pass::new(text, BTreeMap::new())?);
                Ok(Step::More(0.0))
            }
            State::Keys(mut pass) => {
                if pass.keys(rows, &mut self.table.columns)? {
                    name_empty(&mut self.table.columns);
                    self.state = State::Cells(Pass::new(pass.text, pass.columns)?);
                    return Ok(Step::More(0.5));
                }
                let share = pass.share() / 2.0;
                self.state = State::Keys(pass);
                Ok(Step::More(share))
            }
            State::Cells(mut pass) => {
                if pass.cells(rows, &mut self.table, &mut self.log)? {
                    return self.finish();
                }
                let share = f64::midpoint(1.0, pass.share());
                self.state = State::Cells(pass);
                Ok(Step::More(share))
            }
            State::Over => Ok(Step::Done(Read::default())),
        }
    }

    fn finish(&mut self) -> Result<Step, TableError> {
        if self.table.n_columns() == 0 {
            return Err(TableError::new(
                "the list holds no objects with fields",
                "A table in JSON is a list of objects: [{\"id\": \"c-1\", \"mrr\": 100}].",
            ));
        }
        Ok(Step::Done(Read {
            tables: vec![std::mem::take(&mut self.table)],
            issues: std::mem::take(&mut self.log).finish(),
        }))
    }
}

impl Pass {
    fn new(text: String, columns: BTreeMap<String, usize>) -> Result<Self, TableError> {
        let mut scanner = Scanner::new(&text);
        let opened = scanner.kind().and_then(|_| scanner.open());
        let state = scanner.state();
        opened.map_err(|error| not_json(&text, error))?;
        Ok(Self {
            text,
            scanner: state,
            columns,
            lines: Lines::default(),
        })
    }

    fn share(&self) -> f64 {
        self.scanner.0 as f64 / self.text.len() as f64
    }

    /// Collects the keys of some objects; true when the list is over.
    fn keys(&mut self, n_rows: usize, names: &mut Vec<String>) -> Result<bool, TableError> {
        let mut scanner = Scanner::resume(&self.text, self.scanner);
        let columns = &mut self.columns;
        let mut one = || -> Result<bool, SyntaxError> {
            if !scanner.next_item()? {
                scanner.finish()?;
                return Ok(true);
            }
            if scanner.kind()? != Kind::Object {
                scanner.skip()?;
                return Ok(false);
            }
            scanner.open()?;
            while let Some(key) = scanner.next_key()? {
                let key = key.trim();
                if !columns.contains_key(key) {
                    columns.insert(key.to_owned(), names.len());
                    names.push(key.to_owned());
                }
                scanner.skip()?;
            }
            Ok(false)
        };
        for _ in 0..n_rows {
            match one() {
                Ok(false) => {}
                Ok(true) => return Ok(true),
                Err(error) => return Err(not_json(&self.text, error)),
            }
        }
        self.scanner = scanner.state();
        Ok(false)
    }

    /// Takes the cells of some objects; true when the list is over.
    fn cells(
        &mut self,
        n_rows: usize,
        table: &mut Table,
        log: &mut Log,
    ) -> Result<bool, TableError> {
        let mut cells = vec![String::new(); table.n_columns()];
        for _ in 0..n_rows {
            let mut scanner = Scanner::resume(&self.text, self.scanner);
            let wrong = |error| not_json(&self.text, error);
            if !scanner.next_item().map_err(wrong)? {
                return Ok(true);
            }
            let kind = scanner.kind().map_err(wrong)?;
            let line = self.lines.at(self.text.as_bytes(), scanner.pos());
            if kind == Kind::Object {
                cells.iter_mut().for_each(String::clear);
                let mut row = Row {
                    line,
                    columns: &self.columns,
                    cells: &mut cells,
                };
                row.read(&mut scanner, log).map_err(wrong)?;
                push(table, line, &cells)?;
            } else {
                let found = scanner.skip().map_err(wrong)?;
                log.add(Place::Row(line), found, "this is no object", Done::LeftOut);
            }
            self.scanner = scanner.state();
        }
        Ok(false)
    }
}

/// Calls a column by its place where its key is empty text.
fn name_empty(names: &mut [String]) {
    if let Some(idx) = names.iter().position(String::is_empty) {
        let taken = |name: &str| names.iter().any(|other| other == name);
        let mut tries = (idx + 1..).map(|n| format!("Column {n}"));
        names[idx] = tries.find(|name| !taken(name)).unwrap_or_default();
    }
}

fn push(table: &mut Table, line: u32, cells: &[String]) -> Result<(), TableError> {
    if table.push(line, cells.iter().map(String::as_str)) {
        return Ok(());
    }
    Err(TableError::new(
        format!("the table holds more than 4 GiB of text up to line {line}"),
        "Split it into several files.",
    ))
}

fn not_json(text: &str, error: SyntaxError) -> TableError {
    let (line, column) = line_and_column(text, error.at as usize);
    let advice = if error.problem == Problem::CutShort {
        "The file is cut short: export it again."
    } else {
        "Export it again, or save the table as CSV."
    };
    let what = error.problem.as_str();
    TableError::new(
        format!("not valid JSON at line {line}, column {column}: {what}"),
        advice,
    )
}

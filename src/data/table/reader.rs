//! Bytes to tables, step by step.
//!
//! Comes in: the name and the bytes of a file; goes out: its tables, each cell as text, and what
//! was wrong on the way with row and column, or a [`TableError`]. Never guesses what a column
//! stands for, and never leaves out a cell that holds something without an issue.
//!
//! Reading order: [`kind`] (what a file is), [`text`] (CSV), [`workbook`] (XLSX), [`records`]
//! (JSON); all of them hand their rows to [`rows`], which finds the names of the columns by
//! [`head`].

mod delimiter;
mod encoding;
mod head;
mod kind;
mod lines;
mod log;
mod names;
mod quotes;
mod records;
mod rows;
mod text;
mod workbook;

use super::cells::Table;
use crate::data::Issue;

pub use kind::kind_of;

use records::RecordReader;
use text::TextReader;
use workbook::WorkbookReader;

/// Reads the tables of a file, so that a page can show progress and answer input in between.
#[derive(Debug)]
pub struct TableReader {
    source: Source,
}

#[derive(Debug)]
enum Source {
    Text(TextReader),
    Workbook(Box<WorkbookReader>),
    Records(RecordReader),
    Refused(TableError),
}

/// What a step of a [`TableReader`] came to.
#[derive(Debug)]
pub enum TableStep {
    /// There is more to read: a share of the whole, 0 to 1.
    More(f64),
    /// All tables are read, or the file is refused in words that say what, where and what to do.
    Done(Result<Read, TableError>),
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// Its tables: one, or one for each sheet with rows.
    pub tables: Vec<Table>,
    /// What was wrong, with row and column: at most [`MAX_KEPT`](crate::data::issues::MAX_KEPT),
    /// and one that counts the others.
    pub issues: Vec<Issue>,
}

/// Why a file holds no table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableError {
    /// What is wrong and where, in lower case without a full stop.
    pub problem: String,
    /// What to do about it, in a sentence.
    pub advice: String,
}

impl TableError {
    fn new(problem: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            problem: problem.into(),
            advice: advice.into(),
        }
    }
}

impl std::fmt::Display for TableError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.problem)
    }
}

impl std::error::Error for TableError {}

/// What a file is, by its first bytes and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A Customer Radar document, or something the loader of documents explains.
    Document,
    /// Text in columns: CSV, TSV or another delimiter.
    Text,
    /// A workbook (XLSX).
    Workbook,
    /// A JSON array of flat objects.
    Records,
}

impl TableReader {
    /// A reader at the start of a file.
    pub fn new(name: &str, bytes: Vec<u8>) -> Self {
        let source = match (kind::refusal(&bytes), kind_of(name, &bytes)) {
            (Some(error), _) => Source::Refused(error),
            (None, FileKind::Workbook) => {
                Source::Workbook(Box::new(WorkbookReader::new(name, bytes)))
            }
            (None, FileKind::Records) => Source::Records(RecordReader::new(name, bytes)),
            (None, FileKind::Text) => Source::Text(TextReader::new(name, bytes)),
            (None, FileKind::Document) => Source::Refused(TableError::new(
                "this is no table but a JSON document",
                "Load it as a Customer Radar document, or save the table as CSV or .xlsx.",
            )),
        };
        Self { source }
    }

    /// Reads about `rows` rows further. What a step after the last one says is of no use.
    pub fn step(&mut self, rows: usize) -> TableStep {
        let rows = rows.max(1);
        let result = match &mut self.source {
            Source::Text(reader) => reader.step(rows),
            Source::Workbook(reader) => reader.step(rows),
            Source::Records(reader) => reader.step(rows),
            Source::Refused(error) => Err(error.clone()),
        };
        match result {
            Ok(Step::More(share)) => TableStep::More(share.clamp(0.0, 1.0)),
            Ok(Step::Done(read)) => TableStep::Done(Ok(read)),
            Err(error) => TableStep::Done(Err(error)),
        }
    }
}

/// What a step of one of the readers came to.
#[derive(Debug)]
enum Step {
    /// There is more to read: a share of the whole.
    More(f64),
    /// All is read.
    Done(Read),
}

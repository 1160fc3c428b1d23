//! Text in columns: CSV, TSV and the like.
//!
//! Comes in: bytes; goes out: one table. Holds the text once and parses it from where the last step
//! left off. A quotation mark that is never closed, or by one that opens something else, is taken for
//! a letter, so that it cannot swallow the rows after it.

use super::delimiter::{self, Delimiter};
use super::encoding;
use super::lines::Lines;
use super::log::{Log, Place};
use super::quotes::{self, Marks};
use super::rows::{Ends, Rows};
use super::{Read, Step, TableError};
use crate::data::Done;

/// How many quotation marks without their other are taken for letters; each costs a look at the
/// rest of the file.
const MAX_UNCLOSED: usize = 20;

/// Why a quotation mark is taken for a letter.
const UNCLOSED: &str = "a quotation mark is opened and never closed; the row is read without it";
/// The same of one that would take rows into its cell.
const SWALLOWING: &str = "a quotation mark is opened and closed rows later by one inside a text; \
    the row is read without it";

/// Reads a text step by step.
#[derive(Debug)]
pub(super) struct TextReader {
    name: String,
    state: State,
    log: Log,
}

#[derive(Debug)]
enum State {
    /// Nothing is read yet.
    Bytes(Vec<u8>),
    /// Rows are being read.
    Rows(Box<Parsing>),
    /// All is handed out.
    Over,
}

#[derive(Debug)]
struct Parsing {
    text: String,
    delimiter: u8,
    rows: Rows,
    /// Where the next row begins, in bytes.
    at: usize,
    lines: Lines,
    n_unclosed: usize,
}

impl TextReader {
    pub(super) fn new(name: &str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            state: State::Bytes(bytes),
            log: Log::default(),
        }
    }

    pub(super) fn step(&mut self, rows: usize) -> Result<Step, TableError> {
        match std::mem::replace(&mut self.state, State::Over) {
            State::Bytes(bytes) => {
                let parsing = begin(&self.name, bytes, &mut self.log)?;
                self.state = State::Rows(Box::new(parsing));
                Ok(Step::More(0.0))
            }
            State::Rows(mut parsing) => {
                if parsing.step(rows, &mut self.log)? {
                    return self.finish(*parsing);
                }
                let share = parsing.at as f64 / parsing.text.len() as f64;
                self.state = State::Rows(parsing);
                Ok(Step::More(share))
            }
            State::Over => Ok(Step::Done(Read::default())),
        }
    }

    fn finish(&mut self, parsing: Parsing) -> Result<Step, TableError> {
        let mut log = std::mem::take(&mut self.log);
        let table = parsing.rows.finish(&mut log)?.ok_or_else(empty)?.table;
        if table.n_rows() == 0 {
            let problem = "there are names of columns but no rows under them";
            log.add(Place::Table, "", problem, Done::Kept);
        }
        Ok(Step::Done(Read {
            tables: vec![table],
            issues: log.finish(),
        }))
    }
}

fn empty() -> TableError {
    TableError::new(
        "the file is empty",
        "Check that the export has finished, and load it again.",
    )
}

/// Decodes the bytes and finds out what stands between the cells.
fn begin(name: &str, bytes: Vec<u8>, log: &mut Log) -> Result<Parsing, TableError> {
    let decoded = encoding::decode(bytes, log)?;
    let text = with_newlines(decoded.text);
    let delimiter = delimiter::find(&text);
    let words = match delimiter.byte {
        b'\t' => format!("TSV, {}", decoded.encoding),
        _ => format!("CSV, {}, {}", delimiter.as_str(), decoded.encoding),
    };
    let Delimiter { byte, start } = delimiter;
    Ok(Parsing {
        text,
        delimiter: byte,
        rows: Rows::new(name.to_owned(), words, Ends::Told),
        at: start,
        lines: Lines::default(),
        n_unclosed: 0,
    })
}

/// Lines that end with a carriage return alone, as old Macs wrote them, end with a newline.
fn with_newlines(text: String) -> String {
    if text.contains('\r') && !text.contains('\n') {
        return text.replace('\r', "\n");
    }
    text
}

impl Parsing {
    /// Reads some rows; true when none is left.
    fn step(&mut self, n_rows: usize, log: &mut Log) -> Result<bool, TableError> {
        let begun = self.at;
        let mut reader = parser(&self.text[begun..], self.delimiter);
        let mut record = csv::StringRecord::new();
        let mut letter = None;
        for _ in 0..n_rows {
            if !reader
                .read_record(&mut record)
                .map_err(|error| broken(&error))?
            {
                return Ok(true);
            }
            let end = begun + reader.position().byte() as usize;
            let bytes = &self.text.as_bytes()[self.at..end];
            let marks = quotes::look(bytes, self.delimiter);
            letter = self.letter(&marks, end);
            if letter.is_some() {
                break;
            }
            let text = self.text.as_bytes();
            let line = self.lines.at(text, self.at + n_breaks(bytes));
            if let Some(at) = marks.followed.or(marks.swallowing) {
                tell_followed(&bytes[at..], self.lines.at(text, self.at + at), log);
            }
            self.rows.push(line, record.iter(), log)?;
            self.at = end;
        }
        if let Some((at, problem)) = letter {
            self.take_for_letter(at, problem, log)?;
        }
        Ok(false)
    }

    /// The quotation mark of a row that ends here which is to be taken for a letter, and why.
    ///
    /// Where too many take rows into their cells the table is not written that way by mistake, and
    /// is read as it stands.
    fn letter(&self, marks: &Marks, end: usize) -> Option<(usize, &'static str)> {
        let may_go_back = self.n_unclosed < MAX_UNCLOSED;
        let swallowing = marks.swallowing.filter(|_| may_go_back);
        let unclosed = marks.unclosed.filter(|_| end == self.text.len());
        let swallowing = swallowing.map(|at| (self.at + at, SWALLOWING));
        swallowing.or(unclosed.map(|at| (self.at + at, UNCLOSED)))
    }

    /// Reads on without the quotation mark at an offset, which nothing closes as it should.
    fn take_for_letter(
        &mut self,
        at: usize,
        problem: &str,
        log: &mut Log,
    ) -> Result<(), TableError> {
        // The row is read again from its start, so that this count must not stay.
        let line = Lines::default().at(self.text.as_bytes(), at);
        self.n_unclosed += 1;
        if self.n_unclosed > MAX_UNCLOSED {
            return Err(TableError::new(
                format!("the quotation marks do not match, at the latest from line {line} on"),
                "Save the table again with texts in double quotes, or as .xlsx.",
            ));
        }
        let found = self.text[at..].lines().next().unwrap_or_default();
        log.add(Place::Row(line), found, problem, Done::Repaired);
        self.text.remove(at);
        Ok(())
    }
}

/// The parser of the rest of a text.
fn parser(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
}

/// How many bytes of line breaks a row begins with: those of empty rows before it.
fn n_breaks(bytes: &[u8]) -> usize {
    let is_break = |byte: &&u8| matches!(**byte, b'\n' | b'\r');
    bytes.iter().take_while(is_break).count()
}

/// Tells of a mark that closes a cell, behind which text goes on.
fn tell_followed(rest: &[u8], line: u32, log: &mut Log) {
    let text = String::from_utf8_lossy(rest);
    let found = text.lines().next().unwrap_or_default();
    let problem = "text follows a closing quotation mark; it is kept as part of the cell";
    log.add(Place::Row(line), found, problem, Done::Kept);
}

/// The parser refuses only what is no UTF-8, and a text in memory always is.
fn broken(error: &csv::Error) -> TableError {
    TableError::new(
        format!("the text cannot be divided into rows: {error}"),
        "Save the table again as CSV in UTF-8, or as .xlsx.",
    )
}

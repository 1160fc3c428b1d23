//! What was wrong with a document, in words a person can act on.
//!
//! An [`Issue`] costs a field or a row; a [`LoadError`] costs the whole file. Never holds more of
//! a file's text than one short excerpt.

use std::fmt;

/// What was done about an issue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Done {
    /// The value was kept as it is.
    Kept,
    /// The value was read in another way than it was written.
    Repaired,
    /// The value, or the row, was left out.
    LeftOut,
}

impl Done {
    /// One word for lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Repaired => "repaired",
            Self::LeftOut => "left out",
        }
    }
}

/// One thing that was wrong, where, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The place: `customers[17].mrr`.
    pub place: String,
    /// The line in the file, from 1; 0 where it is not known.
    pub line: u32,
    /// What was found, cut to a short excerpt; may be empty.
    pub found: String,
    /// What was wrong, in lower case without a full stop.
    pub problem: String,
    /// What was done.
    pub done: Done,
}

impl fmt::Display for Issue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)?;
        if !self.found.is_empty() {
            write!(f, " (found {})", self.found)?;
        }
        write!(f, ": {}", self.done.as_str())
    }
}

/// Why a file could not be loaded at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is nothing in it.
    Empty,
    /// It is not UTF-8 text: the offset of the first bad byte.
    NotUtf8 {
        /// Offset in bytes, from 0.
        byte: usize,
    },
    /// An HTML page came instead of data.
    Html,
    /// A file of another kind, named in words.
    OtherFile {
        /// What it is, with its article: `a PDF document`.
        kind: &'static str,
    },
    /// It is not JSON, from this place on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
        /// What is wrong there.
        problem: &'static str,
    },
    /// The file ends before the document does.
    CutShort {
        /// Line, from 1.
        line: usize,
        /// Column in characters, from 1.
        column: usize,
    },
    /// It is JSON of another kind: what `format` says, or what was found instead.
    OtherFormat {
        /// An excerpt of what was found.
        found: String,
    },
    /// A newer version of the format.
    TooNew {
        /// The version found.
        version: u64,
    },
    /// `version` is missing or is not a whole number of 1 or more.
    BadVersion {
        /// An excerpt of what was found.
        found: String,
    },
    /// There is no list of customers.
    NoCustomers,
    /// The scoring model is invalid: the path to the field and what is wrong with it.
    InvalidModel {
        /// Path such as `model.scorecards[1].categories[0].metrics[2].id`.
        path: String,
        /// What is wrong.
        problem: String,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the file is empty"),
            Self::NotUtf8 { byte } => write!(f, "not UTF-8 text from byte {byte} on"),
            Self::Html => write!(
                f,
                "this is an HTML page, not data; check the address or the file"
            ),
            Self::OtherFile { kind } => write!(f, "this is not a Customer Radar file but {kind}"),
            Self::NotJson {
                line,
                column,
                problem,
            } => {
                write!(
                    f,
                    "not valid JSON at line {line}, column {column}: {problem}"
                )
            }
            Self::CutShort { line, column } => {
                write!(
                    f,
                    "the file is cut short: it ends at line {line}, column {column}"
                )
            }
            Self::OtherFormat { found } => {
                write!(
                    f,
                    "not a Customer Radar file: \"format\" should be \"customer-radar\", found {found}"
                )
            }
            Self::TooNew { version } => {
                write!(
                    f,
                    "made by a newer version of Customer Radar (format version {version}); this one reads version 1"
                )
            }
            Self::BadVersion { found } => {
                write!(f, "\"version\" should be 1, found {found}")
            }
            Self::NoCustomers => write!(f, "there is no \"customers\" list in the file"),
            Self::InvalidModel { path, problem } => {
                write!(f, "the scoring model is invalid at {path}: {problem}")
            }
        }
    }
}

impl std::error::Error for LoadError {}

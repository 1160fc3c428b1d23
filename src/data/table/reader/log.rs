//! The issues of one file: a bounded list that counts what it does not keep.

use crate::data::issues::{MAX_KEPT, excerpt};
use crate::data::{Done, Issue};

/// Collects issues while a file is read.
#[derive(Debug, Default)]
pub(super) struct Log {
    list: Vec<Issue>,
    n_unlisted: usize,
    /// What stands before each place: `sheet "Plans", ` where there are several sheets.
    pub(super) prefix: String,
}

/// Where in a table an issue is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Place<'a> {
    /// The file as a whole.
    File,
    /// The sheet as a whole.
    Table,
    /// A row, by its line in the file from 1.
    Row(u32),
    /// A cell, by its line and the name of its column.
    Cell(u32, &'a str),
    /// A whole column, first seen in a line.
    Column(u32, &'a str),
}

impl Log {
    /// Adds an issue; `problem` in lower case without a full stop.
    pub(super) fn add(
        &mut self,
        place: Place<'_>,
        found: &str,
        problem: impl Into<String>,
        done: Done,
    ) {
        if self.list.len() == MAX_KEPT {
            self.n_unlisted += 1;
            return;
        }
        let (words, line) = match place {
            Place::File => ("file".to_owned(), 0),
            Place::Table => ("table".to_owned(), 0),
            Place::Row(line) => (format!("row {line}"), line),
            Place::Cell(line, column) => (format!("row {line}, column \"{column}\""), line),
            Place::Column(line, column) => (format!("column \"{column}\""), line),
        };
        self.list.push(Issue {
            place: format!("{}{words}", self.prefix),
            line,
            found: excerpt(found),
            problem: problem.into(),
            done,
        });
    }

    /// The issues in the order they were found; the last one counts those that did not fit.
    pub(super) fn finish(mut self) -> Vec<Issue> {
        if self.n_unlisted > 0 {
            self.list.push(Issue {
                place: "file".into(),
                line: 0,
                found: String::new(),
                problem: format!("{} more problems are not listed", self.n_unlisted),
                done: Done::Kept,
            });
        }
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn issues_that_do_not_fit_are_counted() {
        let mut log = Log::default();
        for line in 0..MAX_KEPT as u32 + 3 {
            log.add(Place::Row(line), "", "bad", Done::Kept);
        }
        let issues = log.finish();
        assert_eq!(issues.len(), MAX_KEPT + 1);
        assert_eq!(issues[MAX_KEPT].problem, "3 more problems are not listed");
    }

    #[test]
    fn places_name_sheet_row_and_column() {
        let mut log = Log {
            prefix: "sheet \"Plans\", ".into(),
            ..Log::default()
        };
        log.add(Place::Cell(17, "Start"), "x", "bad", Done::LeftOut);
        let issues = log.finish();
        assert_eq!(issues[0].place, "sheet \"Plans\", row 17, column \"Start\"");
        assert_eq!(issues[0].line, 17);
    }
}

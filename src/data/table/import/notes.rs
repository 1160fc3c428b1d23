//! What was wrong in the cells of tables: a bounded list, with row and column.

use super::source::{Cell, Source};
use crate::data::issues::MAX_KEPT;
use crate::data::{Done, Issue};

/// How many characters of a cell an issue quotes.
const MAX_EXCERPT: usize = 40;

/// Collects issues.
#[derive(Clone, Debug, Default)]
pub(super) struct Notes {
    list: Vec<Issue>,
    n_unlisted: usize,
    /// Whether places have to name their table.
    has_several: bool,
}

impl Notes {
    /// No issues yet, of one table or of several.
    pub(super) fn new(has_several: bool) -> Self {
        Self {
            has_several,
            ..Self::default()
        }
    }

    /// An issue with a cell.
    pub(super) fn cell(&mut self, cell: &Cell<'_>, problem: &str, done: Done) {
        let source = cell.source;
        let line = source.table.line(cell.row);
        let column = &source.table.columns[cell.column];
        let place = self.place(source, &format!("row {line}, column \"{column}\""));
        self.add(issue(place, line, excerpt(cell.text), (problem, done)));
    }

    /// An issue with a whole row.
    pub(super) fn row(&mut self, (source, row): (&Source, usize), problem: &str, done: Done) {
        let line = source.table.line(row);
        let place = self.place(source, &format!("row {line}"));
        self.add(issue(place, line, String::new(), (problem, done)));
    }

    /// An issue with a whole table.
    pub(super) fn table(&mut self, source: &Source, problem: &str, done: Done) {
        let place = source.table.name.clone();
        self.add(issue(place, 0, String::new(), (problem, done)));
    }

    /// An issue with no row of its own.
    pub(super) fn general(&mut self, place: &str, problem: &str, done: Done) {
        self.add(issue(place.to_owned(), 0, String::new(), (problem, done)));
    }

    fn place(&self, source: &Source, place: &str) -> String {
        if self.has_several {
            format!("{}, {place}", source.table.name)
        } else {
            place.to_owned()
        }
    }

    fn add(&mut self, issue: Issue) {
        if self.list.len() == MAX_KEPT {
            self.n_unlisted += 1;
        } else {
            self.list.push(issue);
        }
    }

    /// The issues in the order they were found; the last one counts those there was no room for.
    pub(super) fn finish(mut self) -> Vec<Issue> {
        if self.n_unlisted > 0 {
            let n = crate::units::count(self.n_unlisted as f64);
            let problem = format!("{n} more issues are only counted");
            let words = (problem.as_str(), Done::LeftOut);
            self.list
                .push(issue("tables".into(), 0, String::new(), words));
        }
        self.list
    }
}

fn issue(place: String, line: u32, found: String, (problem, done): (&str, Done)) -> Issue {
    Issue {
        place,
        line,
        found,
        problem: problem.to_owned(),
        done,
    }
}

fn excerpt(text: &str) -> String {
    match text.char_indices().nth(MAX_EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

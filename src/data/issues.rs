//! The issues of one load: a bounded list and honest counts.
//!
//! Comes in: issues in the order they are found; goes out: [`Issues`] in file order with lines.
//! Never holds more than [`MAX_KEPT`] of them, and never forgets to count one.

use super::issue::{Done, Issue};

/// How many issues are kept with their place; the others are only counted.
pub const MAX_KEPT: usize = 10_000;

/// How many characters of what was found an issue quotes.
const MAX_EXCERPT: usize = 40;

/// What was wrong with a document that could be loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issues {
    /// The first [`MAX_KEPT`] issues, in file order.
    pub list: Vec<Issue>,
    /// How many there were in all.
    pub total: usize,
    /// How many of each kind, in order of first appearance.
    pub groups: Vec<IssueGroup>,
}

/// Issues of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueGroup {
    /// What was wrong.
    pub problem: String,
    /// What was done.
    pub done: Done,
    /// How many.
    pub count: usize,
}

impl Issues {
    /// The issues that were kept, in file order.
    pub fn iter(&self) -> std::slice::Iter<'_, Issue> {
        self.list.iter()
    }

    /// Whether nothing was wrong.
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// The same after others, which were found in what the document was made of.
    #[must_use]
    pub fn preceded_by(self, first: Vec<Issue>) -> Self {
        let mut both = Self {
            total: first.len() + self.total,
            ..Self::default()
        };
        let of_first = first
            .iter()
            .map(|issue| (issue.problem.as_str(), issue.done, 1));
        let of_own = self.groups.iter();
        let of_own = of_own.map(|group| (group.problem.as_str(), group.done, group.count));
        for (problem, done, count) in of_first.chain(of_own) {
            let mut groups = both.groups.iter_mut();
            match groups.find(|group| group.problem == problem && group.done == done) {
                Some(group) => group.count += count,
                None => both.groups.push(IssueGroup {
                    problem: problem.to_owned(),
                    done,
                    count,
                }),
            }
        }
        both.list = first.into_iter().chain(self.list).take(MAX_KEPT).collect();
        both
    }

    /// How many were only counted.
    pub fn n_unlisted(&self) -> usize {
        self.total - self.list.len()
    }
}

impl<'a> IntoIterator for &'a Issues {
    type Item = &'a Issue;
    type IntoIter = std::slice::Iter<'a, Issue>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Collects issues while a document is read.
#[derive(Clone, Debug, Default)]
pub(super) struct IssueLog {
    found: Vec<(usize, Issue)>,
    groups: Vec<IssueGroup>,
    /// The group of each issue since the last [`Self::begin`].
    recent: Vec<u32>,
}

/// A place in an [`IssueLog`] to go back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    recent: usize,
    found: usize,
}

impl IssueLog {
    /// Begins a stretch inside which marks are good.
    pub(super) fn begin(&mut self) {
        self.recent.clear();
    }

    /// The place to go back to with [`Self::rewind`].
    pub(super) fn mark(&self) -> Mark {
        Mark {
            recent: self.recent.len(),
            found: self.found.len(),
        }
    }

    /// Forgets the issues since a mark: what they were about is left out as a whole.
    pub(super) fn rewind(&mut self, mark: Mark) {
        for group in self.recent.drain(mark.recent..) {
            self.groups[group as usize].count -= 1;
        }
        self.found.truncate(mark.found);
    }

    /// Adds an issue at an offset of the text; `words` makes the place and what was found there.
    pub(super) fn add(
        &mut self,
        at: usize,
        problem: &str,
        done: Done,
        words: impl FnOnce() -> (String, String),
    ) {
        let is_known = |group: &IssueGroup| group.problem == problem && group.done == done;
        let group = self.groups.iter().position(is_known).unwrap_or_else(|| {
            self.groups.push(IssueGroup {
                problem: problem.to_owned(),
                done,
                count: 0,
            });
            self.groups.len() - 1
        });
        self.groups[group].count += 1;
        self.recent.push(group as u32);
        if self.found.len() < MAX_KEPT {
            let (place, found) = words();
            let problem = problem.to_owned();
            self.found.push((
                at,
                Issue {
                    place,
                    line: 0,
                    found,
                    problem,
                    done,
                },
            ));
        }
    }

    /// Whether another issue would still be listed.
    pub(super) fn has_room(&self) -> bool {
        self.found.len() < MAX_KEPT
    }

    /// The issues in file order, each with its line in `text`.
    pub(super) fn finish(mut self, text: &str) -> Issues {
        self.found.sort_by_key(|(at, _)| *at);
        let (mut line, mut seen) = (1, 0);
        let mut list = Vec::with_capacity(self.found.len());
        for (at, mut issue) in self.found {
            let at = at.min(text.len());
            let newlines = text.as_bytes()[seen..at]
                .iter()
                .filter(|&&byte| byte == b'\n');
            line += newlines.count() as u32;
            seen = at;
            issue.line = line;
            list.push(issue);
        }
        self.groups.retain(|group| group.count > 0);
        let total = self.groups.iter().map(|group| group.count).sum();
        Issues {
            list,
            total,
            groups: self.groups,
        }
    }
}

/// A text cut to an excerpt that fits into a line.
pub(super) fn excerpt(text: &str) -> String {
    match text.char_indices().nth(MAX_EXCERPT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_issues_than_fit_are_still_counted() {
        let mut log = IssueLog::default();
        for _ in 0..MAX_KEPT + 5 {
            log.add(0, "bad", Done::LeftOut, || (String::new(), String::new()));
        }
        let issues = log.finish("");
        assert_eq!((issues.list.len(), issues.total), (MAX_KEPT, MAX_KEPT + 5));
        assert_eq!(
            (issues.n_unlisted(), issues.groups[0].count),
            (5, MAX_KEPT + 5)
        );
    }

    #[test]
    fn issues_of_tables_come_before_those_of_their_document_and_are_counted_together() {
        let mut log = IssueLog::default();
        log.add(0, "bad", Done::LeftOut, || ("own".into(), String::new()));
        let issue = |problem: &str| Issue {
            place: "row 3".into(),
            line: 3,
            found: String::new(),
            problem: problem.into(),
            done: Done::LeftOut,
        };
        let first = vec![issue("bad"), issue("worse")];
        let both = log.finish("").preceded_by(first);
        let places: Vec<_> = both.iter().map(|issue| issue.place.as_str()).collect();
        assert_eq!(places, ["row 3", "row 3", "own"]);
        let counts: Vec<_> = both.groups.iter().map(|group| group.count).collect();
        assert_eq!((both.total, counts, both.n_unlisted()), (3, vec![2, 1], 0));
    }

    #[test]
    fn issues_come_in_file_order_with_their_lines() {
        let mut log = IssueLog::default();
        for at in [4, 0, 2] {
            log.add(at, "bad", Done::Kept, || (at.to_string(), String::new()));
        }
        let issues = log.finish("a\nb\nc");
        let places: Vec<_> = issues
            .iter()
            .map(|issue| (issue.place.as_str(), issue.line))
            .collect();
        assert_eq!(places, [("0", 1), ("2", 2), ("4", 3)]);
    }
}

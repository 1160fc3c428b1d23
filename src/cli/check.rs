//! `check FILE`: what is wrong with a document.

use std::io::Write;

use super::csv::{line, text};
use super::{Failure, say};
use crate::data::Loaded;
use crate::units;

/// Prints the issues as CSV and a summary on standard error.
pub(super) fn check(loaded: &Loaded, out: &mut impl Write) -> Result<(), Failure> {
    line(out, &["place", "line", "problem", "found", "done"])?;
    for issue in &loaded.issues {
        let at = if issue.line == 0 {
            String::new()
        } else {
            issue.line.to_string()
        };
        let cells = [
            &text(&issue.place),
            &at,
            &issue.problem,
            &text(&issue.found),
        ];
        let [place, at, problem, found] = cells.map(String::as_str);
        line(out, &[place, at, problem, found, issue.done.as_str()])?;
    }
    let unlisted = match loaded.issues.n_unlisted() {
        0 => String::new(),
        n => format!(", {} of them not listed", units::count(n as f64)),
    };
    let customers = counted(loaded.dataset.n_rows(), "customer");
    let issues = counted(loaded.issues.total, "issue");
    say(&format!("{customers}, {issues}{unlisted}"));
    Ok(())
}

/// `1 customer`, `7,043 customers`.
fn counted(n: usize, word: &str) -> String {
    let ending = if n == 1 { "" } else { "s" };
    format!("{} {word}{ending}", units::count(n as f64))
}

//! Names of columns that tell them apart.

use super::head::Head;
use super::log::{Log, Place};
use crate::data::Done;

/// The names of a table's columns: a missing one by its place in the file (`Column 3`), a repeated
/// one with a number (`Plan (2)`), each of them reported.
pub(super) fn named(head: &Head, log: &mut Log) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(head.names.len());
    let is_told = head.names.iter().any(|name| !name.is_empty());
    for (idx, name) in head.names.iter().enumerate() {
        let is_missing = name.is_empty();
        let wanted = if is_missing {
            format!("Column {}", head.first_column + idx + 1)
        } else {
            name.clone()
        };
        let is_taken = |tried: &str, idx: usize| {
            names.iter().any(|name| name == tried)
                || head.names[idx + 1..].iter().any(|name| name == tried)
        };
        let is_repeated = names.contains(&wanted);
        let unique = if is_repeated {
            let numbered = (2_u32..).map(|n| format!("{wanted} ({n})"));
            numbered
                .into_iter()
                .find(|tried| !is_taken(tried, idx))
                .unwrap_or_default()
        } else {
            wanted
        };
        if is_repeated && !is_missing {
            let problem = "another column has the same name; this one is numbered";
            log.add(
                Place::Cell(head.line, &unique),
                name,
                problem,
                Done::Repaired,
            );
        } else if is_missing && is_told {
            let problem = "the column has no name; it is called by its place";
            log.add(Place::Cell(head.line, &unique), "", problem, Done::Repaired);
        }
        names.push(unique);
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::table::reader::head::NameRows;

    fn check(names: &[&str], expected: &[&str], n_issues: usize) {
        let head = Head {
            titles: 0,
            first_row: 1,
            first_column: 1,
            names: names.iter().map(ToString::to_string).collect(),
            line: 1,
            rows: NameRows::One,
        };
        let mut log = Log::default();
        assert_eq!(named(&head, &mut log), expected);
        assert_eq!(log.finish().len(), n_issues);
    }

    #[test]
    fn repeated_and_missing_names_are_told_apart() {
        check(&["id", "Plan"], &["id", "Plan"], 0);
        check(
            &["Plan", "Plan", "", "Plan"],
            &["Plan", "Plan (2)", "Column 4", "Plan (3)"],
            3,
        );
        check(
            &["Plan", "Plan", "Plan (2)"],
            &["Plan", "Plan (3)", "Plan (2)"],
            1,
        );
        check(&["", ""], &["Column 2", "Column 3"], 0);
    }
}

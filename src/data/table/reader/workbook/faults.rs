//! What is wrong with many cells of a column alike, told once per column.

use std::collections::BTreeMap;

use super::super::log::{Log, Place};
use crate::data::Done;

/// Errors and formulas without a value, by the column of the sheet.
#[derive(Debug, Default)]
pub(super) struct Faults {
    errors: BTreeMap<usize, Fault>,
    formulas: BTreeMap<usize, Fault>,
}

#[derive(Debug)]
struct Fault {
    /// The first line, from 1.
    line: u32,
    count: u32,
    /// The text of the first one.
    found: String,
}

impl Faults {
    /// Counts a cell with an error such as `#N/A`.
    pub(super) fn error(&mut self, column: usize, line: u32, found: &str) {
        count(&mut self.errors, column, line, found);
    }

    /// Counts a formula of which the workbook holds no value.
    pub(super) fn blank_formula(&mut self, column: usize, line: u32) {
        count(&mut self.formulas, column, line, "");
    }

    /// Reports each column once; `first` is the column of the sheet that is the first of the table.
    pub(super) fn report(&self, names: &[String], first: usize, log: &mut Log) {
        let name = |column: usize| column.checked_sub(first).and_then(|idx| names.get(idx));
        let all = [(&self.errors, true), (&self.formulas, false)];
        for (faults, is_error) in all {
            for (&column, fault) in faults {
                let Some(name) = name(column) else { continue };
                let problem = problem(fault.count, is_error);
                let done = if is_error { Done::Kept } else { Done::LeftOut };
                log.add(Place::Column(fault.line, name), &fault.found, problem, done);
            }
        }
    }
}

fn count(faults: &mut BTreeMap<usize, Fault>, column: usize, line: u32, found: &str) {
    let fault = faults.entry(column).or_insert_with(|| Fault {
        line,
        count: 0,
        found: found.to_owned(),
    });
    fault.count += 1;
}

fn problem(count: u32, is_error: bool) -> String {
    let cells = if count == 1 {
        "1 cell holds"
    } else {
        &format!("{count} cells hold")
    };
    if is_error {
        let error = if count == 1 { "an error" } else { "errors" };
        return format!("{cells} {error} of the workbook, which count as missing");
    }
    let formula = if count == 1 { "a formula" } else { "formulas" };
    format!("{cells} {formula} without a stored value; open the file in Excel and save it again")
}

//! What `convert` says on standard error: columns, issues, rows of nobody, contradictions, counts.

use crate::cli::say;
use crate::data::table::Table;
use crate::data::table::import::Import;
use crate::data::table::mapping::{Column, Mapping, Target};
use crate::data::table::value::is_blank;
use crate::data::{Issue, Issues};
use crate::units::{count, counted};

/// How many lines of a kind are printed; the others are only counted.
const N_PRINTED: usize = 20;

/// Says what each column was taken for, and why; one that is left out only where it is not empty.
pub(super) fn columns(tables: &[(Table, Mapping)]) {
    for (table, mapping) in tables {
        for (place, column) in mapping.columns.iter().enumerate() {
            let is_left = column.target == Target::LeaveOut;
            if is_left && table.column(place).all(is_blank) {
                continue;
            }
            let name = &table.columns[place];
            say(&format!("{}: \"{name}\" → {}", table.name, taken(column)));
        }
    }
}

/// What a column was taken for, and why.
fn taken(column: &Column) -> String {
    let what = match &column.target {
        Target::LeaveOut => "left out".to_owned(),
        Target::Field(field) => field.id.to_owned(),
        Target::Metric(metric) => format!("metric {}", metric.id),
    };
    match column.why.trim_end_matches('.') {
        "" => what,
        why => format!("{what} ({why})"),
    }
}

/// Says what is wrong with the document that the tables join.
pub(super) fn of_base(issues: &Issues) {
    let lines = issues.iter().map(|issue| format!("--into: {issue}"));
    some(lines, issues.total);
}

/// Says what was wrong in the tables and what comes of them.
pub(super) fn outcome(import: &Import, issues: &[Issue]) {
    some(issues.iter().map(ToString::to_string), issues.len());
    let unmatched = import.unmatched.iter().map(|row| {
        let (table, line, key) = (&row.table, row.line, &row.key);
        format!("{table}, row {line}: no customer \"{key}\": left out")
    });
    some(unmatched, import.unmatched.len());
    let contradictions = || {
        let changes = import.changes.iter();
        changes.filter(|change| change.is_contradiction)
    };
    let lines = contradictions().map(|change| {
        let (customer, field) = (&change.customer, &change.field);
        let (before, after) = (&change.before, &change.after);
        format!("customer {customer}, {field}: {before} is kept, the tables say {after}")
    });
    let n_contradictions = contradictions().count();
    some(lines, n_contradictions);
    let counts = [
        format!("{} added", counted(import.n_added, "customer")),
        format!("{} changed", count(import.n_changed as f64)),
        format!("{} left aside", counted(n_contradictions, "contradiction")),
        format!("{} of nobody", counted(import.unmatched.len(), "row")),
        counted(issues.len(), "issue"),
    ];
    say(&counts.join(", "));
    say(&format!("as of {}", import.as_of));
}

/// Says the first lines of so many, and how many more there are.
fn some(lines: impl Iterator<Item = String>, n: usize) {
    for line in lines.take(N_PRINTED) {
        say(&line);
    }
    if n > N_PRINTED {
        say(&format!("and {} more", count((n - N_PRINTED) as f64)));
    }
}

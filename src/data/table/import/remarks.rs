//! What is to be said about tables as a whole: assumptions, blanks, parts.

use chrono::NaiveDate;

use super::index::Index;
use super::notes::Notes;
use super::source::Source;
use crate::data::Done;
use crate::data::table::field::Holds;
use crate::data::table::mapping::{Kind, Target};
use crate::data::table::value;
use crate::units::{Month, count, counted};

/// Says what was assumed and left out, once for each table.
pub(super) fn on_tables(sources: &[Source], index: &Index, as_of: NaiveDate, notes: &mut Notes) {
    for source in sources {
        blanks(source, notes);
        match source.kind() {
            Kind::Customers => leavers(source, as_of, notes),
            Kind::Subscriptions => {
                ends(source, notes);
                parts(source, index, notes);
            }
            Kind::Responses => {}
            Kind::History => unscored(source, notes),
        }
    }
}

/// Cells without a number where a number is expected, counted by column.
fn blanks(source: &Source, notes: &mut Notes) {
    for (place, column) in source.mapped() {
        let is_number = match &column.target {
            Target::Field(field) => {
                matches!(field.holds, Holds::Number | Holds::Money) || field.is_needed
            }
            Target::Metric(metric) => metric.unit != "text",
            Target::LeaveOut => false,
        };
        let blank = |text: &&str| value::is_blank(text);
        let n = source.table.column(place).filter(blank).count();
        if is_number && n > 0 {
            let name = &source.table.columns[place];
            let (cells, are) = if n == 1 {
                ("cell", "is")
            } else {
                ("cells", "are")
            };
            let problem = format!("{} {cells} of \"{name}\" {are} blank", count(n as f64));
            notes.table(source, &problem, Done::LeftOut);
        }
    }
}

/// A column that says only whether customers have left.
fn leavers(source: &Source, as_of: NaiveDate, notes: &mut Notes) {
    let left = |row: &usize| {
        let cell = source.cell(*row, "churned");
        cell.and_then(|cell| value::flag(cell.text)) == Some(true)
    };
    let n = (0..source.table.n_rows()).filter(left).count();
    if n == 0 {
        return;
    }
    let who = counted(n, "customer");
    let span = source.mapping.left_within.period(Month::of(as_of));
    let problem = format!(
        "no day says when {who} left: taken to have left on {as_of}, in the {span}, or at the last \
         end of a contract; where nothing else says it, every MRR stands for the months before as \
         well, and everybody was a customer then"
    );
    notes.table(source, &problem, Done::Repaired);
}

/// Ends of which nobody said whether they are paid.
fn ends(source: &Source, notes: &mut Notes) {
    if !source.has("start") {
        let problem = "no column says from when: used to find whose a contract is, and no more";
        notes.table(source, problem, Done::LeftOut);
    }
    if source.has("end") && source.mapping.end.is_none() {
        let problem = "nobody said whether the end is the last day paid: \
                       taken as the first day not paid any more";
        notes.table(source, problem, Done::Repaired);
    }
}

/// Contracts that count by their parts in another table.
fn parts(source: &Source, index: &Index, notes: &mut Notes) {
    if source.has("contract") {
        return;
    }
    let has_parts = |row: &usize| {
        let id = source.text(*row, "id");
        id.is_some_and(|id| index.parted.contains(id))
    };
    let n = (0..source.table.n_rows()).filter(has_parts).count();
    if n > 0 {
        let problem = format!(
            "{} counted by the parts in another table, not once more",
            counted(n, "contract")
        );
        notes.table(source, &problem, Done::LeftOut);
    }
}

/// Metrics that rows name; those the scoring model does not have are kept without a score.
fn unscored(source: &Source, notes: &mut Notes) {
    if source.has("metric") && !source.has("value") {
        notes.table(
            source,
            "no column holds the values of the metrics",
            Done::LeftOut,
        );
    }
}

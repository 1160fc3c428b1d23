//! What the columns of a table were taken for, and why.
//!
//! Comes in: a table and the scoring model; goes out: a [`Mapping`] in which each column says in a
//! sentence why it was taken for what. First by names, each field and each column once (`assign`,
//! `synonyms`), then by cells (`facts`): numbers as metrics, few texts as dimensions, the rest left
//! out. Nothing is final: the person sees all of it before anything is loaded.

use super::cells::Table;
use super::field::Field;
use super::mapping::{Billing, Kind, Mapping, Survey};
use crate::metrics::Span;
use crate::score::model::Model;

mod assign;
mod billing;
mod describe;
mod dimension;
mod facts;
mod metric;
mod names;
mod percent;
mod reading;
mod survey;
mod synonyms;
mod unit;

pub use billing::{end_example, end_reason};
pub use names::folded;
pub use percent::{Percents, percents};

use assign::Assignment;
use describe::Seen;
use facts::Facts;
use reading::Hints;

/// Takes each column for what its name and its cells say; `kind` where the person has said it.
pub fn recognize(table: &Table, model: &Model, kind: Option<Kind>) -> Mapping {
    let facts: Vec<Facts<'_>> = (0..table.n_columns())
        .map(|column| Facts::of(table, column))
        .collect();
    let (kind, mut assignment) = match kind {
        Some(kind) => (kind, Assignment::of(table, &facts, kind)),
        None => best(table, &facts),
    };
    let mut owner_why = None;
    if kind == Kind::Customers {
        owner_why = find_owner(table, &facts, &mut assignment);
    }
    let seen = Seen {
        table,
        facts: &facts,
        model,
        kind,
        assignment: &assignment,
    };
    let hints = Hints::of(table, &facts);
    let mut columns = seen.columns(&hints);
    if let Some((column, why)) = owner_why {
        columns[column].why = why;
    }
    let mut mapping = Mapping {
        kind,
        columns,
        billing: Billing::Month,
        end: None,
        left_within: Span::Quarter,
        survey: Survey::Nps,
    };
    settle(&mut mapping, table);
    mapping
}

/// The kind a table fits best; customers where it fits none.
fn best(table: &Table, facts: &[Facts<'_>]) -> (Kind, Assignment) {
    let mut best: Option<(i64, Kind, Assignment)> = None;
    for kind in Kind::ALL {
        let assignment = Assignment::of(table, facts, kind);
        let Some(fit) = assignment.fit(table, facts, kind) else {
            continue;
        };
        if best.as_ref().is_none_or(|(most, ..)| fit > *most) {
            best = Some((fit, kind, assignment));
        }
    }
    let (_, kind, assignment) = best.unwrap_or_else(|| {
        let assignment = Assignment::of(table, facts, Kind::Customers);
        (0, Kind::Customers, assignment)
    });
    (kind, assignment)
}

/// Takes the first column of texts that are all different for the customer's id, where no name of a
/// column says which is.
fn find_owner(
    table: &Table,
    facts: &[Facts<'_>],
    assignment: &mut Assignment,
) -> Option<(usize, String)> {
    if assignment
        .column_of("id")
        .or(assignment.column_of("name"))
        .is_some()
    {
        return None;
    }
    let is_owner = |column: &usize| {
        let facts = &facts[*column];
        let is_used = assignment.taken.iter().any(|found| found.column == *column);
        let is_text = !facts.is_numeric() && !facts.is_dates() && facts.n_blank == 0;
        !is_used && is_text && facts.n_rows > 1 && facts.is_unique(table, *column)
    };
    let column = (0..facts.len()).find(is_owner)?;
    let field = Field::find(Kind::Customers, "id")?;
    assignment.taken.push(assign::Match {
        column,
        field,
        strength: 1,
    });
    Some((
        column,
        "Texts of which no two are the same, and no other column names the customer.".to_owned(),
    ))
}

/// Billing, end and survey, where the table says them.
fn settle(mapping: &mut Mapping, table: &Table) {
    if let Some(score) = mapping.column_of("score") {
        mapping.survey = survey::of(table, score, mapping);
    }
    let has_end = mapping.column_of("end").is_some();
    let has_period = mapping.column_of("period").is_some();
    if let Some(amount) = mapping.column_of("amount").filter(|_| !has_period)
        && let Some((billing, word)) = billing::of_name(&table.columns[amount], has_end)
    {
        mapping.billing = billing;
        let what = match billing {
            Billing::Month => "a month",
            Billing::Quarter => "a quarter",
            Billing::Year => "a year",
            Billing::Term => "the whole time from start to end",
        };
        let why = &mut mapping.columns[amount].why;
        *why = format!("{why} By “{word}” it is paid for {what}.");
    }
    if let (Some(end), Some((day, why))) = (mapping.column_of("end"), end_reason(table, mapping)) {
        mapping.end = Some(day);
        let column = &mut mapping.columns[end].why;
        *column = format!("{column} {why}");
    }
}

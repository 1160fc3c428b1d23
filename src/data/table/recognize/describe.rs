//! What each column is taken for, and the sentence that says why.

use super::super::cells::Table;
use super::super::field::Holds;
use super::super::mapping::{Column, Kind, Target};
use super::assign::{Assignment, Match};
use super::facts::Facts;
use super::names::folded;
use super::percent::percents;
use super::reading::Hints;
use super::{dimension, metric};
use crate::score::model::Model;

/// Everything seen of a table before its columns are described.
pub(super) struct Seen<'s> {
    pub(super) table: &'s Table,
    pub(super) facts: &'s [Facts<'s>],
    pub(super) model: &'s Model,
    pub(super) kind: Kind,
    pub(super) assignment: &'s Assignment,
}

impl Seen<'_> {
    /// Each column with what it is taken for, how it is read, and why.
    pub(super) fn columns(&self, hints: &Hints) -> Vec<Column> {
        let dimensions = match self.kind {
            Kind::Customers => dimension::place(self.table, self.facts, self.assignment),
            Kind::Subscriptions | Kind::Responses | Kind::History => Vec::new(),
        };
        let mut columns = Vec::with_capacity(self.facts.len());
        for (at, facts) in self.facts.iter().enumerate() {
            let (target, why) = match dimensions.iter().find(|(column, _)| *column == at) {
                Some((_, field)) => (
                    Target::Field(field),
                    format!(
                        "{} different texts to group customers by, and no other column is {}.",
                        facts.n_different, field.title
                    ),
                ),
                None => self.target(at),
            };
            let (decimal, order, read) = hints.read(facts, &target);
            let is_number = match &target {
                Target::LeaveOut => false,
                Target::Metric(_) => facts.is_numeric(),
                Target::Field(field) => matches!(field.holds, Holds::Number | Holds::Money),
            };
            let shares = if is_number {
                percents(self.table, at, &target, decimal).why()
            } else {
                ""
            };
            let blank = match facts.n_blank {
                n if n == 0 || n == facts.n_rows || target == Target::LeaveOut => String::new(),
                1 => " 1 cell is blank.".to_owned(),
                n => format!(" {} cells are blank.", crate::units::count(n as f64)),
            };
            columns.push(Column {
                target,
                decimal,
                order,
                why: format!("{why}{read}{shares}{blank}"),
            });
        }
        make_ids_unique(&mut columns);
        columns
    }

    /// What a column is taken for, and why.
    fn target(&self, column: usize) -> (Target, String) {
        let facts = &self.facts[column];
        let name = &self.table.columns[column];
        if let Some(found) = self
            .assignment
            .taken
            .iter()
            .find(|found| found.column == column)
        {
            return (Target::Field(found.field), self.why(found));
        }
        if facts.is_empty() {
            return (Target::LeaveOut, "All of its cells are blank.".to_owned());
        }
        let may_measure = matches!(self.kind, Kind::Customers | Kind::History);
        let is_wide = self.assignment.column_of("value").is_none();
        if may_measure && is_wide {
            if let Some(found) = metric::of_model(name, facts, self.model) {
                return found;
            }
            if let Some(why) = self.beaten(column) {
                return (Target::LeaveOut, why);
            }
            if facts.is_numeric() {
                return metric::of_numbers(name, facts);
            }
            if facts.is_flags() && !is_about_status(facts) {
                return metric::of_flags(name);
            }
        }
        (Target::LeaveOut, self.left_out(column))
    }

    fn why(&self, found: &Match) -> String {
        let name = &self.table.columns[found.column];
        let title = found.field.title;
        match found.strength {
            100 => format!("The name is that of the field {title}."),
            41.. => format!("“{name}” is a usual name for {title}."),
            _ => format!("The name contains words that are usual for {title}."),
        }
    }

    /// That the field a column is named for is another column's.
    fn beaten(&self, column: usize) -> Option<String> {
        let lost = self
            .assignment
            .beaten
            .iter()
            .find(|found| found.column == column)?;
        let winner = self.assignment.column_of(lost.field.id)?;
        let other = &self.table.columns[winner];
        Some(format!(
            "{} is taken from “{other}” already.",
            lost.field.title
        ))
    }

    /// Why a column is left out.
    fn left_out(&self, column: usize) -> String {
        let facts = &self.facts[column];
        if let Some(why) = self.beaten(column) {
            return why;
        }
        if let Some(lost) = self
            .assignment
            .unfit
            .iter()
            .find(|found| found.column == column)
        {
            let what = match lost.field.holds {
                Holds::Number | Holds::Money => "numbers in its range",
                Holds::Date => "days",
                Holds::Month => "months",
                Holds::Flag | Holds::DateOrFlag => "days, or yes and no",
                Holds::Text => "such texts",
            };
            return format!(
                "By its name it could be {}, but its cells are not {what}.",
                lost.field.title
            );
        }
        if facts.is_partly_flags() {
            return "Some of its cells say yes and no, others something else.".to_owned();
        }
        if facts.n_different == 1 {
            return "All of its cells say the same.".to_owned();
        }
        if self.kind == Kind::Customers && facts.is_few() {
            return "Few different texts, but no dimension is free for them.".to_owned();
        }
        "Neither its name nor its cells say what it is.".to_owned()
    }
}

/// Whether yes and no are said in words of customers that stay and leave, which measure nothing.
fn is_about_status(facts: &Facts<'_>) -> bool {
    facts.sample.iter().any(|cell| folded(cell).len() > 5)
}

/// Tells metrics apart whose names come to the same id.
fn make_ids_unique(columns: &mut [Column]) {
    let mut used: Vec<String> = Vec::new();
    for (at, column) in columns.iter_mut().enumerate() {
        let Target::Metric(guess) = &mut column.target else {
            continue;
        };
        if guess.id.is_empty() {
            guess.id = format!("column_{}", at + 1);
        }
        let bare = guess.id.clone();
        let mut n = 2;
        while used.contains(&guess.id) {
            guess.id = format!("{bare}_{n}");
            n += 1;
        }
        used.push(guess.id.clone());
    }
}

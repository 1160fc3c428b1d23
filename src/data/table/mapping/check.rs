//! What a mapping lacks before its table can be imported.

use std::collections::BTreeMap;

use super::super::cells::Table;
use super::super::field::{Field, Holds};
use super::super::value;
use super::{Billing, Kind, Mapping, Target};

/// What is missing or said twice, each in a sentence that says what to do; empty where the table
/// can be imported.
pub fn check(mapping: &Mapping, table: &Table) -> Vec<String> {
    let mut problems = Vec::new();
    if table.n_rows() == 0 {
        problems.push("The table has no rows.".to_owned());
    }
    if mapping.columns.len() != table.n_columns() {
        problems
            .push("The mapping is one of another table: recognize the columns anew.".to_owned());
        return problems;
    }
    problems.extend(missing(mapping));
    problems.extend(repeated(mapping, table));
    problems.extend(unreadable(mapping, table));
    problems
}

/// Fields that the kind cannot do without.
fn missing(mapping: &Mapping) -> Vec<String> {
    let has = |field: &str| mapping.column_of(field).is_some();
    let has_customer = has("customer") || has("customer_name");
    let has_metric = mapping
        .columns
        .iter()
        .any(|c| matches!(c.target, Target::Metric(_)));
    let needed = Field::of(mapping.kind).filter(|field| field.is_needed && !has(field.id));
    let mut problems: Vec<String> = needed
        .map(|field| format!("No column is taken for {}: choose one.", field.title))
        .collect();
    let mut say = |is_missing: bool, text: &str| {
        if is_missing {
            problems.push(text.to_owned());
        }
    };
    match mapping.kind {
        Kind::Customers => say(
            !has("id") && !has("name"),
            "No column is taken for the customer's id or name: choose one.",
        ),
        Kind::Subscriptions => {
            say(
                !has_customer && !has("contract"),
                "No column says whose period it is: choose the customer's id, its name or a contract.",
            );
            say(
                !has("amount") && !has("one_off"),
                "No column is taken for the amount: choose one.",
            );
            say(
                mapping.billing == Billing::Term && !has("end") && !has("period"),
                "The amount is paid for the whole time, but no column says when it ends: choose the end, or another billing period.",
            );
        }
        Kind::Responses => {}
        Kind::History => {
            say(
                !has_customer,
                "No column says whose month it is: choose the customer's id or its name.",
            );
            say(
                has("metric") != has("value"),
                "A metric and its value belong together: choose both columns, or none.",
            );
            say(
                !has("value") && !has("metric") && !has("mrr") && !has_metric,
                "No column is taken for a metric or for MRR: choose one.",
            );
        }
    }
    problems
}

/// Fields and metrics that two columns stand for.
fn repeated(mapping: &Mapping, table: &Table) -> Vec<String> {
    let mut columns: BTreeMap<(bool, &str), Vec<usize>> = BTreeMap::new();
    for (at, column) in mapping.columns.iter().enumerate() {
        let key = match &column.target {
            Target::LeaveOut => continue,
            Target::Field(field) => (false, field.title),
            Target::Metric(guess) => (true, guess.id.as_str()),
        };
        columns.entry(key).or_default().push(at);
    }
    let twice = columns.into_iter().filter(|(_, columns)| columns.len() > 1);
    let sentence = |((is_metric, what), columns): ((bool, &str), Vec<usize>)| {
        let names: Vec<String> = columns
            .iter()
            .map(|at| format!("“{}”", table.columns[*at]))
            .collect();
        let what = if is_metric {
            format!("the metric {what}")
        } else {
            what.to_owned()
        };
        format!(
            "{} are taken for {what}: keep one of them.",
            names.join(" and ")
        )
    };
    twice.map(sentence).collect()
}

/// Columns of days, months and numbers of which no cell can be read.
fn unreadable(mapping: &Mapping, table: &Table) -> Vec<String> {
    let mut problems = Vec::new();
    for (at, column) in mapping.columns.iter().enumerate() {
        let Target::Field(field) = column.target else {
            continue;
        };
        let reads = |cell: &str| match field.holds {
            Holds::Number | Holds::Money => value::number(cell, column.decimal).is_some(),
            Holds::Date => value::date(cell, column.order, table.from_1904).is_some(),
            Holds::Month => value::month(cell, column.order, table.from_1904).is_some(),
            Holds::Flag => value::flag(cell).is_some(),
            Holds::DateOrFlag => {
                value::flag(cell).is_some()
                    || value::date(cell, column.order, table.from_1904).is_some()
            }
            Holds::Text => true,
        };
        let mut filled = table
            .column(at)
            .filter(|cell| !value::is_blank(cell))
            .peekable();
        if filled.peek().is_some() && !filled.any(reads) {
            let name = &table.columns[at];
            problems.push(format!(
                "No cell of “{name}” can be read as {}.",
                field.title
            ));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::table::recognize::recognize;
    use crate::score::model::Model;

    fn table(names: &[&str], row: &[&str]) -> Table {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        let mut table = Table::new("t.csv", names);
        table.push(2, row.iter().copied());
        table
    }

    fn problems(names: &[&str], row: &[&str], kind: Kind) -> Vec<String> {
        let table = table(names, row);
        check(&recognize(&table, &Model::built_in(), Some(kind)), &table)
    }

    #[test]
    fn what_a_kind_cannot_do_without_is_named() {
        assert_eq!(
            problems(&["MRR"], &["5"], Kind::Customers),
            ["No column is taken for the customer's id or name: choose one."]
        );
        assert_eq!(
            problems(&["Customer ID", "Amount"], &["1", "5"], Kind::Subscriptions),
            ["No column is taken for First day paid: choose one."]
        );
        assert_eq!(
            problems(&["Comment"], &["fine"], Kind::Responses),
            ["No column is taken for Score: choose one."]
        );
        assert_eq!(
            problems(
                &["Customer ID", "Month", "Value"],
                &["1", "2026-01", "5"],
                Kind::History
            )
            .len(),
            1
        );
        assert!(problems(&["Customer ID", "Name"], &["1", "Fern"], Kind::Customers).is_empty());
    }

    #[test]
    fn a_field_said_twice_and_cells_of_another_kind_are_named() {
        let table = table(&["Customer ID", "Monthly revenue"], &["c-1", "plenty"]);
        let mut mapping = recognize(&table, &Model::built_in(), Some(Kind::Customers));
        mapping.columns[1].target = mapping.columns[0].target.clone();
        assert_eq!(
            check(&mapping, &table),
            ["“Customer ID” and “Monthly revenue” are taken for Customer id: keep one of them."]
        );
        mapping.columns[1].target = Target::Field(Field::find(Kind::Customers, "mrr").unwrap());
        assert_eq!(
            check(&mapping, &table),
            ["No cell of “Monthly revenue” can be read as Recurring revenue a month (MRR)."]
        );
    }
}

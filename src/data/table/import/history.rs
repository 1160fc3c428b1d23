//! Rows of metric history: a row for each metric, or a column.

use super::compose::Context;
use super::customers::metric_value;
use super::fields::{number, quoted};
use super::months::{self, MRR, Series};
use super::notes::Notes;
use super::person::{Person, is_same};
use super::source::{Cell, Source};
use crate::data::Done;
use crate::data::table::mapping::Target;
use crate::units::Month;

/// Puts the months that a customer's rows tell of into the customer.
pub(super) fn put(
    person: &mut Person<'_>,
    (source, rows): (&Source, &[u32]),
    context: &Context<'_>,
    notes: &mut Notes,
) {
    let mut series = Series::new();
    for &row in rows {
        let row = row as usize;
        let Some(month) = month(source, row, context, notes) else {
            continue;
        };
        for (name, raw) in values(source, row, context, notes) {
            let months = series.entry(name).or_default();
            match months.get(&month) {
                None => _ = months.insert(month, raw),
                Some(first) if is_same(first, &raw) => {}
                Some(_) => {
                    let problem = "an earlier row has another value for this month";
                    notes.row((source, row), problem, Done::LeftOut);
                }
            }
        }
    }
    for (name, months) in &mut series {
        if let Some(raw) = months.remove(&Month::of(context.as_of)) {
            now(person, name, raw);
        }
    }
    series.retain(|_, months| !months.is_empty());
    months::put(person, &series);
}

/// Puts a value of the month of the data, which is the current one.
fn now(person: &mut Person<'_>, name: &str, raw: String) {
    match name.strip_prefix("metrics.") {
        Some(id) => person.put_in("metrics", id, raw),
        None => person.put(name, raw),
    }
}

fn month(source: &Source, row: usize, context: &Context<'_>, notes: &mut Notes) -> Option<Month> {
    let Some(cell) = source.cell(row, "month") else {
        notes.row((source, row), "no month is given", Done::LeftOut);
        return None;
    };
    let month = cell.month();
    if month.is_none() {
        notes.cell(&cell, "should be a month such as 2026-09", Done::LeftOut);
    }
    let last = Month::of(context.as_of);
    if month.is_some_and(|month| month > last) {
        let problem = format!("is after {last}, the month the data describes");
        notes.cell(&cell, &problem, Done::LeftOut);
        return None;
    }
    month
}

/// The values of a row by series.
fn values(
    source: &Source,
    row: usize,
    context: &Context<'_>,
    notes: &mut Notes,
) -> Vec<(String, String)> {
    let mut values = Vec::new();
    if let (Some(metric), Some(cell)) = (source.text(row, "metric"), source.cell(row, "value")) {
        let name = context.series(metric);
        if let Some(raw) = value(&cell, &name, context, notes) {
            values.push((name, raw));
        }
    }
    if let Some(mrr) = source.cell(row, MRR).and_then(|cell| cell.number(notes)) {
        values.push((MRR.to_owned(), number(mrr)));
    }
    for (column, mapped) in source.mapped() {
        if let Target::Metric(metric) = &mapped.target
            && let Some(cell) = source.cell_at(row, column)
            && let Some(raw) = metric_value(metric, &cell, notes)
        {
            values.push((format!("metrics.{}", metric.id), raw));
        }
    }
    values
}

/// The value of a long row: a text for metrics that have texts, else a number.
fn value(cell: &Cell<'_>, name: &str, context: &Context<'_>, notes: &mut Notes) -> Option<String> {
    let id = name.strip_prefix("metrics.").unwrap_or(name);
    if context.has_texts(id) {
        return Some(quoted(cell.text));
    }
    cell.number(notes).map(number)
}

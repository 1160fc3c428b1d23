//! Rows of customers. What a yes or no says of those who left is for [`super::leavers`].

use super::compose::Context;
use super::fields::{list, number, quoted};
use super::notes::Notes;
use super::person::Person;
use super::source::{Cell, Source};
use crate::data::Done;
use crate::data::table::mapping::{MetricGuess, Target};
use crate::data::table::value;
use crate::units::{Month, country};

/// Months of a year.
const MONTHS: f64 = 12.0;

/// Puts what a row says about a customer into it.
pub(super) fn put(
    person: &mut Person<'_>,
    (source, row): (&Source, usize),
    context: &Context<'_>,
    notes: &mut Notes,
) {
    for (column, mapped) in source.mapped() {
        let Some(cell) = source.cell_at(row, column) else {
            continue;
        };
        match &mapped.target {
            Target::Metric(metric) => {
                if let Some(raw) = metric_value(metric, &cell, notes) {
                    person.put_in("metrics", &metric.id, raw);
                }
            }
            Target::Field(field) => {
                if let Some((field, raw)) = field_value(field.id, &cell, context, notes) {
                    person.put(field, raw);
                }
            }
            Target::LeaveOut => {}
        }
    }
    begin(person, (source, row), context, notes);
    leave(person, (source, row), notes);
}

/// A metric's value: text where its unit says so, else a number.
pub(super) fn metric_value(
    metric: &MetricGuess,
    cell: &Cell<'_>,
    notes: &mut Notes,
) -> Option<String> {
    if metric.unit == "text" {
        return Some(quoted(cell.text));
    }
    // Shares are often written as yes and no: all of it, or nothing.
    let flag = (metric.unit == "percent").then(|| value::flag(cell.text));
    let is_word = !cell.text.starts_with(|c: char| c.is_ascii_digit());
    if let Some(is_yes) = flag.flatten().filter(|_| is_word) {
        return Some(number(if is_yes { 100.0 } else { 0.0 }));
    }
    cell.number(notes).map(number)
}

/// The field of the document and its value, where the cell says it alone.
fn field_value(
    field: &'static str,
    cell: &Cell<'_>,
    context: &Context<'_>,
    notes: &mut Notes,
) -> Option<(&'static str, String)> {
    let raw = match field {
        // A customer's id is what it was found by.
        "id" | "since" | "tenure_months" | "churned" => return None,
        "kind" => quoted(cell.word(&["b2b", "b2c"], notes)?),
        "country" => quoted(&code(cell, notes)?),
        "parent" => quoted(parent(cell, context, notes)?),
        "churn_reasons" => list(&reasons(cell.text)),
        "employees" | "seats" | "locations" => number(cell.count(notes)?),
        "mrr" | "one_off" | "expected_clv" | "cac" => number(cell.number(notes)?),
        "arr" => {
            if cell.source.cell(cell.row, "mrr").is_some() {
                return None;
            }
            return Some(("mrr", number(cell.number(notes)? / MONTHS)));
        }
        _ => quoted(cell.text),
    };
    Some((field, raw))
}

fn reasons(text: &str) -> Vec<String> {
    let parts = text.split([';', '|', '\n']).map(str::trim);
    parts.filter(|part| !part.is_empty()).map(quoted).collect()
}

/// The code of a country, by its code or its English name.
fn code(cell: &Cell<'_>, notes: &mut Notes) -> Option<String> {
    let upper = cell.text.to_uppercase();
    if country::name(&upper).is_some() {
        return Some(upper);
    }
    let is_it = |(_, name): &(&str, &str)| name.to_lowercase() == cell.text.to_lowercase();
    let code = country::all().find(is_it).map(|(code, _)| code.to_owned());
    if code.is_none() {
        notes.cell(
            cell,
            "should be a country or its ISO 3166-1 code",
            Done::LeftOut,
        );
    }
    code
}

fn parent<'a>(cell: &Cell<'_>, context: &Context<'a>, notes: &mut Notes) -> Option<&'a str> {
    let number = context.people.find(Some(cell.text), None);
    if number.is_none() {
        notes.cell(cell, "no customer has this id or name", Done::LeftOut);
    }
    number.map(|number| context.people.id(number as usize))
}

/// Since when: the day given, else that many months before the day of the data.
///
/// A table that tells only whether customers have left within a span describes those who were
/// there at its start: nobody in it can have come later, whatever whole months say.
fn begin(
    person: &mut Person<'_>,
    (source, row): (&Source, usize),
    context: &Context<'_>,
    notes: &mut Notes,
) {
    if let Some(cell) = source.cell(row, "since") {
        if let Some(day) = cell.date(notes) {
            person.put("since", quoted(&day.to_string()));
        }
        return;
    }
    let Some(cell) = source.cell(row, "tenure_months") else {
        return;
    };
    let Some(months) = cell.count(notes) else {
        return;
    };
    let now = Month::of(context.as_of);
    let mut since = now.plus(-(months.min(12.0 * 200.0) as i32));
    if source
        .cell(row, "churned")
        .is_some_and(|cell| value::flag(cell.text).is_some())
    {
        since = since.min(source.mapping.left_within.start(now));
    }
    person.put("since", quoted(&since.first_day().to_string()));
}

/// When a customer has left, where the row gives a day.
fn leave(person: &mut Person<'_>, (source, row): (&Source, usize), notes: &mut Notes) {
    let day = source
        .cell(row, "churned")
        .filter(|cell| value::flag(cell.text).is_none())
        .and_then(|cell| cell.date(notes));
    if let Some(day) = day {
        person.put("churned", quoted(&day.to_string()));
    }
}

//! What an amount is paid for, and which day an end is.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::cells::Table;
use super::super::mapping::{Billing, End, Mapping};
use super::super::value::{self, Paid, period};
use super::names::words;
use crate::units::date_long;

/// What an amount is paid for by the name of its column, with the word that says so; `has_end`:
/// whether a column says when the period ends, so that a total can be spread over it.
pub(super) fn of_name(name: &str, has_end: bool) -> Option<(Billing, String)> {
    let words = words(name);
    let find = |is: &dyn Fn(&str) -> bool| words.iter().find(|word| is(word)).cloned();
    // A single letter in a name is seldom a period.
    let says = |word: &str, months| word.len() > 2 && period(word) == Some(Paid::Months(months));
    let month = || find(&|word| word == "mrr" || says(word, 1.0));
    let quarter = || find(&|word| says(word, 3.0));
    let year = || find(&|word| matches!(word, "arr" | "acv") || says(word, 12.0));
    let term = || find(&|word| matches!(word, "total" | "tcv" | "value")).filter(|_| has_end);
    let of = |billing| move |word| (billing, word);
    month()
        .map(of(Billing::Month))
        .or_else(|| quarter().map(of(Billing::Quarter)))
        .or_else(|| year().map(of(Billing::Year)))
        .or_else(|| term().map(of(Billing::Term)))
}

/// Which day an end is where the rows themselves say it, and how: of a customer's periods one
/// begins the day after another ends (then the end is paid), or on that day (then it is not).
/// `None` where there is no such pair, or both are found.
pub fn end_reason(table: &Table, mapping: &Mapping) -> Option<(End, String)> {
    let owner = ["customer", "customer_name", "contract"];
    let owner = owner.iter().find_map(|field| mapping.column_of(field))?;
    let begin = mapping.column_of("start")?;
    let end = mapping.column_of("end")?;
    let read = |row: usize, column: usize| -> Option<NaiveDate> {
        let order = mapping.columns[column].order;
        value::date(table.cell(row, column), order, table.from_1904)
    };
    let mut begins: BTreeMap<&str, Vec<NaiveDate>> = BTreeMap::new();
    for row in 0..table.n_rows() {
        if let Some(day) = read(row, begin) {
            begins.entry(table.cell(row, owner)).or_default().push(day);
        }
    }
    let (mut paid, mut unpaid) = (None, None);
    for row in 0..table.n_rows() {
        let Some(day) = read(row, end) else { continue };
        // A period of one day begins and ends on it; it says nothing.
        let is_one_day = read(row, begin) == Some(day);
        let days = begins
            .get(table.cell(row, owner))
            .map(Vec::as_slice)
            .unwrap_or_default();
        if !is_one_day && days.contains(&day) {
            unpaid = unpaid.or(Some((row, day)));
        }
        if day.succ_opt().is_some_and(|next| days.contains(&next)) {
            paid = paid.or(Some((row, day)));
        }
    }
    let whose = |row: usize| table.cell(row, owner).trim().to_owned();
    match (paid, unpaid) {
        (Some((row, day)), None) => {
            let (owner, day) = (whose(row), date_long(day));
            Some((
                End::Inclusive,
                format!(
                    "One period of {owner} ends on {day} and the next begins the day after, so the end is the last day paid."
                ),
            ))
        }
        (None, Some((row, day))) => {
            let (owner, day) = (whose(row), date_long(day));
            Some((
                End::Exclusive,
                format!(
                    "One period of {owner} ends on {day} and the next begins on that day, so the end is not paid any more."
                ),
            ))
        }
        _ => None,
    }
}

/// The question which day an end is, with the first end of the table as its example.
pub fn end_example(table: &Table, mapping: &Mapping) -> Option<String> {
    let end = mapping.column_of("end")?;
    let order = mapping.columns[end].order;
    let row = (0..table.n_rows())
        .find(|row| value::date(table.cell(*row, end), order, table.from_1904).is_some())?;
    let name = |field: &str, thing: &str| {
        let cell = table.cell(row, mapping.column_of(field)?).trim();
        (!cell.is_empty()).then(|| format!("{thing} {cell}"))
    };
    let what = name("id", "Contract")
        .or_else(|| name("customer_name", "A period of"))
        .or_else(|| name("customer", "A period of customer"))
        .unwrap_or_else(|| "The first period".to_owned());
    let cell = table.cell(row, end).trim();
    Some(format!(
        "{what} ends {cell}: is that the last day paid, or the first not paid any more?"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_an_amount_says_what_it_is_paid_for() {
        let said = |name, has_end| of_name(name, has_end).map(|(billing, _)| billing);
        assert_eq!(said("MRR", true), Some(Billing::Month));
        assert_eq!(said("Betrag vierteljährlich", true), Some(Billing::Quarter));
        assert_eq!(said("Jährlicher Betrag", true), None);
        assert_eq!(said("Betrag jährlich", true), Some(Billing::Year));
        assert_eq!(said("Annual value", true), Some(Billing::Year));
        assert_eq!(said("Total", true), Some(Billing::Term));
        assert_eq!(said("Total", false), None);
        assert_eq!(said("Fee m", false), None);
    }
}

//! A row of subscriptions to a contract: the days paid, and the amount as one of a month.

use chrono::{Datelike, Days, NaiveDate};

use super::fields::{Fields, number, quoted};
use super::notes::Notes;
use super::source::{Cell, Source};
use crate::data::Done;
use crate::data::table::mapping::{Billing, End};
use crate::data::table::value::{self, Paid};
use crate::units::Month;

/// Days of a mean month: 365 / 12.
const DAYS_A_MONTH: f64 = 365.0 / 12.0;

/// A contract as it is to be written.
#[derive(Clone, Debug)]
pub(super) struct Period {
    pub(super) id: Option<String>,
    pub(super) start: Option<NaiveDate>,
    /// First day not paid any more.
    pub(super) end: Option<NaiveDate>,
    /// Currency a month.
    pub(super) mrr: Option<f64>,
    /// The fields in the order of the document.
    pub(super) raw: String,
}

impl Period {
    /// A contract of the document.
    pub(super) fn of(raw: &str) -> Self {
        let fields = Fields::of(raw);
        let text = |key| fields.get(key).map(super::fields::shown);
        let day = |key| text(key).and_then(|text| crate::units::parse_date(&text));
        Self {
            id: text("id"),
            start: day("start"),
            end: day("end"),
            mrr: fields.get("mrr").and_then(super::fields::as_number),
            raw: raw.to_owned(),
        }
    }

    /// The contract of a row; `None` where it has no start or ends before it.
    pub(super) fn read(source: &Source, row: usize, notes: &mut Notes) -> Option<Self> {
        let day = |field: &str, notes: &mut Notes| source.cell(row, field)?.date(notes);
        if source.cell(row, "start").is_none() {
            let problem = "there is no first day paid";
            notes.row((source, row), problem, Done::LeftOut);
            return None;
        }
        let start = Some(day("start", notes)?);
        let last = day("end", notes);
        if start.zip(last).is_some_and(|(start, last)| last < start) {
            let problem = "the period ends before it starts";
            notes.row((source, row), problem, Done::LeftOut);
            return None;
        }
        let is_inclusive = source.mapping.end == Some(End::Inclusive);
        let end = last.map(|last| last + Days::new(u64::from(is_inclusive)));
        let mrr = mrr(source, row, (start, end), notes);
        let mut fields = Fields::default();
        let id = source.text(row, "id").map(str::to_owned);
        texts(&mut fields, source, row, &["id", "product", "level"]);
        for (key, day) in [("start", start), ("end", end)] {
            if let Some(day) = day {
                fields.set(key, quoted(&day.to_string()));
            }
        }
        if let Some(mrr) = mrr {
            fields.set("mrr", number(mrr));
        }
        others(&mut fields, source, row, notes);
        Some(Self {
            id,
            start,
            end,
            mrr,
            raw: fields.to_json(),
        })
    }

    /// Whether it is paid on a day.
    pub(super) fn is_active(&self, day: NaiveDate) -> bool {
        self.start.is_none_or(|start| start <= day) && self.end.is_none_or(|end| day < end)
    }
}

fn texts(fields: &mut Fields<'_>, source: &Source, row: usize, keys: &[&str]) {
    for key in keys {
        if let Some(text) = source.text(row, key) {
            fields.set(key, quoted(text));
        }
    }
}

fn others(fields: &mut Fields<'_>, source: &Source, row: usize, notes: &mut Notes) {
    if let Some(fee) = source
        .cell(row, "one_off")
        .and_then(|cell| cell.number(notes))
    {
        fields.set("one_off", number(fee));
    }
    let pricing: &[&'static str] = &["seat", "storage", "flat"];
    word(
        fields,
        source.cell(row, "pricing"),
        ("pricing", pricing),
        notes,
    );
    if let Some(count) = source
        .cell(row, "quantity")
        .and_then(|cell| cell.count(notes))
    {
        fields.set("quantity", number(count));
    }
    let renewal: &[&'static str] = &["due", "renewed", "lost"];
    word(
        fields,
        source.cell(row, "renewal"),
        ("renewal", renewal),
        notes,
    );
    let cause: &[&'static str] = &["new", "upsell", "cross_sell", "price", "seats"];
    word(fields, source.cell(row, "cause"), ("cause", cause), notes);
}

fn word(
    fields: &mut Fields<'_>,
    cell: Option<Cell<'_>>,
    (key, words): (&str, &[&'static str]),
    notes: &mut Notes,
) {
    if let Some(word) = cell.and_then(|cell| cell.word(words, notes)) {
        fields.set(key, quoted(word));
    }
}

/// The amount as one of a month.
fn mrr(
    source: &Source,
    row: usize,
    days: (Option<NaiveDate>, Option<NaiveDate>),
    notes: &mut Notes,
) -> Option<f64> {
    let cell = source.cell(row, "amount")?;
    let amount = cell.number(notes)?;
    let paid = match source.cell(row, "period") {
        Some(cell) => paid(&cell, notes)?,
        None => match source.mapping.billing {
            Billing::Month => Paid::Months(1.0),
            Billing::Quarter => Paid::Months(3.0),
            Billing::Year => Paid::Months(12.0),
            Billing::Term => Paid::Term,
        },
    };
    let months = match paid {
        Paid::Months(months) => Some(months),
        Paid::Term => days.0.zip(days.1).and_then(|(start, end)| term(start, end)),
    };
    if months.is_none() {
        let problem = "an amount for the whole time needs a start and an end after it";
        notes.cell(&cell, problem, Done::LeftOut);
    }
    months.map(|months| amount / months)
}

/// What a cell says the amount is paid for; an issue where nobody can tell, as the amount would
/// otherwise count as that of a month.
fn paid(cell: &Cell<'_>, notes: &mut Notes) -> Option<Paid> {
    let paid = value::period(cell.text);
    if paid.is_none() {
        let problem = "is no billing period that is known here, so the amount is not used";
        notes.cell(cell, problem, Done::LeftOut);
    }
    paid
}

/// The length of a term in months: calendar months where it is a whole number of them, else its
/// days over 365 / 12; `None` for a term without a day.
///
/// A year is twelve months with a leap day or without, so that a price does not change because of
/// February.
fn term(start: NaiveDate, end: NaiveDate) -> Option<f64> {
    let days = (end - start).num_days();
    if days <= 0 {
        return None;
    }
    let is_month_end = |day: NaiveDate| day == Month::of(day).last_day();
    let is_whole = start.day() == end.day() || (is_month_end(start) && is_month_end(end));
    let months = Month::of(end).since(Month::of(start));
    if is_whole && months > 0 {
        return Some(f64::from(months));
    }
    Some(days as f64 / DAYS_A_MONTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        crate::units::parse_date(text).unwrap()
    }

    #[test]
    fn a_term_of_whole_months_has_them_whatever_days_they_have() {
        let term = |start, end| term(day(start), day(end));
        assert_eq!(term("2022-06-01", "2023-06-01"), Some(12.0));
        assert_eq!(
            term("2023-06-01", "2024-06-01"),
            Some(12.0),
            "a leap day inside"
        );
        assert_eq!(term("2024-01-31", "2024-02-29"), Some(1.0));
        assert_eq!(term("2022-06-15", "2022-06-15"), None);
        let days = term("2022-06-01", "2023-05-29").unwrap();
        assert!((days - 362.0 * 12.0 / 365.0).abs() < 1e-12);
    }
}

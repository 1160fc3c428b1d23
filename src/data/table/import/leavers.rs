//! Tables that say only whether customers have left: yes or no, and no day.
//!
//! What other tables and the document say comes before what is assumed here, so this comes last
//! and fills only what is empty.

use chrono::NaiveDate;

use super::compose::Context;
use super::fields::{items, number, quoted};
use super::months::{self, MRR};
use super::period::Period;
use super::person::{Person, Verdict};
use super::source::Source;
use crate::data::table::value;
use crate::units::{Month, parse_date};

/// Puts what a row says by yes or no into its customer.
pub(super) fn put(person: &mut Person<'_>, (source, row): (&Source, usize), context: &Context<'_>) {
    let said = source.cell(row, "churned");
    let Some(has_left) = said.and_then(|cell| value::flag(cell.text)) else {
        return;
    };
    if has_left {
        if person.fields.get("churned").is_none() {
            let day = last_end(person, context.as_of).unwrap_or(context.as_of);
            person.put("churned", quoted(&day.to_string()));
        }
    } else {
        stay(person, context.as_of);
    }
    if !person.is_known {
        stand_before(person, source, context.as_of);
    }
}

/// Where the document says that a customer has left, one who is said to be there contradicts it.
fn stay(person: &mut Person<'_>, as_of: NaiveDate) {
    let Some(before) = person.fields.get("churned").map(str::to_owned) else {
        return;
    };
    let day = parse_date(&super::fields::shown(&before));
    if person.is_known
        && day.is_some_and(|day| day <= as_of)
        && person.judge("churned", Some(&before), &quoted("no")) == Verdict::Take
    {
        person.fields.set("churned", "null".to_owned());
    }
}

/// The last end of a contract that is not after a day.
fn last_end(person: &Person<'_>, day: NaiveDate) -> Option<NaiveDate> {
    let contracts = items(person.fields.get("contracts")?).into_iter();
    let ends = contracts.filter_map(|raw| Period::of(raw).end);
    ends.filter(|end| *end <= day).max()
}

/// Lets the MRR of the day of the data stand for the months before it, back to the start of the
/// span in which customers have left: so those who left are seen to leave. Contracts say
/// themselves what was paid when.
fn stand_before(person: &mut Person<'_>, source: &Source, as_of: NaiveDate) {
    let Some(mrr) = person.number(MRR) else {
        return;
    };
    if person.fields.get("contracts").is_some() {
        return;
    }
    let now = Month::of(as_of);
    let mut month = source.mapping.left_within.start(now);
    let mut found = months::Months::new();
    while month < now {
        found.insert(month, number(mrr));
        month = month.plus(1);
    }
    months::fill(person, [(MRR.to_owned(), found)].into());
}

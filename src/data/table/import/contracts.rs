//! Rows of subscriptions: contracts, and what they come to month by month.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::compose::Context;
use super::fields::{Fields, items, list, number, quoted};
use super::months;
use super::notes::Notes;
use super::period::Period;
use super::person::{Person, Verdict};
use super::source::Source;
use crate::data::Done;
use crate::units::Month;

/// Puts the contracts of a customer's rows, of all tables together, into the customer.
pub(super) fn put(
    person: &mut Person<'_>,
    rows: &[(&Source, usize)],
    context: &Context<'_>,
    notes: &mut Notes,
) {
    let mut found: Vec<Period> = Vec::new();
    for &(source, row) in rows {
        let is_parted = |id: &str| context.parted.contains(id);
        // Without a first day it is a list that says whose a contract is, and no more.
        if !source.has("start") {
            continue;
        }
        let has_parts = !source.has("contract") && source.text(row, "id").is_some_and(is_parted);
        if has_parts {
            continue;
        }
        let Some(period) = Period::read(source, row, notes) else {
            continue;
        };
        match found.iter().find(|known| is_same(known, &period)) {
            Some(known) if known.raw == period.raw => {}
            Some(_) => {
                let problem = "a contract with this id and start stands in an earlier row";
                notes.row((source, row), problem, Done::LeftOut);
            }
            None => found.push(period),
        }
    }
    if found.is_empty() {
        return;
    }
    let merged = merge(person, found);
    revenue(person, &merged, context.as_of);
}

/// Whether two rows tell of the same period of the same contract.
fn is_same(one: &Period, other: &Period) -> bool {
    one.id.is_some() && one.id == other.id && one.start == other.start
}

/// Contracts that are there and those of the table: by id and start, else by equality.
fn merge(person: &mut Person<'_>, found: Vec<Period>) -> Vec<Period> {
    let before = person.fields.get("contracts").unwrap_or("[]").to_owned();
    let mut merged: Vec<Period> = items(&before).into_iter().map(Period::of).collect();
    let mut is_used = vec![false; merged.len()];
    let mut n_new = 0;
    for period in found {
        let equal = |(place, known): &(usize, &Period)| {
            !is_used[*place] && known.id.is_none() && known.raw == period.raw
        };
        let same = |(place, known): &(usize, &Period)| {
            !is_used[*place] && (is_same(known, &period) || equal(&(*place, known)))
        };
        let place = merged.iter().take(is_used.len()).enumerate().find(same);
        if let Some((place, _)) = place {
            is_used[place] = true;
            let raw = merge_one(person, &merged[place], &period);
            merged[place] = Period::of(&raw);
        } else {
            n_new += 1;
            merged.push(period);
        }
    }
    let raw: Vec<&str> = merged.iter().map(|period| period.raw.as_str()).collect();
    if n_new > 0 {
        let after = format!("{n_new} more");
        person.note("contracts", &is_used.len().to_string(), &after, false);
    }
    person.fields.set("contracts", list(&raw));
    merged
}

fn merge_one(person: &mut Person<'_>, known: &Period, period: &Period) -> String {
    let mut fields = Fields::of(&known.raw);
    let path = format!("contracts[{}]", known.id.as_deref().unwrap_or_default());
    for (key, after) in Fields::of(&period.raw).iter() {
        let before = fields.get(key).map(str::to_owned);
        let verdict = person.judge(&format!("{path}.{key}"), before.as_deref(), after);
        if verdict == Verdict::Take {
            fields.set(key, after.to_owned());
        }
    }
    fields.to_json()
}

/// What the contracts come to: MRR on the last day of each month before that of the data, the
/// first day paid, and the first day nothing is paid any more.
///
/// The current MRR is the sum of the contracts active on the day of the data, which is what a
/// document without `mrr` means; where a figure is given, a different sum contradicts it.
fn revenue(person: &mut Person<'_>, contracts: &[Period], as_of: NaiveDate) {
    let first = contracts.iter().filter_map(|contract| contract.start).min();
    let has_amounts = contracts.iter().any(|contract| contract.mrr.is_some());
    if has_amounts && let Some(first) = first {
        let mut paid = BTreeMap::new();
        let mut month = Month::of(first);
        while month < Month::of(as_of) {
            paid.insert(month, number(sum_on(contracts, month.last_day())));
            month = month.plus(1);
        }
        months::put(person, &BTreeMap::from([(months::MRR.to_owned(), paid)]));
        if person.fields.get("mrr").is_some() {
            person.put("mrr", number(sum_on(contracts, as_of)));
        }
    }
    if let Some(first) = first.filter(|_| person.fields.get("since").is_none()) {
        person.put("since", quoted(&first.to_string()));
    }
    let ends: Option<Vec<NaiveDate>> = contracts.iter().map(|contract| contract.end).collect();
    let last = ends.and_then(|ends| ends.into_iter().max());
    let pays = person.number("mrr").is_some_and(|mrr| mrr > 0.0);
    if let Some(last) = last.filter(|last| *last <= as_of)
        && !person.is_known
        && !pays
        && person.fields.get("churned").is_none()
    {
        person.put("churned", quoted(&last.to_string()));
    }
}

fn sum_on(contracts: &[Period], day: NaiveDate) -> f64 {
    let active = contracts.iter().filter(|contract| contract.is_active(day));
    active.filter_map(|contract| contract.mrr).sum()
}

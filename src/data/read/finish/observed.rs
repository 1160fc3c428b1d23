//! The latest date that somebody observed something.

use chrono::NaiveDate;

use super::super::super::dataset::{Customers, MetricColumn};

/// The latest date of history, responses, activities and users last seen; without any, of what
/// else has begun or happened. Never an end, a due date or a limit.
pub(super) fn latest(customers: &Customers, metrics: &[MetricColumn]) -> Option<NaiveDate> {
    let responses = customers
        .responses
        .iter()
        .filter_map(|(_, response)| response.date);
    let activities = customers
        .activities
        .iter()
        .filter_map(|(_, activity)| activity.date);
    let users = customers
        .subscribers
        .iter()
        .filter_map(|(_, user)| user.last_seen);
    responses
        .chain(activities)
        .chain(users)
        .chain(last_month(customers, metrics))
        .max()
        .or_else(|| latest_beginning(customers))
}

/// The last day of the last month in which the history has a value.
fn last_month(customers: &Customers, metrics: &[MetricColumn]) -> Option<NaiveDate> {
    let history = &customers.history;
    let has_value = |slot: &usize| {
        let mrr = history
            .mrr
            .get(*slot)
            .is_some_and(|month| !month.is_blank());
        mrr || metrics.iter().any(|column| {
            let values = column.history.get(*slot);
            values.is_some_and(|values| !values.numbers.is_blank() || !values.texts.is_empty())
        })
    };
    let slot = (0..history.n_months).rev().find(has_value)?;
    let offset = i32::try_from(slot).ok()?;
    Some(history.first.plus(offset).last_day())
}

fn latest_beginning(customers: &Customers) -> Option<NaiveDate> {
    let usage = customers
        .usage
        .iter()
        .map(|(_, usage)| usage.month.last_day());
    let purchases = customers
        .purchases
        .iter()
        .map(|(_, purchase)| purchase.date);
    let notes = customers.notes.iter().filter_map(|(_, note)| note.date);
    let contracts = customers
        .contracts
        .iter()
        .filter_map(|(_, contract)| contract.start);
    let stages = customers
        .stages
        .iter()
        .filter_map(|(_, change)| change.from);
    let since = customers.since.iter().copied().flatten();
    usage
        .chain(purchases)
        .chain(notes)
        .chain(contracts)
        .chain(stages)
        .chain(since)
        .max()
}

//! How much account managers do for their customers.

use chrono::NaiveDate;

use super::plays::PERIOD;
use crate::arrange::Arrange;
use crate::data::Dim;
use crate::insight::Context;
use crate::units::RowId;

/// An account manager's customers and what was done for them in the twelve months to the day
/// shown, whoever did it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Manager {
    /// Whose customers they are; empty for those without an account manager.
    pub name: String,
    /// The customers.
    pub customers: Vec<RowId>,
    /// How many activities there were.
    pub n: usize,
    /// How many a customer.
    pub per_customer: f64,
    /// The median of the days since the last contact, of the customers that had one at any time.
    pub median_days: Option<f64>,
    /// How many customers have no contact recorded.
    pub n_without: usize,
}

/// The account managers of some rows, the longest median first, those without any contact before
/// them, of equal ones by name.
pub fn managers(context: &Context, rows: &[RowId]) -> Vec<Manager> {
    let dataset = context.dataset;
    let column = dataset.customers.dim(Dim::AccountManager);
    let names = column.values();
    let mut sums: Vec<(Manager, Vec<i64>)> = vec![Default::default(); names.len() + 1];
    for &row in rows {
        let code = column.code(row).map_or(names.len(), |code| code as usize);
        add(context, row, &mut sums[code]);
    }
    let finish = |(code, (mut manager, mut days)): (usize, (Manager, Vec<i64>))| {
        manager.name = names.get(code).cloned().unwrap_or_default();
        manager.per_customer = manager.n as f64 / manager.customers.len().max(1) as f64;
        manager.median_days = median(&mut days);
        manager
    };
    let mut managers: Vec<Manager> = sums.into_iter().enumerate().map(finish).collect();
    managers.retain(|manager| !manager.customers.is_empty());
    let longest = |manager: &Manager| manager.median_days.unwrap_or(f64::INFINITY);
    managers.arrange_by(|a, b| {
        longest(b)
            .total_cmp(&longest(a))
            .then_with(|| a.name.cmp(&b.name))
    });
    managers
}

/// Adds a customer, in one pass over its activities.
fn add(context: &Context, row: RowId, (manager, days): &mut (Manager, Vec<i64>)) {
    let day = context.day();
    let after = day.checked_sub_months(PERIOD).unwrap_or(NaiveDate::MIN);
    let mut last: Option<NaiveDate> = None;
    for activity in context.dataset.customers.activities.get(row) {
        if let Some(date) = activity.date.filter(|date| *date <= day) {
            last = last.max(Some(date));
            manager.n += usize::from(after < date);
        }
    }
    manager.customers.push(row);
    match last {
        Some(last) => days.push((day - last).num_days()),
        None => manager.n_without += 1,
    }
}

/// The middle one of some numbers, of two middle ones their mean.
fn median(days: &mut [i64]) -> Option<f64> {
    days.arrange_by(Ord::cmp);
    let n = days.len();
    let (low, high) = (days.get(n.checked_sub(1)? / 2)?, days.get(n / 2)?);
    Some(f64::midpoint(*low as f64, *high as f64))
}

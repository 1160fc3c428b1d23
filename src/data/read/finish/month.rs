//! The month of `as_of`: where history ends and current values stand.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::super::dataset::{Customers, History, MetricColumn, MetricValues};
use super::super::super::issue::Done;
use super::Late;
use crate::units::{Month, RowId};

/// Leaves out what the history says about months after `last`.
pub(super) fn cut(
    history: &mut History,
    columns: &mut [MetricColumn],
    last: Month,
    late: &mut Late<'_>,
) {
    let n_months = usize::try_from(last.since(history.first) + 1).unwrap_or(0);
    if history.n_months > n_months {
        for (idx, (start, n)) in history.spans.iter_mut().enumerate() {
            if (*start + *n) as usize > n_months {
                *n = (n_months as u32).saturating_sub(*start);
                *start = if *n == 0 { 0 } else { *start };
                let problem = "the history goes on after the month of as_of";
                late.note(RowId(idx as u32), "history", problem, Done::LeftOut);
            }
        }
        let ends = history.spans.iter().map(|(start, n)| (start + n) as usize);
        history.n_months = ends.max().unwrap_or(0);
        history.mrr.truncate(history.n_months);
    }
    if history.n_months == 0 {
        *history = History {
            spans: std::mem::take(&mut history.spans),
            ..History::default()
        };
    }
    let n_months = history.n_months;
    for column in columns {
        column.history.truncate(n_months);
        let is_blank = |values: &MetricValues| values.numbers.is_empty() && values.texts.is_empty();
        for values in &mut column.history {
            if values.texts.is_empty() && values.numbers.is_blank() {
                *values = MetricValues::default();
            }
        }
        if column.history.iter().all(is_blank) {
            column.history.clear();
        } else {
            column.history.resize(n_months, MetricValues::default());
        }
    }
}

/// The nulls (column and row) that keep the history's entry for a month from standing in.
pub(super) fn holding(columns: &[MetricColumn], slot: Option<usize>, nulls: &mut Vec<(u32, u32)>) {
    let Some(slot) = slot else {
        return nulls.clear();
    };
    nulls.retain(|(column, row)| {
        let column = &columns[*column as usize];
        let then = column
            .history
            .get(slot)
            .map(|values| cell(values, RowId(*row)));
        let is_empty = cell(&column.current, RowId(*row)) == (None, None);
        is_empty && then.is_some_and(|then| then != (None, None))
    });
}

/// The columns that hold anything, in order of first appearance row by row (current values before
/// history), so that writing and reading them again keeps the order.
///
/// `nulls`, those of [`holding`], are renumbered alike and sorted.
pub(super) fn in_order(
    columns: Vec<MetricColumn>,
    nulls: &mut Vec<(u32, u32)>,
) -> Vec<MetricColumn> {
    let mut first_null = BTreeMap::new();
    for (column, row) in nulls.iter() {
        first_null.entry(*column).or_insert((*row as usize, false));
    }
    let first = |idx: u32, column: &MetricColumn| {
        first_use(column)
            .into_iter()
            .chain(first_null.get(&idx).copied())
            .min()
    };
    let mut ranked: Vec<_> = (0_u32..)
        .zip(columns)
        .filter_map(|(idx, column)| Some((first(idx, &column)?, idx, column)))
        .collect();
    ranked.sort_by_key(|(first, idx, _)| (*first, *idx));
    let mut new_idx = BTreeMap::new();
    for (new, (_, old, _)) in (0_u32..).zip(&ranked) {
        new_idx.insert(*old, new);
    }
    nulls.retain_mut(|(column, _)| {
        let new = new_idx.get(column).copied();
        *column = new.unwrap_or_default();
        new.is_some()
    });
    nulls.sort_unstable();
    ranked.into_iter().map(|(.., column)| column).collect()
}

/// The first row with a value and whether only its history has one.
fn first_use(column: &MetricColumn) -> Option<(usize, bool)> {
    let current = first_row(&column.current).map(|row| (row, false));
    let history = column
        .history
        .iter()
        .filter_map(first_row)
        .min()
        .map(|row| (row, true));
    current.into_iter().chain(history).min()
}

fn first_row(values: &MetricValues) -> Option<usize> {
    let number = values
        .numbers
        .raw()
        .iter()
        .position(|value| !value.is_nan());
    let text = values.texts.iter().position(Option::is_some);
    number.into_iter().chain(text).min()
}

/// Fills current values that are given only in the history's entry for the month of `as_of`.
///
/// A key named in `metrics` holds, `null` (`nulls`, sorted) included; where the two disagree there
/// is an issue.
pub(super) fn inherit(
    customers: &mut Customers,
    as_of: NaiveDate,
    nulls: &[(u32, u32)],
    late: &mut Late<'_>,
) {
    let Some(slot) = customers.history.slot(Month::of(as_of)) else {
        return;
    };
    let mut inherited = Vec::new();
    for (idx, column) in (0_u32..).zip(&mut customers.metrics) {
        let Some(past) = column.history.get(slot) else {
            continue;
        };
        for row in (0..past.numbers.len().max(past.texts.len()) as u32).map(RowId) {
            let then = cell(past, row);
            if then == (None, None) {
                continue;
            }
            let now = cell(&column.current, row);
            let is_null = now == (None, None) && nulls.binary_search(&(idx, row.0)).is_ok();
            if now == (None, None) && !is_null {
                set(&mut column.current, row, then);
                inherited.push((idx, row));
            } else if now != then {
                let problem = "the history says something else for the month of as_of";
                late.note(row, &format!("metrics.{}", column.id), problem, Done::Kept);
            }
        }
    }
    customers.history.inherited = inherited;
}

fn cell(values: &MetricValues, row: RowId) -> (Option<f64>, Option<u32>) {
    (
        values.numbers.get(row),
        values.texts.get(row.idx()).copied().flatten(),
    )
}

fn set(values: &mut MetricValues, row: RowId, (number, text): (Option<f64>, Option<u32>)) {
    values.numbers.set(row, number);
    if text.is_some() {
        let n_rows = values.numbers.len();
        values.texts.resize(n_rows, None);
        values.texts[row.idx()] = text;
    }
}

/// Fills MRR that is not given: the contracts active on `as_of`, else the history's last word.
pub(super) fn default_mrr(customers: &mut Customers, as_of: NaiveDate, late: &mut Late<'_>) {
    let slot = customers.history.slot(Month::of(as_of));
    for row in (0..customers.id.len() as u32).map(RowId) {
        let past = slot.and_then(|slot| customers.history.mrr.get(slot)?.get(row));
        match customers.mrr.get(row) {
            Some(mrr) if past.is_some() && past != Some(mrr) => {
                let problem = "the history says something else for the month of as_of";
                late.note(row, "mrr", problem, Done::Kept);
            }
            Some(_) => {}
            None => {
                let contracts = contracted(customers, row, as_of);
                customers.mrr.set(row, contracts.or(past));
            }
        }
    }
}

/// The sum of a customer's contracts active on a day; `None` without contracts, and where none of
/// the active ones has an amount.
fn contracted(customers: &Customers, row: RowId, day: NaiveDate) -> Option<f64> {
    let contracts = customers.contracts.get(row);
    let mut active = contracts
        .iter()
        .filter(|contract| contract.is_active(day))
        .peekable();
    if contracts.is_empty() {
        return None;
    }
    if active.peek().is_none() {
        return Some(0.0);
    }
    active
        .filter_map(|contract| contract.mrr)
        .reduce(|sum, mrr| sum + mrr)
}

//! What became of each customer between two months.

use super::moment::Moment;
use crate::data::Dataset;
use crate::units::{Month, RowId};

/// What a customer did, all subscriptions together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Move {
    /// Pays what was paid before, or never paid.
    Kept,
    /// Pays for the first time.
    New,
    /// Pays more.
    Expanded,
    /// Had paid before, did not at the start, pays again.
    Reactivated,
    /// Pays less.
    Contracted,
    /// Pays nothing any more.
    Churned,
}

/// A customer between two months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    /// The customer.
    pub row: RowId,
    /// What was paid at the start, 0 or more. Currency a month.
    pub start: f64,
    /// What is paid at the end, 0 or more. Currency a month.
    pub end: f64,
    /// What happened.
    pub what: Move,
    /// Whether the current MRR stands for that of the start.
    pub is_stand_in: bool,
}

/// What became of each customer from the end of `from` to the end of `to`, and how many are left
/// out because what they pay at an end is not known.
///
/// # Errors
///
/// Why there is nothing to compare: the MRR of a month is not known of anybody.
pub fn moves(
    dataset: &Dataset,
    rows: &[RowId],
    from: Month,
    to: Month,
) -> Result<(Vec<Moved>, usize), String> {
    let (start, end) = (Moment::new(dataset, from), Moment::new(dataset, to));
    if !end.is_known() {
        return Err(format!("no MRR is known in {}", to.label()));
    }
    let has_stand_ins = !start.is_known() && somebody_left(dataset, &start, &end);
    if !start.is_known() && !has_stand_ins {
        let from = from.label();
        return Err(format!("the MRR history does not reach back to {from}"));
    }
    let (mut moved, mut n_unknown) = (Vec::with_capacity(rows.len()), 0);
    for &row in rows {
        let stand_in = has_stand_ins
            .then(|| stand_in(dataset, &start, row))
            .flatten();
        let before = stand_in.or_else(|| start.mrr(row));
        let (Some(before), Some(after)) = (before, end.mrr(row)) else {
            n_unknown += 1;
            continue;
        };
        moved.push(Moved {
            row,
            start: before,
            end: after,
            what: what(before, after, || has_paid_by(dataset, row, from)),
            is_stand_in: stand_in.is_some(),
        });
    }
    Ok((moved, n_unknown))
}

fn what(start: f64, end: f64, has_paid: impl FnOnce() -> bool) -> Move {
    match (start > 0.0, end > 0.0) {
        (true, false) => Move::Churned,
        (false, true) if has_paid() => Move::Reactivated,
        (false, true) => Move::New,
        (true, true) if end > start => Move::Expanded,
        (true, true) if end < start => Move::Contracted,
        _ => Move::Kept,
    }
}

/// Whether somebody without history left between the two days: then the data tells who was there.
fn somebody_left(dataset: &Dataset, start: &Moment, end: &Moment) -> bool {
    let mut rows = dataset.rows();
    rows.any(|row| stand_in(dataset, start, row).is_some() && !end.is_active(row))
}

/// The current MRR of a customer without history who was active at the start.
fn stand_in(dataset: &Dataset, start: &Moment, row: RowId) -> Option<f64> {
    let spans = &dataset.customers.history.spans;
    let has_history = spans.get(row.idx()).is_some_and(|span| span.1 > 0);
    if has_history || !start.is_active(row) {
        return None;
    }
    dataset.customers.mrr.get(row).map(|mrr| mrr.max(0.0))
}

/// Whether a customer paid at the end of `month` or of one before it, as far as the history tells,
/// or may have because the start lies before the history, whose first month does not say that
/// nothing was paid.
pub(crate) fn has_paid_by(dataset: &Dataset, row: RowId, month: Month) -> bool {
    let since = dataset.customers.since[row.idx()];
    let first = dataset.first_month();
    let is_earlier =
        since.is_some_and(|since| since < first.first_day() && Month::of(since) <= month);
    let paid_nothing = dataset.mrr(row, first).is_some_and(|mrr| mrr <= 0.0);
    if is_earlier && !paid_nothing {
        return true;
    }
    let n_months = month.since(first);
    (0..=n_months).any(|at| {
        let month = first.plus(at);
        let day = dataset.day_in(month);
        let has_paid = dataset.mrr(row, month).is_some_and(|mrr| mrr > 0.0);
        has_paid && dataset.is_active(row, day)
    })
}

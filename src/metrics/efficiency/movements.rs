//! The movements of MRR that the quick ratio is made of.

use crate::data::Dataset;
use crate::metrics::Question;
use crate::units::{Month, RowId};

/// How MRR moved over a span, all in currency a month and 0 or more.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Movements {
    /// Of customers who pay for the first time.
    pub new: f64,
    /// By which customers pay more.
    pub expansion: f64,
    /// Of customers who paid before, not at the start, and pay again.
    pub reactivation: f64,
    /// Of customers who pay no longer.
    pub churned: f64,
    /// By which customers pay less and stay.
    pub contraction: f64,
    /// Customers whose MRR moved.
    pub n_moved: usize,
    /// Customers left out because their MRR at one of the ends is not known.
    pub n_unknown: usize,
}

/// The movements between the end of the month before the question's span and the end of the month
/// asked about; `None` where the MRR history does not reach back that far.
///
/// This is the one place where efficiency learns of movements.
pub fn movements_of(question: &Question) -> Option<Movements> {
    let (dataset, from) = (question.dataset, question.span.start(question.month));
    if from < dataset.first_month() {
        return None;
    }
    let mut movements = Movements::default();
    for &row in question.rows {
        let ends = paid(dataset, row, from).zip(paid(dataset, row, question.month));
        let Some((before, after)) = ends else {
            movements.n_unknown += 1;
            continue;
        };
        let bucket = match (before > 0.0, after > 0.0) {
            (false, true) if has_paid(dataset, row, from) => &mut movements.reactivation,
            (false, true) => &mut movements.new,
            (true, false) => &mut movements.churned,
            _ if after > before => &mut movements.expansion,
            _ => &mut movements.contraction,
        };
        *bucket += (after - before).abs();
        movements.n_moved += usize::from(after != before);
    }
    Some(movements)
}

/// What a customer pays in a month: nothing unless active on its day; `None` where not known.
fn paid(dataset: &Dataset, row: RowId, month: Month) -> Option<f64> {
    if dataset.is_active(row, dataset.day_in(month)) {
        dataset.mrr(row, month)
    } else {
        Some(0.0)
    }
}

/// Whether a customer paid in any month known up to this one.
fn has_paid(dataset: &Dataset, row: RowId, until: Month) -> bool {
    let n = until.since(dataset.first_month());
    (0..=n).any(|back| {
        dataset
            .mrr(row, until.plus(-back))
            .is_some_and(|mrr| mrr > 0.0)
    })
}

//! Scores of groups of customers: a portfolio, a segment, peers.
//!
//! A category's score is the mean over the customers that have one, the overall the mean of their
//! overalls; each customer counts once.

use super::scores::CardScores;
use crate::data::column::Numbers;
use crate::units::RowId;

/// The mean of a column over some rows; `None` when none of them has a value.
pub fn mean(column: &Numbers, rows: &[RowId]) -> Option<f64> {
    let raw = column.raw();
    let (mut sum, mut n) = (0.0, 0_u32);
    for row in rows {
        let value = raw[row.idx()];
        if !value.is_nan() {
            sum += value;
            n += 1;
        }
    }
    (n > 0).then(|| sum / f64::from(n))
}

/// How many of some rows have a value.
pub fn n_with_value(column: &Numbers, rows: &[RowId]) -> usize {
    rows.iter()
        .filter(|row| !column.raw()[row.idx()].is_nan())
        .count()
}

/// The mean of every category of a scorecard, in its order.
pub fn category_means(card: &CardScores, rows: &[RowId]) -> Vec<Option<f64>> {
    card.categories
        .iter()
        .map(|category| mean(&category.scores, rows))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_counts_each_customer_that_has_a_score_once() {
        let column = Numbers::from_raw(vec![2.0, f64::NAN, 4.0, 9.0]);
        let rows = [RowId(0), RowId(1), RowId(2)];
        assert_eq!(mean(&column, &rows), Some(3.0));
        assert_eq!(mean(&column, &rows[1..2]), None);
        assert_eq!(n_with_value(&column, &rows), 2);
    }
}

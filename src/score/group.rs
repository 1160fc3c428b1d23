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

/// The mean of a column over some rows, with who counts in it and who does not.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The mean, 0 to 10; `None` when nobody has a score.
    pub mean: Option<f64>,
    /// How many have a score.
    pub n: usize,
    /// Those without a score, in the order given.
    pub unscored: Vec<RowId>,
    /// Those with the lowest and the highest score, the first of equal ones.
    pub ends: Option<(RowId, RowId)>,
}

/// Takes the mean of a column over some rows apart.
pub fn explain(column: &Numbers, rows: &[RowId]) -> Explained {
    let score = |row: &RowId| column.get(*row);
    let scored = || rows.iter().filter_map(|row| Some((*row, score(row)?)));
    let lowest = scored().min_by(|a, b| a.1.total_cmp(&b.1));
    // Of equal ones the last is the greatest to the iterator, so it runs backwards.
    let highest = scored().rev().max_by(|a, b| a.1.total_cmp(&b.1));
    Explained {
        mean: mean(column, rows),
        n: scored().count(),
        unscored: rows
            .iter()
            .copied()
            .filter(|row| score(row).is_none())
            .collect(),
        ends: lowest.zip(highest).map(|(low, high)| (low.0, high.0)),
    }
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

    #[test]
    fn a_mean_says_who_counts_in_it_and_who_does_not() {
        let column = Numbers::from_raw(vec![2.0, f64::NAN, 9.0, 2.0, 9.0]);
        let rows: Vec<RowId> = (0..5).map(RowId).collect();
        let explained = explain(&column, &rows);
        assert_eq!((explained.mean, explained.n), (Some(5.5), 4));
        assert_eq!(explained.unscored, [RowId(1)]);
        assert_eq!(explained.ends, Some((RowId(0), RowId(2))));
        assert_eq!(explain(&column, &rows[1..2]).ends, None);
    }
}

//! The first of many by a number.

use super::gain::Gain;
use crate::units::RowId;

/// What something is ranked by.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// The number, the larger the better; `None` comes last.
    pub(super) value: Option<f64>,
    /// What decides between equal numbers, the larger the better.
    pub(super) amount: f64,
}

/// The positions of the first `n` of these places in order; equal ones keep their order.
///
/// The first n are those of a longer list, too: nothing but the places decides.
pub(super) fn first(places: &[Place], n: usize) -> Vec<usize> {
    // Adding 0 turns −0 into 0, so that both are equal.
    let value = |idx: usize| places[idx].value.unwrap_or(f64::NEG_INFINITY) + 0.0;
    let before = |a: &usize, b: &usize| {
        let by_value = value(*b).total_cmp(&value(*a));
        let amounts = (places[*a].amount + 0.0, places[*b].amount + 0.0);
        by_value
            .then_with(|| amounts.1.total_cmp(&amounts.0))
            .then(a.cmp(b))
    };
    let mut order: Vec<usize> = (0..places.len()).collect();
    if n < order.len() {
        order.select_nth_unstable_by(n, before);
        order.truncate(n);
    }
    order.sort_unstable_by(before);
    order
}

/// Sorts customers by opportunity, the largest first, equal ones in file order.
pub(in crate::insight) fn largest_first(customers: &mut [(RowId, Gain)]) {
    customers.sort_unstable_by(|a, b| {
        let by_amount = b.1.amount().total_cmp(&a.1.amount());
        by_amount.then(a.0.cmp(&b.0))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_come_first_then_the_larger_amount_then_the_earlier() {
        let place = |value, amount| Place { value, amount };
        let places = [
            place(None, 9.0),
            place(Some(-0.0), 1.0),
            place(Some(0.0), 1.0),
            place(Some(0.0), 2.0),
            place(Some(5.0), 0.0),
        ];
        let order = first(&places, 5);
        assert_eq!(order, [4, 3, 1, 2, 0]);
        assert!((0..5).all(|n| first(&places, n) == order[..n]));
    }
}

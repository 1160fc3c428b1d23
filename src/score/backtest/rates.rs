//! Shares that left, with intervals that know that a customer was seen in many months.
//!
//! The interval is Wilson's (1927) with an effective number of observations in place of n: what
//! is known about one customer in twelve months is less than about twelve customers in one. With m
//! observations of a customer of which y left, N = Σ m and p = Σ y ÷ N, the variance of p over
//! customers is v = Σ (y − p m)² ÷ N², and the effective number p (1 − p) ÷ v, at most N
//! (Kish 1965; with Wilson's interval: Franco, Little, Louis and Slud 2019). Where nobody or
//! everybody left it is the number of customers. With one observation a customer it is N and the
//! interval Wilson's own.

use crate::score::prediction::calibration::wilson;

/// A share that left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rate {
    /// How many observations.
    pub n: usize,
    /// Of how many customers.
    pub n_customers: usize,
    /// How many observations left.
    pub n_left: usize,
    /// How many customers that is.
    pub n_left_customers: usize,
    /// The share of observations that left, 0 to 1; `None` without any.
    pub share: Option<f64>,
    /// Its 95% interval; 0 to 1 without observations.
    pub interval: (f64, f64),
}

/// Observations counted by customer and group.
#[derive(Debug)]
pub(super) struct Tally {
    n_groups: usize,
    /// Observations and leavings, group by group, customer after customer.
    cells: Vec<(u32, u32)>,
}

impl Tally {
    pub(super) fn new(n_rows: usize, n_groups: usize) -> Self {
        Self {
            n_groups,
            cells: vec![(0, 0); n_rows * n_groups],
        }
    }

    /// Counts an observation of a customer.
    pub(super) fn add(&mut self, row: usize, group: usize, has_left: bool) {
        let cell = &mut self.cells[row * self.n_groups + group];
        cell.0 += 1;
        cell.1 += u32::from(has_left);
    }

    /// The share of a group.
    pub(super) fn rate(&self, group: usize) -> Rate {
        let own = || self.cells.iter().skip(group).step_by(self.n_groups.max(1));
        let mut rate = Rate::default();
        for &(n, left) in own().filter(|cell| cell.0 > 0) {
            rate.n += n as usize;
            rate.n_customers += 1;
            rate.n_left += left as usize;
            rate.n_left_customers += usize::from(left > 0);
        }
        rate.interval = (0.0, 1.0);
        if rate.n == 0 {
            return rate;
        }
        let n = rate.n as f64;
        let share = rate.n_left as f64 / n;
        let off = |&(seen, left): &(u32, u32)| f64::from(left) - share * f64::from(seen);
        let variance = own().map(off).map(|off| off * off).sum::<f64>() / (n * n);
        let effective = if variance > 0.0 {
            (share * (1.0 - share) / variance).min(n)
        } else {
            rate.n_customers as f64
        };
        rate.share = Some(share);
        rate.interval = wilson(share, effective);
        rate
    }
}

impl Rate {
    /// The share that stayed, with its interval.
    pub fn stayed(&self) -> Option<(f64, (f64, f64))> {
        let (low, high) = self.interval;
        self.share
            .map(|share| (1.0 - share, (1.0 - high, 1.0 - low)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(cells: &[(u32, u32)]) -> Rate {
        let mut tally = Tally::new(cells.len(), 1);
        for (row, &(n, left)) in cells.iter().enumerate() {
            for idx in 0..n {
                tally.add(row, 0, idx < left);
            }
        }
        tally.rate(0)
    }

    #[test]
    fn without_customers_nothing_is_known() {
        let nobody = Tally::new(0, 4).rate(3);
        assert_eq!((nobody.n, nobody.share), (0, None));
        assert_eq!(nobody.interval, (0.0, 1.0));
    }

    #[test]
    fn with_one_observation_a_customer_the_interval_is_wilsons_own() {
        // 2 of 10 left: Wilson's 95% interval is 0.057 to 0.510.
        let cells: Vec<(u32, u32)> = (0..10).map(|idx| (1, u32::from(idx < 2))).collect();
        let found = rate(&cells);
        assert_eq!((found.n, found.n_left, found.share), (10, 2, Some(0.2)));
        let (low, high) = found.interval;
        assert!((low - 0.0567).abs() < 1e-4 && (high - 0.5098).abs() < 1e-4);
    }

    #[test]
    fn twelve_months_of_one_customer_say_less_than_twelve_customers() {
        let many = rate(&[[(1, 1)].repeat(12), [(1, 0)].repeat(36)].concat());
        let few = rate(&[(12, 12), (12, 0), (12, 0), (12, 0)]);
        assert_eq!(many.share, few.share);
        // Four customers, one of which left: Wilson with n = 4.
        assert_eq!(few.interval, wilson(0.25, 4.0));
        assert!(few.interval.1 > many.interval.1);
    }

    #[test]
    fn where_nobody_left_customers_count_not_months() {
        assert_eq!(rate(&[(6, 0), (6, 0)]).interval, wilson(0.0, 2.0));
        assert_eq!(rate(&[]).share, None);
    }
}

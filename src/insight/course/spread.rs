//! How the values of a group spread: mean, median and the middle half.
//!
//! Quantiles are linear between order statistics (Hyndman and Fan 1996, type 7, the default of R
//! and NumPy): of n sorted values, the quantile p lies at place (n − 1) × p, counted from 0.

/// Groups smaller than this say little about others, and the words beside them say so.
pub const SMALL: usize = 5;

/// The spread of some values, all in the unit of the values.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// How many values there are, at least 1.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// The 25th percentile.
    pub low: f64,
    /// The median.
    pub median: f64,
    /// The 75th percentile.
    pub high: f64,
}

impl Spread {
    /// The spread of finite values, whose order it changes; `None` without any.
    pub fn of(values: &mut [f64]) -> Option<Self> {
        let n = values.len();
        if n == 0 {
            return None;
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let median = quantile(values, place(n, 0.5));
        // Now the smaller half stands before the middle and the larger one after it.
        let middle = place(n, 0.5).0;
        let lower = if n > 2 { middle + 1 } else { n };
        let low = quantile(&mut values[..lower], place(n, 0.25));
        let (at, share) = place(n, 0.75);
        let high = quantile(&mut values[middle..], (at - middle, share));
        Some(Self {
            n,
            mean,
            low,
            median,
            high,
        })
    }
}

/// Where a quantile lies among `n` sorted values: after which one, and how far to the next.
fn place(n: usize, p: f64) -> (usize, f64) {
    let at = (n - 1) as f64 * p;
    (at.floor() as usize, at.fract())
}

/// The value at a place, without sorting everything.
fn quantile(values: &mut [f64], (at, share): (usize, f64)) -> f64 {
    let (_, &mut value, after) = values.select_nth_unstable_by(at, f64::total_cmp);
    if share <= 0.0 {
        return value;
    }
    let next = after.iter().copied().fold(f64::INFINITY, f64::min);
    value + (next - value) * share
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Type 7 by its definition, from sorted values.
    fn by_definition(sorted: &[f64], p: f64) -> f64 {
        let at = (sorted.len() - 1) as f64 * p;
        let (below, above) = (sorted[at.floor() as usize], sorted[at.ceil() as usize]);
        below + (above - below) * at.fract()
    }

    #[test]
    fn quartiles_of_a_few_values_by_hand() {
        let spread = Spread::of(&mut [4.0, 1.0, 3.0, 2.0]).unwrap();
        let found = (spread.n, spread.low, spread.median, spread.high);
        assert_eq!(found, (4, 1.75, 2.5, 3.25));
        assert_eq!(Spread::of(&mut []), None);
        let one = Spread::of(&mut [7.0]).unwrap();
        assert_eq!((one.low, one.median, one.high), (7.0, 7.0, 7.0));
    }

    proptest! {
        #[test]
        fn r000_21_quartiles_follow_their_definition_in_any_order(
            mut values in proptest::collection::vec(-1e6..1e6, 1..60)
        ) {
            let spread = Spread::of(&mut values).unwrap();
            values.sort_by(f64::total_cmp);
            for (found, p) in [(spread.low, 0.25), (spread.median, 0.5), (spread.high, 0.75)] {
                prop_assert!((found - by_definition(&values, p)).abs() < 1e-6, "{p}");
            }
            prop_assert!(values[0] <= spread.low && spread.low <= spread.median);
            prop_assert!(spread.median <= spread.high && spread.high <= values[values.len() - 1]);
        }
    }
}

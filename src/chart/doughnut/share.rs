//! Shares that sum to 100, by largest remainder.

use crate::arrange::Arrange;
use crate::chart::describe::decimal;

/// How exactly shares are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Precision {
    /// Whole percentages.
    #[default]
    Whole,
    /// One decimal.
    Tenth,
}

impl Precision {
    /// How many units make the whole: 100 percent or 1,000 tenths of it.
    pub const fn whole(self) -> u32 {
        match self {
            Self::Whole => 100,
            Self::Tenth => 1000,
        }
    }

    /// A share in words; one that is there but rounds to nothing is "<1%" or "<0.1%".
    pub fn text(self, units: u32, is_there: bool) -> String {
        match (self, units) {
            (Self::Whole, 0) if is_there => "<1%".to_owned(),
            (Self::Tenth, 0) if is_there => "<0.1%".to_owned(),
            (Self::Whole, units) => format!("{units}%"),
            (Self::Tenth, units) => format!("{}%", decimal(f64::from(units) / 10.0, 1)),
        }
    }
}

/// The shares of `values` in units of `precision`.
///
/// Each is rounded down; the units that are left go to the largest remainders, to the first of
/// equal ones. They sum to the whole unless all values are 0. Values must not be negative.
pub fn shares(values: &[f64], precision: Precision) -> Vec<u32> {
    let whole = precision.whole();
    let largest = values.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return vec![0; values.len()];
    }
    let total: f64 = values.iter().map(|value| value / largest).sum();
    let exact: Vec<f64> = values
        .iter()
        .map(|value| value / largest / total * f64::from(whole))
        .collect();
    let mut units: Vec<u32> = exact.iter().map(|share| share.floor() as u32).collect();
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.arrange_by(|&a, &b| {
        exact[b]
            .fract()
            .total_cmp(&exact[a].fract())
            .then(a.cmp(&b))
    });
    let left = whole.saturating_sub(units.iter().sum());
    for &idx in order.iter().cycle().take(left as usize) {
        units[idx] += 1;
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[f64], precision: Precision, expected: &[u32]) {
        assert_eq!(shares(values, precision), expected);
    }

    #[test]
    fn shares_sum_to_the_whole_by_largest_remainder() {
        check(&[1.0, 1.0, 1.0], Precision::Whole, &[34, 33, 33]);
        check(&[14.0, 18.0, 4.0, 2.0], Precision::Whole, &[37, 47, 11, 5]);
        check(&[1.0, 2.0], Precision::Tenth, &[333, 667]);
    }

    #[test]
    fn nothing_has_no_shares() {
        check(&[0.0, 0.0], Precision::Whole, &[0, 0]);
        check(&[], Precision::Whole, &[]);
    }

    #[test]
    fn huge_values_do_not_overflow() {
        check(&[f64::MAX, f64::MAX], Precision::Whole, &[50, 50]);
    }

    #[test]
    fn a_share_below_one_unit_is_not_written_as_nothing() {
        assert_eq!(Precision::Whole.text(0, true), "<1%");
        assert_eq!(Precision::Whole.text(0, false), "0%");
        assert_eq!(Precision::Tenth.text(525, true), "52.5%");
    }
}

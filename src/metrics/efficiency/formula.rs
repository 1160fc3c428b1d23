//! Efficiency from plain numbers (FORMULAS section 3.7).

use crate::metrics::quotient::quotient;

/// Quick ratio = (new + expansion + reactivation) ÷ (churned + contraction), all MRR of one period.
/// Give 0 for the reactivation to leave it out. `None` where nothing was lost: that is the best
/// case, neither 0 nor infinity.
pub fn quick_ratio(
    new: f64,
    expansion: f64,
    reactivation: f64,
    churned: f64,
    contraction: f64,
) -> Option<f64> {
    quotient(new + expansion + reactivation, churned + contraction)
}

/// The Rule of 40's sum in points from a growth a year and a margin, both fractions.
pub fn rule_of_40(growth: f64, margin: f64) -> f64 {
    (growth + margin) * 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_quick_ratios_come_out() {
        let first = quick_ratio(20e3, 8e3, 0.0, 5e3, 3e3);
        assert_eq!(first, Some(3.5));
        let second = quick_ratio(25e3, 10e3, 0.0, 8e3, 4e3).expect("a ratio");
        assert_eq!((second * 100.0).round() / 100.0, 2.92);
    }

    #[test]
    fn reactivation_counts_only_where_it_is_given() {
        assert_eq!(quick_ratio(20e3, 8e3, 4e3, 5e3, 3e3), Some(4.0));
    }

    #[test]
    fn without_losses_there_is_no_ratio_neither_0_nor_infinity() {
        assert_eq!(quick_ratio(20e3, 8e3, 0.0, 0.0, 0.0), None);
        assert_eq!(quick_ratio(0.0, 0.0, 0.0, 5e3, 0.0), Some(0.0));
    }

    #[test]
    fn growth_of_55_and_a_margin_of_minus_10_are_45_points() {
        assert!((rule_of_40(0.55, -0.10) - 45.0).abs() < 1e-9);
    }
}

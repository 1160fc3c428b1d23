//! The values of a contract from plain numbers (FORMULAS section 3.3).

use crate::metrics::quotient::quotient;

/// Total contract value = MRR × months + one-off fees: all contractual payments. Currency.
///
/// Usage charges that are not committed and years of automatic renewal are no part of it.
pub fn tcv(mrr: f64, months: f64, one_off: f64) -> f64 {
    mrr * months + one_off
}

/// Total contract value of a ramped contract: the recurring amounts of its years + one-off fees.
pub fn ramped_tcv(years: &[f64], one_off: f64) -> f64 {
    years.iter().sum::<f64>() + one_off
}

/// Annual contract value = (total value − one-off fees) ÷ term in years, for a ramped contract the
/// mean of its years. Currency a year; `None` without a term.
pub fn acv(tcv: f64, one_off: f64, years: f64) -> Option<f64> {
    quotient(tcv - one_off, years)
}

/// Average revenue = total MRR ÷ those who pay (accounts, users or seats). Currency a month;
/// `None` without anybody.
pub fn arpa(total_mrr: f64, n: f64) -> Option<f64> {
    quotient(total_mrr, n)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAMP: [f64; 3] = [162e3, 171e3, 180e3];

    #[test]
    fn r002_16_and_17_a_ramped_deal_is_worth_171000_a_year_and_538000_in_all() {
        let total = ramped_tcv(&RAMP, 25e3);
        assert_eq!(total, 538_000.0);
        assert_eq!(acv(total, 25e3, 3.0), Some(171_000.0));
        assert_eq!(tcv(14_250.0, 36.0, 25e3), 538_000.0);
    }

    #[test]
    fn r002_16_one_off_fees_do_not_move_the_annual_value() {
        let with_fees = acv(ramped_tcv(&RAMP, 90e3), 90e3, 3.0);
        assert_eq!(with_fees, acv(ramped_tcv(&RAMP, 0.0), 0.0, 3.0));
        assert_eq!(acv(1000.0, 0.0, 0.0), None);
    }

    #[test]
    fn r002_18_five_customers_pay_300_on_average_and_nobody_pays_nothing() {
        assert_eq!(
            arpa(100.0 + 100.0 + 300.0 + 500.0 + 500.0, 5.0),
            Some(300.0)
        );
        assert_eq!(arpa(0.0, 0.0), None);
    }
}

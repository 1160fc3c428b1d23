//! Quotients that exist only where they mean something.

/// `top` ÷ `bottom`; `None` unless the denominator is above 0 and both are finite. A metric
/// without a denominator has no value: not 0, not infinity (FORMULAS section 3.0).
pub fn quotient(top: f64, bottom: f64) -> Option<f64> {
    let is_usable = bottom > 0.0 && bottom.is_finite() && top.is_finite();
    is_usable.then(|| top / bottom)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotient_needs_a_denominator_above_zero() {
        assert_eq!(quotient(10.0, 4.0), Some(2.5));
        assert_eq!(quotient(-10.0, 4.0), Some(-2.5));
        for bottom in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(quotient(1.0, bottom), None, "{bottom}");
        }
        assert_eq!(quotient(f64::NAN, 1.0), None);
    }
}

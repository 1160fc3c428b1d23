//! The ends of a vertical axis that fit what is drawn.

/// How many steps an axis has at most.
const STEPS: f64 = 5.0;

/// Round ends around some values, multiples of 1, 2 or 5 times a power of ten; `with_zero` where
/// amounts are to be judged by their height. Without values 0 to 1.
pub fn domain(values: impl Iterator<Item = f64>, with_zero: bool) -> (f64, f64) {
    let first = if with_zero {
        (0.0, 0.0)
    } else {
        (f64::INFINITY, f64::NEG_INFINITY)
    };
    let finite = values.filter(|value| value.is_finite());
    let (low, high) = finite.fold(first, |(low, high), v| (low.min(v), high.max(v)));
    if low > high || (low >= high && low.abs() < f64::MIN_POSITIVE) {
        return (0.0, 1.0);
    }
    // A flat line gets a tenth of its height as room.
    let span = (high - low).max(low.abs().max(high.abs()) * 0.1);
    let step = round_step(span / STEPS);
    let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
    let ends = if high > low {
        (low, high)
    } else {
        (low - step, high + step)
    };
    if ends.0.is_finite() && ends.1.is_finite() {
        ends
    } else {
        (0.0, 1.0)
    }
}

/// The next higher of 1, 2 or 5 times a power of ten.
fn round_step(rough: f64) -> f64 {
    let power = 10f64.powf(rough.log10().floor());
    let factors = [1.0, 2.0, 5.0, 10.0].into_iter();
    let mut steps = factors.map(|factor| factor * power);
    let fits = |step: &f64| *step >= rough * (1.0 - 1e-9);
    steps.find(fits).unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_round_and_hold_all_values() {
        let check = |values: &[f64], with_zero, expected: (f64, f64)| {
            let (low, high) = domain(values.iter().copied(), with_zero);
            assert!(
                (low - expected.0).abs() < 1e-9 && (high - expected.1).abs() < 1e-9,
                "({low}, {high})"
            );
        };
        check(&[1.38e6, 1.53e6], true, (0.0, 2.0e6));
        check(&[1.38e6, 1.53e6], false, (1.35e6, 1.55e6));
        check(&[-0.012, 0.031], true, (-0.02, 0.04));
        check(&[5.0], false, (4.9, 5.1));
        check(&[], false, (0.0, 1.0));
        check(&[0.0, 0.0], true, (0.0, 1.0));
        check(&[f64::NAN, 3.0], true, (0.0, 3.0));
    }
}

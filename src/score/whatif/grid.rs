//! The decimal steps in which values of a metric are tried and written.
//!
//! A value on a grid is the `f64` that its own decimal writing reads as, so that what is printed is
//! what was meant.

/// Steps finer than this many decimals are not used.
const MOST_DIGITS: i32 = 12;

/// Multiples of a power of ten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Decimals of its values; below 0 for steps of 10, 100 and so on.
    pub digits: i32,
}

impl Grid {
    /// The length of a step.
    pub fn step(self) -> f64 {
        self.value(1.0)
    }

    /// The first value of the grid at or past `value`, upwards or downwards.
    pub fn at_or_past(self, value: f64, is_up: bool) -> f64 {
        let sign = if is_up { 1.0 } else { -1.0 };
        let scaled = sign * value * 10_f64.powi(self.digits);
        // The product may be off by a bit either way: the neighbors are looked at as well.
        let near = scaled.ceil();
        let candidates = [near - 1.0, near, near + 1.0];
        let mut found = candidates.into_iter().map(|k| self.value(sign * k));
        found
            .find(|candidate| sign * candidate >= sign * value)
            .unwrap_or(value)
    }

    /// The value of the grid or of a finer one that is nearest to `from` in an interval without its
    /// lower and with its upper end; the end itself where none is.
    pub(super) fn within(self, above: f64, up_to: f64, from: f64) -> f64 {
        let is_up = from <= above;
        let start = if is_up { above.next_up() } else { up_to };
        let finer = (self.digits..=MOST_DIGITS).map(|digits| Self { digits });
        let mut values = finer.map(|grid| grid.at_or_past(start, is_up));
        let found = values.find(|value| *value > above && *value <= up_to);
        found.unwrap_or(start)
    }

    /// The `k`-th value.
    fn value(self, k: f64) -> f64 {
        // Division by a power of ten rounds to the decimal; a product with 0.1 would not.
        if self.digits >= 0 {
            k / 10_f64.powi(self.digits)
        } else {
            k * 10_f64.powi(-self.digits)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_of_a_grid_is_what_its_writing_reads_as() {
        let grid = Grid { digits: 1 };
        for (value, up, down) in [
            (1.1, 1.1, 1.1),
            (0.3, 0.3, 0.3),
            (57.62, 57.7, 57.6),
            (-0.05, 0.0, -0.1),
            (0.100_000_000_000_000_02, 0.2, 0.1),
        ] {
            assert!((grid.at_or_past(value, true) - up).abs() == 0.0, "{value}");
            assert!(
                (grid.at_or_past(value, false) - down).abs() == 0.0,
                "{value}"
            );
        }
        let tens = Grid { digits: -1 };
        assert_eq!([tens.at_or_past(41.0, true), tens.step()], [50.0, 10.0]);
    }

    #[test]
    fn an_interval_too_narrow_for_the_grid_is_met_on_a_finer_one() {
        let whole = Grid { digits: 0 };
        let cases = [
            whole.within(2.0, 4.0, 1.0),
            whole.within(2.0, 4.0, 9.0),
            whole.within(0.2, 0.4, 0.0),
            whole.within(0.2, 0.4, 7.0),
        ];
        assert_eq!(cases, [3.0, 4.0, 0.3, 0.4]);
    }
}

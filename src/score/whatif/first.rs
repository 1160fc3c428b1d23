//! The first number that does, found by halving the numbers there are.

/// The first of the numbers from `start`, which does not do, to `end`, which does, that does.
pub(super) fn first(start: f64, end: f64, does: impl Fn(f64) -> bool) -> f64 {
    let (mut without, mut with) = (key(start), key(end));
    loop {
        let middle = i64::midpoint(without, with);
        if middle == without || middle == with {
            return number(with);
        }
        if does(number(middle)) {
            with = middle;
        } else {
            without = middle;
        }
    }
}

/// The place of a number among all of them: neighbors differ by 1.
fn key(number: f64) -> i64 {
    let bits = number.to_bits() as i64;
    bits ^ (((bits >> 63) as u64) >> 1) as i64
}

/// The number of a place.
fn number(key: i64) -> f64 {
    f64::from_bits((key ^ (((key >> 63) as u64) >> 1) as i64) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_that_does_is_found_to_the_last_bit_either_way() {
        let limit = 57.3;
        let up = first(-4.0, 100.0, |value| value > limit);
        let down = first(100.0, -4.0, |value| value <= limit);
        let tiny = first(0.0, 1.0, |value| value > 0.0);
        assert_eq!(
            [up, down, tiny],
            [limit.next_up(), limit, 0.0_f64.next_up()]
        );
    }
}

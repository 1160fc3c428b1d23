//! What becomes of values that have grown old.
//!
//! A value is stale when it is older than its metric's `stale_after_days`. With age `a`, limit `d`
//! and half-life `h`, all in days, it keeps the share `k` of its metric's weight:
//!
//! - kept: `k = 1`
//! - left out: `k = 0` for `a > d`, else 1
//! - fading: `k = 2^(−(a − d) ÷ h)` for `a > d`, else 1
//!
//! `k` depends on no value and no score, so scores stay monotone in every metric, indifferent to a
//! common factor of all weights, and exact sums of share × score. What `k` takes away counts as not
//! covered. Anchors are fitted to all values, stale ones included.

/// The rule for stale values; the model's `staleness`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Staleness {
    /// They count like any other.
    #[default]
    Keep,
    /// They count as missing.
    LeaveOut,
    /// Their weight halves with every half-life beyond the limit.
    Fade {
        /// Days in which the weight halves, above 0.
        half_life_days: f64,
    },
}

impl Staleness {
    /// The share of its weight, 0 to 1, that a value of some age in days keeps; `limit` is the
    /// metric's `stale_after_days`.
    pub fn kept(self, age: i64, limit: Option<f64>) -> f64 {
        let beyond = limit.map_or(0.0, |limit| age as f64 - limit);
        match self {
            _ if beyond <= 0.0 => 1.0,
            Self::Keep => 1.0,
            Self::LeaveOut => 0.0,
            Self::Fade { half_life_days } => (-beyond / half_life_days).exp2(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weight_halves_with_every_half_life_beyond_the_limit() {
        let fade = Staleness::Fade {
            half_life_days: 30.0,
        };
        let kept = [0, 90, 120, 150].map(|age| fade.kept(age, Some(90.0)));
        assert_eq!(kept, [1.0, 1.0, 0.5, 0.25]);
        assert_eq!(fade.kept(9_999, None), 1.0);
        let left = [90, 91].map(|age| Staleness::LeaveOut.kept(age, Some(90.0)));
        assert_eq!(left, [1.0, 0.0]);
        assert_eq!(Staleness::Keep.kept(9_999, Some(1.0)), 1.0);
    }
}

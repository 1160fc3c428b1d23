//! A small deterministic random source (splitmix64).
//!
//! Every customer and every section of a customer has a stream of its own, so a change to one
//! section leaves the others as they were. Never reads a clock or the system's randomness.

/// The sections of a customer, each with its own stream.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stream {
    Identity = 1,
    Temper,
    Money,
    Measures,
    Stack,
    Usage,
    People,
    Activities,
    Voice,
    Notes,
    Plan,
    Company,
    Age,
}

/// A stream of random numbers.
pub(super) struct Rng(u64);

impl Rng {
    /// The stream of a customer's section.
    pub(super) fn new(seed: u64, row: usize, stream: Stream) -> Self {
        let row = (row as u64 + 1).wrapping_mul(0xA24B_AED4_963E_E407);
        let section = (stream as u64).wrapping_mul(0x9FB2_1C65_1E98_DF25);
        let mut rng = Self(seed.wrapping_mul(0xD6E8_FEB8_6659_FD93) ^ row ^ section);
        rng.next();
        rng
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number in 0..1.
    pub(super) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number from `low` to `high`.
    pub(super) fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn int(&mut self, low: i64, high: i64) -> i64 {
        low + (self.unit() * (high - low + 1) as f64) as i64
    }

    /// Whether something of this probability happens.
    pub(super) fn chance(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// About normal with mean 0 and deviation 1: the sum of twelve uniform numbers less six, which
    /// needs no transcendental function and is the same on every machine.
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// One of a list.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[(self.unit() * list.len() as f64) as usize]
    }

    /// One of a list of items with weights.
    pub(super) fn weighted<T: Copy>(&mut self, list: &[(T, f64)]) -> T {
        let total: f64 = list.iter().map(|(_, weight)| weight).sum();
        let mut rest = self.unit() * total;
        for &(item, weight) in list {
            if rest < weight {
                return item;
            }
            rest -= weight;
        }
        list[list.len() - 1].0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_stream_gives_the_same_numbers_and_another_row_others() {
        let draw = |row| {
            let mut rng = Rng::new(7, row, Stream::Money);
            (rng.int(0, 1_000_000), rng.unit().to_bits())
        };
        assert_eq!(draw(3), draw(3));
        assert_ne!(draw(3), draw(4));
    }

    #[test]
    fn normal_numbers_have_mean_zero_and_deviation_one() {
        let mut rng = Rng::new(1, 1, Stream::Identity);
        let draws: Vec<f64> = (0..20_000).map(|_| rng.normal()).collect();
        let mean = draws.iter().sum::<f64>() / 20_000.0;
        let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 20_000.0;
        assert!(
            mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05,
            "{mean} {variance}"
        );
    }
}

//! Scales: from a value to a place on an axis, and the ticks along it.
//!
//! A scale is total: whatever comes in, a finite place between its two ends goes out. A domain
//! without extent gives the middle of the range.

/// The most ticks an axis carries.
const MOST_TICKS: usize = 6;

/// Whether equal steps are equal differences or equal ratios.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Equal differences.
    Linear,
    /// Equal ratios; shows only values above 0.
    Log,
}

/// A map from a domain of values to a range of pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    kind: Kind,
    domain: (f64, f64),
    range: (f64, f64),
}

impl Scale {
    /// A scale of equal differences.
    pub fn linear(domain: (f64, f64), range: (f64, f64)) -> Self {
        Self {
            kind: Kind::Linear,
            domain: ordered(domain),
            range,
        }
    }

    /// A scale of equal ratios; ends of the domain that are not above 0 are moved there.
    pub fn log(domain: (f64, f64), range: (f64, f64)) -> Self {
        let (low, high) = ordered(domain);
        let high = if high > 0.0 { high } else { 1.0 };
        let low = if low > 0.0 { low } else { high / 1000.0 };
        Self {
            kind: Kind::Log,
            domain: (low, high),
            range,
        }
    }

    /// The ends of the domain, in rising order.
    pub const fn domain(&self) -> (f64, f64) {
        self.domain
    }

    /// The places of the ends of the domain.
    pub const fn range(&self) -> (f64, f64) {
        self.range
    }

    /// Whether the scale can show `value` at all.
    pub fn shows(&self, value: f64) -> bool {
        value.is_finite() && (self.kind == Kind::Linear || value > 0.0)
    }

    /// The value nearest to `value` inside the domain.
    pub fn held(&self, value: f64) -> f64 {
        value.clamp(self.domain.0, self.domain.1)
    }

    /// The place of `value`, held between the ends of the range.
    pub fn at(&self, value: f64) -> f64 {
        let (from, to) = self.range;
        let (low, high) = self.domain;
        let share = match self.kind {
            Kind::Linear => (value / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0),
            Kind::Log => (value.ln() - low.ln()) / (high.ln() - low.ln()),
        };
        let share = if share.is_nan() || high <= low {
            0.5
        } else {
            share.clamp(0.0, 1.0)
        };
        from + (to - from) * share
    }

    /// The value at a place, the reverse of [`Scale::at`] without its holding.
    pub fn value_at(&self, place: f64) -> f64 {
        let (from, to) = self.range;
        let (low, high) = self.domain;
        let share = if (to - from).abs() > 0.0 {
            (place - from) / (to - from)
        } else {
            0.5
        };
        match self.kind {
            Kind::Linear => low + (high - low) * share,
            Kind::Log => low * (high / low).powf(share),
        }
    }

    /// Round values inside the domain, at most six, in rising order.
    pub fn ticks(&self) -> Vec<f64> {
        let (low, high) = self.domain;
        if high <= low {
            return vec![low];
        }
        match self.kind {
            Kind::Log if high / low >= 8.0 => log_ticks(low, high),
            Kind::Linear | Kind::Log => linear_ticks(low, high),
        }
    }

    /// Those of them that are whole: for counts.
    pub fn whole_ticks(&self) -> Vec<f64> {
        let is_whole = |tick: &f64| tick.fract().abs() < 1e-9;
        self.ticks().into_iter().filter(is_whole).collect()
    }
}

/// The domain in rising order; ends that are not numbers become 0.
fn ordered((a, b): (f64, f64)) -> (f64, f64) {
    let finite = |x: f64| if x.is_finite() { x } else { 0.0 };
    let (a, b) = (finite(a), finite(b));
    (a.min(b), a.max(b))
}

/// Multiples of 1, 2 or 5 times a power of ten.
fn linear_ticks(low: f64, high: f64) -> Vec<f64> {
    let rough = (high / 2.0 - low / 2.0) / (MOST_TICKS as f64 - 1.0) * 2.0;
    let power = 10f64.powf(rough.log10().floor());
    for factor in [1.0, 2.0, 5.0, 10.0, 20.0, 50.0] {
        let step = factor * power;
        let (first, last) = ((low / step - 1e-9).ceil(), (high / step + 1e-9).floor());
        if step > 0.0 && step.is_finite() && last - first < MOST_TICKS as f64 {
            let count = (last - first).max(-1.0) as i64;
            return (0..=count)
                .map(|i| ((first + i as f64) * step + 0.0).clamp(low, high))
                .collect();
        }
    }
    vec![low, high]
}

/// Values 1, 2 and 5 of each decade, or fewer where decades are many.
fn log_ticks(low: f64, high: f64) -> Vec<f64> {
    let (first, last) = (low.log10().floor() as i32, high.log10().ceil() as i32);
    let decades = |stride: usize, digits: &[f64]| -> Vec<f64> {
        (first..=last)
            .step_by(stride)
            .flat_map(|power| digits.iter().map(move |digit| digit * 10f64.powi(power)))
            .filter(|tick| (low..=high).contains(tick))
            .collect()
    };
    let finest = [(1, &[1.0, 2.0, 5.0][..]), (1, &[1.0, 3.0][..])];
    let coarser = (1..400).map(|stride| (stride, &[1.0][..]));
    finest
        .into_iter()
        .chain(coarser)
        .map(|(stride, digits)| decades(stride, digits))
        .find(|ticks| ticks.len() <= MOST_TICKS)
        .filter(|ticks| ticks.len() > 1)
        .unwrap_or_else(|| vec![low, high])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_ticks(scale: &Scale, expected: &[f64]) {
        let ticks = scale.ticks();
        let close = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-9 * b.abs();
        assert!(
            ticks.len() == expected.len() && ticks.iter().zip(expected).all(close),
            "{ticks:?} is not {expected:?}"
        );
    }

    #[test]
    fn a_linear_scale_maps_ends_to_ends() {
        let scale = Scale::linear((0.0, 10.0), (100.0, 0.0));
        assert!((scale.at(0.0) - 100.0).abs() < 1e-9 && scale.at(10.0).abs() < 1e-9);
        assert!((scale.at(2.5) - 75.0).abs() < 1e-9);
    }

    #[test]
    fn values_outside_are_held_at_the_ends() {
        let scale = Scale::linear((0.0, 10.0), (0.0, 50.0));
        assert!((scale.at(99.0) - 50.0).abs() < 1e-9 && scale.at(-5.0).abs() < 1e-9);
    }

    #[test]
    fn a_domain_without_extent_gives_the_middle() {
        assert!((Scale::linear((3.0, 3.0), (0.0, 50.0)).at(3.0) - 25.0).abs() < 1e-9);
        assert!((Scale::log((3.0, 3.0), (0.0, 50.0)).at(3.0) - 25.0).abs() < 1e-9);
        assert!((Scale::linear((0.0, 1.0), (0.0, 50.0)).at(f64::NAN) - 25.0).abs() < 1e-9);
    }

    #[test]
    fn a_log_scale_spaces_equal_ratios_equally() {
        let scale = Scale::log((1.0, 100.0), (0.0, 2.0));
        assert!((scale.at(10.0) - 1.0).abs() < 1e-9);
        assert!(!scale.shows(0.0) && !scale.shows(-4.0) && scale.shows(0.1));
    }

    #[test]
    fn a_place_leads_back_to_its_value() {
        let (linear, log) = (
            Scale::linear((2.0, 8.0), (90.0, 10.0)),
            Scale::log((1.0, 1000.0), (5.0, 95.0)),
        );
        assert!((linear.value_at(linear.at(3.5)) - 3.5).abs() < 1e-9);
        assert!((log.value_at(log.at(42.0)) - 42.0).abs() < 1e-9);
    }

    #[test]
    fn ticks_are_round_and_at_most_six() {
        check_ticks(
            &Scale::linear((0.0, 10.0), (0.0, 1.0)),
            &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0],
        );
        check_ticks(&Scale::linear((0.3, 1.7), (0.0, 1.0)), &[0.5, 1.0, 1.5]);
        check_ticks(
            &Scale::log((900.0, 90_000.0), (0.0, 1.0)),
            &[1000.0, 2000.0, 5000.0, 10_000.0, 20_000.0, 50_000.0],
        );
        check_ticks(
            &Scale::log((5.0, 9.0), (0.0, 1.0)),
            &[5.0, 6.0, 7.0, 8.0, 9.0],
        );
    }
}

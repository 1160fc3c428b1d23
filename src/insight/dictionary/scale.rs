//! Where a value lies among published ones: the bands of a reference on a line with ends.

use crate::metrics::Unit;
use crate::metrics::dictionary::{Reference, ReferenceBand};

/// How far the line reaches beyond what stands on it, as a fraction of its length.
const ROOM: f64 = 0.15;

/// The bands of a reference as parts of a line, with the value and single lines on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// The bands, from the lowest up.
    pub parts: Vec<Part>,
    /// Where the value stands, 0 to 1; `None` without a value.
    pub at: Option<f64>,
    /// Single published values: where they stand (0 to 1), and what they are (`3.0×: sound`).
    pub lines: Vec<(f64, String)>,
}

/// A band on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// The band.
    pub band: &'static ReferenceBand,
    /// Its share of the line, 0 to 1.
    pub share: f64,
    /// From where to where, in words: `below 80%`, `80% to 90%`, `90% and more`.
    pub range: String,
    /// Whether the value lies in it.
    pub is_here: bool,
}

impl Scale {
    /// The line of a reference; `None` where it has neither bands nor lines.
    pub fn new(reference: &Reference, value: Option<f64>, unit: &Unit) -> Option<Self> {
        let (low, high) = ends(reference, value)?;
        let span = high - low;
        let place = |value: f64| ((value - low) / span).clamp(0.0, 1.0);
        let here = value.and_then(|value| reference.band(value));
        let part = |band: &'static ReferenceBand| Part {
            band,
            share: place(band.to) - place(band.from),
            range: range(band, unit),
            is_here: here == Some(band),
        };
        let line = |(at, name): &(f64, &str)| (place(*at), format!("{}: {name}", unit.short(*at)));
        Some(Self {
            parts: reference.bands.iter().map(part).collect(),
            at: value.map(place),
            lines: reference.lines.iter().map(line).collect(),
        })
    }
}

/// The ends of the line: a little beyond all finite limits, lines and the value.
fn ends(reference: &Reference, value: Option<f64>) -> Option<(f64, f64)> {
    let limits = reference.bands.iter().flat_map(|band| [band.from, band.to]);
    let lines = reference.lines.iter().map(|(at, _)| *at);
    let marks = limits.chain(lines).chain(value);
    let marks: Vec<f64> = marks.filter(|mark| mark.is_finite()).collect();
    if reference.bands.is_empty() && reference.lines.is_empty() {
        return None;
    }
    let low = marks.iter().copied().reduce(f64::min)?;
    let high = marks.iter().copied().reduce(f64::max)?;
    // A single mark stands in the middle.
    let span = if high > low {
        high - low
    } else {
        high.abs().max(1.0)
    };
    let is_open = |open: fn(&ReferenceBand) -> bool| {
        reference.bands.is_empty() || reference.bands.iter().any(open)
    };
    let below = if is_open(|band| band.from.is_infinite()) {
        span * ROOM
    } else {
        0.0
    };
    let above = if is_open(|band| band.to.is_infinite()) {
        span * ROOM
    } else {
        0.0
    };
    let (low, high) = (low - below, high + above);
    (high > low).then_some((low, high))
}

fn range(band: &ReferenceBand, unit: &Unit) -> String {
    match (band.from.is_finite(), band.to.is_finite()) {
        (true, true) => format!("{} to {}", unit.short(band.from), unit.short(band.to)),
        (true, false) => format!("{} and more", unit.short(band.from)),
        (false, true) => format!("below {}", unit.short(band.to)),
        (false, false) => "any value".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::REFERENCE;
    use super::*;
    use proptest::prelude::*;

    const UNIT: Unit = Unit::Share(0);

    #[test]
    fn a_value_stands_in_the_band_it_falls_in() {
        let scale = Scale::new(&REFERENCE, Some(0.88), &UNIT).expect("there are bands");
        let here: Vec<&str> = scale
            .parts
            .iter()
            .filter(|part| part.is_here)
            .map(|part| part.band.name)
            .collect();
        assert_eq!(here, ["usual"]);
        let ranges: Vec<&str> = scale.parts.iter().map(|part| part.range.as_str()).collect();
        assert_eq!(ranges, ["below 80%", "80% to 90%", "90% and more"]);
        assert_eq!(scale.lines[0].1, "95%: best quarter");
        assert_eq!(REFERENCE.band(0.9).map(|own| own.name), Some("good"));
    }

    #[test]
    fn without_a_value_the_bands_still_stand() {
        let scale = Scale::new(&REFERENCE, None, &UNIT).expect("there are bands");
        assert_eq!((scale.at, scale.parts.len()), (None, 3));
        assert!(scale.parts.iter().all(|part| !part.is_here));
    }

    proptest! {
        #[test]
        fn the_parts_fill_the_line_and_the_value_stands_inside_its_part(value in -1e6..1e6_f64) {
            let scale = Scale::new(&REFERENCE, Some(value), &UNIT).expect("there are bands");
            let total: f64 = scale.parts.iter().map(|part| part.share).sum();
            prop_assert!((total - 1.0).abs() < 1e-9, "{total}");
            let at = scale.at.expect("there is a value");
            let mut from = 0.0;
            for part in &scale.parts {
                if part.is_here {
                    prop_assert!(from - 1e-9 <= at && at <= from + part.share + 1e-9);
                }
                from += part.share;
            }
        }
    }
}

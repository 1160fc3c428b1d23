//! The bands of tenure, company size and billing size, made from the model's limits.
//!
//! Comes in: lower limits, ascending; goes out: ids, labels and the band of a number. A number on
//! a limit belongs to the band above it.

use crate::units::{count, currency_sign, money_short};

/// What a band's numbers are.
#[derive(Clone, Copy, Debug)]
pub(super) enum Unit<'a> {
    /// Whole calendar months.
    Months,
    /// Things that are counted.
    Count,
    /// Money in this currency (ISO 4217).
    Money(&'a str),
}

/// The id and the label of every band, lowest first: one more than there are limits.
pub(super) fn bands(limits: &[f64], unit: Unit) -> Vec<(String, String)> {
    (0..=limits.len())
        .map(|band| {
            let from = band.checked_sub(1).map(|below| limits[below]);
            let to = limits.get(band).copied();
            (id(from, to), label(from, to, unit))
        })
        .collect()
}

/// The band of a number, as a position in [`bands`].
pub(super) fn band_of(limits: &[f64], value: f64) -> usize {
    limits.partition_point(|&limit| limit <= value)
}

fn id(from: Option<f64>, to: Option<f64>) -> String {
    let from = from.unwrap_or(0.0);
    match to {
        Some(to) => format!("{from}-{to}"),
        None => format!("{from}+"),
    }
}

fn label(from: Option<f64>, to: Option<f64>, unit: Unit) -> String {
    let noun = match unit {
        Unit::Months => " months",
        Unit::Count | Unit::Money(_) => "",
    };
    match (from, to) {
        (None, None) => "All".into(),
        (None, Some(to)) => format!("Under {}{noun}", figure(to, unit)),
        (Some(from), None) => format!("{}{noun} and more", figure(from, unit)),
        (Some(from), Some(to)) => match unit {
            Unit::Money(currency) => {
                let to = figure(to, unit);
                let bare = to.strip_prefix(&currency_sign(currency)).unwrap_or(&to);
                format!("{}\u{2013}{bare}", figure(from, unit))
            }
            Unit::Months | Unit::Count => between(from, to, unit) + noun,
        },
    }
}

/// A band of whole numbers by the highest it holds, `6–11`; of others by its limits, `0.5–1.5`.
fn between(from: f64, to: f64, unit: Unit) -> String {
    let last = if to.fract() == 0.0 { to - 1.0 } else { to };
    if from >= last {
        return figure(from, unit);
    }
    format!("{}\u{2013}{}", figure(from, unit), figure(last, unit))
}

fn figure(value: f64, unit: Unit) -> String {
    match unit {
        Unit::Money(currency) => money_short(value, currency).replace(".0", ""),
        Unit::Months | Unit::Count if value.fract() == 0.0 => count(value),
        Unit::Months | Unit::Count => value.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(limits: &[f64], unit: Unit, expected: &[(&str, &str)]) {
        let bands = bands(limits, unit);
        let bands: Vec<_> = bands
            .iter()
            .map(|(id, label)| (id.as_str(), label.as_str()))
            .collect();
        assert_eq!(bands, expected);
    }

    #[test]
    fn r001_13_tenure_falls_into_bands() {
        check(
            &[6.0, 12.0, 60.0],
            Unit::Months,
            &[
                ("0-6", "Under 6 months"),
                ("6-12", "6–11 months"),
                ("12-60", "12–59 months"),
                ("60+", "60 months and more"),
            ],
        );
    }

    #[test]
    fn employees_are_counted() {
        check(
            &[1.0, 2.0, 1_000.0, 5_000.0],
            Unit::Count,
            &[
                ("0-1", "Under 1"),
                ("1-2", "1"),
                ("2-1000", "2–999"),
                ("1000-5000", "1,000–4,999"),
                ("5000+", "5,000 and more"),
            ],
        );
    }

    #[test]
    fn billing_has_a_currency() {
        check(
            &[1_000.0, 5_000.0, 100_000.0],
            Unit::Money("USD"),
            &[
                ("0-1000", "Under $1k"),
                ("1000-5000", "$1k–5k"),
                ("5000-100000", "$5k–100k"),
                ("100000+", "$100k and more"),
            ],
        );
    }

    #[test]
    fn without_limits_there_is_one_band() {
        check(&[], Unit::Count, &[("0+", "All")]);
    }

    #[test]
    fn a_number_on_a_limit_belongs_above() {
        let limits = [6.0, 12.0];
        for (value, band) in [
            (-1.0, 0),
            (0.0, 0),
            (5.9, 0),
            (6.0, 1),
            (12.0, 2),
            (99.0, 2),
        ] {
            assert_eq!(band_of(&limits, value), band, "{value}");
        }
    }
}

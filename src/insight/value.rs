//! A metric's raw value as people write it.

use crate::chart::describe::{MISSING, decimal};
use crate::score::explain::Raw;
use crate::score::model::Metric;
use crate::units;

/// A raw value with its unit: `62%`, `14 days`, `4.5 hours`, `$9.5M`, `3.2×`, `green`; an en dash
/// where it is not known. `currency` is the dataset's.
pub fn value_text(metric: &Metric, raw: &Raw, currency: &str) -> String {
    match raw {
        Raw::Missing => MISSING.to_owned(),
        Raw::Text(text) => text.trim().to_owned(),
        Raw::Number(number) => number_text(metric, *number, currency),
    }
}

/// A number in a metric's unit, as [`value_text`] writes it.
pub fn number_text(metric: &Metric, value: f64, currency: &str) -> String {
    match money_code(metric, currency) {
        Some(code) => units::money_short(value, &code),
        None if is_percent(metric) => with_unit(metric, plain(value, 1)),
        None => with_unit(metric, plain(value, 2)),
    }
}

/// A raw value with its unit and every decimal it has, money in full: what is read is what is meant.
pub fn full_text(metric: &Metric, raw: &Raw, currency: &str) -> String {
    let Raw::Number(value) = raw else {
        return value_text(metric, raw, currency);
    };
    let figure = decimal(value.abs(), digits_of(*value));
    let sign = if *value < 0.0 { "−" } else { "" };
    match money_code(metric, currency) {
        Some(code) => format!("{sign}{}{figure}", units::currency_sign(&code)),
        None => with_unit(metric, format!("{sign}{figure}")),
    }
}

/// The fewest decimals, up to [`MOST_DIGITS`], that read as the number again.
fn digits_of(value: f64) -> usize {
    let reads_back = |digits: &usize| {
        format!("{value:.digits$}")
            .parse::<f64>()
            .is_ok_and(|read| read.total_cmp(&value).is_eq())
    };
    (0..MOST_DIGITS).find(reads_back).unwrap_or(MOST_DIGITS)
}

/// More decimals than this are nobody's.
const MOST_DIGITS: usize = 12;

fn is_percent(metric: &Metric) -> bool {
    matches!(metric.unit.to_lowercase().as_str(), "percent" | "%")
}

/// The currency of a metric that is money.
fn money_code(metric: &Metric, currency: &str) -> Option<String> {
    match metric.unit.to_lowercase().as_str() {
        "money" | "currency" => Some(currency.to_owned()),
        "usd" | "eur" | "gbp" | "jpy" | "cny" | "inr" | "chf" => Some(metric.unit.to_uppercase()),
        _ => None,
    }
}

/// A figure with the unit of a metric that is not money.
fn with_unit(metric: &Metric, figure: String) -> String {
    match metric.unit.to_lowercase().as_str() {
        "percent" | "%" => format!("{figure}%"),
        "" | "count" | "number" | "text" => figure,
        "ratio" => format!("{figure}×"),
        unit @ ("days" | "hours" | "weeks" | "months" | "years" | "minutes" | "seconds") => {
            let is_one = figure == "1";
            let unit = if is_one {
                &unit[..unit.len() - 1]
            } else {
                unit
            };
            format!("{figure} {unit}")
        }
        _ => format!("{figure} {}", metric.unit),
    }
}

/// A number with at most `digits` decimals and no zeros at the end: `62`, `6.25`, `1,200`.
pub fn plain(value: f64, digits: usize) -> String {
    // Halves go up, as by hand: 6.125 is 6.13.
    let unit = 10_f64.powi(digits as i32);
    let text = decimal((value * unit).round() / unit, digits);
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::model::Model;

    #[test]
    fn r001_16_values_are_written_in_their_own_unit() {
        let model = Model::built_in();
        let mut metric = model.metrics[0].clone();
        let mut check = |unit: &str, value: f64, expected: &str| {
            metric.unit = unit.into();
            assert_eq!(value_text(&metric, &Raw::Number(value), "USD"), expected);
        };
        check("percent", 62.0, "62%");
        check("percent", 62.54, "62.5%");
        check("count", 6.125, "6.13");
        check("count", 1_234.0, "1,234");
        check("days", 1.0, "1 day");
        check("hours", 4.5, "4.5 hours");
        check("ratio", 3.2, "3.2×");
        check("money", 9_500_000.0, "$9.5M");
        check("eur", 640.0, "€640");
        check("tickets", -2.0, "−2 tickets");
        let mut full = |unit: &str, value: f64, expected: &str| {
            metric.unit = unit.into();
            assert_eq!(full_text(&metric, &Raw::Number(value), "USD"), expected);
        };
        full("percent", 57.62, "57.62%");
        full("days", 1.0, "1 day");
        full("money", -1_234_567.5, "−$1,234,567.5");
        assert_eq!(value_text(&metric, &Raw::Missing, "USD"), "–");
        assert_eq!(
            value_text(&metric, &Raw::Text(" green ".into()), "USD"),
            "green"
        );
    }
}

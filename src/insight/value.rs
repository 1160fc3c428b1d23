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
    let figure = plain(value, 2);
    match metric.unit.to_lowercase().as_str() {
        "percent" | "%" => format!("{}%", plain(value, 1)),
        "" | "count" | "number" | "text" => figure,
        "ratio" => format!("{figure}×"),
        "money" | "currency" => units::money_short(value, currency),
        "usd" | "eur" | "gbp" | "jpy" | "cny" | "inr" | "chf" => {
            units::money_short(value, &metric.unit.to_uppercase())
        }
        unit @ ("days" | "hours" | "weeks" | "months" | "years" | "minutes" | "seconds") => {
            let is_one = figure == "1";
            format!(
                "{figure} {}",
                if is_one {
                    &unit[..unit.len() - 1]
                } else {
                    unit
                }
            )
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
        assert_eq!(value_text(&metric, &Raw::Missing, "USD"), "–");
        assert_eq!(
            value_text(&metric, &Raw::Text(" green ".into()), "USD"),
            "green"
        );
    }
}

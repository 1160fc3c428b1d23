//! How numbers are written for people: the rules of the design language, section 7.
//!
//! Comes in: a number in its unit; goes out: text. Never writes a hyphen for minus, and never
//! writes a missing number as 0.

use chrono::{Datelike, NaiveDate};

use super::MONTHS;

/// The minus sign U+2212.
const MINUS: &str = "\u{2212}";

/// The usual sign of an ISO 4217 currency, or its code and a narrow space.
pub fn currency_sign(code: &str) -> String {
    match code {
        "USD" => "$".into(),
        "EUR" => "€".into(),
        "GBP" => "£".into(),
        "JPY" | "CNY" => "¥".into(),
        "INR" => "₹".into(),
        other => format!("{other}\u{202f}"),
    }
}

/// Money in full: `$1,234,567.80`, cents only where there are any.
pub fn money(amount: f64, currency: &str) -> String {
    let sign = if amount < 0.0 { MINUS } else { "" };
    let cents = (amount.abs() * 100.0).round();
    let text = if cents % 100.0 == 0.0 {
        thousands(&format!("{:.0}", cents / 100.0))
    } else {
        thousands(&format!("{:.2}", cents / 100.0))
    };
    format!("{sign}{}{text}", currency_sign(currency))
}

/// Money at a glance: `$9.5M`, `$498k`, `$48.3k`, `$640`.
pub fn money_short(amount: f64, currency: &str) -> String {
    let size = amount.abs();
    let sign = if amount < 0.0 && size >= 0.5 {
        MINUS
    } else {
        ""
    };
    let figure = if size >= 999_500_000.0 {
        format!("{:.1}B", size / 1e9)
    } else if size >= 999_500.0 {
        format!("{:.1}M", size / 1e6)
    } else if size >= 99_950.0 {
        format!("{:.0}k", size / 1e3)
    } else if size >= 999.5 {
        format!("{:.1}k", size / 1e3)
    } else {
        format!("{size:.0}")
    };
    format!("{sign}{}{figure}", currency_sign(currency))
}

/// A fraction as whole percent: `53%`; under one percent but above zero `<1%`.
pub fn share(fraction: f64) -> String {
    if fraction > 0.0 && fraction < 0.005 {
        return "<1%".into();
    }
    percent(fraction, 0)
}

/// A fraction as percent with the given number of decimals: `105.3%`.
pub fn percent(fraction: f64, decimals: usize) -> String {
    format!("{}%", signed_fixed(fraction * 100.0, decimals))
}

/// A difference of two percentages, given in points: `+1.0 pts`.
pub fn points(difference: f64) -> String {
    let plus = if difference > 0.0 { "+" } else { "" };
    format!("{plus}{} pts", signed_fixed(difference, 1))
}

/// A score of 0 to 10 with one decimal: `6.8`.
pub fn score(value: f64) -> String {
    signed_fixed(value, 1)
}

/// A ratio with one decimal: `4.2×`.
pub fn ratio(value: f64) -> String {
    format!("{}×", signed_fixed(value, 1))
}

/// A count with thousands separators: `12,392`.
pub fn count(value: f64) -> String {
    let sign = if value <= -0.5 { MINUS } else { "" };
    format!("{sign}{}", thousands(&format!("{:.0}", value.abs())))
}

/// A place in an order: `1st`, `12th`, `1,203rd`.
pub fn ordinal(n: usize) -> String {
    let ending = match (n % 10, n % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{}{ending}", count(n as f64))
}

/// A number of things with their name: `1 customer`, `12,392 customers`.
pub fn counted(n: usize, thing: &str) -> String {
    let ending = if n == 1 { "" } else { "s" };
    format!("{} {thing}{ending}", count(n as f64))
}

/// A text that begins with a capital letter: `Points` for `points`.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A time in seconds in its two largest units: `45 s`, `8 min 48 s`, `2 h 38 min`.
pub fn duration(seconds: f64) -> String {
    let sign = if seconds <= -0.5 { MINUS } else { "" };
    let whole = seconds.abs().round();
    let (minutes, rest) = ((whole / 60.0).floor(), whole % 60.0);
    let text = if minutes < 1.0 {
        format!("{rest:.0} s")
    } else if minutes < 60.0 {
        format!("{minutes:.0} min {rest:.0} s")
    } else {
        let minutes = (seconds.abs() / 60.0).round();
        let (hours, rest) = ((minutes / 60.0).floor(), minutes % 60.0);
        format!("{} h {rest:.0} min", count(hours))
    };
    format!("{sign}{text}")
}

/// A change with its sign and the given decimals: `+0.3`, `−0.94`, `0.0`.
pub fn delta(value: f64, decimals: usize) -> String {
    let text = signed_fixed(value, decimals);
    if value > 0.0 && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte)) {
        format!("+{text}")
    } else {
        text
    }
}

/// `30 Sep 2026`.
pub fn date_long(day: NaiveDate) -> String {
    format!(
        "{} {} {}",
        day.day(),
        MONTHS[day.month0() as usize],
        day.year()
    )
}

/// Fixed decimals, a true minus, and no minus before a rounded zero.
fn signed_fixed(value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let is_zero = !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
    let grouped = thousands(&text);
    if value < 0.0 && !is_zero {
        format!("{MINUS}{grouped}")
    } else {
        grouped
    }
}

/// Puts commas into the whole part of plain digits.
fn thousands(digits: &str) -> String {
    let (whole, rest) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut grouped = String::with_capacity(digits.len() + whole.len() / 3);
    for (idx, digit) in whole.chars().enumerate() {
        if idx > 0 && (whole.len() - idx) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_first_letter_becomes_a_capital() {
        let words = ["", "points of MRR", "état", "1st", "ßa"].map(capitalized);
        assert_eq!(words, ["", "Points of MRR", "État", "1st", "SSa"]);
    }

    #[test]
    fn short_money_follows_the_design_language() {
        let check = |amount: f64, expected: &str| assert_eq!(money_short(amount, "USD"), expected);
        check(9_500_000.0, "$9.5M");
        check(498_000.0, "$498k");
        check(48_300.0, "$48.3k");
        check(99_960.0, "$100k");
        check(999_600.0, "$1.0M");
        check(640.0, "$640");
        check(-1_260.0, "−$1.3k");
        check(-0.2, "$0");
    }

    #[test]
    fn full_money_shows_cents_only_where_there_are_any() {
        assert_eq!(money(316_985.75, "USD"), "$316,985.75");
        assert_eq!(money(1_234_567.0, "EUR"), "€1,234,567");
        assert_eq!(money(-5.5, "CHF"), "−CHF\u{202f}5.50");
    }

    #[test]
    fn places_in_an_order_have_their_endings() {
        let places = [1, 2, 3, 4, 11, 12, 13, 21, 112, 1_203].map(ordinal);
        let expected = [
            "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th", "1,203rd",
        ];
        assert_eq!(places, expected);
    }

    #[test]
    fn times_have_their_two_largest_units() {
        let check = |seconds: f64, expected: &str| assert_eq!(duration(seconds), expected);
        check(0.4, "0 s");
        check(147.0, "2 min 27 s");
        check(59.6, "1 min 0 s");
        check(9_504.0, "2 h 38 min");
        check(-90.0, "−1 min 30 s");
    }

    #[test]
    fn percentages_and_changes_have_true_signs() {
        assert_eq!(share(0.002), "<1%");
        assert_eq!(share(0.0), "0%");
        assert_eq!(percent(1.053, 1), "105.3%");
        assert_eq!(points(-1.04), "−1.0 pts");
        assert_eq!(delta(0.3, 1), "+0.3");
        assert_eq!(delta(-0.94, 2), "−0.94");
        assert_eq!(delta(-0.001, 1), "0.0");
        assert_eq!(count(12_392.0), "12,392");
        assert_eq!(counted(1, "customer"), "1 customer");
        assert_eq!(counted(12_392, "customer"), "12,392 customers");
    }
}

//! Numbers as people write them.

use super::super::mapping::Decimal;
use super::currency::{CODES, SIGNS};
use super::{is_blank, short};

/// A number: with thousands separators, a currency sign or code, a percent sign (then the number
/// before it), parentheses or a trailing minus for negative amounts. `None` where it is none.
///
/// Separators stand between groups of three digits (or two, as in India, before a last three), all
/// of them the same: with a decimal point a comma, with a decimal comma a point, and with both a
/// blank or an apostrophe. So `12,5` is no number where a point is the decimal mark, and `1.234.5`
/// is none at all.
pub fn number(text: &str, decimal: Decimal) -> Option<f64> {
    let text = short(text).filter(|text| !text.is_empty())?;
    if decimal == Decimal::Point && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok();
    }
    if is_blank(text) {
        return None;
    }
    let bare = Bare::of(text)?;
    let value = digits(bare.text, decimal)?;
    Some(if bare.is_negative { -value } else { value })
}

/// A number without what stands around it.
struct Bare<'t> {
    /// Digits, separators and exponent.
    text: &'t str,
    /// Whether a sign or parentheses make it negative.
    is_negative: bool,
}

/// What may stand around the digits of a number, blanks apart each once.
#[derive(Clone, Copy)]
enum Mark {
    Blank,
    Minus,
    Plus,
    Open,
    Closed,
    Currency,
    Percent,
}

impl<'t> Bare<'t> {
    fn of(text: &'t str) -> Option<Self> {
        let mut seen = [0_u32; 7];
        let mut rest = text;
        while let Some((mark, shorter)) = front(rest).or_else(|| back(rest)) {
            seen[mark as usize] += 1;
            rest = shorter;
        }
        let n = |mark: Mark| seen[mark as usize];
        let n_signs = n(Mark::Minus) + n(Mark::Plus);
        let is_in_parentheses = n(Mark::Open) == 1;
        let is_odd = n(Mark::Open) != n(Mark::Closed) || n_signs + n(Mark::Open) > 1;
        if is_odd || n(Mark::Currency) > 1 || n(Mark::Percent) > 1 {
            return None;
        }
        Some(Self {
            text: rest,
            is_negative: is_in_parentheses || n(Mark::Minus) == 1,
        })
    }
}

/// What stands in front of a number, and the rest; `None` where its digits begin.
fn front(text: &str) -> Option<(Mark, &str)> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    match first {
        '0'..='9' | '.' | ',' => None,
        '-' | '\u{2212}' | '\u{2013}' => Some((Mark::Minus, rest)),
        '+' => Some((Mark::Plus, rest)),
        '(' => Some((Mark::Open, rest)),
        blank if blank.is_whitespace() => Some((Mark::Blank, rest)),
        _ => {
            let rest = currencies().find_map(|name| text.strip_prefix(name))?;
            Some((Mark::Currency, rest))
        }
    }
}

/// What stands behind a number, and the rest; `None` where its digits end.
fn back(text: &str) -> Option<(Mark, &str)> {
    let last = text.chars().next_back()?;
    let rest = &text[..text.len() - last.len_utf8()];
    match last {
        '0'..='9' => None,
        '-' | '\u{2212}' | '\u{2013}' => Some((Mark::Minus, rest)),
        ')' => Some((Mark::Closed, rest)),
        '%' => Some((Mark::Percent, rest)),
        blank if blank.is_whitespace() => Some((Mark::Blank, rest)),
        _ => {
            let rest = currencies().find_map(|name| text.strip_suffix(name))?;
            Some((Mark::Currency, rest))
        }
    }
}

/// Signs and codes of currencies, the longer signs first.
fn currencies() -> impl Iterator<Item = &'static str> {
    let signs = SIGNS.iter().map(|(sign, _)| *sign);
    signs.chain(CODES.iter().copied())
}

/// The value of digits with separators, a decimal mark and an exponent.
fn digits(text: &str, decimal: Decimal) -> Option<f64> {
    let (mantissa, exponent) = match text.find(['e', 'E']) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    };
    let (mark, separator) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let (whole, fraction) = match mantissa.split_once(mark) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let mut plain = ungrouped(whole, separator)?;
    if let Some(fraction) = fraction {
        if !is_digits(fraction) {
            return None;
        }
        plain.push('.');
        plain.push_str(fraction);
    } else if plain.is_empty() {
        return None;
    }
    if let Some(exponent) = exponent {
        if !is_digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)) {
            return None;
        }
        plain.push('e');
        plain.push_str(exponent);
    }
    plain.parse().ok().filter(|value: &f64| value.is_finite())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits of groups; empty text where nothing stands before the decimal mark.
fn ungrouped(whole: &str, separator: char) -> Option<String> {
    let is_separator =
        |c: char| c == separator || c.is_whitespace() || matches!(c, '\'' | '\u{2019}');
    let Some(mark) = whole.chars().find(|c| is_separator(*c)) else {
        return (whole.is_empty() || is_digits(whole)).then(|| whole.to_owned());
    };
    let groups: Vec<&str> = whole.split(mark).collect();
    let (last, before) = groups.split_last()?;
    let (first, between) = before.split_first()?;
    let is_of = |n: usize| between.iter().all(|group| group.len() == n);
    let is_well_grouped = last.len() == 3
        && (1..=3).contains(&first.len())
        && (is_of(3) || (is_of(2) && first.len() < 3));
    (is_well_grouped && groups.iter().all(|group| is_digits(group))).then(|| groups.concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_point(text: &str, value: f64) {
        assert_eq!(number(text, Decimal::Point), Some(value), "{text:?}");
    }

    #[test]
    fn usual_ways_to_write_a_number_are_read() {
        assert_point("29.85", 29.85);
        assert_point(" 1,234,567.8 ", 1_234_567.8);
        assert_point("$1,200.50", 1200.5);
        assert_point("-$5", -5.0);
        assert_point("$-5", -5.0);
        assert_point("($1,234)", -1234.0);
        assert_point("$(3.50)", -3.5);
        assert_point("12.5%", 12.5);
        assert_point("45-", -45.0);
        assert_point("\u{2212}7", -7.0);
        assert_point("USD 12", 12.0);
        assert_point("12 EUR", 12.0);
        assert_point("1 234 567", 1_234_567.0);
        assert_point("1\u{a0}234.5", 1234.5);
        assert_point("1\u{202f}234", 1234.0);
        assert_point("1'234.50", 1234.5);
        assert_point("12,34,567", 1_234_567.0);
        assert_point("1.5E-3", 0.0015);
        assert_point(".5", 0.5);
        assert_point("2.0", 2.0);
    }

    #[test]
    fn a_decimal_comma_is_read_where_the_column_has_one() {
        let pairs = [
            ("1.234,50 €", 1234.5),
            ("12,5", 12.5),
            ("-3,25 %", -3.25),
            ("1 234,5", 1234.5),
            ("1.234", 1234.0),
        ];
        for (text, value) in pairs {
            assert_eq!(number(text, Decimal::Comma), Some(value), "{text:?}");
        }
        assert_eq!(number("12.5", Decimal::Comma), None);
    }

    #[test]
    fn what_could_be_two_numbers_or_none_is_refused() {
        let refused = [
            "",
            " ",
            "-",
            "N/A",
            "12,5",
            "1.234.567",
            "1,23",
            "1,2345",
            "1, 234",
            "12 345 67",
            "(5",
            "5)",
            "--5",
            "$$5",
            "$5 EUR",
            "5%%",
            "(-5)",
            "1e",
            "1e999",
            "inf",
            "NaN",
            "0x10",
            "12 days",
            "1-2",
            "5.",
            "#REF!",
            "$",
            "%",
        ];
        for text in refused {
            assert_eq!(number(text, Decimal::Point), None, "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn a_number_written_with_groups_is_read_back(cents in -9_999_999_999_i64..=9_999_999_999) {
            let value = cents as f64 / 100.0;
            let text = crate::units::money(value, "EUR");
            proptest::prop_assert_eq!(number(&text, Decimal::Point), Some(value));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[0-9.,'%()$€eE+\u{2212} -]{0,12}") {
            for decimal in [Decimal::Point, Decimal::Comma] {
                if let Some(value) = number(&text, decimal) {
                    proptest::prop_assert!(value.is_finite());
                }
            }
        }
    }
}

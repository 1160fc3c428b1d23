//! Months as people write them.

use super::super::mapping::DateOrder;
use super::date::{date, is_full_year, parts_of, without_time, year};
use super::short;
use crate::units::Month;

/// English names of the months; their first three letters are enough.
const NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A month: `2026-09`, `09/2026`, `202609`, `Sep 2026`, `Sep-26`, or that of a day as [`date`]
/// reads it. A name and a number are a month and its year, never a day.
pub fn month(text: &str, order: DateOrder, from_1904: bool) -> Option<Month> {
    let text = short(text)?;
    let month = without_time(text).and_then(of_month);
    month.or_else(|| date(text, order, from_1904).map(Month::of))
}

fn of_month(text: &str) -> Option<Month> {
    let parts = parts_of(text)?;
    let numbered = |y: &str, m: &str| match m.len() {
        1 | 2 => Month::new(year(y)?, m.parse().ok()?),
        _ => None,
    };
    match parts[..] {
        [one] if one.len() == 6 => {
            let plain = one.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| numbered(&one[..4], &one[4..]))?
        }
        [a, b] => match (month_of_name(a), month_of_name(b)) {
            (Some(month), None) => Month::new(year(b)?, month),
            (None, Some(month)) => Month::new(year(a)?, month),
            (None, None) if is_full_year(a) => numbered(a, b),
            (None, None) if is_full_year(b) => numbered(b, a),
            _ => None,
        },
        _ => None,
    }
}

/// The month of an English name or its first three letters (`Sept` too), 1 to 12.
pub(super) fn month_of_name(word: &str) -> Option<u32> {
    let is_start = |name: &str| -> bool {
        let start = name.get(..word.len()).unwrap_or_default();
        let is_usual = word.len() == 3 || word.len() == name.len() || word.len() == 4;
        is_usual && start.eq_ignore_ascii_case(word) && !word.is_empty()
    };
    NAMES
        .iter()
        .position(|name| is_start(name))
        .map(|at| at as u32 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_in_every_usual_form() {
        for text in [
            "2026-09",
            "2026/9",
            "09/2026",
            "9.2026",
            "202609",
            "Sep 2026",
            "Sep-26",
            "September 2026",
            "Sept 2026",
            "2026 Sep",
            "2026-09-30",
            "30.9.2026",
            "2026-09-01T00:00:00Z",
        ] {
            let read = month(text, DateOrder::DayMonthYear, false);
            assert_eq!(
                read.map(|m| m.to_string()).as_deref(),
                Some("2026-09"),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for text in [
            "",
            "2026",
            "2026-13",
            "13/2026",
            "Foo 2026",
            "1/2",
            "September",
            "Q3 2026",
        ] {
            assert_eq!(month(text, DateOrder::MonthDayYear, false), None, "{text}");
        }
    }
}

//! Small checked types and the way numbers are written.
//!
//! Comes in: raw integers, dates and `f64`; goes out: types that cannot be mixed up, and text.
//! Never reads a clock, a locale or a global.

use std::fmt;

use chrono::{Datelike, NaiveDate};

pub mod country;
mod format;

pub use format::{
    capitalized, count, counted, currency_sign, date_long, delta, duration, money, money_short,
    ordinal, percent, points, ratio, score, share,
};

/// The number of a customer's row in a dataset, from 0.
///
/// Valid only for the dataset it came from; identity across datasets is the customer's `id`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(pub u32);

impl RowId {
    /// The row as an index into a column.
    pub fn idx(self) -> usize {
        self.0 as usize
    }
}

/// A calendar month, counted from January of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a year (`month` is 1 to 12); `None` for anything outside 0..=9999 or 1..=12.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        let valid = (0..=9999).contains(&year) && (1..=12).contains(&month);
        valid.then(|| Self(year * 12 + month as i32 - 1))
    }

    /// The month that contains `day`.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.year() * 12 + day.month0() as i32)
    }

    /// Reads `YYYY-MM` strictly.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 7 && bytes[4] == b'-';
        let digits = |range: std::ops::Range<usize>| bytes[range].iter().all(u8::is_ascii_digit);
        if !shaped || !digits(0..4) || !digits(5..7) {
            return None;
        }
        Self::new(text[..4].parse().ok()?, text[5..].parse().ok()?)
    }

    /// The month `n` months later (earlier when negative).
    #[must_use]
    pub fn plus(self, n: i32) -> Self {
        Self(self.0 + n)
    }

    /// Whole calendar months from `earlier` to `self`; negative when `earlier` is later.
    pub fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// The four-digit year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(12)
    }

    /// The month of the year, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.rem_euclid(12) as u32 + 1
    }

    /// The first day of the month.
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year(), self.month(), 1).unwrap_or_default()
    }

    /// The last day of the month.
    pub fn last_day(self) -> NaiveDate {
        let next = self.plus(1).first_day();
        next.pred_opt().unwrap_or(next)
    }

    /// `Jan` to `Dec`.
    pub fn short_name(self) -> &'static str {
        MONTHS[self.month() as usize - 1]
    }

    /// `Sep 2026`.
    pub fn label(self) -> String {
        format!("{} {}", self.short_name(), self.year())
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// English short names of the months, January first.
pub const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Reads a date `YYYY-MM-DD` strictly: another shape or an impossible day is `None`.
pub fn parse_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| -> Option<u32> {
        let digits = &bytes[range];
        digits.iter().all(u8::is_ascii_digit).then(|| {
            digits
                .iter()
                .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'))
        })
    };
    NaiveDate::from_ymd_opt(number(0..4)? as i32, number(5..7)?, number(8..10)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_reads_only_its_own_shape() {
        assert_eq!(
            Month::parse("2026-09").map(|month| month.to_string()),
            Some("2026-09".into())
        );
        for bad in [
            "2026-9",
            "2026-13",
            "2026-00",
            "2026/09",
            "26-09",
            "2026-09-01",
            "",
            "２026-0",
        ] {
            assert_eq!(Month::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn months_count_across_years() {
        let month = Month::parse("2026-01").unwrap();
        assert_eq!(month.plus(-1).to_string(), "2025-12");
        assert_eq!(month.since(Month::parse("2024-11").unwrap()), 14);
        assert_eq!(month.plus(1).last_day(), parse_date("2026-02-28").unwrap());
    }

    #[test]
    fn a_date_reads_only_its_own_shape() {
        assert!(parse_date("2024-02-29").is_some());
        for bad in [
            "2023-02-29",
            "2024-2-29",
            "2024-02-30",
            "29.02.2024",
            "2024-02-29T00:00",
        ] {
            assert_eq!(parse_date(bad), None, "{bad}");
        }
    }
}

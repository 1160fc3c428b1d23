//! The days and months of the sample: 24 months up to the last day of September 2026.
//!
//! Slots count months from 0 (October 2024) to 23 (September 2026). Never asks what day it is.

use chrono::{Datelike, Days, Months, NaiveDate};

/// The number of months of history.
pub(super) const N_SLOTS: i32 = 24;
/// The slot of the current month.
pub(super) const NOW: i32 = N_SLOTS - 1;

/// A day of the calendar.
///
/// # Panics
/// When there is no such day.
pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// The day the sample describes.
pub(super) fn as_of() -> NaiveDate {
    day(2026, 9, 30)
}

/// A number of days before [`as_of`].
pub(super) fn days_ago(n_days: i64) -> NaiveDate {
    as_of() - Days::new(n_days.max(0) as u64)
}

/// The first day of a slot's month; slots before 0 lie before the history.
pub(super) fn first_day(slot: i32) -> NaiveDate {
    let months = 2024 * 12 + 9 + slot;
    day(months.div_euclid(12), months.rem_euclid(12) as u32 + 1, 1)
}

/// The last day of a slot's month.
pub(super) fn last_day(slot: i32) -> NaiveDate {
    first_day(slot + 1) - Days::new(1)
}

/// The slot a day lies in.
pub(super) fn slot_of(date: NaiveDate) -> i32 {
    date.year() * 12 + date.month0().cast_signed() - (2024 * 12 + 9)
}

/// A day some months later.
pub(super) fn plus_months(date: NaiveDate, n_months: u32) -> NaiveDate {
    date + Months::new(n_months)
}

/// `YYYY-MM-DD`.
pub(super) fn date_text(date: NaiveDate) -> String {
    date.to_string()
}

/// `YYYY-MM` of a slot.
pub(super) fn month_text(slot: i32) -> String {
    let first = first_day(slot);
    format!("{:04}-{:02}", first.year(), first.month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_run_from_october_2024_to_the_day_of_the_sample() {
        assert_eq!(month_text(0), "2024-10");
        assert_eq!(month_text(NOW), "2026-09");
        assert_eq!(last_day(NOW), as_of());
        assert_eq!(slot_of(day(2025, 1, 31)), 3);
    }
}

//! Cells of a workbook as text.

use std::fmt::Write as _;

use calamine::{DataRef, ExcelDateTime, Style};
use chrono::{Duration, NaiveTime, Timelike as _};

/// What a cell came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// A value, maybe an empty text.
    Value,
    /// There was no value.
    Nothing,
    /// An error such as `#N/A`.
    Error,
}

/// Writes a cell into `out` in place of what is there; a share as percent where its format shows
/// it so (`0.25` as `25%`).
pub(super) fn push_text(out: &mut String, value: &DataRef<'_>, is_percent: bool) -> Written {
    out.clear();
    match value {
        DataRef::Empty => return Written::Nothing,
        DataRef::Int(number) => push(out, format_args!("{number}")),
        DataRef::Float(number) if is_percent => out.push_str(&percent(*number)),
        // Nothing shorter reads back as the same number; -0 is nobody's intention.
        DataRef::Float(number) => push(out, format_args!("{}", *number + 0.0)),
        DataRef::String(text) | DataRef::DurationIso(text) => out.push_str(text),
        DataRef::SharedString(text) => out.push_str(text),
        DataRef::Bool(flag) => push(out, format_args!("{flag}")),
        DataRef::DateTime(moment) => push_moment(out, moment),
        DataRef::DateTimeIso(text) => push_iso(out, text),
        DataRef::Error(error) => {
            push(out, format_args!("{error}"));
            return Written::Error;
        }
    }
    Written::Value
}

/// Whether a format shows shares as percent.
pub(super) fn is_percent(style: &Style) -> bool {
    let Some(format) = &style.number_format else {
        return false;
    };
    let mut is_quoted = false;
    let mut letters = format.format_code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => is_quoted = !is_quoted,
            '\\' => {
                letters.next();
            }
            '%' if !is_quoted => return true,
            _ => {}
        }
    }
    false
}

fn push(out: &mut String, arguments: std::fmt::Arguments<'_>) {
    let written = out.write_fmt(arguments);
    debug_assert!(written.is_ok(), "a string takes any text");
}

/// A share times a hundred, exactly: the point moves, so that 0.07 gives `7%`.
fn percent(share: f64) -> String {
    let text = format!("{}", share.abs());
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let (moved, rest) = fraction.split_at(fraction.len().min(2));
    let whole = format!("{whole}{moved:0<2}");
    let whole = whole.trim_start_matches('0');
    let sign = if share < 0.0 { "-" } else { "" };
    let point = if rest.is_empty() { "" } else { "." };
    let whole = if whole.is_empty() { "0" } else { whole };
    format!("{sign}{whole}{point}{rest}%")
}

/// A day as `YYYY-MM-DD`, with ` HH:MM:SS` where there is a time; a time alone, or a length of
/// time, as `HH:MM:SS`.
fn push_moment(out: &mut String, moment: &ExcelDateTime) {
    const SECONDS_A_DAY: f64 = 86_400.0;
    let value = moment.as_f64();
    let seconds = (value * SECONDS_A_DAY).round();
    if moment.is_duration() || (0.0..1.0).contains(&value) {
        let sign = if seconds < 0.0 { "-" } else { "" };
        let seconds = seconds.abs() as u64;
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        return push(out, format_args!("{sign}{hours:02}:{minutes:02}:{rest:02}"));
    }
    // A time is a fraction of a day and comes a hair short of its second.
    let half = Duration::milliseconds(500);
    let is_sound = (0.0..2_958_466.0).contains(&value);
    match moment
        .as_datetime()
        .filter(|_| is_sound)
        .map(|time| time + half)
    {
        Some(time) if time.time().num_seconds_from_midnight() == 0 => {
            push(out, format_args!("{}", time.date()));
        }
        Some(time) => push(out, format_args!("{}", time.format("%Y-%m-%d %H:%M:%S"))),
        None => push(out, format_args!("{value}")),
    }
}

/// A moment in ISO 8601 as the other ones are written.
fn push_iso(out: &mut String, text: &str) {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let whole = time
        .trim_end_matches('Z')
        .split('.')
        .next()
        .unwrap_or_default();
    out.push_str(day);
    if !whole.is_empty()
        && whole
            .parse::<NaiveTime>()
            .is_ok_and(|time| time != NaiveTime::MIN)
    {
        out.push(' ');
        out.push_str(whole);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{CellErrorType, ExcelDateTimeType};

    fn check(value: &DataRef<'_>, expected: &str) {
        let mut out = "before".to_owned();
        push_text(&mut out, value, false);
        assert_eq!(out, expected);
    }

    fn moment(value: f64, from_1904: bool) -> DataRef<'static> {
        DataRef::DateTime(ExcelDateTime::new(
            value,
            ExcelDateTimeType::DateTime,
            from_1904,
        ))
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        check(&DataRef::Float(3.0), "3");
        check(&DataRef::Float(0.1), "0.1");
        check(&DataRef::Float(-0.0), "0");
        check(&DataRef::Float(1e15), "1000000000000000");
        check(&DataRef::Int(-7), "-7");
    }

    #[test]
    fn shares_shown_as_percent_are_written_so() {
        let cases = [
            (0.25, "25%"),
            (0.07, "7%"),
            (-0.0755, "-7.55%"),
            (1.0, "100%"),
            (0.0, "0%"),
        ];
        for (share, expected) in cases {
            assert_eq!(percent(share), expected);
        }
    }

    #[test]
    fn days_count_from_1900_or_1904() {
        check(&moment(45_943.0, false), "2025-10-13");
        check(&moment(45_943.0 - 1462.0, true), "2025-10-13");
        check(
            &moment(45_943.541_666_666_664, false),
            "2025-10-13 13:00:00",
        );
        check(&moment(59.0, false), "1900-02-28");
        check(&moment(61.0, false), "1900-03-01");
        check(&moment(45_943.999_999_9, false), "2025-10-14");
        check(&moment(-3.0, false), "-3");
        check(&moment(1e9, false), "1000000000");
    }

    #[test]
    fn times_and_lengths_have_no_day() {
        check(&moment(0.5, false), "12:00:00");
        let length = ExcelDateTime::new(1.5, ExcelDateTimeType::TimeDelta, false);
        check(&DataRef::DateTime(length), "36:00:00");
    }

    #[test]
    fn other_values_are_as_they_are_shown() {
        check(&DataRef::Bool(true), "true");
        check(&DataRef::SharedString("Fern"), "Fern");
        check(&DataRef::Empty, "");
        check(
            &DataRef::DateTimeIso("2026-01-31T00:00:00".into()),
            "2026-01-31",
        );
        check(
            &DataRef::DateTimeIso("2026-01-31T08:30:00.5Z".into()),
            "2026-01-31 08:30:00",
        );
        let mut out = String::new();
        let written = push_text(&mut out, &DataRef::Error(CellErrorType::NA), false);
        assert_eq!((written, out.as_str()), (Written::Error, "#N/A"));
    }
}

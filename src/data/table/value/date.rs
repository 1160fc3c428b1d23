//! Days as people and programs write them.

use chrono::{DateTime, Days, NaiveDate};

use super::super::mapping::DateOrder;
use super::month::month_of_name;
use super::short;

/// Two-digit years below this are of 2000, the others of 1900 (the pivot of POSIX is 69).
const PIVOT: i32 = 70;
/// The least number taken for a day of a workbook, 3 October 1954: smaller ones are amounts, ages
/// and slips of the keyboard more often than days.
pub(in super::super) const LEAST_SERIAL: f64 = 20_000.0;
/// The last serial number of a workbook's calendar, 9999-12-31.
const LAST_SERIAL: f64 = 2_958_465.0;

/// A day: in the order given, also with a time after it, and as a plain number of a workbook.
///
/// Names of months and a year of four digits in front say their order themselves. A time and its
/// zone are dropped: the day is the one written. Numbers of eight digits are `YYYYMMDD`, of ten and
/// thirteen seconds and milliseconds since 1970, smaller ones from 20,000 serial numbers of a
/// workbook. A text of more than 64 bytes is none.
pub fn date(text: &str, order: DateOrder, from_1904: bool) -> Option<NaiveDate> {
    let day = without_time(short(text)?)?;
    if day
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.')
        && let Ok(plain) = day.parse::<f64>()
    {
        return of_number(day, plain, from_1904);
    }
    let parts: Vec<&str> = parts_of(day)?;
    let [first, second, third] = parts[..] else {
        return None;
    };
    // 15.03.24 is never the 24th of March 2015: only hyphens stand behind a year of two digits.
    let is_front = is_full_year(first) || day.contains('-');
    if order == DateOrder::YearMonthDay && !is_front && !has_name(&parts) {
        return None;
    }
    of_parts([first, second, third], order)
}

/// Whether a part is the name of a month.
fn has_name(parts: &[&str]) -> bool {
    parts.iter().any(|part| month_of_name(part).is_some())
}

/// A text without the time after the day; `None` where something else stands there.
pub(super) fn without_time(text: &str) -> Option<&str> {
    let cut = text
        .char_indices()
        .find(|(at, c)| {
            let before = text[..*at].ends_with(|c: char| c.is_ascii_digit());
            let after = text[*at + c.len_utf8()..].trim_start();
            let hour = after.split(':').next().unwrap_or_default();
            let is_hour = matches!(hour.len(), 1 | 2) && hour.bytes().all(|b| b.is_ascii_digit());
            let is_apart = c.is_whitespace() || *c == ',' || (before && matches!(c, 'T' | 't'));
            is_apart && is_hour && after.contains(':')
        })
        .map(|(at, _)| at);
    let Some(at) = cut else { return Some(text) };
    let time = text[at..].trim_start_matches(|c: char| !c.is_ascii_digit());
    is_time(time).then(|| text[..at].trim_end())
}

/// Whether a text is a time of day: `8:51`, `08:51:12.402`, `8:51 PM`, with `Z`, `+02:00` or `UTC`.
fn is_time(text: &str) -> bool {
    let end = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | ',')));
    let (clock, rest) = text.split_at(end.unwrap_or(text.len()));
    let mut parts = clock.split(':');
    let mut is_below = |limit: u32| {
        let part = parts.next().unwrap_or("0");
        let whole = part.split(['.', ',']).next().unwrap_or_default();
        whole.parse::<u32>().is_ok_and(|n| n < limit)
    };
    let is_clock = is_below(25) && is_below(60) && is_below(61) && parts.next().is_none();
    let is_zone = |word: &str| {
        let is_name = word.len() <= 5 && word.bytes().all(|b| b.is_ascii_alphabetic());
        let is_shift = word.starts_with(['+', '-'])
            && word[1..].bytes().all(|b| b.is_ascii_digit() || b == b':');
        is_name || is_shift
    };
    let mut words = rest.split_whitespace();
    // Half of the day and zone: more words are text after a time.
    let is_short = words.clone().count() <= 2;
    is_clock && is_short && words.all(is_zone)
}

/// The day of a plain number.
fn of_number(text: &str, plain: f64, from_1904: bool) -> Option<NaiveDate> {
    match text.len() {
        8 if !text.contains('.') => NaiveDate::from_ymd_opt(
            text[..4]
                .parse()
                .ok()
                .filter(|year| (1900..2200).contains(year))?,
            text[4..6].parse().ok()?,
            text[6..].parse().ok()?,
        ),
        10 if !text.contains('.') => of_seconds(plain),
        13 if !text.contains('.') => of_seconds(plain / 1000.0),
        _ => of_serial(plain, from_1904),
    }
}

fn of_seconds(seconds: f64) -> Option<NaiveDate> {
    DateTime::from_timestamp(seconds as i64, 0).map(|time| time.date_naive())
}

/// The day of a workbook's serial number; the calendar from 1900 counts a 29 February 1900 that
/// never was, so that its numbers are a day ahead.
fn of_serial(serial: f64, from_1904: bool) -> Option<NaiveDate> {
    if !(LEAST_SERIAL..=LAST_SERIAL).contains(&serial) {
        return None;
    }
    let first = if from_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)
    } else {
        NaiveDate::from_ymd_opt(1899, 12, 30)
    };
    first?.checked_add_days(Days::new(serial.floor() as u64))
}

/// The parts of a day: numbers and names; a name of a weekday in front is dropped. `None` where
/// numbers are parted by different signs.
pub(super) fn parts_of(text: &str) -> Option<Vec<&str>> {
    let is_part = |c: char| c.is_alphanumeric();
    let mut parts: Vec<&str> = text
        .split(|c| !is_part(c))
        .filter(|p| !p.is_empty())
        .collect();
    if parts.len() > 2 && parts.first().is_some_and(|word| is_weekday(word)) {
        parts.remove(0);
    }
    let is_plain = parts
        .iter()
        .all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    if is_plain {
        let marks: Vec<&str> = text
            .split(is_part)
            .filter(|mark| !mark.is_empty())
            .collect();
        let is_mark = |mark: &&str| matches!(mark.trim(), "-" | "/" | "." | "" | "\u{2010}");
        let is_same = marks
            .windows(2)
            .all(|pair| pair[0].trim() == pair[1].trim());
        return (is_same && marks.iter().all(is_mark)).then_some(parts);
    }
    let is_usual = text
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '.' | ',' | '\'' | '\u{a0}'));
    is_usual.then_some(parts)
}

fn is_weekday(word: &str) -> bool {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let start = word.get(..3).unwrap_or_default();
    names.iter().any(|name| name.eq_ignore_ascii_case(start)) && month_of_name(word).is_none()
}

/// The day of three parts.
fn of_parts(parts: [&str; 3], order: DateOrder) -> Option<NaiveDate> {
    let [a, b, c] = parts;
    let ymd = |y: &str, m: u32, d: &str| NaiveDate::from_ymd_opt(year(y)?, m, day(d)?);
    let named = parts.map(month_of_name);
    match named {
        [None, Some(month), None] if is_full_year(a) => ymd(a, month, c),
        [None, Some(month), None] => ymd(c, month, a),
        [Some(month), None, None] => ymd(c, month, b),
        [None, None, None] if is_full_year(a) => ymd(a, b.parse().ok()?, c),
        [None, None, None] => match order {
            DateOrder::YearMonthDay => {
                (a.len() == 2 && c.len() <= 2).then(|| ymd(a, b.parse().ok()?, c))?
            }
            DateOrder::DayMonthYear => ymd(c, b.parse().ok()?, a),
            DateOrder::MonthDayYear => ymd(c, a.parse().ok()?, b),
        },
        _ => None,
    }
}

/// Whether a part is a year of four digits.
pub(super) fn is_full_year(part: &str) -> bool {
    part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// A year of four digits, or of two by the pivot.
pub(super) fn year(part: &str) -> Option<i32> {
    let n: i32 = part.parse().ok()?;
    match part.len() {
        4 => (n >= 1000).then_some(n),
        2 if n < PIVOT => Some(2000 + n),
        2 => Some(1900 + n),
        _ => None,
    }
}

/// A day of a month, also as `30th`.
fn day(part: &str) -> Option<u32> {
    let digits = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &part[digits.len()..];
    let is_usual = ["", "st", "nd", "rd", "th"].contains(&ending);
    (is_usual && digits.len() <= 2).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;
    use DateOrder::{DayMonthYear as Dmy, MonthDayYear as Mdy, YearMonthDay as Ymd};

    #[track_caller]
    fn assert_day(text: &str, order: DateOrder, day: Option<&str>) {
        let read = date(text, order, false).map(|day| day.to_string());
        assert_eq!(read.as_deref(), day, "{text:?}");
    }

    #[test]
    fn iso_and_its_neighbors_need_no_order() {
        for order in [Ymd, Dmy, Mdy] {
            for text in [
                "2026-09-30",
                "2026/9/30",
                "20260930",
                "2026-09-30T08:15:00Z",
                "2026-09-30 08:15:00.402",
                "2026-09-30T23:59:59+02:00",
                "30 Sep 2026",
                "Sep 30, 2026",
                "30-Sep-26",
                "September 30th, 2026",
                "2026-Sep-30",
                "Wed, 30 Sep 2026 08:15:00 GMT",
                "46295",
                "46295.75",
                "1790726400",
                "2026.09.30",
                "Sep 30, 2026, 8:15 PM",
            ] {
                assert_day(text, order, Some("2026-09-30"));
            }
        }
    }

    #[test]
    fn the_order_of_the_column_decides_between_day_and_month() {
        assert_day("01/02/2026", Dmy, Some("2026-02-01"));
        assert_day("01/02/2026", Mdy, Some("2026-01-02"));
        assert_day("01/02/2026", Ymd, None);
        assert_day("30.9.26", Dmy, Some("2026-09-30"));
        assert_day("1/2/70", Mdy, Some("1970-01-02"));
        assert_day("1/2/69", Mdy, Some("2069-01-02"));
        assert_day("26-09-30", Ymd, Some("2026-09-30"));
        assert_day("11/1/2019 8:51:12", Mdy, Some("2019-11-01"));
        assert_day("11/1/2019 8:51 AM", Mdy, Some("2019-11-01"));
    }

    #[test]
    fn impossible_days_and_rubbish_are_refused() {
        for text in [
            "",
            "2026-02-30",
            "2026-13-01",
            "30/09-2026",
            "2026",
            "34 days",
            "2026-09",
            "30 Foo 2026",
            "1/2/3/4",
            "2026-09-30 nonsense",
            "2026-09-30 25:99",
            "Sep 2026",
            "2026-09-30T08:15:00 and more to say",
            "99999999",
        ] {
            assert_day(text, Mdy, None);
        }
    }

    #[test]
    fn serial_numbers_of_both_calendars_are_read() {
        assert_day("20000", Ymd, Some("1954-10-03"));
        let mac = date("44833", Ymd, true).map(|day| day.to_string());
        assert_eq!(mac.as_deref(), Some("2026-09-30"));
    }

    #[test]
    fn a_small_number_is_no_day_of_1900() {
        for text in ["0", "1", "3", "45", "45.5", "60", "2024", "19999"] {
            assert_day(text, Ymd, None);
            assert_eq!(super::super::month(text, Ymd, false), None, "{text}");
        }
    }

    #[test]
    fn a_year_of_two_digits_stands_in_front_of_hyphens_only() {
        for text in ["24.02.01", "24/02/01", "01.02.24", "24 02 01"] {
            assert_day(text, Ymd, None);
        }
        assert_day("24-02-01", Ymd, Some("2024-02-01"));
    }

    #[test]
    fn a_text_too_long_for_a_value_is_not_looked_at() {
        let time = format!("2026-09-30{}08:15", " ".repeat(60));
        assert_day(&time, Ymd, None);
        assert_eq!(super::super::month(&time, Ymd, false), None);
        let digits = format!("{}1", "0".repeat(64));
        let number = super::super::number(&digits, crate::data::table::mapping::Decimal::Point);
        assert_eq!(number, None);
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "[0-9A-Za-z:./, TZ+é-]{0,20}") {
            for order in [Ymd, Dmy, Mdy] {
                let _ = date(&text, order, false);
                let _ = super::super::month(&text, order, true);
            }
        }

        #[test]
        fn a_day_written_in_any_order_is_read_back(days in 0_u64..60_000) {
            let day = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap() + Days::new(days);
            for (form, order) in [("%Y-%m-%d", Ymd), ("%d.%m.%Y", Dmy), ("%m/%d/%Y", Mdy)] {
                let text = day.format(form).to_string();
                proptest::prop_assert_eq!(date(&text, order, false), Some(day));
            }
        }
    }
}

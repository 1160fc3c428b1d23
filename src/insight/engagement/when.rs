//! A part of the calendar: some days, or one weekday of them.

use std::fmt;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::units::{self, Month};

/// The weekdays as people write them, Monday first.
pub(super) const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "Monday"),
    (Weekday::Tue, "Tuesday"),
    (Weekday::Wed, "Wednesday"),
    (Weekday::Thu, "Thursday"),
    (Weekday::Fri, "Friday"),
    (Weekday::Sat, "Saturday"),
    (Weekday::Sun, "Sunday"),
];

/// The days from one to another, both included, or one weekday of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// The only weekday meant; `None` = every day.
    pub weekday: Option<Weekday>,
}

impl When {
    /// Whether a day is meant.
    pub fn holds(&self, day: NaiveDate) -> bool {
        let is_meant = |weekday| day.weekday() == weekday;
        (self.from..=self.to).contains(&day) && self.weekday.is_none_or(is_meant)
    }

    /// Whether any day is meant.
    pub fn is_empty(&self) -> bool {
        let ahead = self.weekday.map_or(0, |weekday| {
            let (own, first) = (weekday, self.from.weekday());
            (7 + own.num_days_from_monday() - first.num_days_from_monday()) % 7
        });
        let first = self.from.checked_add_days(Days::new(u64::from(ahead)));
        first.is_none_or(|first| first > self.to)
    }

    /// The same, without the days before or after two others.
    #[must_use]
    pub fn within(&self, first: NaiveDate, last: NaiveDate) -> Self {
        Self {
            from: self.from.max(first),
            to: self.to.min(last),
            weekday: self.weekday,
        }
    }

    /// Reads what its display writes: `2026-08-01..2026-08-31.w2`.
    pub fn parse(text: &str) -> Option<Self> {
        let (span, weekday) = match text.split_once(".w") {
            Some((span, weekday)) => (span, Some(weekday.parse::<usize>().ok()?)),
            None => (text, None),
        };
        let (from, to) = span.split_once("..")?;
        let weekday = match weekday {
            Some(idx) => Some(WEEKDAYS.get(idx.checked_sub(1)?)?.0),
            None => None,
        };
        let (from, to) = (units::parse_date(from)?, units::parse_date(to)?);
        Some(Self { from, to, weekday })
    }

    /// `1 Sep 2026`, `Tuesdays of Aug 2026`, `1 Sep 2026 to 7 Sep 2026`.
    pub fn words(&self) -> String {
        let month = Month::of(self.from);
        let is_month = self.from == month.first_day() && self.to == month.last_day();
        let span = if self.from == self.to {
            return units::date_long(self.from);
        } else if is_month {
            month.label()
        } else {
            let (from, to) = (units::date_long(self.from), units::date_long(self.to));
            format!("{from} to {to}")
        };
        let of = WEEKDAYS.iter().find(|(own, _)| self.weekday == Some(*own));
        match of {
            Some((_, name)) => format!("{name}s of {span}"),
            None => span,
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.from, self.to)?;
        match self.weekday {
            Some(weekday) => write!(f, ".w{}", weekday.number_from_monday()),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn when(text: &str) -> When {
        When::parse(text).expect("a part of the calendar")
    }

    #[test]
    fn what_is_written_is_read_again() {
        for text in ["2026-09-01..2026-09-01", "2026-08-01..2026-08-31.w2"] {
            assert_eq!(when(text).to_string(), text);
        }
        for bad in [
            "",
            "2026-09-01",
            "2026-09-01..x",
            "2026-09-01..2026-09-02.w8",
            "a..b.w0",
        ] {
            assert_eq!(When::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_weekday_narrows_a_month() {
        let tuesdays = when("2026-09-01..2026-09-30.w2");
        let holds = |day| tuesdays.holds(units::parse_date(day).expect("a date"));
        assert!(holds("2026-09-01") && holds("2026-09-29"));
        assert!(!holds("2026-09-02") && !holds("2026-08-25"));
        assert_eq!(tuesdays.words(), "Tuesdays of Sep 2026");
        assert!(!tuesdays.is_empty());
        assert!(when("2026-09-02..2026-09-07.w2").is_empty());
        assert!(when("2026-09-02..2026-09-01").is_empty());
    }
}

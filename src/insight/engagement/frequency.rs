//! How often: activities by weekday, and by week or month (000-34).
//!
//! A day after the day shown, or before anything was recorded, is not known and stays so; a day
//! without an activity between them is 0.

use chrono::{Datelike, Days, NaiveDate};

use super::when::{WEEKDAYS, When};
use crate::chart::Key;
use crate::chart::heatmap::{Head, Heatmap};
use crate::insight::Context;
use crate::units::{self, Month, RowId};

/// How many weeks are shown: half a year.
pub const WEEKS: u64 = 26;

/// How many months are shown.
pub const MONTHS: i32 = 12;

/// What a column is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// A week from Monday to Sunday.
    #[default]
    Week,
    /// A calendar month.
    Month,
}

/// Activities by weekday and column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frequency {
    /// What the columns are.
    pub by: By,
    /// The first and the last day of each column, oldest first.
    pub columns: Vec<(NaiveDate, NaiveDate)>,
    /// How many activities there were, by weekday (Monday first) and column.
    pub cells: Vec<Vec<Option<f64>>>,
    /// How many there were in all.
    pub n: usize,
}

/// The frequency of some rows' activities up to the day shown; of one customer the days before
/// it became one are not known.
pub fn frequency(context: &Context, rows: &[RowId], by: By) -> Frequency {
    let day = context.day();
    let columns = columns(day, by);
    let Some(first) = columns.first().map(|column| column.0) else {
        return Frequency::default();
    };
    let known_from = known_from(context, rows, first);
    let (counts, n) = counts(context, rows, by, &columns);
    let cell = |weekday: usize, column: usize| {
        let known = when(&columns, weekday, column).within(known_from, day);
        let count = counts[weekday][column];
        (count > 0.0 || !known.is_empty()).then_some(count)
    };
    let row = |weekday| {
        (0..columns.len())
            .map(|column| cell(weekday, column))
            .collect()
    };
    Frequency {
        by,
        cells: (0..WEEKDAYS.len()).map(row).collect(),
        columns,
        n,
    }
}

/// How many activities there were by weekday and column, and in all.
fn counts(
    context: &Context,
    rows: &[RowId],
    by: By,
    columns: &[(NaiveDate, NaiveDate)],
) -> (Vec<Vec<f64>>, usize) {
    let mut counts = vec![vec![0.0; columns.len()]; WEEKDAYS.len()];
    let mut n = 0;
    let (first, last) = (columns[0].0, context.day());
    let activities = &context.dataset.customers.activities;
    for &row in rows.iter().filter(|_| activities.n_items() > 0) {
        for date in activities
            .get(row)
            .iter()
            .filter_map(|activity| activity.date)
        {
            if date < first || date > last {
                continue;
            }
            let column = match by {
                By::Week => (date - first).num_days() / 7,
                By::Month => i64::from(Month::of(date).since(Month::of(first))),
            };
            counts[date.weekday().num_days_from_monday() as usize][column as usize] += 1.0;
            n += 1;
        }
    }
    (counts, n)
}

impl Frequency {
    /// The days behind a cell.
    pub fn when(&self, key: Key) -> Option<When> {
        let (weekday, column) = (usize::from(key.series), key.item as usize);
        let is_cell = weekday < WEEKDAYS.len() && column < self.columns.len();
        is_cell.then(|| match self.by {
            By::Month => when(&self.columns, weekday, column),
            By::Week => {
                let monday = self.columns[column].0;
                let day = monday.checked_add_days(Days::new(weekday as u64));
                let day = day.unwrap_or(monday);
                When {
                    from: day,
                    to: day,
                    weekday: None,
                }
            }
        })
    }

    /// The chart; its key is weekday and column.
    pub fn map(&self) -> Heatmap {
        let mut last = None;
        let head = |&(from, to): &(NaiveDate, NaiveDate)| {
            // A week belongs to the month of its Sunday, so that a name stands at its first days.
            let month = Month::of(to);
            let is_new = last.replace(month) != Some(month);
            Head {
                name: match self.by {
                    By::Week => format!("week of {}", units::date_long(from)),
                    By::Month => month.label(),
                },
                tick: if is_new && (self.by == By::Month || to.day() <= 7) {
                    month.short_name().to_owned()
                } else {
                    String::new()
                },
            }
        };
        Heatmap {
            rows: WEEKDAYS.map(|(_, name)| name.to_owned()).into(),
            columns: self.columns.iter().map(head).collect(),
            cells: self.cells.clone(),
            unit: ("activity".into(), "activities".into()),
            columns_are: match self.by {
                By::Week => "weeks".into(),
                By::Month => "months".into(),
            },
            shares_of: None,
        }
    }
}

/// The columns up to the one that holds the day.
fn columns(day: NaiveDate, by: By) -> Vec<(NaiveDate, NaiveDate)> {
    match by {
        By::Week => {
            let since_monday = u64::from(day.weekday().num_days_from_monday());
            let week = |ago: u64| {
                let monday = day.checked_sub_days(Days::new(since_monday + 7 * ago))?;
                Some((monday, monday.checked_add_days(Days::new(6))?))
            };
            (0..WEEKS).rev().filter_map(week).collect()
        }
        By::Month => {
            let month = |ago: i32| Month::of(day).plus(-ago);
            let span = |month: Month| (month.first_day(), month.last_day());
            (0..MONTHS).rev().map(|ago| span(month(ago))).collect()
        }
    }
}

fn when(columns: &[(NaiveDate, NaiveDate)], weekday: usize, column: usize) -> When {
    let (from, to) = columns[column];
    let weekday = Some(WEEKDAYS[weekday].0);
    When { from, to, weekday }
}

/// The first day from `first` on of which anything is known: not before the earliest activity of
/// the whole dataset, and for one customer not before it became one.
fn known_from(context: &Context, rows: &[RowId], first: NaiveDate) -> NaiveDate {
    let customers = &context.dataset.customers;
    let dates = customers
        .activities
        .iter()
        .filter_map(|(_, activity)| activity.date);
    let mut earliest = NaiveDate::MAX;
    for date in dates {
        earliest = earliest.min(date);
        if earliest <= first {
            break;
        }
    }
    let since = match rows {
        [row] => customers.since[row.idx()],
        _ => None,
    };
    let recorded = earliest.max(first);
    since.map_or(recorded, |since| recorded.max(since))
}

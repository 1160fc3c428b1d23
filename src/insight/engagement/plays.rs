//! The plays that activities belong to: boarding, up-sell, cross-sell, content … (002-8).

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use crate::arrange::Arrange;
use crate::insight::Context;
use crate::units::RowId;

/// How far back plays are counted, in months.
pub const PERIOD: Months = Months::new(12);

/// A play of the twelve months to the day shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Play {
    /// Its name.
    pub name: String,
    /// How many activities belong to it.
    pub n: usize,
    /// With these customers, in the order of the rows.
    pub customers: Vec<RowId>,
    /// The latest of the activities.
    pub last: NaiveDate,
}

/// The plays, and what belongs to none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plays {
    /// The plays, the most frequent first; an activity with two counts for each.
    pub plays: Vec<Play>,
    /// How many activities there were.
    pub n: usize,
    /// How many of them belong to no play.
    pub n_without: usize,
}

/// The plays of some rows' activities.
pub fn plays(context: &Context, rows: &[RowId]) -> Plays {
    let day = context.day();
    let after = day.checked_sub_months(PERIOD).unwrap_or(NaiveDate::MIN);
    let activities = &context.dataset.customers.activities;
    let mut found: BTreeMap<&str, Play> = BTreeMap::new();
    let mut all = Plays::default();
    for &row in rows.iter().filter(|_| activities.n_items() > 0) {
        for activity in activities.get(row) {
            let Some(date) = activity.date.filter(|date| after < *date && *date <= day) else {
                continue;
            };
            all.n += 1;
            all.n_without += usize::from(activity.plays.is_empty());
            for name in &activity.plays {
                let play = found.entry(name).or_insert_with(|| blank(name, date));
                play.n += 1;
                play.last = play.last.max(date);
                if play.customers.last() != Some(&row) {
                    play.customers.push(row);
                }
            }
        }
    }
    all.plays = found.into_values().collect();
    // The map was in order of names, which stays among equals.
    all.plays.arrange_by_key(|play| std::cmp::Reverse(play.n));
    all
}

fn blank(name: &str, last: NaiveDate) -> Play {
    Play {
        name: name.to_owned(),
        n: 0,
        customers: Vec::new(),
        last,
    }
}

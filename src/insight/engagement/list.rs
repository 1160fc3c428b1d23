//! The activities themselves, and what they can be filtered by.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::when::When;
use crate::arrange::Arrange;
use crate::data::record::Activity;
use crate::insight::{Context, Listed};
use crate::units::RowId;

/// An activity, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Whose customer's it is.
    pub row: RowId,
    /// The customer's name.
    pub customer: String,
    /// When.
    pub date: NaiveDate,
    /// What kind; may be empty.
    pub kind: String,
    /// What it was about; may be empty.
    pub subject: String,
    /// Who did it; may be empty.
    pub owner: String,
    /// How long, in minutes.
    pub minutes: Option<f64>,
    /// The plays it belongs to.
    pub plays: Vec<String>,
}

/// Which activities are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this kind.
    pub kind: Option<String>,
    /// Done by this person.
    pub owner: Option<String>,
    /// Belonging to this play.
    pub play: Option<String>,
    /// On these days.
    pub when: Option<When>,
}

impl Filter {
    fn passes(&self, activity: &Activity) -> bool {
        let is = |wanted: &Option<String>, own: &Option<String>| {
            wanted.is_none() || wanted.as_deref() == own.as_deref()
        };
        let has_play = |play: &String| activity.plays.iter().any(|own| own == play);
        let is_then = |when: When| activity.date.is_some_and(|date| when.holds(date));
        is(&self.kind, &activity.kind)
            && is(&self.owner, &activity.owner)
            && self.play.as_ref().is_none_or(has_play)
            && self.when.is_none_or(is_then)
    }
}

/// Activities up to the day shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Activities {
    /// Those that pass the filter, the newest first.
    pub listed: Listed<Entry>,
    /// How many there are whatever the filter.
    pub n_all: usize,
    /// How many are dated after the day shown: planned, or done since.
    pub n_later: usize,
}

/// The activities of some rows that pass a filter, `most` of them listed.
pub fn activities(context: &Context, rows: &[RowId], filter: &Filter, most: usize) -> Activities {
    let (dataset, day) = (context.dataset, context.day());
    let all = &dataset.customers.activities;
    let mut found = Activities::default();
    let mut keys = Vec::new();
    for &row in rows.iter().filter(|_| all.n_items() > 0) {
        for (idx, activity) in all.get(row).iter().enumerate() {
            let Some(date) = activity.date else { continue };
            if date > day {
                found.n_later += 1;
                continue;
            }
            found.n_all += 1;
            if filter.passes(activity) {
                keys.push((Reverse(date), row, Reverse(idx)));
            }
        }
    }
    found.listed = Listed::first(keys, most, |(Reverse(date), row, Reverse(idx))| {
        let activity = &all.get(row)[idx];
        Entry {
            row,
            customer: dataset.customers.name.get(row).to_owned(),
            date,
            kind: activity.kind.clone().unwrap_or_default(),
            subject: activity.subject.clone().unwrap_or_default(),
            owner: activity.owner.clone().unwrap_or_default(),
            minutes: activity.minutes,
            plays: activity.plays.clone(),
        }
    });
    found
}

/// The rows with activities up to the day shown that pass a filter, and how many each has; the
/// most first, of equal ones in the order of the rows.
pub fn behind(context: &Context, rows: &[RowId], filter: &Filter) -> Vec<(RowId, usize)> {
    let day = context.day();
    let all = &context.dataset.customers.activities;
    let count = |&row: &RowId| {
        let passing = all.get(row).iter().filter(|activity| {
            activity.date.is_some_and(|date| date <= day) && filter.passes(activity)
        });
        (row, passing.count())
    };
    let mut found: Vec<(RowId, usize)> = rows.iter().map(count).collect();
    found.retain(|(_, n)| *n > 0);
    found.arrange_by_key(|(_, n)| Reverse(*n));
    found
}

/// What activities can be filtered by, each value with how many activities have it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Kinds.
    pub kinds: Vec<(String, usize)>,
    /// People.
    pub owners: Vec<(String, usize)>,
    /// Plays.
    pub plays: Vec<(String, usize)>,
}

/// The values of some rows' activities up to the day shown, in order of their names.
pub fn choices(context: &Context, rows: &[RowId]) -> Choices {
    let day = context.day();
    let all = &context.dataset.customers.activities;
    let mut counts: [BTreeMap<&str, usize>; 3] = Default::default();
    for &row in rows.iter().filter(|_| all.n_items() > 0) {
        let known = all.get(row).iter();
        for activity in known.filter(|activity| activity.date.is_some_and(|date| date <= day)) {
            let [kinds, owners, plays] = &mut counts;
            count(kinds, activity.kind.as_deref());
            count(owners, activity.owner.as_deref());
            for play in &activity.plays {
                count(plays, Some(play));
            }
        }
    }
    let [kinds, owners, plays] = counts.map(|counts| {
        let pairs = counts.into_iter();
        pairs.map(|(name, n)| (name.to_owned(), n)).collect()
    });
    Choices {
        kinds,
        owners,
        plays,
    }
}

fn count<'a>(counts: &mut BTreeMap<&'a str, usize>, name: Option<&'a str>) {
    if let Some(name) = name {
        *counts.entry(name).or_default() += 1;
    }
}

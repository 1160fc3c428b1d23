//! The answers that count on each of some days, in one pass over them.
//!
//! Every answer counts from its own date until it is a year old or the respondent answers again;
//! so each is looked at once, however many days there are.

use chrono::NaiveDate;

use crate::arrange::Arrange;
use crate::data::Dataset;
use crate::data::record::{Response, Survey};
use crate::metrics::voice::{Verdict, WINDOW, verdict};
use crate::units::RowId;

/// Whose answers count in a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Those of every row.
    Everybody,
    /// Those of the rows that are active on the day of the month.
    ActiveThen,
}

/// The answers that count, by what they say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Promoters; satisfied; easy.
    pub good: usize,
    /// Passives.
    pub neutral: usize,
    /// Detractors; not satisfied; not easy.
    pub bad: usize,
}

impl Tally {
    /// How many answers count.
    pub const fn n(&self) -> usize {
        self.good + self.neutral + self.bad
    }

    /// The figure of a survey: NPS as −100 to 100, CSAT and CES as a fraction; `None` without
    /// answers.
    pub fn value(&self, survey: Survey) -> Option<f64> {
        let n = self.n() as f64;
        let value = match survey {
            Survey::Nps => 100.0 * (self.good as f64 - self.bad as f64) / n,
            Survey::Csat | Survey::Ces => self.good as f64 / n,
        };
        (self.n() > 0).then_some(value)
    }
}

/// The answers that count on each of some days, which are in rising order.
pub(super) fn tallies(
    dataset: &Dataset,
    rows: &[RowId],
    who: Who,
    days: &[NaiveDate],
) -> Vec<[Tally; 3]> {
    let days = Days::new(days);
    let mut turns = vec![[[0_isize; 3]; 3]; days.ends.len() + 1];
    let responses = &dataset.customers.responses;
    for &row in rows.iter().filter(|_| responses.n_items() > 0) {
        let answers = responses.get(row);
        if answers.is_empty() {
            continue;
        }
        let (begin, end) = match who {
            Who::Everybody => (0, days.ends.len()),
            Who::ActiveThen => days.active(dataset, row),
        };
        each_span(answers, &days, |answer, verdict, (from, until)| {
            let (from, until) = (from.max(begin), until.min(end));
            if from < until {
                let (survey, says) = (place(answer.kind), verdict as usize);
                turns[from][survey][says] += 1;
                turns[until][survey][says] -= 1;
            }
        });
    }
    added_up(&turns)
}

/// The tallies of days from the answers that begin and cease to count on each.
fn added_up(turns: &[[[isize; 3]; 3]]) -> Vec<[Tally; 3]> {
    let mut sums = [[0_isize; 3]; 3];
    let tally = |sums: [isize; 3]| {
        let [good, neutral, bad] = sums.map(isize::unsigned_abs);
        Tally { good, neutral, bad }
    };
    let days = turns.len().saturating_sub(1);
    let day = |turn: &[[isize; 3]; 3]| {
        for (sum, turn) in sums.iter_mut().flatten().zip(turn.iter().flatten()) {
            *sum += turn;
        }
        sums.map(tally)
    };
    turns.iter().take(days).map(day).collect()
}

/// Days with the ends of their windows.
struct Days {
    /// The days.
    ends: Vec<NaiveDate>,
    /// Of each day the last one that lies before its window.
    afters: Vec<NaiveDate>,
}

impl Days {
    fn new(days: &[NaiveDate]) -> Self {
        let after = |day: &NaiveDate| day.checked_sub_months(WINDOW).unwrap_or(NaiveDate::MIN);
        Self {
            ends: days.to_vec(),
            afters: days.iter().map(after).collect(),
        }
    }

    /// The index of the first day that is not before a date.
    fn first_at(&self, date: NaiveDate) -> usize {
        self.ends.partition_point(|day| *day < date)
    }

    /// The days on which a customer is active: the first one and the one after the last.
    fn active(&self, dataset: &Dataset, row: RowId) -> (usize, usize) {
        let (since, churned) = (
            dataset.customers.since[row.idx()],
            dataset.customers.churned[row.idx()],
        );
        (
            since.map_or(0, |since| self.first_at(since)),
            churned.map_or(self.ends.len(), |churned| self.first_at(churned)),
        )
    }
}

/// Visits the valid answers of a customer with the days on which each counts: the first one and
/// the one after the last.
fn each_span<'a>(
    answers: &'a [Response],
    days: &Days,
    mut visit: impl FnMut(&'a Response, Verdict, (usize, usize)),
) {
    let valid = answers.iter().enumerate().filter_map(|(idx, answer)| {
        let (date, verdict) = (answer.date?, verdict(answer)?);
        let who = answer.respondent.as_deref();
        Some(((place(answer.kind), who, date, idx), answer, verdict))
    });
    let mut valid: Vec<_> = valid.collect();
    valid.arrange_by_key(|(order, _, _)| *order);
    for (at, ((survey, who, date, _), answer, verdict)) in valid.iter().enumerate() {
        let next = valid.get(at + 1).map(|next| next.0);
        let again = next.filter(|next| who.is_some() && next.0 == *survey && next.1 == *who);
        let from = days.first_at(*date);
        let old = days.afters.partition_point(|after| after < date);
        let until = again.map_or(old, |next| old.min(days.first_at(next.2)));
        visit(answer, *verdict, (from, until));
    }
}

/// The place of a survey among [`SURVEYS`](super::SURVEYS).
pub(super) const fn place(survey: Survey) -> usize {
    match survey {
        Survey::Nps => 0,
        Survey::Csat => 1,
        Survey::Ces => 2,
    }
}

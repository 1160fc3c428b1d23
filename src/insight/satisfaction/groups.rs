//! Promoters, passives and detractors as lists to act on (002-28, 002-29).

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::answers::{Answer, Follow, follow, read};
use crate::data::Dataset;
use crate::data::record::{Response, Survey};
use crate::insight::{Context, Listed};
use crate::metrics::voice::{Verdict, answer, each_answer};
use crate::units::RowId;

/// How far below a whole number a score may lie by rounding alone.
const ROUNDING: f64 = 1e-9;

/// The three groups of the twelve months to the day shown, the latest answer of each respondent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Groups {
    /// 9 and 10, the newest first.
    pub promoters: Listed<Answer>,
    /// 7 and 8, the newest first.
    pub passives: Listed<Answer>,
    /// 0 to 6: those without a follow-up first, then overdue, open and done ones.
    pub detractors: Listed<Answer>,
    /// How many answers gave each score of 0 to 10; other scales are brought to 10 and rounded
    /// down.
    pub spread: [usize; 11],
    /// The customers with an answer in each group, each once, by [`Verdict`] in its order.
    pub customers: [Vec<RowId>; 3],
    /// How many detractors stand where, by [`Follow`] in its order.
    pub follows: [usize; 4],
}

impl Groups {
    /// How many answers there are.
    pub fn n(&self) -> usize {
        self.promoters.n + self.passives.n + self.detractors.n
    }

    /// How many detractors stand so.
    pub const fn n_at(&self, follow: Follow) -> usize {
        self.follows[follow as usize]
    }
}

/// A group's answers in their order: follow-up, its due day, newest first.
type Order = (
    Follow,
    Option<NaiveDate>,
    Reverse<Option<NaiveDate>>,
    RowId,
    usize,
);

/// The groups of some rows, `most` answers of each listed.
pub fn groups(context: &Context, rows: &[RowId], most: usize) -> Groups {
    groups_of(context.dataset, rows, context.day(), most)
}

/// The groups of some rows on a day, `most` answers of each listed.
pub fn groups_of(dataset: &Dataset, rows: &[RowId], day: NaiveDate, most: usize) -> Groups {
    let mut groups = Groups::default();
    let mut found: Vec<&Response> = Vec::new();
    let mut orders: [Vec<Order>; 3] = Default::default();
    each_answer(dataset, rows, day, Survey::Nps, |row, response, verdict| {
        groups.spread[of_ten(response)] += 1;
        let customers = &mut groups.customers[verdict as usize];
        if customers.last() != Some(&row) {
            customers.push(row);
        }
        let state = follow(response, day);
        let newest = Reverse(response.date);
        let order = match verdict {
            Verdict::Bad => {
                groups.follows[state as usize] += 1;
                let due = response.follow_up.as_ref().and_then(|follow| follow.due);
                (state, due, newest, row, found.len())
            }
            Verdict::Good | Verdict::Neutral => (Follow::None, None, newest, row, found.len()),
        };
        orders[verdict as usize].push(order);
        found.push(response);
    });
    let mut listed = orders.map(|orders| {
        Listed::first(orders, most, |(_, _, _, row, at)| {
            read(dataset, row, found[at], day)
        })
    });
    groups.promoters = std::mem::take(&mut listed[Verdict::Good as usize]);
    groups.passives = std::mem::take(&mut listed[Verdict::Neutral as usize]);
    groups.detractors = std::mem::take(&mut listed[Verdict::Bad as usize]);
    groups
}

/// The score of a valid answer, brought to 10 and rounded down.
pub(in crate::insight) fn of_ten(response: &Response) -> usize {
    let score = response.score.unwrap_or(0.0) * 10.0 / answer::scale(response);
    (score + ROUNDING).clamp(0.0, 10.0) as usize
}

//! Why a customer's score changed since the comparison month: the metrics that caused it.
//!
//! Comes in: a context, the scores of the earlier month and a customer; goes out: a [`Cause`] with
//! every metric's part, a sentence that names the largest, the kinds of change in figures that add
//! up as written, and a waterfall. Where there is no score to compare it says which month lacks it.

mod kinds;

pub use kinds::{Kind, Kinds};

use super::Context;
use super::impact::{Contribution, Than, action, category_of, evidence, leading, rank, written};
use crate::arrange::Arrange;
use crate::chart::describe::Format;
use crate::chart::waterfall::{Step, Waterfall};
use crate::score::Scores;
use crate::score::change::{Change, NoScore, Part, change};
use crate::score::explain::{Raw, raw};
use crate::score::mix::{Side, Target};
use crate::units::{self, Month, RowId};

/// How many metrics the waterfall shows by themselves.
pub const SHOWN: usize = 6;

/// How many metrics the sentence names that moved the score its way.
const NAMED: usize = 3;

/// Changes under half a hundredth of a point are written as none.
const FLAT: f64 = 0.005;

/// What changed a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The score's name.
    pub name: String,
    /// The earlier month and the month shown.
    pub months: (Month, Month),
    /// The score shown in the earlier month, 0 to 10.
    pub then: f64,
    /// The score shown now, 0 to 10.
    pub now: f64,
    /// What each metric did, in points, the largest first.
    pub contributions: Vec<Contribution>,
    /// The same by kind.
    pub kinds: Kinds,
    /// Whether another scorecard applies to the customer than did.
    pub is_other_card: bool,
}

/// Takes the change of a customer's score since the month of `before` apart.
///
/// # Errors
/// Why there is nothing to take apart, as a sentence.
pub fn cause(
    context: &Context,
    before: &Scores,
    target: &Target,
    row: RowId,
) -> Result<Cause, String> {
    let model = context.model;
    let (then, now) = (
        Side {
            model,
            scores: before,
        },
        Side {
            model,
            scores: context.scores,
        },
    );
    let name = target.name(context.scores).unwrap_or_default().to_owned();
    let months = (before.month, context.month());
    let change = change(context.dataset, then, now, target, row)
        .map_err(|missing| no_score(&name, months, missing))?;
    let contribution = |part: &Part| contribution(context, before, target, row, part);
    let parts = change.parts.iter().filter_map(contribution);
    let by_hand = overridden(before, context.scores, target, row);
    let by_hand = Contribution::by_hand(change.by_hand, by_hand);
    let mut contributions: Vec<Contribution> = parts.chain([by_hand]).collect();
    rank(&mut contributions);
    Ok(Cause {
        name,
        months,
        then: change.then,
        now: change.now,
        contributions,
        kinds: Kinds::of(&change),
        is_other_card: change.is_other_card,
    })
}

/// That the data does not reach back to the comparison month, and what would help.
pub fn out_of_reach(context: &Context) -> String {
    format!(
        "The data begins in {}, after {}. Earlier values belong into the history of each customer \
         in the file.",
        context.dataset.first_month().label(),
        context.comparison.label()
    )
}

/// Which month has no score.
fn no_score(name: &str, (then, now): (Month, Month), missing: NoScore) -> String {
    let months = match missing {
        NoScore::Then => then.label(),
        NoScore::Now => now.label(),
        NoScore::Both => format!("{} and {}", then.label(), now.label()),
    };
    format!("There is no score of {name} in {months}: too few of its metrics have a value.")
}

/// What became of the override of a score.
fn overridden(then: &Scores, now: &Scores, target: &Target, row: RowId) -> &'static str {
    let is_set = |scores: &Scores| {
        let card = scores.card(&target.card);
        card.is_some_and(|card| card.overridden[row.idx()].is_some())
    };
    match (is_set(then), is_set(now)) {
        (true, false) => "an override ended",
        (false, true) => "an override began",
        (true, true) | (false, false) => "an override in both months",
    }
}

fn contribution(
    context: &Context,
    before: &Scores,
    target: &Target,
    row: RowId,
    part: &Part,
) -> Option<Contribution> {
    let idx = part.metric.own?;
    let metric = &context.model.metrics[idx];
    let value = |month: Month, score: Option<f64>| match score {
        Some(_) => raw(context.dataset, metric, month, row),
        None => Raw::Missing,
    };
    let (own, other) = (
        value(context.month(), part.scores.1),
        value(before.month, part.scores.0),
    );
    let mut words = evidence(context, metric, (&own, &other), Than::Before);
    if own == other && part.points().abs() >= FLAT {
        words.push_str(if part.scale.abs() >= part.weight.abs() {
            "; the scale moved"
        } else {
            "; its weight changed"
        });
    }
    Some(Contribution {
        metric: Some(idx),
        name: metric.name.clone(),
        category: category_of(context, target, Some(row), idx),
        points: part.points(),
        evidence: words,
        action: action(target, metric, part.points()),
    })
}

impl Cause {
    /// The change, in points.
    pub fn difference(&self) -> f64 {
        self.now - self.then
    }

    /// What happened and which metrics caused it, those that moved the score its way first:
    /// `Health fell from 7.10 to 5.78 since Jun 2026: Stickiness (24%, was 31%) −0.52 and 12 more
    /// −0.88; the other way Training (79%, was 70%) +0.08.`
    pub fn words(&self) -> String {
        let sign = if self.difference() < 0.0 { -1.0 } else { 1.0 };
        let parts = || self.contributions.iter();
        let toward = parts().filter(|part| sign * part.points >= FLAT);
        let named: Vec<&Contribution> = toward.take(NAMED).collect();
        let other = parts().find(|part| -sign * part.points >= FLAT);
        let told = named.iter().copied().chain(other);
        let (n, sum) = told.fold((0, 0.0), |(n, sum), part| (n + 1, sum + part.points));
        let mut list: Vec<String> = named.iter().map(|part| written(part)).collect();
        let n_rest = self.contributions.len() - n;
        if n_rest > 0 {
            let rest = units::delta(self.difference() - sum, 2);
            let n_rest = units::count(n_rest as f64);
            list.push(format!("{n_rest} more {rest}"));
        }
        let other = other.map(|part| format!("the other way {}", written(part)));
        let told: Vec<String> = [joined(list)].into_iter().flatten().chain(other).collect();
        let head = self.head();
        if told.is_empty() {
            return format!("{head}: nothing it is made of changed.");
        }
        format!("{head}: {}.", told.join("; "))
    }

    /// From where to where.
    fn head(&self) -> String {
        let (name, since) = (&self.name, self.months.0.label());
        let (then, now) = (two(self.then), two(self.now));
        match self.difference() {
            flat if flat.abs() < FLAT => format!("{name} is where it was in {since}, at {now}"),
            down if down < 0.0 => format!("{name} fell from {then} to {now} since {since}"),
            _ => format!("{name} rose from {then} to {now} since {since}"),
        }
    }

    /// The metrics that the waterfall shows by themselves, the most harmful first, and what the
    /// others did: how many they are and their points.
    pub fn shown(&self, n: usize) -> (Vec<&Contribution>, usize, f64) {
        let (first, n_rest, rest) = leading(&self.contributions, n);
        let mut first: Vec<&Contribution> = first.iter().collect();
        first.arrange_by(|a, b| a.points.total_cmp(&b.points));
        (first, n_rest, rest)
    }

    /// From the earlier score to the score now, a step for each of the `n` largest parts.
    pub fn waterfall(&self, n: usize) -> Waterfall {
        let (first, n_rest, rest) = self.shown(n);
        let step = |part: &&Contribution| Step::change(&part.name, &part.evidence, part.points);
        let opening = Step::total(self.months.0.label(), self.then);
        let more = (n_rest > 0).then(|| {
            let name = format!("{} more", units::count(n_rest as f64));
            Step::rest(name, rest)
        });
        let closing = Step::total(self.months.1.label(), self.now);
        let steps = [opening].into_iter().chain(first.iter().map(step));
        Waterfall {
            steps: steps.chain(more).chain([closing]).collect(),
            unit: "Points".into(),
            format: Format::decimals(2),
            axis: None,
        }
    }
}

/// `a, b and c`; `None` without any.
fn joined(mut list: Vec<String>) -> Option<String> {
    let last = list.pop()?;
    if list.is_empty() {
        return Some(last);
    }
    Some(format!("{} and {last}", list.join(", ")))
}

fn two(value: f64) -> String {
    crate::chart::describe::decimal(value, 2)
}

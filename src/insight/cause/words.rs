//! A change of a score in a sentence and as a waterfall.

use super::{Cause, FLAT};
use crate::arrange::Arrange;
use crate::chart::describe::{Format, decimal};
use crate::chart::waterfall::{Step, Waterfall};
use crate::insight::impact::{Contribution, leading, written};
use crate::units;

/// How many metrics the sentence names that moved the score its way.
const NAMED: usize = 3;

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
        let mut against: Vec<String> = other.into_iter().map(written).collect();
        let n_rest = self.contributions.len() - n;
        if n_rest > 0 {
            let rest = self.difference() - sum;
            let n_rest = units::count(n_rest as f64);
            let text = format!("{n_rest} more {}", units::delta(rest, 2));
            // What the others come to stands on the side it pulls to.
            if sign * rest < 0.0 && !against.is_empty() {
                against.push(text);
            } else {
                list.push(text);
            }
        }
        let against = joined(against).map(|parts| format!("the other way {parts}"));
        let told: Vec<String> = joined(list).into_iter().chain(against).collect();
        let head = self.head();
        if told.is_empty() {
            let verb = if self.is_model { "differs" } else { "changed" };
            return format!("{head}: nothing it is made of {verb}.");
        }
        format!("{head}: {}.", told.join("; "))
    }

    /// From where to where.
    fn head(&self) -> String {
        let (name, since) = (&self.name, &self.ends.0);
        let (then, now, by) = (two(self.then), two(self.now), two(self.difference().abs()));
        match (self.is_model, self.difference()) {
            (false, flat) if flat.abs() < FLAT => {
                format!("{name} is where it was in {since}, at {now}")
            }
            (false, down) if down < 0.0 => {
                format!("{name} fell from {then} to {now} since {since}")
            }
            (false, _) => format!("{name} rose from {then} to {now} since {since}"),
            (true, flat) if flat.abs() < FLAT => format!("{name} is {now}, as by {since}"),
            (true, down) if down < 0.0 => {
                format!("{name} is {now}, {by} less than the {then} by {since}")
            }
            (true, _) => format!("{name} is {now}, {by} more than the {then} by {since}"),
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
        let opening = Step::total(self.ends.0.clone(), self.then);
        let more = (n_rest > 0).then(|| {
            let name = format!("{} more", units::count(n_rest as f64));
            Step::rest(name, rest)
        });
        let closing = Step::total(self.ends.1.clone(), self.now);
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
    decimal(value, 2)
}

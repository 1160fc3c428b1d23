//! What customers say, now against the comparison month.
//!
//! Both figures are over the twelve months to the day, so the two windows share answers. The error
//! is taken as if they did not, which makes the threshold stricter, never looser.

use super::facts::{Fact, Facts};
use super::{Finding, Kind, Severity};
use crate::chart::describe::decimal;
use crate::metrics::{revenue, voice};
use crate::score::Scores;
use crate::units::{self, RowId};

/// Under twenty answers one person moves the figure by five points and more.
const MIN_ANSWERS: usize = 20;

/// Changes under this many points are within what people call the same.
const MIN_POINTS: f64 = 5.0;

/// How many standard errors a change must be: two keep one chance finding in twenty.
const SURE: f64 = 2.0;

/// A figure in points with its sample.
struct Sample {
    points: f64,
    n: usize,
    /// The variance of one answer, in points².
    variance: f64,
}

impl Sample {
    fn error2(&self) -> f64 {
        self.variance / self.n as f64
    }
}

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let Some(before) = facts.before else { return };
    if facts.context.dataset.customers.responses.n_items() == 0 {
        return;
    }
    let matched = facts.scope.matched;
    let now = revenue::active_rows(facts.context.dataset, matched, facts.context.month());
    let then = revenue::active_rows(facts.context.dataset, matched, before.month);
    let (day, day_then) = (facts.context.day(), before.day);
    let net = (nps(facts, &now, day), nps(facts, &then, day_then));
    let satisfied = (csat(facts, &now, day), csat(facts, &then, day_then));
    all.extend(changed(facts, before, "NPS", net));
    all.extend(changed(facts, before, "CSAT", satisfied));
}

fn nps(facts: &Facts, rows: &[RowId], day: chrono::NaiveDate) -> Option<Sample> {
    let groups = voice::promoters(facts.context.dataset, rows, day);
    let n = groups.promoters + groups.passives + groups.detractors;
    let share = |part: usize| part as f64 / n as f64;
    let (up, down) = (share(groups.promoters), share(groups.detractors));
    (n >= MIN_ANSWERS).then(|| Sample {
        points: 100.0 * (up - down),
        n,
        variance: 1e4 * (up + down - (up - down).powi(2)),
    })
}

fn csat(facts: &Facts, rows: &[RowId], day: chrono::NaiveDate) -> Option<Sample> {
    let (satisfied, n) = voice::satisfied(facts.context.dataset, rows, day);
    let share = satisfied as f64 / n as f64;
    (n >= MIN_ANSWERS).then_some(Sample {
        points: 100.0 * share,
        n,
        variance: 1e4 * share * (1.0 - share),
    })
}

fn changed(
    facts: &Facts,
    before: &Scores,
    what: &str,
    (now, then): (Option<Sample>, Option<Sample>),
) -> Option<Finding> {
    let (now, then) = (now?, then?);
    let by = now.points - then.points;
    let error = (now.error2() + then.error2()).sqrt();
    if by.abs() < MIN_POINTS || by.abs() < SURE * error {
        return None;
    }
    let is_worse = by < 0.0;
    let (rows, whose) = answers(facts, what, is_worse);
    if rows.is_empty() {
        return None;
    }
    let since = before.month.label();
    let headline = format!(
        "{what} {} {} points to {} since {since}; {} {whose}",
        if is_worse { "fell" } else { "rose" },
        decimal(by.abs(), 0),
        decimal(now.points, 0),
        units::counted(rows.len(), "customer"),
    );
    let severity = if is_worse {
        Severity::Watch
    } else {
        Severity::Good
    };
    let fact = Fact {
        headline,
        detail: rule((now.n, then.n), SURE * error),
        mrr: None,
        evidence: facts.list(&format!("{what}: {whose}"), "largest MRR first", rows),
    };
    Some(facts.finding((Kind::Voice, severity), fact))
}

fn rule((n, n_then): (usize, usize), least: f64) -> String {
    format!(
        "{} answers of the twelve months, {} then. \
         Shown from {MIN_ANSWERS} answers, {MIN_POINTS} points and {SURE} standard errors ({}) up.",
        units::count(n as f64),
        units::count(n_then as f64),
        decimal(least, 1)
    )
}

/// The active customers whose answers stand for the way it went.
fn answers(facts: &Facts, what: &str, is_worse: bool) -> (Vec<RowId>, &'static str) {
    let (dataset, day) = (facts.context.dataset, facts.context.day());
    let is_in = |row: RowId| match (what, is_worse) {
        ("NPS", true) => voice::promoters(dataset, &[row], day).detractors > 0,
        ("NPS", false) => voice::promoters(dataset, &[row], day).promoters > 0,
        (_, true) => {
            let (satisfied, n) = voice::satisfied(dataset, &[row], day);
            satisfied < n
        }
        (_, false) => voice::satisfied(dataset, &[row], day).0 > 0,
    };
    let whose = match (what, is_worse) {
        ("NPS", true) => "with detractors",
        ("NPS", false) => "with promoters",
        (_, true) => "with answers that are not satisfied",
        (_, false) => "with satisfied answers",
    };
    let rows = facts.active.iter().copied().filter(|&row| is_in(row));
    (facts.ordered(rows.collect(), |row| facts.mrr(row)), whose)
}

//! A metric that moved for most of the selection, whatever it did to bands.
//!
//! Raw values are compared, not scores: a scale that follows the best customer moves everybody's
//! score when that one changes (T5). Only customers with a value in both months count.

use super::facts::{Fact, Facts};
use super::{Finding, Kind, Severity};
use crate::arrange::Arrange;
use crate::data::column::Numbers;
use crate::insight::headline::HEALTH;
use crate::insight::value::number_text;
use crate::score::Scores;
use crate::score::model::{Direction, Metric};
use crate::units::{self, RowId};

/// Under ten customers a mean follows single ones.
const MIN_N: usize = 10;

/// The part of the customers compared that must have moved the same way: two in three is more than
/// scatter gives.
const SAME_WAY: f64 = 2.0 / 3.0;

/// The mean must move by this many standard deviations of the values of both months: a quarter is
/// the least that shows on a chart.
const EFFECT: f64 = 0.25;

/// How a metric's values moved.
#[derive(Clone, Copy, Debug, Default)]
struct Shift {
    n: usize,
    n_up: usize,
    n_down: usize,
    now: f64,
    then: f64,
    squares: f64,
}

impl Shift {
    fn add(&mut self, now: f64, then: f64) {
        self.n += 1;
        self.n_up += usize::from(now > then);
        self.n_down += usize::from(now < then);
        self.now += now;
        self.then += then;
        self.squares += now * now + then * then;
    }

    /// The change of the mean in standard deviations of the values of both months together.
    fn effect(&self) -> f64 {
        let n = self.n as f64;
        let mean = (self.now + self.then) / (2.0 * n);
        let variance = (self.squares / (2.0 * n) - mean * mean).max(0.0);
        let by = (self.now - self.then) / n;
        if variance > 0.0 {
            by / variance.sqrt()
        } else {
            0.0
        }
    }

    /// How many moved the way the mean did.
    fn n_along(&self) -> usize {
        if self.now > self.then {
            self.n_up
        } else {
            self.n_down
        }
    }

    fn stands_out(&self) -> bool {
        self.n >= MIN_N
            && self.n_along() as f64 >= SAME_WAY * self.n as f64
            && self.effect().abs() >= EFFECT
    }
}

pub(super) fn find(facts: &Facts, all: &mut Vec<Finding>) {
    let (Some(before), Some(card)) = (facts.before, facts.context.model.scorecard(HEALTH)) else {
        return;
    };
    let is_active = |row: RowId| facts.context.dataset.is_active(row, before.day);
    let rows: Vec<RowId> = facts
        .active
        .iter()
        .copied()
        .filter(|&row| is_active(row))
        .collect();
    if rows.len() < MIN_N {
        return;
    }
    let parts = card
        .categories
        .iter()
        .flat_map(|category| &category.metrics);
    let mut metrics: Vec<usize> = parts.map(|part| part.metric).collect();
    metrics.arrange_by(Ord::cmp);
    metrics.dedup();
    let found = metrics
        .into_iter()
        .filter_map(|metric| finding(facts, before, &facts.context.model.metrics[metric], &rows));
    all.extend(found);
}

fn finding(facts: &Facts, before: &Scores, metric: &Metric, rows: &[RowId]) -> Option<Finding> {
    let dataset = facts.context.dataset;
    let column = dataset.metric(&metric.id)?;
    let now = &dataset
        .metric_values(column, facts.context.month())?
        .numbers;
    let then = &dataset.metric_values(column, before.month)?.numbers;
    let shift = shift(now, then, rows);
    if !shift.stands_out() {
        return None;
    }
    let (mean_now, mean_then) = means(metric, &shift, &dataset.currency)?;
    let is_up = shift.now > shift.then;
    let is_good = is_up == (metric.direction == Direction::Higher);
    let by = |row: RowId| Some(now.get(row)? - then.get(row)?);
    let along = |row: RowId| by(row).map(|by| if is_up { by } else { -by });
    let moved = rows.iter().copied().filter(|&row| along(row) > Some(0.0));
    let moved = facts.ordered(moved.collect(), along);
    let (verb, way) = if is_up {
        ("rose", "higher")
    } else {
        ("fell", "lower")
    };
    let headline = format!(
        "{} {verb} from {mean_then} to {mean_now} on average since {}: {way} for {} of {}",
        metric.name,
        before.month.label(),
        units::count(moved.len() as f64),
        units::counted(shift.n, "customer")
    );
    let title = format!("{} {verb}", metric.name);
    let fact = Fact {
        headline,
        detail: rule(),
        mrr: None,
        evidence: facts.list(&title, "largest change first", moved),
    };
    let severity = if is_good {
        Severity::Good
    } else {
        Severity::Watch
    };
    Some(facts.finding((Kind::Metric, severity), fact))
}

/// Both means as they are written; `None` where a reader would see no difference.
fn means(metric: &Metric, shift: &Shift, currency: &str) -> Option<(String, String)> {
    let text = |sum: f64| number_text(metric, sum / shift.n as f64, currency);
    let (now, then) = (text(shift.now), text(shift.then));
    (now != then).then_some((now, then))
}

fn rule() -> String {
    format!(
        "Mean of the customers with a value in both months. \
         Shown from {MIN_N} customers, two in three the same way and {EFFECT} standard deviations up."
    )
}

/// One pass over two columns.
fn shift(now: &Numbers, then: &Numbers, rows: &[RowId]) -> Shift {
    let (now, then) = (now.raw(), then.raw());
    let mut shift = Shift::default();
    if now.is_empty() || then.is_empty() {
        return shift;
    }
    for row in rows {
        let (now, then) = (now[row.idx()], then[row.idx()]);
        if !now.is_nan() && !then.is_nan() {
            shift.add(now, then);
        }
    }
    shift
}

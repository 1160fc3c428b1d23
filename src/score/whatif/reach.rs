//! The smallest change of one value that brings a score into another band.
//!
//! On a line the least value is found to the last bit by halving the interval between a value that
//! does not do and one that does, with the very arithmetic that scores; steps and texts are few and
//! are all tried. What is reported lies on the metric's own steps, on the far side of the exact
//! value: it does what is said of it, and one step less does not.

use super::Probe;
use super::first::first;
use super::roll::{Own, roll};
use crate::score::band;
use crate::score::explain::Raw;
use crate::score::model::{Rule, Scorecard, Step};

/// A change of one value.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Position in the model's metrics.
    pub metric: usize,
    /// The value now.
    pub now: Raw,
    /// The value it has to have, on the metric's own steps; for a change that does not reach, the
    /// best it can be.
    pub needed: Raw,
    /// For numbers the least value that does, to the last bit.
    pub exact: Option<f64>,
    /// The metric's score at the value needed, 0 to 10.
    pub score: f64,
    /// The overall at the value needed, 0 to 10.
    pub overall: f64,
    /// The band of that overall, as a position in the bands of the scorecard that applies.
    pub band: usize,
    /// How much of the metric's range has to be passed through, from 0; `None` for a value that is
    /// missing now.
    pub share: Option<f64>,
    /// Whether it reaches the band asked for.
    pub reaches: bool,
}

/// Which bands are asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Goal {
    /// The band now.
    pub(super) from: usize,
    /// Whether bands above it are asked for, or those below.
    pub(super) is_up: bool,
}

impl Goal {
    fn is_reached(self, band: usize) -> bool {
        if self.is_up {
            band > self.from
        } else {
            band < self.from
        }
    }
}

/// Looks for changes of one scorecard.
#[derive(Debug)]
pub(super) struct Search<'a> {
    pub(super) probe: &'a Probe<'a>,
    pub(super) card: &'a Scorecard,
    pub(super) scores: &'a [Option<Own>],
    pub(super) goal: Goal,
}

/// A value that was tried: as written, and to the last bit.
struct Candidate {
    value: Raw,
    exact: Option<f64>,
}

impl Search<'_> {
    /// The smallest change of a metric that reaches the goal, else the one that comes nearest to
    /// it; `None` where the metric cannot bring the score any nearer.
    pub(super) fn of(&self, metric: usize) -> Option<Move> {
        let candidates = match &self.probe.model.metrics[metric].rule {
            Rule::Line { .. } => self.on_line(metric).into_iter().collect(),
            Rule::Steps(steps) => self.on_steps(metric, steps),
            Rule::Values(texts) => texts.keys().map(|own| text(own)).collect(),
        };
        let moves = candidates.into_iter();
        let moves = moves.filter_map(|candidate| self.tried(metric, candidate));
        let (reaching, short): (Vec<Move>, Vec<Move>) = moves.partition(|found| found.reaches);
        let nearest = reaching
            .into_iter()
            .min_by(|a, b| self.distance(a).total_cmp(&self.distance(b)));
        nearest.or_else(|| {
            let best = short
                .into_iter()
                .max_by(|a, b| self.gain(a).total_cmp(&self.gain(b)));
            best.filter(|best| self.gain(best) > band::TOLERANCE)
        })
    }

    /// A value and what it does.
    fn tried(&self, metric: usize, candidate: Candidate) -> Option<Move> {
        let Candidate { value, exact } = candidate;
        let score = self.probe.score(metric, &value)?;
        let overall = self.overall(metric, score)?;
        let position = band::position(&self.card.bands, overall)?;
        let now = self.probe.own(metric);
        Some(Move {
            metric,
            share: self.probe.share(metric, now, &value),
            now: now.clone(),
            needed: value,
            exact,
            score,
            overall,
            band: position,
            reaches: self.goal.is_reached(position),
        })
    }

    fn overall(&self, metric: usize, score: f64) -> Option<f64> {
        let of = |own: usize| {
            if own == metric {
                Some(Own::fresh(score))
            } else {
                self.scores[own]
            }
        };
        roll(self.card, of).overall
    }

    /// How much nearer to the goal a move brings the score, in points.
    fn gain(&self, found: &Move) -> f64 {
        let own = |metric: usize| self.scores[metric];
        let now = roll(self.card, own).overall.unwrap_or(found.overall);
        if self.goal.is_up {
            found.overall - now
        } else {
            now - found.overall
        }
    }

    /// How far a move goes; of a missing value how much is asked of it.
    fn distance(&self, found: &Move) -> f64 {
        let asked = if self.goal.is_up {
            found.score
        } else {
            -found.score
        };
        found.share.unwrap_or(asked)
    }

    fn reaches(&self, metric: usize, value: f64) -> bool {
        let score = self.probe.score(metric, &Raw::Number(value));
        let overall = score.and_then(|score| self.overall(metric, score));
        let position = overall.and_then(|overall| band::position(&self.card.bands, overall));
        position.is_some_and(|position| self.goal.is_reached(position))
    }

    /// The least value on a line that does, or the end of the line.
    fn on_line(&self, metric: usize) -> Option<Candidate> {
        let ends = self.probe.ends(metric)?;
        let (start, far) = if self.goal.is_up {
            (ends.worst, ends.best)
        } else {
            (ends.best, ends.worst)
        };
        let start = match self.probe.own(metric) {
            Raw::Number(now) => *now,
            Raw::Missing | Raw::Text(_) => start,
        };
        let number = |value: f64, exact: f64| Candidate {
            value: Raw::Number(value),
            exact: Some(exact),
        };
        if !self.reaches(metric, far) {
            return Some(number(far, far));
        }
        if self.reaches(metric, start) {
            return Some(number(start, start));
        }
        let exact = first(start, far, |value| self.reaches(metric, value));
        let is_rising = far > start;
        let written = self.probe.range(metric).grid.at_or_past(exact, is_rising);
        let is_past = (written > far) == is_rising && ends.is_hard && self.goal.is_up;
        Some(number(if is_past { far } else { written }, exact))
    }

    /// The nearest value of every step.
    fn on_steps(&self, metric: usize, steps: &[Step]) -> Vec<Candidate> {
        let grid = self.probe.range(metric).grid;
        let now = match self.probe.own(metric) {
            Raw::Number(now) => *now,
            Raw::Missing | Raw::Text(_) => f64::NEG_INFINITY,
        };
        let last = steps.len().saturating_sub(1);
        let mut above = f64::NEG_INFINITY;
        let mut found = Vec::new();
        for (idx, step) in steps.iter().enumerate() {
            let up_to = if idx == last {
                f64::INFINITY
            } else {
                step.up_to
            };
            if now.is_finite() && now > above && now <= up_to {
                above = step.up_to;
                continue;
            }
            let (exact, value) = if now <= above && above.is_finite() {
                (above.next_up(), grid.within(above, up_to, now))
            } else {
                (step.up_to, grid.within(above, step.up_to, f64::INFINITY))
            };
            found.push(Candidate {
                value: Raw::Number(value),
                exact: Some(exact),
            });
            above = step.up_to;
        }
        found
    }
}

fn text(text: &str) -> Candidate {
    Candidate {
        value: Raw::Text(text.to_owned()),
        exact: None,
    }
}

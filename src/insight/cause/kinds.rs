//! A change by kind, in figures that add up as they are written.

use super::{Change, Part};
use crate::chart::describe::{decimal, signed};

/// Digits after the point that the sum is written with.
const DIGITS: usize = 3;

/// How a change came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Values changed.
    Data,
    /// The anchors moved: the best or worst values of all customers.
    Anchor,
    /// The model scores values by other rules.
    Rule,
    /// The model weighs otherwise.
    Weight,
    /// Values appeared, went missing or grew stale, which moves weight.
    Missing,
    /// Overrides began, ended or changed.
    ByHand,
}

impl Kind {
    /// All, in the order in which they are told.
    pub const ALL: [Self; 6] = [
        Self::Data,
        Self::Anchor,
        Self::Rule,
        Self::Weight,
        Self::Missing,
        Self::ByHand,
    ];

    /// What people read.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Data => "values changed",
            Self::Anchor => "the best or worst of all customers moved",
            Self::Rule => "rules of metrics changed",
            Self::Weight => "weights changed",
            Self::Missing => "weights shifted, as values appeared or went missing",
            Self::ByHand => "set by hand",
        }
    }

    /// The same as the head of a column.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Data => "Value",
            Self::Anchor => "Anchor",
            Self::Rule => "Rule",
            Self::Weight => "Weight",
            Self::Missing => "Missing data",
            Self::ByHand => "Set by hand",
        }
    }
}

/// Points of a change by kind; together they are the change exactly.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Kinds {
    /// By kind, in the order of [`Kind::ALL`].
    pub points: [f64; Kind::ALL.len()],
    then: f64,
    now: f64,
}

impl Kinds {
    pub(super) fn of(change: &Change) -> Self {
        let mut points = Self::of_override(change.by_hand);
        for part in &change.parts {
            for (sum, own) in points.iter_mut().zip(Self::of_part(part)) {
                *sum += own;
            }
        }
        Self {
            points,
            then: change.then,
            now: change.now,
        }
    }

    /// What one metric did, by kind.
    pub(super) fn of_part(part: &Part) -> [f64; Kind::ALL.len()] {
        [
            part.data,
            part.anchor,
            part.rule,
            part.weight,
            part.missing,
            0.0,
        ]
    }

    /// What overrides did.
    pub(super) fn of_override(points: f64) -> [f64; Kind::ALL.len()] {
        [0.0, 0.0, 0.0, 0.0, 0.0, points]
    }

    /// The sum as it can be checked by hand: `7.104 − 1.203 (values changed) + 0.051 (…) = 5.952`.
    ///
    /// Each figure is rounded up or down so that the written ones add up.
    pub fn sum(&self) -> String {
        let (then, points, now) = self.settled();
        let told = Kind::ALL.into_iter().zip(points);
        let told = told.filter(|(_, steps)| *steps != 0).map(|(kind, steps)| {
            let text = signed(of_steps(steps), DIGITS);
            let mut letters = text.chars();
            let sign = letters.next().unwrap_or_default();
            format!(" {sign} {} ({})", letters.as_str(), kind.words())
        });
        let told: String = told.collect();
        let then = decimal(of_steps(then), DIGITS);
        format!("{then}{told} = {}", decimal(of_steps(now), DIGITS))
    }

    /// The score then, the points of each kind and the score now in whole steps of the last digit,
    /// such that they add up: the figures that rounding bent most are bent back.
    fn settled(&self) -> (i64, [i64; Kind::ALL.len()], i64) {
        let exact = |value: f64| value * 10_f64.powi(DIGITS as i32);
        let mut steps = self.points.map(|points| exact(points).round() as i64);
        let (then, now) = (
            exact(self.then).round() as i64,
            exact(self.now).round() as i64,
        );
        loop {
            let off = now - then - steps.iter().sum::<i64>();
            if off == 0 {
                break;
            }
            let bent =
                |idx: &usize| off.signum() as f64 * (exact(self.points[*idx]) - steps[*idx] as f64);
            let counts = |idx: &usize| self.points[*idx] != 0.0;
            let idxs = (0..steps.len()).filter(counts);
            let most = idxs.max_by(|a, b| bent(a).total_cmp(&bent(b)));
            steps[most.unwrap_or_default()] += off.signum();
        }
        (then, steps, now)
    }
}

fn of_steps(steps: i64) -> f64 {
    steps as f64 / 10_f64.powi(DIGITS as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_written_figures_add_up() {
        let kinds = Kinds {
            points: [-1.200_4, 0.0, 0.0, 0.000_4, 0.000_4, 0.0],
            then: 7.000_4,
            now: 5.800_8,
        };
        let (then, parts, now) = kinds.settled();
        assert_eq!(then + parts.iter().sum::<i64>(), now);
        assert_eq!(
            kinds.sum(),
            "7.000 − 1.200 (values changed) + 0.001 (weights shifted, as values appeared or went \
             missing) = 5.801"
        );
    }

    #[test]
    fn nothing_that_changed_leaves_the_score() {
        let kinds = Kinds {
            points: [0.0; 6],
            then: 5.0,
            now: 5.0,
        };
        assert_eq!(kinds.sum(), "5.000 = 5.000");
    }
}

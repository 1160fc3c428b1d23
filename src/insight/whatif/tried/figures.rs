//! What a person reads first of a trial: five figures, before and after.

use super::{Side, Tried};
use crate::chart::describe::MISSING;
use crate::insight::whatif::words::coverage;
use crate::units;

/// A change of score below this is none, in points.
const FLAT_SCORE: f64 = 0.005;

/// A change of chance below this is none.
const FLAT_CHANCE: f64 = 0.000_5;

/// A figure before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it is.
    pub name: &'static str,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// The difference in words; empty where there is none or it has no size.
    pub change: String,
    /// Whether it is for the better; `None` where it is the same or cannot be said.
    pub is_better: Option<bool>,
}

impl Tried {
    /// Score, band, coverage, predicted retention and rank, before and after.
    pub fn figures(&self) -> [Figure; 5] {
        let points = gap(self.before.score, self.after.score);
        let chance = gap(self.before.chance, self.after.chance);
        let place = |side: &Side| side.place.map(|place| -(place.rank as f64));
        let places = gap(place(&self.before), place(&self.after));
        let is_other_band = self.before.band != self.after.band;
        let of_score = self.verdict(points, FLAT_SCORE);
        [
            Figure {
                change: points.map_or_else(String::new, |points| units::delta(points, 2)),
                is_better: of_score,
                ..self.figure("Score", |side| side.score_text.clone())
            },
            Figure {
                is_better: of_score.filter(|_| is_other_band),
                ..self.figure("Band", band_name)
            },
            self.figure("Coverage", |side| coverage(side.coverage)),
            Figure {
                change: chance.map_or_else(String::new, |points| units::points(points * 100.0)),
                is_better: chance
                    .filter(|own| own.abs() >= FLAT_CHANCE)
                    .map(|own| own > 0.0),
                ..self.figure("Predicted retention", percent)
            },
            Figure {
                before: self.rank_before(),
                is_better: self.verdict(places, 1.0),
                ..self.figure("Rank", rank)
            },
        ]
    }

    /// Whether the score moves one way and the predicted retention the other.
    pub(super) fn is_at_odds(&self) -> bool {
        let points = gap(self.before.score, self.after.score);
        let chance = gap(self.before.chance, self.after.chance);
        let better = self.verdict(points, FLAT_SCORE);
        let likelier = chance.filter(|own| own.abs() >= FLAT_CHANCE);
        better
            .zip(likelier)
            .is_some_and(|(better, rise)| better != (rise > 0.0))
    }

    /// The place before, without of how many where that is the same after.
    fn rank_before(&self) -> String {
        match (self.before.place, self.after.place) {
            (Some(then), Some(now)) if then.of == now.of && then.rank != now.rank => {
                units::ordinal(then.rank)
            }
            _ => rank(&self.before),
        }
    }

    /// A figure without a verdict.
    fn figure(&self, name: &'static str, text: impl Fn(&Side) -> String) -> Figure {
        Figure {
            name,
            before: text(&self.before),
            after: text(&self.after),
            change: String::new(),
            is_better: None,
        }
    }

    /// Whether a rise is for the better; `None` below what counts as a change.
    fn verdict(&self, rise: Option<f64>, flat: f64) -> Option<bool> {
        let rise = rise.filter(|rise| rise.abs() >= flat)?;
        Some((rise > 0.0) != self.is_burden)
    }
}

fn gap(before: Option<f64>, after: Option<f64>) -> Option<f64> {
    Some(after? - before?)
}

fn band_name(side: &Side) -> String {
    let band = side.band.as_ref();
    band.map_or_else(|| "Insufficient data".to_owned(), |band| band.name.clone())
}

fn percent(side: &Side) -> String {
    let text = |chance| units::percent(chance, 1);
    side.chance.map_or_else(|| MISSING.to_owned(), text)
}

fn rank(side: &Side) -> String {
    side.place.map_or_else(
        || MISSING.to_owned(),
        |place| {
            let (rank, of) = (units::ordinal(place.rank), units::count(place.of as f64));
            format!("{rank} of {of}")
        },
    )
}

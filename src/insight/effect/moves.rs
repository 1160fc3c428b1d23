//! Who changes band, which way, and how much MRR goes with them.

use std::cmp::Ordering;

use super::{Level, Side, Trial, place};
use crate::insight::Listed;
use crate::score::CardScores;
use crate::units::RowId;

/// Who changes band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moves {
    /// The customers, the largest MRR first, those without one last.
    pub listed: Listed<Move>,
    /// Their numbers and MRR by way, in the order of [`Way::ALL`].
    pub sums: [Sum; 4],
}

/// Which way a customer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To a band of lower scores.
    Down,
    /// To a band of higher scores.
    Up,
    /// From a band to no score.
    Withheld,
    /// From no score to a band.
    Scored,
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 4] = [Self::Down, Self::Up, Self::Withheld, Self::Scored];
}

/// How many go a way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// Customers.
    pub n: usize,
    /// Their MRR, currency a month; those without one add nothing.
    pub mrr: f64,
}

/// A customer who changes band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    /// The customer.
    pub row: RowId,
    /// The score shown by the model in force, 0 to 10.
    pub before: Option<f64>,
    /// The score shown by the draft.
    pub after: Option<f64>,
    /// The band before, as a position in [`Side::bands`].
    pub from: usize,
    /// The band after, as a position in the draft's [`Side::bands`].
    pub to: usize,
    /// MRR in the month shown, currency a month.
    pub mrr: Option<f64>,
    /// Which way it goes.
    pub way: Way,
}

impl Moves {
    /// The sum of those who go a way.
    pub fn sum(&self, way: Way) -> Sum {
        self.sums[way as usize]
    }
}

/// The place of a customer in the list: MRR falling, then rows rising.
#[derive(Clone, Copy, PartialEq)]
struct Rank {
    mrr: f64,
    at: usize,
}

impl Eq for Rank {}

impl Ord for Rank {
    fn cmp(&self, other: &Self) -> Ordering {
        other.mrr.total_cmp(&self.mrr).then(self.at.cmp(&other.at))
    }
}

impl PartialOrd for Rank {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

pub(super) fn moves(
    trial: &Trial,
    (before, after): (&CardScores, &CardScores),
    sides: [&Side; 2],
    rows: &[RowId],
    most: usize,
) -> Moves {
    let is_same = same_bands(sides);
    let month = trial.after.scores.month;
    let mut found = Vec::new();
    let mut sums = [Sum::default(); 4];
    for &row in rows {
        let places = (place(before, row), place(after, row));
        if is_same[places.0][places.1] {
            continue;
        }
        let mut own = Move {
            row,
            before: before.shown.get(row),
            after: after.shown.get(row),
            from: places.0,
            to: places.1,
            mrr: trial.dataset.mrr(row, month),
            way: Way::Scored,
        };
        own.way = way(trial, (before, after), &own);
        let sum = &mut sums[own.way as usize];
        sum.n += 1;
        sum.mrr += own.mrr.unwrap_or(0.0);
        found.push(own);
    }
    let rank = |(at, own): (usize, &Move)| Rank {
        mrr: own.mrr.unwrap_or(f64::NEG_INFINITY),
        at,
    };
    let ranks: Vec<Rank> = found.iter().enumerate().map(rank).collect();
    Moves {
        listed: Listed::first(ranks, most, |rank| found[rank.at]),
        sums,
    }
}

/// Whether a band before is a band after, by position: compared once by band, not by customer.
fn same_bands(sides: [&Side; 2]) -> Vec<Vec<bool>> {
    let [before, after] = sides.map(|side| &side.bands);
    let row = |was: &Level| after.iter().map(|is| was.id == is.id).collect();
    before.iter().map(row).collect()
}

/// Which way a customer goes: by the order of the bands that apply in the draft, or before it where
/// the draft no longer has the band left, else by the scores.
fn way(trial: &Trial, (before, after): (&CardScores, &CardScores), own: &Move) -> Way {
    let bands = before.band_of(own.row).zip(after.band_of(own.row));
    let Some((from, to)) = bands else {
        return if own.after.is_none() {
            Way::Withheld
        } else {
            Way::Scored
        };
    };
    let applied = [
        after.applied(trial.after.model, own.row),
        before.applied(trial.before.model, own.row),
    ];
    let order = applied.into_iter().flatten().find_map(|card| {
        let at = |id: &str| card.bands.iter().position(|band| band.id == id);
        Some(at(&to.id)?.cmp(&at(&from.id)?))
    });
    let by_score = || {
        own.after
            .partial_cmp(&own.before)
            .unwrap_or(Ordering::Equal)
    };
    match order.unwrap_or_else(by_score) {
        Ordering::Less => Way::Down,
        Ordering::Equal | Ordering::Greater => Way::Up,
    }
}

//! How likely somebody with such a score stays: by the score alone, beside what happened.
//!
//! The chance is a logistic function of the score (compared to two decimals), fitted to the very
//! observations it is held against: it shows whether the score rises evenly with the chance, not
//! how well others would be predicted.

use super::ranks::{N_PLACES, POINT, Places};
use super::rates::{Rate, Tally};
use crate::score::prediction::logistic::{Design, Line, fit};

/// The most bins, and the fewest observations of a bin where there are several.
const MOST: usize = 10;
const FEWEST: usize = 20;

/// Places to a hundredth of a point.
const HUNDREDTH: usize = 100;

/// Scores next to each other, and what became of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bin {
    /// The lowest and the highest score, in the scorecard's own direction.
    pub scores: (f64, f64),
    /// The mean chance of staying by the score alone, 0 to 1.
    pub predicted: f64,
    /// Who left.
    pub rate: Rate,
}

/// Chances by score beside what happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Calibrated {
    /// About equally many observations each, the riskiest first.
    pub bins: Vec<Bin>,
    /// The mean squared difference of predicted chance and outcome, 0 to 1 (Brier 1950).
    pub brier: f64,
    /// The same of one who predicts the overall share for everybody.
    pub brier_base: f64,
}

/// The bin of each place, for counting.
pub(super) fn bins(places: &Places) -> (Vec<u8>, usize) {
    let at = |idx: usize| places.left[idx] + places.stayed[idx];
    let n: f64 = (0..N_PLACES).map(at).sum();
    let n_bins = (n as usize / FEWEST).clamp(1, MOST);
    let mut bin_of = Vec::with_capacity(N_PLACES);
    let (mut bin, mut seen, mut own) = (0, 0.0, 0.0);
    for idx in 0..N_PLACES {
        bin_of.push(bin as u8);
        seen += at(idx);
        own += at(idx);
        // Equal scores stay together, and may fill more than one bin.
        let full = ((seen / n * n_bins as f64 + 1e-9) as usize).min(n_bins - 1);
        if own > 0.0 && full > bin {
            (bin, own) = (full, 0.0);
        }
    }
    (bin_of, n_bins)
}

/// Chances beside outcomes; `None` where the fit does not settle.
pub(super) fn calibrated(
    places: &Places,
    bin_of: &[u8],
    tally: &Tally,
    is_burden: bool,
) -> Option<Calibrated> {
    let line = line(places)?;
    let n_bins = bin_of.last().map_or(0, |last| usize::from(*last) + 1);
    let mut sums = vec![Sum::default(); n_bins];
    let (mut off, mut n, mut n_left) = (0.0, 0.0, 0.0);
    for idx in 0..N_PLACES {
        let (left, stayed) = (places.left[idx], places.stayed[idx]);
        if left + stayed <= 0.0 {
            continue;
        }
        let chance = line.predict(&[rounded(idx)]);
        off += stayed * (1.0 - chance) * (1.0 - chance) + left * chance * chance;
        n += left + stayed;
        n_left += left;
        sums[usize::from(bin_of[idx])].add(idx, left + stayed, chance);
    }
    let base = n_left / n;
    let bin = |(idx, sum): (usize, &Sum)| Bin {
        scores: sum.scores(is_burden),
        predicted: sum.chances / sum.n,
        rate: tally.rate(idx),
    };
    let filled = sums.iter().enumerate().filter(|(_, sum)| sum.n > 0.0);
    Some(Calibrated {
        bins: filled.map(bin).collect(),
        brier: off / n,
        brier_base: base * (1.0 - base),
    })
}

/// What a bin holds.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    n: f64,
    chances: f64,
    first: usize,
    last: usize,
}

impl Sum {
    fn add(&mut self, place: usize, n: f64, chance: f64) {
        if self.n <= 0.0 {
            self.first = place;
        }
        self.last = place;
        self.n += n;
        self.chances += n * chance;
    }

    fn scores(&self, is_burden: bool) -> (f64, f64) {
        let score = |place: usize| place as f64 / POINT;
        if is_burden {
            (10.0 - score(self.last), 10.0 - score(self.first))
        } else {
            (score(self.first), score(self.last))
        }
    }
}

/// The score of a place to two decimals.
fn rounded(place: usize) -> f64 {
    ((place + HUNDREDTH / 2) / HUNDREDTH) as f64 / 100.0
}

/// The chance of staying as a logistic function of the score.
fn line(places: &Places) -> Option<Line> {
    let n_steps = N_PLACES / HUNDREDTH + 1;
    let mut counts = vec![(0.0, 0.0); n_steps];
    for idx in 0..N_PLACES {
        let step = &mut counts[(idx + HUNDREDTH / 2) / HUNDREDTH];
        step.0 += places.stayed[idx];
        step.1 += places.left[idx];
    }
    let mut design = Design {
        n_terms: 1,
        ..Design::default()
    };
    for (idx, (stayed, left)) in counts.into_iter().enumerate() {
        for (has_stayed, weight) in [(true, stayed), (false, left)] {
            if weight > 0.0 {
                design.scores.push(idx as f64 / 100.0);
                design.stayed.push(has_stayed);
                design.weight.push(weight);
            }
        }
    }
    let all: Vec<usize> = (0..design.stayed.len()).collect();
    fit(&design, &all)
}

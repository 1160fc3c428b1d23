//! The weighted means of one scorecard for a block of rows.
//!
//! Comes in: the scores of every metric for the rows; goes out: a column per category and for the
//! whole. Several rows are summed side by side and without a branch, so that the sums stay in the
//! processor's SIMD registers. NaN is missing throughout; rows are independent of each other.

use crate::score::band::TOLERANCE;
use crate::score::model::{Scorecard, WeightedMetric};

/// The rows scored in one go, all metrics and scorecards of them: few enough that what is computed
/// stays in the processor's nearest caches, many enough that loops over a column run on.
pub const BLOCK: usize = 512;

/// A number for every row of a block.
pub type Column = [f64; BLOCK];

/// Rows summed side by side.
const LANES: usize = 4;

/// What a scorecard makes of a block of rows.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The categories, in the scorecard's order.
    pub(super) categories: Vec<Means>,
    /// The overall, withheld where too little is covered, and its coverage.
    pub(super) overall: Means,
}

/// A metric of a category.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    /// Its weight in the category.
    pub(super) weight: f64,
    /// Its scores.
    pub(super) scores: &'a Column,
    /// What each row's value keeps of the weight, 0 to 1; `None` where all keep all.
    pub(super) kept: Option<&'a [f64]>,
}

/// What the rows of a block scored in a category that is there already.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held<'a> {
    /// Scores 0 to 10.
    pub(super) scores: &'a [f64],
    /// Shares of weight, 0 to 1.
    pub(super) coverage: &'a [f64],
}

/// Weighted means of some scores and the shares of weight that have one, by row.
#[derive(Clone, Debug)]
pub(super) struct Means {
    /// Scores 0 to 10.
    pub(super) scores: Column,
    /// Shares of weight, 0 to 1.
    pub(super) coverage: Column,
}

impl Default for Means {
    fn default() -> Self {
        Self {
            scores: [f64::NAN; BLOCK],
            coverage: [f64::NAN; BLOCK],
        }
    }
}

impl Block {
    /// Rolls a block up: `parts` are the metrics of each category, `metrics` all their scores,
    /// `kept` what the values of a metric keep of its weight, where some are stale, and `held` the
    /// categories that are there already, by position.
    pub(super) fn roll<'k>(
        &mut self,
        card: &Scorecard,
        (parts, metrics): (&[Vec<WeightedMetric>], &[Column]),
        kept: impl Fn(usize) -> Option<&'k [f64]>,
        held: impl Fn(usize) -> Option<Held<'k>>,
    ) {
        self.categories
            .resize_with(card.categories.len(), Means::default);
        let categories = card.categories.iter().zip(&mut self.categories);
        for (at, ((category, means), parts)) in categories.zip(parts).enumerate() {
            if let Some(held) = held(at) {
                means.scores[..held.scores.len()].copy_from_slice(held.scores);
                means.coverage[..held.coverage.len()].copy_from_slice(held.coverage);
                continue;
            }
            let columns = parts.iter().map(|part| Part {
                weight: part.weight,
                scores: &metrics[part.metric],
                kept: kept(part.metric),
            });
            let total = category.metrics.iter().map(|part| part.weight).sum();
            means.of_metrics(&columns.collect::<Vec<_>>(), total);
        }
        let weights = card.categories.iter().map(|category| category.weight);
        let total = weights.clone().sum();
        let columns = weights.zip(&self.categories);
        self.overall
            .of_categories(&columns.collect::<Vec<_>>(), total, card.min_coverage);
    }
}

impl Means {
    /// The means of metrics with these weights; `total` is the weight of all there could be.
    pub(super) fn of_metrics(&mut self, parts: &[Part], total: f64) {
        if parts.iter().any(|part| part.kept.is_some()) {
            return self.of_fading(parts, total);
        }
        let (scores, coverage) = self.lanes();
        for (at, (scores, coverage)) in scores.iter_mut().zip(coverage).enumerate() {
            let mut sums = Sums::default();
            for part in parts {
                sums.add(part.weight, lanes(part.scores)[at]);
            }
            // Without weight, 0 ÷ 0 is the missing mean.
            *scores = each(|lane| sums.score[lane] / sums.weight[lane]);
            *coverage = each(|lane| sums.weight[lane] / total);
        }
    }

    /// The same where the weight of a metric differs from row to row.
    fn of_fading(&mut self, parts: &[Part], total: f64) {
        let rows = self.scores.iter_mut().zip(&mut self.coverage);
        for (row, (score, coverage)) in rows.enumerate() {
            let (mut sum, mut known) = (0.0, 0.0);
            for part in parts.iter().filter(|part| !part.scores[row].is_nan()) {
                let kept = part.kept.and_then(|kept| kept.get(row));
                let weight = part.weight * kept.copied().unwrap_or(1.0);
                sum += weight * part.scores[row];
                known += weight;
            }
            *score = sum / known;
            *coverage = known / total;
        }
    }

    /// The means of categories with these weights, missing below a coverage.
    fn of_categories(&mut self, columns: &[(f64, &Self)], total: f64, min_coverage: f64) {
        let (scores, coverage) = self.lanes();
        for (at, (scores, coverage)) in scores.iter_mut().zip(coverage).enumerate() {
            let mut sums = Sums::default();
            let mut covered = [0.0; LANES];
            for (weight, category) in columns {
                sums.add(*weight, lanes(&category.scores)[at]);
                let shares = lanes(&category.coverage)[at];
                covered = each(|lane| covered[lane] + weight * shares[lane]);
            }
            *coverage = each(|lane| covered[lane] / total);
            *scores = each(|lane| {
                let mean = sums.score[lane] / sums.weight[lane];
                let is_covered = coverage[lane] >= min_coverage - TOLERANCE;
                if is_covered { mean } else { f64::NAN }
            });
        }
    }

    fn lanes(&mut self) -> (&mut [[f64; LANES]], &mut [[f64; LANES]]) {
        let scores = self.scores.as_chunks_mut().0;
        (scores, self.coverage.as_chunks_mut().0)
    }
}

/// Sums of a few rows: weighted scores, and the weights of those that are there.
#[derive(Default)]
struct Sums {
    score: [f64; LANES],
    weight: [f64; LANES],
}

impl Sums {
    #[inline]
    fn add(&mut self, weight: f64, scores: [f64; LANES]) {
        for (lane, score) in scores.into_iter().enumerate() {
            let is_there = !score.is_nan();
            self.score[lane] += if is_there { weight * score } else { 0.0 };
            self.weight[lane] += if is_there { weight } else { 0.0 };
        }
    }
}

fn lanes(column: &Column) -> &[[f64; LANES]] {
    column.as_chunks().0
}

#[inline]
fn each(of: impl Fn(usize) -> f64) -> [f64; LANES] {
    std::array::from_fn(of)
}

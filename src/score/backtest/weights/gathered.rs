//! The metric scores of the customers that are fitted on, and who left.

use super::shares::Layout;
use crate::data::Dataset;
use crate::score::Scores;
use crate::score::backtest::spans::Span;
use crate::score::prediction::logistic::{Design, Problem};
use crate::score::prediction::sample::Part;

/// What is fitted on.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Metric scores by term, the riskiest lowest, and who stayed.
    pub(super) design: Design,
    /// The row of each observation.
    pub(super) row: Vec<usize>,
    /// The fold of each.
    pub(super) fold: Vec<usize>,
}

impl Gathered {
    /// Adds the customers of a month end; those whose scorecard a profile replaces are left out.
    pub(super) fn add(
        &mut self,
        dataset: &Dataset,
        scores: &Scores,
        span: &Span,
        (parts, layout, is_burden): (&[Option<Part>], &Layout, bool),
    ) {
        let card = &scores.cards[0];
        for row in dataset.rows() {
            let is_scored = card.overall.get(row).is_some() && card.profile[row.idx()].is_none();
            let (Some(part), true) = (parts[row.idx()], is_scored) else {
                continue;
            };
            let Some(has_left) = span.left(dataset, row) else {
                continue;
            };
            let own = layout.metrics.iter().map(|&metric| {
                let score = scores.metrics[metric].get(row).unwrap_or(f64::NAN);
                if is_burden { 10.0 - score } else { score }
            });
            self.design.scores.extend(own);
            self.design.stayed.push(!has_left);
            self.design.weight.push(part.weight);
            self.row.push(row.idx());
            self.fold.push(part.fold);
        }
    }

    pub(super) fn n(&self) -> usize {
        self.row.len()
    }

    /// Observations in a fold, or all but those.
    pub(super) fn chosen(&self, fold: Option<usize>) -> Vec<usize> {
        (0..self.n())
            .filter(|&idx| Some(self.fold[idx]) != fold)
            .collect()
    }

    /// The weighted mean of each term among the chosen; `None` where nobody has a score.
    pub(super) fn means(&self, chosen: &[usize]) -> Vec<Option<f64>> {
        let mut sums = vec![(0.0, 0.0); self.design.n_terms];
        for &idx in chosen {
            for (sum, score) in sums.iter_mut().zip(self.design.row(idx)) {
                if !score.is_nan() {
                    sum.0 += self.design.weight[idx];
                    sum.1 += self.design.weight[idx] * score;
                }
            }
        }
        let mean = |(n, sum): (f64, f64)| (n > 0.0).then(|| sum / n);
        sums.into_iter().map(mean).collect()
    }

    /// The problem of the chosen observations: each row made of its scores less their means by
    /// `terms`, a missing one 0.
    pub(super) fn problem(
        &self,
        chosen: &[usize],
        width: usize,
        terms: impl Fn(usize, &mut Vec<f64>),
    ) -> Problem {
        let mut rows = Vec::with_capacity(chosen.len() * width);
        for &idx in chosen {
            rows.push(1.0);
            terms(idx, &mut rows);
        }
        Problem {
            width,
            rows,
            stayed: chosen.iter().map(|&idx| self.design.stayed[idx]).collect(),
            weight: chosen.iter().map(|&idx| self.design.weight[idx]).collect(),
            ridge: 0.0,
            toward: vec![0.0; width],
        }
    }

    /// A term's score less its mean; 0 where it is missing.
    pub(super) fn centered<'a>(
        &'a self,
        idx: usize,
        means: &'a [Option<f64>],
    ) -> impl Iterator<Item = f64> + 'a {
        let terms = self.design.row(idx).iter().zip(means);
        terms.map(|(score, mean)| match mean {
            Some(mean) if !score.is_nan() => score - mean,
            _ => 0.0,
        })
    }
}

//! Logistic regression with a ridge, by iteratively reweighted least squares (Newton's method).
//!
//! Comes in: scores, some missing, and who stayed; goes out: coefficients, or `None` where the
//! iteration did not settle. Deterministic. Scores are standardized first (minus the mean, over
//! the standard deviation, a missing one counts as the mean), so that the ridge weighs on each
//! alike; the intercept is not held back. The ridge makes the optimum unique and finite even where
//! scores tell everybody apart.

mod cholesky;

use super::logistic;
pub(in crate::score) use cholesky::solve;

/// The ridge: half of it times the sum of the squared standardized coefficients is taken off the
/// log-likelihood. 1 says what a normal prior of standard deviation 1 says: a category seldom
/// moves the log-odds by more than 2 for a standard deviation.
pub const RIDGE: f64 = 1.0;

/// The most steps; five to ten are usual.
const MOST_STEPS: usize = 60;

/// A step smaller than this, in standardized log-odds, ends the iteration.
const SETTLED: f64 = 1e-9;

/// A spread smaller than this is none: the category tells nothing apart.
const NO_SPREAD: f64 = 1e-9;

/// Who was looked at: `n_terms` scores for each observation, NaN where one is missing.
#[derive(Debug, Default)]
pub(in crate::score) struct Design {
    /// The number of scores of an observation.
    pub(in crate::score) n_terms: usize,
    /// The scores, observation by observation.
    pub(in crate::score) scores: Vec<f64>,
    /// Whether the customer stayed.
    pub(in crate::score) stayed: Vec<bool>,
    /// How many customers an observation stands for.
    pub(in crate::score) weight: Vec<f64>,
}

impl Design {
    /// The scores of an observation.
    pub(in crate::score) fn row(&self, idx: usize) -> &[f64] {
        &self.scores[idx * self.n_terms..(idx + 1) * self.n_terms]
    }
}

/// A fitted function, in points of score.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::score) struct Line {
    pub(in crate::score) intercept: f64,
    pub(in crate::score) coefficients: Vec<f64>,
    /// The mean score of each category among those fitted on; `None` where nobody has one.
    pub(in crate::score) means: Vec<Option<f64>>,
    /// The standard deviation of each.
    pub(in crate::score) spreads: Vec<f64>,
}

impl Line {
    /// The predicted chance of staying.
    pub(in crate::score) fn predict(&self, scores: &[f64]) -> f64 {
        let terms = scores.iter().zip(&self.coefficients).zip(&self.means);
        let part = |((score, coefficient), mean): ((&f64, &f64), &Option<f64>)| {
            let score = if score.is_nan() {
                mean.unwrap_or(super::MIDDLE)
            } else {
                *score
            };
            coefficient * score
        };
        logistic(self.intercept + terms.map(part).sum::<f64>())
    }
}

/// Fits the observations at `chosen`.
pub(in crate::score) fn fit(design: &Design, chosen: &[usize]) -> Option<Line> {
    let (means, spreads) = standards(design, chosen);
    let width = design.n_terms + 1;
    let mut rows = Vec::with_capacity(chosen.len() * width);
    for &idx in chosen {
        rows.push(1.0);
        let terms = design.row(idx).iter().zip(means.iter().zip(&spreads));
        rows.extend(terms.map(|(score, (mean, spread))| match mean {
            Some(mean) if !score.is_nan() && *spread > NO_SPREAD => (score - mean) / spread,
            _ => 0.0,
        }));
    }
    let problem = Problem {
        width,
        rows,
        stayed: chosen.iter().map(|&idx| design.stayed[idx]).collect(),
        weight: chosen.iter().map(|&idx| design.weight[idx]).collect(),
        ridge: RIDGE,
        toward: vec![0.0; width],
    };
    let betas = problem.solve()?;
    let plain = betas[1..].iter().zip(&spreads);
    let coefficients: Vec<f64> = plain
        .map(|(beta, spread)| {
            if *spread > NO_SPREAD {
                beta / spread
            } else {
                0.0
            }
        })
        .collect();
    let shift = coefficients.iter().zip(&means);
    let shift: f64 = shift
        .map(|(own, mean)| own * mean.unwrap_or(super::MIDDLE))
        .sum();
    Some(Line {
        intercept: betas[0] - shift,
        coefficients,
        means,
        spreads,
    })
}

/// Weighted mean and standard deviation of every term.
fn standards(design: &Design, chosen: &[usize]) -> (Vec<Option<f64>>, Vec<f64>) {
    let n = design.n_terms;
    let mut sums = vec![(0.0, 0.0); n];
    for &idx in chosen {
        for (sum, score) in sums.iter_mut().zip(design.row(idx)) {
            if !score.is_nan() {
                sum.0 += design.weight[idx];
                sum.1 += design.weight[idx] * score;
            }
        }
    }
    let means: Vec<Option<f64>> = sums
        .iter()
        .map(|(weight, sum)| (*weight > 0.0).then(|| sum / weight))
        .collect();
    let mut squares = vec![0.0; n];
    for &idx in chosen {
        let terms = squares.iter_mut().zip(design.row(idx)).zip(&means);
        for ((square, score), mean) in terms {
            if let (Some(mean), false) = (mean, score.is_nan()) {
                *square += design.weight[idx] * (score - mean) * (score - mean);
            }
        }
    }
    let spread = |(square, (weight, _)): (&f64, &(f64, f64))| (square / weight.max(1.0)).sqrt();
    (means, squares.iter().zip(&sums).map(spread).collect())
}

/// The problem to solve: a leading 1 in every row.
pub(in crate::score) struct Problem {
    /// The number of coefficients, the intercept first.
    pub(in crate::score) width: usize,
    /// The rows, one after the other.
    pub(in crate::score) rows: Vec<f64>,
    /// Whether the customer of a row stayed.
    pub(in crate::score) stayed: Vec<bool>,
    /// How many customers a row stands for.
    pub(in crate::score) weight: Vec<f64>,
    /// How firmly the coefficients are held.
    pub(in crate::score) ridge: f64,
    /// Where they are held to; the intercept is free.
    pub(in crate::score) toward: Vec<f64>,
}

/// What Newton's method needs at a point.
pub(in crate::score) struct Local {
    /// The log-likelihood less the ridge.
    pub(in crate::score) height: f64,
    pub(in crate::score) slope: Vec<f64>,
    /// Minus the second derivatives, row by row; only the lower half is filled.
    pub(in crate::score) bend: Vec<f64>,
}

impl Problem {
    /// The coefficients of the highest penalized likelihood.
    fn solve(&self) -> Option<Vec<f64>> {
        let mut here = vec![0.0; self.width];
        let mut local = self.local(&here);
        for _ in 0..MOST_STEPS {
            let mut step = solve(local.bend, local.slope, self.width)?;
            let size = size_of(&step);
            let mut next = sum(&here, &step);
            let mut ahead = self.local(&next);
            // A step too far is halved until it climbs.
            let no_lower = local.height - SETTLED * (1.0 + local.height.abs());
            while ahead.height < no_lower && size_of(&step) > SETTLED {
                for part in &mut step {
                    *part /= 2.0;
                }
                next = sum(&here, &step);
                ahead = self.local(&next);
            }
            (here, local) = (next, ahead);
            if size < SETTLED {
                return here.iter().all(|part| part.is_finite()).then_some(here);
            }
        }
        None
    }

    /// Height, slope and bend at these coefficients.
    pub(in crate::score) fn local(&self, at: &[f64]) -> Local {
        let width = self.width;
        let mut local = Local {
            height: 0.0,
            slope: vec![0.0; width],
            bend: vec![0.0; width * width],
        };
        let rows = self.rows.chunks_exact(width);
        for ((row, stayed), weight) in rows.zip(&self.stayed).zip(&self.weight) {
            let z: f64 = row.iter().zip(at).map(|(x, beta)| x * beta).sum();
            let small = (-z.abs()).exp();
            let chance = if z >= 0.0 { 1.0 } else { small } / (1.0 + small);
            let toward = if *stayed { z } else { -z };
            local.height -= weight * ((-toward).max(0.0) + small.ln_1p());
            let miss = weight * (f64::from(u8::from(*stayed)) - chance);
            let certainty = weight * chance * (1.0 - chance);
            for (idx, x) in row.iter().enumerate() {
                local.slope[idx] += miss * x;
                let scaled = certainty * x;
                let line = &mut local.bend[idx * width..=idx * width + idx];
                for (bend, other) in line.iter_mut().zip(row) {
                    *bend += scaled * other;
                }
            }
        }
        for (idx, (beta, toward)) in at.iter().zip(&self.toward).enumerate().skip(1) {
            let off = beta - toward;
            local.height -= self.ridge / 2.0 * off * off;
            local.slope[idx] -= self.ridge * off;
            local.bend[idx * width + idx] += self.ridge;
        }
        local
    }
}

pub(in crate::score) fn sum(a: &[f64], b: &[f64]) -> Vec<f64> {
    a.iter().zip(b).map(|(a, b)| a + b).collect()
}

pub(in crate::score) fn size_of(step: &[f64]) -> f64 {
    step.iter()
        .fold(0.0, |most: f64, part| most.max(part.abs()))
}

#[cfg(test)]
mod tests;

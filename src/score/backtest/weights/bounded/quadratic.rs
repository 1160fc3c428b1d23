//! The highest point of a bowl turned over, among those with no coefficient below 0.
//!
//! By the active set method of Lawson and Hanson (1974, chapter 23): coefficients are held at 0
//! until the slope calls for them, one at a time; those that would fall below 0 are held again.
//! Exact, whatever the curvature, and done in a few rounds.

use crate::score::prediction::logistic::{Local, solve};

/// A slope smaller than this, for the largest curvature, calls for nothing.
const LEVEL: f64 = 1e-12;

/// The step from `here` that climbs highest by the slope and bend at hand; `None` where the bend
/// is not that of a single top.
pub(super) fn step(local: &Local, here: &[f64]) -> Option<Vec<f64>> {
    let mut bowl = Bowl {
        local,
        here,
        at: here.to_vec(),
        // The intercept is always free.
        free: here
            .iter()
            .enumerate()
            .map(|(idx, own)| idx == 0 || *own > 0.0)
            .collect(),
    };
    for _ in 0..3 * here.len() + 3 {
        bowl.climb()?;
        let Some(next) = bowl.called_for() else {
            break;
        };
        bowl.free[next] = true;
    }
    Some(
        bowl.at
            .iter()
            .zip(here)
            .map(|(to, from)| to - from)
            .collect(),
    )
}

/// Where the search is.
struct Bowl<'a> {
    local: &'a Local,
    here: &'a [f64],
    at: Vec<f64>,
    /// Which coefficients are not held at 0.
    free: Vec<bool>,
}

impl Bowl<'_> {
    fn bend(&self, i: usize, j: usize) -> f64 {
        self.local.bend[i.max(j) * self.here.len() + i.min(j)]
    }

    /// Goes to the top of the free coefficients, holding those that would fall below 0.
    fn climb(&mut self) -> Option<()> {
        loop {
            let top = self.top()?;
            let falls = |idx: &usize| *idx > 0 && self.free[*idx] && top[*idx] <= 0.0;
            let falling: Vec<usize> = (0..top.len()).filter(falls).collect();
            let room = |idx: &usize| {
                let drop = self.at[*idx] - top[*idx];
                if drop > 0.0 {
                    self.at[*idx] / drop
                } else {
                    0.0
                }
            };
            let share = falling.iter().map(room).fold(1.0, f64::min);
            for (own, to) in self.at.iter_mut().zip(&top) {
                *own += share * (to - *own);
            }
            if falling.is_empty() {
                return Some(());
            }
            for idx in falling {
                if self.at[idx] <= LEVEL {
                    (self.at[idx], self.free[idx]) = (0.0, false);
                }
            }
        }
    }

    /// The top over the free coefficients alone, the held ones at 0.
    fn top(&self) -> Option<Vec<f64>> {
        let free: Vec<usize> = (0..self.here.len()).filter(|idx| self.free[*idx]).collect();
        let n = free.len();
        let mut matrix = vec![0.0; n * n];
        let mut right = Vec::with_capacity(n);
        for (i, &row) in free.iter().enumerate() {
            for (j, &column) in free.iter().enumerate() {
                matrix[i * n + j] = self.bend(row, column);
            }
            let held = (0..self.here.len()).filter(|idx| !self.free[*idx]);
            let pull: f64 = held.map(|idx| self.bend(row, idx) * self.here[idx]).sum();
            right.push(self.local.slope[row] + pull);
        }
        let found = solve(matrix, right, n)?;
        let mut top = vec![0.0; self.here.len()];
        for (own, idx) in found.into_iter().zip(free) {
            top[idx] = self.here[idx] + own;
        }
        Some(top)
    }

    /// The held coefficient that the slope calls for most.
    fn called_for(&self) -> Option<usize> {
        let slope = |idx: usize| {
            let gone = self.at.iter().zip(self.here).enumerate();
            let bent: f64 = gone
                .map(|(other, (to, from))| self.bend(idx, other) * (to - from))
                .sum();
            (self.local.slope[idx] - bent) / self.bend(idx, idx).max(f64::MIN_POSITIVE)
        };
        let held = (0..self.at.len()).filter(|idx| !self.free[*idx]);
        let called = held
            .map(|idx| (slope(idx), idx))
            .filter(|own| own.0 > LEVEL);
        called.max_by(|a, b| a.0.total_cmp(&b.0)).map(|own| own.1)
    }
}

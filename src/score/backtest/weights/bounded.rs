//! Logistic regression with coefficients of at least 0.
//!
//! Newton's method; each step is the best one for the curvature at hand that leaves no coefficient
//! below 0 (`quadratic`). The intercept is free.

mod quadratic;

use crate::score::prediction::logistic::{Problem, size_of, sum};
use quadratic::step;

/// The most steps; five to fifteen are usual.
const MOST_STEPS: usize = 60;

/// A step smaller than this, in log-odds for a point of score, ends the iteration.
const SETTLED: f64 = 1e-9;

/// The coefficients of the highest penalized likelihood, the intercept first; `None` where the
/// iteration does not settle.
pub(super) fn solve(problem: &Problem) -> Option<Vec<f64>> {
    let mut here = vec![0.0; problem.width];
    let mut local = problem.local(&here);
    for _ in 0..MOST_STEPS {
        let mut step = step(&local, &here)?;
        let size = size_of(&step);
        let mut next = sum(&here, &step);
        let mut ahead = problem.local(&next);
        // A step too far is halved until it climbs; between two places that are allowed all are.
        let no_lower = local.height - SETTLED * (1.0 + local.height.abs());
        while ahead.height < no_lower && size_of(&step) > SETTLED {
            for part in &mut step {
                *part /= 2.0;
            }
            next = sum(&here, &step);
            ahead = problem.local(&next);
        }
        (here, local) = (next, ahead);
        if size < SETTLED {
            return here.iter().all(|part| part.is_finite()).then_some(here);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two scores of which the second says the wrong way what the first says.
    fn problem(ridge: f64, toward: [f64; 3]) -> Problem {
        let mut rows = Vec::new();
        let mut stayed = Vec::new();
        for idx in 0..40 {
            let x = f64::from(idx % 10) - 4.5;
            rows.extend([1.0, x, if idx % 3 == 0 { -x } else { 0.5 }]);
            stayed.push((idx * 7) % 10 < idx % 10);
        }
        Problem {
            width: 3,
            weight: vec![1.0; stayed.len()],
            rows,
            stayed,
            ridge,
            toward: toward.into(),
        }
    }

    #[test]
    fn no_coefficient_is_below_zero_and_none_could_be_better() {
        let problem = problem(0.1, [0.0; 3]);
        let found = solve(&problem).unwrap();
        assert!(found[1] > 0.0 && found[2] >= 0.0, "{found:?}");
        let best = problem.local(&found);
        for (idx, own) in found.iter().enumerate() {
            let slope = best.slope[idx];
            let is_held = idx > 0 && *own <= 0.0;
            // At the bound it would only climb below it; elsewhere the slope is level.
            assert!(
                if is_held {
                    slope <= 1e-6
                } else {
                    slope.abs() < 1e-6
                },
                "{idx}: {slope}"
            );
        }
    }

    #[test]
    fn a_firm_hand_leaves_the_coefficients_where_they_are_held() {
        let found = solve(&problem(1e9, [0.0, 0.3, 0.2])).unwrap();
        assert!((found[1] - 0.3).abs() < 1e-6 && (found[2] - 0.2).abs() < 1e-6);
    }
}

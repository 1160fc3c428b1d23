//! A metric's raw values to scores of 0 to 10.
//!
//! Score = 10 × clamp((value − floor) / (top − floor), 0, 1): DATA-FORMAT section 3. For "lower is
//! better" the floor lies above the top and the same line falls. A [`Scorer`] first fits the scale
//! to the whole population, then scores any rows of it. Never looks at a filter.

mod scorer;

pub use scorer::{Kept, Scorer};

use super::model::{Anchor, Direction, Metric, Rule, Step};
use crate::units::RowId;

/// How the values of a metric became scores in one month.
#[derive(Clone, Debug, PartialEq)]
pub enum Scale {
    /// Nobody has a value, so nothing is scored.
    Blank,
    /// A line from `floor` (0) to `top` (10), both in the metric's unit.
    Line {
        /// The value that scores 0.
        floor: f64,
        /// The value that scores 10.
        top: f64,
        /// The customer whose value is the top, where the top is the population's best.
        holder: Option<RowId>,
    },
    /// The data left no line: values at least as good as `top` score 10, others 0.
    Threshold {
        /// The value that scores 10.
        top: f64,
        /// Which way is better.
        direction: Direction,
    },
    /// The data left no line: everybody with a value has this score.
    Same(f64),
    /// The metric's own steps.
    Steps,
    /// The metric's own texts.
    Values,
}

impl Scale {
    /// The score 0 to 10 of a numeric value, for the scales that have numbers.
    pub fn score(&self, value: f64, metric: &Metric) -> Option<f64> {
        match self {
            Self::Line { floor, top, .. } => {
                Some(10.0 * ((value - floor) / (top - floor)).clamp(0.0, 1.0))
            }
            Self::Threshold { top, direction } => {
                let is_good = match direction {
                    Direction::Higher => value >= *top,
                    Direction::Lower => value <= *top,
                };
                Some(if is_good { 10.0 } else { 0.0 })
            }
            Self::Same(score) => Some(*score),
            Self::Steps => match &metric.rule {
                Rule::Steps(steps) => step_score(steps, value),
                Rule::Line { .. } | Rule::Values(_) => None,
            },
            Self::Blank | Self::Values => None,
        }
    }
}

/// The scale that a population gives a line.
pub fn line_scale(
    direction: Direction,
    anchor: Anchor,
    floor: Option<f64>,
    population: &[f64],
) -> Scale {
    if population.iter().all(|value| value.is_nan()) {
        return Scale::Blank;
    }
    let (top, holder) = match anchor {
        Anchor::Best(value) | Anchor::Benchmark(value) => (value, None),
        Anchor::PopulationMax => best(direction, population),
    };
    let bottom = floor.unwrap_or_else(|| match direction {
        Direction::Higher => 0.0,
        Direction::Lower => best(Direction::Higher, population).0,
    });
    let is_line = match direction {
        Direction::Higher => top > bottom,
        Direction::Lower => top < bottom,
    };
    if is_line {
        return Scale::Line {
            floor: bottom,
            top,
            holder,
        };
    }
    match (anchor, direction, floor) {
        (Anchor::Best(_) | Anchor::Benchmark(_), ..) => Scale::Threshold { top, direction },
        (Anchor::PopulationMax, Direction::Lower, None) => Scale::Same(10.0),
        (Anchor::PopulationMax, ..) => Scale::Same(0.0),
    }
}

/// How many values are compared side by side.
const LANES: usize = 8;

/// The best value of a population and who has it first; NaN and nobody without values.
fn best(direction: Direction, population: &[f64]) -> (f64, Option<RowId>) {
    let sign = match direction {
        Direction::Higher => 1.0,
        Direction::Lower => -1.0,
    };
    let highest = highest(population, sign);
    let mut rows = population.iter();
    let holder = rows.position(|value| sign * value == highest);
    holder.map_or((f64::NAN, None), |idx| {
        (population[idx], Some(RowId(idx as u32)))
    })
}

/// The highest of some values times `sign`, several side by side; −∞ without values.
fn highest(population: &[f64], sign: f64) -> f64 {
    let higher = |a: f64, b: f64| if b > a { b } else { a };
    let (blocks, rest) = population.as_chunks::<LANES>();
    let mut lanes = [f64::NEG_INFINITY; LANES];
    for block in blocks {
        for (lane, value) in lanes.iter_mut().zip(block) {
            *lane = higher(*lane, sign * value);
        }
    }
    let rest = rest.iter().map(|value| sign * value);
    lanes
        .into_iter()
        .chain(rest)
        .fold(f64::NEG_INFINITY, higher)
}

/// The score of the first step that reaches the value; above the last one its score holds.
fn step_score(steps: &[Step], value: f64) -> Option<f64> {
    let step = steps
        .iter()
        .find(|step| value <= step.up_to)
        .or(steps.last());
    step.map(|step| step.score)
}

#[cfg(test)]
mod tests {
    use super::scorer::score_numbers;
    use super::*;

    const NONE: f64 = f64::NAN;

    fn scores(
        direction: Direction,
        anchor: Anchor,
        floor: Option<f64>,
        values: &[f64],
    ) -> Vec<f64> {
        let metric = Metric {
            id: String::new(),
            name: String::new(),
            description: String::new(),
            unit: String::new(),
            source: String::new(),
            pillar: String::new(),
            direction,
            rule: Rule::Line { anchor, floor },
            good: None,
            action: String::new(),
            stale_after_days: None,
        };
        let scale = line_scale(direction, anchor, floor, values);
        let mut scores = vec![NONE; values.len()];
        score_numbers(&scale, &metric, values, &mut scores);
        scores
    }

    #[test]
    fn a_best_value_scores_ten_and_everything_is_clamped() {
        // 001-5, 001-6
        let got = scores(
            Direction::Higher,
            Anchor::Best(100.0),
            None,
            &[-5.0, 0.0, 25.0, 120.0],
        );
        assert_eq!(got, [0.0, 0.0, 2.5, 10.0]);
    }

    #[test]
    fn the_highest_value_of_the_population_scores_ten() {
        // 001-7
        let got = scores(
            Direction::Higher,
            Anchor::PopulationMax,
            None,
            &[4.0, 8.0, 8.0],
        );
        assert_eq!(got, [5.0, 10.0, 10.0]);
    }

    #[test]
    fn a_metric_that_is_zero_for_all_scores_zero() {
        // 001-7
        assert_eq!(
            scores(Direction::Higher, Anchor::PopulationMax, None, &[0.0, 0.0]),
            [0.0, 0.0]
        );
    }

    #[test]
    fn values_above_a_benchmark_clamp_to_ten() {
        // 001-8
        let got = scores(
            Direction::Higher,
            Anchor::Benchmark(4.0),
            Some(2.0),
            &[3.0, 9.0],
        );
        assert_eq!(got, [5.0, 10.0]);
    }

    #[test]
    fn where_lower_is_better_the_floor_defaults_to_the_highest_value() {
        let got = scores(
            Direction::Lower,
            Anchor::Benchmark(10.0),
            None,
            &[10.0, 20.0, 30.0],
        );
        assert_eq!(got, [10.0, 5.0, 0.0]);
        let got = scores(
            Direction::Lower,
            Anchor::PopulationMax,
            None,
            &[10.0, 15.0, 20.0],
        );
        assert_eq!(got, [10.0, 5.0, 0.0]);
    }

    #[test]
    fn data_without_a_line_is_decided() {
        let lower = Direction::Lower;
        assert_eq!(
            scores(lower, Anchor::Benchmark(50.0), None, &[40.0, 50.0]),
            [10.0, 10.0]
        );
        assert_eq!(
            scores(lower, Anchor::Benchmark(14.0), None, &[14.0]),
            [10.0]
        );
        assert_eq!(
            scores(lower, Anchor::PopulationMax, None, &[7.0, 7.0]),
            [10.0, 10.0]
        );
        assert_eq!(
            scores(lower, Anchor::PopulationMax, Some(5.0), &[7.0, 6.0]),
            [0.0, 0.0]
        );
        assert_eq!(
            line_scale(lower, Anchor::PopulationMax, None, &[NONE]),
            Scale::Blank
        );
    }

    #[test]
    fn the_best_value_is_held_by_the_first_who_has_it() {
        let mut population = vec![NONE; 3 * LANES];
        assert!(best(Direction::Higher, &population).0.is_nan());
        for (idx, value) in [(1, 4.0), (9, 7.0), (12, 7.0), (21, -2.0)] {
            population[idx] = value;
        }
        let highest = best(Direction::Higher, &population);
        assert_eq!(highest, (7.0, Some(RowId(9))));
        let lowest = best(Direction::Lower, &population);
        assert_eq!(lowest, (-2.0, Some(RowId(21))));
    }
}

//! A metric's raw values to scores of 0 to 10.
//!
//! Score = 10 × clamp((value − floor) / (top − floor), 0, 1): DATA-FORMAT section 3. For "lower is
//! better" the floor lies above the top and the same line falls. Never looks at a filter.

use super::model::{Anchor, Direction, Metric, Rule, Step};
use crate::data::column::Numbers;
use crate::data::{Dataset, MetricColumn, MetricValues};
use crate::units::{Month, RowId};

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

/// Scores a metric for every customer of a month.
pub fn score_metric(dataset: &Dataset, metric: &Metric, month: Month) -> (Scale, Numbers) {
    let found = dataset.metric(&metric.id);
    let values = found.and_then(|column| {
        dataset
            .metric_values(column, month)
            .map(|values| (column, values))
    });
    let Some((column, values)) = values else {
        return (Scale::Blank, Numbers::missing(dataset.n_rows()));
    };
    match &metric.rule {
        Rule::Line { anchor, floor } => {
            let scale = line_scale(metric.direction, *anchor, *floor, values.numbers.raw());
            let scores = numeric(&scale, metric, values);
            (scale, scores)
        }
        Rule::Steps(_) => (Scale::Steps, numeric(&Scale::Steps, metric, values)),
        Rule::Values(_) => (
            Scale::Values,
            textual(metric, column, values, dataset.n_rows()),
        ),
    }
}

/// The scale that a population gives a line.
pub fn line_scale(
    direction: Direction,
    anchor: Anchor,
    floor: Option<f64>,
    population: &[f64],
) -> Scale {
    let Some(((lowest, _), (highest, _))) = extremes(population) else {
        return Scale::Blank;
    };
    let (top, holder) = match (anchor, direction) {
        (Anchor::Best(value) | Anchor::Benchmark(value), _) => (value, None),
        (Anchor::PopulationMax, Direction::Higher) => {
            (highest, extremes(population).map(|(_, (_, row))| row))
        }
        (Anchor::PopulationMax, Direction::Lower) => {
            (lowest, extremes(population).map(|((_, row), _)| row))
        }
    };
    let bottom = floor.unwrap_or(match direction {
        Direction::Higher => 0.0,
        Direction::Lower => highest,
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

type Extreme = (f64, RowId);

/// The lowest and the highest value and who has them first; `None` without values.
fn extremes(population: &[f64]) -> Option<(Extreme, Extreme)> {
    let mut found: Option<(Extreme, Extreme)> = None;
    for (idx, &value) in population.iter().enumerate() {
        if value.is_nan() {
            continue;
        }
        let here = (value, RowId(idx as u32));
        found = Some(match found {
            None => (here, here),
            Some((low, high)) => (
                if value < low.0 { here } else { low },
                if value > high.0 { here } else { high },
            ),
        });
    }
    found
}

fn numeric(scale: &Scale, metric: &Metric, values: &MetricValues) -> Numbers {
    if let Scale::Line { floor, top, .. } = *scale {
        // NaN stays NaN through the line, and the clamp keeps it.
        let factor = top - floor;
        let line = |value: &f64| 10.0 * ((value - floor) / factor).clamp(0.0, 1.0);
        return Numbers::from_raw(values.numbers.raw().iter().map(line).collect());
    }
    let one = |value: &f64| {
        if value.is_nan() {
            f64::NAN
        } else {
            scale.score(*value, metric).unwrap_or(f64::NAN)
        }
    };
    Numbers::from_raw(values.numbers.raw().iter().map(one).collect())
}

fn textual(
    metric: &Metric,
    column: &MetricColumn,
    values: &MetricValues,
    n_rows: usize,
) -> Numbers {
    let Rule::Values(by_text) = &metric.rule else {
        return Numbers::missing(n_rows);
    };
    let of_text = |text: &String| by_text.get(&text.trim().to_lowercase()).copied();
    let by_code: Vec<Option<f64>> = column.texts.iter().map(of_text).collect();
    let mut scores = Numbers::missing(n_rows);
    for (idx, code) in values.texts.iter().enumerate() {
        let score = code.and_then(|code| by_code[code as usize]);
        scores.set(RowId(idx as u32), score);
    }
    scores
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
        let values = MetricValues {
            numbers: Numbers::from_raw(values.to_vec()),
            texts: Vec::new(),
        };
        numeric(&scale, &metric, &values).raw().to_vec()
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
    fn steps_include_their_upper_bound_and_the_last_one_holds() {
        let steps = [
            Step {
                up_to: 30.0,
                score: 2.0,
            },
            Step {
                up_to: 60.0,
                score: 7.0,
            },
        ];
        let got = [30.0, 30.1, 60.0, 99.0].map(|value| step_score(&steps, value));
        assert_eq!(got, [Some(2.0), Some(7.0), Some(7.0), Some(7.0)]);
    }
}

//! Scoring the customers of a month on one metric, block by block.
//!
//! Comes in: a dataset's column and the scale fitted to it; goes out: scores of 0 to 10, NaN for
//! none. Loops have no branch per row where the scale is a line or steps.

use std::ops::Range;
use std::sync::Arc;

use super::{Scale, line_scale};
use crate::data::{Dataset, MetricColumn, MetricValues};
use crate::score::model::{Metric, Rule, Staleness, Step};
use crate::units::Month;

/// The share of its weight, 0 to 1, that each customer's value keeps; `None` where all keep all.
pub type Kept = Option<Arc<[f64]>>;

/// A metric of one month, ready to score its customers block by block.
#[derive(Debug)]
pub struct Scorer<'a> {
    scale: Scale,
    source: Source<'a>,
    kept: Kept,
}

/// The values that a [`Scorer`] reads, in columns as long as the dataset.
#[derive(Debug)]
enum Source<'a> {
    /// Nobody has a value.
    Blank,
    /// Numbers for a scale with numbers; NaN is missing.
    Numbers(&'a [f64], &'a Metric),
    /// Codes of texts, and the score of each code; NaN is none.
    Texts(&'a [Option<u32>], Vec<f64>),
}

impl<'a> Scorer<'a> {
    /// Looks a metric's values up, fits its scale to them, and tells the stale ones.
    pub fn new(
        dataset: &'a Dataset,
        metric: &'a Metric,
        staleness: Staleness,
        month: Month,
    ) -> Self {
        Self {
            kept: kept(dataset, metric, staleness, month),
            ..Self::of_month(dataset, metric, month)
        }
    }

    fn of_month(dataset: &'a Dataset, metric: &'a Metric, month: Month) -> Self {
        let found = dataset.metric(&metric.id);
        let values = found.and_then(|column| {
            let values = dataset.metric_values(column, month)?;
            Some((column, values))
        });
        match values {
            Some((column, values)) => Self::of(metric, column, values),
            None => Self {
                scale: Scale::Blank,
                source: Source::Blank,
                kept: None,
            },
        }
    }

    fn of(metric: &'a Metric, column: &MetricColumn, values: &'a MetricValues) -> Self {
        let numbers = values.numbers.raw();
        let scale = match &metric.rule {
            Rule::Line { anchor, floor } => line_scale(metric.direction, *anchor, *floor, numbers),
            Rule::Steps(_) => Scale::Steps,
            Rule::Values(_) => Scale::Values,
        };
        let source = match &metric.rule {
            Rule::Values(by_text) if !values.texts.is_empty() => {
                let of_text = |text: &String| by_text.get(&text.trim().to_lowercase()).copied();
                let by_code = column.texts.iter().map(of_text);
                let by_code = by_code.map(|score| score.unwrap_or(f64::NAN)).collect();
                Source::Texts(&values.texts, by_code)
            }
            Rule::Line { .. } | Rule::Steps(_) if !numbers.is_empty() => {
                Source::Numbers(numbers, metric)
            }
            Rule::Values(_) | Rule::Line { .. } | Rule::Steps(_) => Source::Blank,
        };
        Self {
            scale,
            source,
            kept: None,
        }
    }

    /// Whether nobody can have a score.
    pub fn is_blank(&self) -> bool {
        matches!(self.source, Source::Blank)
    }

    /// The share of its weight that each customer's value keeps.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Puts the scores of some rows into `scores`, as long as `rows`; NaN is no score, as where a
    /// value keeps nothing of its weight.
    pub fn score(&self, rows: Range<usize>, scores: &mut [f64]) {
        self.score_all(rows.clone(), scores);
        if let Some(kept) = &self.kept {
            for (score, kept) in scores.iter_mut().zip(&kept[rows]) {
                *score = if *kept > 0.0 { *score } else { f64::NAN };
            }
        }
    }

    fn score_all(&self, rows: Range<usize>, scores: &mut [f64]) {
        match &self.source {
            Source::Blank => scores.fill(f64::NAN),
            Source::Numbers(values, metric) => {
                score_numbers(&self.scale, metric, &values[rows], scores);
            }
            Source::Texts(codes, by_code) => {
                for (score, code) in scores.iter_mut().zip(&codes[rows]) {
                    *score = code.map_or(f64::NAN, |code| by_code[code as usize]);
                }
            }
        }
    }

    /// How values become scores, and what stale ones keep of their weight.
    pub fn into_parts(self) -> (Scale, Kept) {
        (self.scale, self.kept)
    }
}

/// What each customer's value keeps of its weight: reads no date where the model keeps all.
fn kept(dataset: &Dataset, metric: &Metric, staleness: Staleness, month: Month) -> Kept {
    let limit = metric.stale_after_days;
    if staleness == Staleness::Keep || limit.is_none() {
        return None;
    }
    // Of several days the latest counts, which is the one that keeps most.
    let mut kept = vec![None::<f64>; dataset.n_rows()];
    for (row, age) in dataset.ages(&metric.id, month) {
        let own = staleness.kept(age, limit);
        let known = &mut kept[row.idx()];
        *known = Some(known.map_or(own, |known| known.max(own)));
    }
    let is_stale = kept.iter().flatten().any(|kept| *kept < 1.0);
    let all = kept.into_iter().map(|kept| kept.unwrap_or(1.0));
    is_stale.then(|| all.collect())
}

/// Scores numbers by a scale, without a branch per row where the scale is a line or steps.
pub(super) fn score_numbers(scale: &Scale, metric: &Metric, values: &[f64], scores: &mut [f64]) {
    let rows = scores.iter_mut().zip(values);
    match (scale, &metric.rule) {
        (Scale::Line { floor, top, .. }, _) => {
            // NaN stays NaN through the line, and the clamp keeps it.
            let length = top - floor;
            for (score, value) in rows {
                *score = 10.0 * ((value - floor) / length).clamp(0.0, 1.0);
            }
        }
        (Scale::Steps, Rule::Steps(steps)) => score_steps(steps, values, scores),
        _ => {
            for (score, &value) in rows {
                let known = (!value.is_nan()).then_some(value);
                *score = known
                    .and_then(|value| scale.score(value, metric))
                    .unwrap_or(f64::NAN);
            }
        }
    }
}
/// Scores numbers by steps, from the last step to the first: the first that reaches a value holds.
fn score_steps(steps: &[Step], values: &[f64], scores: &mut [f64]) {
    let above = steps.last().map_or(f64::NAN, |step| step.score);
    for (score, value) in scores.iter_mut().zip(values) {
        *score = if value.is_nan() { f64::NAN } else { above };
    }
    for &Step { up_to, score: own } in steps.iter().rev() {
        for (score, value) in scores.iter_mut().zip(values) {
            *score = if *value <= up_to { own } else { *score };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::step_score;
    use super::*;

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
        let values = [30.0, 30.1, 60.0, 99.0];
        let got = values.map(|value| step_score(&steps, value).unwrap());
        assert_eq!(got, [2.0, 7.0, 7.0, 7.0]);
        let mut block = [0.0; 4];
        score_steps(&steps, &values, &mut block);
        assert_eq!(block, got);
        score_steps(&steps, &[f64::NAN], &mut block[..1]);
        assert!(block[0].is_nan());
    }
}

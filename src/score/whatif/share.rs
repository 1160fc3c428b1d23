//! How far a value is from another, so that metrics of any unit can be put in order.

use super::Probe;
use crate::score::explain::Raw;
use crate::score::model::Rule;

impl Probe<'_> {
    /// How much of a metric's range lies between two values: of texts by their places in the order
    /// of their scores.
    pub(super) fn share(&self, metric: usize, now: &Raw, then: &Raw) -> Option<f64> {
        match (now, then) {
            (Raw::Number(now), Raw::Number(then)) => {
                let range = self.range(metric);
                Some((then - now).abs() / (range.high - range.low))
            }
            (Raw::Text(_), Raw::Text(_)) => {
                let Rule::Values(texts) = &self.model.metrics[metric].rule else {
                    return None;
                };
                let mut scores: Vec<f64> = texts.values().copied().collect();
                scores.sort_by(f64::total_cmp);
                scores.dedup();
                let place = |value: &Raw| {
                    let score = self.score(metric, value)?;
                    scores.iter().position(|own| *own >= score)
                };
                let passed = place(now)?.abs_diff(place(then)?);
                Some(passed as f64 / scores.len().saturating_sub(1).max(1) as f64)
            }
            _ => None,
        }
    }
}

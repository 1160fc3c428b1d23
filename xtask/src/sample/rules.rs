//! The built-in scoring model read backwards: from a score to a value that has it.

use std::collections::HashMap;

use serde_json::Value;

use super::json::number;

/// The highest values the sample reaches where the model asks for the population's highest.
const HIGHEST: &[(&str, f64)] = &[("integrations", 14.0), ("community", 26.0)];

/// The scoring rules of the built-in model by metric id.
pub(super) struct Rules(HashMap<String, Value>);

impl Rules {
    /// The rules of `assets/model/default.json`.
    ///
    /// # Panics
    /// When the built-in model is not JSON with a list of metrics.
    pub(super) fn built_in() -> Self {
        let model: Value = serde_json::from_str(include_str!("../../../assets/model/default.json"))
            .expect("the built-in model is JSON");
        let metrics = model["metrics"]
            .as_array()
            .expect("the built-in model has metrics");
        let by_id = metrics
            .iter()
            .filter_map(|metric| Some((metric["id"].as_str()?.to_owned(), metric.clone())));
        Self(by_id.collect())
    }

    /// The rule of a metric.
    ///
    /// # Panics
    /// When the built-in model lacks the metric.
    fn rule(&self, id: &str) -> &Value {
        self.0
            .get(id)
            .unwrap_or_else(|| panic!("the built-in model has the metric {id}"))
    }

    /// A value of a metric whose score is (or is nearest to) `score`.
    pub(super) fn value(&self, id: &str, score: f64, decimals: i32) -> Value {
        let rule = self.rule(id);
        if let Some(values) = rule["values"].as_object() {
            let nearest = values
                .iter()
                .min_by(|a, b| distance(a.1, score).total_cmp(&distance(b.1, score)));
            return nearest.map_or(Value::Null, |(text, _)| Value::from(text.as_str()));
        }
        if let Some(steps) = rule["steps"].as_array() {
            let off = |step: &&Value| distance(&step["score"], score);
            let nearest = steps.iter().min_by(|a, b| off(a).total_cmp(&off(b)));
            return nearest.map_or(Value::Null, |step| step["up_to"].clone());
        }
        let (floor, top) = floor_and_top(rule, id);
        number(floor + score / 10.0 * (top - floor), decimals)
    }
}

/// The values that score 0 and 10.
fn floor_and_top(rule: &Value, id: &str) -> (f64, f64) {
    let highest = HIGHEST
        .iter()
        .find(|(metric, _)| *metric == id)
        .map(|(_, highest)| *highest);
    let top = rule["anchor"]["value"].as_f64().or(highest).unwrap_or(10.0);
    (rule["floor"].as_f64().unwrap_or(0.0), top)
}

fn distance(value: &Value, score: f64) -> f64 {
    value
        .as_f64()
        .map_or(f64::INFINITY, |value| (value - score).abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_becomes_a_value_that_has_it() {
        let rules = Rules::built_in();
        assert_eq!(rules.value("csat", 8.0, 0), 80);
        assert_eq!(rules.value("first_value", 10.0, 0), 14);
        assert_eq!(rules.value("sentiment", 8.9, 0), "positive");
        assert_eq!(rules.value("sponsors", 6.2, 0), 1);
    }
}

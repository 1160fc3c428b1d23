//! The scoring model of what is made: that of what is loaded, with the metrics the tables bring.
//!
//! Metrics that the model has are used as they are. Others that take part in the scores go into a
//! category "Imported" of the scorecards `adoption` and `health`. A new dataset whose metrics are
//! all unknown to the built-in model gets a model of its own with these two scorecards and nothing
//! else, so that no page waits for metrics that nobody has.

use serde_json::{Value, json};

use crate::data::table::mapping::MetricGuess;
use crate::score::model::Model;

/// How many metrics a category of the adoption scorecard should have at most.
const MOST_IN_CATEGORY: usize = 5;

/// The scorecards that imported metrics take part in.
const SCORECARDS: [(&str, &str); 2] = [("adoption", "Adoption"), ("health", "Health")];

/// A model for metrics that tables bring, as JSON; `None` where the one there is does.
///
/// # Errors
/// Why they cannot take part in the scores.
pub(super) fn with_metrics(
    own: Option<&str>,
    has_base: bool,
    guesses: &[&MetricGuess],
) -> Result<Option<String>, String> {
    let model = match own {
        Some(raw) => Model::from_json(raw).map_err(|error| error.to_string())?,
        None => Model::built_in(),
    };
    let is_new = |guess: &&&MetricGuess| model.metric_idx(&guess.id).is_none();
    let is_scored = |guess: &&&MetricGuess| guess.is_scored && guess.unit != "text";
    let new: Vec<&MetricGuess> = guesses
        .iter()
        .filter(is_new)
        .filter(is_scored)
        .copied()
        .collect();
    if new.is_empty() {
        return Ok(None);
    }
    let is_alone = own.is_none() && !has_base && guesses.iter().all(|guess| is_new(&guess));
    let value = if is_alone {
        alone(&new)
    } else {
        extended(&model, &new)
    };
    let text = value.to_string();
    Model::from_value(value).map_err(|error| error.to_string())?;
    Ok(Some(text))
}

fn metric(guess: &MetricGuess) -> Value {
    let direction = if guess.higher_is_better {
        "higher"
    } else {
        "lower"
    };
    let anchor = match guess
        .anchor
        .filter(|anchor| *anchor > 0.0 || !guess.higher_is_better)
    {
        Some(value) => json!({"kind": "benchmark", "value": value}),
        None => json!({"kind": "population_max"}),
    };
    json!({
        "id": guess.id, "name": guess.name, "unit": guess.unit, "source": "imported",
        "direction": direction, "anchor": anchor,
    })
}

fn used(guesses: &[&MetricGuess]) -> Vec<Value> {
    guesses
        .iter()
        .map(|guess| json!({"id": guess.id}))
        .collect()
}

/// A model of these metrics and nothing else.
fn alone(guesses: &[&MetricGuess]) -> Value {
    let metrics: Vec<Value> = guesses.iter().map(|guess| metric(guess)).collect();
    let n_categories = guesses.len().div_ceil(MOST_IN_CATEGORY);
    let size = guesses.len().div_ceil(n_categories.max(1));
    let category = |(n, part): (usize, &[&MetricGuess])| {
        let (id, name) = match n {
            0 => ("imported".to_owned(), "Imported".to_owned()),
            n => (format!("imported_{}", n + 1), format!("Imported {}", n + 1)),
        };
        json!({"id": id, "name": name, "metrics": used(part)})
    };
    let categories: Vec<Value> = guesses.chunks(size).enumerate().map(category).collect();
    let scorecards: Vec<Value> = SCORECARDS
        .iter()
        .map(|(id, name)| json!({"id": id, "name": name, "categories": categories}))
        .collect();
    json!({
        "name": "Imported metrics", "revision": 1, "metrics": metrics, "scorecards": scorecards,
    })
}

/// A model with these metrics in a category of its scorecards.
fn extended(model: &Model, guesses: &[&MetricGuess]) -> Value {
    let mut value = model.source.clone();
    if let Some(Value::Array(metrics)) = value.get_mut("metrics") {
        metrics.extend(guesses.iter().map(|guess| metric(guess)));
    }
    value["revision"] = json!(model.revision + 1);
    let Some(Value::Array(cards)) = value.get_mut("scorecards") else {
        return value;
    };
    let has_id = |card: &Value, id: &str| card.get("id").and_then(Value::as_str) == Some(id);
    let is_ours = |card: &Value| SCORECARDS.iter().any(|(id, _)| has_id(card, id));
    let has_any = cards.iter().any(is_ours);
    for (n, card) in cards.iter_mut().enumerate() {
        if !(is_ours(card) || (!has_any && n == 0)) {
            continue;
        }
        let Some(Value::Array(categories)) = card.get_mut("categories") else {
            continue;
        };
        let known = categories
            .iter_mut()
            .find(|category| has_id(category, "imported"));
        match known.and_then(|category| category.get_mut("metrics")) {
            Some(Value::Array(metrics)) => metrics.extend(used(guesses)),
            _ => categories
                .push(json!({"id": "imported", "name": "Imported", "metrics": used(guesses)})),
        }
    }
    value
}

//! The metrics of a model.

use super::ModelError;
use super::field::Field;
use crate::score::model::{Anchor, Direction, Metric, Rule, Step};

/// Reads `metrics`.
pub(super) fn read_all(root: &Field) -> Result<Vec<Metric>, ModelError> {
    let mut metrics: Vec<Metric> = Vec::new();
    for field in root.list("metrics")? {
        let metric = read(&field)?;
        if metrics.iter().any(|other| other.id == metric.id) {
            return Err(field
                .at("id")
                .wrong(format!("\"{}\" stands twice", metric.id)));
        }
        metrics.push(metric);
    }
    Ok(metrics)
}

fn read(field: &Field) -> Result<Metric, ModelError> {
    let id = field.required("id")?;
    let direction = direction(field)?;
    Ok(Metric {
        name: field.text_or("name", &id)?,
        description: field.text_or("description", "")?,
        unit: field.text_or("unit", "")?,
        source: field.text_or("source", "")?,
        pillar: field.text_or("pillar", "")?,
        direction,
        rule: rule(field, direction)?,
        good: field.number("good")?,
        action: field.text_or("action", "")?,
        stale_after_days: stale_after_days(field)?,
        id,
    })
}

fn stale_after_days(field: &Field) -> Result<Option<f64>, ModelError> {
    let days = field.number("stale_after_days")?;
    if days.is_some_and(|days| days < 0.0) {
        return Err(field.at("stale_after_days").wrong("should be 0 or more"));
    }
    Ok(days)
}

fn direction(field: &Field) -> Result<Direction, ModelError> {
    match field.text("direction")?.as_deref() {
        None | Some("higher") => Ok(Direction::Higher),
        Some("lower") => Ok(Direction::Lower),
        Some(_) => Err(field
            .at("direction")
            .wrong("should be \"higher\" or \"lower\"")),
    }
}

fn rule(field: &Field, direction: Direction) -> Result<Rule, ModelError> {
    let given = ["anchor", "steps", "values"].map(|key| field.get(key).is_some());
    match given {
        [true, false, false] => line(field, direction),
        [false, true, false] => steps(field),
        [false, false, true] => values(field),
        _ => Err(field.wrong("should have exactly one of anchor, steps and values")),
    }
}

fn line(field: &Field, direction: Direction) -> Result<Rule, ModelError> {
    let at = field
        .object("anchor")?
        .ok_or_else(|| field.at("anchor").wrong("is missing"))?;
    let floor = field.number("floor")?;
    let value = || match at.number("value")? {
        Some(value) => Ok(value),
        None => Err(at.at("value").wrong("is missing")),
    };
    let anchor = match at.required("kind")?.as_str() {
        "best" => Anchor::Best(value()?),
        "benchmark" => Anchor::Benchmark(value()?),
        "population_max" => Anchor::PopulationMax,
        _ => {
            let problem = "should be \"best\", \"population_max\" or \"benchmark\"";
            return Err(at.at("kind").wrong(problem));
        }
    };
    if let Anchor::Best(top) | Anchor::Benchmark(top) = anchor {
        let (wrong, side) = match direction {
            Direction::Higher => (top <= floor.unwrap_or(0.0), "above"),
            Direction::Lower => (floor.is_some_and(|floor| top >= floor), "below"),
        };
        if wrong {
            let problem = format!("should be {side} the floor, {}", floor.unwrap_or(0.0));
            return Err(at.at("value").wrong(problem));
        }
    }
    Ok(Rule::Line { anchor, floor })
}

fn steps(field: &Field) -> Result<Rule, ModelError> {
    let mut steps: Vec<Step> = Vec::new();
    for item in field.list("steps")? {
        let up_to = item.at("up_to").as_number()?;
        if steps.last().is_some_and(|last| last.up_to >= up_to) {
            return Err(item.at("up_to").wrong("should be above the step before it"));
        }
        steps.push(Step {
            up_to,
            score: item.at("score").score()?,
        });
    }
    if steps.is_empty() {
        return Err(field.at("steps").wrong("should have at least one step"));
    }
    Ok(Rule::Steps(steps))
}

fn values(field: &Field) -> Result<Rule, ModelError> {
    let at = field.at("values");
    let mut scores = std::collections::BTreeMap::new();
    for (text, item) in at.pairs()? {
        if scores
            .insert(text.trim().to_lowercase(), item.score()?)
            .is_some()
        {
            return Err(item.wrong("stands twice, apart from case and spaces"));
        }
    }
    if scores.is_empty() {
        return Err(at.wrong("should have at least one text"));
    }
    Ok(Rule::Values(scores))
}

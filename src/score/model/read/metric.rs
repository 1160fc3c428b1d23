//! The metrics of a model.

use super::field::Field;
use crate::score::model::{Anchor, Direction, Metric, Rule, Step};

/// Reads `metrics`.
pub(super) fn read_all(root: &Field) -> Vec<Metric> {
    let mut metrics: Vec<Metric> = Vec::new();
    for field in root.list("metrics") {
        let metric = read(&field);
        if !metric.id.is_empty() && metrics.iter().any(|other| other.id == metric.id) {
            let problem = format!("\"{}\" stands twice", metric.id);
            field.at("id").wrong(problem);
        }
        metrics.push(metric);
    }
    metrics
}

fn read(field: &Field) -> Metric {
    let id = field.required("id").unwrap_or_default();
    let direction = direction(field);
    Metric {
        name: field.text_or("name", &id),
        description: field.text_or("description", ""),
        unit: field.text_or("unit", ""),
        source: field.text_or("source", ""),
        pillar: field.text_or("pillar", ""),
        direction,
        rule: rule(field, direction),
        good: field.number("good"),
        action: field.text_or("action", ""),
        stale_after_days: stale_after_days(field),
        id,
    }
}

fn stale_after_days(field: &Field) -> Option<f64> {
    let days = field.number("stale_after_days");
    if days.is_some_and(|days| days < 0.0) {
        field.at("stale_after_days").wrong("should be 0 or more");
    }
    days
}

fn direction(field: &Field) -> Direction {
    match field.text("direction").as_deref() {
        None | Some("higher") => Direction::Higher,
        Some("lower") => Direction::Lower,
        Some(_) => {
            field
                .at("direction")
                .wrong("should be \"higher\" or \"lower\"");
            Direction::Higher
        }
    }
}

fn rule(field: &Field, direction: Direction) -> Rule {
    let given = ["anchor", "steps", "values"].map(|key| field.get(key).is_some());
    match given {
        [true, false, false] => line(field, direction),
        [false, true, false] => steps(field),
        [false, false, true] => values(field),
        _ => {
            field.wrong("should have exactly one of anchor, steps and values");
            Rule::Steps(Vec::new())
        }
    }
}

fn line(field: &Field, direction: Direction) -> Rule {
    let at = field.object("anchor");
    let floor = field.number("floor");
    let anchor = at.and_then(|at| {
        let anchor = anchor(&at)?;
        check_side(&at, anchor, floor, direction);
        Some(anchor)
    });
    Rule::Line {
        anchor: anchor.unwrap_or(Anchor::PopulationMax),
        floor,
    }
}

fn anchor(at: &Field) -> Option<Anchor> {
    match at.required("kind")?.as_str() {
        "best" => at.required_number("value").map(Anchor::Best),
        "benchmark" => at.required_number("value").map(Anchor::Benchmark),
        "population_max" => Some(Anchor::PopulationMax),
        _ => {
            let problem = "should be \"best\", \"population_max\" or \"benchmark\"";
            at.at("kind").wrong(problem);
            None
        }
    }
}

/// An anchor that is a number must stand on the good side of the floor.
fn check_side(at: &Field, anchor: Anchor, floor: Option<f64>, direction: Direction) {
    let (Anchor::Best(top) | Anchor::Benchmark(top)) = anchor else {
        return;
    };
    let (wrong, side) = match direction {
        Direction::Higher => (top <= floor.unwrap_or(0.0), "above"),
        Direction::Lower => (floor.is_some_and(|floor| top >= floor), "below"),
    };
    if wrong {
        let problem = format!("should be {side} the floor, {}", floor.unwrap_or(0.0));
        at.at("value").wrong(problem);
    }
}

fn steps(field: &Field) -> Rule {
    let mut steps: Vec<Step> = Vec::new();
    let items = field.list("steps");
    for item in &items {
        let up_to = item.at("up_to").as_number();
        let last = steps.last().map(|last| last.up_to);
        if up_to.zip(last).is_some_and(|(up_to, last)| last >= up_to) {
            item.at("up_to").wrong("should be above the step before it");
        }
        let score = item.at("score").score();
        if let (Some(up_to), Some(score)) = (up_to, score) {
            steps.push(Step { up_to, score });
        }
    }
    if items.is_empty() && field.is_listable("steps") {
        field.at("steps").wrong("should have at least one step");
    }
    Rule::Steps(steps)
}

fn values(field: &Field) -> Rule {
    let mut scores = std::collections::BTreeMap::new();
    let Some(at) = field.object("values") else {
        return Rule::Values(scores);
    };
    let pairs = at.pairs();
    for (text, item) in &pairs {
        let score = item.score().unwrap_or_default();
        if scores.insert(text.trim().to_lowercase(), score).is_some() {
            item.wrong("stands twice, apart from case and spaces");
        }
    }
    if pairs.is_empty() {
        at.wrong("should have at least one text");
    }
    Rule::Values(scores)
}

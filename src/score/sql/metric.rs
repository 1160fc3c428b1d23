//! A metric's value to its score of 0 to 10, as an expression.
//!
//! The rules are those of `score::normalise`; each expression is NULL where there is no score.

use std::collections::BTreeMap;

use super::Query;
use super::spelling::{capitals, spellings};
use super::step::{Field, Step, case};
use super::values::{POPULATION, VALUES, population, profile};
use crate::score::model::{Anchor, Direction, Metric, Rule, Step as Limit};

/// The step with the score of each metric.
pub(super) const METRICS: &str = "radar_metrics";

/// A value taken over all customers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Extreme {
    Highest,
    Lowest,
}

impl Extreme {
    pub(super) const fn function(self) -> &'static str {
        match self {
            Self::Highest => "MAX",
            Self::Lowest => "MIN",
        }
    }
}

/// An end of a line.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    At(f64),
    Of(Extreme),
}

/// Whether a metric's line needs the highest and the lowest value of all.
pub(super) fn extremes(metric: &Metric) -> [bool; 2] {
    let Rule::Line { anchor, floor } = metric.rule else {
        return [false; 2];
    };
    let ends = ends(metric.direction, anchor, floor);
    [Extreme::Highest, Extreme::Lowest].map(|extreme| ends.contains(&End::Of(extreme)))
}

/// The floor and the top of a line.
fn ends(direction: Direction, anchor: Anchor, floor: Option<f64>) -> [End; 2] {
    let top = match (anchor, direction) {
        (Anchor::Best(value) | Anchor::Benchmark(value), _) => End::At(value),
        (Anchor::PopulationMax, Direction::Higher) => End::Of(Extreme::Highest),
        (Anchor::PopulationMax, Direction::Lower) => End::Of(Extreme::Lowest),
    };
    let floor = match (floor, direction) {
        (Some(floor), _) => End::At(floor),
        (None, Direction::Higher) => End::At(0.0),
        (None, Direction::Lower) => End::Of(Extreme::Highest),
    };
    [floor, top]
}

/// The step that scores every metric, and finds the profile of each customer.
pub(super) fn scores(query: &Query) -> Step {
    let metrics = query.model.metrics.iter().enumerate();
    let field = |(idx, metric): (usize, &Metric)| Field {
        remark: metric.name.clone(),
        expression: fresh(query, idx, score(query, idx, metric)),
        name: query.name(&query.layout.metrics[idx].score),
    };
    let fields = profile(query).into_iter().chain(metrics.map(field));
    let others =
        population(query).map_or_else(String::new, |_| format!("\nCROSS JOIN {POPULATION}"));
    Step {
        name: METRICS,
        what: "The score of each metric, 0 to 10; NULL without a value.",
        keeps: Some(VALUES),
        fields: fields.collect(),
        from: format!("FROM {VALUES}{others}"),
    }
}

/// The score of a value that keeps some of its weight.
fn fresh(query: &Query, idx: usize, score: String) -> String {
    match &query.layout.metrics[idx].age {
        None => score,
        Some(age) => {
            let some = format!("{} > {}", query.name(&age.kept), query.number(0.0));
            case(&[(some, score)], None)
        }
    }
}

fn score(query: &Query, idx: usize, metric: &Metric) -> String {
    match &metric.rule {
        Rule::Line { anchor, floor } => line(query, idx, metric.direction, (*anchor, *floor)),
        Rule::Steps(steps) => by_steps(query, idx, steps),
        Rule::Values(scores) => by_text(query, idx, scores),
    }
}

fn line(
    query: &Query,
    idx: usize,
    direction: Direction,
    (anchor, floor): (Anchor, Option<f64>),
) -> String {
    let value = query.name(&query.layout.metrics[idx].value);
    let [bottom, top] = ends(direction, anchor, floor);
    let [low, high] = [bottom, top].map(|end| end_text(query, idx, end));
    let minus = |from: &str| match bottom {
        End::At(0.0) => from.to_owned(),
        End::At(_) | End::Of(_) => format!("({from} - {low})"),
    };
    let [zero, one, ten] = [0.0, 1.0, 10.0].map(|number| query.number(number));
    let share = format!("{} / {}", minus(&value), minus(&high));
    let on_line = format!("{ten} * LEAST(GREATEST({share}, {zero}), {one})");
    if let (End::At(bottom), End::At(top)) = (bottom, top)
        && (top > bottom) == (direction == Direction::Higher)
    {
        return case(&[(format!("{value} IS NOT NULL"), on_line)], None);
    }
    let (is_better, is_good) = match direction {
        Direction::Higher => (">", ">="),
        Direction::Lower => ("<", "<="),
    };
    let mut arms = vec![
        (format!("{value} IS NULL"), "NULL".to_owned()),
        (format!("{high} {is_better} {low}"), on_line),
    ];
    // Without a line: as good as the top or not; or everybody is alike.
    let rest = match (anchor, direction, floor) {
        (Anchor::Best(_) | Anchor::Benchmark(_), ..) => {
            arms.push((format!("{value} {is_good} {high}"), ten));
            zero
        }
        (Anchor::PopulationMax, Direction::Lower, None) => ten,
        (Anchor::PopulationMax, ..) => zero,
    };
    case(&arms, Some(&rest))
}

fn end_text(query: &Query, idx: usize, end: End) -> String {
    match end {
        End::At(number) => query.number(number),
        End::Of(extreme) => {
            let name = query.layout.metrics[idx].extremes[extreme as usize].as_deref();
            query.name(name.unwrap_or_default())
        }
    }
}

fn by_steps(query: &Query, idx: usize, steps: &[Limit]) -> String {
    let value = query.name(&query.layout.metrics[idx].value);
    let none = (format!("{value} IS NULL"), "NULL".to_owned());
    let arm = |step: &Limit| {
        let when = format!("{value} <= {}", query.number(step.up_to));
        (when, query.number(step.score))
    };
    let arms: Vec<(String, String)> = std::iter::once(none).chain(steps.iter().map(arm)).collect();
    let above = steps.last().map(|step| query.number(step.score));
    case(&arms, above.as_deref())
}

/// The score of a text, without case and outer white space.
fn by_text(query: &Query, idx: usize, scores: &BTreeMap<String, f64>) -> String {
    let value = query.name(&query.layout.metrics[idx].value);
    let blanks: Vec<String> = ('\0'..='\u{ffff}')
        .filter(|letter| letter.is_whitespace())
        .map(|letter| format!("CHR({})", letter as u32))
        .collect();
    let trimmed = format!("{}({value}, {})", query.dialect.trim(), blanks.join(" || "));
    let (capital, small) = capitals(scores.keys().map(String::as_str));
    let [capital, small] = [capital, small].map(|letters| query.dialect.text(&letters));
    let text = format!("TRANSLATE({trimmed}, {capital}, {small})");
    let arm = |text: String, score: f64| {
        let (when, then) = (query.dialect.text(&text), query.number(score));
        format!("  WHEN {when} THEN {then}")
    };
    let arms: Vec<String> = scores
        .iter()
        .flat_map(|(key, score)| spellings(key).into_iter().map(|text| arm(text, *score)))
        .collect();
    format!("CASE {text}\n{}\nEND", arms.join("\n"))
}

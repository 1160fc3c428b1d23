//! The metrics of the model in force, in words.

use super::{Kind, Term, term};
use crate::insight::value::{number_text, plain};
use crate::score::model::{Anchor, Direction, Metric, Model, Rule, Step};

/// A term for each metric.
pub(super) fn terms(model: &Model, currency: &str) -> Vec<Term> {
    let metrics = model.metrics.iter().enumerate();
    metrics
        .map(|(at, metric)| of_metric(model, at, metric, currency))
        .collect()
}

fn of_metric(model: &Model, at: usize, metric: &Metric, currency: &str) -> Term {
    let number = |value: f64| number_text(metric, value, currency);
    let days = |days: f64| format!("a value counts as stale after {} days", plain(days, 0));
    let facts = [
        ("Unit", Some(metric.unit.clone())),
        ("Source", Some(metric.source.replace('_', " "))),
        ("Score", Some(rule(metric, &number))),
        ("Counts as good", metric.good.map(&number)),
        ("Counts in", Some(places(model, at))),
        ("When it is low", Some(metric.action.clone())),
        ("Age", metric.stale_after_days.map(days)),
    ];
    let known = |(name, text): (&'static str, Option<String>)| {
        let text = text.filter(|text| !text.is_empty())?;
        Some((name, text))
    };
    Term {
        id: format!("metric-{}", metric.id),
        facts: facts.into_iter().filter_map(known).collect(),
        topic: Some("scores"),
        ..term(
            Kind::Metric,
            &metric.name,
            &[&metric.id],
            &metric.description,
        )
    }
}

/// How a value becomes a score, without the numbers of any month.
fn rule(metric: &Metric, number: &impl Fn(f64) -> String) -> String {
    match &metric.rule {
        Rule::Line { anchor, floor } => {
            let is_lower = metric.direction == Direction::Lower;
            let better = if is_lower { "lower" } else { "higher" };
            let floor = match floor {
                Some(floor) => number(*floor),
                None if is_lower => "the highest value of the month".into(),
                None => number(0.0),
            };
            let top = top(*anchor, is_lower, number);
            format!("{better} is better: {top} scores 10, {floor} scores 0, straight between")
        }
        Rule::Steps(steps) => {
            let step = |step: &Step| {
                format!(
                    "up to {} scores {}",
                    number(step.up_to),
                    plain(step.score, 1)
                )
            };
            steps.iter().map(step).collect::<Vec<_>>().join(", ")
        }
        Rule::Values(values) => {
            let pair =
                |(text, score): (&String, &f64)| format!("\"{text}\" scores {}", plain(*score, 1));
            values.iter().map(pair).collect::<Vec<_>>().join(", ")
        }
    }
}

fn top(anchor: Anchor, is_lower: bool, number: &impl Fn(f64) -> String) -> String {
    match anchor {
        Anchor::Best(value) => format!("{}, the best possible,", number(value)),
        Anchor::Benchmark(value) => format!("the benchmark of {}", number(value)),
        Anchor::PopulationMax if is_lower => "the lowest value any customer has".into(),
        Anchor::PopulationMax => "the highest value any customer has".into(),
    }
}

/// The scorecards and categories it is part of: `Adoption: Usage; Health: Adoption`.
fn places(model: &Model, at: usize) -> String {
    let mut places = Vec::new();
    for card in &model.scorecards {
        for category in &card.categories {
            if category.metrics.iter().any(|part| part.metric == at) {
                places.push(format!("{}: {}", card.name, category.name));
            }
        }
    }
    places.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built_in(name: &str) -> Term {
        let terms = terms(&Model::built_in(), "USD");
        let found = terms.into_iter().find(|term| term.name == name);
        found.expect("the metric exists")
    }

    fn fact(term: &Term, name: &str) -> String {
        let found = term.facts.iter().find(|(own, _)| *own == name);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    #[test]
    fn r001_16_a_metric_is_told_in_words() {
        let check = |name: &str, expected: &str| {
            assert_eq!(fact(&built_in(name), "Score"), expected);
        };
        check(
            "License utilization",
            "higher is better: 100%, the best possible, scores 10, 0% scores 0, straight between",
        );
        check(
            "Days to first value",
            "lower is better: the benchmark of 14 days scores 10, 120 days scores 0, straight \
             between",
        );
        check(
            "Live integrations",
            "higher is better: the highest value any customer has scores 10, 0 scores 0, straight \
             between",
        );
        check("Reference customer", "\"no\" scores 4, \"yes\" scores 10");
        assert_eq!(
            fact(&built_in("Stickiness (DAU / MAU)"), "Counts in"),
            "Adoption: Usage; Health: Subscriber Engagement"
        );
    }

    #[test]
    fn every_metric_of_the_built_in_model_is_described() {
        for term in terms(&Model::built_in(), "USD") {
            assert!(!term.meaning.is_empty(), "{}", term.name);
            for name in ["Unit", "Source", "Score", "Counts in", "When it is low"] {
                assert!(!fact(&term, name).is_empty(), "{}: {name}", term.name);
            }
        }
    }
}

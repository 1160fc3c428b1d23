//! How a metric's value becomes a score, in words.

use crate::score::model::{Anchor, Metric, Rule, Step};
use crate::score::normalise::Scale;

/// The rule of a metric in words, with the month's own numbers:
/// `0 scores 0, 100 scores 10 (best possible)`.
pub fn rule_words(metric: &Metric, scale: &Scale, number: impl Fn(f64) -> String) -> String {
    match (scale, &metric.rule) {
        (Scale::Line { floor, top, .. }, rule) => {
            let kind = anchor_words(rule);
            format!(
                "{} scores 0, {} scores 10 ({kind})",
                number(*floor),
                number(*top)
            )
        }
        (Scale::Threshold { top, .. }, _) => {
            format!("{} or better scores 10, anything else 0", number(*top))
        }
        (Scale::Same(score), _) => {
            format!("everybody has the same value or has not left the floor: scores {score:.0}")
        }
        (_, Rule::Steps(steps)) => {
            let step = |step: &Step| format!("up to {} scores {}", number(step.up_to), step.score);
            steps.iter().map(step).collect::<Vec<_>>().join(", ")
        }
        (_, Rule::Values(values)) => {
            let pair = |(text, score): (&String, &f64)| format!("{text} scores {score}");
            values.iter().map(pair).collect::<Vec<_>>().join(", ")
        }
        (Scale::Blank | Scale::Steps | Scale::Values, _) => {
            "nobody has a value in this month".into()
        }
    }
}

fn anchor_words(rule: &Rule) -> &'static str {
    match rule {
        Rule::Line {
            anchor: Anchor::PopulationMax,
            ..
        } => "the best value any customer has this month",
        Rule::Line {
            anchor: Anchor::Benchmark(_),
            ..
        } => "the benchmark",
        Rule::Line {
            anchor: Anchor::Best(_),
            ..
        }
        | Rule::Steps(_)
        | Rule::Values(_) => "the best possible value",
    }
}

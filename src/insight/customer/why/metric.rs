//! The step from a raw value to a metric's score and its part in the overall.

use super::{Level, Step, added, percent, points};
use crate::insight::Context;
use crate::insight::value::{number_text, plain, value_text};
use crate::score::explain::{CategoryPart, Holders, MetricPart, Raw, holders, rule_words};
use crate::score::model::{Direction, Metric, Rule};
use crate::score::normalise::Scale;
use crate::units;

/// Decimals of raw values in the arithmetic.
const DIGITS: usize = 4;

/// The step of a metric within its category.
pub(in crate::insight) fn step(
    context: &Context,
    category: &CategoryPart,
    part: &MetricPart,
) -> Step {
    let metric = &context.model.metrics[part.metric];
    let currency = &context.dataset.currency;
    let value = value_text(metric, &part.raw, currency);
    let step = Step {
        level: Level::Metric,
        title: format!("{}: {value}", metric.name),
        origin: origin(metric, part),
        rule: rule(context, metric, part),
        arithmetic: String::new(),
        result: no_score(metric, part).to_owned(),
        weight: String::new(),
    };
    let Some(score) = part.score else {
        return step;
    };
    Step {
        arithmetic: arithmetic(metric, part, score),
        result: points(score),
        weight: weight(category, part, score),
        ..step
    }
}

/// Where the value comes from, in what unit, of which day, and how old it is where that counts.
fn origin(metric: &Metric, part: &MetricPart) -> String {
    let source = match metric.source.as_str() {
        "" => "source not known".to_owned(),
        source => source.replace('_', " "),
    };
    let unit = (!metric.unit.is_empty()).then(|| format!("in {}", metric.unit));
    let day = (part.raw != Raw::Missing).then(|| format!("of {}", units::date_long(part.measured)));
    let stale = stale_words(metric, part);
    let parts = [Some(source), unit, day, stale];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `142 days old, stale after 90 days: keeps 50% of its weight`; `None` for a fresh value.
pub(in crate::insight) fn stale_words(metric: &Metric, part: &MetricPart) -> Option<String> {
    let (age, limit) = (part.stale_days?, metric.stale_after_days?);
    let kept = match part.kept {
        all if all >= 1.0 => String::new(),
        none if none <= 0.0 => ": left out".to_owned(),
        some => format!(": keeps {} of its weight", percent(some)),
    };
    let age = units::count(age as f64);
    Some(format!(
        "{age} days old, stale after {} days{kept}",
        plain(limit, 1)
    ))
}

fn no_score(metric: &Metric, part: &MetricPart) -> &'static str {
    if part.kept <= 0.0 && part.raw != Raw::Missing {
        return "too old: left out, its weight goes to the others";
    }
    match (&part.raw, &metric.rule) {
        (Raw::Missing, _) => "no value: left out, its weight goes to the others",
        (Raw::Text(_), Rule::Values(_)) => "this text has no score in the model: left out",
        (Raw::Text(_), _) => "a text where a number is expected: left out",
        (Raw::Number(_), _) => "a number where a text is expected: left out",
    }
}

/// The rule with the month's own numbers; a population's best with the customer who holds it.
fn rule(context: &Context, metric: &Metric, part: &MetricPart) -> String {
    let currency = &context.dataset.currency;
    let words = rule_words(metric, &part.scale, |value| {
        number_text(metric, value, currency)
    });
    match holders(context.dataset, metric, &part.scale, context.month()) {
        Some(held) => format!("{words}; it is held by {}", holder_words(context, held)),
        None => words,
    }
}

/// `Tarnwick Robotics and 2 others`.
fn holder_words(context: &Context, held: Holders) -> String {
    let name = context.dataset.customers.name.get(held.first);
    match held.n {
        0 | 1 => name.to_owned(),
        2 => format!("{name} and 1 other"),
        n => format!("{name} and {} others", units::count((n - 1) as f64)),
    }
}

fn arithmetic(metric: &Metric, part: &MetricPart, score: f64) -> String {
    let number = |value: f64| plain(value, DIGITS);
    match (&part.scale, &part.raw) {
        (Scale::Line { floor, top, .. }, Raw::Number(value)) => {
            let unclamped = 10.0 * (value - floor) / (top - floor);
            let line = format!(
                "10 × ({} − {}) ÷ ({} − {}) = {}",
                number(*value),
                bracketed(*floor),
                number(*top),
                bracketed(*floor),
                points(unclamped)
            );
            if (0.0..=10.0).contains(&unclamped) {
                line
            } else {
                format!("{line}, held to {}", points(score))
            }
        }
        (Scale::Threshold { top, direction }, Raw::Number(value)) => {
            let (better, worse) = match direction {
                Direction::Higher => ("at least", "under"),
                Direction::Lower => ("at most", "over"),
            };
            let words = if score > 0.0 { better } else { worse };
            format!(
                "{} is {words} {}: {}",
                number(*value),
                number(*top),
                points(score)
            )
        }
        (Scale::Steps, Raw::Number(value)) => step_words(metric, *value, score),
        (Scale::Values, Raw::Text(text)) => format!("{}: {}", text.trim(), points(score)),
        _ => points(score),
    }
}

/// A negative number in brackets, so that two signs never meet.
fn bracketed(value: f64) -> String {
    let text = plain(value, DIGITS);
    if value < 0.0 {
        format!("({text})")
    } else {
        text
    }
}

/// `3 is above 2 and at most 4: 8`.
fn step_words(metric: &Metric, value: f64, score: f64) -> String {
    let Rule::Steps(steps) = &metric.rule else {
        return points(score);
    };
    let number = |value: f64| plain(value, DIGITS);
    let at = steps.iter().position(|step| value <= step.up_to);
    let place = match at {
        None => "above the last step, whose score holds".to_owned(),
        Some(0) => format!("at most {}", number(steps[0].up_to)),
        Some(at) => {
            let (below, own) = (number(steps[at - 1].up_to), number(steps[at].up_to));
            format!("above {below} and at most {own}")
        }
    };
    format!("{} is {place}: {}", number(value), points(score))
}

fn weight(category: &CategoryPart, part: &MetricPart, score: f64) -> String {
    format!(
        "{} of {} × {} of the overall × {} = {} points",
        percent(part.share),
        category.name,
        percent(category.share),
        points(score),
        added(part.contribution)
    )
}

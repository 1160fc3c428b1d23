//! "Why this score": every step from raw value to overall, in words and numbers.
//!
//! Comes in: the explanation of a score; goes out: steps in the order in which one would compute
//! it by hand. Figures are written with at most four decimals, scores with two; the arithmetic
//! itself is never rounded.

mod metric;

pub(in crate::insight) use metric::{stale_words, step as of_metric};

use super::super::value::plain;
use crate::chart::describe::decimal;
use crate::insight::Context;
use crate::score::explain::{CategoryPart, Explanation, explain};
use crate::units::{self, RowId};

/// What a step computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A metric's score and its part in the overall.
    Metric,
    /// A category's score and its part in the overall.
    Category,
    /// The overall score.
    Overall,
    /// How much of the weight has a score.
    Coverage,
    /// The score a person has set.
    Override,
    /// The band of the score shown.
    Band,
}

/// One step of the arithmetic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it computes.
    pub level: Level,
    /// What it is about: `Active seats: 62%`.
    pub title: String,
    /// Where a value comes from: `usage, in percent, of 30 Sep 2026`; empty but for metrics.
    pub origin: String,
    /// The rule in words: `0% scores 0, 100% scores 10 (the best possible value)`; may be empty.
    pub rule: String,
    /// The numbers: `10 × (62 − 0) ÷ (100 − 0) = 6.2`; may be empty.
    pub arithmetic: String,
    /// The result: `6.2`, or why there is none.
    pub result: String,
    /// What the result adds to the overall: `20% × 50% × 6.2 = 0.62 points`; may be empty.
    pub weight: String,
}

/// The steps of a customer's score on a scorecard: the metrics of each category before the
/// category, then overall, coverage, override and band; empty when there is no such scorecard.
pub fn why(context: &Context, card: &str, row: RowId) -> Vec<Step> {
    let Some(explanation) = explain(context.dataset, context.model, context.scores, card, row)
    else {
        return Vec::new();
    };
    let categories = explanation.categories.iter();
    let mut steps: Vec<Step> = categories
        .flat_map(|category| of_category(context, category))
        .collect();
    steps.push(overall_step(&explanation));
    steps.push(coverage_step(&explanation));
    steps.extend(override_step(&explanation));
    steps.push(band_step(&explanation));
    steps
}

/// The steps of one category: its metrics, then the category.
pub(in crate::insight) fn of_category(context: &Context, category: &CategoryPart) -> Vec<Step> {
    let metrics = category.metrics.iter();
    let metrics = metrics.map(|part| of_metric(context, category, part));
    metrics.chain([category_step(category)]).collect()
}

/// A score as the arithmetic writes it.
pub(in crate::insight) fn points(score: f64) -> String {
    plain(score, 2)
}

/// A score or points in a column of a table, always with two decimals.
pub(in crate::insight) fn added(figure: f64) -> String {
    decimal(figure, 2)
}

/// A share as the arithmetic writes it.
pub(in crate::insight) fn percent(share: f64) -> String {
    format!("{}%", plain(100.0 * share, 1))
}

/// `(2 × 6.2 + 1 × 8) ÷ (2 + 1)` from weights and values; a plain mean when all weights are equal.
fn mean_text(parts: &[(f64, String)]) -> String {
    let is_even = parts
        .windows(2)
        .all(|pair| pair[0].0.total_cmp(&pair[1].0).is_eq());
    let sum = |terms: Vec<String>| terms.join(" + ");
    if is_even {
        let terms = parts.iter().map(|(_, value)| value.clone()).collect();
        return format!("({}) ÷ {}", sum(terms), parts.len());
    }
    let terms = parts
        .iter()
        .map(|(weight, value)| format!("{} × {value}", plain(*weight, 4)));
    let weights = parts.iter().map(|(weight, _)| plain(*weight, 4));
    format!("({}) ÷ ({})", sum(terms.collect()), sum(weights.collect()))
}

fn category_step(category: &CategoryPart) -> Step {
    let scored = category.metrics.iter().filter(|part| part.share > 0.0);
    let parts: Vec<(f64, String)> = scored
        .filter_map(|part| part.score.map(|score| (part.counted(), points(score))))
        .collect();
    let n_missing = category
        .metrics
        .iter()
        .filter(|part| part.score.is_none())
        .count();
    let rule = match n_missing {
        0 => "weighted mean of its metrics".to_owned(),
        1 => {
            "weighted mean of its metrics; 1 has no value and its weight goes to the others".into()
        }
        n => format!(
            "weighted mean of its metrics; {n} have no value and their weight goes to the others"
        ),
    };
    let step = Step {
        level: Level::Category,
        title: category.name.clone(),
        origin: String::new(),
        rule,
        arithmetic: String::new(),
        result: "no score: none of its metrics has a value".into(),
        weight: String::new(),
    };
    let Some(score) = category.score else {
        return step;
    };
    Step {
        arithmetic: format!("{} = {}", mean_text(&parts), points(score)),
        result: points(score),
        weight: format!(
            "{} × {} = {} points",
            percent(category.share),
            points(score),
            added(category.contribution)
        ),
        ..step
    }
}

fn overall_step(explanation: &Explanation) -> Step {
    let categories = explanation
        .categories
        .iter()
        .filter(|part| part.share > 0.0);
    let parts: Vec<(f64, String)> = categories
        .filter_map(|part| part.score.map(|score| (part.weight, points(score))))
        .collect();
    let rule = if parts.len() == explanation.categories.len() {
        "weighted mean of the categories"
    } else {
        "weighted mean of the categories that have a score and a weight"
    };
    let computed = explanation.before_coverage;
    Step {
        level: Level::Overall,
        title: explanation.name.clone(),
        origin: String::new(),
        rule: rule.into(),
        arithmetic: computed.map_or_else(String::new, |score| {
            format!("{} = {}", mean_text(&parts), points(score))
        }),
        result: computed.map_or_else(|| "no score: no category has one".into(), points),
        weight: String::new(),
    }
}

fn coverage_step(explanation: &Explanation) -> Step {
    let parts: Vec<(f64, String)> = explanation
        .categories
        .iter()
        .map(|part| (part.weight, percent(part.coverage)))
        .collect();
    let is_withheld = explanation.overall.is_none() && explanation.before_coverage.is_some();
    Step {
        level: Level::Coverage,
        title: "Coverage".into(),
        origin: String::new(),
        rule: if explanation.min_coverage > 0.0 {
            format!(
                "at least {} of the weight must have a value",
                percent(explanation.min_coverage)
            )
        } else {
            "the share of the weight that has a value".into()
        },
        arithmetic: format!("{} = {}", mean_text(&parts), percent(explanation.coverage)),
        result: if is_withheld {
            "insufficient data: the score is withheld".into()
        } else {
            percent(explanation.coverage)
        },
        weight: String::new(),
    }
}

fn override_step(explanation: &Explanation) -> Option<Step> {
    let set = explanation.set_by_hand.as_ref()?;
    let by = set
        .author
        .as_ref()
        .map_or_else(String::new, |author| format!(" by {author}"));
    let until = set.until.map_or_else(String::new, |until| {
        format!(" until {}", units::date_long(until))
    });
    Some(Step {
        level: Level::Override,
        title: format!("Set by hand{by}{until}"),
        origin: String::new(),
        rule: set.reason.clone().unwrap_or_default(),
        arithmetic: String::new(),
        result: points(set.score),
        weight: String::new(),
    })
}

fn band_step(explanation: &Explanation) -> Step {
    let (rule, result) = match &explanation.band {
        Some((band, range)) => (range.clone(), band.name.clone()),
        None => (String::new(), "no data".into()),
    };
    Step {
        level: Level::Band,
        title: "Band".into(),
        origin: String::new(),
        rule,
        arithmetic: explanation.shown.map_or_else(String::new, |score| {
            format!("score shown: {}", points(score))
        }),
        result,
        weight: String::new(),
    }
}

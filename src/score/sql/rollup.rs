//! Metric scores to categories, categories to one overall score and its band, as expressions.
//!
//! The rules are those of `score::rollup`: weighted means over what exists, in the model's order so
//! that even the last bits of the sums agree.

use super::Query;
use super::layout::Variant;
use super::metric::METRICS;
use super::step::{Field, Step, case, sum};
use crate::score::band::TOLERANCE;
use crate::score::model::{Category, Scorecard};

const WEIGHTS: &str = "radar_weights";
const CATEGORIES: &str = "radar_categories";
const COVERAGE: &str = "radar_coverage";
const OVERALL: &str = "radar_overall";

/// The step with the bands, the last before the result.
pub(super) const BANDS: &str = "radar_bands";

/// How much of the weight of each category has a score.
pub(super) fn weights(query: &Query) -> Step {
    let fields = each_category(query, |variant, idx, category| {
        let parts = category.metrics.iter().filter(|part| part.weight > 0.0);
        let addend = parts.map(|part| {
            let (score, kept) = part_names(query, part.metric);
            weight_of(query, &score, part.weight, kept.as_deref())
        });
        let addends: Vec<String> = addend.collect();
        Field {
            remark: String::new(),
            expression: sum(&addends, &query.number(0.0)),
            name: query.name(&variant.weights[idx]),
        }
    });
    let what = "The weight of the metrics of each category that have a score.";
    step(WEIGHTS, what, METRICS, fields)
}

/// The score and the coverage of each category.
pub(super) fn categories(query: &Query) -> Step {
    let scores = each_category(query, |variant, idx, category| {
        let parts = category.metrics.iter().filter(|part| part.weight > 0.0);
        let addend = parts.map(|part| {
            let (score, kept) = part_names(query, part.metric);
            weighted(query, &score, part.weight, kept.as_deref())
        });
        let addends: Vec<String> = addend.collect();
        Field {
            remark: format!("{}: {}", title(query, variant), category.name),
            expression: mean(query, &addends, &query.name(&variant.weights[idx])),
            name: query.name(&variant.parts.categories[idx].score),
        }
    });
    let coverage = each_category(query, |variant, idx, category| {
        let total: f64 = category.metrics.iter().map(|part| part.weight).sum();
        let weight = query.name(&variant.weights[idx]);
        Field {
            remark: String::new(),
            expression: format!("{weight} / {}", query.number(total)),
            name: query.name(&variant.parts.categories[idx].coverage),
        }
    });
    let what = "The score of each category: the weighted mean of what there is; and its coverage.";
    step(
        CATEGORIES,
        what,
        WEIGHTS,
        scores.into_iter().chain(coverage).collect(),
    )
}

/// The coverage of each scorecard, categories without a score included.
pub(super) fn coverage(query: &Query) -> Step {
    let field = |variant: &Variant| {
        let categories = variant
            .card
            .categories
            .iter()
            .zip(&variant.parts.categories);
        let counted = categories.filter(|(category, _)| category.weight > 0.0);
        let addends: Vec<String> = counted
            .map(|(category, own)| times(query, category.weight, &query.name(&own.coverage)))
            .collect();
        let weights = variant.card.categories.iter();
        let total: f64 = weights.map(|category| category.weight).sum();
        let sum = sum(&addends, &query.number(0.0));
        Field {
            remark: title(query, variant),
            expression: format!("{sum} / {}", query.number(total)),
            name: query.name(&variant.parts.coverage),
        }
    };
    let what = "The coverage of each scorecard.";
    step(COVERAGE, what, CATEGORIES, each_variant(query, field))
}

/// The overall score of each scorecard, withheld where too little is covered.
pub(super) fn overall(query: &Query) -> Step {
    let field = |variant: &Variant| {
        let Scorecard {
            categories,
            min_coverage,
            ..
        } = variant.card;
        let names = variant.parts.categories.iter();
        let weights = categories.iter().map(|category| category.weight);
        let counted: Vec<(f64, String)> = weights
            .zip(names.map(|own| query.name(&own.score)))
            .filter(|(weight, _)| *weight > 0.0)
            .collect();
        let scores: Vec<String> = counted
            .iter()
            .map(|(weight, score)| weighted(query, score, *weight, None))
            .collect();
        let weights: Vec<String> = counted
            .iter()
            .map(|(weight, score)| weight_of(query, score, *weight, None))
            .collect();
        let mean = mean(query, &scores, &sum(&weights, &query.number(0.0)));
        let covered = query.name(&variant.parts.coverage);
        let least = query.number(min_coverage - TOLERANCE);
        let withheld = || case(&[(format!("{covered} >= {least}"), mean.clone())], None);
        Field {
            remark: title(query, variant),
            expression: if *min_coverage > 0.0 {
                withheld()
            } else {
                mean
            },
            name: query.name(&variant.parts.score),
        }
    };
    let what =
        "The overall score of each scorecard; NULL where too little of the weight is covered.";
    step(OVERALL, what, COVERAGE, each_variant(query, field))
}

/// The band of each overall score: the first whose limit, within a billionth, reaches it.
pub(super) fn bands(query: &Query) -> Step {
    let field = |variant: &Variant| {
        let score = query.name(&variant.parts.score);
        let bands = variant.card.bands.iter();
        let arms: Vec<(String, String)> = bands
            .map(|band| {
                let limit = query.number(band.up_to + TOLERANCE);
                (format!("{score} <= {limit}"), query.dialect.text(&band.id))
            })
            .collect();
        Field {
            remark: title(query, variant),
            expression: case(&arms, None),
            name: query.name(&variant.parts.band),
        }
    };
    let what = "The band of each overall score; a limit belongs to the band below it.";
    step(BANDS, what, OVERALL, each_variant(query, field))
}

fn step(name: &'static str, what: &'static str, keeps: &'static str, fields: Vec<Field>) -> Step {
    Step {
        name,
        what,
        keeps: Some(keeps),
        fields,
        from: format!("FROM {keeps}"),
    }
}

fn each_variant(query: &Query, field: impl Fn(&Variant) -> Field) -> Vec<Field> {
    let cards = query.layout.cards.iter();
    cards.flat_map(|card| &card.variants).map(field).collect()
}

fn each_category(query: &Query, field: impl Fn(&Variant, usize, &Category) -> Field) -> Vec<Field> {
    let variants = query.layout.cards.iter().flat_map(|card| &card.variants);
    let fields = variants.flat_map(|variant| {
        let categories = variant.card.categories.iter().enumerate();
        let field = &field;
        categories.map(move |(idx, category)| field(variant, idx, category))
    });
    fields.collect()
}

/// The name of a form of a scorecard.
fn title(query: &Query, variant: &Variant) -> String {
    let name = &variant.card.name;
    match variant.profile {
        Some(idx) => format!(
            "{name} (profile {} of {})",
            idx + 1,
            query.model.profiles.len()
        ),
        None => name.clone(),
    }
}

/// A metric's score, and what it keeps of its weight where that differs.
fn part_names(query: &Query, metric: usize) -> (String, Option<String>) {
    let own = &query.layout.metrics[metric];
    let kept = own.age.as_ref().map(|age| query.name(&age.kept));
    (query.name(&own.score), kept)
}

/// A weight, or what is kept of it, where a score exists, else 0.
fn weight_of(query: &Query, score: &str, weight: f64, kept: Option<&str>) -> String {
    let zero = query.number(0.0);
    let weight = match kept {
        Some(kept) => times(query, weight, kept),
        None => query.number(weight),
    };
    format!("CASE WHEN {score} IS NULL THEN {zero} ELSE {weight} END")
}

/// A weighted score, 0 where none exists.
fn weighted(query: &Query, score: &str, weight: f64, kept: Option<&str>) -> String {
    let product = match kept {
        Some(kept) => format!("{} * {score}", times(query, weight, kept)),
        None => times(query, weight, score),
    };
    format!("COALESCE({product}, {})", query.number(0.0))
}

fn times(query: &Query, weight: f64, of: &str) -> String {
    if weight == 1.0 {
        return of.to_owned();
    }
    format!("{} * {of}", query.number(weight))
}

/// Weighted scores divided by the weight there is; NULL without any.
fn mean(query: &Query, scores: &[String], weight: &str) -> String {
    let zero = query.number(0.0);
    format!("{} / NULLIF({weight}, {zero})", sum(scores, &zero))
}

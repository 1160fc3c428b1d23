//! The scorecards of a model or of a profile.

use super::field::Field;
use crate::score::model::{Band, Category, Metric, Scorecard, WeightedMetric};

/// How many metrics a category should have (001-4); outside is a warning.
const METRICS_PER_CATEGORY: std::ops::RangeInclusive<usize> = 3..=5;

/// Reads the items of a list of scorecards.
pub(super) fn read_all(fields: &[Field], metrics: &[Metric]) -> Vec<Scorecard> {
    let mut cards: Vec<Scorecard> = Vec::new();
    for field in fields {
        let card = read(field, metrics);
        if is_taken(&card.id, cards.iter().map(|other| &other.id)) {
            let problem = format!("\"{}\" stands twice", card.id);
            field.at("id").wrong(problem);
        }
        cards.push(card);
    }
    cards
}

/// Whether an id that is one stands among others.
fn is_taken<'a>(id: &str, mut others: impl Iterator<Item = &'a String>) -> bool {
    !id.is_empty() && others.any(|other| other == id)
}

fn read(field: &Field, metrics: &[Metric]) -> Scorecard {
    let id = field.required("id").unwrap_or_default();
    let min_coverage = field.number("min_coverage").unwrap_or(0.0);
    if !(0.0..=1.0).contains(&min_coverage) {
        field
            .at("min_coverage")
            .wrong("should be a share from 0 to 1");
    }
    let categories = categories(field, &id, metrics);
    Scorecard {
        name: field.text_or("name", &id),
        label: field.text_or("label", &id),
        min_coverage,
        categories,
        bands: bands(field),
        id,
    }
}

fn categories(field: &Field, card: &str, metrics: &[Metric]) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for item in field.list("categories") {
        let category = category(&item, metrics);
        if is_taken(&category.id, categories.iter().map(|other| &other.id)) {
            let problem = format!("\"{}\" stands twice", category.id);
            item.at("id").wrong(problem);
        }
        let found = item.at("metrics").value.as_array().map_or(0, Vec::len);
        let remark = remark(found).filter(|_| card == "adoption");
        if let Some(remark) = remark {
            item.at("metrics").warn(remark);
        }
        categories.push(category);
    }
    let at = field.at("categories");
    if categories.is_empty() {
        if field.is_listable("categories") {
            at.wrong("should have at least one category");
        }
    } else if categories.iter().all(|category| category.weight <= 0.0) {
        at.wrong("should not all weigh 0");
    }
    categories
}

/// What there is to say of a category of so many metrics (001-4); nothing of three to five.
pub fn remark(n: usize) -> Option<String> {
    let metrics = if n == 1 { "metric" } else { "metrics" };
    let words = || format!("has {n} {metrics}; three to five are best");
    (!METRICS_PER_CATEGORY.contains(&n)).then(words)
}

fn category(field: &Field, metrics: &[Metric]) -> Category {
    let id = field.required("id").unwrap_or_default();
    let items = field.list("metrics");
    let mut parts: Vec<WeightedMetric> = Vec::new();
    let mut has_weight = false;
    for item in &items {
        let metric = metric(item, metrics, &parts);
        let weight = item.weight();
        has_weight |= weight > 0.0;
        parts.extend(metric.map(|metric| WeightedMetric { metric, weight }));
    }
    if items.is_empty() {
        if field.is_listable("metrics") {
            field.at("metrics").wrong("should have at least one metric");
        }
    } else if !has_weight {
        field.at("metrics").wrong("should not all weigh 0");
    }
    Category {
        name: field.text_or("name", &id),
        weight: field.weight(),
        metrics: parts,
        id,
    }
}

/// The position of the metric an item names, where it stands there for the first time.
fn metric(item: &Field, metrics: &[Metric], parts: &[WeightedMetric]) -> Option<usize> {
    let name = item.required("id")?;
    let Some(metric) = metrics.iter().position(|metric| metric.id == name) else {
        item.at("id")
            .wrong(format!("there is no metric \"{name}\""));
        return None;
    };
    if parts.iter().any(|part| part.metric == metric) {
        item.at("id").wrong(format!("\"{name}\" stands twice"));
        return None;
    }
    Some(metric)
}

fn bands(field: &Field) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    let items = field.list("bands");
    for item in &items {
        let id = item.required("id").unwrap_or_default();
        let up_to = item.at("up_to").score();
        let last = bands.last().map(|last| last.up_to);
        if up_to.zip(last).is_some_and(|(up_to, last)| last >= up_to) {
            item.at("up_to").wrong("should be above the band before it");
        }
        if is_taken(&id, bands.iter().map(|band| &band.id)) {
            item.at("id").wrong(format!("\"{id}\" stands twice"));
        }
        let name = item.text_or("name", &id);
        bands.extend(up_to.map(|up_to| Band { id, name, up_to }));
    }
    if items.is_empty() {
        return default_bands();
    }
    let is_last_read = bands.len() == items.len();
    let top = bands.last().map_or(10.0, |last| last.up_to);
    if is_last_read && (top - 10.0).abs() > 1e-9 {
        field.at("bands").wrong("the last band should reach 10");
    }
    bands
}

/// The bands of a scorecard that names none: cuts at 5 and 7.5.
pub(in crate::score) fn default_bands() -> Vec<Band> {
    [
        ("at_risk", "At risk", 5.0),
        ("needs_attention", "Needs attention", 7.5),
        ("satisfactory", "Satisfactory", 10.0),
    ]
    .map(|(id, name, up_to)| Band {
        id: id.into(),
        name: name.into(),
        up_to,
    })
    .to_vec()
}

//! The scorecards of a model or of a profile.

use super::ModelError;
use super::field::Field;
use crate::score::model::{Band, Category, Metric, Scorecard, WeightedMetric};

/// How many metrics a category should have (001-4); outside is a warning.
const METRICS_PER_CATEGORY: std::ops::RangeInclusive<usize> = 3..=5;

/// Reads `scorecards`.
pub(super) fn read_all(
    root: &Field,
    metrics: &[Metric],
    warnings: &mut Vec<(String, String)>,
) -> Result<Vec<Scorecard>, ModelError> {
    let mut cards: Vec<Scorecard> = Vec::new();
    for field in root.list("scorecards")? {
        let card = read(&field, metrics, warnings)?;
        if cards.iter().any(|other| other.id == card.id) {
            return Err(field
                .at("id")
                .wrong(format!("\"{}\" stands twice", card.id)));
        }
        cards.push(card);
    }
    Ok(cards)
}

fn read(
    field: &Field,
    metrics: &[Metric],
    warnings: &mut Vec<(String, String)>,
) -> Result<Scorecard, ModelError> {
    let id = field.required("id")?;
    let min_coverage = field.number("min_coverage")?.unwrap_or(0.0);
    if !(0.0..=1.0).contains(&min_coverage) {
        return Err(field
            .at("min_coverage")
            .wrong("should be a share from 0 to 1"));
    }
    let mut categories: Vec<Category> = Vec::new();
    for item in field.list("categories")? {
        let category = category(&item, metrics)?;
        if categories.iter().any(|other| other.id == category.id) {
            return Err(item
                .at("id")
                .wrong(format!("\"{}\" stands twice", category.id)));
        }
        if id == "adoption" && !METRICS_PER_CATEGORY.contains(&category.metrics.len()) {
            let found = category.metrics.len();
            let problem = format!("has {found} metrics; three to five are best");
            let warning = item.at("metrics").wrong(problem);
            warnings.push((warning.path, warning.problem));
        }
        categories.push(category);
    }
    if categories.is_empty() {
        return Err(field
            .at("categories")
            .wrong("should have at least one category"));
    }
    if categories.iter().all(|category| category.weight <= 0.0) {
        return Err(field.at("categories").wrong("should not all weigh 0"));
    }
    Ok(Scorecard {
        name: field.text_or("name", &id)?,
        label: field.text_or("label", &id)?,
        min_coverage,
        categories,
        bands: bands(field)?,
        id,
    })
}

fn category(field: &Field, metrics: &[Metric]) -> Result<Category, ModelError> {
    let id = field.required("id")?;
    let mut parts: Vec<WeightedMetric> = Vec::new();
    for item in field.list("metrics")? {
        let name = item.required("id")?;
        let Some(metric) = metrics.iter().position(|metric| metric.id == name) else {
            return Err(item
                .at("id")
                .wrong(format!("there is no metric \"{name}\"")));
        };
        if parts.iter().any(|part| part.metric == metric) {
            return Err(item.at("id").wrong(format!("\"{name}\" stands twice")));
        }
        parts.push(WeightedMetric {
            metric,
            weight: item.weight()?,
        });
    }
    if parts.is_empty() {
        return Err(field.at("metrics").wrong("should have at least one metric"));
    }
    if parts.iter().all(|part| part.weight <= 0.0) {
        return Err(field.at("metrics").wrong("should not all weigh 0"));
    }
    let name = field.text_or("name", &id)?;
    Ok(Category {
        name,
        weight: field.weight()?,
        metrics: parts,
        id,
    })
}

fn bands(field: &Field) -> Result<Vec<Band>, ModelError> {
    let mut bands: Vec<Band> = Vec::new();
    for item in field.list("bands")? {
        let id = item.required("id")?;
        let up_to = item.at("up_to").score()?;
        if bands.last().is_some_and(|last| last.up_to >= up_to) {
            return Err(item.at("up_to").wrong("should be above the band before it"));
        }
        if bands.iter().any(|band| band.id == id) {
            return Err(item.at("id").wrong(format!("\"{id}\" stands twice")));
        }
        bands.push(Band {
            name: item.text_or("name", &id)?,
            id,
            up_to,
        });
    }
    match bands.last() {
        None => Ok(default_bands()),
        Some(last) if (last.up_to - 10.0).abs() > 1e-9 => {
            Err(field.at("bands").wrong("the last band should reach 10"))
        }
        Some(_) => Ok(bands),
    }
}

/// The bands of a scorecard that names none: cuts at 5 and 7.5.
fn default_bands() -> Vec<Band> {
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

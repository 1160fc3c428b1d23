//! JSON to a checked [`Model`], or the path to the first field that is wrong.
//!
//! Comes in: JSON text or a JSON value; goes out: a model whose parts fit together.
//! Never repairs: a model that is wrong anywhere is refused.

use std::fmt;

use serde_json::Value;

mod class;
mod corner;
mod field;
mod metric;
mod prediction;
mod profile;
mod scorecard;
mod staleness;

use field::Field;

use super::{CORNERS, Limits, Model, Quadrant, Split, UserClass};

/// Why a model was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelError {
    /// Path to the field, such as `model.scorecards[1].categories[0].metrics[2].id`.
    pub path: String,
    /// What is wrong with it, in lower case without a full stop.
    pub problem: String,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.problem)
    }
}

impl std::error::Error for ModelError {}

/// The stages a model has when it names none (002-7).
const STAGES: [&str; 8] = [
    "Account provisioning and training",
    "Trigger",
    "Initial brand consideration",
    "Active evaluation",
    "Purchase",
    "Decision",
    "Experience",
    "Loyalty",
];

impl Model {
    /// Reads a model from JSON text.
    ///
    /// # Errors
    /// When the text is not JSON, or the model is wrong anywhere.
    pub fn from_json(text: &str) -> Result<Self, ModelError> {
        let value = serde_json::from_str(text).map_err(|error| ModelError {
            path: "model".into(),
            problem: error.to_string(),
        })?;
        Self::from_value(value)
    }

    /// Reads a model from a JSON value.
    ///
    /// # Errors
    /// When the model is wrong anywhere.
    pub fn from_value(value: Value) -> Result<Self, ModelError> {
        let mut model = checked(&Field::root(&value)?)?;
        model.source = value;
        Ok(model)
    }
}

/// The parts of a model, all but its source.
fn checked(root: &Field) -> Result<Model, ModelError> {
    let mut warnings = Vec::new();
    let metrics = metric::read_all(root)?;
    let scorecards = scorecard::read_all(root, &metrics, &mut warnings)?;
    let profiles = profile::read_all(root, &metrics, &scorecards, &mut warnings)?;
    Ok(Model {
        name: root.text_or("name", "Model")?,
        revision: root.number("revision")?.unwrap_or(1.0) as u32,
        prediction: prediction::read(root, &scorecards, &profiles)?,
        profiles,
        quadrant: quadrant(root)?,
        stages: stages(root)?,
        user_classes: user_classes(root, &mut warnings),
        staleness: staleness::read(root)?,
        limits: limits(root)?,
        metrics,
        scorecards,
        source: Value::Null,
        warnings,
    })
}

/// The rule for users; one that cannot be read is set aside with a warning, because no score
/// depends on it.
fn user_classes(root: &Field, warnings: &mut Vec<(String, String)>) -> Vec<UserClass> {
    class::read_all(root, warnings).unwrap_or_else(|error| {
        let problem = format!("{}; the rule for users is not used", error.problem);
        warnings.push((error.path, problem));
        Vec::new()
    })
}

fn quadrant(root: &Field) -> Result<Quadrant, ModelError> {
    let mut corners = CORNERS.map(corner::as_usual);
    let Some(at) = root.object("quadrant")? else {
        return Ok(Quadrant {
            value_split: Split::Median,
            effort_split: Split::At(5.0),
            corners,
        });
    };
    for (group, part) in corner::PARTS {
        let Some(texts) = at.object(group)? else {
            continue;
        };
        for (corner, id) in corners.iter_mut().zip(CORNERS) {
            if let Some(text) = texts.text(id)? {
                *part(corner) = text;
            }
        }
    }
    Ok(Quadrant {
        value_split: split(&at, "value_split", Split::Median)?,
        effort_split: split(&at, "effort_split", Split::At(5.0))?,
        corners,
    })
}

fn split(at: &Field, key: &str, default: Split) -> Result<Split, ModelError> {
    let Some(field) = at.get(key) else {
        return Ok(default);
    };
    match (field.value.as_f64(), field.value.as_str()) {
        (Some(number), _) => Ok(Split::At(number)),
        (None, Some("median")) => Ok(Split::Median),
        (None, Some("mean")) => Ok(Split::Mean),
        (None, _) => Err(field.wrong("should be a number, \"median\" or \"mean\"")),
    }
}

fn stages(root: &Field) -> Result<Vec<String>, ModelError> {
    let given = root.list("stages")?;
    if given.is_empty() {
        return Ok(STAGES.map(Into::into).to_vec());
    }
    given.iter().map(Field::as_text).collect()
}

fn limits(root: &Field) -> Result<Limits, ModelError> {
    let mut limits = Limits::default();
    let Some(bands) = root.object("bands")? else {
        return Ok(limits);
    };
    let parts = [
        ("tenure", &mut limits.tenure),
        ("employees", &mut limits.employees),
        ("mrr", &mut limits.mrr),
    ];
    for (key, limit) in parts {
        let given = bands.list(key)?;
        if given.is_empty() {
            continue;
        }
        *limit = given
            .iter()
            .map(Field::as_number)
            .collect::<Result<_, _>>()?;
        if limit.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(bands
                .at(key)
                .wrong("limits should rise from one to the next"));
        }
    }
    Ok(limits)
}

#[cfg(test)]
mod tests;

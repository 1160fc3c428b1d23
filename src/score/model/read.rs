//! JSON to a checked [`Model`], or what is wrong with it, each with the path of its field.
//!
//! Comes in: JSON text or a JSON value; goes out: a model whose parts fit together.
//! The readers of its parts note what is wrong in [`Findings`] and go on, so that all of it can be
//! told at once. Never repairs: a model that is wrong anywhere is refused.

use std::fmt;

use serde_json::Value;

mod class;
mod corner;
mod field;
mod findings;
mod metric;
mod prediction;
mod profile;
mod scorecard;
mod staleness;

use field::Field;
use findings::Findings;
pub(in crate::score) use scorecard::default_bands;
pub use scorecard::remark;

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
    /// When the model is wrong anywhere: with the first fault, in the order in which it is read.
    pub fn from_value(value: Value) -> Result<Self, ModelError> {
        Self::from_value_all(value).map_err(|mut faults| faults.swap_remove(0))
    }

    /// Reads a model from a JSON value.
    ///
    /// # Errors
    /// When the model is wrong anywhere: with every fault, never empty, in the order in which it is
    /// read. What is wrong only because something else is wrong is not named.
    pub fn from_value_all(value: Value) -> Result<Self, Vec<ModelError>> {
        let findings = Findings::default();
        let model = parts(&Field::root(&value, &findings));
        let (faults, warnings) = findings.into_parts();
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(Self {
            source: value,
            warnings,
            ..model
        })
    }
}

/// The parts of a model, all but its source and the warnings; of use only where nothing was found
/// wrong.
fn parts(root: &Field) -> Model {
    root.pairs();
    let metrics = metric::read_all(root);
    let scorecards = scorecard::read_all(&root.list("scorecards"), &metrics);
    let profiles = profile::read_all(root, &metrics, &scorecards);
    Model {
        name: root.text_or("name", "Model"),
        revision: root.number("revision").unwrap_or(1.0) as u32,
        prediction: prediction::read(root, &scorecards, &profiles),
        profiles,
        quadrant: quadrant(root),
        stages: stages(root),
        user_classes: user_classes(root),
        staleness: staleness::read(root),
        limits: limits(root),
        metrics,
        scorecards,
        source: Value::Null,
        warnings: Vec::new(),
    }
}

/// The rule for users; one that cannot be read is set aside with a warning, because no score
/// depends on it.
fn user_classes(root: &Field) -> Vec<UserClass> {
    let own = Findings::default();
    let classes = class::read_all(&root.noting_in(&own));
    let (faults, warnings) = own.into_parts();
    if let Some(fault) = faults.into_iter().next() {
        let problem = format!("{}; the rule for users is not used", fault.problem);
        root.findings.warn(fault.path, problem);
        return Vec::new();
    }
    for (path, problem) in warnings {
        root.findings.warn(path, problem);
    }
    classes
}

fn quadrant(root: &Field) -> Quadrant {
    let mut corners = CORNERS.map(corner::as_usual);
    let Some(at) = root.object("quadrant") else {
        return Quadrant {
            value_split: Split::Median,
            effort_split: Split::At(5.0),
            corners,
        };
    };
    for (group, part) in corner::PARTS {
        let Some(texts) = at.object(group) else {
            continue;
        };
        for (corner, id) in corners.iter_mut().zip(CORNERS) {
            if let Some(text) = texts.text(id) {
                *part(corner) = text;
            }
        }
    }
    Quadrant {
        value_split: split(&at, "value_split", Split::Median),
        effort_split: split(&at, "effort_split", Split::At(5.0)),
        corners,
    }
}

fn split(at: &Field, key: &str, default: Split) -> Split {
    let Some(field) = at.get(key) else {
        return default;
    };
    match (field.value.as_f64(), field.value.as_str()) {
        (Some(number), _) => Split::At(number),
        (None, Some("median")) => Split::Median,
        (None, Some("mean")) => Split::Mean,
        (None, _) => {
            field.wrong("should be a number, \"median\" or \"mean\"");
            default
        }
    }
}

fn stages(root: &Field) -> Vec<String> {
    let given = root.list("stages");
    if given.is_empty() {
        return STAGES.map(Into::into).to_vec();
    }
    given.iter().filter_map(Field::as_text).collect()
}

fn limits(root: &Field) -> Limits {
    let mut limits = Limits::default();
    let Some(bands) = root.object("bands") else {
        return limits;
    };
    let parts = [
        ("tenure", &mut limits.tenure),
        ("employees", &mut limits.employees),
        ("mrr", &mut limits.mrr),
    ];
    for (key, limit) in parts {
        let given = bands.list(key);
        if given.is_empty() {
            continue;
        }
        *limit = given.iter().filter_map(Field::as_number).collect();
        if limit.windows(2).any(|pair| pair[0] >= pair[1]) {
            bands
                .at(key)
                .wrong("limits should rise from one to the next");
        }
    }
    limits
}

#[cfg(test)]
mod tests;

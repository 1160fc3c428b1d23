//! A JSON value that knows its path.
//!
//! Comes in: a value inside the model; goes out: its parts, or an error that names the path.

use serde_json::{Map, Value};

use super::ModelError;

/// A value and where it stands.
#[derive(Clone)]
pub(super) struct Field<'a> {
    pub(super) value: &'a Value,
    path: String,
}

/// Stands for a field that is absent.
const ABSENT: Value = Value::Null;

impl<'a> Field<'a> {
    /// The model itself, which must be an object.
    pub(super) fn root(value: &'a Value) -> Result<Self, ModelError> {
        let root = Self {
            value,
            path: "model".into(),
        };
        root.map()?;
        Ok(root)
    }

    /// A field of an object; `None` where it is absent or null.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        (!value.is_null()).then(|| Field {
            value,
            path: format!("{}.{key}", self.path),
        })
    }

    /// A field of an object, absent or not: for naming its path.
    pub(super) fn at(&self, key: &str) -> Self {
        let value = self.value.get(key).unwrap_or(&ABSENT);
        Self {
            value,
            path: format!("{}.{key}", self.path),
        }
    }

    /// An error at this place.
    pub(super) fn wrong(&self, problem: impl Into<String>) -> ModelError {
        ModelError {
            path: self.path.clone(),
            problem: problem.into(),
        }
    }

    fn map(&self) -> Result<&'a Map<String, Value>, ModelError> {
        self.value
            .as_object()
            .ok_or_else(|| self.wrong("should be an object"))
    }

    /// An object in a field.
    pub(super) fn object(&self, key: &str) -> Result<Option<Self>, ModelError> {
        let Some(field) = self.get(key) else {
            return Ok(None);
        };
        field.map()?;
        Ok(Some(field))
    }

    /// The pairs of an object, in file order.
    pub(super) fn pairs(&self) -> Result<Vec<(&'a str, Self)>, ModelError> {
        let pair = |(key, value): (&'a String, &'a Value)| {
            (
                key.as_str(),
                Field {
                    value,
                    path: format!("{}.{key}", self.path),
                },
            )
        };
        Ok(self.map()?.iter().map(pair).collect())
    }

    /// The items of a list in a field; none where it is absent.
    pub(super) fn list(&self, key: &str) -> Result<Vec<Self>, ModelError> {
        let Some(field) = self.get(key) else {
            return Ok(Vec::new());
        };
        let items = field
            .value
            .as_array()
            .ok_or_else(|| field.wrong("should be a list"))?;
        let item = |(idx, value)| Field {
            value,
            path: format!("{}[{idx}]", field.path),
        };
        Ok(items.iter().enumerate().map(item).collect())
    }

    /// This value as text.
    pub(super) fn as_text(&self) -> Result<String, ModelError> {
        self.value
            .as_str()
            .map(Into::into)
            .ok_or_else(|| self.wrong("should be a text"))
    }

    /// This value as a finite number.
    pub(super) fn as_number(&self) -> Result<f64, ModelError> {
        let number = self.value.as_f64().filter(|number| number.is_finite());
        number.ok_or_else(|| self.wrong("should be a number"))
    }

    /// A text in a field.
    pub(super) fn text(&self, key: &str) -> Result<Option<String>, ModelError> {
        self.get(key).map(|field| field.as_text()).transpose()
    }

    /// A text in a field, or a default.
    pub(super) fn text_or(&self, key: &str, default: &str) -> Result<String, ModelError> {
        Ok(self.text(key)?.unwrap_or_else(|| default.into()))
    }

    /// A number in a field.
    pub(super) fn number(&self, key: &str) -> Result<Option<f64>, ModelError> {
        self.get(key).map(|field| field.as_number()).transpose()
    }

    /// The non-empty text in a required field.
    pub(super) fn required(&self, key: &str) -> Result<String, ModelError> {
        match self.text(key)? {
            Some(text) if !text.trim().is_empty() => Ok(text),
            Some(_) => Err(self.at(key).wrong("should not be empty")),
            None => Err(self.at(key).wrong("is missing")),
        }
    }

    /// A weight in the field `weight`: 0 or more, 1 when absent.
    pub(super) fn weight(&self) -> Result<f64, ModelError> {
        let weight = self.number("weight")?.unwrap_or(1.0);
        if weight < 0.0 {
            return Err(self.at("weight").wrong("should be 0 or more"));
        }
        Ok(weight)
    }

    /// A score in a field: 0 to 10.
    pub(super) fn score(&self) -> Result<f64, ModelError> {
        let score = self.as_number()?;
        if !(0.0..=10.0).contains(&score) {
            return Err(self.wrong("should be a score from 0 to 10"));
        }
        Ok(score)
    }
}

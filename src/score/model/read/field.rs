//! A JSON value that knows its path.
//!
//! Comes in: a value inside the model; goes out: its parts. What is wrong with it is noted with the
//! path; the answer is then `None` or a default, and of no further use.

use serde_json::{Map, Value};

use super::findings::Findings;

/// A value, where it stands, and where to note what is wrong with it.
#[derive(Clone)]
pub(super) struct Field<'a> {
    pub(super) value: &'a Value,
    pub(super) findings: &'a Findings,
    path: String,
}

/// Stands for a field that is absent.
const ABSENT: Value = Value::Null;

impl<'a> Field<'a> {
    /// The model itself.
    pub(super) fn root(value: &'a Value, findings: &'a Findings) -> Self {
        Self {
            value,
            findings,
            path: "model".into(),
        }
    }

    /// The same field, with other findings to note in.
    pub(super) fn noting_in<'b>(&self, findings: &'b Findings) -> Field<'b>
    where
        'a: 'b,
    {
        Field {
            value: self.value,
            findings,
            path: self.path.clone(),
        }
    }

    fn within(&self, value: &'a Value, step: &str) -> Self {
        Self {
            value,
            findings: self.findings,
            path: format!("{}{step}", self.path),
        }
    }

    /// A field of an object; `None` where it is absent or null.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        (!value.is_null()).then(|| self.within(value, &format!(".{key}")))
    }

    /// A field of an object, absent or not: for naming its path.
    pub(super) fn at(&self, key: &str) -> Self {
        let value = self.value.get(key).unwrap_or(&ABSENT);
        self.within(value, &format!(".{key}"))
    }

    /// Notes what is wrong at this place, in lower case without a full stop.
    pub(super) fn wrong(&self, problem: impl Into<String>) {
        self.findings.fault(self.path.clone(), problem.into());
    }

    /// Notes a remark at this place.
    pub(super) fn warn(&self, problem: impl Into<String>) {
        self.findings.warn(self.path.clone(), problem.into());
    }

    fn map(&self) -> Option<&'a Map<String, Value>> {
        let map = self.value.as_object();
        if map.is_none() {
            self.wrong("should be an object");
        }
        map
    }

    /// An object in a field.
    pub(super) fn object(&self, key: &str) -> Option<Self> {
        self.get(key).filter(|field| field.map().is_some())
    }

    /// The pairs of an object, in file order.
    pub(super) fn pairs(&self) -> Vec<(&'a str, Self)> {
        let pair = |(key, value): (&'a String, &'a Value)| {
            (key.as_str(), self.within(value, &format!(".{key}")))
        };
        let pairs = self.map().into_iter().flatten();
        pairs.map(pair).collect()
    }

    /// The items of a list in a field; none where it is absent.
    pub(super) fn list(&self, key: &str) -> Vec<Self> {
        let Some(field) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = field.value.as_array() else {
            field.wrong("should be a list");
            return Vec::new();
        };
        let item = |(idx, value)| field.within(value, &format!("[{idx}]"));
        items.iter().enumerate().map(item).collect()
    }

    /// Whether a field is absent, or is a list: whether its items can be judged.
    pub(super) fn is_listable(&self, key: &str) -> bool {
        self.get(key).is_none_or(|field| field.value.is_array())
    }

    /// This value as text.
    pub(super) fn as_text(&self) -> Option<String> {
        let text = self.value.as_str();
        if text.is_none() {
            self.wrong("should be a text");
        }
        text.map(Into::into)
    }

    /// This value as a finite number.
    pub(super) fn as_number(&self) -> Option<f64> {
        let number = self.value.as_f64().filter(|number| number.is_finite());
        if number.is_none() {
            self.wrong("should be a number");
        }
        number
    }

    /// A text in a field.
    pub(super) fn text(&self, key: &str) -> Option<String> {
        self.get(key)?.as_text()
    }

    /// A text in a field, or a default.
    pub(super) fn text_or(&self, key: &str, default: &str) -> String {
        self.text(key).unwrap_or_else(|| default.into())
    }

    /// A number in a field.
    pub(super) fn number(&self, key: &str) -> Option<f64> {
        self.get(key)?.as_number()
    }

    /// The number in a required field.
    pub(super) fn required_number(&self, key: &str) -> Option<f64> {
        self.present(key)?.as_number()
    }

    /// The non-empty text in a required field.
    pub(super) fn required(&self, key: &str) -> Option<String> {
        let text = self.present(key)?.as_text()?;
        if text.trim().is_empty() {
            self.at(key).wrong("should not be empty");
            return None;
        }
        Some(text)
    }

    fn present(&self, key: &str) -> Option<Self> {
        let field = self.get(key);
        if field.is_none() {
            self.at(key).wrong("is missing");
        }
        field
    }

    /// A weight in the field `weight`: 0 or more, 1 when absent or wrong.
    pub(super) fn weight(&self) -> f64 {
        let weight = self.number("weight").unwrap_or(1.0);
        if weight < 0.0 {
            self.at("weight").wrong("should be 0 or more");
            return 1.0;
        }
        weight
    }

    /// A score in a field: 0 to 10.
    pub(super) fn score(&self) -> Option<f64> {
        let score = self.as_number()?;
        if !(0.0..=10.0).contains(&score) {
            self.wrong("should be a score from 0 to 10");
            return None;
        }
        Some(score)
    }
}

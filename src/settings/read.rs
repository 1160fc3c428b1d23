//! Stored text to settings.
//!
//! Comes in: JSON text; goes out: settings, or the first thing that is wrong. Never repairs: what
//! stored the text is this program, so a wrong field means that somebody else wrote there.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use super::{Look, SavedFilters, Settings, Unknown, VERSION, classes, pins};
use crate::score::model::{CORNERS, Corner};

/// Why a text is no settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsError {
    /// It is not JSON.
    NotJson(String),
    /// It is JSON, but no object with a version.
    NoVersion,
    /// A later version of the program wrote it.
    Newer(u64),
    /// A field is not what it should be.
    Wrong {
        /// Path to the field, such as `saved[1].name`.
        path: String,
        /// What belongs there, such as `a text`.
        expected: &'static str,
    },
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(problem) => write!(f, "they are not JSON: {problem}"),
            Self::NoVersion => f.write_str("they have no version"),
            Self::Newer(version) => write!(
                f,
                "they are of version {version}, and this program knows up to {VERSION}"
            ),
            Self::Wrong { path, expected } => write!(f, "{path} should be {expected}"),
        }
    }
}

impl std::error::Error for SettingsError {}

pub(super) type Fields = Map<String, Value>;

/// Brings fields of one version to the next.
type Step = fn(&mut Fields);

/// A step for each version before this one, the first from version 1 to 2.
const STEPS: [Step; VERSION as usize - 1] = [to_2, to_3, to_4];

/// Version 2 brought `user_classes`. What is called so in an older text is not ours: it goes out
/// of the way, under another name.
fn to_2(fields: &mut Fields) {
    if let Some(other) = fields.remove("user_classes") {
        fields.insert("user_classes_1".into(), other);
    }
}

/// Version 3 brought `author`. What is called so in an older text is not ours either.
fn to_3(fields: &mut Fields) {
    if let Some(other) = fields.remove("author") {
        fields.insert("author_2".into(), other);
    }
}

/// Version 4 brought `pins`. What is called so in an older text is not ours either.
fn to_4(fields: &mut Fields) {
    if let Some(other) = fields.remove("pins") {
        fields.insert("pins_3".into(), other);
    }
}

impl Settings {
    /// Reads what was stored.
    ///
    /// # Errors
    /// When the text is not JSON, of a later version, or wrong anywhere.
    pub fn from_text(text: &str) -> Result<Self, SettingsError> {
        let value: Value = serde_json::from_str(text)
            .map_err(|error| SettingsError::NotJson(error.to_string()))?;
        let Value::Object(mut fields) = value else {
            return Err(SettingsError::NoVersion);
        };
        let version = fields.remove("version").and_then(|value| value.as_u64());
        let version = version.filter(|version| *version > 0);
        migrate(
            &mut fields,
            version.ok_or(SettingsError::NoVersion)?,
            &STEPS,
        )?;
        read(fields)
    }
}

/// Brings fields of an earlier version up to the one after the last step.
fn migrate(fields: &mut Fields, version: u64, steps: &[Step]) -> Result<(), SettingsError> {
    let done = (version - 1) as usize;
    let ahead = steps.get(done..).ok_or(SettingsError::Newer(version))?;
    for step in ahead {
        step(fields);
    }
    Ok(())
}

fn read(mut fields: Fields) -> Result<Settings, SettingsError> {
    let look = fields
        .remove("look")
        .map(|value| look(&value))
        .transpose()?;
    let mut settings = Settings {
        look,
        ..Settings::default()
    };
    take_saved(&mut fields, &mut settings)?;
    let mut of_corners = match fields.remove("corners") {
        None => Fields::new(),
        Some(Value::Object(of_corners)) => of_corners,
        Some(_) => return Err(wrong("corners", "an object")),
    };
    for (corner, id) in settings.corners.iter_mut().zip(CORNERS) {
        if let Some(value) = of_corners.get_mut(id) {
            *corner = Some(take_corner(value, id)?);
        }
    }
    let mut of_classes = BTreeMap::new();
    if let Some(value) = fields.remove("user_classes") {
        settings.user_classes = Some(classes::take(value, &mut of_classes)?);
    }
    settings.author = take_text(&mut fields, "author", &|| "author".into())?;
    settings.pins = pins::take(&mut fields)?;
    settings.unknown = Unknown {
        top: fields,
        corners: of_corners,
        user_classes: of_classes,
    };
    Ok(settings)
}

/// Takes the saved sets of filters.
fn take_saved(fields: &mut Fields, settings: &mut Settings) -> Result<(), SettingsError> {
    let items = match fields.remove("saved") {
        None => return Ok(()),
        Some(Value::Array(items)) => items,
        Some(_) => return Err(wrong("saved", "a list")),
    };
    for (idx, item) in items.into_iter().enumerate() {
        let set = saved(item, idx)?;
        if settings.find_saved(&set.name).is_some() {
            return Err(wrong(format!("saved[{idx}].name"), "a name of its own"));
        }
        settings.saved.push(set);
    }
    Ok(())
}

fn look(value: &Value) -> Result<Look, SettingsError> {
    let word = value.as_str().and_then(Look::from_word);
    word.ok_or_else(|| wrong("look", "\"light\" or \"dark\""))
}

fn saved(item: Value, idx: usize) -> Result<SavedFilters, SettingsError> {
    let Value::Object(mut fields) = item else {
        return Err(wrong(format!("saved[{idx}]"), "an object"));
    };
    let mut text = |key: &str| {
        let path = || format!("saved[{idx}].{key}");
        take_text(&mut fields, key, &path)?.ok_or_else(|| wrong(path(), "a text"))
    };
    let (name, hash) = (text("name")?, text("hash")?);
    Ok(SavedFilters {
        name,
        hash,
        unknown: fields,
    })
}

/// Takes the known fields of a corner out of its value; the unknown ones stay there.
fn take_corner(value: &mut Value, id: &str) -> Result<Corner, SettingsError> {
    let Value::Object(fields) = value else {
        return Err(wrong(format!("corners.{id}"), "an object"));
    };
    let mut text = |key: &str| {
        let path = || format!("corners.{id}.{key}");
        Ok(take_text(fields, key, &path)?.unwrap_or_default())
    };
    Ok(Corner {
        name: text("name")?,
        description: text("description")?,
        cadence: text("cadence")?,
        action: text("action")?,
    })
}

pub(super) fn take_text(
    fields: &mut Fields,
    key: &str,
    path: &dyn Fn() -> String,
) -> Result<Option<String>, SettingsError> {
    match fields.remove(key) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(wrong(path(), "a text")),
    }
}

pub(super) fn wrong(path: impl Into<String>, expected: &'static str) -> SettingsError {
    SettingsError::Wrong {
        path: path.into(),
        expected,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(text: &str, message: &str) {
        let error = Settings::from_text(text).expect_err(text);
        assert_eq!(error.to_string(), message, "{text}");
    }

    #[test]
    fn what_is_no_settings_is_refused_with_its_place() {
        let refused = Settings::from_text("{");
        assert!(matches!(refused, Err(SettingsError::NotJson(_))));
        check("[]", "they have no version");
        check("{\"look\": \"dark\"}", "they have no version");
        check("{\"version\": 0}", "they have no version");
        check(
            "{\"version\": 5}",
            "they are of version 5, and this program knows up to 4",
        );
        check(r#"{"version": 3, "author": 7}"#, "author should be a text");
        check(r#"{"version": 4, "pins": {}}"#, "pins should be a list");
        check(
            r#"{"version": 4, "pins": [{"variant": "sum"}]}"#,
            "pins[0].metric should be a text",
        );
        check(
            r#"{"version": 4, "pins": [{"metric": "nrr"}, {"metric": "nrr", "span": ""}]}"#,
            "pins[1] should be unlike those before it",
        );
        check(
            r#"{"version": 1, "look": "blue"}"#,
            "look should be \"light\" or \"dark\"",
        );
        check(r#"{"version": 1, "saved": {}}"#, "saved should be a list");
        check(
            r#"{"version": 1, "saved": [{"name": "A", "hash": ""}, {"name": "B"}]}"#,
            "saved[1].hash should be a text",
        );
        check(
            r#"{"version": 1, "saved": [{"name": "A", "hash": ""}, {"name": "à", "hash": ""}]}"#,
            "saved[1].name should be a name of its own",
        );
        check(
            r#"{"version": 1, "corners": {"low_value_low_effort": {"name": 4}}}"#,
            "corners.low_value_low_effort.name should be a text",
        );
        check(
            r#"{"version": 2, "user_classes": []}"#,
            "user_classes should be a list of 1 to 12 classes",
        );
        check(
            r#"{"version": 2, "user_classes": [{"name": "a"}, {"name": "A"}]}"#,
            "user_classes[1].name should be a name of its own",
        );
        check(
            r#"{"version": 2, "user_classes": [{"name": "a", "max_days": "7"}]}"#,
            "user_classes[0].max_days should be a number of 0 or more",
        );
    }

    #[test]
    fn earlier_versions_go_through_every_step_after_theirs() {
        let steps: [Step; 2] = [
            |fields| {
                fields.insert("two".into(), json!(2));
            },
            |fields| {
                let two = fields.remove("two");
                fields.insert("three".into(), json!(two));
            },
        ];
        let run = |version| {
            let mut fields = Fields::new();
            migrate(&mut fields, version, &steps).map(|()| Value::Object(fields))
        };
        assert_eq!(run(1), Ok(json!({"three": 2})));
        assert_eq!(run(2), Ok(json!({"three": null})));
        assert_eq!(run(3), Ok(json!({})));
        assert_eq!(run(4), Err(SettingsError::Newer(4)));
    }
}

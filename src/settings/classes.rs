//! The person's own rule for classes of users: as text on a form, as JSON, and as a rule.
//!
//! Comes in: what was typed or stored; goes out: a sound rule, or what is wrong and where.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::SettingsError;
use super::read::{Fields, take_text, wrong};
use crate::score::model::{ClassFault, MOST_CLASSES, UserClass, class_faults};

/// A class as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassDraft {
    /// Its name.
    pub name: String,
    /// The fewest sessions a month; nothing typed counts as 0.
    pub min_sessions: String,
    /// The most days since last seen; nothing typed does not limit.
    pub max_days: String,
}

impl ClassDraft {
    /// A class as the form shows it.
    pub fn of(class: &UserClass) -> Self {
        Self {
            name: class.name.clone(),
            min_sessions: class.min_sessions.to_string(),
            max_days: class
                .max_days
                .map_or_else(String::new, |days| days.to_string()),
        }
    }
}

/// What is wrong with a draft, at a field of a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftFault {
    /// The position of the class.
    pub class: usize,
    /// What is wrong, which also names the field.
    pub fault: ClassFault,
}

impl DraftFault {
    /// What is wrong and what to do, in a sentence.
    pub const fn words(self) -> &'static str {
        match self.fault {
            ClassFault::NoName => "Give the class a name.",
            ClassFault::Taken => "A class above is called so.",
            ClassFault::Sessions => "A number, 0 or more.",
            ClassFault::Days => "A number, 0 or more, or nothing.",
        }
    }
}

/// The rule that the drafts make.
///
/// # Errors
/// With everything that is wrong, class by class.
pub fn check_classes(drafts: &[ClassDraft]) -> Result<Vec<UserClass>, Vec<DraftFault>> {
    let class = |draft: &ClassDraft| UserClass {
        name: draft.name.trim().to_owned(),
        min_sessions: number(&draft.min_sessions).unwrap_or(0.0),
        max_days: number(&draft.max_days),
    };
    let classes: Vec<UserClass> = drafts.iter().map(class).collect();
    let faults = class_faults(&classes);
    if faults.is_empty() {
        return Ok(classes);
    }
    let fault = |(class, fault)| DraftFault { class, fault };
    Err(faults.into_iter().map(fault).collect())
}

/// What a field says: nothing, a number, or NaN for what is none.
fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.replace(',', ".").parse().unwrap_or(f64::NAN))
}

/// Takes the rule out of its stored value; unknown fields go to `unknown`, by class.
pub(super) fn take(
    value: Value,
    unknown: &mut BTreeMap<String, Fields>,
) -> Result<Vec<UserClass>, SettingsError> {
    let expected = "a list of 1 to 12 classes";
    let Value::Array(items) = value else {
        return Err(wrong("user_classes", expected));
    };
    if !(1..=MOST_CLASSES).contains(&items.len()) {
        return Err(wrong("user_classes", expected));
    }
    let mut classes = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        let (class, rest) = take_class(item, at)?;
        if !rest.is_empty() {
            unknown.insert(class.key(), rest);
        }
        classes.push(class);
    }
    let Some((at, fault)) = class_faults(&classes).first().copied() else {
        return Ok(classes);
    };
    let expected = match fault {
        ClassFault::NoName => "a text that is not empty",
        ClassFault::Taken => "a name of its own",
        ClassFault::Sessions | ClassFault::Days => "a number of 0 or more",
    };
    Err(wrong(
        format!("user_classes[{at}].{}", fault.field()),
        expected,
    ))
}

/// One class and the fields of it that are not known.
fn take_class(item: Value, at: usize) -> Result<(UserClass, Fields), SettingsError> {
    let path = |key: &str| format!("user_classes[{at}].{key}");
    let Value::Object(mut fields) = item else {
        return Err(wrong(format!("user_classes[{at}]"), "an object"));
    };
    let name = take_text(&mut fields, "name", &|| path("name"))?.unwrap_or_default();
    let mut limit = |key: &str| match fields.remove(key) {
        None => Ok(None),
        Some(value) => {
            let number = value.as_f64().map(Some);
            number.ok_or_else(|| wrong(path(key), "a number of 0 or more"))
        }
    };
    let class = UserClass {
        name,
        min_sessions: limit("min_sessions")?.unwrap_or(0.0),
        max_days: limit("max_days")?,
    };
    Ok((class, fields))
}

/// The rule as it is stored, each class with the unknown fields it had.
pub(super) fn value(classes: &[UserClass], unknown: &BTreeMap<String, Fields>) -> Value {
    let one = |class: &UserClass| {
        let mut fields = Map::new();
        fields.insert("name".into(), class.name.as_str().into());
        fields.insert("min_sessions".into(), class.min_sessions.into());
        if let Some(days) = class.max_days {
            fields.insert("max_days".into(), days.into());
        }
        fields.extend(unknown.get(&class.key()).cloned().unwrap_or_default());
        Value::Object(fields)
    };
    classes.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(name: &str, min_sessions: &str, max_days: &str) -> ClassDraft {
        ClassDraft {
            name: name.into(),
            min_sessions: min_sessions.into(),
            max_days: max_days.into(),
        }
    }

    #[test]
    fn r000_32_a_typed_rule_is_taken_when_it_is_sound() {
        let drafts = [draft(" Champion ", "12,5", "7"), draft("rest", "", " ")];
        let rule = check_classes(&drafts).expect("it is sound");
        assert_eq!(rule[0].name, "Champion");
        assert_eq!((rule[0].min_sessions, rule[0].max_days), (12.5, Some(7.0)));
        assert!(rule[1].is_open());
        let again: Vec<_> = rule.iter().map(ClassDraft::of).collect();
        assert_eq!(check_classes(&again), Ok(rule));
    }

    #[test]
    fn every_wrong_field_is_named() {
        let drafts = [draft("a", "many", "-1"), draft("A", "1", "x")];
        let faults = check_classes(&drafts).expect_err("it is not sound");
        let found: Vec<_> = faults.iter().map(|f| (f.class, f.fault)).collect();
        let expected = [
            (0, ClassFault::Sessions),
            (0, ClassFault::Days),
            (1, ClassFault::Taken),
            (1, ClassFault::Days),
        ];
        assert_eq!(found, expected);
        assert_eq!(faults[2].words(), "A class above is called so.");
    }
}

//! Text to a log.
//!
//! What cannot be read as an entry is kept as it came and written back; only a text that is no log
//! at all is refused.

use std::collections::BTreeSet;
use std::fmt;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{Change, Entry, Log, Mark, OverrideChange, VERSION};
use crate::data::record::Override;
use crate::units::parse_date;

/// Why a text is no log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogError {
    /// It is not JSON.
    NotJson(String),
    /// It is JSON, but not an object with a version and a list of entries.
    NoLog,
    /// A later version of the program wrote it.
    Newer(u64),
}

impl fmt::Display for LogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson(problem) => write!(f, "they are not JSON: {problem}"),
            Self::NoLog => f.write_str("they are no log of changes"),
            Self::Newer(version) => write!(
                f,
                "they are of version {version}, and this program knows up to {VERSION}"
            ),
        }
    }
}

impl std::error::Error for LogError {}

type Fields = Map<String, Value>;

impl Log {
    /// Reads the text that was kept.
    ///
    /// # Errors
    /// When the text is no log of this version.
    pub fn from_text(text: &str) -> Result<Self, LogError> {
        let Value::Object(mut fields) = parse(text)? else {
            return Err(LogError::NoLog);
        };
        let version = fields.get("version").and_then(Value::as_u64);
        match version.ok_or(LogError::NoLog)? {
            VERSION => {}
            0 => return Err(LogError::NoLog),
            newer => return Err(LogError::Newer(newer)),
        }
        match fields.remove("entries") {
            Some(Value::Array(values)) => Ok(of_values(values)),
            Some(_) | None => Err(LogError::NoLog),
        }
    }

    /// Reads the `edits` of a document.
    ///
    /// # Errors
    /// When they are no list.
    pub fn from_list(text: &str) -> Result<Self, LogError> {
        if let Value::Array(values) = parse(text)? {
            return Ok(of_values(values));
        }
        Err(LogError::NoLog)
    }
}

fn parse(text: &str) -> Result<Value, LogError> {
    serde_json::from_str(text).map_err(|error| LogError::NotJson(error.to_string()))
}

fn of_values(values: Vec<Value>) -> Log {
    let (mut entries, mut rest) = (Vec::new(), Vec::new());
    let mut seen = BTreeSet::new();
    for value in values {
        match entry(&value) {
            Some(entry) if seen.insert(entry.id.clone()) => entries.push(entry),
            Some(_) | None => rest.push(value),
        }
    }
    Log::of_parts(entries, rest)
}

/// An entry; `None` for what has no id or time.
fn entry(value: &Value) -> Option<Entry> {
    let mut fields = value.as_object()?.clone();
    let at = fields.remove("at")?.as_i64()?;
    let id = text(&mut fields, "id")?;
    let by = text(&mut fields, "by");
    let unfit = mark(&mut fields);
    let mut known = fields.clone();
    let (change, unknown) = match change(&mut known) {
        Some(change) => (change, known),
        None => (Change::Unknown, fields),
    };
    Some(Entry {
        id,
        at,
        by,
        change,
        unfit,
        unknown,
    })
}

/// Takes the mark of an entry that did not fit.
fn mark(fields: &mut Fields) -> Option<Mark> {
    let word = fields.get("unfit")?.as_str()?;
    let marks = [Mark::Customer, Mark::Other];
    let mark = marks.into_iter().find(|mark| mark.as_str() == word)?;
    fields.remove("unfit");
    Some(mark)
}

/// Takes what was done out of the fields; `None` where this version does not know it.
fn change(fields: &mut Fields) -> Option<Change> {
    match text(fields, "do")?.as_str() {
        "use_model" => fields.remove("model").map(Change::UseModel),
        "use_given_model" => Some(Change::UseGiven),
        "override" => {
            let idx = fields.remove("idx")?.as_u64()?;
            Some(Change::Override(OverrideChange {
                customer: text(fields, "customer")?,
                idx: usize::try_from(idx).ok()?,
                was: optional(fields, "was", item).ok()?,
                now: optional(fields, "now", item).ok()?,
            }))
        }
        _ => None,
    }
}

/// What stands in a field is not ours.
struct NotOurs;

/// Takes a field that may be missing.
fn optional<T>(
    fields: &mut Fields,
    key: &str,
    read: impl Fn(&Value) -> Option<T>,
) -> Result<Option<T>, NotOurs> {
    let value = fields.remove(key);
    value.map(|value| read(&value).ok_or(NotOurs)).transpose()
}

/// Reads an override strictly: with a field that is not ours it would be another one.
fn item(value: &Value) -> Option<Override> {
    let mut fields = value.as_object()?.clone();
    let score = fields.remove("score")?.as_f64()?;
    let item = Override {
        scorecard: text(&mut fields, "scorecard")?,
        score: Some(score).filter(|score| (0.0..=10.0).contains(score))?,
        reason: text(&mut fields, "reason"),
        author: text(&mut fields, "author"),
        from: optional(&mut fields, "from", day).ok()?,
        until: optional(&mut fields, "until", day).ok()?,
    };
    fields.is_empty().then_some(item)
}

fn day(value: &Value) -> Option<NaiveDate> {
    parse_date(value.as_str()?)
}

/// Takes a text out of the fields; what is no text stays there.
fn text(fields: &mut Fields, key: &str) -> Option<String> {
    let text = fields.get(key)?.as_str()?.to_owned();
    fields.remove(key);
    Some(text)
}

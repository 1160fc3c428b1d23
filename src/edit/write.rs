//! A log to text.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{Change, Entry, Log, VERSION};
use crate::data::record::Override;

impl Log {
    /// The text to keep: an object with a version.
    pub fn to_text(&self) -> String {
        let mut fields = Map::new();
        fields.insert("version".into(), VERSION.into());
        fields.insert("entries".into(), self.values());
        Value::Object(fields).to_string()
    }

    /// The list that a document carries as its `edits`.
    pub fn to_list(&self) -> String {
        self.values().to_string()
    }

    fn values(&self) -> Value {
        let entries = self.entries.iter().map(Entry::value);
        entries.chain(self.rest.iter().cloned()).collect()
    }
}

impl Entry {
    pub(super) fn value(&self) -> Value {
        let mut fields = Map::new();
        fields.insert("id".into(), self.id.as_str().into());
        fields.insert("at".into(), self.at.into());
        if let Some(by) = &self.by {
            fields.insert("by".into(), by.as_str().into());
        }
        match &self.change {
            Change::UseModel(model) => {
                fields.insert("do".into(), "use_model".into());
                fields.insert("model".into(), model.clone());
            }
            Change::UseGiven => {
                fields.insert("do".into(), "use_given_model".into());
            }
            Change::Override(change) => {
                fields.insert("do".into(), "override".into());
                fields.insert("customer".into(), change.customer.as_str().into());
                fields.insert("idx".into(), change.idx.into());
                for (key, item) in [("was", &change.was), ("now", &change.now)] {
                    if let Some(item) = item {
                        fields.insert(key.into(), item_value(item));
                    }
                }
            }
            Change::Unknown => {}
        }
        if let Some(mark) = self.unfit {
            fields.insert("unfit".into(), mark.as_str().into());
        }
        fields.extend(self.unknown.clone());
        Value::Object(fields)
    }
}

/// An override as documents write it.
fn item_value(item: &Override) -> Value {
    let mut fields = Map::new();
    fields.insert("scorecard".into(), item.scorecard.as_str().into());
    fields.insert("score".into(), item.score.into());
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let texts = [
        ("reason", item.reason.clone()),
        ("author", item.author.clone()),
        ("from", day(item.from)),
        ("until", day(item.until)),
    ];
    for (key, text) in texts {
        if let Some(text) = text {
            fields.insert(key.into(), text.into());
        }
    }
    Value::Object(fields)
}

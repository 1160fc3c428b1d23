//! The entries of a log: in order, each once.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Change, Entry};
use crate::data::Dataset;

/// Changes in the order in which they were made: by time, then by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Log {
    pub(super) entries: Vec<Entry>,
    /// What stands among the entries and is none, as it came.
    pub(super) rest: Vec<Value>,
}

/// A model that was put in force at some time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Version<'l> {
    /// The entry's id.
    pub id: &'l str,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// Who, where that is known.
    pub by: Option<&'l str>,
    /// The model's JSON.
    pub model: &'l Value,
}

/// Every model that was put in force, oldest first.
pub fn versions(log: &Log) -> Vec<Version<'_>> {
    log.entries.iter().filter_map(Version::of).collect()
}

impl<'l> Version<'l> {
    fn of(entry: &'l Entry) -> Option<Self> {
        let Change::UseModel(model) = &entry.change else {
            return None;
        };
        Some(Self {
            id: &entry.id,
            at: entry.at,
            by: entry.by.as_deref(),
            model,
        })
    }
}

impl Log {
    /// What a dataset says has been done to it; nothing where its `edits` are no list.
    pub fn of(dataset: &Dataset) -> Self {
        let list = dataset.edits.as_deref();
        list.and_then(|list| Self::from_list(list).ok())
            .unwrap_or_default()
    }

    /// The entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether nothing was ever changed.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.rest.is_empty()
    }

    /// The entry of an id.
    pub(super) fn find(&self, id: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Adds an entry after all others: where its time is not later than theirs, a clock was wrong,
    /// and it is taken to be a millisecond later.
    pub fn add(&mut self, mut entry: Entry) {
        if let Some(last) = self.entries.last() {
            entry.at = entry.at.max(last.at + 1);
        }
        self.entries.push(entry);
    }

    /// The entries of both logs, each once; which one is merged into which makes no difference.
    #[must_use]
    pub fn merged(&self, other: &Self) -> Self {
        let mut by_id = BTreeMap::<&str, &Entry>::new();
        for entry in self.entries.iter().chain(&other.entries) {
            by_id
                .entry(&entry.id)
                .and_modify(|known| *known = earlier(known, entry))
                .or_insert(entry);
        }
        let mut rest: Vec<(String, &Value)> = Vec::new();
        for value in self.rest.iter().chain(&other.rest) {
            rest.push((value.to_string(), value));
        }
        rest.sort_by(|a, b| a.0.cmp(&b.0));
        rest.dedup_by(|a, b| a.0 == b.0);
        Self::of_parts(
            by_id.into_values().cloned().collect(),
            rest.into_iter().map(|(_, value)| value.clone()).collect(),
        )
    }

    /// A log of entries in any order, each id once.
    pub(super) fn of_parts(mut entries: Vec<Entry>, rest: Vec<Value>) -> Self {
        entries.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
        Self { entries, rest }
    }
}

/// Of two entries with one id, which only a damaged log has, the one that both orders agree on.
fn earlier<'l>(a: &'l Entry, b: &'l Entry) -> &'l Entry {
    if a == b {
        return a;
    }
    let rank = |entry: &Entry| (entry.at, entry.value().to_string());
    if rank(b) < rank(a) { b } else { a }
}

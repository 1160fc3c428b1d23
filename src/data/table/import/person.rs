//! One customer of the document being made: what is there, and what tables say.

use super::Change;
use super::fields::{self, Fields};
use super::notes::Notes;
use crate::data::Done;

/// Amounts closer than this are the same: half a cent.
const SAME: f64 = 0.005;

/// What came of putting a value into a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is to be written.
    Take,
    /// What is there stays.
    Keep,
}

/// A customer.
#[derive(Debug)]
pub(super) struct Person<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    /// Whether it was there before the import.
    pub(super) is_known: bool,
    overwrite: bool,
    pub(super) fields: Fields<'a>,
    pub(super) changes: Vec<Change>,
    conflicts: Vec<String>,
}

impl<'a> Person<'a> {
    /// A customer that was there.
    pub(super) fn known(id: &'a str, name: &'a str, raw: &'a str, overwrite: bool) -> Self {
        Self {
            id,
            name,
            is_known: true,
            overwrite,
            fields: Fields::of(raw),
            changes: Vec::new(),
            conflicts: Vec::new(),
        }
    }

    /// A customer that was not.
    pub(super) fn new(id: &'a str, name: &'a str) -> Self {
        let mut fields = Fields::default();
        fields.set("id", fields::quoted(id));
        fields.set("name", fields::quoted(name));
        Self {
            is_known: false,
            fields,
            ..Self::known(id, name, "", false)
        }
    }

    /// Puts a value into a field: an empty one is filled, the same value is nothing, another one
    /// contradicts.
    pub(super) fn put(&mut self, field: &str, raw: String) {
        let before = self.fields.get(field).map(str::to_owned);
        if self.judge(field, before.as_deref(), &raw) == Verdict::Take {
            self.fields.set(field, raw);
        }
    }

    /// Puts a value into a field of an object in a field.
    pub(super) fn put_in(&mut self, object: &str, field: &str, raw: String) {
        let outer = self.fields.get(object).unwrap_or("{}").to_owned();
        let mut inner = Fields::of(&outer);
        let before = inner.get(field).map(str::to_owned);
        let path = format!("{object}.{field}");
        if self.judge(&path, before.as_deref(), &raw) == Verdict::Take {
            inner.set(field, raw);
            self.fields.set(object, inner.to_json());
        }
    }

    /// What becomes of a value where another one, or none, is there.
    pub(super) fn judge(&mut self, path: &str, before: Option<&str>, after: &str) -> Verdict {
        let Some(before) = before else {
            self.note(path, "", after, false);
            return Verdict::Take;
        };
        if is_same(before, after) {
            return Verdict::Keep;
        }
        if !self.is_known {
            self.conflicts.push(format!(
                "the tables say {} and {} for {path}, the first is kept",
                fields::shown(before),
                fields::shown(after)
            ));
            return Verdict::Keep;
        }
        self.note(path, before, after, true);
        if self.overwrite {
            Verdict::Take
        } else {
            Verdict::Keep
        }
    }

    /// Notes a change of a customer that was there.
    pub(super) fn note(&mut self, path: &str, before: &str, after: &str, is_contradiction: bool) {
        if self.is_known {
            self.changes.push(Change {
                customer: self.id.to_owned(),
                name: self.name.to_owned(),
                field: path.to_owned(),
                before: fields::shown(before),
                after: fields::shown(after),
                is_contradiction,
            });
        }
    }

    /// Whether anything was taken over what was there.
    pub(super) fn is_changed(&self) -> bool {
        let is_taken = |change: &Change| !change.is_contradiction || self.overwrite;
        self.changes.iter().any(is_taken)
    }

    /// The number in a field.
    pub(super) fn number(&self, field: &str) -> Option<f64> {
        self.fields.get(field).and_then(fields::as_number)
    }

    /// Says where tables contradict each other.
    pub(super) fn close(&mut self, notes: &mut Notes) {
        for problem in std::mem::take(&mut self.conflicts) {
            notes.general(&format!("customer {}", self.id), &problem, Done::LeftOut);
        }
    }
}

/// Whether two raw values say the same; amounts to half a cent.
pub(super) fn is_same(before: &str, after: &str) -> bool {
    let numbers = fields::as_number(before).zip(fields::as_number(after));
    before == after || numbers.is_some_and(|(before, after)| (before - after).abs() < SAME)
}

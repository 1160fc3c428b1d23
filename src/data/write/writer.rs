//! JSON text, one field at a time.
//!
//! Comes in: names and values; goes out: a document without blanks. A value that is not known is
//! not written.

use std::fmt::Display;

use chrono::NaiveDate;

use super::super::extras::{Extras, Owner, Section};
use super::super::json::{push_number, push_text};
use super::super::read::Choice;
use crate::units::Month;

/// A document being written.
pub(in crate::data) struct Writer<'d> {
    out: String,
    needs_comma: bool,
    extras: &'d Extras,
    /// The object being written, as unknown fields know it.
    pub(in crate::data) owner: Owner,
}

impl<'d> Writer<'d> {
    /// An empty document.
    pub(in crate::data) fn new(extras: &'d Extras) -> Self {
        Self {
            out: String::new(),
            needs_comma: false,
            extras,
            owner: Owner::DOCUMENT,
        }
    }

    /// The document as text.
    pub(in crate::data) fn finish(self) -> String {
        self.out
    }

    fn comma(&mut self) {
        if self.needs_comma {
            self.out.push(',');
        }
        self.needs_comma = true;
    }

    /// Writes a key; exactly one value must follow.
    pub(in crate::data) fn key(&mut self, key: &str) {
        self.comma();
        push_text(&mut self.out, key);
        self.out.push(':');
        self.needs_comma = false;
    }

    /// Starts an object or a list.
    pub(in crate::data) fn open(&mut self, bracket: char) {
        self.comma();
        self.out.push(bracket);
        self.needs_comma = false;
    }

    /// Ends an object or a list.
    pub(in crate::data) fn close(&mut self, bracket: char) {
        self.out.push(bracket);
        self.needs_comma = true;
    }

    /// Writes the unknown fields of the object being written.
    pub(in crate::data) fn unknown_fields(&mut self) {
        let extras = self.extras;
        for (key, raw) in extras.of(self.owner) {
            self.raw(key, raw);
        }
    }

    /// Whether the object being written has unknown fields.
    pub(in crate::data) fn has_unknown_fields(&self) -> bool {
        self.extras.of(self.owner).next().is_some()
    }

    /// Whether a section outside the customers has unknown fields, in itself.
    pub(in crate::data) fn has_unknown_in(&self, section: Section) -> bool {
        self.extras
            .of(Owner::DOCUMENT.child(section, 0))
            .next()
            .is_some()
    }

    /// Writes a field as raw JSON.
    pub(in crate::data) fn raw(&mut self, key: &str, raw: &str) {
        self.key(key);
        self.out.push_str(raw);
        self.needs_comma = true;
    }

    /// Writes a number, or `null` for one that is not known, as an item.
    pub(in crate::data) fn number_item(&mut self, value: Option<f64>) {
        self.comma();
        match value {
            Some(value) => push_number(&mut self.out, value),
            None => self.out.push_str("null"),
        }
    }

    /// Writes a text as an item.
    pub(in crate::data) fn text_item(&mut self, text: &str) {
        self.comma();
        push_text(&mut self.out, text);
    }

    /// Writes a text that needs no escapes.
    fn shown(&mut self, key: &str, value: Option<&impl Display>) {
        if let Some(value) = value {
            self.raw(key, &format!("\"{value}\""));
        }
    }

    /// Writes a text.
    pub(in crate::data) fn text(&mut self, key: &str, value: Option<&String>) {
        if let Some(value) = value {
            self.str(key, value);
        }
    }

    /// Writes a text.
    pub(in crate::data) fn str(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text_item(value);
    }

    /// Writes a number.
    pub(in crate::data) fn number(&mut self, key: &str, value: Option<&f64>) {
        if let Some(&value) = value {
            self.key(key);
            self.number_item(Some(value));
        }
    }

    /// Writes a number of 0 or more.
    pub(in crate::data) fn count(&mut self, key: &str, value: Option<&f64>) {
        self.number(key, value);
    }

    /// Writes a number of at most 1.
    pub(in crate::data) fn fraction(&mut self, key: &str, value: Option<&f64>) {
        self.number(key, value);
    }

    /// Writes a number of −1 to 1.
    pub(in crate::data) fn sentiment(&mut self, key: &str, value: Option<&f64>) {
        self.number(key, value);
    }

    /// Writes a score of 0 to 10.
    pub(in crate::data) fn score(&mut self, key: &str, value: Option<&f64>) {
        self.number(key, value);
    }

    /// Writes a number above 0.
    pub(in crate::data) fn scale(&mut self, key: &str, value: Option<&f64>) {
        self.number(key, value);
    }

    /// Writes a flag that is false unless given.
    pub(in crate::data) fn flag(&mut self, key: &str, value: Option<&bool>) {
        if value == Some(&true) {
            self.raw(key, "true");
        }
    }

    /// Writes a flag that is true unless given.
    pub(in crate::data) fn flag_or_true(&mut self, key: &str, value: Option<&bool>) {
        if value == Some(&false) {
            self.raw(key, "false");
        }
    }

    /// Writes a date.
    pub(in crate::data) fn date(&mut self, key: &str, value: Option<&NaiveDate>) {
        self.shown(key, value);
    }

    /// Writes a month.
    pub(in crate::data) fn month(&mut self, key: &str, value: Option<&Month>) {
        self.shown(key, value);
    }

    /// Writes one of a few words.
    pub(in crate::data) fn choice<T: Choice>(&mut self, key: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.str(key, value.word());
        }
    }

    /// Writes whether a follow-up is done.
    pub(in crate::data) fn is_done(&mut self, key: &str, value: Option<&bool>) {
        if let Some(&is_done) = value {
            self.str(key, if is_done { "done" } else { "open" });
        }
    }

    /// Writes a list of texts.
    pub(in crate::data) fn texts(&mut self, key: &str, value: Option<&Vec<String>>) {
        let Some(texts) = value.filter(|texts| !texts.is_empty()) else {
            return;
        };
        self.key(key);
        self.open('[');
        for text in texts {
            self.text_item(text);
        }
        self.close(']');
    }

    /// Writes an object of names and counts.
    pub(in crate::data) fn classes(&mut self, key: &str, value: Option<&Vec<(String, f64)>>) {
        let Some(classes) = value.filter(|classes| !classes.is_empty()) else {
            return;
        };
        self.key(key);
        self.open('{');
        for (name, count) in classes {
            self.number(name, Some(count));
        }
        self.close('}');
    }
}

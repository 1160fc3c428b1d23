//! Typed values out of the scanner; whatever has the wrong type costs its field and an issue.
//!
//! Comes in: a scanner before a value and the field's name; goes out: the value or `None`. Fails
//! only where the text stops being JSON, and always leaves the scanner behind the value.

use std::borrow::Cow;

use super::super::extras::Owner;
use super::super::issue::Done;
use super::super::issues::{IssueLog, excerpt};
use super::super::json::{Kind, Scanner, SyntaxError, locate};
use super::unknown::UnknownFields;

/// The outcome of reading: a syntax error costs the file.
pub(in crate::data) type Read<T> = Result<T, SyntaxError>;

/// One step of the path to the object being read.
#[derive(Clone, Copy, Debug)]
pub(in crate::data) enum Step {
    /// A field.
    Key(&'static str),
    /// An item of a list, by its position in the file.
    Item(u32),
}

/// A scanner with a notebook.
pub(in crate::data) struct Reader<'a, 'n> {
    /// The position in the text.
    pub(in crate::data) scan: Scanner<'a>,
    /// The whole text.
    pub(in crate::data) text: &'a str,
    /// The issues found.
    pub(in crate::data) log: &'n mut IssueLog,
    /// The unknown fields found.
    pub(in crate::data) unknown: &'n mut UnknownFields,
    /// The path to the object being read.
    pub(in crate::data) path: Vec<Step>,
    /// The object being read, as unknown fields know it.
    pub(in crate::data) owner: Owner,
}

impl<'a> Reader<'a, '_> {
    /// Notes an issue with a field of the object being read; the value at `at` is already read.
    pub(in crate::data) fn note(&mut self, at: usize, key: &str, problem: &str, done: Done) {
        let found = self.scan.slice(at, self.scan.pos());
        let path = &self.path;
        self.log
            .add(at, problem, done, || (place(path, key), excerpt(found)));
    }

    /// Notes an issue with a field of an object that started at `start` and is read completely.
    pub(in crate::data) fn note_in(&mut self, start: usize, key: &str, problem: &str, done: Done) {
        if !self.log.has_room() {
            return self.log.add(start, problem, done, Default::default);
        }
        let at = locate(self.text, start, key);
        let found = Scanner::resume(self.text, (at, 0, false))
            .skip()
            .unwrap_or_default();
        let path = &self.path;
        self.log
            .add(at, problem, done, || (place(path, key), excerpt(found)));
    }

    /// Where the next value starts.
    pub(in crate::data) fn value_start(&mut self) -> Read<usize> {
        self.scan.kind()?;
        Ok(self.scan.pos())
    }

    /// Leaves out a value of the wrong type.
    #[cold]
    pub(in crate::data) fn wrong_type<T>(&mut self, key: &str, problem: &str) -> Read<Option<T>> {
        let at = self.value_start()?;
        self.scan.skip()?;
        self.note(at, key, problem, Done::LeftOut);
        Ok(None)
    }

    pub(super) fn none<T>(&mut self) -> Read<Option<T>> {
        self.scan.null()?;
        Ok(None)
    }

    /// A text; a number is taken as it is written.
    pub(in crate::data) fn text_cow(&mut self, key: &str) -> Read<Option<Cow<'a, str>>> {
        match self.scan.kind()? {
            Kind::Text => Ok(Some(self.scan.string()?)),
            Kind::Null => self.none(),
            Kind::Number => {
                let at = self.scan.pos();
                let raw = self.scan.raw_number()?;
                self.note(at, key, "a number where a text belongs", Done::Repaired);
                Ok(Some(Cow::Borrowed(raw)))
            }
            Kind::Object | Kind::Array | Kind::Flag => self.wrong_type(key, "should be a text"),
        }
    }

    /// A text of its own.
    pub(in crate::data) fn text(&mut self, key: &str) -> Read<Option<String>> {
        Ok(self.text_cow(key)?.map(Cow::into_owned))
    }

    /// A finite number; one in quotes is repaired.
    #[inline]
    pub(in crate::data) fn number(&mut self, key: &str) -> Read<Option<f64>> {
        match self.scan.kind()? {
            Kind::Number => {
                let at = self.scan.pos();
                let value = self.scan.number()?;
                if value.is_finite() {
                    return Ok(Some(value));
                }
                self.note(at, key, "the number is too large", Done::LeftOut);
                Ok(None)
            }
            Kind::Null => self.none(),
            Kind::Text => self.quoted_number(key),
            Kind::Object | Kind::Array | Kind::Flag => self.wrong_type(key, "should be a number"),
        }
    }

    fn quoted_number(&mut self, key: &str) -> Read<Option<f64>> {
        let at = self.value_start()?;
        let text = self.scan.string()?;
        let number = number_in(&text);
        let (problem, done) = match number {
            Some(_) => ("a number in quotes", Done::Repaired),
            None => ("should be a number", Done::LeftOut),
        };
        self.note(at, key, problem, done);
        Ok(number)
    }

    /// A number whose value must satisfy `is_ok`.
    fn number_if(
        &mut self,
        key: &str,
        problem: &str,
        is_ok: impl Fn(f64) -> bool,
    ) -> Read<Option<f64>> {
        let at = self.value_start()?;
        let value = self.number(key)?;
        if value.is_none_or(is_ok) {
            return Ok(value);
        }
        self.note(at, key, problem, Done::LeftOut);
        Ok(None)
    }

    /// A number of 0 or more.
    pub(in crate::data) fn count(&mut self, key: &str) -> Read<Option<f64>> {
        self.number_if(key, "should be 0 or more", |value| value >= 0.0)
    }

    /// A number of at most 1, such as a margin.
    pub(in crate::data) fn fraction(&mut self, key: &str) -> Read<Option<f64>> {
        self.number_if(
            key,
            "should be a fraction of 1, not a percentage",
            |value| value <= 1.0,
        )
    }

    /// A number of −1 to 1.
    pub(in crate::data) fn sentiment(&mut self, key: &str) -> Read<Option<f64>> {
        self.number_if(key, "should be from -1 to 1", |value| value.abs() <= 1.0)
    }

    /// A score of 0 to 10.
    pub(in crate::data) fn score(&mut self, key: &str) -> Read<Option<f64>> {
        self.number_if(key, "outside its scale", |value| {
            (0.0..=10.0).contains(&value)
        })
    }

    /// A number above 0.
    pub(in crate::data) fn scale(&mut self, key: &str) -> Read<Option<f64>> {
        self.number_if(key, "should be above 0", |value| value > 0.0)
    }
}

/// The problem of a key that stands twice in an object.
pub(in crate::data) const REPEATED: &str = "the field is repeated, the last one counts";

/// The number a text holds and nothing else, blanks around it aside.
pub(in crate::data) fn number_in(text: &str) -> Option<f64> {
    let mut scan = Scanner::new(text.trim());
    let number = scan.number().ok().filter(|number| number.is_finite())?;
    scan.finish().is_ok().then_some(number)
}

/// A path in words: `customers[17].contracts[2].mrr`.
fn place(path: &[Step], key: &str) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(name) => join(&mut out, name),
            Step::Item(position) => out.extend(["[", &position.to_string(), "]"]),
        }
    }
    join(&mut out, key);
    out
}

fn join(out: &mut String, name: &str) {
    if !out.is_empty() && !name.is_empty() {
        out.push('.');
    }
    out.push_str(name);
}

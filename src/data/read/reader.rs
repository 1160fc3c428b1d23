//! Typed values out of the scanner; whatever has the wrong type costs its field and an issue.
//!
//! Comes in: a scanner before a value and the field's name; goes out: the value or `None`. Fails
//! only where the text stops being JSON, and always leaves the scanner behind the value.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use super::super::extras::Owner;
use super::super::issue::Done;
use super::super::issues::{IssueLog, excerpt};
use super::super::json::{Kind, Scanner, SyntaxError, locate};
use super::unknown::UnknownFields;
use crate::units::{Month, parse_date};

/// The outcome of reading: a syntax error costs the file.
pub(in crate::data) type Read<T> = Result<T, SyntaxError>;

/// Years a date may have; anything else is taken for a slip.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

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

    fn none<T>(&mut self) -> Read<Option<T>> {
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

    /// `true` or `false`; one in quotes is repaired.
    pub(in crate::data) fn flag(&mut self, key: &str) -> Read<Option<bool>> {
        match self.scan.kind()? {
            Kind::Flag => Ok(Some(self.scan.flag()?)),
            Kind::Null => self.none(),
            Kind::Text => {
                let at = self.scan.pos();
                let flag = match &*self.scan.string()? {
                    "true" => Some(true),
                    "false" => Some(false),
                    _ => None,
                };
                let problem = if flag.is_some() {
                    "true or false in quotes"
                } else {
                    "should be true or false"
                };
                let done = if flag.is_some() {
                    Done::Repaired
                } else {
                    Done::LeftOut
                };
                self.note(at, key, problem, done);
                Ok(flag)
            }
            Kind::Object | Kind::Array | Kind::Number => {
                self.wrong_type(key, "should be true or false")
            }
        }
    }

    /// A flag that is true unless given.
    pub(in crate::data) fn flag_or_true(&mut self, key: &str) -> Read<Option<bool>> {
        self.flag(key)
    }

    /// `"open"` or `"done"`: whether it is done.
    pub(in crate::data) fn is_done(&mut self, key: &str) -> Read<Option<bool>> {
        let at = self.value_start()?;
        let Some(word) = self.text_cow(key)? else {
            return Ok(None);
        };
        let is_done = match &*word {
            "open" => Some(false),
            "done" => Some(true),
            _ => None,
        };
        if is_done.is_none() {
            self.note(at, key, "should be open or done", Done::LeftOut);
        }
        Ok(is_done)
    }

    /// A date `YYYY-MM-DD`.
    pub(in crate::data) fn date(&mut self, key: &str) -> Read<Option<NaiveDate>> {
        self.day_like(
            key,
            "should be a date YYYY-MM-DD",
            parse_date,
            NaiveDate::year,
        )
    }

    /// A month `YYYY-MM`.
    pub(in crate::data) fn month(&mut self, key: &str) -> Read<Option<Month>> {
        let year = |month: &Month| month.year();
        self.day_like(key, "should be a month YYYY-MM", Month::parse, year)
    }

    fn day_like<T>(
        &mut self,
        key: &str,
        problem: &str,
        parse: impl Fn(&str) -> Option<T>,
        year: impl Fn(&T) -> i32,
    ) -> Read<Option<T>> {
        match self.scan.kind()? {
            Kind::Text => {}
            Kind::Null => return self.none(),
            Kind::Object | Kind::Array | Kind::Number | Kind::Flag => {
                return self.wrong_type(key, problem);
            }
        }
        let at = self.scan.pos();
        let value = parse(&self.scan.string()?);
        let is_sane = value
            .as_ref()
            .is_some_and(|value| YEARS.contains(&year(value)));
        if is_sane {
            return Ok(value);
        }
        let problem = if value.is_some() {
            "outside the years 1900 to 2200"
        } else {
            problem
        };
        self.note(at, key, problem, Done::LeftOut);
        Ok(None)
    }

    /// Enters a list if one stands here; anything but `null` is an issue.
    pub(in crate::data) fn enter_list(&mut self, key: &str) -> Read<bool> {
        if self.scan.kind()? == Kind::Array {
            self.scan.open()?;
            return Ok(true);
        }
        self.refuse(key, "should be a list")
    }

    /// Enters an object if one stands here; anything but `null` is an issue.
    pub(in crate::data) fn enter_object(&mut self, key: &str) -> Read<bool> {
        if self.scan.kind()? == Kind::Object {
            self.scan.open()?;
            return Ok(true);
        }
        self.refuse(key, "should be an object")
    }

    fn refuse(&mut self, key: &str, problem: &str) -> Read<bool> {
        if self.scan.kind()? == Kind::Null {
            self.scan.null()?;
        } else {
            self.wrong_type::<()>(key, problem)?;
        }
        Ok(false)
    }

    /// A list of texts.
    pub(in crate::data) fn texts(&mut self, key: &str) -> Read<Option<Vec<String>>> {
        if !self.enter_list(key)? {
            return Ok(None);
        }
        let mut texts = Vec::new();
        let mut position = 0;
        while self.scan.next_item()? {
            let is_text = self.scan.kind()? == Kind::Text;
            let name = if is_text {
                String::new()
            } else {
                format!("{key}[{position}]")
            };
            texts.extend(self.text(&name)?);
            position += 1;
        }
        Ok(Some(texts))
    }

    /// An object of names and counts, in file order.
    pub(in crate::data) fn classes(&mut self, key: &str) -> Read<Option<Vec<(String, f64)>>> {
        if !self.enter_object(key)? {
            return Ok(None);
        }
        let mut classes: Vec<(String, f64)> = Vec::new();
        while let Some(name) = self.scan.next_key()? {
            let at = self.value_start()?;
            let place = format!("{key}.{name}");
            let Some(count) = self.count(&place)? else {
                continue;
            };
            match classes.iter_mut().find(|(known, _)| *known == name) {
                Some((_, old)) => {
                    *old = count;
                    self.note(at, &place, REPEATED, Done::Repaired);
                }
                None => classes.push((name.into_owned(), count)),
            }
        }
        Ok(Some(classes))
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
            Step::Item(position) => out.push_str(&format!("[{position}]")),
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

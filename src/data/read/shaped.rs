//! Values of a shape of their own: flags, dates, months, lists of texts, counts by name.
//!
//! Like every value a [`Reader`] reads: the wrong shape costs the field and an issue.

use chrono::{Datelike, NaiveDate};

use super::super::issue::Done;
use super::super::json::Kind;
use super::reader::{REPEATED, Read, Reader};
use crate::units::{Month, parse_date};

/// Years a date may have; anything else is taken for a slip.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

impl Reader<'_, '_> {
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

//! Objects with named fields: one reader for every kind of record.
//!
//! Comes in: the scanner before an object; goes out: the record with the fields that could be
//! read, or `None` where a field it cannot do without is missing. Unknown fields are kept aside.

use super::super::extras::Section;
use super::super::issue::Done;
use super::super::json::{Kind, Next};
use super::reader::{REPEATED, Read, Reader, Step};

/// A kind of object the format knows.
pub(in crate::data) trait Record: Sized {
    /// Where such objects stand.
    const SECTION: Section;
    /// The names of the fields, in the order they are written.
    const FIELDS: &'static [&'static str];
    /// The fields without which the object is left out.
    const REQUIRED: &'static [&'static str];

    /// The record without any field.
    fn blank() -> Self;

    /// Reads the value of a field by its position in [`Self::FIELDS`]; whether it has one.
    fn read_field(&mut self, field: usize, reader: &mut Reader<'_, '_>) -> Read<bool>;

    /// Looks at the whole record once its fields are read; `start` is the offset of the object.
    fn check(&mut self, _start: usize, _reader: &mut Reader<'_, '_>) {}
}

/// A field of a record, which may or may not be able to do without a value.
pub(in crate::data) trait Slot<T> {
    /// Takes a value if there is one; whether there was.
    fn put(&mut self, value: Option<T>) -> bool;
    /// The value, if there is one.
    fn value(&self) -> Option<&T>;
}

impl<T> Slot<T> for T {
    fn put(&mut self, value: Option<T>) -> bool {
        value.map(|value| *self = value).is_some()
    }

    fn value(&self) -> Option<&T> {
        Some(self)
    }
}

impl<T> Slot<T> for Option<T> {
    fn put(&mut self, value: Self) -> bool {
        *self = value;
        self.is_some()
    }

    fn value(&self) -> Option<&T> {
        self.as_ref()
    }
}

impl Reader<'_, '_> {
    /// Reads one record; the reader's owner is the record.
    pub(in crate::data) fn record<T: Record>(&mut self) -> Read<Option<T>> {
        let start = self.value_start()?;
        let issues = self.log.mark();
        if !self.enter_object("")? {
            return Ok(None);
        }
        let mut record = T::blank();
        let (mut seen, mut valued) = (0_u32, 0_u32);
        let mut guess = 0;
        loop {
            let field = match self
                .scan
                .next_key_like(T::FIELDS.get(guess).unwrap_or(&""))?
            {
                Next::End => break,
                Next::Guessed if guess < T::FIELDS.len() => guess,
                Next::Guessed => {
                    self.keep_unknown("")?;
                    continue;
                }
                Next::Key(key) => {
                    let Some(field) = T::FIELDS.iter().position(|name| *name == key) else {
                        self.keep_unknown(&key)?;
                        continue;
                    };
                    field
                }
            };
            guess = field + 1;
            let bit = 1 << field;
            if seen & bit != 0 {
                self.repeated(T::FIELDS[field])?;
            }
            seen |= bit;
            valued &= !bit;
            if record.read_field(field, self)? {
                valued |= bit;
            }
        }
        for name in T::REQUIRED {
            let field = T::FIELDS
                .iter()
                .position(|field| field == name)
                .unwrap_or_default();
            if valued & (1 << field) == 0 {
                self.log.rewind(issues);
                self.note(
                    start,
                    "",
                    &format!("left out without a usable {name}"),
                    Done::LeftOut,
                );
                return Ok(None);
            }
        }
        record.check(start, self);
        Ok(Some(record))
    }

    /// Notes a field that stands twice, and forgets what was found inside the first one.
    pub(in crate::data) fn repeated(&mut self, key: &str) -> Read<()> {
        let at = self.value_start()?;
        self.note(at, key, REPEATED, Done::Repaired);
        self.unknown.forget(self.owner, key);
        Ok(())
    }

    /// Keeps the value of an unknown field aside.
    pub(in crate::data) fn keep_unknown(&mut self, key: &str) -> Read<()> {
        let start = self.value_start()?;
        self.scan.skip()?;
        self.unknown.keep(self.owner, key, (start, self.scan.pos()));
        Ok(())
    }

    /// Reads a list of records; `take` says whether it keeps one. Whether there was a list.
    pub(in crate::data) fn list_into<T: Record>(
        &mut self,
        key: &'static str,
        mut take: impl FnMut(T, &mut Self) -> bool,
    ) -> Read<bool> {
        if !self.enter_list(key)? {
            return Ok(false);
        }
        let outer = self.owner;
        self.path.push(Step::Key(key));
        let (mut position, mut n_kept) = (0, 0);
        while self.scan.next_item()? {
            self.path.push(Step::Item(position));
            self.owner = outer.child(T::SECTION, n_kept);
            let mark = self.unknown.mark();
            let is_kept = self.item()?.is_some_and(|record| take(record, self));
            if is_kept {
                n_kept += 1;
            } else {
                self.unknown.rewind(mark);
                self.unknown.leave_out(outer, T::SECTION, position);
            }
            self.path.pop();
            position += 1;
        }
        self.path.pop();
        self.owner = outer;
        Ok(true)
    }

    fn item<T: Record>(&mut self) -> Read<Option<T>> {
        if self.scan.kind()? == Kind::Null {
            return self.wrong_type("", "should be an object");
        }
        self.record()
    }

    /// Reads a list of records.
    pub(in crate::data) fn list<T: Record>(&mut self, key: &'static str) -> Read<Option<Vec<T>>> {
        let mut items = Vec::new();
        let is_list = self.list_into(key, |item, _| {
            items.push(item);
            true
        })?;
        Ok(is_list.then_some(items))
    }

    /// Reads an object inside the one being read.
    pub(in crate::data) fn object<T: Record>(&mut self, key: &'static str) -> Read<Option<T>> {
        let outer = self.owner;
        self.path.push(Step::Key(key));
        self.owner = outer.child(T::SECTION, 0);
        let mark = self.unknown.mark();
        let record = self.record()?;
        if record.is_none() {
            self.unknown.rewind(mark);
        }
        self.owner = outer;
        self.path.pop();
        Ok(record)
    }

    /// One of a few words.
    pub(in crate::data) fn choice<T: Choice>(&mut self, key: &str) -> Read<Option<T>> {
        let at = self.value_start()?;
        let Some(word) = self.text_cow(key)? else {
            return Ok(None);
        };
        let known = T::WORDS.iter().find(|(name, _)| *name == word);
        if known.is_none() {
            self.note(at, key, "not one of the words known here", Done::LeftOut);
        }
        Ok(known.map(|(_, value)| *value))
    }
}

/// A field that holds one of a few words.
pub(in crate::data) trait Choice: Copy + PartialEq + 'static {
    /// The words and what they mean.
    const WORDS: &'static [(&'static str, Self)];

    /// The word for a value.
    fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, value)| *value == self)
            .map_or("", |(word, _)| word)
    }
}

//! The scanner: structure, keys, literals and skipping.
//!
//! Comes in: text and a position; goes out: keys, items and values in file order. Never looks at
//! a byte twice on the way through, but for numbers its fast path gives up on.

use super::{MAX_DEPTH, Problem, SyntaxError};

/// What kind of value comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{`.
    Object,
    /// `[`.
    Array,
    /// A text in quotes.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Flag,
    /// `null`.
    Null,
}

/// A position in JSON text that moves forward one value at a time.
///
/// After [`Self::open`] call [`Self::next_key`] or [`Self::next_item`] until they say that the
/// container is closed, and read or skip exactly one value after each.
#[derive(Clone, Debug)]
pub struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) pos: usize,
    depth: u32,
    pub(super) is_fresh: bool,
}

impl<'a> Scanner<'a> {
    /// A scanner at the start of a text.
    pub const fn new(text: &'a str) -> Self {
        Self {
            text,
            pos: 0,
            depth: 0,
            is_fresh: false,
        }
    }

    /// A scanner that goes on between two values, where `state` of another one left off.
    pub const fn resume(text: &'a str, state: (usize, u32, bool)) -> Self {
        Self {
            text,
            pos: state.0,
            depth: state.1,
            is_fresh: state.2,
        }
    }

    /// What [`Self::resume`] needs to go on from here.
    pub const fn state(&self) -> (usize, u32, bool) {
        (self.pos, self.depth, self.is_fresh)
    }

    /// The offset in bytes of what is read next.
    pub const fn pos(&self) -> usize {
        self.pos
    }

    /// Moves over a byte order mark.
    pub fn skip_mark(&mut self) {
        if self.pos == 0 && self.text.starts_with('\u{feff}') {
            self.pos = '\u{feff}'.len_utf8();
        }
    }

    /// The text between two offsets.
    pub fn slice(&self, from: usize, to: usize) -> &'a str {
        self.text.get(from..to).unwrap_or_default()
    }

    pub(super) fn byte(&self, pos: usize) -> Option<u8> {
        self.text.as_bytes().get(pos).copied()
    }

    /// An error at the current position; at the end of the text it means cut short.
    pub(super) fn wrong<T>(&self, problem: Problem) -> Result<T, SyntaxError> {
        self.wrong_at(self.pos, problem)
    }

    pub(super) fn wrong_at<T>(&self, at: usize, problem: Problem) -> Result<T, SyntaxError> {
        let is_end = at >= self.text.len();
        let problem = if is_end { Problem::CutShort } else { problem };
        Err(SyntaxError {
            at: at.min(self.text.len()) as u32,
            problem,
        })
    }

    /// Moves over blanks and returns the byte that follows.
    #[inline]
    pub(super) fn solid(&mut self) -> Option<u8> {
        loop {
            match self.byte(self.pos) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.pos += 1,
                other => return other,
            }
        }
    }

    /// The kind of the next value, without reading it.
    ///
    /// # Errors
    /// When no value starts here.
    #[inline]
    pub fn kind(&mut self) -> Result<Kind, SyntaxError> {
        match self.solid() {
            Some(b'"') => Ok(Kind::Text),
            Some(b'-' | b'0'..=b'9') => Ok(Kind::Number),
            Some(b'{') => Ok(Kind::Object),
            Some(b'[') => Ok(Kind::Array),
            Some(b't' | b'f') => Ok(Kind::Flag),
            Some(b'n') => Ok(Kind::Null),
            _ => self.wrong(Problem::NoValue),
        }
    }

    /// Enters the object or list that [`Self::kind`] announced.
    ///
    /// # Errors
    /// When it would be deeper than [`MAX_DEPTH`].
    pub fn open(&mut self) -> Result<(), SyntaxError> {
        if self.depth == MAX_DEPTH {
            return self.wrong(Problem::TooDeep);
        }
        self.depth += 1;
        self.pos += 1;
        self.is_fresh = true;
        Ok(())
    }

    pub(super) fn close(&mut self) {
        self.depth -= 1;
        self.pos += 1;
        self.is_fresh = false;
    }

    /// Moves to the next item of a list; false when the list is closed.
    ///
    /// # Errors
    /// When neither an item nor the end of the list follows.
    #[inline]
    pub fn next_item(&mut self) -> Result<bool, SyntaxError> {
        let byte = self.solid();
        if byte == Some(b']') {
            self.close();
            return Ok(false);
        }
        if self.is_fresh {
            self.is_fresh = false;
        } else if byte == Some(b',') {
            self.pos += 1;
        } else {
            return self.wrong(Problem::NoCommaInList);
        }
        Ok(true)
    }

    /// Reads `true` or `false`.
    ///
    /// # Errors
    /// When neither stands here.
    pub fn flag(&mut self) -> Result<bool, SyntaxError> {
        if self.solid() == Some(b't') {
            self.literal("true")?;
            Ok(true)
        } else {
            self.literal("false")?;
            Ok(false)
        }
    }

    /// Reads `null`.
    ///
    /// # Errors
    /// When something else stands here.
    pub fn null(&mut self) -> Result<(), SyntaxError> {
        self.solid();
        self.literal("null")
    }

    fn literal(&mut self, word: &str) -> Result<(), SyntaxError> {
        for (offset, expected) in word.bytes().enumerate() {
            if self.byte(self.pos + offset) != Some(expected) {
                let is_cut = self.pos + offset >= self.text.len();
                let at = if is_cut { self.text.len() } else { self.pos };
                return self.wrong_at(at, Problem::NoValue);
            }
        }
        self.pos += word.len();
        Ok(())
    }

    /// Makes sure that nothing but blanks follows.
    ///
    /// # Errors
    /// When something does.
    pub fn finish(&mut self) -> Result<(), SyntaxError> {
        match self.solid() {
            None => Ok(()),
            Some(_) => self.wrong(Problem::TrailingText),
        }
    }
}

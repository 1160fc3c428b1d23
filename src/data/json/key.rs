//! Keys of objects, read or guessed.

use std::borrow::Cow;

use super::{Problem, Scanner, SyntaxError};

impl<'a> Scanner<'a> {
    /// Moves to the quote of the next key; false when the object is closed.
    #[inline]
    pub(super) fn next_member(&mut self) -> Result<bool, SyntaxError> {
        let byte = self.solid();
        if byte == Some(b'}') {
            self.close();
            return Ok(false);
        }
        if self.is_fresh {
            self.is_fresh = false;
        } else if byte == Some(b',') {
            self.pos += 1;
            self.solid();
        } else {
            return self.wrong(Problem::NoCommaInObject);
        }
        if self.byte(self.pos) == Some(b'"') {
            Ok(true)
        } else {
            self.wrong(Problem::NoKey)
        }
    }

    #[inline]
    pub(super) fn colon(&mut self) -> Result<(), SyntaxError> {
        if self.solid() != Some(b':') {
            return self.wrong(Problem::NoColon);
        }
        self.pos += 1;
        Ok(())
    }

    /// The next key of an object; `None` when the object is closed.
    ///
    /// # Errors
    /// When neither a key nor the end of the object follows.
    pub fn next_key(&mut self) -> Result<Option<Cow<'a, str>>, SyntaxError> {
        if !self.next_member()? {
            return Ok(None);
        }
        let key = self.string()?;
        self.colon()?;
        Ok(Some(key))
    }

    /// Like [`Self::next_key`], with a guess that costs less than reading when it is right.
    ///
    /// # Errors
    /// When neither a key nor the end of the object follows.
    #[inline]
    pub fn next_key_like(&mut self, guess: &str) -> Result<Next<'a>, SyntaxError> {
        if !self.next_member()? {
            return Ok(Next::End);
        }
        let rest = &self.text.as_bytes()[self.pos + 1..];
        let is_hit = rest.get(guess.len()) == Some(&b'"') && same_start(rest, guess.as_bytes());
        if is_hit {
            self.pos += guess.len() + 2;
            self.colon()?;
            return Ok(Next::Guessed);
        }
        let key = self.string()?;
        self.colon()?;
        Ok(Next::Key(key))
    }
}

/// Whether `text`, which is longer, starts with `key`: eight bytes at a time, as calling out to
/// compare a few bytes costs more than comparing them.
#[inline]
fn same_start(text: &[u8], key: &[u8]) -> bool {
    let mut key_words = key.chunks_exact(8);
    let mut words = text.chunks_exact(8);
    for word in &mut key_words {
        if words.next() != Some(word) {
            return false;
        }
    }
    let done = key.len() - key_words.remainder().len();
    key_words
        .remainder()
        .iter()
        .zip(&text[done..])
        .all(|(expected, byte)| expected == byte)
}

/// What [`Scanner::next_key_like`] found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next<'a> {
    /// The key that was guessed.
    Guessed,
    /// Another key.
    Key(Cow<'a, str>),
    /// The end of the object.
    End,
}

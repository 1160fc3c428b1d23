//! Texts in quotes: borrowed as they stand, or with their escapes resolved.
//!
//! Never accepts a control character, an unknown escape or half a surrogate pair.

use std::borrow::Cow;

use super::{Problem, Scanner, SyntaxError};

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// Marks the first byte of eight that is a quote, a backslash or a control character; marks above
/// the first one may be false.
const fn stops(word: u64) -> u64 {
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    let hit = quote.wrapping_sub(ONES) & !quote;
    let hit = hit | (backslash.wrapping_sub(ONES) & !backslash);
    (hit | (word.wrapping_sub(ONES * 0x20) & !word)) & HIGHS
}

impl<'a> Scanner<'a> {
    /// Reads a text in quotes.
    ///
    /// # Errors
    /// When it is not one, or breaks off.
    #[inline]
    pub fn string(&mut self) -> Result<Cow<'a, str>, SyntaxError> {
        if self.solid() != Some(b'"') {
            return self.wrong(Problem::NoValue);
        }
        let start = self.pos + 1;
        let end = self.run_end(start);
        if self.byte(end) == Some(b'"') {
            self.pos = end + 1;
            return Ok(Cow::Borrowed(self.slice(start, end)));
        }
        let mut out = String::new();
        self.unescape(start, Some(&mut out))?;
        Ok(Cow::Owned(out))
    }

    pub(super) fn skip_string(&mut self) -> Result<(), SyntaxError> {
        let start = self.pos + 1;
        let end = self.run_end(start);
        if self.byte(end) == Some(b'"') {
            self.pos = end + 1;
            return Ok(());
        }
        self.unescape(start, None)
    }

    /// The offset of the next quote, backslash, control character or the end of the text.
    #[inline]
    fn run_end(&self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
            let stops = stops(u64::from_le_bytes(*chunk));
            if stops != 0 {
                return at + stops.trailing_zeros() as usize / 8;
            }
            at += 8;
        }
        while let Some(&byte) = bytes.get(at) {
            if byte == b'"' || byte == b'\\' || byte < 0x20 {
                break;
            }
            at += 1;
        }
        at
    }

    fn unescape(&mut self, mut at: usize, mut out: Option<&mut String>) -> Result<(), SyntaxError> {
        loop {
            let end = self.run_end(at);
            if let Some(out) = out.as_deref_mut() {
                out.push_str(self.slice(at, end));
            }
            match self.byte(end) {
                Some(b'"') => {
                    self.pos = end + 1;
                    return Ok(());
                }
                Some(b'\\') => {
                    let (character, next) = self.escape(end + 1)?;
                    if let Some(out) = out.as_deref_mut() {
                        out.push(character);
                    }
                    at = next;
                }
                _ => return self.wrong_at(end, Problem::ControlCharacter),
            }
        }
    }

    /// The character an escape stands for (`at` is behind the backslash), and where it ends.
    fn escape(&self, at: usize) -> Result<(char, usize), SyntaxError> {
        let plain = match self.byte(at) {
            Some(byte @ (b'"' | b'\\' | b'/')) => byte,
            Some(b'b') => 0x08,
            Some(b'f') => 0x0c,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            Some(b'u') => return self.unicode(at + 1),
            _ => return self.wrong_at(at, Problem::BadEscape),
        };
        Ok((char::from(plain), at + 1))
    }

    fn unicode(&self, at: usize) -> Result<(char, usize), SyntaxError> {
        let first = self.hex4(at)?;
        if let Some(character) = char::from_u32(first) {
            return Ok((character, at + 4));
        }
        let follows = self.byte(at + 4) == Some(b'\\') && self.byte(at + 5) == Some(b'u');
        if first >= 0xdc00 || !follows {
            let is_cut = at + 6 > self.text.len();
            return self.wrong_at(
                if is_cut { self.text.len() } else { at },
                Problem::LoneSurrogate,
            );
        }
        let second = self.hex4(at + 6)?;
        if !(0xdc00..0xe000).contains(&second) {
            return self.wrong_at(at + 6, Problem::LoneSurrogate);
        }
        let code = 0x1_0000 + ((first - 0xd800) << 10) + (second - 0xdc00);
        Ok((
            char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER),
            at + 10,
        ))
    }

    fn hex4(&self, at: usize) -> Result<u32, SyntaxError> {
        let mut code = 0;
        for offset in at..at + 4 {
            let digit = self
                .byte(offset)
                .and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                return self.wrong_at(offset, Problem::BadEscape);
            };
            code = code * 16 + digit;
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str, expected: &str) {
        let text = Scanner::new(json).string().unwrap();
        assert_eq!(text, expected, "{json}");
        assert_eq!(Scanner::new(json).skip(), Ok(json));
    }

    fn refuse(json: &str, problem: Problem, at: u32) {
        let error = SyntaxError { at, problem };
        assert_eq!(Scanner::new(json).string(), Err(error), "{json}");
        assert_eq!(Scanner::new(json).skip(), Err(error), "{json}");
    }

    #[test]
    fn a_text_without_escapes_is_borrowed() {
        assert!(matches!(
            Scanner::new("\"a long plain text — ü\"").string(),
            Ok(Cow::Borrowed(_))
        ));
        check("\"\"", "");
        check("\"a long plain text — ü\"", "a long plain text — ü");
    }

    #[test]
    fn escapes_are_resolved() {
        check(r#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{c}\n\r\t");
        check(r#""\u00e4\uD83D\uDE00\u0000""#, "ä😀\0");
    }

    #[test]
    fn a_bad_escape_is_refused_at_its_place() {
        refuse(r#""ab\x""#, Problem::BadEscape, 4);
        refuse(r#""\u12g4""#, Problem::BadEscape, 5);
        refuse(r#""\ud83d x""#, Problem::LoneSurrogate, 3);
        refuse(r#""\ude00    ""#, Problem::LoneSurrogate, 3);
        refuse(r#""\ud83dA""#, Problem::LoneSurrogate, 3);
        refuse(r#""\ud83d\u0041""#, Problem::LoneSurrogate, 9);
    }

    #[test]
    fn a_control_character_is_refused() {
        refuse("\"a\nb\"", Problem::ControlCharacter, 2);
        refuse("\"0123456789\u{1f}\"", Problem::ControlCharacter, 11);
    }

    #[test]
    fn a_text_that_breaks_off_is_cut_short() {
        for json in [
            "\"",
            "\"abcdefghijk",
            "\"a\\",
            "\"\\u12",
            "\"\\ud83d",
            "\"\\ud83d\\",
        ] {
            refuse(json, Problem::CutShort, json.len() as u32);
        }
    }
}

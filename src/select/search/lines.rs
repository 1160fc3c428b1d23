//! Folded texts laid end to end, and where in them a word stands.
//!
//! Comes in: texts line by line; goes out: every occurrence of a word with its line. One search
//! runs through all lines; an occurrence never reaches over a line's end.

use crate::select::fold::fold_into;

/// Where in a text a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Inside,
    Word,
    Start,
}

/// The place of what stands at a byte of a folded text.
pub(super) fn place(text: &[u8], at: usize) -> Place {
    match at.checked_sub(1).map(|before| text[before]) {
        None | Some(LINE_END) => Place::Start,
        Some(before) if is_letter(before) => Place::Inside,
        Some(_) => Place::Word,
    }
}

/// ASCII letters and digits, and every byte of a letter outside ASCII.
fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// What ends each of [`Lines`]; blanked out inside them.
const LINE_END: u8 = b'\n';

/// Folded texts one after the other, so that one search runs through all of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    text: String,
    /// Where each line ends, its end mark included.
    ends: Vec<u32>,
}

impl Lines {
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut lines = Self::default();
        for text in texts {
            if text.contains('\n') {
                fold_into(&mut lines.text, &text.replace('\n', " "));
            } else {
                fold_into(&mut lines.text, text);
            }
            lines.text.push(char::from(LINE_END));
            lines.ends.push(lines.text.len() as u32);
        }
        lines
    }

    pub(super) fn get(&self, line: usize) -> &str {
        let start = line.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[line] as usize - 1]
    }

    /// Calls `on_hit` with the line and the place of every occurrence of a word.
    pub(super) fn find(&self, word: &str, mut on_hit: impl FnMut(usize, Place)) {
        let mut line = 0;
        for (at, _) in self.text.match_indices(word) {
            while self.ends[line] as usize <= at {
                line += 1;
            }
            on_hit(line, place(self.text.as_bytes(), at));
        }
    }
}

//! A pull reader for JSON over text in memory.
//!
//! Comes in: UTF-8 text; goes out: one value at a time, texts borrowed where they hold no escape,
//! or a [`SyntaxError`] with its place. Never builds a tree and never guesses at broken JSON.

mod key;
mod number;
mod place;
mod scanner;
mod skip;
mod string;
mod text;

use std::fmt;

pub use key::Next;
pub use place::{line_and_column, locate};
pub use scanner::{Kind, Scanner};
pub use text::{minified, number_text, push_number, push_text};

/// How deep arrays and objects may nest; deeper is refused rather than risking the stack.
pub const MAX_DEPTH: u32 = 128;

/// Where a text stops being JSON, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// Offset in bytes from the start of the text.
    pub at: u32,
    /// What is wrong there.
    pub problem: Problem,
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at byte {}", self.problem.as_str(), self.at)
    }
}

impl std::error::Error for SyntaxError {}

/// What is wrong with a text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text ends inside a value.
    CutShort,
    /// A value must stand here.
    NoValue,
    /// A key in quotes must stand here.
    NoKey,
    /// A colon must follow a key.
    NoColon,
    /// A comma or the end of an object must stand here.
    NoCommaInObject,
    /// A comma or the end of a list must stand here.
    NoCommaInList,
    /// A number is not written as JSON writes numbers.
    BadNumber,
    /// A backslash is followed by something JSON does not know.
    BadEscape,
    /// Half of a surrogate pair stands alone.
    LoneSurrogate,
    /// A line break or another control character stands inside a text.
    ControlCharacter,
    /// Something follows the end of the document.
    TrailingText,
    /// Arrays and objects nest deeper than [`MAX_DEPTH`].
    TooDeep,
}

impl Problem {
    /// The problem in words, in lower case without a full stop.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CutShort => "the text ends inside a value",
            Self::NoValue => "a value should stand here",
            Self::NoKey => "a key in double quotes should stand here",
            Self::NoColon => "a colon should follow the key",
            Self::NoCommaInObject => "a comma or a closing brace should stand here",
            Self::NoCommaInList => "a comma or a closing bracket should stand here",
            Self::BadNumber => "a number is not written as JSON writes numbers",
            Self::BadEscape => "a backslash is followed by something JSON does not know",
            Self::LoneSurrogate => "half of a surrogate pair stands alone",
            Self::ControlCharacter => {
                "a line break or another control character stands inside a text"
            }
            Self::TrailingText => "something follows the end of the document",
            Self::TooDeep => "lists and objects are nested too deeply",
        }
    }
}

//! Texts of cells to numbers, dates and flags.
//!
//! Comes in: the text of a cell as the table has it; goes out: what it says, or `None` where it
//! could say two things or none. Never guesses within a cell: how a column writes its numbers and
//! dates is decided once, over all of its cells ([`super::recognize`]).

mod currency;
mod date;
mod month;
mod number;
mod period;

pub use currency::currency_of;
pub(super) use date::LEAST_SERIAL;
pub use date::date;
pub use month::month;
pub use number::number;
pub use period::{Paid, period};

/// The most bytes that a number, a day or a month is written with.
const MAX_BYTES: usize = 64;

/// Words for yes, folded.
const YES: &[&str] = &[
    "1",
    "1.0",
    "true",
    "t",
    "yes",
    "y",
    "x",
    "on",
    "✓",
    "✔",
    "ja",
    "oui",
    "si",
    "sí",
    "churned",
    "cancelled",
    "canceled",
    "lost",
    "left",
    "inactive",
    "closed",
    "expired",
    "terminated",
    "ended",
    "gone",
    "deactivated",
    "former",
];

/// Words for no, folded.
const NO: &[&str] = &[
    "0",
    "0.0",
    "false",
    "f",
    "no",
    "n",
    "off",
    "nein",
    "non",
    "not churned",
    "active",
    "current",
    "retained",
    "stayed",
    "open",
    "live",
    "renewed",
    "trialing",
    "past_due",
    "paying",
    "customer",
];

/// Words that say that there is no value, folded. `NA` is none of them: it is a region as well.
const BLANK: &[&str] = &[
    "n/a",
    "#n/a",
    "n.a.",
    "null",
    "nil",
    "nan",
    "none",
    "-",
    "--",
    "—",
    "–",
    "?",
    "(blank)",
    "(empty)",
    "undefined",
    "not available",
    "#null!",
    "#div/0!",
    "#value!",
    "#ref!",
    "#name?",
    "#num!",
];

/// Yes or no, in the usual ways to write it; what says that a customer has left is yes
/// (`churned`, `canceled`), what says that it has not is no (`active`).
pub fn flag(text: &str) -> Option<bool> {
    let word = text.trim();
    let is = |words: &[&str]| words.iter().any(|known| same(known, word));
    if is(YES) {
        Some(true)
    } else if is(NO) {
        Some(false)
    } else {
        None
    }
}

/// Whether a cell says that there is no value: empty, blanks, `N/A`, `#N/A`, `null`, `-` …
pub fn is_blank(text: &str) -> bool {
    let word = text.trim();
    word.is_empty() || BLANK.iter().any(|known| same(known, word))
}

/// A text, trimmed, that can be a number, a day or a month; `None` for one longer than any of
/// these is written, so that a cell of prose costs nothing.
fn short(text: &str) -> Option<&str> {
    let text = text.trim();
    (text.len() <= MAX_BYTES).then_some(text)
}

/// Whether two words are the same but for the case of their ASCII letters.
fn same(known: &str, word: &str) -> bool {
    known.eq_ignore_ascii_case(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_words_are_yes_and_no_and_others_are_neither() {
        for yes in ["Yes", "TRUE", " y ", "1", "x", "✓", "Churned", "canceled"] {
            assert_eq!(flag(yes), Some(true), "{yes}");
        }
        for no in ["No", "false", "n", "0", "Active", "past_due"] {
            assert_eq!(flag(no), Some(false), "{no}");
        }
        for neither in ["", "maybe", "2", "No internet service"] {
            assert_eq!(flag(neither), None, "{neither}");
        }
    }

    #[test]
    fn blanks_are_told_from_text_and_from_the_region_na() {
        for blank in ["", " ", "\u{a0}", "N/A", "#N/A", "NULL", "-", "NaN", "—"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for text in ["0", "NA", "no", "Nanjing"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}

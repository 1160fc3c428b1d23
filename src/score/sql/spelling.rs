//! Texts compared without case, as the app compares them and not as an engine happens to.
//!
//! Engines differ in what their `LOWER` does to letters beyond A to Z, some even by their settings.
//! So the query replaces letter by letter: each capital whose small letter stands in one of the
//! texts. Two capitals depend on what is around them or become two letters (Σ, İ); texts with those
//! are listed in every spelling.

use std::collections::BTreeSet;

/// The end of the letters with a small form (Unicode 16: Adlam and Garay end before it).
const LAST: char = '\u{1ffff}';

/// Capitals and their small letters, for every capital that could stand in one of these lower-case
/// texts: two texts of equal length.
pub(super) fn capitals<'t>(texts: impl Iterator<Item = &'t str>) -> (String, String) {
    let small: BTreeSet<char> = texts.flat_map(str::chars).collect();
    let pair = |capital: char| {
        let mut lower = capital.to_lowercase();
        let only = lower.next().filter(|_| lower.next().is_none())?;
        let counts = only != capital && capital != 'Σ' && small.contains(&only);
        counts.then_some((capital, only))
    };
    ('\0'..=LAST).filter_map(pair).unzip()
}

/// The spellings of a lower-case text that [`capitals`] leaves: with Σ and İ as capitals wherever
/// they become this text.
pub(super) fn spellings(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let dotted = letter == 'i' && letters.next_if_eq(&'\u{307}').is_some();
        let (small, capital) = match letter {
            _ if dotted => ("i\u{307}".to_owned(), Some('İ')),
            'σ' | 'ς' => (letter.to_string(), Some('Σ')),
            _ => (letter.to_string(), None),
        };
        // Texts with so many of these letters are taken in small letters only from there on.
        let capital = capital.filter(|_| all.len() < MOST);
        all = all
            .iter()
            .flat_map(|start| {
                let capital = capital.map(|capital| format!("{start}{capital}"));
                [Some(format!("{start}{small}")), capital]
            })
            .flatten()
            .collect();
    }
    all.retain(|spelling| spelling.to_lowercase() == text);
    all
}

/// The most spellings of one text.
const MOST: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_letters_that_count_are_replaced() {
        let (capital, small) = capitals(["grün", "ok"].into_iter());
        assert_eq!(capital, "GKNORÜ\u{212a}");
        assert_eq!(small, "gknorük");
    }

    #[test]
    fn letters_that_depend_on_others_are_spelled_out() {
        assert_eq!(spellings("red"), ["red"]);
        assert_eq!(spellings("οσος"), ["οσος", "οσοΣ", "οΣος", "οΣοΣ"]);
        assert_eq!(spellings("i\u{307}x"), ["i\u{307}x", "İx"]);
        assert_eq!(spellings("xσ"), ["xσ"]);
    }
}

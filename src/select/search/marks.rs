//! What was found in a name, in the name's own letters.
//!
//! Comes in: a name and folded words; goes out: byte ranges of the name, ascending and apart,
//! between letters. Never splits a letter from its accent.

use std::ops::Range;

use super::in_order;
use super::lines::{Place, place};
use crate::arrange::Arrange;
use crate::select::fold::fold_char;

/// A byte range of a text, between letters.
pub type Span = Range<usize>;

/// The ranges of a name that hold the words; without any, those that hold their letters in order.
pub(super) fn spans(name: &str, words: &[String]) -> Vec<Span> {
    let (folded, starts) = folded_with_starts(name);
    let start_of = |at: usize| starts.get(at).map_or(name.len(), |&start| start);
    let span = |from: usize, to: usize| {
        // A word may end inside a letter that folds to two.
        let last = start_of(to - 1);
        let letter = name[last..].chars().next().map_or(0, char::len_utf8);
        start_of(from)..start_of(to).max(last + letter)
    };
    let found = words.iter().filter_map(|word| {
        let at = best_place(&folded, word)?;
        Some(span(at, at + word.len()))
    });
    let mut spans: Vec<Span> = found.collect();
    if spans.is_empty() {
        let letters = letters_in_order(&folded, &words.concat());
        spans.extend(
            letters
                .into_iter()
                .map(|letter| span(letter.start, letter.end)),
        );
    }
    merged(spans)
}

/// The folded text, and for each of its bytes where the letter behind it starts.
fn folded_with_starts(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut starts = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        fold_char(letter, |base| {
            folded.push(base);
            starts.resize(folded.len(), at);
        });
    }
    (folded, starts)
}

fn best_place(folded: &str, word: &str) -> Option<usize> {
    let places = folded.match_indices(word).map(|(at, _)| at);
    let at_word = |at: &usize| place(folded.as_bytes(), *at) != Place::Inside;
    places
        .clone()
        .find(at_word)
        .or_else(|| places.clone().next())
}

/// The letters in order within their shortest stretch, or none where not all of them are there.
fn letters_in_order(folded: &str, letters: &str) -> Vec<Span> {
    let Some(stretch) = in_order(folded, letters) else {
        return Vec::new();
    };
    let mut wanted = letters.chars().peekable();
    folded[stretch.clone()]
        .char_indices()
        .filter(|(_, letter)| wanted.next_if_eq(letter).is_some())
        .map(|(at, letter)| stretch.start + at..stretch.start + at + letter.len_utf8())
        .collect()
}

fn merged(mut spans: Vec<Span>) -> Vec<Span> {
    spans.arrange_by_key(|span| (span.start, span.end));
    let mut merged: Vec<Span> = Vec::with_capacity(spans.len());
    for span in spans {
        match merged.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            Some(_) | None => merged.push(span),
        }
    }
    merged
}

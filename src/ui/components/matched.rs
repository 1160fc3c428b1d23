//! Where a query occurs in a text, and the text with that place marked.

use std::ops::Range;

use leptos::prelude::*;

/// The first place where `text` contains `query`, without regard to case, as a range of bytes
/// that lies on character boundaries; `None` when it does not occur or the query is empty.
pub fn find_match(text: &str, query: &str) -> Option<Range<usize>> {
    let wanted: Vec<char> = query.chars().flat_map(char::to_lowercase).collect();
    if wanted.is_empty() {
        return None;
    }
    text.char_indices().find_map(|(start, _)| {
        let mut left = wanted.as_slice();
        for (offset, letter) in text[start..].char_indices() {
            for lower in letter.to_lowercase() {
                left = left.strip_prefix(&[lower])?;
                if left.is_empty() {
                    return Some(start..start + offset + letter.len_utf8());
                }
            }
        }
        None
    })
}

/// A text with the letters in `ranges` marked; the ranges lie in order and do not overlap, and
/// whatever does not fit the text is left unmarked.
#[component]
pub fn Matched(
    /// The text.
    text: String,
    /// What to mark, as ranges of bytes.
    ranges: Vec<Range<usize>>,
) -> impl IntoView {
    let mut end = 0;
    let mut pieces = Vec::new();
    for range in ranges {
        let (Some(before), Some(hit)) = (text.get(end..range.start), text.get(range.clone()))
        else {
            continue;
        };
        pieces.push(before.to_owned().into_any());
        pieces.push(view! { <mark>{hit.to_owned()}</mark> }.into_any());
        end = range.end;
    }
    pieces.push(text[end..].to_owned().into_any());
    pieces.into_any()
}

//! The shortcuts of the whole page: what the app listens to and what the help lists, in one place.
//!
//! Comes in: a key; goes out: what it does. Never hears a key itself.

use super::text::{Block, Line, Section, Span, Table};
use crate::route::Route;

/// What a key does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// The next key names a page.
    Lead,
    /// Opens a page.
    Open(Route),
    /// Puts the cursor into the search for customers.
    Search,
    /// Shows or hides the filters.
    Filters,
    /// Shows a month this many months away.
    Month(i32),
    /// Closes the list behind a mark.
    Close,
}

/// A key and what it does.
type Shortcut = (&'static str, Act, &'static str);

/// The keys that work by themselves.
static SINGLE: [Shortcut; 7] = [
    ("g", Act::Lead, "Go to a page: press the page's letter next"),
    ("/", Act::Search, "Search customers; Ctrl K does the same"),
    (
        "f",
        Act::Filters,
        "Show or hide the filters; hiding keeps them",
    ),
    (",", Act::Month(-1), "Show the month before"),
    (".", Act::Month(1), "Show the month after"),
    ("?", Act::Open(Route::Help(String::new())), "Open the help"),
    (
        "Escape",
        Act::Close,
        "One step back: closes a list, a menu or a dialog",
    ),
];

/// The keys that follow `g`.
static AFTER_G: [Shortcut; 8] = [
    ("o", Act::Open(Route::Overview), "Overview"),
    ("c", Act::Open(Route::Customers), "Customers"),
    (
        "h",
        Act::Open(Route::Driver(String::new())),
        "Health drivers",
    ),
    ("m", Act::Open(Route::Compare), "Compare"),
    ("s", Act::Open(Route::Stack), "Stack"),
    ("w", Act::Open(Route::Model(String::new())), "Scoring model"),
    ("t", Act::Open(Route::Metrics(String::new())), "Metrics"),
    ("d", Act::Open(Route::Data), "Data"),
];

/// What parts of the page listen to themselves while they have the focus.
const PLACES: [(&str, &str, &str); 9] = [
    (
        "A chart",
        "Arrow keys, Home, End",
        "Move from mark to mark; the mark is read out",
    ),
    ("A chart", "Enter", "List the customers behind the mark"),
    ("A chart", "Shift Enter", "Filter the page to them"),
    (
        "Customer segments",
        "+, −, 0",
        "Zoom in, zoom out, show all",
    ),
    ("Customer segments", "Shift and arrow keys", "Move the view"),
    (
        "A split line",
        "Arrow keys, Page Up, Page Down",
        "Move where \"high\" begins",
    ),
    (
        "A customer's page",
        "[ and ]",
        "The customer before and after",
    ),
    (
        "The customers table",
        "Arrow keys, Page Up, Page Down, Enter",
        "Move from row to row, open",
    ),
    (
        "The stack table",
        "Arrow keys, Home, End, Ctrl Home, Ctrl End",
        "Move from cell to cell",
    ),
];

/// What a key does; `after_g` when the key before it was [`Act::Lead`]'s.
pub fn find(key: &str, after_g: bool) -> Option<Act> {
    let pages: &[Shortcut] = if after_g { &AFTER_G } else { &[] };
    let mut listed = pages.iter().chain(&SINGLE);
    let found = listed.find(|(name, ..)| *name == key);
    found.map(|(_, act, _)| act.clone())
}

/// The shortcuts as sections of the help.
pub(super) fn sections() -> Vec<Section> {
    let row = |(key, _, does): &Shortcut| vec![words(&name(key)), words(does)];
    let page =
        |(key, _, title): &Shortcut| vec![words(&format!("G, then {}", name(key))), words(title)];
    let place = |(place, key, does): &(&str, &str, &str)| {
        [place, key, does].map(|text| words(text)).to_vec()
    };
    vec![
        section(
            "Anywhere",
            &["Key", "Does"],
            SINGLE.iter().map(row).collect(),
        ),
        section(
            "Pages",
            &["Keys", "Page"],
            AFTER_G.iter().map(page).collect(),
        ),
        section(
            "In one place",
            &["Where", "Key", "Does"],
            PLACES.iter().map(place).collect(),
        ),
    ]
}

/// A key as it stands on the keyboard.
fn name(key: &str) -> String {
    match key {
        "Escape" => "Esc".into(),
        key => key.to_uppercase(),
    }
}

fn section(title: &str, head: &[&str], rows: Vec<Vec<Line>>) -> Section {
    let head = head.iter().map(|title| words(title)).collect();
    Section {
        id: super::slug(title),
        title: title.to_owned(),
        blocks: vec![Block::Table(Table { head, rows })],
    }
}

fn words(text: &str) -> Line {
    vec![Span::Words(text.to_owned())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_names_a_page_only_after_g() {
        assert_eq!(find("o", true), Some(Act::Open(Route::Overview)));
        assert_eq!(find("o", false), None);
        assert_eq!(find("f", true), Some(Act::Filters));
        assert_eq!(find("g", true), Some(Act::Lead));
    }

    #[test]
    fn no_key_is_listed_twice() {
        for list in [&SINGLE[..], &AFTER_G[..]] {
            for (at, (key, ..)) in list.iter().enumerate() {
                assert!(list[..at].iter().all(|(other, ..)| other != key), "{key}");
            }
        }
    }
}

//! Where links of the help lead: pages of the app, with the filters in force.

use leptos::prelude::*;

use crate::help::{GLOSSARY, SECTION, follow};
use crate::route::{Route, View};
use crate::ui::state::app;

/// The address of a page that a text names as a hash.
pub(super) fn of(hash: &str) -> Signal<String> {
    to(View::parse(hash))
}

/// The address of a section of a topic; the section may be empty.
pub(super) fn section(topic: &str, section: &str) -> Signal<String> {
    let mut view = View {
        route: Route::Help(topic.to_owned()),
        ..View::default()
    };
    if !section.is_empty() {
        view.options.insert(SECTION.to_owned(), section.to_owned());
    }
    to(view)
}

/// The address of a term of the glossary.
pub(super) fn term(id: &str) -> Signal<String> {
    section(GLOSSARY, id)
}

fn to(target: View) -> Signal<String> {
    let app = app();
    Signal::derive(move || app.view.with(|view| follow(view, &target).to_hash()))
}

//! The versions of the model: which were in force, what they differ in, scorecards to start from,
//! and models as files.

use leptos::prelude::*;

mod differences;
mod files;
mod line;
mod list;
mod templates;

use differences::Differences;
use files::Files;
use list::List;
use templates::Templates;

/// The versions of the model: templates, differences, files.
#[component]
pub(super) fn Versions() -> impl IntoView {
    view! {
        <List/>
        <Differences/>
        <div class="grid">
            <div class="grid__7"><Templates/></div>
            <div class="grid__5"><Files/></div>
        </div>
    }
}

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
use line::lines;
use list::List;
use templates::Templates;

use crate::ui::state::app;

/// The versions of the model: templates, differences, files.
#[component]
pub(super) fn Versions() -> impl IntoView {
    let lines = lines(app());
    view! {
        <List lines/>
        <Differences lines/>
        <div class="grid">
            <div class="grid__7"><Templates/></div>
            <div class="grid__5"><Files/></div>
        </div>
    }
}

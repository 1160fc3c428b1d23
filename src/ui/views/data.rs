//! The data page: what is loaded, loading something else, what was wrong with it, saving it.

use leptos::prelude::*;

mod issues;
mod loaded;
mod source;

use issues::IssuesCard;
use loaded::LoadedCard;
use source::SourceCard;

/// The data page.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <div class="grid">
            <div class="grid__7"><SourceCard/></div>
            <div class="grid__5"><LoadedCard/></div>
        </div>
        <IssuesCard/>
    }
}

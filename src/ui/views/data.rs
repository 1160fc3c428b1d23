//! The data page: what is loaded, loading something else, what was wrong with it, saving it.

use leptos::prelude::*;

mod changes;
mod issues;
mod loaded;
mod source;

use changes::ChangesCard;
use issues::IssuesCard;
use loaded::LoadedCard;
use source::SourceCard;

/// The data page.
#[component]
pub fn Data() -> impl IntoView {
    view! {
        <div class="grid">
            <div class="grid__7"><SourceCard/></div>
            <div class="grid__5 stack"><LoadedCard/><ChangesCard/></div>
        </div>
        <IssuesCard/>
    }
}

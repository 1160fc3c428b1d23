//! The data page: what is loaded, loading something else, what was wrong with it, saving it.

use leptos::prelude::*;
use web_sys::DragEvent;

use crate::ui::components::listed;
use crate::ui::load;
use crate::ui::state::app;

mod changes;
mod import;
mod issues;
mod loaded;
mod source;
mod templates;

use changes::ChangesCard;
use import::ImportPanel;
use issues::IssuesCard;
use loaded::LoadedCard;
use source::SourceCard;
use templates::TemplatesCard;

/// The data page; files can be dropped anywhere on it.
#[component]
pub fn Data() -> impl IntoView {
    let app = app();
    let is_over = RwSignal::new(false);
    let take = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(false);
        let files = listed(event.data_transfer().and_then(|data| data.files()));
        if !files.is_empty() {
            load::from_files(app, files);
        }
    };
    view! {
        <div
            class="data"
            on:dragover=move |event: DragEvent| {
                event.prevent_default();
                is_over.set(true);
            }
            on:dragleave=move |_| is_over.set(false)
            on:drop=take
        >
            <ImportPanel/>
            <div class="grid">
                <div class="grid__7 stack"><SourceCard is_over/><TemplatesCard/></div>
                <div class="grid__5 stack"><LoadedCard/><ChangesCard/></div>
            </div>
            <IssuesCard/>
        </div>
    }
}

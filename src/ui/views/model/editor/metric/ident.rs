//! The id of a metric: the key of its values in the data. Of a new one it can be chosen.

use leptos::prelude::*;

use super::super::desk::desk;
use crate::score::draft::metric::{METRICS, rename_metric};
use crate::ui::components::TextField;

/// The id; it is set when the field is left, so that it meets no other metric's on the way.
#[component]
pub(super) fn IdField(
    /// The metric's position.
    idx: usize,
    /// Whether nothing refers to the id yet but the draft.
    is_new: bool,
) -> impl IntoView {
    let desk = desk();
    let stands = desk.text(format!("{METRICS}/{idx}/id"));
    if !is_new {
        return view! {
            <div class="entry">
                <span class="label">"Id, the key in the data"</span>
                <code class="model__id">{stands}</code>
            </div>
        }
        .into_any();
    }
    let typing = RwSignal::new(None::<String>);
    let fault = Memo::new(move |_| {
        let typed = typing.get()?;
        let is_free = desk.with(|root| rename_metric(root, idx, &typed).is_some());
        (!is_free).then(|| "Should be a text no other metric has as its id.".to_owned())
    });
    let keep = move || {
        let Some(typed) = typing.try_get_untracked().flatten() else {
            return;
        };
        if let Some(edits) = desk.now(|root| rename_metric(root, idx, &typed)) {
            desk.edit(edits);
            typing.set(None);
        }
    };
    view! {
        <div class="entry" on:focusout=move |_| keep()>
            <TextField
                label="Id, the key in the data"
                text=Signal::derive(move || typing.get().unwrap_or_else(|| stands.get()))
                on_text=move |text: String| typing.set(Some(text))
                on_enter=move |()| keep()
                fault
            />
        </div>
    }
    .into_any()
}

//! Everything that is wrong with the draft; each line leads to its field.

use leptos::prelude::*;

use super::desk::{desk, sentence};
use crate::score::draft::place::words;
use crate::score::model::ModelError;

/// The list; nothing where the draft is sound.
#[component]
pub(super) fn Faults() -> impl IntoView {
    let desk = desk();
    let line = move |fault: ModelError| {
        let place = desk.now(|root| words(root, &fault.path));
        let problem = sentence(&fault.problem);
        let path = fault.path;
        let seek = move |_| desk.seek(path.clone());
        view! {
            <li>
                <button type="button" class="link-btn" on:click=seek>{place}</button>
                ": "
                {problem}
            </li>
        }
    };
    let lines = move || desk.faults.get().into_iter().map(line).collect_view();
    let is_shown = Memo::new(move |_| desk.faults.with(|faults| !faults.is_empty()));
    view! {
        <Show when=move || is_shown.get()>
            <ul class="model__faults" aria-label="What keeps the draft from being used">{lines}</ul>
        </Show>
    }
    .into_any()
}

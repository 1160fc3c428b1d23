//! Text to be copied by hand, for a page that may not write to the clipboard.

use leptos::html;
use leptos::prelude::*;

use super::components::Modal;

/// The text in a field, selected; `None` while there is nothing to copy.
#[component]
pub fn ByHand(
    /// The text.
    text: RwSignal<Option<String>>,
    /// What the text is.
    label: &'static str,
) -> impl IntoView {
    let is_open = Signal::derive(move || text.with(Option::is_some));
    let field = NodeRef::<html::Textarea>::new();
    let select = move |_| {
        if let Some(field) = field.get_untracked() {
            // The property below arrives a turn later than the focus.
            field.set_value(&text.get_untracked().unwrap_or_default());
            field.select();
        }
    };
    view! {
        <Modal
            title="Copy this text"
            open=is_open
            on_close=move |()| text.set(None)
            wide=true
        >
            <textarea
                class="field__area"
                aria-label=label
                rows="16"
                readonly=true
                autofocus=true
                on:focus=select
                node_ref=field
                prop:value=move || text.get().unwrap_or_default()
            ></textarea>
        </Modal>
    }
}

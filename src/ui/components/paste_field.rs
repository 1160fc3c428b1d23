//! A field that takes pasted text as a whole, instead of showing it.

use leptos::prelude::*;
use web_sys::ClipboardEvent;

use super::icon::{Icon, IconName};

/// A field for pasted text.
#[component]
pub fn PasteField(
    /// What is pasted here.
    label: &'static str,
    /// What can be pasted; shown while nothing is.
    #[prop(default = "Paste JSON here")]
    hint: &'static str,
    /// Text that is not blank was pasted.
    on_text: Callback<String>,
) -> impl IntoView {
    let pasted = move |event: ClipboardEvent| {
        let text = event
            .clipboard_data()
            .and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            event.prevent_default();
            on_text.run(text);
        }
    };
    view! {
        <label class="load__field">
            <span class="label">{label}</span>
            <span class="field">
                <Icon name=IconName::Copy/>
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    placeholder=hint
                    on:paste=pasted
                />
            </span>
        </label>
    }
    .into_any()
}

//! A button that opens the browser's own choice of a file.

use leptos::html;
use leptos::prelude::*;
use web_sys::{File, MouseEvent};

/// A hidden field for a JSON file and the button that opens it.
#[component]
pub fn FilePicker(
    /// What the file is; spoken only.
    label: &'static str,
    /// Makes the button, which calls back when it is pressed.
    opener: fn(Callback<MouseEvent>) -> AnyView,
    /// A file was chosen.
    on_file: Callback<File>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let picked = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            on_file.run(file);
        }
        // The same file can be picked again after it was mended.
        input.set_value("");
    };
    let browse = Callback::new(move |_| {
        if let Some(input) = input.get_untracked() {
            input.click();
        }
    });
    view! {
        <input
            class="drop__file"
            node_ref=input
            type="file"
            accept=".json,application/json"
            tabindex="-1"
            aria-label=label
            on:change=picked
        />
        {opener(browse)}
    }
    .into_any()
}

//! A button that opens the browser's own choice of a file.

use leptos::html;
use leptos::prelude::*;
use web_sys::{File, FileList, MouseEvent};

/// A hidden field for files and the button that opens it.
#[component]
pub fn FilePicker(
    /// What the file is; spoken only.
    label: &'static str,
    /// Makes the button, which calls back when it is pressed.
    opener: fn(Callback<MouseEvent>) -> AnyView,
    /// Which files are offered, as the browser takes it: `.json,application/json`.
    accept: &'static str,
    /// Whether several can be chosen at once.
    #[prop(optional)]
    several: bool,
    /// Files were chosen; at least one.
    on_files: Callback<Vec<File>>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let picked = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        let files = listed(input.files());
        if !files.is_empty() {
            on_files.run(files);
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
            accept=accept
            multiple=several
            tabindex="-1"
            aria-label=label
            on:change=picked
        />
        {opener(browse)}
    }
    .into_any()
}

/// The files of a list the browser gives out.
pub fn listed(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

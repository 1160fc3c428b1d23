//! The versions of the model: templates, differences, files.

use leptos::prelude::*;

/// The versions of the model: templates, differences, files.
#[component]
pub(super) fn Versions() -> impl IntoView {
    view! { <p>"Versions"</p> }
}

//! The editor of the scoring model, with what a change would do beside it.

use leptos::prelude::*;

/// The editor of the scoring model, with what a change would do beside it.
#[component]
pub(super) fn Editor() -> impl IntoView {
    view! { <p>"Editor"</p> }
}

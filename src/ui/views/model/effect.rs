//! What the draft would do: scores, bands, customers.

use leptos::prelude::*;

/// What the draft would do: scores, bands, customers.
#[component]
pub(super) fn Effect() -> impl IntoView {
    view! { <p>"Effect"</p> }
}

//! Scores set by hand: in force, about to end, ended.

use leptos::prelude::*;

/// Scores set by hand: in force, about to end, ended.
#[component]
pub(super) fn Overrides() -> impl IntoView {
    view! { <p>"Overrides"</p> }
}

//! How well the scores would have told who leaves.

use leptos::prelude::*;

/// How well the scores would have told who leaves.
#[component]
pub(super) fn BackTest() -> impl IntoView {
    view! { <p>"BackTest"</p> }
}

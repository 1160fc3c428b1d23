//! The metrics page: the dictionary with its figures, and one metric with all that explains it.

use leptos::prelude::*;

/// The metrics page.
#[component]
pub fn Metrics() -> impl IntoView {
    view! { <div class="grid"></div> }
}

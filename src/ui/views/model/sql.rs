//! The model as one SQL query.

use leptos::prelude::*;

/// The model as one SQL query.
#[component]
pub(super) fn Sql() -> impl IntoView {
    view! { <p>"Sql"</p> }
}

//! The dictionary has no such entry.

use leptos::prelude::*;

use super::place;
use crate::ui::components::EmptyState;

/// Says so, and leads back.
#[component]
pub(super) fn NoSuch(
    /// The id in the address.
    id: String,
) -> impl IntoView {
    let text = format!("The dictionary has no metric with the id \"{id}\".");
    view! {
        <EmptyState title="No such metric" text page=true>
            <a class="btn btn--primary" href=place::to("")>"All metrics"</a>
        </EmptyState>
    }
}

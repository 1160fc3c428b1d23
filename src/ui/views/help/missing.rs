//! The address names no topic.

use leptos::prelude::*;

use super::land;
use crate::route::Route;
use crate::ui::components::{Button, ButtonLook, EmptyState};
use crate::ui::state::app;

/// Says so, and leads to those there are.
#[component]
pub(super) fn NoSuchTopic(id: String) -> impl IntoView {
    let app = app();
    let text = format!("The help has no topic \"{id}\". It may have another name in this version.");
    view! {
        <h2 class="visually-hidden" id=land::TITLE tabindex="-1">"Help"</h2>
        <EmptyState title="No such topic" text page=true>
            <Button
                label="All topics"
                look=ButtonLook::Primary
                on_press=move |_| app.open(Route::Help(String::new()))
            />
        </EmptyState>
    }
}

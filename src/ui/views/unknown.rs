//! A path that leads nowhere.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::components::{Button, ButtonLook, EmptyState};
use crate::ui::state::app;

/// Says that there is no such page, and leads back.
#[component]
pub fn Unknown() -> impl IntoView {
    let app = app();
    let text = move || match app.route.get() {
        Route::Unknown(path) => format!("There is no page \"{path}\" in Customer Radar."),
        Route::Overview
        | Route::Customers
        | Route::Customer(_)
        | Route::Driver(_)
        | Route::Compare
        | Route::Stack
        | Route::Model(_)
        | Route::Metrics(_)
        | Route::Data
        | Route::Help(_) => String::new(),
    };
    view! {
        <EmptyState title="Page not found" text=Signal::derive(text) page=true>
            <Button
                label="Go to the overview"
                look=ButtonLook::Primary
                on_press=move |_| app.open(Route::Overview)
            />
        </EmptyState>
    }
}

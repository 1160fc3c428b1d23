//! The button below a list that shows only its first entries.

use leptos::prelude::*;

use super::button::{Button, ButtonLook};
use crate::units;

/// "Show all 31", as long as a list is longer than what is shown of it.
#[component]
pub fn ShowAll(
    /// How many entries the list has.
    #[prop(into)]
    n: Signal<usize>,
    /// How many are shown at first.
    first: usize,
    /// Whether all are shown.
    is_all: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <Show when=move || { n.get() > first && !is_all.get() }>
            <Button
                label=Signal::derive(move || format!("Show all {}", units::count(n.get() as f64)))
                look=ButtonLook::Ghost
                small=true
                on_press=move |_| is_all.set(true)
            />
        </Show>
    }
    .into_any()
}

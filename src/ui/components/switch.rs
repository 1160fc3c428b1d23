//! On or off: a switch for what takes effect at once, a checkbox for what belongs to a list.

use leptos::prelude::*;

use super::ident::aria;

/// A switch.
#[component]
pub fn Switch(
    /// What it switches.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(into)]
    on: Signal<bool>,
    /// It was turned to the value given.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="switch"
            role="switch"
            aria-checked=move || aria(on.get())
            on:click=move |_| on_change.run(!on.get_untracked())
        >
            <span>{label}</span>
            <span class="switch__track row__end"></span>
        </button>
    }
    .into_any()
}

/// A checkbox with its label.
#[component]
pub fn Checkbox(
    /// What it chooses.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Whether it stands for some, but not all, of several.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    /// It was turned to the value given.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                class="check__box"
                prop:checked=move || checked.get()
                prop:indeterminate=move || mixed.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

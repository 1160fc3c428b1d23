//! A chip: one thing that is set, with a way to take it away.

use leptos::prelude::*;

use super::icon::{Icon, IconName};

/// A chip.
#[component]
pub fn Chip(
    /// What is set.
    #[prop(into)]
    label: Signal<String>,
    /// The name of the field it belongs to, before the label.
    #[prop(optional, into)]
    name: Option<String>,
    /// Whether it is tinted with the accent, as inside a field.
    #[prop(optional)]
    accent: bool,
    /// It was taken away; without this the chip only tells.
    #[prop(optional, into)]
    on_remove: Option<Callback<()>>,
) -> impl IntoView {
    let lead = name
        .clone()
        .map(|name| format!("{name} "))
        .unwrap_or_default();
    let remove = on_remove.map(|on_remove| {
        view! {
            <button
                type="button"
                class="chip__remove"
                aria-label=move || format!("Remove {lead}{}", label.get())
                on:click=move |_| on_remove.run(())
            >
                <Icon name=IconName::Close size=12/>
            </button>
        }
    });
    view! {
        <span class="chip" class:chip--accent=accent>
            {name.map(|name| view! { <span class="chip__name">{name}</span> })}
            <span class="chip__text">{label}</span>
            {remove}
        </span>
    }
    .into_any()
}

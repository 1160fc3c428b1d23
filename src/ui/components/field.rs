//! Fields with a label: one choice of a list, and a plain text to search for.

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::ident::fresh_id;

/// One choice of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What it stands for.
    pub value: String,
    /// What it says.
    pub label: String,
}

impl Choice {
    /// A choice.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// One choice of a list, with the browser's own list.
#[component]
pub fn Select(
    /// What is chosen here.
    #[prop(into)]
    label: Signal<String>,
    /// Whether the label is spoken only.
    #[prop(optional)]
    bare: bool,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value of the one in force.
    #[prop(into)]
    value: Signal<String>,
    /// Another was chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let id = fresh_id("select");
    let entries = move || {
        let entry = |choice: Choice| {
            let own = choice.value.clone();
            let chosen = move || value.with(|value| *value == own);
            view! { <option value=choice.value prop:selected=chosen>{choice.label}</option> }
        };
        options.get().into_iter().map(entry).collect_view()
    };
    view! {
        <div class="select">
            <label class=if bare { "visually-hidden" } else { "label" } for=id.clone()>{label}</label>
            <div class="field">
                <select
                    class="field__select"
                    id=id
                    prop:value=move || value.get()
                    on:change=move |event| on_change.run(event_target_value(&event))
                >
                    {entries}
                </select>
            </div>
        </div>
    }
    .into_any()
}

/// A field to search in what stands below it.
#[component]
pub fn SearchField(
    /// What is searched; spoken, and shown while the field is empty.
    #[prop(into)]
    label: Signal<String>,
    /// The query.
    #[prop(into)]
    query: Signal<String>,
    /// The query changed.
    #[prop(into)]
    on_query: Callback<String>,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let clear = move |_| {
        on_query.run(String::new());
        if let Some(input) = input.get_untracked() {
            // A field that cannot take the focus leaves it where it was.
            let _ = input.focus();
        }
    };
    let clear_button = move || {
        query.with(|query| !query.is_empty()).then(|| {
            view! {
                <button type="button" class="chip__remove" aria-label="Clear the search" on:click=clear>
                    <Icon name=IconName::Close size=14/>
                </button>
            }
        })
    };
    view! {
        <div class="field">
            <Icon name=IconName::Search/>
            <input
                node_ref=input
                class="field__input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=label
                placeholder=move || label.get()
                prop:value=move || query.get()
                on:input=move |event| on_query.run(event_target_value(&event))
            />
            {clear_button}
        </div>
    }
    .into_any()
}

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

/// A field for a short text, with what is wrong with it below.
#[component]
pub fn TextField(
    /// What is written here.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// The text changed.
    #[prop(into)]
    on_text: Callback<String>,
    /// Enter was pressed.
    #[prop(into)]
    on_enter: Callback<()>,
    /// What is wrong with it, if anything is.
    #[prop(into)]
    fault: Signal<Option<String>>,
    /// Whether a dialog gives it the focus when it opens.
    #[prop(optional)]
    autofocus: bool,
) -> impl IntoView {
    let id = fresh_id("text");
    let fault_id = format!("{id}-fault");
    let described = fault_id.clone();
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        // Enter that ends the writing of a letter (of Japanese, say) is no answer yet.
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            on_enter.run(());
        }
    };
    view! {
        <div class="select">
            <label class="label" for=id.clone()>{label}</label>
            <div class="field" data-fault=move || fault.with(Option::is_some).then_some("")>
                <input
                    class="field__input"
                    type="text"
                    autocomplete="off"
                    id=id
                    autofocus=autofocus
                    aria-invalid=move || super::ident::aria(fault.with(Option::is_some))
                    aria-describedby=described
                    prop:value=move || text.get()
                    on:input=move |event| on_text.run(event_target_value(&event))
                    on:keydown=on_key
                />
            </div>
            <p class="field__fault" id=fault_id role="status">{move || fault.get()}</p>
        </div>
    }
    .into_any()
}

//! A field for a text of a few lines.

use leptos::prelude::*;

use super::ident::{aria, fresh_id};

/// A field for a few lines, with what is wrong with them below.
#[component]
pub fn TextArea(
    /// What is written here.
    #[prop(into)]
    label: Signal<String>,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// The text changed.
    #[prop(into)]
    on_text: Callback<String>,
    /// What is wrong with it, if anything is.
    #[prop(into)]
    fault: Signal<Option<String>>,
) -> impl IntoView {
    let id = fresh_id("lines");
    let fault_id = format!("{id}-fault");
    let described = fault_id.clone();
    view! {
        <div class="select">
            <label class="label" for=id.clone()>{label}</label>
            <textarea
                class="field__area field__area--text"
                rows="3"
                id=id
                data-fault=move || fault.with(Option::is_some).then_some("")
                aria-invalid=move || aria(fault.with(Option::is_some))
                aria-describedby=described
                prop:value=move || text.get()
                on:input=move |event| on_text.run(event_target_value(&event))
            ></textarea>
            <p class="field__fault" id=fault_id role="status">{move || fault.get()}</p>
        </div>
    }
    .into_any()
}

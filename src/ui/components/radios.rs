//! A question with a few answers, each a line of its own.

use leptos::prelude::*;

use super::field::Choice;
use super::ident::fresh_id;

/// A question and its answers, with the browser's own radio buttons; none needs to be given yet.
#[component]
pub fn Radios(
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The answers.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value of the answer given; empty while there is none.
    #[prop(into)]
    value: Signal<String>,
    /// Another was given.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let name = StoredValue::new(fresh_id("radios"));
    let option = move |choice: Choice| {
        let own = StoredValue::new(choice.value.clone());
        let is_given = move || value.with(|value| own.with_value(|own| value == own));
        view! {
            <label class="radio">
                <input
                    class="radio__dot"
                    type="radio"
                    name=name.get_value()
                    value=choice.value
                    prop:checked=is_given
                    on:change=move |_| on_change.run(own.get_value())
                />
                <span>{choice.label}</span>
            </label>
        }
    };
    let lines = move || options.get().into_iter().map(option).collect_view();
    view! {
        <fieldset class="radios">
            <legend class="label">{label}</legend>
            {lines}
        </fieldset>
    }
    .into_any()
}

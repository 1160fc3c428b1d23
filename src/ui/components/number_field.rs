//! A field for one number.

use leptos::prelude::*;

use super::ident::fresh_id;

/// A field for a number that may be missing; it reports when the field is left or Enter is pressed.
#[component]
pub fn NumberField(
    /// What the number is.
    #[prop(into)]
    label: Signal<String>,
    /// The number in force.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Another was typed; `None` = the field was emptied.
    #[prop(into)]
    on_change: Callback<Option<f64>>,
) -> impl IntoView {
    let id = fresh_id("number");
    let text = move || {
        value
            .get()
            .map(|value| value.to_string())
            .unwrap_or_default()
    };
    let change = move |event| {
        let number = event_target_value(&event).parse::<f64>();
        on_change.run(number.ok().filter(|number| number.is_finite()));
    };
    view! {
        <div>
            <label class="label" for=id.clone()>{label}</label>
            <div class="field">
                <input
                    class="field__input"
                    type="number"
                    step="any"
                    id=id
                    prop:value=text
                    on:change=change
                />
            </div>
        </div>
    }
    .into_any()
}

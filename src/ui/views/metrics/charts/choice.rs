//! A choice of a card that stands in the address.

use leptos::prelude::*;

use crate::ui::components::{Choice, Segmented};
use crate::ui::state::app;

/// The choice; the first is the usual one, which the address leaves out.
#[component]
pub(super) fn AddressChoice(
    /// What is chosen.
    label: &'static str,
    /// Its key in the address.
    key: &'static str,
    /// The choices; at least one.
    choices: Vec<Choice>,
) -> impl IntoView {
    let app = app();
    let chosen = app.option(key);
    let usual = StoredValue::new(
        choices
            .first()
            .map(|own| own.value.clone())
            .unwrap_or_default(),
    );
    let ids: Vec<String> = choices.iter().map(|own| own.value.clone()).collect();
    let value = Signal::derive(move || {
        let known = chosen.get().filter(|id| ids.contains(id));
        known.unwrap_or_else(|| usual.get_value())
    });
    let choose = move |id: String| {
        let is_usual = usual.with_value(|usual| *usual == id);
        app.set_option(key, (!is_usual).then_some(id));
    };
    view! {
        <div class="dict__choice">
            <Segmented label options=Signal::stored(choices) value on_change=choose/>
        </div>
    }
}

//! A list of choices of which the address keeps one.

use leptos::prelude::*;

use crate::ui::components::{Choice, Select};
use crate::ui::state::App;

/// The list; the choice with an empty value is the usual one.
#[component]
pub(super) fn OptionSelect(
    app: App,
    /// What is chosen here; spoken only.
    label: &'static str,
    /// The key in the address.
    key: &'static str,
    /// The choices.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
) -> impl IntoView {
    let chosen = app.option(key);
    // A choice made elsewhere stays in sight, so that it can be taken back.
    let options = Signal::derive(move || {
        let mut options = options.get();
        if let Some(own) = chosen.get()
            && !options.iter().any(|choice| choice.value == own)
        {
            options.push(Choice::new(own.clone(), own));
        }
        options
    });
    view! {
        <Select
            label
            bare=true
            options
            value=Signal::derive(move || chosen.get().unwrap_or_default())
            on_change=move |value: String| app.set_option(key, (!value.is_empty()).then_some(value))
        />
    }
}

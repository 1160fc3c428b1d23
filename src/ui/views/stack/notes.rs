//! What is to be known about the figures of a card: their day, and what is not counted.

use leptos::prelude::*;

use super::basis::Basis;

/// The remarks below a chart; nothing where there are none.
#[component]
pub(super) fn Notes(
    basis: Basis,
    /// What only this card has to say.
    #[prop(optional, into)]
    own: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let notes = move || {
        let own = own.and_then(|own| own.get());
        let shared = basis.read(super::basis::Held::notes).unwrap_or_default();
        let note = |text: String| view! { <p class="stack-note">{text}</p> };
        own.into_iter().chain(shared).map(note).collect_view()
    };
    view! { <div class="stack-notes">{notes}</div> }
}

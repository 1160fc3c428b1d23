//! Copying as text: to the clipboard, or, where a page may not write there, to be selected.

use leptos::prelude::*;

use super::by_hand::ByHand;
use super::components::{Button, ButtonLook, IconName};
use super::deliver;

/// A button that copies a text, made when it is pressed.
#[component]
pub fn CopyButton(
    /// Makes the text.
    text: Callback<(), String>,
) -> impl IntoView {
    let is_copied = RwSignal::new(false);
    let by_hand = RwSignal::new(None::<String>);
    let copy = move |_| {
        let text = untrack(|| text.run(()));
        leptos::task::spawn_local(async move {
            let is_done = deliver::copy(&text).await;
            // The page may have been left meanwhile.
            is_copied.try_set(is_done);
            if !is_done {
                by_hand.try_set(Some(text));
            }
        });
    };
    let said = move || if is_copied.get() { "Copied" } else { "" };
    view! {
        <span class="copy__said" role="status">{said}</span>
        <Button
            label="Copy as text"
            icon=IconName::Copy
            look=ButtonLook::Ghost
            small=true
            on_press=copy
        />
        <ByHand text=by_hand label="The explanation as text"/>
    }
}

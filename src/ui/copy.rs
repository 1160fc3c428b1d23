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
    /// What the button says.
    #[prop(default = "Copy as text")]
    label: &'static str,
    /// What the text is, where it has to be copied by hand.
    #[prop(default = "The explanation as text")]
    what: &'static str,
    /// The text that stands beside the button, where it does: once it changes, what was copied is
    /// no longer what stands there.
    #[prop(optional)]
    shown: Option<Memo<String>>,
) -> impl IntoView {
    let is_copied = RwSignal::new(false);
    let by_hand = RwSignal::new(None::<String>);
    if let Some(shown) = shown {
        Effect::new(move || {
            shown.track();
            is_copied.set(false);
        });
    }
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
            label
            icon=IconName::Copy
            look=ButtonLook::Ghost
            small=true
            on_press=copy
        />
        <ByHand text=by_hand label=what/>
    }
}

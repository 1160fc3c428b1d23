//! Copying as text: to the clipboard, or, where a page may not write there, to be selected.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use crate::ui::components::{Button, ButtonLook, IconName, Modal};

/// What has become of the copy.
#[derive(Clone, Debug, Default, PartialEq)]
enum Outcome {
    /// Nobody has asked.
    #[default]
    None,
    /// It is in the clipboard.
    Copied,
    /// The clipboard is closed: the person copies the text.
    Shown(String),
}

/// A button that copies a text, made when it is pressed.
#[component]
pub(super) fn CopyButton(text: Callback<(), String>) -> impl IntoView {
    let outcome = RwSignal::new(Outcome::None);
    let copy = move |_| {
        let text = untrack(|| text.run(()));
        leptos::task::spawn_local(async move {
            let is_copied = write(&text).await;
            // The page may have been left meanwhile.
            outcome.try_set(if is_copied {
                Outcome::Copied
            } else {
                Outcome::Shown(text)
            });
        });
    };
    let said = move || {
        outcome.with(|outcome| match outcome {
            Outcome::Copied => "Copied",
            Outcome::None | Outcome::Shown(_) => "",
        })
    };
    view! {
        <span class="copy__said" role="status">{said}</span>
        <Button
            label="Copy as text"
            icon=IconName::Copy
            look=ButtonLook::Ghost
            small=true
            on_press=copy
        />
        <ByHand outcome/>
    }
}

/// The text in a field, selected, for a page that may not write to the clipboard.
#[component]
fn ByHand(outcome: RwSignal<Outcome>) -> impl IntoView {
    let is_open =
        Signal::derive(move || outcome.with(|outcome| matches!(outcome, Outcome::Shown(_))));
    let field = NodeRef::<html::Textarea>::new();
    Effect::new(move || {
        if let (Some(field), true) = (field.get(), is_open.get()) {
            // A field that cannot take the focus can still be read.
            let _ = field.focus();
            field.select();
        }
    });
    let text = move || {
        outcome.with(|outcome| match outcome {
            Outcome::Shown(text) => text.clone(),
            Outcome::None | Outcome::Copied => String::new(),
        })
    };
    view! {
        <Modal
            title="Copy this text"
            open=is_open
            on_close=move |()| outcome.set(Outcome::None)
            wide=true
        >
            <textarea
                class="field__area"
                aria-label="The explanation as text"
                rows="16"
                readonly=true
                node_ref=field
                prop:value=text
            ></textarea>
        </Modal>
    }
}

/// Writes to the clipboard; false where the browser has none or refuses.
async fn write(text: &str) -> bool {
    let navigator = window().navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard"));
    if !clipboard.is_ok_and(|clipboard| clipboard.is_object()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text))
        .await
        .is_ok()
}

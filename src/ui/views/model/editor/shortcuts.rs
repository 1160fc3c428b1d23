//! Ctrl Z takes a step of the draft back, Ctrl Shift Z and Ctrl Y do it again: never while a
//! person is typing in a text field, which has its own.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

use super::desk::Desk;

/// Listens as long as the editor stands.
pub(super) fn listen(desk: Desk) {
    let handle = window_event_listener(ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || is_writing(&event) {
            return;
        }
        match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => desk.app.undo_model(),
            ("z", true) | ("y", false) => desk.app.redo_model(),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// Whether the key goes to a field for text.
fn is_writing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let Some(element) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    match element.dyn_ref::<HtmlInputElement>() {
        Some(input) => !matches!(input.type_().as_str(), "range" | "checkbox" | "radio"),
        None => element.tag_name() == "TEXTAREA" || element.is_content_editable(),
    }
}

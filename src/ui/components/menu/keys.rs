//! The focus in a menu.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::super::layer;

/// Gives the first entry the focus when the menu opens.
pub(super) fn focus_first_when_open(open: RwSignal<bool>, list: NodeRef<html::Div>) {
    Effect::new(move || {
        let list = list.get();
        if !open.get() {
            return;
        }
        if let Some(first) = list
            .as_ref()
            .and_then(|list| entries(list).into_iter().next())
        {
            layer::focus(&first);
        }
    });
}

/// The entries that can have the focus, in order.
fn entries(list: &web_sys::HtmlDivElement) -> Vec<HtmlElement> {
    let children = list.children();
    (0..children.length())
        .filter_map(|idx| children.item(idx)?.dyn_into::<HtmlElement>().ok())
        .filter(|child| child.tag_name() == "BUTTON")
        .collect()
}

/// Closes the menu and gives the focus back to its button.
pub(super) fn close_to_button(root: NodeRef<html::Div>, open: RwSignal<bool>) {
    open.set(false);
    let button = root
        .get_untracked()
        .and_then(|root| root.first_element_child());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        layer::focus(&button);
    }
}

/// Moves through the entries; Esc closes.
pub(super) fn on_key(
    event: &KeyboardEvent,
    root: NodeRef<html::Div>,
    list: NodeRef<html::Div>,
    open: RwSignal<bool>,
) {
    let Some(list) = list.get_untracked() else {
        return;
    };
    let entries = entries(&list);
    let focused = document().active_element();
    let here = entries
        .iter()
        .position(|entry| focused.as_ref() == Some(entry.as_ref()));
    let count = entries.len();
    let idx = match event.key().as_str() {
        "ArrowDown" => here.map_or(0, |here| (here + 1) % count.max(1)),
        "ArrowUp" => here.map_or(0, |here| (here + count - 1) % count.max(1)),
        "Home" => 0,
        "End" => count.saturating_sub(1),
        "Escape" => {
            event.stop_propagation();
            close_to_button(root, open);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(entry) = entries.get(idx) {
        layer::focus(entry);
    }
}

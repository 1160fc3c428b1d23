//! Leading a person from one part of the page to another.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Scrolls to the element of an id and gives it the focus, where there is one.
pub(super) fn to(id: &str) {
    let found = document().get_element_by_id(id);
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        // Focus that cannot be moved stays where it is.
        let _ = element.focus();
    }
}

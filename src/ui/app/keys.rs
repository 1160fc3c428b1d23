//! Shortcuts of the whole page: one letter each, never while a person is typing.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::route::Route;
use crate::ui::app::as_of;
use crate::ui::dom;
use crate::ui::state::App;

/// The search field of the top bar.
pub(super) const SEARCH: &str = "search";

/// Listens as long as the frame stands.
pub(super) fn listen(app: App) {
    let after_g = StoredValue::new(false);
    let handle = window_event_listener(ev::keydown, move |event| {
        let has_command = event.ctrl_key() || event.meta_key();
        if has_command && event.key().eq_ignore_ascii_case("k") {
            event.prevent_default();
            return focus(SEARCH);
        }
        if has_command || event.alt_key() || dom::is_typing(&event) {
            return;
        }
        let goes = after_g.get_value();
        after_g.set_value(false);
        match event.key().as_str() {
            "o" if goes => app.open(Route::Overview),
            "c" if goes => app.open(Route::Customers),
            "h" if goes => app.open(Route::Driver(String::new())),
            "m" if goes => app.open(Route::Compare),
            "s" if goes => app.open(Route::Stack),
            "w" if goes => app.open(Route::Model(String::new())),
            "d" if goes => app.open(Route::Data),
            "?" => app.open(Route::Help(String::new())),
            "g" => after_g.set_value(true),
            "/" => {
                event.prevent_default();
                focus(SEARCH);
            }
            "f" => app.toggle_ribbon(),
            "," => {
                as_of::step(app, -1);
            }
            "." => {
                as_of::step(app, 1);
            }
            "Escape" => app.close_list(),
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

fn focus(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // Focus that cannot be moved stays where it is.
        let _ = element.focus();
    }
}

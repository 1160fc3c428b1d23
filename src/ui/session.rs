//! What a tab remembers until it is closed: short texts by key.
//!
//! A browser that lets the page keep nothing forgets at once; nothing else changes.

use leptos::prelude::window;

/// The text kept under a key.
pub fn read(key: &str) -> Option<String> {
    // A store that cannot be had or read has nothing.
    let store = window().session_storage().ok().flatten()?;
    store.get_item(key).ok().flatten()
}

/// Keeps a text under a key.
pub fn keep(key: &str, text: &str) {
    if let Ok(Some(store)) = window().session_storage() {
        // What cannot be kept is forgotten with the page.
        let _ = store.set_item(key, text);
    }
}

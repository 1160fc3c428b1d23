//! Light and dark: what is in force, what the first paint will find, and what charts paint with.

use std::sync::LazyLock;

use leptos::prelude::*;

use super::dom;
use crate::chart::theme::Theme;
use crate::settings::Look;

/// Where a copy of the choice is kept; `assets/boot/theme.js` reads it before the first paint.
const STORAGE_KEY: &str = "customer-radar.theme";

static LIGHT: LazyLock<Theme> = LazyLock::new(Theme::light);
static DARK: LazyLock<Theme> = LazyLock::new(Theme::dark);

impl Look {
    /// The colors charts paint with.
    pub fn chart(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }
}

/// The look in force: the person's own, or the system's while there is none.
pub fn watch_look(choice: Memo<Option<Look>>) -> Memo<Look> {
    let system_is_dark = dom::watch_media("(prefers-color-scheme: dark)");
    let look = Memo::new(move |_| {
        let system = if system_is_dark.get() {
            Look::Dark
        } else {
            Look::Light
        };
        choice.get().unwrap_or(system)
    });
    // The document's attribute is outside the view: this effect carries the look to it.
    Effect::new(move || {
        if let Some(root) = document().document_element() {
            // Without the attribute the page keeps the look it has.
            let _ = root.set_attribute("data-theme", look.get().as_str());
        }
    });
    Effect::new(move || {
        if let Some(look) = choice.get() {
            store(look);
        }
    });
    look
}

/// The choice as the next page's first paint will find it: a copy, because settings arrive later.
///
/// Storage can be closed (a file opened from disk, a strict privacy mode): then the choice lasts
/// as long as the page.
pub fn stored() -> Option<Look> {
    let storage = window().local_storage().ok().flatten()?;
    Look::from_word(&storage.get_item(STORAGE_KEY).ok().flatten()?)
}

fn store(look: Look) {
    if let Ok(Some(storage)) = window().local_storage() {
        // A full or closed storage loses only the memory of the choice.
        let _ = storage.set_item(STORAGE_KEY, look.as_str());
    }
}

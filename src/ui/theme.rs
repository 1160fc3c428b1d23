//! Light and dark: what is chosen, kept in the browser, and what charts paint with.

use std::sync::LazyLock;

use leptos::prelude::*;

use super::dom;
use crate::chart::theme::Theme;

/// Where the choice is kept; `assets/boot/theme.js` reads it before the first paint.
const STORAGE_KEY: &str = "customer-radar.theme";

static LIGHT: LazyLock<Theme> = LazyLock::new(Theme::light);
static DARK: LazyLock<Theme> = LazyLock::new(Theme::dark);

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Look {
    /// The value of the document's `data-theme`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The colors charts paint with.
    pub fn chart(self) -> &'static Theme {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
        }
    }

    /// The other look.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }
}

/// The look in force, and the person's own choice, which follows the system while it is `None`.
pub fn watch_look() -> (Memo<Look>, RwSignal<Option<Look>>) {
    let choice = RwSignal::new(stored());
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
    (look, choice)
}

/// Storage can be closed (a file opened from disk, a strict privacy mode): then the choice lasts
/// as long as the page.
fn stored() -> Option<Look> {
    let storage = window().local_storage().ok().flatten()?;
    match storage.get_item(STORAGE_KEY).ok().flatten()?.as_str() {
        "light" => Some(Look::Light),
        "dark" => Some(Look::Dark),
        _ => None,
    }
}

fn store(look: Look) {
    if let Ok(Some(storage)) = window().local_storage() {
        // A full or closed storage loses only the memory of the choice.
        let _ = storage.set_item(STORAGE_KEY, look.as_str());
    }
}

//! The address: its hash is the only place that holds the view.

use leptos::prelude::{Get, Memo, window};
use leptos_router::hooks::use_location;

use crate::route::View;

/// What the hash of the address asks for; needs a router above it.
pub(super) fn view() -> Memo<View> {
    let hash = use_location().hash;
    Memo::new(move |_| View::parse(&hash.get()))
}

/// Whether a change of the URL is a step of its own for the back button.
pub(super) enum Entry {
    /// It is: back leads to what was before.
    New,
    /// It is not: the address is corrected in place.
    Replace,
}

/// Changes the hash. It is read from the location, not from the memo, so that two verbs in one
/// turn build on each other.
pub(super) fn set_hash(change: impl FnOnce(&mut View), entry: Entry) {
    let location = window().location();
    let now = location.hash().unwrap_or_default();
    let mut view = View::parse(&now);
    change(&mut view);
    let hash = view.to_hash();
    if hash == now {
        return;
    }
    let done = match entry {
        Entry::New => location.set_hash(&hash),
        Entry::Replace => location.replace(&hash),
    };
    if let Err(error) = done {
        leptos::logging::error!("the address could not be changed: {error:?}");
    }
}

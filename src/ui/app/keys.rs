//! Listens to the shortcuts of the whole page ([`crate::help::shortcuts`]), never while a person is
//! typing.

use leptos::ev;
use leptos::prelude::*;

use crate::help::shortcuts::{Act, find};
use crate::ui::app::as_of;
use crate::ui::dom;
use crate::ui::state::App;
use crate::ui::tour::tour;

/// The search field of the top bar.
pub(super) const SEARCH: &str = "search";

/// Listens as long as the frame stands.
pub(super) fn listen(app: App) {
    let (after_g, tour) = (StoredValue::new(false), tour());
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
        match find(&event.key(), goes) {
            Some(Act::Lead) => after_g.set_value(true),
            Some(Act::Open(route)) => app.open(route),
            Some(Act::Search) => {
                event.prevent_default();
                focus(SEARCH);
            }
            Some(Act::Filters) => app.toggle_ribbon(),
            Some(Act::Month(step)) => {
                as_of::step(app, step);
            }
            Some(Act::Close) if app.listing.with_untracked(Option::is_none) => tour.end(),
            Some(Act::Close) => app.close_list(),
            None => {}
        }
    });
    on_cleanup(move || handle.remove());
}

fn focus(id: &str) {
    if let Some(element) = dom::by_id(id) {
        dom::focus(&element);
    }
}

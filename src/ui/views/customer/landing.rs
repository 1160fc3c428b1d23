//! Coming to rest at a section: sections passed on the way are written only then and push it on.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{IntervalHandle, WindowListenerHandle, set_interval_with_handle};
use leptos::prelude::*;

use super::section::SECTION;
use crate::ui::dom;
use crate::ui::state::App;

/// How often the section is brought back into its place.
const BEAT: Duration = Duration::from_millis(60);

/// How long the page may take to come to rest, in milliseconds.
const REST: f64 = 1_800.0;

/// Scrolls to a section of the page and stays there until the page has come to rest, the person
/// moves it, or another section is asked for.
pub(super) fn land(app: App, id: &'static str) {
    scroll_to(id);
    let is_moved = Rc::new(Cell::new(false));
    let listeners = listen(&is_moved);
    let end = dom::clock() + REST;
    let handle = Rc::new(Cell::new(None::<IntervalHandle>));
    let own = Rc::clone(&handle);
    let listeners = Cell::new(Some(listeners));
    let beat = move || {
        let asked = app
            .view
            .try_with_untracked(|view| view.options.get(SECTION).is_some_and(|own| own == id));
        if is_moved.get() || dom::clock() > end || asked != Some(true) {
            if let Some(handle) = own.take() {
                handle.clear();
            }
            for listener in listeners.take().into_iter().flatten() {
                listener.remove();
            }
            return;
        }
        scroll_to(id);
    };
    handle.set(set_interval_with_handle(beat, BEAT).ok());
}

fn scroll_to(id: &str) {
    if let Some(section) = document().get_element_by_id(id) {
        section.scroll_into_view();
    }
}

/// Hears when the person moves the page.
fn listen(is_moved: &Rc<Cell<bool>>) -> [WindowListenerHandle; 4] {
    let moved = || {
        let is_moved = Rc::clone(is_moved);
        move || is_moved.set(true)
    };
    let (wheel, touch, key, press) = (moved(), moved(), moved(), moved());
    [
        window_event_listener(ev::wheel, move |_| wheel()),
        window_event_listener(ev::touchmove, move |_| touch()),
        window_event_listener(ev::keydown, move |_| key()),
        window_event_listener(ev::pointerdown, move |_| press()),
    ]
}

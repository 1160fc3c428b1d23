//! Stepping from customer to customer by keyboard, and keeping the current one in sight.

use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{ITEM, List};
use crate::ui::dom;

/// Steps through the list with the arrows, the focus on the current entry.
pub(super) fn on_key(event: &KeyboardEvent, list: List) {
    let row = untrack(|| match event.key().as_str() {
        "ArrowDown" => list.neighbor(1),
        "ArrowUp" => list.neighbor(-1),
        "Home" => list.rows.with(|rows| rows.first().copied()),
        "End" => list.rows.with(|rows| rows.last().copied()),
        _ => None,
    });
    if let Some(row) = row {
        event.prevent_default();
        list.takes_focus.set_value(true);
        list.subject.step_to(row);
    }
}

/// `[` and `]` step from anywhere on the page, while nobody is typing.
pub(super) fn listen(list: List) {
    let handle = window_event_listener(ev::keydown, move |event| {
        let has_command = event.meta_key() || event.ctrl_key() != event.alt_key();
        if has_command || dom::is_typing(&event) {
            return;
        }
        match event.key().as_str() {
            "[" => list.go(-1),
            "]" => list.go(1),
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

/// Scrolls the list, which no signal knows of, until the current customer is in sight, and gives it
/// the focus where the step was made in the list.
///
/// It waits for the next frame and asks the page for nothing it knows itself: reading or scrolling
/// while the page is being changed would lay it out once more.
pub(super) fn keep_in_sight(list: List) {
    Effect::new(move || {
        let (Some(size), Some(here)) = (list.size.get(), list.here.get()) else {
            return;
        };
        let rows = list.rows.with(|rows| rows.len());
        let scrolled = list.top.get_untracked();
        let top = sight(here, rows, (scrolled, size.height as i32));
        let takes_focus = list.takes_focus.get_value();
        list.takes_focus.set_value(false);
        if top == scrolled && !takes_focus {
            return;
        }
        list.top.set(top);
        request_animation_frame(move || {
            // The page may have been left meanwhile.
            let Some(frame) = list.frame.try_get_untracked().flatten() else {
                return;
            };
            if top != scrolled {
                list.was_led.set_value(true);
                frame.set_scroll_top(top);
            }
            if takes_focus {
                focus_current(&frame);
            }
        });
    });
}

/// How far to scroll for the entry `here` of `rows` to be seen: as far as now where it is in sight,
/// else so that it stands in the middle.
fn sight(here: usize, rows: usize, (scrolled, height): (i32, i32)) -> i32 {
    let at = |row: usize| (row as f64 * ITEM) as i32;
    let (top, room) = (at(here), height - ITEM as i32);
    if (scrolled..=scrolled + room).contains(&top) {
        return scrolled;
    }
    (top - room / 2).clamp(0, (at(rows) - height).max(0))
}

fn focus_current(frame: &web_sys::Element) {
    let current = frame.query_selector("[aria-current]").ok().flatten();
    if let Some(current) = current.and_then(|current| current.dyn_into::<HtmlElement>().ok()) {
        // Focus that cannot be moved stays where it is.
        let _ = current.focus();
    }
}

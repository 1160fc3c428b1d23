//! What layers above the page have in common: a press outside or focus elsewhere closes them, the
//! focus goes back where it came from, and they open towards the side that has room.

use leptos::ev::{self, FocusEvent};
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement, Node};

pub(super) use crate::ui::dom::{by_id, focus};

/// Closes a layer when a pointer is pressed outside `root`.
pub(super) fn close_on_press_outside(
    root: NodeRef<html::Div>,
    open: RwSignal<bool>,
    close: impl Fn() + Copy + 'static,
) {
    let handle = window_event_listener(ev::pointerdown, move |event| {
        if open.try_get_untracked() == Some(true) && !is_inside(root, event.target()) {
            close();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Whether the focus leaves `root` for another element of the page.
pub(super) fn leaves(root: NodeRef<html::Div>, event: &FocusEvent) -> bool {
    event.related_target().is_some() && !is_inside(root, event.related_target())
}

fn is_inside(root: NodeRef<html::Div>, target: Option<EventTarget>) -> bool {
    let node = target.and_then(|target| target.dyn_into::<Node>().ok());
    root.get_untracked()
        .is_some_and(|root| root.contains(node.as_ref()))
}

/// The side towards which a layer of `width` CSS pixels opens from `root`: `start` to the right,
/// `end` to the left when the right has no room.
pub(super) fn align(root: NodeRef<html::Div>, width: f64) -> &'static str {
    let left = root
        .get_untracked()
        .map_or(0.0, |root| root.get_bounding_client_rect().left());
    // A window that does not tell its width has room.
    let room = window_width().unwrap_or(f64::MAX);
    if left + width + MARGIN > room {
        "end"
    } else {
        "start"
    }
}

/// How far a layer of up to `width` CSS pixels that opens to the left must be moved to the right,
/// in CSS pixels, so that it does not reach out of the window at the left.
pub(super) fn nudge(root: NodeRef<html::Div>, width: f64) -> f64 {
    let right = root
        .get_untracked()
        .map_or(f64::MAX, |root| root.get_bounding_client_rect().right());
    let room = window_width().map_or(width, |room| width.min(room - 2.0 * MARGIN));
    (room + MARGIN - right).max(0.0)
}

/// The width of the window in CSS pixels, where it tells.
fn window_width() -> Option<f64> {
    window().inner_width().ok()?.as_f64()
}

/// What stays free between a layer and the edge of the window, in CSS pixels.
const MARGIN: f64 = 16.0;

/// Scrolls `list`, and nothing else, until `item`, one of its children, is in sight.
pub(super) fn reveal(list: &HtmlElement, item: &HtmlElement) {
    let top = item.offset_top();
    let bottom = top + item.offset_height();
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}

/// The number in the `data-index` of the nearest list entry around an event's target.
pub(super) fn index_at(target: Option<EventTarget>) -> Option<usize> {
    let element = target?.dyn_into::<web_sys::Element>().ok()?;
    let entry = element.closest("[data-index]").ok()??;
    entry.get_attribute("data-index")?.parse().ok()
}

/// The place `step` from `here` in a list of `count`, kept inside it; with no place yet, the first.
pub(super) fn step_in(here: Option<usize>, step: isize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(here.map_or(0, |here| here.saturating_add_signed(step).min(last)))
}

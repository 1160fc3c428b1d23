//! What keys do in the table of products and customers.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::table::{Place, Walk};

/// How many rows Page Up and Page Down move.
const PAGE: usize = 10;

/// Moves the active cell or opens what stands behind it.
pub(super) fn on_key(event: &KeyboardEvent, walk: Walk) {
    let active = walk.active.get_untracked();
    if event.key() == "Enter" {
        event.prevent_default();
        walk.pick(active, event.shift_key());
        return;
    }
    let is_far = event.ctrl_key() || event.meta_key();
    let Some(next) = step(&event.key(), active, walk.size(), is_far) else {
        return;
    };
    event.prevent_default();
    walk.active.set(next);
    reveal(walk, next);
}

/// The place a key leads to; the corner has nothing to say and is stepped over.
fn step(key: &str, (row, column): Place, (rows, columns): Place, is_far: bool) -> Option<Place> {
    let (last_row, last_column) = (rows.saturating_sub(1), columns.saturating_sub(1));
    let least_row = usize::from(column == 0);
    let least_column = usize::from(row == 0);
    Some(match key {
        "ArrowUp" => (row.saturating_sub(1).max(least_row), column),
        "ArrowDown" => ((row + 1).min(last_row), column),
        "ArrowLeft" => (row, column.saturating_sub(1).max(least_column)),
        "ArrowRight" => (row, (column + 1).min(last_column)),
        "PageUp" => (row.saturating_sub(PAGE).max(least_row), column),
        "PageDown" => ((row + PAGE).min(last_row), column),
        "Home" if is_far => (1.min(last_row), 1.min(last_column)),
        "End" if is_far => (last_row, last_column),
        "Home" => (row, least_column),
        "End" => (row, last_column),
        _ => return None,
    })
}

/// Scrolls the table, and nothing else, until a cell is in sight beside and below the heads.
fn reveal(walk: Walk, place: Place) {
    let frame = walk.frame.get_untracked();
    let cell = document().get_element_by_id(&walk.id_of(place));
    let cell = cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok());
    let (Some(frame), Some(cell)) = (frame, cell) else {
        return;
    };
    let corner = frame.query_selector(".sheet__corner").ok().flatten();
    let corner = corner.and_then(|corner| corner.dyn_into::<HtmlElement>().ok());
    let (wide, high) = corner.map_or((0, 0), |own| (own.offset_width(), own.offset_height()));
    if place.1 > 0 {
        let (left, right) = (cell.offset_left(), cell.offset_left() + cell.offset_width());
        if left < frame.scroll_left() + wide {
            frame.set_scroll_left(left - wide);
        } else if right > frame.scroll_left() + frame.client_width() {
            frame.set_scroll_left(right - frame.client_width());
        }
    }
    if place.0 > 0 {
        let (top, bottom) = (cell.offset_top(), cell.offset_top() + cell.offset_height());
        if top < frame.scroll_top() + high {
            frame.set_scroll_top(top - high);
        } else if bottom > frame.scroll_top() + frame.client_height() {
            frame.set_scroll_top(bottom - frame.client_height());
        }
    }
}

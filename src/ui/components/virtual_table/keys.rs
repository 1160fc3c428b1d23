//! What keys do in a virtual table.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::layer;
use super::Grid;

/// Moves the active row or opens it, while the table itself has the focus.
pub(super) fn on_key(event: &KeyboardEvent, grid: Grid) {
    if event.target() != event.current_target() {
        return;
    }
    let active = grid.active.get_untracked();
    let has_command = event.ctrl_key() || event.meta_key() || event.alt_key();
    let verb = match event.key().as_str() {
        "Enter" => grid.on_activate,
        "e" | "E" if !has_command => grid.on_ask,
        _ => None,
    };
    if let Some(verb) = verb.filter(|_| active < grid.n_rows.get_untracked()) {
        event.prevent_default();
        verb.run(active);
        return;
    }
    let Some(step) = step(&event.key(), grid) else {
        return;
    };
    event.prevent_default();
    if let Some(next) = layer::step_in(Some(active), step, grid.n_rows.get_untracked()) {
        grid.active.set(next);
        reveal(grid, next);
    }
}

/// How many rows a key moves.
fn step(key: &str, grid: Grid) -> Option<isize> {
    match key {
        "ArrowDown" => Some(1),
        "ArrowUp" => Some(-1),
        "PageDown" => Some(page(grid)),
        "PageUp" => Some(-page(grid)),
        "Home" => Some(isize::MIN),
        "End" => Some(isize::MAX),
        _ => None,
    }
}

/// The rows that fit between head and totals, less one, so that a page overlaps the one before.
fn page(grid: Grid) -> isize {
    let (top, bottom) = edges(grid);
    let height = grid
        .frame
        .get_untracked()
        .map_or(0, |frame| frame.client_height());
    let rows = (f64::from(height) - top - bottom) / grid.row_height;
    (rows as isize - 1).max(1)
}

/// Scrolls until the row at `idx` is in sight between head and totals.
fn reveal(grid: Grid, idx: usize) {
    let Some(frame) = grid.frame.get_untracked() else {
        return;
    };
    let (above, below) = edges(grid);
    let top = idx as f64 * grid.row_height;
    let room = f64::from(frame.client_height()) - above - below - grid.row_height;
    let seen = f64::from(frame.scroll_top());
    if top < seen {
        frame.set_scroll_top(top as i32);
    } else if top > seen + room {
        frame.set_scroll_top((top - room).ceil() as i32);
    }
}

/// The heights of head and totals, in CSS pixels.
fn edges(grid: Grid) -> (f64, f64) {
    let Some(frame) = grid.frame.get_untracked() else {
        return (0.0, 0.0);
    };
    let height = |selector: &str| {
        let element = frame.query_selector(selector).ok().flatten();
        element.map_or(0.0, |element| element.get_bounding_client_rect().height())
    };
    (height(".vtable__head"), height(".vtable__totals"))
}

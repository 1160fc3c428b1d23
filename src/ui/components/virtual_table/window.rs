//! Which rows are seen.

use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// Rows drawn beyond each edge, so that scrolling never shows a gap.
const SPARE: usize = 6;

/// A range of rows, from `first` up to but without `end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Window {
    /// The first row.
    pub first: usize,
    /// One after the last row.
    pub end: usize,
}

impl Window {
    /// Whether the row at `idx` is among them.
    pub(super) fn contains(self, idx: usize) -> bool {
        (self.first..self.end).contains(&idx)
    }
}

/// Where the box is scrolled to and how high it can be.
#[derive(Clone, Copy)]
pub(super) struct ViewPort {
    frame: NodeRef<html::Div>,
    /// Pixels scrolled down.
    top: RwSignal<i32>,
    /// Whether the box is scrolled sideways.
    sideways: RwSignal<bool>,
    /// Pixels the window is high: the box is never higher.
    height: RwSignal<f64>,
}

impl ViewPort {
    /// The view port of a scrolling box.
    pub(super) fn new(frame: NodeRef<html::Div>) -> Self {
        let height = RwSignal::new(window_height());
        let handle = window_event_listener(ev::resize, move |_| height.set(window_height()));
        on_cleanup(move || handle.remove());
        Self {
            frame,
            top: RwSignal::new(0),
            sideways: RwSignal::new(false),
            height,
        }
    }

    /// Takes over where the box is scrolled to.
    pub(super) fn follow(self) {
        let Some(frame) = self.frame.get_untracked() else {
            return;
        };
        self.top.set(frame.scroll_top());
        let sideways = frame.scroll_left() > 0;
        if self.sideways.get_untracked() != sideways {
            self.sideways.set(sideways);
        }
    }

    /// Whether the box is scrolled sideways.
    pub(super) fn is_sideways(self) -> bool {
        self.sideways.get()
    }

    /// The rows to draw, of `n_rows` that are `row_height` pixels high.
    pub(super) fn window(self, n_rows: usize, row_height: f64) -> Window {
        let top = f64::from(self.top.get()).max(0.0);
        let first = ((top / row_height) as usize).saturating_sub(SPARE);
        let seen = (self.height.get() / row_height).ceil() as usize + 1 + 2 * SPARE;
        Window {
            first: first.min(n_rows),
            end: (first + seen).min(n_rows),
        }
    }
}

/// The height of the window in CSS pixels; a common one if it does not tell.
fn window_height() -> f64 {
    window()
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64())
        .unwrap_or(1000.0)
}

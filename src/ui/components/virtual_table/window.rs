//! Which rows are seen.

use leptos::html;
use leptos::prelude::*;

use crate::chart::scene::Size;
use crate::ui::dom;

/// Rows drawn beyond each edge, so that scrolling never shows a gap.
const SPARE: usize = 4;

/// How high the box is thought to be before it has been measured, in CSS pixels.
const HEIGHT: f64 = 900.0;

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
    /// How large the box is, once it has been measured.
    size: Memo<Option<Size>>,
}

impl ViewPort {
    /// The view port of a scrolling box.
    pub(super) fn new(frame: NodeRef<html::Div>) -> Self {
        Self {
            frame,
            top: RwSignal::new(0),
            sideways: RwSignal::new(false),
            size: dom::watch_size(frame),
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
        let height = self.size.get().map_or(HEIGHT, |size| size.height);
        let seen = (height / row_height).ceil() as usize + 1 + 2 * SPARE;
        Window {
            first: first.min(n_rows),
            end: (first + seen).min(n_rows),
        }
    }
}

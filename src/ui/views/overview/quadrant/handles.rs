//! The split lines as sliders over the chart: by mouse, finger and arrow keys.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use super::shown::Segmenting;
use crate::chart::quadrant::{Handle, Line};
use crate::chart::scene::{Point, Size};
use crate::score::model::Split;
use crate::ui::dom;

/// Hundredths of the axis that a page key moves a line.
const PAGE: f64 = 10.0;

/// More hundredths than there are: to the end of the axis.
const END: f64 = 1000.0;

/// Both handles, in a layer over the chart.
#[component]
pub(super) fn Handles(segmenting: Segmenting) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let over = Over {
        segmenting,
        frame,
        size: dom::watch_size(frame),
    };
    view! {
        <div class="handles" node_ref=frame>
            <SplitHandle over line=Line::Upright/>
            <SplitHandle over line=Line::Level/>
        </div>
    }
}

/// The layer over the chart.
#[derive(Clone, Copy)]
struct Over {
    segmenting: Segmenting,
    frame: NodeRef<html::Div>,
    size: Memo<Option<Size>>,
}

impl Over {
    fn handle(self, line: Line) -> Option<Handle> {
        let (quadrant, size) = (self.segmenting.quadrant.get()?, self.size.get()?);
        Some(quadrant.handle(size, line))
    }

    /// Moves a line to where the pointer is.
    fn drag(self, line: Line, event: &PointerEvent) {
        let parts = (
            self.segmenting.quadrant.get_untracked(),
            self.size.get_untracked(),
            self.frame.get_untracked(),
        );
        let (Some(quadrant), Some(size), Some(frame)) = parts else {
            return;
        };
        let frame = frame.get_bounding_client_rect();
        let to = Point::new(
            f64::from(event.client_x()) - frame.left(),
            f64::from(event.client_y()) - frame.top(),
        );
        self.split(line, Some(Split::At(quadrant.dragged(size, line, to))));
    }

    fn split(self, line: Line, split: Option<Split>) {
        self.segmenting.try_out(|shown| match line {
            Line::Upright => shown.options.value_split = split,
            Line::Level => shown.options.effort_split = split,
        });
    }

    /// Moves a line by keys.
    fn key(self, line: Line, event: &KeyboardEvent) {
        let steps = match event.key().as_str() {
            "ArrowRight" | "ArrowUp" => 1.0,
            "ArrowLeft" | "ArrowDown" => -1.0,
            "PageUp" => PAGE,
            "PageDown" => -PAGE,
            "Home" => -END,
            "End" => END,
            _ => return,
        };
        event.prevent_default();
        let quadrant = self.segmenting.quadrant.get_untracked();
        if let Some(value) = quadrant.map(|quadrant| quadrant.stepped(line, steps)) {
            self.split(line, Some(Split::At(value)));
            self.segmenting.settle_soon();
        }
    }

    /// What a line says: `median $6.2k`.
    fn words(self, line: Line) -> Option<String> {
        let found = self.segmenting.found.get()?;
        let split = match line {
            Line::Upright => &found.value_split,
            Line::Level => &found.effort_split,
        };
        Some(split.label.clone())
    }
}

/// The handle of one line; a double click puts the line back.
#[component]
fn SplitHandle(over: Over, line: Line) -> impl IntoView {
    let handle = Memo::new(move |_| over.handle(line));
    let at = move || handle.get().and_then(|handle| handle.at);
    let transform = move || at().map(|at| format!("translate({:.1}px, {:.1}px)", at.x, at.y));
    let number = move |read: fn(Handle) -> f64| move || handle.get().map(|h| read(h).to_string());
    let (label, orientation, class) = match line {
        Line::Upright => ("High value begins", "horizontal", "handle handle--upright"),
        Line::Level => ("High effort begins", "vertical", "handle handle--level"),
    };
    let is_held = StoredValue::new(false);
    let hold = move |event: PointerEvent| {
        let target = event.current_target();
        if let Some(target) = target.and_then(|target| target.dyn_into::<Element>().ok()) {
            // A pointer that cannot be kept ends its drag where it leaves the handle.
            let _ = target.set_pointer_capture(event.pointer_id());
        }
        is_held.set_value(true);
    };
    let go = move |event: PointerEvent| {
        if is_held.get_value() {
            over.drag(line, &event);
        }
    };
    let let_go = move |_: PointerEvent| {
        is_held.set_value(false);
        over.segmenting.settle();
    };
    let put_back = move |_| {
        over.split(line, None);
        over.segmenting.settle();
    };
    view! {
        <div
            class=class
            role="slider"
            tabindex="0"
            hidden=move || at().is_none()
            title=format!("{label}: drag, or use the arrow keys; double click puts it back")
            aria-label=label
            aria-orientation=orientation
            aria-valuemin=number(|handle| handle.ends.0)
            aria-valuemax=number(|handle| handle.ends.1)
            aria-valuenow=number(|handle| handle.value)
            aria-valuetext=move || over.words(line)
            style:transform=transform
            on:pointerdown=hold
            on:pointermove=go
            on:pointerup=let_go
            on:pointercancel=let_go
            on:dblclick=put_back
            on:keydown=move |event| over.key(line, &event)
        ></div>
    }
}

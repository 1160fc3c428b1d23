//! A handle over a chart that moves something along an axis: by mouse, finger and arrow keys.
//!
//! Comes in: where it stands and what it says; goes out: where it is dragged, and steps of keys.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, PointerEvent};

use crate::chart::scene::Point;

/// Steps that a page key makes.
const PAGE: f64 = 10.0;

/// More steps than there are: to the end.
const END: f64 = 1000.0;

/// What a handle says of itself as a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// Where it stands over the chart, in CSS pixels; `None` hides it.
    pub at: Option<Point>,
    /// The value, in units of the axis.
    pub value: f64,
    /// The least and the greatest value.
    pub ends: (f64, f64),
}

/// The names of a handle.
#[derive(Clone, Debug)]
pub struct Names {
    /// Its class beside `handle`.
    pub class: &'static str,
    /// What it moves; spoken.
    pub label: String,
    /// How to use it; shown as a hint.
    pub title: String,
    /// `horizontal` or `vertical`.
    pub orientation: &'static str,
}

/// What is done with a handle.
#[derive(Clone, Copy)]
pub struct Moves {
    /// It is dragged to a place in the frame, in CSS pixels.
    pub drag: Callback<Point>,
    /// Keys move it by steps: one, a page, or to the end.
    pub step: Callback<f64>,
    /// It was let go after a drag.
    pub let_go: Callback<()>,
    /// A double click puts it back.
    pub put_back: Callback<()>,
}

/// The handle.
#[component]
pub fn SliderHandle(
    /// What it is called.
    names: Names,
    /// The layer it stands in.
    frame: NodeRef<html::Div>,
    /// What it says; `None` before there is anything to move.
    #[prop(into)]
    reading: Signal<Option<Reading>>,
    /// The value in words.
    #[prop(into)]
    words: Signal<Option<String>>,
    /// What is done with it.
    moves: Moves,
    /// A key that moved it was let go, or it lost the focus.
    #[prop(optional)]
    on_rest: Option<Callback<()>>,
) -> impl IntoView {
    let at = move || reading.get().and_then(|reading| reading.at);
    let transform = move || at().map(|at| format!("translate({:.1}px, {:.1}px)", at.x, at.y));
    let number = move |read: fn(Reading) -> f64| {
        move || reading.get().map(|reading| read(reading).to_string())
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
        if is_held.get_value()
            && let Some(place) = place(frame, &event)
        {
            moves.drag.run(place);
        }
    };
    let let_go = move |_: PointerEvent| {
        is_held.set_value(false);
        moves.let_go.run(());
    };
    let key = move |event: KeyboardEvent| {
        if let Some(steps) = steps(&event.key()) {
            event.prevent_default();
            moves.step.run(steps);
        }
    };
    let rest = move || {
        if let Some(on_rest) = on_rest {
            on_rest.run(());
        }
    };
    view! {
        <div
            class=format!("handle {}", names.class)
            role="slider"
            tabindex="0"
            hidden=move || at().is_none()
            title=names.title
            aria-label=names.label
            aria-orientation=names.orientation
            aria-valuemin=number(|reading| reading.ends.0)
            aria-valuemax=number(|reading| reading.ends.1)
            aria-valuenow=number(|reading| reading.value)
            aria-valuetext=move || words.get()
            style:transform=transform
            on:pointerdown=hold
            on:pointermove=go
            on:pointerup=let_go
            on:pointercancel=let_go
            on:dblclick=move |_| moves.put_back.run(())
            on:keydown=key
            on:keyup=move |_| rest()
            on:blur=move |_| rest()
        ></div>
    }
    .into_any()
}

/// Where a pointer is in the frame.
fn place(frame: NodeRef<html::Div>, event: &PointerEvent) -> Option<Point> {
    let frame = frame.get_untracked()?.get_bounding_client_rect();
    Some(Point::new(
        f64::from(event.client_x()) - frame.left(),
        f64::from(event.client_y()) - frame.top(),
    ))
}

/// How far a key moves a handle, in steps.
fn steps(key: &str) -> Option<f64> {
    match key {
        "ArrowRight" | "ArrowUp" => Some(1.0),
        "ArrowLeft" | "ArrowDown" => Some(-1.0),
        "PageUp" => Some(PAGE),
        "PageDown" => Some(-PAGE),
        "Home" => Some(-END),
        "End" => Some(END),
        _ => None,
    }
}

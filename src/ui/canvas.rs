//! The one component that paints: a chart on a canvas, with pointer, touch and keyboard.
//!
//! Comes in: a chart and what to do with a picked mark; goes out: a focusable group around two
//! canvases, the chart and what is lifted above it. Hovering repaints only the upper one.

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlCanvasElement;

use super::dom;
use super::shared::ChartRef;
use super::state::app;
use super::surface;
use super::tooltip::Tooltip;
use crate::chart::Key;
use crate::chart::describe::MarkWords;
use crate::chart::scene::{Scene, Size};

pub mod gestures;
mod marks;

use gestures::{Drags, Gestures};
use marks::Marks;

/// A mark was picked by click, tap or Enter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pick {
    /// The mark.
    pub key: Key,
    /// Whether Shift was held: filter at once instead of opening the list.
    pub at_once: bool,
}

/// A chart on a canvas.
///
/// Its size comes from the style of `class`; its words from the chart.
#[component]
pub fn SceneCanvas(
    /// The chart; a new one repaints.
    #[prop(into)]
    chart: Signal<ChartRef>,
    /// The name of the chart.
    #[prop(into)]
    label: Signal<String>,
    /// Class that gives the chart its size.
    class: &'static str,
    /// What a picked mark does.
    #[prop(optional)]
    on_pick: Option<Callback<Pick>>,
    /// What else a person can do to it: draw a rectangle, move, zoom.
    #[prop(optional_no_strip)]
    gestures: Option<Gestures>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let base = NodeRef::<html::Canvas>::new();
    let above = NodeRef::<html::Canvas>::new();
    let size = dom::watch_size(frame);
    let marks = Marks::new(chart, size, on_pick);
    let drags = Drags::new(gestures, frame, size, marks);
    paint_base(chart, size, base);
    paint_above(chart, size, above, marks.lit);
    let words = marks.words();
    let place = marks.place();
    let announced =
        move || words.with(|words| words.as_ref().map(MarkWords::sentence).unwrap_or_default());
    let finding = move || chart.with(|chart| chart.finding());
    view! {
        <div
            class=format!("chart {class}")
            role="group"
            tabindex="0"
            aria-label=move || format!("{}, chart. {}", label.get(), finding())
            data-tool=move || drags.tool()
            on:keydown:capture=move |event| drags.key(&event)
            on:keyup=move |event| drags.key_up(&event)
            on:focusout=move |_| drags.blur()
            on:pointerdown:capture=move |event| drags.down(&event)
            on:pointermove:capture=move |event| drags.go(&event)
            on:pointerup:capture=move |event| drags.up(&event)
            on:pointercancel:capture=move |event| drags.up(&event)
            on:click:capture=move |event| drags.click(&event)
            on:wheel=move |event| drags.wheel(&event)
            on:keydown=move |event| marks.key(&event)
            on:focus=move |_| marks.focus()
            on:blur=move |_| marks.blur()
        >
            <div
                class="chart__frame"
                node_ref=frame
                data-hit=move || marks.lit.get().map(|_| "")
                on:pointermove=move |event| marks.hover(&event)
                on:pointerleave=move |event| marks.leave(&event)
                on:click=move |event| marks.click(&event)
            >
                <canvas class="chart__canvas" node_ref=base aria-hidden="true"></canvas>
                <canvas
                    class="chart__canvas chart__canvas--overlay"
                    node_ref=above
                    aria-hidden="true"
                ></canvas>
                {drags.band()}
                <Tooltip words place/>
            </div>
            <div class="visually-hidden" aria-live="polite">{announced}</div>
        </div>
    }
}

/// A chart that only illustrates a figure beside it: no pointer, no tab stop, no words.
#[component]
pub fn Picture(
    /// The chart; a new one repaints.
    #[prop(into)]
    chart: Signal<ChartRef>,
    /// Class that gives the picture its size.
    class: &'static str,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let base = NodeRef::<html::Canvas>::new();
    paint_base(chart, dom::watch_size(frame), base);
    view! {
        <div class=format!("chart {class}") aria-hidden="true">
            <div class="chart__frame" node_ref=frame>
                <canvas class="chart__canvas" node_ref=base></canvas>
            </div>
        </div>
    }
}

fn paint_base(chart: Signal<ChartRef>, size: Memo<Option<Size>>, canvas: NodeRef<html::Canvas>) {
    let state = app();
    Effect::new(move || {
        state.fonts_ready.track();
        let (Some(canvas), Some(size)) = (canvas.get(), size.get()) else {
            return;
        };
        let (theme, ratio) = (state.theme.get(), state.ratio.get());
        let scene = chart.with(|chart| chart.scene(size, theme.chart()));
        show(&canvas, &scene, ratio);
    });
}

fn paint_above(
    chart: Signal<ChartRef>,
    size: Memo<Option<Size>>,
    canvas: NodeRef<html::Canvas>,
    lit: Memo<Option<Key>>,
) {
    let state = app();
    let was_blank = StoredValue::new(true);
    Effect::new(move || {
        let key = lit.get();
        if key.is_none() && was_blank.get_value() {
            return;
        }
        was_blank.set_value(key.is_none());
        let (Some(canvas), Some(size)) = (canvas.get(), size.get()) else {
            return;
        };
        let (theme, ratio) = (state.theme.get(), state.ratio.get());
        let scene = match key {
            Some(key) => chart.with(|chart| chart.overlay(size, theme.chart(), key)),
            None => Scene::new(size),
        };
        show(&canvas, &scene, ratio);
    });
}

/// Shows a scene and gives the canvas exactly the box its pixels need, so that none is stretched.
fn show(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) {
    if let Err(error) = surface::show(canvas, scene, ratio) {
        leptos::logging::error!("{error}");
    }
    let style = web_sys::HtmlElement::style(canvas);
    for (property, pixels) in [("width", canvas.width()), ("height", canvas.height())] {
        // A style that cannot be set leaves the canvas filling its frame.
        let _ = style.set_property(property, &format!("{}px", f64::from(pixels) / ratio));
    }
}

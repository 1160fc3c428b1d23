//! The one component that paints: a chart on a canvas, with pointer, touch and keyboard.
//!
//! Comes in: a chart and what to do with a picked mark; goes out: a focusable group around two
//! canvases, the chart and what is lifted above it. Hovering repaints only the upper one.

use leptos::html;
use leptos::prelude::*;

use super::dom;
use super::shared::ChartRef;
use super::state::app;
use super::tooltip::Tooltip;
use crate::chart::Key;
use crate::chart::describe::MarkWords;
use crate::chart::scene::{Scene, Size};

pub mod gestures;
pub mod handle;
mod marks;
mod motion;
mod painter;

use gestures::{Drags, Gestures};
use marks::Marks;
use motion::Motion;
use painter::Painter;

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
    let (state, painter) = (app(), Painter::new(canvas));
    let motion = Motion::new(state, painter);
    Effect::new(move || {
        state.fonts_ready.track();
        chart.track();
        painter.follow(state, size);
        painter.soon(move |canvas| {
            let size = size.try_get_untracked().flatten()?;
            motion.show(canvas, chart.try_get_untracked()?, size);
            Some(())
        });
    });
}

fn paint_above(
    chart: Signal<ChartRef>,
    size: Memo<Option<Size>>,
    canvas: NodeRef<html::Canvas>,
    lit: Memo<Option<Key>>,
) {
    let (state, painter) = (app(), Painter::new(canvas));
    let was_blank = StoredValue::new(true);
    Effect::new(move || {
        let is_blank = lit.with(Option::is_none);
        if is_blank && was_blank.get_value() {
            return;
        }
        was_blank.set_value(is_blank);
        painter.follow(state, size);
        painter.soon(move |canvas| {
            let size = size.try_get_untracked().flatten()?;
            let look = state.theme.get_untracked().chart();
            let scene = match lit.try_get_untracked()? {
                Some(key) => chart.try_with_untracked(|chart| chart.overlay(size, look, key))?,
                None => Scene::new(size),
            };
            painter.show(canvas, &scene, state.ratio.get_untracked());
            Some(())
        });
    });
}

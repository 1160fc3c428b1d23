//! The one component that paints: a chart on a canvas, with pointer, touch and keyboard.
//!
//! Comes in: a chart and what to do with a picked mark; goes out: a focusable group around two
//! canvases, the chart and what is lifted above it. Hovering repaints only the upper one.

use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlCanvasElement, KeyboardEvent, MouseEvent, PointerEvent};

use super::dom;
use super::shared::ChartRef;
use super::state::app;
use super::surface;
use super::tooltip::Tooltip;
use crate::chart::scene::{Point, Scene, Size};
use crate::chart::{Key, Step};

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
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let base = NodeRef::<html::Canvas>::new();
    let above = NodeRef::<html::Canvas>::new();
    let size = dom::watch_size(frame);
    let active = RwSignal::new(None::<Key>);
    // A new chart may number its marks anew.
    Effect::new(move || {
        chart.track();
        active.set(None);
    });
    paint_base(chart, size, base);
    paint_above(chart, size, above, active);
    let marks = Marks {
        chart,
        size,
        active,
        on_pick,
    };
    let words = Memo::new(move |_| active.get().map(|key| chart.with(|chart| chart.words(key))));
    let place = Memo::new(move |_| {
        let (key, size) = (active.get()?, size.get()?);
        chart
            .with(|chart| chart.locate(size, key))
            .map(|at| (at, size))
    });
    let announced = move || {
        words.with(|words| {
            words
                .as_ref()
                .map(|words| words.sentence())
                .unwrap_or_default()
        })
    };
    let finding = move || chart.with(|chart| chart.finding());

    view! {
        <div
            class=format!("chart {class}")
            role="group"
            tabindex="0"
            aria-label=move || format!("{}, chart. {}", label.get(), finding())
            on:keydown=move |event| marks.key(&event)
            on:blur=move |_| active.set(None)
        >
            <div
                class="chart__frame"
                node_ref=frame
                data-hit=move || active.get().map(|_| "")
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

/// What pointer and keyboard do to the marks of a chart.
#[derive(Clone, Copy)]
struct Marks {
    chart: Signal<ChartRef>,
    size: Memo<Option<Size>>,
    active: RwSignal<Option<Key>>,
    on_pick: Option<Callback<Pick>>,
}

impl Marks {
    fn under(&self, event: &MouseEvent) -> Option<Key> {
        let size = self.size.get_untracked()?;
        let at = Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()));
        let theme = app().theme.get_untracked();
        self.chart
            .with_untracked(|chart| chart.hit(size, theme.chart(), at))
    }

    fn hover(&self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            self.show(self.under(event));
        }
    }

    fn leave(&self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            self.show(None);
        }
    }

    /// A click picks; a tap shows the detail first and picks when it is already shown.
    fn click(&self, event: &MouseEvent) {
        let found = self.under(event);
        let is_shown = found.is_some() && found == self.active.get_untracked();
        self.show(found);
        let pointer = wasm_bindgen::JsCast::dyn_ref::<PointerEvent>(event);
        let is_tap = pointer.is_some_and(|pointer| pointer.pointer_type() == "touch");
        if let Some(key) = found.filter(|_| is_shown || !is_tap) {
            self.pick(key, event.shift_key());
        }
    }

    fn key(&self, event: &KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowLeft" => Step::Left,
            "ArrowRight" => Step::Right,
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "Home" => Step::First,
            "End" => Step::Last,
            "Escape" if self.active.get_untracked().is_some() => {
                event.stop_propagation();
                return self.show(None);
            }
            "Enter" | " " => {
                if let Some(key) = self.active.get_untracked() {
                    event.prevent_default();
                    self.pick(key, event.shift_key());
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        let from = self.active.get_untracked();
        self.show(self.chart.with_untracked(|chart| chart.walk(from, step)));
    }

    fn show(&self, key: Option<Key>) {
        if self.active.get_untracked() != key {
            self.active.set(key);
        }
    }

    fn pick(&self, key: Key, at_once: bool) {
        if let Some(on_pick) = self.on_pick {
            on_pick.run(Pick { key, at_once });
        }
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
        dom::mark("cr:painted");
    });
}

fn paint_above(
    chart: Signal<ChartRef>,
    size: Memo<Option<Size>>,
    canvas: NodeRef<html::Canvas>,
    active: RwSignal<Option<Key>>,
) {
    let state = app();
    let was_blank = StoredValue::new(true);
    Effect::new(move || {
        let key = active.get();
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

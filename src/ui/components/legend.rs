//! What the colors, shapes and lines of a chart stand for.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::ident::aria;
use super::shape::Shape;
use crate::chart::Tone;

/// How an entry looks in the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegendMark {
    /// A health band.
    Tone(Tone),
    /// A filled area in a series color, from 1 to 7.
    Area(u8),
    /// A line in a series color, from 1 to 7.
    Line(u8),
    /// A marker in a series color, from 1 to 7: circle, square, plus or triangle on its tip.
    Marker(u8, u8),
    /// The dashed line of the benchmark.
    Benchmark,
    /// The dotted line of a second benchmark.
    Dotted,
    /// The band of the middle half.
    Band,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegendEntry {
    /// What a press is reported with.
    pub id: String,
    /// Its name.
    pub label: String,
    /// How it looks.
    pub mark: LegendMark,
    /// Whether it is shown in the chart.
    pub on: bool,
}

/// The legend; its entries are toggle buttons when someone listens, words when nobody does.
#[component]
pub fn Legend(
    /// The entries.
    #[prop(into)]
    entries: Signal<Vec<LegendEntry>>,
    /// An entry was switched on or off.
    #[prop(optional, into)]
    on_toggle: Option<Callback<String>>,
    /// An entry is to be shown alone (double click, Shift and Enter).
    #[prop(optional, into)]
    on_only: Option<Callback<String>>,
) -> impl IntoView {
    let list = move || {
        let entry = |entry: LegendEntry| match on_toggle {
            Some(on_toggle) => toggle(entry, on_toggle, on_only),
            None => words(entry),
        };
        entries.get().into_iter().map(entry).collect_view()
    };
    view! { <div class="legend" role="group" aria-label="Legend">{list}</div> }.into_any()
}

fn words(entry: LegendEntry) -> AnyView {
    view! { <span class="legend__entry">{mark(entry.mark)}{entry.label}</span> }.into_any()
}

fn toggle(
    entry: LegendEntry,
    on_toggle: Callback<String>,
    on_only: Option<Callback<String>>,
) -> AnyView {
    let LegendEntry {
        id,
        label,
        mark: look,
        on,
    } = entry;
    let only = {
        let id = id.clone();
        move || on_only.inspect(|on_only| on_only.run(id.clone())).is_some()
    };
    let by_key = only.clone();
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Enter" && event.shift_key() && by_key() {
            event.prevent_default();
        }
    };
    let on_double = move |_: MouseEvent| {
        only();
    };
    view! {
        <button
            type="button"
            class="legend__entry"
            aria-pressed=aria(on)
            on:click=move |_| on_toggle.run(id.clone())
            on:dblclick=on_double
            on:keydown=on_key
        >
            {mark(look)}
            {label}
        </button>
    }
    .into_any()
}

/// The look of an entry alone, beside a name that stands elsewhere.
#[component]
pub fn Mark(
    /// How it looks.
    mark: LegendMark,
) -> impl IntoView {
    self::mark(mark)
}

/// The outline of a marker on a grid of 12, of about equal area.
const fn outline(kind: u8) -> &'static str {
    match kind {
        0 => "M1.4 6a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z",
        1 => "M1.9 1.9h8.2v8.2H1.9z",
        2 => "M4.1.8h3.8v3.3h3.3v3.8H7.9v3.3H4.1V7.9H.8V4.1h3.3z",
        _ => "M6 11.3.3 1.4h11.4z",
    }
}

fn marker(series: u8, kind: u8) -> AnyView {
    view! {
        <svg class="swatch swatch--marker" data-series=series.to_string() width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d=outline(kind) fill="currentColor"></path>
        </svg>
    }
    .into_any()
}

fn mark(mark: LegendMark) -> AnyView {
    match mark {
        LegendMark::Tone(tone) => view! { <Shape tone=tone/> }.into_any(),
        LegendMark::Area(series) => {
            view! { <span class="swatch" data-series=series.to_string()></span> }.into_any()
        }
        LegendMark::Line(series) => {
            view! { <span class="swatch swatch--line" data-series=series.to_string()></span> }
                .into_any()
        }
        LegendMark::Marker(series, kind) => marker(series, kind),
        LegendMark::Benchmark => view! { <span class="swatch swatch--dash"></span> }.into_any(),
        LegendMark::Dotted => view! { <span class="swatch swatch--dot"></span> }.into_any(),
        LegendMark::Band => view! { <span class="swatch swatch--band"></span> }.into_any(),
    }
}

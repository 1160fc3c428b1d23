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
        LegendMark::Benchmark => view! { <span class="swatch swatch--dash"></span> }.into_any(),
        LegendMark::Dotted => view! { <span class="swatch swatch--dot"></span> }.into_any(),
        LegendMark::Band => view! { <span class="swatch swatch--band"></span> }.into_any(),
    }
}

//! A bar for a share of a whole, with an optional mark for a benchmark.

use leptos::prelude::*;

use super::shape::tone_name;
use crate::chart::Tone;

/// A horizontal bar; decoration beside its number.
#[component]
pub fn Bar(
    /// How much of `max`, from 0; nothing draws a dashed, empty track.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// The full length.
    #[prop(default = 10.0)]
    max: f64,
    /// The health it stands for; without one the bar is iris.
    #[prop(optional, into)]
    tone: MaybeProp<Tone>,
    /// Where a benchmark lies, of `max`.
    #[prop(optional, into)]
    mark: MaybeProp<f64>,
) -> impl IntoView {
    let percent = move |value: f64| format!("{:.2}%", (value / max * 100.0).clamp(0.0, 100.0));
    let name = move || match value.get() {
        None => Some("none"),
        Some(_) => tone.get().filter(|tone| *tone != Tone::None).map(tone_name),
    };
    let fill = move || {
        value
            .get()
            .map(|value| view! { <span class="bar__fill" style:width=percent(value)></span> })
    };
    let tick = move || {
        mark.get()
            .map(|mark| view! { <span class="bar__mark" style:left=percent(mark)></span> })
    };
    view! { <span class="bar" data-tone=name aria-hidden="true">{fill}{tick}</span> }.into_any()
}

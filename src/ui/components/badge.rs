//! A word on a tinted pill.

use leptos::prelude::*;

use super::shape::{Shape, tone_name};
use crate::chart::Tone;

/// A health band: its shape and its word.
#[component]
pub fn BandBadge(
    /// Which band.
    #[prop(into)]
    tone: Signal<Tone>,
    /// The word, with the score if there is room.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    view! {
        <span class="badge" data-tone=move || tone_name(tone.get())>
            <Shape tone=tone/>
            {label}
        </span>
    }
    .into_any()
}

/// A plain badge: a count, a state that is not health.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it stands out in the accent color.
    #[prop(optional)]
    accent: bool,
) -> impl IntoView {
    view! { <span class="badge" class:badge--accent=accent>{label}</span> }.into_any()
}

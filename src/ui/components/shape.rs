//! The shape of a health band: circle, triangle, diamond, dashed ring, of equal area.

use leptos::prelude::*;

use crate::chart::Tone;

/// The value of `data-tone` in the style sheets.
pub(super) const fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Ok => "ok",
        Tone::Warn => "warn",
        Tone::Risk => "risk",
        Tone::None => "none",
    }
}

/// The outline on a grid of 12.
const fn outline(tone: Tone) -> &'static str {
    match tone {
        Tone::Ok => "M1.4 6a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z",
        Tone::Warn => "M6 .7 11.7 10.6H.3z",
        Tone::Risk => "M6 .7 11.3 6 6 11.3.7 6z",
        Tone::None => "M1.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    }
}

/// The mark of a health band; decoration beside its word.
#[component]
pub fn Shape(
    /// Which band.
    #[prop(into)]
    tone: Signal<Tone>,
    /// Width and height in CSS pixels.
    #[prop(default = 12)]
    size: u8,
) -> impl IntoView {
    view! {
        <svg
            class="shape"
            data-tone=move || tone_name(tone.get())
            width=size
            height=size
            viewBox="0 0 12 12"
            aria-hidden="true"
            focusable="false"
        >
            <path d=move || outline(tone.get())></path>
        </svg>
    }
    .into_any()
}

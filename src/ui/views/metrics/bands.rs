//! Published values as bands on a line, with the value on it.

use leptos::prelude::*;

use super::told::Inquiry;
use crate::chart::Tone;
use crate::insight::dictionary::{Part, Scale};
use crate::ui::components::Shape;

/// The line with its bands named below; nothing for an entry without published values.
#[component]
pub(super) fn BandBar(inquiry: Inquiry) -> impl IntoView {
    let reference = Memo::new(move |_| {
        let span = inquiry.asked.with(|asked| Some(asked.as_ref()?.span));
        inquiry.entry.reading(span.unwrap_or_default())
    });
    let scale = Memo::new(move |_| {
        let reference = reference.get()?;
        inquiry.read(|told| Scale::new(&reference, told.figure.value, &told.figure.unit))?
    });
    move || {
        let (scale, source) = (scale.get()?, reference.get()?.source);
        let percent = |share: f64| format!("{:.2}%", share * 100.0);
        let stretch = |part: &Part| {
            let (tone, share) = (tone_name(part.band.tone), percent(part.share));
            view! { <span class="bands__part" data-tone=tone style:width=share></span> }
        };
        let line = |(at, _): &(f64, String)| {
            view! { <span class="bands__line" style:left=percent(*at)></span> }
        };
        let at = scale
            .at
            .map(|at| view! { <span class="bands__at" style:left=percent(at)></span> });
        let said = |(_, words): (f64, String)| view! { <li class="bands__name">{words}</li> };
        Some(view! {
            <div class="bands">
                <div class="bands__bar" aria-hidden="true">
                    {scale.parts.iter().map(stretch).collect_view()}
                    {scale.lines.iter().map(line).collect_view()}
                    {at}
                </div>
                <ul class="bands__names" aria-label="Published values">
                    {scale.parts.into_iter().map(name).collect_view()}
                    {scale.lines.into_iter().map(said).collect_view()}
                </ul>
                <p class="bands__source">{format!("Source: {source}")}</p>
            </div>
        })
    }
}

fn name(part: Part) -> impl IntoView {
    let here = part.is_here.then_some("true");
    view! {
        <li class="bands__name" aria-current=here>
            <Shape tone=Signal::stored(part.band.tone)/>
            <span>{part.band.name}</span>
            <span class="bands__range">{part.range}</span>
        </li>
    }
}

/// The value of `data-tone` in the style sheets.
const fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Ok => "ok",
        Tone::Warn => "warn",
        Tone::Risk => "risk",
        Tone::None => "none",
    }
}

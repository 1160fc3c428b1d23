//! The tile of a pinned metric.

use leptos::prelude::*;

use super::Tools;
use super::figure::{Shown, shown};
use crate::chart::describe::Format;
use crate::chart::spark::Spark;
use crate::metrics::Span;
use crate::metrics::dictionary::{Entry, Variant};
use crate::route::Route;
use crate::settings::Pin;
use crate::ui::canvas::Picture;
use crate::ui::components::{BandBadge, Delta};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::app;
use crate::ui::views::customers::words;
use crate::ui::views::metrics::place;

type Found = ReadSignal<Option<Shared<Shown>>>;

/// The tile: value, change, band, last months; its name leads to the metric as it is shown here.
#[component]
pub(super) fn Known(entry: &'static Entry, pin: Pin) -> impl IntoView {
    let app = app();
    let variant = entry.variant(Some(&pin.variant));
    let span = Span::from_id(&pin.span).unwrap_or_default();
    let found = shown(app, entry, variant, span);
    let name = entry.name.to_owned();
    let value = move || {
        let text = found.with(|found| found.as_ref().map(|own| own.figure.text()));
        text.unwrap_or_else(|| "…".to_owned())
    };
    view! {
        <article class="tile" aria-busy=move || found.with(Option::is_none).to_string()>
            <div class="tile__head">
                <h2 class="tile__label">
                    <a class="tile__link" href=address(&pin)>{entry.name}</a>
                </h2>
            </div>
            <p class="tile__value">{value}</p>
            <p class="tile__delta">
                {move || moved(found)}
                <span class="tile__note">{move || note(entry, variant, span, found)}</span>
            </p>
            <div class="pins__foot">
                {move || reads(found)}
                <Tools pin name/>
            </div>
            <div class="tile__spark"><Course found/></div>
        </article>
    }
}

/// Where the tile leads: the metric computed as here.
fn address(pin: &Pin) -> Signal<String> {
    let app = app();
    let pin = pin.clone();
    Signal::derive(move || {
        app.view.with(|now| {
            let mut view = now.on(Route::Metrics(pin.metric.clone()));
            for (key, id) in [(place::VARIANT, &pin.variant), (place::SPAN, &pin.span)] {
                if !id.is_empty() {
                    view.options.insert(key.to_owned(), id.clone());
                }
            }
            view.to_hash()
        })
    })
}

fn moved(found: Found) -> Option<impl IntoView> {
    let change = found.with(|found| found.as_ref()?.change.clone())?;
    Some(view! { <Delta change=Signal::stored(words::change(&change))/> })
}

fn reads(found: Found) -> Option<impl IntoView> {
    let band = found.with(|found| found.as_ref()?.figure.band)?;
    Some(view! { <BandBadge tone=Signal::stored(band.tone) label=band.name/> })
}

/// Why there is no value, the way where it is not the usual one, and the span of a flow.
fn note(entry: &'static Entry, variant: &Variant, span: Span, found: Found) -> String {
    let is_usual = entry.variants.first() == Some(variant);
    let way = (!is_usual).then(|| variant.name.to_owned());
    let span = entry.has_span.then(|| span.title().to_lowercase());
    let reason = found.with(|found| found.as_ref()?.figure.reason.clone());
    let reason = reason.map(|reason| format!("n/a: {reason}"));
    let parts: Vec<String> = [reason, way, span].into_iter().flatten().collect();
    parts.join(" · ")
}

/// The last months, once they are known.
#[component]
fn Course(found: Found) -> impl IntoView {
    let spark = Memo::new(move |_| {
        found.with(|found| {
            let own = found.as_ref()?;
            let n = own.course.iter().flatten().count();
            (n > 1).then(|| {
                ChartRef::new(Spark {
                    values: own.course.clone(),
                    format: Format::of(own.figure.unit.clone()),
                    ..Spark::default()
                })
            })
        })
    });
    let is_known = Memo::new(move |_| spark.with(Option::is_some));
    let chart = Signal::derive(move || spark.get().unwrap_or_else(ChartRef::blank));
    view! {
        <Show when=move || is_known.get()>
            <Picture chart class="chart--spark"/>
        </Show>
    }
}

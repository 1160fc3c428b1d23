//! The button that puts a metric on the overview, as it is shown here.

use leptos::prelude::*;

use crate::metrics::Span;
use crate::metrics::dictionary::{Entry, Variant};
use crate::settings::Pin;
use crate::ui::components::{IconButton, IconName};
use crate::ui::state::app;

/// The button; pressed while the figure is on the overview.
#[component]
pub(super) fn PinButton(
    /// The metric.
    entry: &'static Entry,
    /// The way it is computed.
    #[prop(into)]
    variant: Signal<&'static Variant>,
    /// The length of flows.
    #[prop(into)]
    span: Signal<Span>,
) -> impl IntoView {
    let app = app();
    let pin = Memo::new(move |_| pin(entry, variant.get(), span.get()));
    let is_on = Memo::new(move |_| {
        let pin = pin.get();
        app.settings
            .with(|settings| settings.place_of(&pin).is_some())
    });
    let press = move |_| {
        let pin = pin.get_untracked();
        if is_on.get_untracked() {
            app.unpin(&pin, entry.name);
        } else {
            app.pin(pin);
        }
    };
    view! {
        <span class="metric__pin">
            <IconButton
                label=Signal::stored(format!("Pin {} to the overview", entry.name))
                icon=IconName::Pin
                pressed=is_on
                on_press=press
            />
        </span>
    }
}

/// What is usual is left open, so that it stays usual.
fn pin(entry: &Entry, variant: &Variant, span: Span) -> Pin {
    let is_usual = entry.variants.first() == Some(variant);
    let variant = if is_usual { "" } else { variant.id };
    let is_usual = !entry.has_span || span == Span::default();
    Pin::new(entry.id, variant, if is_usual { "" } else { span.id() })
}

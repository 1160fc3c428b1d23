//! The figure itself: its value, its change, and where it lies among published values.

use leptos::prelude::*;

use super::bands::BandBar;
use super::told::Inquiry;
use crate::insight::change::Change;
use crate::ui::components::{BandBadge, Card, Delta, Skeleton};
use crate::ui::copy::CopyButton;
use crate::ui::views::customers::words;
use crate::units;

/// The card.
#[component]
pub(super) fn Value(inquiry: Inquiry) -> impl IntoView {
    let entry = inquiry.entry;
    let subtitle = Signal::derive(move || {
        inquiry
            .read(|told| units::capitalized(&told.figure.period))
            .unwrap_or_default()
    });
    let text = Callback::new(move |()| inquiry.read(|told| told.text(entry)).unwrap_or_default());
    let shown = Memo::new(move |_| inquiry.read(|told| told.text(entry)).unwrap_or_default());
    let is_there = Memo::new(move |_| inquiry.told.with(Option::is_some));
    view! {
        <Card
            title="Value"
            subtitle
            tools=move || view! { <CopyButton text what="The metric as text" shown/> }
        >
            <Show when=move || is_there.get() fallback=|| view! { <Skeleton/> }>
                <div class="metric__value" data-testid="value">
                    <span class="metric__figure">
                        {move || inquiry.read(|told| told.figure.text())}
                    </span>
                    {move || exact(inquiry)}
                    {move || moved(inquiry)}
                    {move || reads(inquiry)}
                </div>
                {move || reason(inquiry)}
                <BandBar inquiry/>
            </Show>
        </Card>
    }
}

/// The value in full, where it says more.
fn exact(inquiry: Inquiry) -> Option<impl IntoView> {
    let exact = inquiry.read(|told| {
        let (short, exact) = (told.figure.text(), told.figure.exact_text());
        (short != exact).then_some(exact)
    })??;
    Some(view! { <span class="metric__exact">{exact}</span> })
}

fn moved(inquiry: Inquiry) -> Option<impl IntoView> {
    let change: Change = inquiry.read(|told| told.change.clone())??;
    Some(view! { <Delta change=Signal::stored(words::change(&change))/> })
}

fn reads(inquiry: Inquiry) -> Option<impl IntoView> {
    let band = inquiry.read(|told| told.figure.band)??;
    Some(view! { <BandBadge tone=Signal::stored(band.tone) label=band.name/> })
}

/// Why there is no value, and what the data would have to hold.
fn reason(inquiry: Inquiry) -> Option<impl IntoView> {
    let reason = inquiry.read(|told| told.figure.reason.clone())??;
    let needs = inquiry.entry.needs;
    Some(view! {
        <p class="metric__reason" data-testid="reason">
            {format!("No value: {reason}. It needs {needs}.")}
        </p>
    })
}

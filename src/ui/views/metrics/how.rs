//! How the figure comes about: formula, inputs, period, sample, and what to know (002-49).

use leptos::prelude::*;

use super::told::{Inquiry, Told};
use crate::ui::components::{Card, Skeleton};
use crate::units;

/// The card.
#[component]
pub(super) fn How(inquiry: Inquiry) -> impl IntoView {
    let subtitle = Signal::derive(move || {
        let variant = inquiry.variant.get();
        (inquiry.entry.variants.len() > 1).then(|| format!("As: {}", variant.name))
    });
    let body = move || {
        inquiry
            .read(explained)
            .map_or_else(|| view! { <Skeleton/> }.into_any(), IntoAny::into_any)
    };
    view! {
        <Card title="How it is computed" subtitle>
            {body}
        </Card>
    }
}

fn explained(told: &Told) -> impl IntoView + use<> {
    let figure = &told.figure;
    let input = |(label, value): &(String, String)| {
        let (label, value) = (label.clone(), value.clone());
        view! { <dt>{label}</dt><dd>{value}</dd> }
    };
    let note = |note: &String| view! { <li>{note.clone()}</li> };
    let notes = (!figure.notes.is_empty()).then(|| {
        let notes = figure.notes.iter().map(note).collect_view();
        view! { <ul class="metric__notes" aria-label="Notes">{notes}</ul> }
    });
    view! {
        <p class="steps__formula metric__formula">{figure.formula.clone()}</p>
        <dl class="metric__inputs" data-testid="inputs">
            {figure.inputs.iter().map(input).collect_view()}
            <dt>"Value"</dt>
            <dd><b>{figure.exact_text()}</b></dd>
            <dt>"Period"</dt>
            <dd>{figure.period.clone()}</dd>
            <dt>"Computed from (n)"</dt>
            <dd>{units::count(figure.n as f64)}</dd>
        </dl>
        {notes}
    }
}

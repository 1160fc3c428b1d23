//! The head of an entry's page: its name, what it means, its choices, and the ways to others.

use leptos::prelude::*;

use super::list::SpanChoice;
use super::pin::PinButton;
use super::place;
use super::told::Inquiry;
use crate::insight::dictionary::around;
use crate::metrics::dictionary::{Entry, Variant};
use crate::metrics::entries;
use crate::ui::components::{Badge, Choice, Icon, IconName, Segmented, Select};
use crate::ui::state::app;

/// More ways of computing than this stand in a list that opens.
const SIDE_BY_SIDE: usize = 3;

/// The head.
#[component]
pub(super) fn Paths(inquiry: Inquiry) -> impl IntoView {
    let entry = inquiry.entry;
    let all: Vec<&'static Entry> = entries().collect();
    let (before, after) = around(&all, entry.id);
    let span = place::span(app());
    let company = entry
        .is_company
        .then(|| view! { <Badge label="Of the whole company, whatever the filters"/> });
    view! {
        <nav class="metric__paths" aria-label="Metrics">
            <a class="metric__back" href=place::to("")>
                <Icon name=IconName::ChevronLeft/>
                "All metrics"
            </a>
            <span class="metric__beside">
                {before.map(|own| view! {
                    <a href=place::to(own.id)><Icon name=IconName::ChevronLeft/>{own.name}</a>
                })}
                {after.map(|own| view! {
                    <a href=place::to(own.id)>{own.name}<Icon name=IconName::ChevronRight/></a>
                })}
            </span>
        </nav>
        <div class="metric__head">
            <h2 class="metric__name">{entry.name}</h2>
            <PinButton entry variant=inquiry.variant span/>
            {company}
            <p class="metric__meaning">{entry.definition}</p>
        </div>
        <div class="metric__choices">
            {(entry.variants.len() > 1).then(|| view! { <Ways inquiry/> })}
            {entry.has_span.then(|| view! { <SpanChoice/> })}
        </div>
    }
}

/// The ways of computing; the first is the usual one.
#[component]
fn Ways(inquiry: Inquiry) -> impl IntoView {
    let app = app();
    let variants = inquiry.entry.variants;
    let choice = |own: &Variant| Choice::new(own.id, own.name);
    let options = Signal::stored(variants.iter().map(choice).collect::<Vec<_>>());
    let value = Signal::derive(move || inquiry.variant.get().id.to_owned());
    let choose = move |id: String| {
        let is_usual = id == variants[0].id;
        app.set_option(place::VARIANT, (!is_usual).then_some(id));
    };
    if variants.len() > SIDE_BY_SIDE {
        return view! { <Select label="Computed as" options value on_change=choose/> }.into_any();
    }
    view! {
        <div class="dict__choice">
            <Segmented label="Computed as" options value on_change=choose/>
        </div>
    }
    .into_any()
}

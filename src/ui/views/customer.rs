//! The page of one customer: who it is, how it does, and why each score is what it is.
//!
//! Comes in: the id in the address; goes out: panels that all follow the same [`Subject`], so that
//! stepping to another customer changes every figure and keeps every canvas.

use leptos::prelude::*;

use super::states::{Content, WithCustomers, content};
use crate::insight::customer;
use crate::route::Route;
use crate::ui::components::{Button, ButtonLook, EmptyState, Tab, Tabs};
use crate::ui::state::app;

mod actions;
mod adoption;
mod by_hand;
mod companies;
mod drivers;
mod economics;
mod engagement;
mod figures;
mod heading;
mod impact;
mod landing;
mod lead;
mod lifecycle;
mod metrics;
mod missing;
mod notes;
mod organization;
mod profile;
mod retention;
mod running;
mod score;
mod section;
mod sections;
mod stack;
mod subject;
mod voice;
mod what_if;
mod why;

use actions::Actions;
use adoption::PeerRanks;
use companies::Companies;
use drivers::Drivers;
use figures::Figures;
use heading::Heading;
use impact::{ImpactCard, ScoreChangeCard};
use metrics::Metrics;
use profile::ProfileCard;
use score::ScoreCard;
use sections::{SectionLinks, Sections};
use subject::{HEALTH, Subject};
use what_if::WhatIf;
use why::Why;

/// What there is to show.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Found {
    /// No dataset, or one without customers.
    Nothing,
    /// Nobody has the id of the address.
    Nobody,
    /// The customer.
    Somebody,
}

/// The page of the customer in the address.
#[component]
pub fn Customer() -> impl IntoView {
    let app = app();
    let subject = Subject::new(app);
    let content = content(app);
    let found = Memo::new(move |_| match content.get() {
        Content::Loading | Content::Failed | Content::Empty => Found::Nothing,
        Content::NoMatch | Content::Some if subject.row.get().is_some() => Found::Somebody,
        Content::NoMatch | Content::Some => Found::Nobody,
    });
    move || match found.get() {
        Found::Nothing => view! { <WithCustomers>""</WithCustomers> }.into_any(),
        Found::Nobody => view! { <NoSuch subject/> }.into_any(),
        Found::Somebody => view! { <Page subject/> }.into_any(),
    }
}

/// Nobody has this id.
#[component]
fn NoSuch(subject: Subject) -> impl IntoView {
    let app = app();
    let text = Signal::derive(move || {
        let title = app
            .with_dataset(|dataset| dataset.title.clone())
            .unwrap_or_default();
        let place = if title.is_empty() {
            "this data".to_owned()
        } else {
            title
        };
        format!("Nobody in {place} has the id \"{}\".", subject.id.get())
    });
    view! {
        <EmptyState title="No such customer" text page=true>
            <Button
                label="All customers"
                look=ButtonLook::Primary
                on_press=move |_| app.open(Route::Customers)
            />
        </EmptyState>
    }
}

#[component]
fn Page(subject: Subject) -> impl IntoView {
    view! {
        <div class="customer">
            <Companies subject/>
            <div class="customer__main">
                <Heading subject/>
                <Figures subject/>
                <SectionLinks/>
                <Sections subject/>
            </div>
        </div>
    }
}

/// A tab for each scorecard: everything beneath is about the one chosen.
#[component]
fn Cards(subject: Subject) -> impl IntoView {
    let app = app();
    let (bars, below) = (subject.on_card(customer::bars), subject.later());
    let bars_below = below.on_card(customer::bars);
    let tabs = Signal::derive(move || {
        let tab = |card: &crate::score::model::Scorecard| Tab {
            id: card.id.clone(),
            label: card.name.clone(),
            count: None,
        };
        app.model.with(|model| {
            // The scorecard shown first also stands first.
            let (first, rest): (Vec<_>, Vec<_>) =
                model.scorecards.iter().partition(|card| card.id == HEALTH);
            first.into_iter().chain(rest).map(tab).collect::<Vec<_>>()
        })
    });
    view! {
        <Tabs
            label="Scorecards"
            tabs
            selected=subject.card
            on_select=move |card: String| subject.show_card(&card)
        >
            <div class="grid customer__cards">
                <div class="grid__6"><ScoreCard subject bars/></div>
                <div class="grid__6"><ProfileCard subject/></div>
                <div class="grid__6"><Drivers subject=below bars=bars_below/></div>
                <div class="grid__6"><Actions subject=below/></div>
                <div class="grid__6"><ImpactCard subject=below/></div>
                <div class="grid__6"><ScoreChangeCard subject=below/></div>
                <PeerRanks subject=below/>
                <Metrics subject=below bars=bars_below/>
                <Why subject=below/>
                <WhatIf subject=below/>
            </div>
        </Tabs>
    }
}

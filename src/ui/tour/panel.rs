//! The panel of the tour, in a corner of wide screens and along the lower edge of phones.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::{Place, Tour, tour};
use crate::help::tour::{STEPS, Step};
use crate::ui::components::{Button, ButtonLook, IconButton, IconName};
use crate::ui::dom;

/// The panel; nothing while there is no tour.
#[component]
pub fn TourPanel() -> impl IntoView {
    let tour = tour();
    let is_on = Memo::new(move |_| tour.place.with(Option::is_some));
    view! { <Show when=move || is_on.get()><Panel tour/></Show> }
}

#[component]
fn Panel(tour: Tour) -> impl IntoView {
    let root = NodeRef::<html::Section>::new();
    let is_asking = Memo::new(move |_| tour.place.get() == Some(Place::Asking));
    // The focus comes here at first, and once more when the buttons change under it.
    Effect::new(move || {
        is_asking.get();
        if let Some(root) = root.get() {
            dom::focus(&root);
        }
    });
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            tour.end();
        }
    };
    let actions = move || {
        if is_asking.get() {
            view! { <Answers tour/> }.into_any()
        } else {
            view! { <Steps tour/> }.into_any()
        }
    };
    view! {
        <section class="tour" aria-label="Tour" tabindex="-1" node_ref=root on:keydown=on_key>
            <div class="tour__head">
                <span class="tour__count">{move || count(tour)}</span>
                <IconButton label="End the tour" icon=IconName::Close on_press=move |_| tour.end()/>
            </div>
            <div class="tour__words" aria-live="polite" aria-atomic="true">
                <h2 class="tour__title">{move || words(tour).0}</h2>
                <p class="tour__text">{move || words(tour).1}</p>
            </div>
            <div class="tour__foot">{actions}</div>
        </section>
    }
}

/// With which data to go on.
#[component]
fn Answers(tour: Tour) -> impl IntoView {
    view! {
        <Button
            label="Load the sample"
            look=ButtonLook::Primary
            on_press=move |_| tour.with_sample()
        />
        <Button label="Go on with this data" on_press=move |_| tour.go(0)/>
    }
}

/// Back and on. At the first step *Back* does nothing, so that the focus can stay on it.
#[component]
fn Steps(tour: Tour) -> impl IntoView {
    let next = Signal::derive(move || {
        let is_last = at(tour) + 1 == STEPS.len();
        if is_last { "Finish" } else { "Next" }.to_owned()
    });
    view! {
        <Button
            label="Back"
            look=ButtonLook::Ghost
            on_press=move |_| tour.go(untrack(|| at(tour)).saturating_sub(1))
        />
        <Button
            label=next
            look=ButtonLook::Primary
            on_press=move |_| tour.go(untrack(|| at(tour)) + 1)
        />
    }
}

/// The position of the step.
fn at(tour: Tour) -> usize {
    match tour.place.get() {
        Some(Place::Step(at)) => at,
        Some(Place::Asking) | None => 0,
    }
}

fn count(tour: Tour) -> String {
    match tour.place.get() {
        Some(Place::Step(at)) => format!("Step {} of {}", at + 1, STEPS.len()),
        Some(Place::Asking) | None => "The ten-minute tour".to_owned(),
    }
}

/// The title and the text.
fn words(tour: Tour) -> (&'static str, &'static str) {
    match tour.place.get() {
        Some(Place::Step(at)) => STEPS
            .get(at)
            .map_or(("", ""), |&Step { title, text, .. }| (title, text)),
        Some(Place::Asking) | None => (
            "Your own data is loaded",
            "The words of the tour fit the sample best. Loading it puts it in the place of the data \
             shown on all pages; your file is not changed, and you can load it again afterwards.",
        ),
    }
}

//! The weight of a part: a slider, a number, the share it comes to, and the share it had.
//!
//! Changing one weight leaves the others as they are; the shares follow.

use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::entry::{Entry, Kind};
use crate::score::draft::share;
use crate::score::draft::{items_of, typed};
use crate::units;

/// The steps of a slider.
const STEPS: f64 = 60.0;

/// Where the sliders of a list end: with room above its largest weight; it never comes nearer
/// while it is shown, so that a slider does not run away under the hand.
pub(super) fn reach(desk: Desk, list: String) -> Memo<f64> {
    Memo::new(move |last: Option<&f64>| {
        desk.with(|root| {
            let weights = items_of(root, &list).iter().filter_map(share::weight);
            let largest = weights.fold(0.0, f64::max);
            match last {
                Some(last) if *last >= largest => *last,
                _ => share::reach(root, &list),
            }
        })
    })
}

/// The weight of an item of a list.
#[component]
pub(super) fn Weight(
    /// The list.
    list: String,
    /// The item's position.
    idx: usize,
    /// What people read of the item.
    name: Memo<String>,
    /// Where the slider ends; without it there is none.
    #[prop(optional)]
    reach: Option<Memo<f64>>,
) -> impl IntoView {
    let desk = desk();
    let at = format!("{list}/{idx}/weight");
    let now = {
        let list = list.clone();
        let share = move || desk.with(|root| share::share(root, &list, idx));
        Memo::new(move |_| share().map(units::share))
    };
    let before = Memo::new(move |_| {
        let share = desk.with_both(|base, root| share::share_before(base, root, &list, idx));
        share.map(units::share)
    });
    let was = move || {
        let before = before
            .get()
            .filter(|before| now.get().as_ref() != Some(before));
        before.map(|before| view! { <span class="weight__was">"was " {before}</span> })
    };
    let share = move || {
        now.get()
            .unwrap_or_else(|| crate::chart::describe::MISSING.to_owned())
    };
    let slider = {
        let at = at.clone();
        reach.map(|reach| view! { <Slider at name share=now reach/> })
    };
    view! {
        <div class="weight">
            {was}
            {slider}
            <Entry at label=Signal::derive(move || format!("Weight of {}", name.get())) kind=Kind::Number bare=true hint="1"/>
            <output class="weight__share">{share}</output>
        </div>
    }
    .into_any()
}

/// The slider; its steps are parts of its reach.
#[component]
fn Slider(
    at: String,
    name: Memo<String>,
    share: Memo<Option<String>>,
    reach: Memo<f64>,
) -> impl IntoView {
    let desk = desk();
    let weight = {
        let at = at.clone();
        Memo::new(move |_| {
            let own = desk.with(|root| match root.pointer(&at) {
                None => Some(1.0),
                Some(weight) => weight.as_f64(),
            });
            own.unwrap_or_default()
        })
    };
    let step = move || {
        (weight.get() / reach.get() * STEPS)
            .round()
            .clamp(0.0, STEPS)
    };
    let words = move || {
        let share = share
            .get()
            .map(|share| format!(", {share}"))
            .unwrap_or_default();
        format!("weight {}{share}", weight.get())
    };
    let drag = move |event| {
        let step: f64 = event_target_value(&event).parse().unwrap_or_default();
        let weight = (step / STEPS * reach.get_untracked() * 1e3).round() / 1e3;
        desk.drag(&at, typed::value(weight));
    };
    view! {
        <input
            type="range"
            class="slider"
            min="0"
            max=STEPS.to_string()
            step="1"
            aria-label=move || format!("Weight of {}", name.get())
            aria-valuetext=words
            prop:value=move || step().to_string()
            style=("--at", move || format!("{}%", step() / STEPS * 100.0))
            on:input=drag
            on:change=move |_| desk.app.settle_model()
        />
    }
    .into_any()
}

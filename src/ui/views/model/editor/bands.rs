//! The bands of the scorecard shown: names and limits. On the histogram they can be dragged.

use leptos::prelude::*;

use super::desk::desk;
use super::entry::{Entry, Fault, Kind};
use super::moves::Remove;
use crate::score::draft::card::{add_band, remove_band, usual_bands};
use crate::ui::components::{Button, ButtonLook, Card, IconName};

/// The fewest bands a scorecard has.
const FEWEST: usize = 1;

/// The card.
#[component]
pub(super) fn BandsCard() -> impl IntoView {
    let desk = desk();
    let name = Memo::new(move |_| {
        let at = desk.card_at.get()?;
        desk.with(|root| Some(crate::score::draft::card::name_of(root.pointer(&at)?).to_owned()))
    });
    let title = Signal::derive(move || match name.get() {
        Some(name) => format!("Names and limits of {name} bands"),
        None => "Names and limits of bands".to_owned(),
    });
    let form = move || desk.card_at.get().map(|card| view! { <Bands card/> });
    view! {
        <Card
            title
            subtitle="A score belongs to the first band whose limit it does not pass; the last one reaches 10."
        >
            {form}
        </Card>
    }
    .into_any()
}

/// The bands of a scorecard.
#[component]
fn Bands(
    /// Its place.
    card: String,
) -> impl IntoView {
    let desk = desk();
    let list = format!("{card}/bands");
    let n = desk.count(list.clone());
    let is_usual = Memo::new(move |_| n.get() == 0);
    let row = {
        let card = card.clone();
        move |idx: usize| view! { <Band card=card.clone() idx n/> }
    };
    let add = {
        let card = card.clone();
        move |_| desk.edit_by(|root| [add_band(root, &card, "New band")])
    };
    let own = {
        let list = list.clone();
        move |_| desk.set(&list, usual_bands())
    };
    let usual = move || {
        let own = own.clone();
        view! {
            <p class="model__note">"The usual bands: at risk to 5, needs attention to 7.5, satisfactory."</p>
            <Button label="Set its own bands" small=true on_press=own/>
        }
    };
    let usual = StoredValue::new(usual);
    view! {
        <ol class="band-list">
            <For each=move || 0..n.get() key=|idx| *idx children=row/>
        </ol>
        <Fault at=list/>
        <Show
            when=move || !is_usual.get()
            fallback=move || usual.with_value(|usual| usual())
        >
            <Button
                label="Add band"
                icon=IconName::Plus
                look=ButtonLook::Ghost
                small=true
                on_press=add.clone()
            />
        </Show>
    }
    .into_any()
}

/// One band.
#[component]
fn Band(card: String, idx: usize, n: Memo<usize>) -> impl IntoView {
    let desk = desk();
    let at = format!("{card}/bands/{idx}");
    let name = desk.name(at.clone());
    let below = match idx.checked_sub(1) {
        Some(before) => desk.text(format!("{card}/bands/{before}/up_to")),
        None => Memo::new(|_| "0".to_owned()),
    };
    let from = move || {
        let word = if idx == 0 { "from" } else { "above" };
        format!("{word} {}, up to", below.get())
    };
    let is_last = move || idx + 1 == n.get();
    let limit = {
        let at = at.clone();
        move || {
            let at = format!("{at}/up_to");
            let label = Signal::derive(move || format!("Limit of {}", name.get()));
            view! { <Entry at label kind=Kind::Number bare=true/> }
        }
    };
    let remove = move |()| desk.edit_by(|root| remove_band(root, &card, idx));
    view! {
        <li class="band-list__one">
            <Entry
                at=format!("{at}/name")
                label=Signal::derive(move || format!("Name of band {}", idx + 1))
                bare=true
            />
            <span class="band-list__from" data-last=move || is_last().then_some("")>{from}</span>
            {limit}
            <Show when=move || { n.get() > FEWEST }>
                <Remove name on_remove=remove.clone()/>
            </Show>
        </li>
    }
    .into_any()
}

//! Profiles: scorecards for some customers only. The first that matches a customer counts.

use leptos::prelude::*;
use serde_json::Value;

use super::desk::{Desk, cards_of, desk};
use super::entry::Fault;
use super::moves::Moves;
use crate::score::draft::card::{CARDS, name_of};
use crate::score::draft::profile::{PROFILES, add_profile, add_replacement};
use crate::score::draft::{Edit, items_of};
use crate::ui::components::{Button, ButtonLook, Card, Choice, Disclosure, IconName, Select};

mod conditions;

use conditions::{Conditions, condition_words};

/// The card.
#[component]
pub(super) fn ProfilesCard() -> impl IntoView {
    let desk = desk();
    let n = desk.count(PROFILES);
    let add = move |_| {
        let card = desk.card.get_untracked();
        desk.edit_by(|root| {
            let cards = items_of(root, CARDS);
            let place = cards.iter().position(|own| own["id"] == card.as_str());
            add_profile(root, place.unwrap_or_default())
        });
    };
    let row = move |idx: usize| view! { <Profile desk idx/> };
    view! {
        <Card
            title="Profiles"
            subtitle="Other scorecards for some customers; the first profile that matches counts."
            tools=move || view! {
                <Button label="Add profile" icon=IconName::Plus look=ButtonLook::Ghost small=true on_press=add/>
            }
        >
            <Show
                when=move || { n.get() > 0 }
                fallback=|| view! {
                    <p class="model__note">
                        "None: the scorecards above are for everybody. A new profile begins with a copy of \
                        the scorecard shown."
                    </p>
                }
            >
                <ol class="profile-list">
                    <For each=move || 0..n.get() key=|idx| *idx children=row/>
                </ol>
            </Show>
        </Card>
    }
    .into_any()
}

/// One profile.
#[component]
fn Profile(desk: Desk, idx: usize) -> impl IntoView {
    let name = Signal::stored(format!("profile {}", idx + 1));
    let words = Memo::new(move |_| desk.with(|root| condition_words(root, idx)));
    let remove = move |()| {
        if desk.profile.get_untracked() == Some(idx) {
            desk.show_card(None, &desk.card.get_untracked());
        }
        desk.edit([Edit::Remove {
            list: PROFILES.into(),
            idx,
        }]);
    };
    view! {
        <li class="profile-list__one">
            <div class="profile-list__head">
                <div class="profile-list__name">
                    <p class="profile-list__title">{format!("Profile {}", idx + 1)}</p>
                    <p class="weighed__detail">{words}</p>
                </div>
                <Moves list=PROFILES.to_owned() idx name on_remove=remove/>
            </div>
            <Replaced desk idx/>
            <Disclosure face=move || "For whom">
                <Conditions idx/>
            </Disclosure>
            <Fault at=format!("{PROFILES}/{idx}/when")/>
        </li>
    }
    .into_any()
}

/// The scorecards a profile replaces, and those it could.
#[component]
fn Replaced(desk: Desk, idx: usize) -> impl IntoView {
    let list = cards_of(Some(idx));
    let named = |card: &Value| {
        let id = card["id"].as_str().unwrap_or_default();
        Choice::new(id, name_of(card))
    };
    let cards = {
        let list = list.clone();
        Memo::new(move |_| {
            desk.with(|root| items_of(root, &list).iter().map(named).collect::<Vec<_>>())
        })
    };
    let others = Memo::new(move |_| {
        desk.with(|root| {
            let own = items_of(root, &list);
            let is_free = |card: &&Value| own.iter().all(|other| other["id"] != card["id"]);
            let free = items_of(root, CARDS).iter().filter(is_free).map(named);
            let first = Choice::new("", "Replace another scorecard");
            std::iter::once(first).chain(free).collect::<Vec<_>>()
        })
    });
    // What is chosen leaves the list, which is then at its first line again.
    let value = Signal::stored(String::new());
    let add = move |id: String| {
        desk.edit_by(|root| {
            let mut cards = items_of(root, CARDS).iter();
            let card = cards.position(|card| card["id"] == id.as_str())?;
            add_replacement(root, idx, card)
        });
    };
    let edit = move |card: Choice| {
        let label = format!("Edit {}", card.label);
        let show = move |_| desk.show_card(Some(idx), &card.value);
        view! { <Button label icon=IconName::Edit small=true on_press=show/> }
    };
    view! {
        <div class="profile-list__cards">
            {move || cards.get().into_iter().map(edit).collect_view()}
            <Show when=move || others.with(|others| others.len() > 1)>
                <Select label="Replace another scorecard" bare=true options=others value on_change=add/>
            </Show>
        </div>
    }
    .into_any()
}

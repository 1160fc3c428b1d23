//! The scorecard shown: which one, what it is called, and its categories.

use leptos::prelude::*;
use serde_json::Value;

use super::categories::Categories;
use super::desk::{Desk, cards_of, desk};
use super::entry::{Entry, Kind};
use crate::score::draft::card::{CARDS, add_card, add_category, copy_card, name_of, remove_card};
use crate::score::draft::{Edit, items_of, share};
use crate::ui::components::{
    Button, ButtonLook, Card, Choice, IconName, Menu, MenuItem, Notice, Select, Tab, Tabs,
};

/// What a scorecard's score is called (001-26).
const LABELS: [&str; 3] = ["health", "adoption", "maturity"];

/// The card.
#[component]
pub(super) fn ScorecardCard() -> impl IntoView {
    let desk = desk();
    let tabs = Memo::new(move |_| {
        let list = cards_of(desk.profile.get());
        let tab = |card: &Value| Tab {
            id: card["id"].as_str().unwrap_or_default().to_owned(),
            label: name_of(card).to_owned(),
            count: None,
        };
        desk.with(|root| items_of(root, &list).iter().map(tab).collect::<Vec<_>>())
    });
    let form = move || match desk.card_at.get() {
        Some(at) => view! { <CardForm at/> }.into_any(),
        None => view! { <p class="model__empty">"No scorecard. Add one to begin."</p> }.into_any(),
    };
    view! {
        <Card
            title="Categories and weights"
            subtitle="Each category is scored 0 to 10 from its metrics; the scorecard is their weighted mean."
            tools=move || view! { <Tools desk/> }
            flush=true
        >
            <WhoseCards desk/>
            <div class="model__tabs">
                <Tabs
                    label="Scorecards"
                    tabs
                    selected=desk.card
                    on_select=move |id: String| desk.show_card(desk.profile.get_untracked(), &id)
                >
                    {form}
                </Tabs>
            </div>
        </Card>
    }
    .into_any()
}

/// Adds, copies and takes away scorecards.
#[component]
fn Tools(desk: Desk) -> impl IntoView {
    let show_new = move |edits: Vec<Edit>| {
        let id = edits.iter().find_map(|edit| match edit {
            Edit::Insert { value, .. } => value["id"].as_str().map(str::to_owned),
            Edit::Set { .. } | Edit::Remove { .. } | Edit::Move { .. } | Edit::Replace(_) => None,
        });
        desk.edit(edits);
        if let Some(id) = id {
            desk.show_card(None, &id);
        }
    };
    let own = move || {
        let card = desk.card.get_untracked();
        let list = cards_of(desk.profile.get_untracked());
        let place = desk.now(|root| {
            items_of(root, &list)
                .iter()
                .position(|own| own["id"] == card.as_str())
        });
        place.map(|idx| (list, idx))
    };
    let pick = move |chosen: String| match (chosen.as_str(), own()) {
        ("add", _) => show_new(desk.now(|root| vec![add_card(root, "New scorecard")])),
        ("copy", Some((list, idx))) if list == CARDS => {
            show_new(desk.now(|root| copy_card(root, idx)));
        }
        ("remove", Some((list, idx))) if list == CARDS => {
            desk.edit_by(|root| remove_card(root, idx));
        }
        ("remove", Some((list, idx))) => desk.edit([Edit::Remove { list, idx }]),
        _ => {}
    };
    let items = Signal::derive(move || {
        let remove = MenuItem::action("remove", "Remove this scorecard").icon(IconName::Trash);
        if desk.profile.get().is_some() {
            return vec![remove];
        }
        vec![
            MenuItem::action("add", "Add a scorecard").icon(IconName::Plus),
            MenuItem::action("copy", "Duplicate this scorecard").icon(IconName::Copy),
            remove,
        ]
    });
    view! { <Menu label="Scorecards" icon=IconName::More items on_pick=pick/> }
}

/// Says that the scorecards shown are a profile's.
#[component]
fn WhoseCards(desk: Desk) -> impl IntoView {
    let words = move |at: usize| {
        format!(
            "These scorecards are for the customers of profile {} only. ",
            at + 1
        )
    };
    let notice = move || {
        desk.profile.get().map(|at| {
            let back = move |_| desk.show_card(None, &desk.card.get_untracked());
            view! {
                <div class="model__whose">
                    <Notice tone=crate::chart::Tone::None>
                        {words(at)}
                        <button type="button" class="link-btn" on:click=back>
                            "Show those of everybody"
                        </button>
                    </Notice>
                </div>
            }
        })
    };
    view! { {notice} }
}

/// One scorecard.
#[component]
fn CardForm(
    /// Its place.
    at: String,
) -> impl IntoView {
    let desk = desk();
    let list = format!("{at}/categories");
    let equal = {
        let list = list.clone();
        Memo::new(move |_| desk.with(|root| share::is_equal(root, &list)))
    };
    let make_equal = move |_| desk.edit_by(|root| share::equal_weights(root, &list));
    let card = at.clone();
    let add = move |_| {
        let edit = desk.now(|root| add_category(root, &card, "New category"));
        if let Edit::Insert { value, .. } = &edit {
            desk.unfold(value["id"].as_str().unwrap_or_default(), true);
        }
        desk.edit([edit]);
    };
    view! {
        <div class="model__fields model__fields--card">
            <Entry at=format!("{at}/name") label="Name" hint="Its id"/>
            <Label at=format!("{at}/label")/>
            <Entry
                at=format!("{at}/min_coverage")
                label="Least coverage, 0 to 1"
                kind=Kind::Number
                hint="0"
            />
        </div>
        <Categories card=at/>
        <div class="model__foot">
            <Button label="Add category" icon=IconName::Plus look=ButtonLook::Ghost small=true on_press=add/>
            <Button
                label="Equal weights"
                icon=IconName::Undo
                look=ButtonLook::Ghost
                small=true
                disabled=equal
                on_press=make_equal
            />
            <p class="model__note">
                "Shares add up to 100%. Changing one weight leaves the other weights as they are."
            </p>
        </div>
    }
    .into_any()
}

/// What the score is called.
#[component]
fn Label(
    /// The place.
    at: String,
) -> impl IntoView {
    let desk = desk();
    let value = desk.text(at.clone());
    let options = Signal::derive(move || {
        let mut options: Vec<Choice> = LABELS.map(|label| Choice::new(label, label)).to_vec();
        let own = value.get();
        if !LABELS.contains(&own.as_str()) {
            options.insert(0, Choice::new(own.clone(), own));
        }
        options
    });
    view! {
        <Select
            label="The score is one of"
            options
            value
            on_change=move |label: String| desk.set(&at, label.into())
        />
    }
}

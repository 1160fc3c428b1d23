//! Adding a side: a customer by name, a value of a dimension, everybody, or what the filters leave.

use leptos::prelude::*;

use super::basis::Basis;
use crate::data::Dim;
use crate::insight::compare::Who;
use crate::select::Facet;
use crate::ui::components::{
    Button, ButtonLook, Choice, Icon, IconName, Popover, SearchBox, Select,
};
use crate::ui::hits;
use crate::ui::state::App;

/// How many customers a search lists.
const HITS: usize = 8;

/// The button that opens the choices.
#[component]
pub(super) fn Adder(basis: Basis) -> impl IntoView {
    let open = RwSignal::new(false);
    let add = Callback::new(move |who: Who| {
        open.set(false);
        basis.add(who);
    });
    view! {
        <Popover
            label="Add to the comparison"
            open
            opener=move || {
                view! {
                    <button
                        type="button"
                        class="sides__plus"
                        aria-haspopup="dialog"
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Icon name=IconName::Plus/>
                        <span>"Add a customer or a segment"</span>
                    </button>
                }
                    .into_any()
            }
        >
            <div class="gear-fields">
                <Customers app=basis.app add/>
                <Segments app=basis.app add/>
                <div class="row">
                    <Button
                        label="All customers"
                        look=ButtonLook::Ghost
                        small=true
                        on_press=move |_| add.run(Who::Everybody)
                    />
                    <Button
                        label="Filtered customers"
                        look=ButtonLook::Ghost
                        small=true
                        on_press=move |_| add.run(Who::Selection)
                    />
                </div>
            </div>
        </Popover>
    }
}

#[component]
fn Customers(app: App, add: Callback<Who>) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let results = Memo::new(move |_| {
        query.with(|query| hits::customers(app, query, HITS, &[Dim::Industry], None))
    });
    view! {
        <SearchBox
            label="Find a customer"
            query
            results
            on_query=Callback::new(move |text| query.set(text))
            on_pick=Callback::new(move |id| add.run(Who::Customer(id)))
        />
    }
}

/// The facets whose values can be compared: every one but the customer itself.
fn facets() -> impl Iterator<Item = Facet> {
    Facet::ALL
        .into_iter()
        .filter(|facet| *facet != Facet::Company)
}

#[component]
fn Segments(app: App, add: Callback<Who>) -> impl IntoView {
    let facet = RwSignal::new(Facet::Dim(Dim::Industry));
    let kinds = facets()
        .map(|facet| Choice::new(facet.key(), facet.title()))
        .collect::<Vec<_>>();
    let values = move || {
        let mut choices = vec![Choice::new("", "Choose…")];
        let items = app.selection.get().map(|own| own.facet(facet.get()));
        let items = items.unwrap_or_default().into_iter();
        choices.extend(items.map(|item| {
            let text = format!("{} ({})", item.label, item.count);
            // A value may be empty, which is how the list says that nothing is chosen yet.
            Choice::new(format!("={}", item.value), text)
        }));
        choices
    };
    view! {
        <Select
            label="A segment by"
            options=Signal::stored(kinds)
            value=Signal::derive(move || facet.get().key().to_owned())
            on_change=move |key: String| {
                if let Some(chosen) = Facet::from_key(&key) {
                    facet.set(chosen);
                }
            }
        />
        <Select
            label=Signal::derive(move || facet.get().title().to_owned())
            options=Signal::derive(values)
            value=Signal::stored(String::new())
            on_change=move |value: String| {
                if let Some(value) = value.strip_prefix('=') {
                    add.run(Who::Value(facet.get_untracked(), value.to_owned()));
                }
            }
        />
    }
}

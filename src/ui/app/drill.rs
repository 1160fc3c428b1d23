//! The list behind a mark: who stands behind it, first of all *Filter to these*.
//!
//! Esc and the close button lead back to the mark.

use leptos::html;
use leptos::prelude::*;

use crate::insight::answer::Asked;
use crate::route::Route;
use crate::select::Filters;
use crate::ui::components::{Button, ButtonLook, Icon, IconButton, IconName, Shape};
use crate::ui::dom;
use crate::ui::link;
use crate::ui::state::{Listing, app};
use crate::units::{self, RowId};

/// How many customers the list shows at once; the Customers page shows them all.
const LISTED: usize = 100;

/// The drawer with the list, when there is one.
#[component]
pub fn Drill() -> impl IntoView {
    let app = app();
    let back = StoredValue::new_local(None::<web_sys::HtmlElement>);
    Effect::new(move |was_open: Option<bool>| {
        let is_open = app.listing.with(Option::is_some);
        match (was_open.unwrap_or(false), is_open) {
            (false, true) => back.set_value(dom::focused()),
            (true, false) => give_back(back),
            (true, true) | (false, false) => {}
        }
        is_open
    });
    let panel = move || app.listing.get().map(|listing| view! { <Panel listing/> });
    view! { {panel} }
}

/// Gives the focus back to the mark that was left, where it still exists.
fn give_back(back: StoredValue<Option<web_sys::HtmlElement>, LocalStorage>) {
    let element = back.try_update_value(Option::take).flatten();
    if let Some(element) = element.filter(|element| element.is_connected()) {
        // Focus that cannot be moved stays where it is.
        let _ = element.focus();
    }
}

#[component]
fn Panel(listing: Listing) -> impl IntoView {
    let app = app();
    let panel = NodeRef::<html::Aside>::new();
    Effect::new(move || {
        let button = panel.get().and_then(|panel| {
            // Where nothing can be filtered to, the way back is the first thing to do.
            let found = [".drawer__actions button", ".drawer__head button"]
                .into_iter()
                .find_map(|place| panel.query_selector(place).ok().flatten())?;
            wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(found).ok()
        });
        if let Some(button) = button {
            // Focus that cannot be moved stays where it is.
            let _ = button.focus();
        }
    });
    let Listing {
        title,
        order,
        rows,
        filters,
        note,
        figures,
    } = listing;
    let figure = |place: usize| figures.as_ref().and_then(|all| all.get(place).cloned());
    let entries = rows
        .iter()
        .take(LISTED)
        .enumerate()
        .map(|(place, &row)| view! { <Entry row figure=figure(place)/> })
        .collect_view();
    let more = rows.len().saturating_sub(LISTED);
    let count = units::counted(rows.len(), "customer");
    let label = format!("{title}: {count}");
    let how = filters
        .as_ref()
        .map_or("", |_| ": filter to these to see them all");
    view! {
        <aside
            class="drawer"
            role="dialog"
            aria-label=label
            node_ref=panel
            on:keydown=close_on_escape
        >
            <div class="drawer__head">
                <div class="drawer__heading">
                    <h2 class="card__title">{title}</h2>
                    <p class="card__subtitle">{format!("{count}, {order}")}</p>
                </div>
                <IconButton
                    icon=IconName::Close
                    label="Close the list"
                    on_press=move |_| app.close_list()
                />
            </div>
            {note.map(|note| view! { <p class="drawer__advice">{note}</p> })}
            <div class="drawer__actions">
                {filters.map(|filters| view! { <FilterTo filters/> })}
            </div>
            <div class="behind">
                {entries}
            </div>
            {(more > 0)
                .then(|| {
                    view! {
                        <p class="drawer__note">
                            {format!("and {} more{how}", units::count(more as f64))}
                        </p>
                    }
                })}
        </aside>
    }
}

fn close_on_escape(event: leptos::ev::KeyboardEvent) {
    if event.key() == "Escape" {
        event.stop_propagation();
        app().close_list();
    }
}

/// The first action of every list (ARCHITECTURE, interaction contract).
#[component]
fn FilterTo(filters: Filters) -> impl IntoView {
    let app = app();
    let filters = StoredValue::new(filters);
    view! {
        <Button
            label="Filter to these"
            look=ButtonLook::Primary
            icon=IconName::Filter
            on_press=move |_| app.set_filters(filters.get_value())
        />
    }
}

#[component]
fn Entry(
    row: RowId,
    /// What stands in the place of its MRR.
    figure: Option<String>,
) -> impl IntoView {
    let app = app();
    let facts = app.source.with_untracked(|source| {
        let dataset = &source.as_ref()?.dataset;
        let mrr = dataset.mrr(row, app.month.get_untracked());
        Some((
            dataset.customers.id.get(row).to_owned(),
            dataset.customers.name.get(row).to_owned(),
            mrr.map_or("–".into(), |mrr| {
                units::money_short(mrr, &dataset.currency)
            }),
        ))
    });
    let health = app.scores.with_untracked(|scores| {
        let card = scores.as_ref()?.card("health")?;
        let score = card.shown.get(row).map_or("–".into(), units::score);
        Some((card.tone_of(row), score))
    });
    let (tone, score) = health.unwrap_or_default();
    let figure = figure.or_else(|| Some(facts.as_ref()?.2.clone()));
    facts.map(|(id, name, _)| {
        let label = format!("Explain the health of {name}");
        let explain = move |_| app.ask(Asked::overall(row, "health"));
        view! {
            <div class="behind__row">
            <a class="behind__item" href=link::to(Route::Customer(id)) on:click=move |_| app.close_list()>
                <Shape tone/>
                <span class="behind__name">{name}</span>
                <span class="number">{score}</span>
                <span class="number muted">{figure}</span>
                <Icon name=IconName::ChevronRight/>
            </a>
            <IconButton icon=IconName::Info label on_press=explain/>
            </div>
        }
    })
}

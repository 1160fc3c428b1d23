//! Where a customer is and to whom it belongs (000-20): its sites as a tree, by region and on the
//! map, and the group around it.

mod group;
mod map;
mod regions;
mod sites;

pub(super) use group::Group;
pub(super) use map::SitesMap;
pub(super) use regions::SiteRegions;
pub(super) use sites::Sites;

use leptos::prelude::*;

use super::subject::Subject;
use crate::data::Dim;
use crate::insight::hierarchy::sites as insight;
use crate::route::Route;
use crate::select::{Facet, Filters};
use crate::ui::components::{Button, Card, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::views::picks;
use crate::units::{self, country};

/// The sites of the customer; `None` where the data gives none.
type Found = Memo<Option<Shared<insight::Sites>>>;

/// What has to be in a file for a card about sites to have something to show.
const FIELDS: &str = "Give the customer a list \"sites\" with an entry for each: \"name\", \
    \"city\", \"country\" (a code such as DE), \"region\", \"headquarters\" (true for one), \
    \"employees\", \"mrr\" and \"growth\" (0.05 for 5%).";

fn found(subject: Subject) -> Found {
    let found = subject.memo(|context, row| insight::sites(context, row).map(Shared::new));
    Memo::new(move |_| found.get().flatten())
}

/// Shows `children` when the customer has sites, else a card that says what is missing.
#[component]
fn WithSites(
    found: Found,
    /// The title of the card.
    title: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let has_some = Memo::new(move |_| found.with(Option::is_some));
    let children = StoredValue::new(children);
    let missing = move || {
        view! {
            <Card title>
                <Missing title="No sites are recorded" text=FIELDS/>
            </Card>
        }
    };
    view! {
        <Show when=move || has_some.get() fallback=missing>
            {children.with_value(|children| children())}
        </Show>
    }
}

/// What is missing, and the way to other data.
#[component]
fn Missing(title: &'static str, text: &'static str) -> impl IntoView {
    let app = crate::ui::state::app();
    view! {
        <EmptyState title text>
            <Button label="Load other data" small=true on_press=move |_| app.open(Route::Data)/>
        </EmptyState>
    }
}

/// The currency of the data.
fn currency(subject: Subject) -> String {
    let currency = subject.app.with_dataset(|dataset| dataset.currency.clone());
    currency.unwrap_or_default()
}

/// `6 sites as of 30 Sep 2026`: sites have no history.
fn as_of(subject: Subject, found: Found) -> String {
    let n = found.with(|sites| sites.as_ref().map_or(0, |sites| sites.total.n));
    let day = subject
        .app
        .with_dataset(|dataset| units::date_long(dataset.as_of));
    let n = units::counted(n, "site");
    format!("{n} as of {}", day.unwrap_or_default())
}

/// Lists all active customers of a country; without a country, the customer itself.
fn list_country(subject: Subject, code: Option<&str>, at_once: bool) {
    let code = code.filter(|code| country::name(code).is_some());
    let listed = untrack(|| {
        subject.read(|context, row| {
            let Some(code) = code else {
                let name = context.dataset.customers.name.get(row).to_owned();
                return (name, vec![row], picks::named(subject.app, &[row]));
            };
            let column = context.dataset.customers.dim(Dim::Country);
            let is_there = |row: &&units::RowId| column.get(**row) == Some(code);
            let rows = context
                .population
                .iter()
                .filter(is_there)
                .copied()
                .collect();
            let mut filters = Filters::cleared();
            filters.choose(Facet::Dim(Dim::Country), [code]);
            let title = format!("Customers in {}", country::label(code));
            (title, rows, Some(filters))
        })
    });
    if let Some((title, rows, Some(filters))) = listed {
        picks::open(subject.app, at_once, title, rows, filters);
    }
}

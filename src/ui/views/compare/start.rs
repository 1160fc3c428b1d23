//! Nothing is compared yet: ways to begin.

use leptos::prelude::*;

use super::basis::Basis;
use crate::arrange::Arrange;
use crate::data::Dim;
use crate::insight::compare::{MOST, Side, Who};
use crate::select::{Facet, NOT_KNOWN};
use crate::ui::components::{Button, ButtonLook, EmptyState};

/// The dimensions of the first comparisons on offer (001-13).
const FACETS: [Facet; 4] = [
    Facet::Dim(Dim::Industry),
    Facet::Dim(Dim::Region),
    Facet::Dim(Dim::UseCase),
    Facet::Tenure,
];

/// Months in a year.
const YEAR: i32 = 12;

/// The ways to begin.
#[component]
pub(super) fn Start(basis: Basis) -> impl IntoView {
    let app = basis.app;
    let has_past = Memo::new(move |_| {
        let first = app.with_dataset(crate::data::Dataset::first_month);
        first.is_some_and(|first| first <= app.month.get().plus(-YEAR))
    });
    let chosen = move |_| {
        if let Some(id) = app.chosen.get_untracked() {
            basis.set(&[Side::customer(id), everybody()]);
        }
    };
    let year = move |_| {
        let then = Side {
            month: Some(app.month.get_untracked().plus(-YEAR)),
            ..everybody()
        };
        basis.set(&[everybody(), then]);
    };
    view! {
        <EmptyState
            title="Nothing to compare yet"
            text="Add up to four customers or segments above, each in a month of its own, or begin with one of these."
            page=true
        >
            {FACETS
                .map(|facet| {
                    view! {
                        <Button
                            label=format!("By {}", facet.title().to_lowercase())
                            on_press=move |_| largest(basis, facet)
                        />
                    }
                })
                .collect_view()}
            <Show when=move || has_past.get()>
                <Button label="Now and a year ago" on_press=year/>
            </Show>
            <Show when=move || app.chosen.with(Option::is_some)>
                <Button label="The customer opened last" look=ButtonLook::Primary on_press=chosen/>
            </Show>
        </EmptyState>
    }
}

fn everybody() -> Side {
    Side {
        who: Who::Everybody,
        month: None,
    }
}

/// The values with the most customers.
fn largest(basis: Basis, facet: Facet) {
    let selection = basis.app.selection.get_untracked();
    let Some(selection) = selection else { return };
    let mut items = selection.facet(facet);
    items.retain(|item| item.value != NOT_KNOWN && item.count > 0);
    items.arrange_by_key(|item| std::cmp::Reverse(item.count));
    let side = |item: crate::select::FacetCount| Side {
        who: Who::Value(facet, item.value),
        month: None,
    };
    let sides: Vec<Side> = items.into_iter().take(MOST).map(side).collect();
    basis.set(&sides);
}

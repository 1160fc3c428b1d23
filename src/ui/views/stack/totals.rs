//! The two totals below the customers: of those shown, and of the customer selected last (003-28,
//! 003-29, 003-30).

use leptos::prelude::*;

use super::basis::Basis;
use super::customers::Top;
use super::finder::Finder;
use crate::insight::stack::{Gain, HOW_ADDED, customers};
use crate::ui::components::Breakdown;
use crate::ui::shared::Shared;
use crate::units;

/// The customer selected last, with what could be won.
type Single = Memo<Option<Shared<customers::CustomerStack>>>;

/// Both totals.
#[component]
pub(super) fn Totals(basis: Basis, top: Top) -> impl IntoView {
    let app = basis.app;
    let row = app.chosen_row();
    let single: Single = Memo::new(move |_| {
        let row = row.get()?;
        basis.read(|held| {
            // The row belongs to the data loaded now.
            (row.idx() < held.moment.source.dataset.n_rows())
                .then(|| Shared::new(customers::single(&held.context(), &held.stacks, row, None)))
        })?
    });
    let total = Memo::new(move |_| top.with(|top| top.as_ref().map(|top| top.total)));
    let of_shown = Signal::derive(move || {
        let n = top.with(|top| top.as_ref().map_or(0, |top| top.shown.len()));
        format!("Opportunity of the {} shown", units::count(n as f64))
    });
    view! {
        <div class="totals">
            <div class="totals__one">
                <Figure basis label=of_shown gain=total/>
            </div>
            <div class="totals__one">
                <Selected basis single/>
            </div>
        </div>
    }
}

/// A total that shows its two parts on hover, focus and tap.
#[component]
fn Figure(
    basis: Basis,
    #[prop(into)] label: Signal<String>,
    #[prop(into)] gain: Signal<Option<Gain>>,
) -> impl IntoView {
    let value = Signal::derive(move || gain.get().unwrap_or_default().text(&basis.currency()));
    let parts = Signal::derive(move || {
        let parts = gain.get().unwrap_or_default().breakdown(&basis.currency());
        parts
            .map(|(name, amount)| (name.to_owned(), amount))
            .to_vec()
    });
    view! { <Breakdown label value parts note=HOW_ADDED/> }
}

/// The customer selected last, or how to select one.
#[component]
fn Selected(basis: Basis, single: Single) -> impl IntoView {
    let is_known = Memo::new(move |_| single.with(Option::is_some));
    let gain = Memo::new(move |_| single.with(|single| single.as_ref().map(|one| one.gain)));
    let label = Signal::derive(move || {
        let name = single.with(|single| single.as_ref().map(|one| one.name.clone()));
        format!("Selected last: {}", name.unwrap_or_default())
    });
    let how = || {
        view! {
            <p class="totals__how">
                "The customer you open or pick last has its total here."
            </p>
        }
    };
    view! {
        <Show when=move || is_known.get() fallback=how>
            <Figure basis label gain/>
        </Show>
        <Finder app=basis.app/>
    }
}

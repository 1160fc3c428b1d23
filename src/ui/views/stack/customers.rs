//! Stack by customer: what the customers with the most in play have, and what is open (003-25).

use leptos::prelude::*;

use super::basis::Basis;
use super::behind::{self, Behind};
use super::missing::WithStacks;
use super::notes::Notes;
use super::options::{CustomersBy, Sizes, customers_by, key, size};
use super::totals::Totals;
use crate::insight::stack::{customers, customers_combo};
use crate::select::Facet;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::picks;

const TITLE: &str = "Stack by customer";

/// The customers shown.
pub(super) type Top = Memo<Option<Shared<customers::Top>>>;

/// The chart with its totals.
#[component]
pub(in crate::ui::views) fn CustomersCard(basis: Basis) -> impl IntoView {
    view! {
        <WithStacks basis title=TITLE>
            <Chart basis/>
        </WithStacks>
    }
}

#[component]
fn Chart(basis: Basis) -> impl IntoView {
    let app = basis.app;
    let (n, ranking) = (size(app, key::CUSTOMERS), customers_by(app));
    let top: Top = basis
        .memo(move |held| customers::top(&held.context(), &held.tally, ranking.get(), n.get()));
    let chosen = app.chosen_row();
    let chart = Memo::new(move |_| match top.get() {
        Some(top) => ChartRef::new(customers_combo(&top, chosen.get(), &basis.currency())),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        let rule = top.with(|top| top.as_ref().map(|top| top.rule.clone()));
        rule.unwrap_or_default()
    });
    let options = move || {
        view! {
            <Sizes app key=key::CUSTOMERS label="Customers shown"/>
            <CustomersBy app/>
        }
    };
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--combo"
            topic="stack-bars"
            configured="stack"
            frame="combo"
            rows=Signal::derive(move || top.with(|top| top.as_ref().map_or(3, |top| top.shown.len())))
            help="Each row is a customer. Solid bars are what it pays now, every month and \
                  once; hatched bars of the same colors are what could be won. The dots at the \
                  right are the share of its applicable products that are aligned; a product \
                  that is only supported counts as not aligned. Money and percent have an axis \
                  each. The marked row is the customer selected last."
            options=ViewFn::from(options)
            on_pick=Callback::new(move |pick: Pick| picked(basis, top, pick))
            below=ViewFn::from(move || view! { <Totals basis top/> <Notes basis/> })
        />
    }
}

/// A customer's row is its own list of one, and the customer becomes the one selected last.
fn picked(basis: Basis, top: Top, pick: Pick) {
    let app = basis.app;
    let one = top.with_untracked(|top| top.as_ref()?.shown.get(pick.key.item as usize).cloned());
    let Some(one) = one else { return };
    let id = app.dataset_now(|dataset| dataset.customers.id.get(one.row).to_owned());
    let id = id.unwrap_or_default();
    let filters = picks::narrowed(app, Facet::Company, &id);
    app.choose_customer(&id);
    let behind = Behind {
        title: one.name,
        customers: vec![(one.row, one.gain)],
        filters: Some(filters),
        note: None,
    };
    let currency = basis.read_now(|held| held.currency().to_owned());
    behind::open(app, &currency.unwrap_or_default(), behind, pick.at_once);
}

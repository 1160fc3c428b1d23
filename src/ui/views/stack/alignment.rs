//! Stack alignment: how well the products with the most in play are taken up, and what to do about
//! the others (003-37, 003-38).

use leptos::prelude::*;

use super::basis::Basis;
use super::behind::{self, Behind};
use super::missing::WithStacks;
use super::notes::Notes;
use super::offers::{Offers, least_aligned};
use super::options::{ProductsBy, Sizes, key, products_by, size};
use crate::insight::stack::products::{self, ProductUse};
use crate::insight::stack::products_combo;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::picks;

const TITLE: &str = "Stack alignment";

/// The products shown.
type Top = Memo<Option<Shared<products::Top>>>;

/// The chart with the suggestions for the least aligned products.
#[component]
pub(in crate::ui::views) fn AlignmentCard(
    basis: Basis,
    /// For how many of the products shown there is a suggestion below.
    suggestions: usize,
) -> impl IntoView {
    view! {
        <WithStacks basis title=TITLE>
            <Chart basis suggestions/>
        </WithStacks>
    }
}

#[component]
fn Chart(basis: Basis, suggestions: usize) -> impl IntoView {
    let app = basis.app;
    let (n, ranking) = (size(app, key::PRODUCTS), products_by(app));
    let top: Top = basis.memo(move |held| {
        let (stacks, tally) = (&held.stacks, &held.tally);
        products::top(&held.context(), stacks, tally, ranking.get(), n.get())
    });
    let chart = Memo::new(move |_| match top.get() {
        Some(top) => ChartRef::new(products_combo(&top, None, &basis.currency())),
        None => ChartRef::blank(),
    });
    let offers = Memo::new(move |_| {
        let low = top.with(|top| {
            let shown = &top.as_ref()?.shown;
            Some(least_aligned(shown, suggestions))
        });
        low.unwrap_or_default()
    });
    let subtitle = Signal::derive(move || {
        let rule = top.with(|top| top.as_ref().map(|top| top.rule.clone()));
        rule.unwrap_or_default()
    });
    let options = move || {
        view! {
            <Sizes app key=key::PRODUCTS label="Products shown"/>
            <ProductsBy app/>
        }
    };
    let on_pick = Callback::new(move |pick: Pick| {
        let item = pick.key.item as usize;
        let one = top.with_untracked(|top| top.as_ref()?.shown.get(item).cloned());
        if let Some(one) = one {
            list(basis, &one, pick.at_once);
        }
    });
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--combo"
            topic="alignment"
            configured="stack"
            frame="combo"
            rows=Signal::derive(move || top.with(|top| top.as_ref().map_or(3, |top| top.shown.len())))
            help="Each row is a product. The solid bar is what it brings now every month, the \
                  hatched ones what could be won with it, every month and once. The dots at the \
                  right are the share of the customers it is applicable to that are aligned; \
                  who is only supported counts as not aligned, who is not recorded not at all. \
                  A click lists who is not aligned, with what to do about it."
            options=ViewFn::from(options)
            on_pick
            below=ViewFn::from(move || {
                view! { <Offers basis offers/> <Notes basis/> }
            })
        />
    }
}

/// Lists the customers that are not aligned to a product, with what to do.
pub(super) fn list(basis: Basis, product: &ProductUse, at_once: bool) {
    let not_aligned = |held: &super::basis::Held| {
        products::not_aligned(&held.stacks, &held.tally, product.product)
    };
    let Some(customers) = basis.read_now(not_aligned) else {
        return;
    };
    let currency = basis.read_now(|held| held.currency().to_owned());
    let rows: Vec<_> = customers.iter().map(|(row, _)| *row).collect();
    let behind = Behind {
        title: format!("Not aligned to {}", product.name),
        filters: picks::named(basis.app, &rows),
        customers,
        note: Some(product.advice.clone()),
    };
    behind::open(basis.app, &currency.unwrap_or_default(), behind, at_once);
}

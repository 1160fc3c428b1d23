//! Stack alignment: how well the products with the most in play are taken up, and what to do about
//! the others (003-37, 003-38).

use leptos::prelude::*;

use super::basis::Basis;
use super::behind::{self, Behind};
use super::missing::WithStacks;
use super::notes::Notes;
use super::options::{ProductsBy, Sizes, key, products_by, size};
use crate::insight::stack::products::{self, ProductUse};
use crate::insight::stack::products_combo;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::picks;
use crate::units;

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
                view! { <Suggestions basis top n=suggestions/> <Notes basis/> }
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

/// What to do about the least aligned of the products shown.
#[component]
fn Suggestions(basis: Basis, top: Top, n: usize) -> impl IntoView {
    let entry = move |one: ProductUse| {
        let open = one.fit.n_open() as usize;
        let name = one.name.clone();
        let words = format!("{} aligned, {}", one.fit.text(), one.fit.counts());
        let label = format!(
            "List the {} not aligned to {name}",
            units::counted(open, "customer")
        );
        let advice = one.advice.clone();
        view! {
            <li class="advice__item">
                <span class="advice__head">
                    <span class="advice__name">{name}</span>
                    <span class="advice__share">{words}</span>
                </span>
                <span class="advice__text">{advice}</span>
                <button
                    type="button"
                    class="link-btn advice__list"
                    aria-label=label
                    on:click=move |event| list(basis, &one, event.shift_key())
                >
                    {format!("List the {}", units::count(open as f64))}
                </button>
            </li>
        }
    };
    let entries = move || {
        let low = top.with(|top| top.as_ref().map(|top| lowest(&top.shown, n)));
        low.unwrap_or_default()
            .into_iter()
            .map(entry)
            .collect_view()
    };
    view! { <ul class="advice" aria-label="Suggested for the least aligned">{entries}</ul> }
}

/// The products with the lowest share of aligned customers, of those somebody is not aligned to.
fn lowest(shown: &[ProductUse], n: usize) -> Vec<ProductUse> {
    let mut low: Vec<&ProductUse> = shown.iter().filter(|one| one.fit.n_open() > 0).collect();
    let share = |one: &ProductUse| one.fit.share().unwrap_or(1.0);
    low.sort_by(|a, b| {
        share(a)
            .total_cmp(&share(b))
            .then_with(|| a.name.cmp(&b.name))
    });
    low.into_iter().take(n).cloned().collect()
}

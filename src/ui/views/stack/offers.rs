//! What to offer to whom: the least aligned products, each with what to do and who is not aligned
//! (003-38).

use leptos::prelude::*;

use super::alignment::list;
use super::basis::Basis;
use super::missing::WithStacks;
use crate::arrange::Arrange;
use crate::insight::stack::products::{self, ProductUse, Ranking};
use crate::ui::components::{Card, EmptyState};
use crate::units;

const TITLE: &str = "What to offer";

/// For how many products the card says what to do.
const MOST: usize = 6;

/// The products with the lowest share of aligned customers, of those somebody is not aligned to.
pub(super) fn least_aligned(products: &[ProductUse], n: usize) -> Vec<ProductUse> {
    let mut low: Vec<&ProductUse> = products.iter().filter(|one| one.fit.n_open() > 0).collect();
    let share = |one: &ProductUse| one.fit.share().unwrap_or(1.0);
    low.arrange_by(|a, b| {
        share(a)
            .total_cmp(&share(b))
            .then_with(|| a.name.cmp(&b.name))
    });
    low.into_iter().take(n).cloned().collect()
}

/// The least aligned of all products.
#[component]
pub(super) fn OffersCard(basis: Basis) -> impl IntoView {
    view! {
        <WithStacks basis title=TITLE>
            <Least basis/>
        </WithStacks>
    }
}

#[component]
fn Least(basis: Basis) -> impl IntoView {
    let offers = Memo::new(move |_| {
        let low = basis.read(|held| {
            let (stacks, tally) = (&held.stacks, &held.tally);
            let by = Ranking::LowestAlignment;
            let all = products::top(&held.context(), stacks, tally, by, usize::MAX);
            least_aligned(&all.shown, MOST)
        });
        low.unwrap_or_default()
    });
    let list = move || {
        if offers.with(Vec::is_empty) {
            return view! {
                <EmptyState
                    title="Nothing left to offer"
                    text="No customer shown is known not to be aligned to a product."
                />
            }
            .into_any();
        }
        view! { <Offers basis offers wide=true/> }.into_any()
    };
    view! {
        <Card title=TITLE subtitle="The products with the lowest share of aligned customers">
            {list}
        </Card>
    }
}

/// The products with what to do about each.
#[component]
pub(super) fn Offers(
    basis: Basis,
    offers: Memo<Vec<ProductUse>>,
    /// Whether they stand beside each other.
    #[prop(optional)]
    wide: bool,
) -> impl IntoView {
    let entry = move |one: ProductUse| view! { <Offer basis one/> };
    let entries = move || offers.get().into_iter().map(entry).collect_view();
    view! {
        <ul class="advice" class:advice--wide=wide aria-label="Suggested for the least aligned">
            {entries}
        </ul>
    }
}

#[component]
fn Offer(basis: Basis, one: ProductUse) -> impl IntoView {
    let open = one.fit.n_open() as usize;
    let (name, advice) = (one.name.clone(), one.advice.clone());
    let words = format!("{} aligned, {}", one.fit.text(), one.fit.counts());
    let whom = units::counted(open, "customer");
    let label = format!("List the {whom} not aligned to {name}");
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
}

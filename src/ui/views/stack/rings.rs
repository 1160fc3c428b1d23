//! Stack opportunity: tags inside, their products outside (003-31 to 003-36).

use leptos::prelude::*;

use super::basis::{Basis, Held};
use super::behind::{self, Behind};
use super::missing::WithStacks;
use super::notes::Notes;
use super::ring_options::{Counted, RingOptions};
use crate::insight::stack::tags::{ByTag, TagGroup, behind as customers_behind, by_tag_among};
use crate::insight::stack::{ProductId, Tally, rings, tally};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::picks;
use crate::units;

const TITLE: &str = "Stack opportunity";

/// What the rings show: the tally of the products that count, and its tags.
struct Ringed {
    held: Held,
    tally: Shared<Tally>,
    spread: ByTag,
}

type Shown = Memo<Option<Shared<Ringed>>>;

/// The rings with the list of tags.
#[component]
pub(in crate::ui::views) fn RingsCard(basis: Basis) -> impl IntoView {
    view! {
        <WithStacks basis title=TITLE>
            <Chart basis/>
        </WithStacks>
    }
}

#[component]
fn Chart(basis: Basis) -> impl IntoView {
    let counted = Counted::new(basis.app);
    let shown: Shown =
        basis.memo(move |held| ringed(held, &counted.products.get(), &counted.tags.get()));
    let chart = Memo::new(move |_| match shown.get() {
        Some(shown) => ChartRef::new(rings(&shown.spread, shown.held.currency())),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        let n = shown.with(|shown| shown.as_ref().map_or(0, |own| own.tally.rows.len()));
        let tags = shown.with(|shown| shown.as_ref().map_or(0, |own| own.spread.tags.len()));
        let counts = format!(
            "{}, {}",
            units::counted(tags, "tag"),
            units::counted(n, "customer")
        );
        format!("Tags inside, products outside; {counts}{}", counted.words())
    });
    let note = Signal::derive(move || {
        shown.with(|shown| {
            let shown = shown.as_ref()?;
            shown.spread.note(shown.held.currency())
        })
    });
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--rings"
            topic="rings"
            configured="stack"
            frame="rings"
            help="The outer ring is what could be won with each product that is applicable to \
                  the customers shown, the inner ring its tags. A product's percentage is its \
                  share of the tag it stands in, a tag's its share of all tags. A product with \
                  two tags stands in both with the same money and different percentages, so the \
                  ring can add up to more than the total in its middle, which counts it once."
            options=ViewFn::from(move || view! { <RingOptions basis counted/> })
            on_pick=Callback::new(move |pick: Pick| picked(basis, shown, pick))
            below=ViewFn::from(move || view! { <Tags basis shown/> <Notes basis own=note/> })
        />
    }
}

fn ringed(held: &Held, products: &[String], tags: &[String]) -> Ringed {
    let counted = if products.is_empty() {
        held.tally.clone()
    } else {
        let set = held.stacks.set_of(products.iter().map(String::as_str));
        Shared::new(tally(&held.stacks, &held.tally.rows, Some(&set)))
    };
    Ringed {
        spread: by_tag_among(&held.stacks, &counted, tags),
        tally: counted,
        held: held.clone(),
    }
}

fn picked(basis: Basis, shown: Shown, pick: Pick) {
    let Some(shown) = shown.get_untracked() else {
        return;
    };
    let item = pick.key.item as usize;
    if pick.key.series == 0 {
        if let Some(group) = shown.spread.tags.get(item) {
            list_tag(basis, &shown, group, pick.at_once);
        }
    } else if let Some((_, part)) = shown.spread.part(item) {
        list(basis, &shown, &part.name, &[part.product], pick.at_once);
    }
}

fn list_tag(basis: Basis, shown: &Ringed, group: &TagGroup, at_once: bool) {
    let products: Vec<ProductId> = group.parts.iter().map(|part| part.product).collect();
    list(basis, shown, &group.name, &products, at_once);
}

/// Lists the customers from which something could be won with these products.
fn list(basis: Basis, shown: &Ringed, name: &str, products: &[ProductId], at_once: bool) {
    let customers = customers_behind(&shown.held.stacks, &shown.tally, products);
    let rows: Vec<_> = customers.iter().map(|(row, _)| *row).collect();
    let behind = Behind {
        title: format!("Opportunity in {name}"),
        filters: picks::named(basis.app, &rows),
        customers,
        note: None,
    };
    behind::open(basis.app, shown.held.currency(), behind, at_once);
}

/// The tags as a list: color, name, amount, share.
#[component]
fn Tags(basis: Basis, shown: Shown) -> impl IntoView {
    let entries = move || {
        let now = shown.get()?;
        let entry = |(idx, group): (usize, &TagGroup)| {
            let (name, share) = (group.name.clone(), group.share.clone());
            let amount = group.gain.text(now.held.currency());
            let on_click = move |event: leptos::ev::MouseEvent| {
                if let Some(shown) = shown.get_untracked()
                    && let Some(group) = shown.spread.tags.get(idx)
                {
                    list_tag(basis, &shown, group, event.shift_key());
                }
            };
            view! {
                <li>
                    <button type="button" class="doughnut__entry tags__entry" on:click=on_click>
                        <span class="swatch" data-series=(idx + 1).to_string()></span>
                        <span class="doughnut__name">{name}</span>
                        <span class="doughnut__count">{amount}</span>
                        <span class="doughnut__share">{share}</span>
                    </button>
                </li>
            }
        };
        Some(now.spread.tags.iter().enumerate().map(entry).collect_view())
    };
    view! { <ul class="tags">{entries}</ul> }
}

//! What could still be won, by health: a doughnut of the bands and its list (003-24).

use leptos::prelude::*;

use crate::insight::opportunity::{BandOpportunity, ByHealth, by_health, doughnut, in_band};
use crate::select::{Facet, INSUFFICIENT};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Shape;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::picks;
use crate::ui::views::stack::{Basis, Behind, WithStacks, open_behind};
use crate::units;

const TITLE: &str = "Opportunity by health";

type Spread = Memo<Option<Shared<ByHealth>>>;

/// The doughnut with its list.
#[component]
pub(super) fn OpportunityCard(basis: Basis) -> impl IntoView {
    view! {
        <WithStacks basis title=TITLE>
            <Chart basis/>
        </WithStacks>
    }
}

#[component]
fn Chart(basis: Basis) -> impl IntoView {
    let spread: Spread = basis.memo(|held| by_health(&held.context(), &held.tally));
    let chart = Memo::new(move |_| match spread.get() {
        Some(spread) => ChartRef::new(doughnut(&spread)),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        let n = spread.with(|spread| spread.as_ref().map_or(0, |spread| spread.n));
        format!("Open across the stack of {}", units::counted(n, "customer"))
    });
    let on_pick = Callback::new(move |pick: Pick| {
        list_band(basis, spread, pick.key.item as usize, pick.at_once);
    });
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--doughnut"
            topic="opportunity"
            configured="stack"
            frame="doughnut"
            help="The ring is what could still be sold to the customers that the filters leave, \
                  cut by the band of their health score. An opportunity is one month of the \
                  recurring part and the one-off part together; only applicable products count. \
                  Shares are to a tenth of a percent and sum to 100."
            on_pick
            beside=ViewFn::from(move || view! { <Bands basis spread/> })
        />
    }
}

/// The bands as a list: shape, name, share and amount.
#[component]
fn Bands(basis: Basis, spread: Spread) -> impl IntoView {
    let entries = move || {
        let now = spread.get()?;
        let entry = |(idx, part): (usize, &BandOpportunity)| {
            let (name, words, tone) = (part.name.clone(), part.words.clone(), part.tone);
            view! {
                <li>
                    <button
                        type="button"
                        class="doughnut__entry doughnut__entry--amount"
                        on:click=move |event| list_band(basis, spread, idx, event.shift_key())
                    >
                        <Shape tone/>
                        <span class="doughnut__name">{name}</span>
                        <span class="doughnut__count">{words}</span>
                    </button>
                </li>
            }
        };
        Some(now.parts.iter().enumerate().map(entry).collect_view())
    };
    view! { <ul class="doughnut__list">{entries}</ul> }
}

/// Lists the customers of a band by what could be won from them.
fn list_band(basis: Basis, spread: Spread, idx: usize, at_once: bool) {
    let part = spread.with_untracked(|spread| spread.as_ref()?.parts.get(idx).cloned());
    let Some(part) = part else { return };
    let found = basis.read_now(|held| {
        let customers = in_band(&held.context(), &held.tally, part.band.as_deref());
        (customers, held.currency().to_owned())
    });
    let Some((customers, currency)) = found else {
        return;
    };
    let value = part.band.as_deref().unwrap_or(INSUFFICIENT);
    let behind = Behind {
        title: format!("{}: {}", part.name, part.words),
        customers,
        filters: Some(picks::narrowed(basis.app, Facet::Health, value)),
        note: None,
    };
    open_behind(basis.app, &currency, behind, at_once);
}

//! Health of the selection: a doughnut of the bands and its list.

use leptos::prelude::*;

use crate::insight::health::{BandPart, Distribution, distribution, doughnut};
use crate::select::{Facet, INSUFFICIENT};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Shape;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::units;

type Spread = Memo<Option<Shared<Distribution>>>;

/// The doughnut with its list.
#[component]
pub(super) fn HealthCard() -> impl IntoView {
    let app = app();
    let spread: Spread = Memo::new(move |_| {
        let selection = app.selection.get()?;
        app.with_context(|context| Shared::new(distribution(context, &selection.rows)))
    });
    let chart = Memo::new(move |_| match spread.get() {
        Some(spread) => ChartRef::new(doughnut(&spread)),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        let n = spread.with(|spread| spread.as_ref().map_or(0, |spread| spread.n));
        format!("Share of {}", units::counted(n, "customer"))
    });
    let on_pick = Callback::new(move |pick: Pick| {
        list_band(app, spread, pick.key.item as usize, pick.at_once);
    });
    view! {
        <ChartCard
            title="Health scores"
            subtitle
            chart
            class="chart--doughnut"
            topic="doughnut"
            configured="health"
            frame="doughnut"
            help="The ring is all customers that the filters leave, cut by the band of their \
                  health score; the number in its middle is how many. Shares are whole \
                  percentages that sum to 100. Customers with too little data for a score are \
                  hatched and count as insufficient data, never as zero."
            on_pick
            beside=ViewFn::from(move || view! { <Bands spread/> })
        />
    }
}

/// The bands as a list: shape, name, number, share.
#[component]
fn Bands(spread: Spread) -> impl IntoView {
    let app = app();
    let entries = move || {
        let spread_now = spread.get()?;
        let entry = |(idx, part): (usize, &BandPart)| {
            let (name, n, share, tone) = (
                part.name.clone(),
                units::count(part.n as f64),
                part.share.clone(),
                part.tone,
            );
            view! {
                <li>
                    <button
                        type="button"
                        class="doughnut__entry"
                        on:click=move |event| list_band(app, spread, idx, event.shift_key())
                    >
                        <Shape tone/>
                        <span class="doughnut__name">{name}</span>
                        <span class="doughnut__count">{n}</span>
                        <span class="doughnut__share">{share}</span>
                    </button>
                </li>
            }
        };
        Some(
            spread_now
                .parts
                .iter()
                .enumerate()
                .map(entry)
                .collect_view(),
        )
    };
    view! { <ul class="doughnut__list">{entries}</ul> }
}

fn list_band(app: App, spread: Spread, idx: usize, at_once: bool) {
    let Some(part) = spread.with_untracked(|spread| spread.as_ref()?.parts.get(idx).cloned())
    else {
        return;
    };
    let (Some(scores), Some(selection)) =
        (app.scores.get_untracked(), app.selection.get_untracked())
    else {
        return;
    };
    let Some(card) = scores.card("health") else {
        return;
    };
    let is_in = |row| card.band_of(row).map(|band| band.id.as_str()) == part.band.as_deref();
    let rows = selection
        .rows
        .iter()
        .copied()
        .filter(|row| is_in(*row))
        .collect();
    let value = part.band.as_deref().unwrap_or(INSUFFICIENT);
    let filters = picks::narrowed(app, Facet::Health, value);
    picks::open(app, at_once, part.name, rows, filters);
}

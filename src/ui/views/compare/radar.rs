//! The categories of the sides on one radar.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::basis::Basis;
use super::sides::look;
use crate::insight::compare::radar;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Choice, Legend, LegendEntry, LegendMark, Segmented};
use crate::ui::shared::ChartRef;
use crate::ui::state::Listing;

/// Id of the benchmark's entry in the legend.
const BENCHMARK: &str = "benchmark";

/// The radar.
#[component]
pub(super) fn RadarCard(basis: Basis) -> impl IntoView {
    // Places of the sides that are switched off.
    let hidden = RwSignal::new(BTreeSet::<usize>::new());
    let chart = Memo::new(move |_| match basis.comparison.get() {
        Some(comparison) => {
            let hidden = hidden.get();
            ChartRef::new(radar(&comparison, |side| !hidden.contains(&side)))
        }
        None => ChartRef::blank(),
    });
    let name = move || {
        let comparison = basis.comparison.get();
        comparison
            .map(|comparison| comparison.card.clone())
            .unwrap_or_default()
    };
    view! {
        <ChartCard
            title=Signal::derive(move || format!("{} by category", name()))
            subtitle="Scores 0 to 10; press a name to hide it"
            chart
            class="chart--radar"
            topic="radar"
            help="Each corner is a category of the scorecard, from 0 in the middle to 10 at the \
                  edge. Each side has a color and a marker of its own; the dashed outline is the \
                  mean of all active customers in the month shown. A segment's score is the mean \
                  of its customers. A gap in an outline is a category without data."
            on_pick=Callback::new(move |pick: Pick| list(basis, hidden, pick))
            above=ViewFn::from(move || view! {
                <div class="compare__choice"><Cards basis/></div>
                <Outlines basis hidden/>
            })
        />
    }
}

/// Lists the customers of the side picked, the lowest of the category first.
fn list(basis: Basis, hidden: RwSignal<BTreeSet<usize>>, pick: Pick) {
    let found = basis.found.get_untracked();
    let hidden = hidden.get_untracked();
    let mut shown = (0..found.len()).filter(|side| !hidden.contains(side));
    let Some(side) = shown.nth(usize::from(pick.key.series)).map(|at| &found[at]) else {
        return;
    };
    if let (true, Some(&row)) = (side.is_customer, side.rows.first()) {
        return basis.app.open_customer(row);
    }
    basis.app.list(Listing {
        title: side.name.clone(),
        order: "as in the data".into(),
        rows: side.rows.clone(),
        filters: None,
        note: None,
        figures: None,
    });
}

/// The scorecards to compare on.
#[component]
fn Cards(basis: Basis) -> impl IntoView {
    let options = move || {
        basis.app.model.with(|model| {
            let cards = model.scorecards.iter();
            cards
                .map(|card| Choice::new(card.id.clone(), card.name.clone()))
                .collect::<Vec<_>>()
        })
    };
    view! {
        <Segmented
            label="Scorecard"
            options=Signal::derive(options)
            value=basis.card
            on_change=move |card: String| basis.show_card(&card)
        />
    }
}

/// The sides and the benchmark, each side to be switched off.
#[component]
fn Outlines(basis: Basis, hidden: RwSignal<BTreeSet<usize>>) -> impl IntoView {
    let entries = move || {
        let names = basis.comparison.get();
        let names = names.map(|own| own.names.clone()).unwrap_or_default();
        let hidden = hidden.get();
        let side = |(at, label): (usize, String)| LegendEntry {
            id: at.to_string(),
            label,
            mark: look(at),
            on: !hidden.contains(&at),
        };
        let mut entries: Vec<LegendEntry> = names.into_iter().enumerate().map(side).collect();
        entries.push(LegendEntry {
            id: BENCHMARK.into(),
            label: "All active customers".into(),
            mark: LegendMark::Benchmark,
            on: true,
        });
        entries
    };
    let toggle = move |id: String| {
        if let Ok(at) = id.parse::<usize>() {
            hidden.update(|hidden| {
                if !hidden.remove(&at) {
                    hidden.insert(at);
                }
            });
        }
    };
    view! { <Legend entries=Signal::derive(entries) on_toggle=toggle/> }
}

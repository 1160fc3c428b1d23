//! How customers go between the bands: the model in force left, the draft right.

use leptos::prelude::*;

use super::basis::Basis;
use super::customer::DRAFT;
use crate::chart::Chart as _;
use crate::chart::flow::{Flow, Part};
use crate::insight::effect::{self, Effect};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::picks;
use crate::units::RowId;

/// The card.
#[component]
pub(super) fn FlowCard(basis: Basis) -> impl IntoView {
    let in_force = basis.in_force();
    let flow = Memo::new(move |_| {
        let found = basis.effect.get()?;
        Some(Shared::new(effect::flow(&found, &in_force.get(), DRAFT)))
    });
    let chart = Memo::new(move |_| match flow.get() {
        Some(flow) => ChartRef::of(&flow),
        None => ChartRef::blank(),
    });
    let whom = basis.whom();
    view! {
        <ChartCard
            topic="flow"
            title="Customers by band"
            subtitle=Signal::derive(move || format!("{}; colored ribbons change band", whom.get()))
            chart
            class="chart--flow"
            help="Left are the bands by the model in force, right by the draft; bars are as tall as \
                  their bands. A gray ribbon is who stays in a band. A colored one is who changes, \
                  in the color of where they go. A customer whose score is withheld for lack of \
                  data stands under Insufficient data."
            on_pick=Callback::new(move |pick: Pick| list(basis, flow, pick))
        />
    }
}

/// Lists who stands behind a bar or a ribbon.
fn list(basis: Basis, flow: Memo<Option<Shared<Flow>>>, pick: Pick) {
    let (Some(flow), Some(found)) = (flow.get_untracked(), basis.effect.get_untracked()) else {
        return;
    };
    let Some(part) = flow.part(pick.key) else {
        return;
    };
    let Some((from, to)) = places(&flow, &found, part) else {
        return;
    };
    let title = flow_title(&flow, part);
    show(basis, pick.at_once, title, move |trial, card, rows| {
        effect::between(trial, card, rows, from, to)
    });
}

/// What the list of a part is called.
fn flow_title(flow: &Flow, part: Part) -> String {
    flow.words(part.key()).title
}

/// The bands of a part, as positions in the sides of the effect.
fn places(flow: &Flow, found: &Effect, part: Part) -> Option<(Option<usize>, Option<usize>)> {
    let orders = [effect::order(&found.before), effect::order(&found.after)];
    let place = |side: usize, idx: usize| orders[side].get(idx).copied();
    Some(match part {
        Part::Link(idx) => {
            let link = flow.links.get(idx)?;
            (Some(place(0, link.from)?), Some(place(1, link.to)?))
        }
        Part::Group(0, idx) => (Some(place(0, idx)?), None),
        Part::Group(_, idx) => (None, Some(place(1, idx)?)),
    })
}

/// Opens the list of customers that `find` finds, or filters to them at once.
pub(super) fn show(
    basis: Basis,
    at_once: bool,
    title: String,
    find: impl FnOnce(&effect::Trial, &str, &[RowId]) -> Vec<RowId>,
) {
    let parts = (basis.tried.get_untracked(), basis.rows.get_untracked());
    let (Some(tried), Some(rows)) = parts else {
        return;
    };
    let found = basis
        .card
        .with_untracked(|card| find(&tried.trial(), card, &rows));
    if found.is_empty() {
        return;
    }
    match picks::named(basis.app, &found) {
        Some(filters) => picks::open(basis.app, at_once, title, found, filters),
        None => picks::list(basis.app, title, found),
    }
}

//! The bands of the scorecard on its histogram, with limits to be dragged.

use leptos::prelude::*;

use super::basis::{Basis, basis};
use super::flow;
use super::handles::Handles;
use crate::chart::Chart as _;
use crate::chart::banding::Banding;
use crate::insight::effect;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState, Skeleton};
use crate::ui::shared::{ChartRef, Shared};
use crate::units;

/// The chart, when there is one.
pub(super) type Shown = Memo<Option<Shared<Banding>>>;

/// The card of the bands; its limits are dragged on the histogram.
#[component]
pub(in crate::ui::views::model) fn BandLimits() -> impl IntoView {
    let basis = basis();
    let in_force = basis.in_force();
    let shown: Shown = Memo::new(move |_| {
        let found = basis.effect.get()?;
        Some(Shared::new(effect::banding(&found, &in_force.get())))
    });
    let title = Signal::derive(move || {
        let name = basis.read(|found| found.name.clone());
        if name.is_empty() {
            "Bands".to_owned()
        } else {
            format!("{name} bands")
        }
    });
    let is_loaded = Memo::new(move |_| basis.tried.with(Option::is_some));
    let is_known = Memo::new(move |_| shown.with(Option::is_some));
    move || {
        match (is_loaded.get(), is_known.get()) {
        (false, _) => view! { <Card title><Skeleton/></Card> }.into_any(),
        (true, false) => view! {
            <Card title>
                <EmptyState
                    title="Not scored yet"
                    text="The model in force does not have this scorecard, so there is nothing to draw its bands on. Their limits can be typed below."
                />
            </Card>
        }
        .into_any(),
        (true, true) => view! { <Chart basis shown title/> }.into_any(),
    }
    }
}

#[component]
fn Chart(basis: Basis, shown: Shown, title: Signal<String>) -> impl IntoView {
    let chart = Memo::new(move |_| match shown.get() {
        Some(shown) => ChartRef::of(&shown),
        None => ChartRef::blank(),
    });
    let in_force = basis.in_force();
    let subtitle = Signal::derive(move || {
        let limits = shown.with(|shown| {
            shown
                .as_ref()
                .map_or_else(Vec::new, |own| own.limits_before.clone())
        });
        let limits: Vec<String> = limits.into_iter().map(units::score).collect();
        let with = match &limits[..] {
            [] => String::new(),
            [one] => format!(", with its limit at {one}"),
            several => format!(", with limits at {}", several.join(" and ")),
        };
        let drag = if basis.is_profile.get() {
            "The limits are those for everybody; the profile's own are below."
        } else {
            "Drag the limits."
        };
        format!(
            "{drag} Columns: the draft. Line: {}{with}",
            in_force.get().to_lowercase()
        )
    });
    view! {
        <ChartCard
            topic="banding"
            configured="editing"
            title
            subtitle
            chart
            class="chart--banding"
            frame="limits"
            help="Each column is how many customers have a score in half a point; its upper end \
                  belongs to it. Colors are the bands of the draft, and a column that a limit cuts \
                  through is divided into its bands. The line is the same by the model in force, \
                  dashed lines are its limits. Drag the end of a limit, or use the arrow keys on \
                  it: a tenth of a point each, Home and End as far as its neighbors let it."
            on_pick=Callback::new(move |pick: Pick| list(basis, shown, pick))
            beside=ViewFn::from(move || {
                view! {
                    <Show when=move || !basis.is_profile.get()>
                        <Handles basis shown/>
                    </Show>
                }
            })
            below=ViewFn::from(move || view! { <Without basis/> })
        />
    }
}

/// How many have no score by the draft; nothing where everybody has one.
#[component]
fn Without(basis: Basis) -> impl IntoView {
    let whom = basis.whom();
    let text = move || {
        let n = basis.read(|found| found.n - found.after.n_scored);
        let rest = match n {
            0 => String::new(),
            1 => ", of whom 1 has no score".to_owned(),
            n => format!(", of whom {} have no score", units::count(n as f64)),
        };
        format!("{}{rest}", whom.get())
    };
    view! { <p class="effect__whom">{text}</p> }
}

/// Lists the customers of a column.
fn list(basis: Basis, shown: Shown, pick: Pick) {
    let Some(title) = shown.with_untracked(|shown| Some(shown.as_ref()?.words(pick.key).title))
    else {
        return;
    };
    let bin = pick.key.item as usize;
    flow::show(basis, pick.at_once, title, move |trial, card, rows| {
        effect::in_bin(trial, card, rows, bin)
    });
}

//! What impacts a score of the selection: each metric's contribution against all customers, the
//! selection in the comparison month, or a saved view (000-23, 000-26).

use leptos::prelude::*;

use crate::chart::Tone;
use crate::insight::impact::{Group, Impact, SHOWN, Whom, impact};
use crate::score::mix::Target;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState, Notice};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::{Listing, app};
use crate::ui::views::outcome::{self, Outcome};
use crate::ui::views::picks;
use crate::units;

mod against;
mod behind;

use against::{Against, Versus, against, other};
use behind::listing;

type Found = Outcome<Impact>;

/// The card.
#[component]
pub(super) fn DriverImpact(
    /// Id of the scorecard.
    #[prop(into)]
    card: Signal<String>,
    /// Id of the category; empty for the overall.
    #[prop(into)]
    category: Signal<String>,
) -> impl IntoView {
    let app = app();
    let target = Memo::new(move |_| Target {
        card: card.get(),
        category: Some(category.get()).filter(|id| !id.is_empty()),
    });
    let against = against(app);
    let found: Found = Memo::new(move |_| {
        let (target, against) = (target.get(), against.get());
        let selection = app.selection.get()?;
        app.with_context(|context| {
            let scores = context.scores;
            let own = Group::new(context, scores, &target, &selection.rows, Whom::Selection);
            let own = own.ok_or("None of the customers shown has this score.")?;
            let other = other(app, context, &target, &against)?;
            Ok(Shared::new(impact(context, &target, &own, &other)))
        })
    });
    let is_known = outcome::is_known(found);
    let name = Memo::new(move |_| {
        let name = app.with_context(|context| {
            let name = target.with(|target| target.name(context.scores).map(str::to_owned));
            name.unwrap_or_default()
        });
        name.unwrap_or_default()
    });
    let title = Signal::derive(move || format!("What impacts {}", name.get()));
    move || {
        if is_known.get() {
            return view! { <Chart found target title against/> }.into_any();
        }
        let text = outcome::fault(found);
        view! {
            <Card title>
                <Versus against/>
                <EmptyState title="Nothing to hold against each other" text/>
            </Card>
        }
        .into_any()
    }
}

#[component]
fn Chart(
    found: Found,
    target: Memo<Target>,
    title: Signal<String>,
    against: Memo<Against>,
) -> impl IntoView {
    let read = move |write: fn(&Impact) -> String| outcome::read(found, write);
    let drawn = Memo::new(move |_| {
        let impact = found.get()?.ok()?;
        Some(Shared::new(impact.chart(SHOWN)))
    });
    let chart = Memo::new(move |_| {
        drawn.with(|drawn| drawn.as_ref().map_or_else(ChartRef::blank, ChartRef::of))
    });
    let n_rows =
        Signal::derive(move || drawn.with(|drawn| drawn.as_ref().map_or(0, |own| own.n_rows())));
    let subtitle = read(|impact| {
        let n = units::counted(impact.n.0, "customer");
        format!("Points of the mean of {n}, against {}", impact.against)
    });
    let (words, caution) = (
        read(Impact::words),
        read(|own| own.caution().unwrap_or_default()),
    );
    let above = move || {
        view! {
            <Versus against/>
            <p class="impact__words" data-testid="driver-impact">{words}</p>
        }
    };
    let below = move || {
        view! {
            <Show when=move || caution.with(|text| !text.is_empty())>
                <Notice tone=Tone::None>{caution}</Notice>
            </Show>
        }
    };
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--impact"
            topic="impact"
            configured="health"
            frame="impact"
            rows=n_rows
            help="Each bar is what one metric adds to the difference of two mean scores, in points: \
                  its share of the weight times its score, on average on each side. Bars to the \
                  left lower the score of the customers shown, bars to the right raise it. Below \
                  each name stand the mean values behind it. All bars and the rest add up to the \
                  difference exactly. A click lists the customers with the lowest score of a metric."
            on_pick=Callback::new(move |pick: Pick| list(found, target, pick))
            above=ViewFn::from(above)
            below=ViewFn::from(below)
        />
    }
}

/// Lists the customers shown by the metric of a bar, the lowest score first; by the score itself
/// where the mark is a sum.
fn list(found: Found, target: Memo<Target>, pick: Pick) {
    let app = app();
    let part = found.with_untracked(|found| match found {
        Some(Ok(impact)) => {
            let shown = impact.chart(SHOWN).bars.len();
            let mut parts = impact.contributions.iter().take(shown);
            parts.nth(pick.key.item as usize).cloned()
        }
        Some(Err(_)) | None => None,
    });
    let metric = part.as_ref().and_then(|part| part.metric);
    let (target, selection) = (target.get_untracked(), app.selection.get_untracked());
    let Some(selection) = selection else { return };
    let listing =
        untrack(|| app.with_context(|context| listing(context, &target, metric, &selection.rows)));
    if let Some(listing) = listing.flatten() {
        let note = part
            .map(|part| part.action)
            .filter(|action| !action.is_empty());
        let filters = picks::named(app, &listing.rows);
        app.list(Listing {
            filters,
            note,
            ..listing
        });
    }
}

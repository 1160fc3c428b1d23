//! The adoption engagement score: own, peers and benchmark on one scale (000-28, 000-29, 001-15).

use leptos::prelude::*;

use crate::insight::adoption::{of_customer, ranked};
use crate::insight::profile::comparable;
use crate::select::{Facet, Filters};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::state::Listing;
use crate::ui::views::customer::subject::Subject;
use crate::ui::views::users::{EngagementHead, Found, blank_or_bullet, caution};

const TITLE: &str = "Adoption engagement score";

/// What has to be in a model for there to be a score.
const FIELDS: &str = "The model has no category \"adoption\" or \"engagement\" in its scorecard \
    \"health\", and none of \"usage\" or \"engagement\" in \"adoption\".";

/// The card.
#[component]
pub(in crate::ui::views::customer) fn AdoptionScore(subject: Subject) -> impl IntoView {
    let found: Found = Memo::new(move |_| {
        let before = subject.app.before.get();
        let found = subject.read(|context, row| of_customer(context, before.as_deref(), row));
        found.flatten().map(Shared::new)
    });
    let is_some = Memo::new(move |_| found.with(Option::is_some));
    view! {
        <Show
            when=move || is_some.get()
            fallback=|| view! { <Card title=TITLE><EmptyState title="No such score" text=FIELDS/></Card> }
        >
            <Chart subject found/>
        </Show>
    }
}

#[component]
fn Chart(subject: Subject, found: Found) -> impl IntoView {
    let subtitle = Signal::derive(move || {
        let peers = found.with(|found| found.as_ref().map(|found| found.peers.clone()));
        let peers = peers.unwrap_or_default();
        format!("Metrics scored 0 to 10, beside the mean of {peers}, and what counts as good")
    });
    let n_rows = move || found.with(|found| found.as_ref().map_or(1, |found| found.lines.len()));
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart=blank_or_bullet(found)
            class="chart--bullet"
            topic="bullet"
            frame="bullet"
            rows=Signal::derive(n_rows)
            help="Each row is a metric of adoption or engagement. The blue bar is this customer's \
                  score, the pale one the mean score of its comparable segment, or of all active \
                  customers where it has none. The upright tick is the score of the value that \
                  counts as good. A metric without a value has no bar. A click on a row lists \
                  the customers behind the pale bar."
            about=Signal::derive(move || subject.name())
            on_pick=Callback::new(move |pick: Pick| list_peers(subject, found, pick))
            above=ViewFn::from(move || view! { <EngagementHead found/> })
            below=ViewFn::from(move || caution(found))
        />
    }
}

/// The peers by their score on the metric of a row.
fn list_peers(subject: Subject, found: Found, pick: Pick) {
    let line =
        found.with_untracked(|found| found.as_ref()?.lines.get(pick.key.item as usize).cloned());
    let Some(line) = line else { return };
    let listed = untrack(|| {
        subject.read(|context, row| {
            let same = comparable(context.dataset, context.population, row);
            let rows = same.as_ref().map_or(context.population, |same| &same.rows);
            let mut filters = Filters::cleared();
            if let Some(same) = &same {
                filters.choose(Facet::Dim(same.dim), [same.value.clone()]);
            }
            let action = context.model.metrics[line.metric].action.clone();
            (ranked(context, line.metric, rows), filters, action)
        })
    });
    let Some((ranked, filters, action)) = listed else {
        return;
    };
    if pick.at_once {
        return subject.app.set_filters(filters);
    }
    let (rows, values): (Vec<_>, Vec<_>) = ranked.into_iter().unzip();
    subject.app.list(Listing {
        title: line.name,
        order: "lowest score first".into(),
        rows: Shared::new(rows),
        filters: Some(filters),
        note: (!action.is_empty()).then_some(action),
        figures: Some(Shared::new(values)),
    });
}

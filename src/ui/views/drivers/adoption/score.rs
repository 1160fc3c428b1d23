//! The adoption engagement score of the selection beside everybody and the benchmark (000-28,
//! 000-29).

use leptos::prelude::*;

use crate::insight::adoption::{of_selection, ranked};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing, app};
use crate::ui::views::picks;
use crate::ui::views::users::{EngagementHead, Found, blank_or_bullet, caution};
use crate::units;

const TITLE: &str = "Adoption engagement score";

/// What has to be in a model for there to be a score.
const FIELDS: &str = "The model has no category \"adoption\" or \"engagement\" in its scorecard \
    \"health\", and none of \"usage\" or \"engagement\" in \"adoption\".";

/// The card.
#[component]
pub fn EngagementScore() -> impl IntoView {
    let app = app();
    let found: Found = Memo::new(move |_| {
        let (selection, before) = (app.selection.get()?, app.before.get());
        let rows = &selection.rows;
        let found = app.with_context(|context| of_selection(context, before.as_deref(), rows));
        found.flatten().map(Shared::new)
    });
    let is_some = Memo::new(move |_| found.with(Option::is_some));
    view! {
        <Show
            when=move || is_some.get()
            fallback=|| view! { <Card title=TITLE><EmptyState title="No such score" text=FIELDS/></Card> }
        >
            <Chart found/>
        </Show>
    }
}

#[component]
fn Chart(found: Found) -> impl IntoView {
    let app = app();
    let subtitle = Signal::derive(move || {
        let n = app
            .selection
            .with(|own| own.as_ref().map_or(0, |own| own.rows.len()));
        format!(
            "Mean metric scores of {}, 0 to 10, beside those of everybody and what counts as good",
            units::counted(n, "customer")
        )
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
            help="Each row is a metric of adoption or engagement. The blue bar is the mean score \
                  of the customers that the filters leave, the pale one that of all active \
                  customers. The upright tick is the score of the value that counts as good. A \
                  click on a row lists the customers, the lowest score first."
            on_pick=Callback::new(move |pick: Pick| list(app, found, pick))
            above=ViewFn::from(move || view! { <EngagementHead found/> })
            below=ViewFn::from(move || caution(found))
        />
    }
}

/// The customers of the selection by their score on the metric of a row.
fn list(app: App, found: Found, pick: Pick) {
    let line =
        found.with_untracked(|found| found.as_ref()?.lines.get(pick.key.item as usize).cloned());
    let (Some(line), Some(selection)) = (line, app.selection.get_untracked()) else {
        return;
    };
    let listed = untrack(|| {
        app.with_context(|context| {
            let action = context.model.metrics[line.metric].action.clone();
            (ranked(context, line.metric, &selection.rows), action)
        })
    });
    let Some((ranked, action)) = listed else {
        return;
    };
    let (rows, values): (Vec<_>, Vec<_>) = ranked.into_iter().unzip();
    app.list(Listing {
        title: line.name,
        order: "lowest score first".into(),
        filters: picks::named(app, &rows),
        rows: Shared::new(rows),
        note: (!action.is_empty()).then_some(action),
        figures: Some(Shared::new(values)),
    });
}

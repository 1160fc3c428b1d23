//! Users by class over the months, added up over the customers that pass the filters (000-30).

use leptos::prelude::*;

use super::part_of;
use crate::insight::users::{Segments, behind, segments};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing, app};
use crate::ui::views::picks;
use crate::ui::views::users::{MeasureOption, chart_of};
use crate::units;

const TITLE: &str = "Users by class over time";

/// What has to be in a file for there to be a course.
const FIELDS: &str = "Give each entry of the customers' lists \"usage\" its \"classes\", such as \
    {\"power\": 12, \"dormant\": 3}.";

type Found = Memo<Option<Shared<Segments>>>;

/// The card.
#[component]
pub fn SegmentTrend() -> impl IntoView {
    let app = app();
    let found: Found = Memo::new(move |_| {
        let matched = app.matched.get()?;
        let found = app.with_context(|context| segments(context, &matched))?;
        (!found.is_blank()).then(|| Shared::new(found))
    });
    let is_some = Memo::new(move |_| found.with(Option::is_some));
    view! {
        <Show
            when=move || is_some.get()
            fallback=|| {
                view! {
                    <Card title=TITLE>
                        <EmptyState title="No users by class" text=FIELDS/>
                    </Card>
                }
            }
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
        let ends = found.with(|found| {
            let found = found.as_ref()?;
            Some((found.first()?, found.last()?))
        });
        let Some(((first, n_first), (last, n_last))) = ends else {
            return String::new();
        };
        format!(
            "The sum of {} in {}; of {} in {}",
            part_of(n_last, n.max(n_last)),
            last.label(),
            units::counted(n_first, "customer"),
            first.label()
        )
    });
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart=chart_of(app, found)
            class="chart--area"
            topic="area"
            help="Each band is a class of users, the most active one on top and the darkest, \
                  added up over the customers active in each month whose classes are known. Its \
                  height is its share of the month's users, or their number. A month without \
                  data is a gap, and so is one in which less than half as many customers report \
                  classes as in the fullest month. Numbers also grow when more customers report: \
                  the subtitle says how many do. A click lists the customers behind a part."
            options=ViewFn::from(move || view! { <MeasureOption app/> })
            on_pick=Callback::new(move |pick: Pick| list(app, found, pick))
        />
    }
}

/// The customers with users in a class in a month.
fn list(app: App, found: Found, pick: Pick) {
    let parts = (found.get_untracked(), app.matched.get_untracked());
    let (Some(found), Some(matched)) = parts else {
        return;
    };
    let layer = usize::from(pick.key.series);
    let Some(&month) = found.months.get(pick.key.item as usize) else {
        return;
    };
    let listed =
        untrack(|| app.with_context(|context| behind(context, &matched, &found, (layer, month))));
    let (rows, figures): (Vec<_>, Vec<_>) = listed.unwrap_or_default().into_iter().unzip();
    let name = found.names.get(layer).cloned().unwrap_or_default();
    let filters = picks::named(app, &rows);
    if let (true, Some(filters)) = (pick.at_once, &filters) {
        return app.set_filters(filters.clone());
    }
    app.list(Listing {
        title: format!("{name}, {}", month.label()),
        order: "most users in it first".into(),
        rows: Shared::new(rows),
        filters,
        note: None,
        figures: Some(Shared::new(figures)),
    });
}

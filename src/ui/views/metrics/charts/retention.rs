//! Net, gross and logo retention over the months (002-12 to 002-15).

use leptos::prelude::*;

use super::Asking;
use super::stage::{Found, answered, read, staged};
use crate::insight::retention_course::{Course, course};
use crate::metrics::{Question, Span};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::shared::ChartRef;
use crate::ui::state::app;
use crate::units;

const TITLE: &str = "Retention over time";

/// Why there is no course.
pub(super) const NOTHING: &str =
    "the history is shorter than what each month looks back over; a shorter span needs less of it";

/// The card.
#[component]
pub(super) fn RetentionCard(asking: Asking) -> impl IntoView {
    let found = answered(asking, found);
    staged(TITLE.into(), found, None, move || {
        view! { <Filled asking found/> }.into_any()
    })
}

fn found(question: &Question) -> Result<Course, String> {
    let found = course(question);
    if found.points.is_empty() {
        return Err(NOTHING.to_owned());
    }
    Ok(found)
}

/// What each month looks back over.
pub(super) fn looks_back(asking: Asking) -> &'static str {
    match asking.with(|asked| asked.as_ref().map(|own| own.span)) {
        Some(Span::Month) => "month by month",
        Some(Span::Quarter) => "each over its last three months",
        Some(Span::Year) | None => "each over its trailing twelve months",
    }
}

#[component]
fn Filled(asking: Asking, found: Found<Course>) -> impl IntoView {
    let app = app();
    let drawn = Memo::new(move |_| read(found, |own| Some(own.chart())).map(ChartRef::new));
    let chart = Signal::derive(move || drawn.get().unwrap_or_else(ChartRef::blank));
    let subtitle = Signal::derive(move || {
        let (n_months, n) = read(found, |own| {
            let last = own.points.last().map_or(0, |point| point.n);
            (own.points.len(), last)
        });
        format!(
            "{}, {}; {} at the start of the last",
            units::counted(n_months, "month"),
            looks_back(asking),
            units::counted(n, "customer")
        )
    });
    let show = move |pick: Pick| {
        let month = found.with_untracked(|found| {
            let own = found.as_ref()?.as_ref().ok()?;
            Some(own.points.get(pick.key.item as usize)?.month)
        });
        app.set_month(month);
    };
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart
            class="chart--trend"
            topic="trend"
            configured="metrics"
            help="Net retention is what the revenue of those who were there at the start became, \
                  with everything they added; gross retention is the same without what they added, \
                  and logo retention counts each of them alike. Customers who came meanwhile do not \
                  count. A click on a month moves the whole page to it."
            on_pick=Callback::new(show)
        />
    }
}

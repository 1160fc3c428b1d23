//! A customer's users by class over the months (000-30).

use leptos::prelude::*;

use crate::insight::users::{Segments, segments};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::views::customer::subject::Subject;
use crate::ui::views::users::{MeasureOption, chart_of};

const TITLE: &str = "Users by class over time";

/// What has to be in a file for there to be a course.
const FIELDS: &str = "Give each entry of the customer's list \"usage\" its \"classes\", such as \
    {\"power\": 12, \"dormant\": 3}.";

/// The card.
#[component]
pub(in crate::ui::views::customer) fn UserTrend(subject: Subject) -> impl IntoView {
    let found = Memo::new(move |_| {
        let found = subject.read(|context, row| segments(context, &[row]));
        found.filter(|found| !found.is_blank()).map(Shared::new)
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
            <Chart subject found/>
        </Show>
    }
}

#[component]
fn Chart(subject: Subject, found: Memo<Option<Shared<Segments>>>) -> impl IntoView {
    let app = subject.app;
    let subtitle = Signal::derive(move || {
        let ends = found.with(|found| {
            let found = found.as_ref()?;
            Some((found.first()?.0.label(), found.last()?.0.label()))
        });
        let (first, last) = ends.unwrap_or_default();
        format!("{first} to {last}, the most active class on top, as the data counts them")
    });
    view! {
        <ChartCard
            title=TITLE
            subtitle
            chart=chart_of(app, found)
            class="chart--area"
            topic="area"
            help="Each band is a class of users, the most active one on top and the darkest. Its \
                  height is its share of the month's users, or their number. A month without data \
                  is a gap. The classes are those the data counts for each month; the rule below \
                  applies to the users it lists by name. A click on a month moves the whole page \
                  to it."
            about=Signal::derive(move || subject.name())
            options=ViewFn::from(move || view! { <MeasureOption app/> })
            on_pick=Callback::new(move |pick: Pick| {
                let month = found.with_untracked(|found| {
                    found.as_ref()?.months.get(pick.key.item as usize).copied()
                });
                app.set_month(month);
            })
        />
    }
}

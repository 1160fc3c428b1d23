//! How often there is contact with the customer, by weekday and week or month (000-34).

use leptos::prelude::*;

use crate::insight::engagement::frequency;
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Card;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::contact::{ByOption, HEAT_HELP, NoActivities, by, heat_words, show_when};
use crate::ui::views::customer::subject::Subject;

const TITLE: &str = "Engagement frequency";

/// The heatmap's card; a cell narrows the list of activities to its days.
#[component]
pub(in crate::ui::views::customer) fn Frequency(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let by = by(app);
    let found = Memo::new(move |_| {
        let by = by.get();
        subject.read(|context, row| Shared::new(frequency(context, &[row], by)))
    });
    let has_any = subject.memo(|context, row| {
        let own = context.dataset.customers.activities.get(row).iter();
        let mut dates = own.filter_map(|activity| activity.date);
        dates.any(|date| date <= context.day())
    });
    let chart = Memo::new(move |_| match found.get() {
        Some(found) => ChartRef::new(found.map()),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        let words = found.with(|found| found.as_deref().map(heat_words));
        words.unwrap_or_default()
    });
    let on_pick = move |pick: Pick| {
        let when = found.with_untracked(|found| found.as_ref()?.when(pick.key));
        if let Some(when) = when {
            show_when(app, when);
        }
    };
    move || {
        if has_any.get() == Some(false) {
            return view! { <Card title=TITLE><NoActivities/></Card> }.into_any();
        }
        view! {
            <ChartCard
                title=TITLE
                subtitle
                chart
                class="chart--heat"
                topic="heatmap"
                help=HEAT_HELP
                about=Signal::derive(move || subject.name())
                options=ViewFn::from(move || view! { <ByOption app/> })
                on_pick=Callback::new(on_pick)
            />
        }
        .into_any()
    }
}

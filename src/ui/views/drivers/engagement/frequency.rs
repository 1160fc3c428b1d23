//! How often there is contact with the customers of the selection (000-34).

use leptos::prelude::*;

use super::list_behind;
use crate::insight::engagement::{Filter, frequency};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::Card;
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::app;
use crate::ui::views::contact::{ByOption, HEAT_HELP, NoActivities, by, heat_words};
use crate::ui::views::drivers::selected::customers_words;

const TITLE: &str = "Engagement frequency";

/// The heatmap's card; a cell lists its customers.
#[component]
pub fn ActivityFrequency() -> impl IntoView {
    let app = app();
    let by = by(app);
    let later = app.later();
    let found = Memo::new(move |_| {
        let (moment, by) = (later.get()?, by.get());
        let rows = &moment.selection.rows;
        Some(Shared::new(frequency(&moment.context(), rows, by)))
    });
    let chart = Memo::new(move |_| match found.get() {
        Some(found) => ChartRef::new(found.map()),
        None => ChartRef::blank(),
    });
    let subtitle = Signal::derive(move || {
        let words = found.with(|found| found.as_deref().map(heat_words));
        format!("{}; {}", words.unwrap_or_default(), customers_words(app))
    });
    let on_pick = move |pick: Pick| {
        let when = found.with_untracked(|found| found.as_ref()?.when(pick.key));
        if let Some(when) = when {
            let filter = Filter {
                when: Some(when),
                ..Filter::default()
            };
            list_behind(
                app,
                format!("Contact, {}", when.words()),
                &filter,
                pick.at_once,
            );
        }
    };
    let has_none =
        Memo::new(move |_| app.with_dataset(|dataset| dataset.customers.activities.n_items() == 0));
    move || {
        if has_none.get() == Some(true) {
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
                options=ViewFn::from(move || view! { <ByOption app/> })
                on_pick=Callback::new(on_pick)
            />
        }
        .into_any()
    }
}

//! The activities of the selection (000-33).

use leptos::prelude::*;

use crate::insight::engagement::{activities, choices};
use crate::ui::components::Card;
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::contact::{ContactFilters, LISTED, List, NoActivities, filter, list_words};
use crate::ui::views::drivers::selected::of_selection;

const TITLE: &str = "Activities";

/// The card of the activities.
#[component]
pub fn ActivityList() -> impl IntoView {
    let app = app();
    let filter = filter(app);
    let later = app.later();
    let found = Memo::new(move |_| {
        let (moment, filter) = (later.get()?, filter.get());
        let rows = &moment.selection.rows;
        Some(Shared::new(activities(
            &moment.context(),
            rows,
            &filter,
            LISTED,
        )))
    });
    let choices = of_selection(app, choices);
    let choices = Signal::derive(move || {
        choices
            .with(|choices| choices.as_ref().map(|choices| (**choices).clone()))
            .unwrap_or_default()
    });
    let is_empty = Memo::new(move |_| {
        found.with(|found| found.as_ref().is_some_and(|found| found.n_all == 0))
    });
    let subtitle = Signal::derive(move || found.with(|found| found.as_deref().map(list_words)));
    move || {
        if is_empty.get() {
            return view! { <Card title=TITLE><NoActivities/></Card> }.into_any();
        }
        let list = move || {
            found
                .get()
                .map(|found| view! { <List found with_customer=true/> })
        };
        view! {
            <Card title=TITLE subtitle flush=true>
                <div class="voice__inset"><ContactFilters app choices/></div>
                {list}
            </Card>
        }
        .into_any()
    }
}

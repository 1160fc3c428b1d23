//! The customer's activities with their plays (000-33, 002-8).

use leptos::prelude::*;

use crate::insight::engagement::{activities, choices, pulse};
use crate::ui::components::Card;
use crate::ui::shared::Shared;
use crate::ui::views::contact::{ContactFilters, LISTED, List, NoActivities, filter, list_words};
use crate::ui::views::customer::subject::Subject;

const TITLE: &str = "Activities";

/// The card of the activities.
#[component]
pub(in crate::ui::views::customer) fn Activities(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let filter = filter(app);
    let found = Memo::new(move |_| {
        let filter = filter.get();
        subject.read(|context, row| Shared::new(activities(context, &[row], &filter, LISTED)))
    });
    let choices = subject.memo(|context, row| choices(context, &[row]));
    let pulse = subject.memo(|context, row| pulse(context, row).words());
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
                .map(|found| view! { <List found with_customer=false/> })
        };
        view! {
            <Card title=TITLE subtitle flush=true>
                <div class="voice__inset">
                    <p class="voice__lead">{move || pulse.get()}</p>
                    <ContactFilters
                        app
                        choices=Signal::derive(move || choices.get().unwrap_or_default())
                    />
                </div>
                {list}
            </Card>
        }
        .into_any()
    }
}

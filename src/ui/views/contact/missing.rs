//! What stands in place of activities where there are none.

use leptos::prelude::*;

use crate::ui::components::EmptyState;

/// What has to be in a file for activities to show.
const FIELDS: &str = "Give each customer a list \"activities\" with an entry for everything that \
    was done: \"date\", \"kind\", \"subject\", \"owner\", \"minutes\" and \"plays\" (up-sell, \
    cross-sell, content, boarding …).";

/// No activities.
#[component]
pub(in crate::ui::views) fn NoActivities() -> impl IntoView {
    view! { <EmptyState title="No activities up to the day shown" text=FIELDS/> }
}

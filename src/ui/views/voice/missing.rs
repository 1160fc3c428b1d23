//! What stands in place of answers where there are none.

use leptos::prelude::*;

use crate::ui::components::EmptyState;

/// What has to be in a file for answers to show.
const FIELDS: &str = "Give each customer a list \"responses\" with an entry for every answer: \
    \"date\", \"kind\" (nps, csat or ces), \"score\", \"respondent\" and, where there are any, \
    \"comment\", \"sentiment\" (−1 to 1), \"topics\" and \"follow_up\".";

/// No answers.
#[component]
pub(in crate::ui::views) fn NoAnswers() -> impl IntoView {
    view! { <EmptyState title="No answers to surveys up to the day shown" text=FIELDS/> }
}

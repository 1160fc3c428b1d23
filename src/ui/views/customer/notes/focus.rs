//! What the customer is focused on now, with the objectives of its plan (003-8).

use leptos::prelude::*;

use crate::chart::describe::MISSING;
use crate::insight::notes::{ObjectiveLine, focus};
use crate::ui::components::{Card, EmptyState};
use crate::ui::views::customer::subject::Subject;
use crate::units;

const TITLE: &str = "Customer focus";

/// What has to be in a file for a focus to show.
const FIELDS: &str = "Give the customer a text \"focus\": what it wants to reach now. Objectives \
    come from its \"plan\".";

/// The card of the focus.
#[component]
pub(in crate::ui::views::customer) fn Focus(subject: Subject) -> impl IntoView {
    let found = subject.memo(focus);
    let body = move || {
        let focus = found.get().unwrap_or_default();
        if focus.text.is_empty() && focus.objectives.is_empty() {
            return view! { <EmptyState title="The focus is not known" text=FIELDS/> }.into_any();
        }
        let text = if focus.text.is_empty() {
            view! { <p class="muted">"Not known. A text \"focus\" of the customer stands here."</p> }
                .into_any()
        } else {
            view! { <p class="focus__text">{focus.text}</p> }.into_any()
        };
        let objectives = focus.objectives.into_iter().map(objective).collect_view();
        view! { {text} <ul class="focus__objectives">{objectives}</ul> }.into_any()
    };
    view! {
        <Card title=TITLE subtitle="In its own words, and the objectives agreed on">{body}</Card>
    }
}

fn objective(objective: ObjectiveLine) -> impl IntoView {
    let progress = objective.progress.map_or_else(
        || MISSING.to_owned(),
        |progress| units::percent(progress, 0),
    );
    let due = objective
        .due
        .map(|due| format!("due {}", units::date_long(due)));
    let late = objective.is_overdue.then(|| "overdue".to_owned());
    let parts = [Some(objective.status.to_owned()), due, late]
        .into_iter()
        .flatten();
    let about = parts.collect::<Vec<_>>().join(" · ");
    view! {
        <li class="focus__objective">
            <span class="focus__title">{objective.title}</span>
            <span class="focus__progress">{progress}</span>
            <span class="notes__about">{about}</span>
        </li>
    }
}

//! The success plan at a glance: objectives with their KPIs and how far each has come.

use leptos::prelude::*;

use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::insight::notes::{self, KpiLine, ObjectiveLine};
use crate::plan::Status;
use crate::ui::components::{Badge, BandBadge, Bar, Card, EmptyState};
use crate::ui::views::customer::subject::Subject;
use crate::units;

const TITLE: &str = "Success plan";

/// What has to be in a file for a plan to show.
const FIELDS: &str = "Give the customer a \"plan\" with \"objectives\" (\"id\", \"title\", \
    \"status\", \"due\") and \"kpis\" (\"description\", \"baseline\", \"current\", \"target\", \
    \"unit\", \"objectives\").";

/// The card of the plan.
#[component]
pub(in crate::ui::views::customer) fn PlanSummary(subject: Subject) -> impl IntoView {
    let found = subject.memo(notes::plan);
    let found = Memo::new(move |_| found.get().flatten());
    let subtitle = Signal::derive(move || found.with(|plan| plan.as_ref().map(words)));
    let body = move || {
        let Some(plan) = found.get() else {
            return view! { <EmptyState title="No success plan" text=FIELDS/> }.into_any();
        };
        let objectives = plan.objectives.into_iter().map(objective).collect_view();
        let loose = (!plan.loose.is_empty()).then(|| {
            let kpis = plan.loose.into_iter().map(kpi).collect_view();
            view! {
                <section class="plan__objective" aria-label="Without an objective">
                    <h3 class="plan__title">"Without an objective"</h3>
                    <ul class="plan__kpis">{kpis}</ul>
                </section>
            }
        });
        view! { <div class="plan">{objectives}{loose}</div> }.into_any()
    };
    view! { <Card title=TITLE subtitle>{body}</Card> }
}

/// `2 objectives, 5 KPIs, 1 completed; 44% on average, each KPI counting once`.
fn words(plan: &notes::PlanSummary) -> String {
    let mean = plan.progress.map(|progress| {
        format!(
            "; {} on average, each KPI counting once",
            units::percent(progress, 0)
        )
    });
    format!(
        "{}, {}, {} completed{}",
        units::counted(plan.objectives.len(), "objective"),
        units::counted(plan.n_kpis, "KPI"),
        plan.n_completed,
        mean.unwrap_or_default()
    )
}

fn objective(objective: ObjectiveLine) -> impl IntoView {
    let due = objective
        .due
        .map(|due| format!("due {}", units::date_long(due)));
    let late = objective.is_overdue.then(|| "overdue".to_owned());
    let owner = Some(objective.owner).filter(|owner| !owner.is_empty());
    let parts = [Some(objective.status.to_owned()), due, late, owner];
    let about = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let progress = objective.progress.map_or_else(
        || MISSING.to_owned(),
        |progress| units::percent(progress, 0),
    );
    let kpis = objective.kpis.into_iter().map(kpi).collect_view();
    let label = objective.title.clone();
    view! {
        <section class="plan__objective" aria-label=label>
            <div class="plan__head">
                <h3 class="plan__title">{objective.title}</h3>
                <span class="plan__percent">{progress}</span>
            </div>
            <p class="notes__about">{about}</p>
            <ul class="plan__kpis">{kpis}</ul>
        </section>
    }
}

fn kpi(kpi: KpiLine) -> impl IntoView {
    let shared = (kpi.n_objectives > 1).then(|| format!("serves {} objectives", kpi.n_objectives));
    let due = kpi.due.map(|due| format!("due {}", units::date_long(due)));
    let seen = kpi.external.then(|| "shown to the customer".to_owned());
    let parts = [Some(kpi.values), due, shared, seen];
    let about = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <li class="plan__kpi">
            <span class="plan__name">{kpi.name}</span>
            <span class="plan__status">{status(kpi.status)}</span>
            <span class="plan__bar"><Bar value=kpi.progress max=1.0/></span>
            <span class="plan__percent">{kpi.progress_text}</span>
            <span class="plan__about">{about}</span>
        </li>
    }
}

/// The status as a badge; those that ask for something have a shape.
fn status(status: Status) -> AnyView {
    let label = status.title();
    match status {
        Status::Completed => view! { <BandBadge tone=Tone::Ok label/> }.into_any(),
        Status::Blocked => view! { <BandBadge tone=Tone::Warn label/> }.into_any(),
        Status::Overdue => view! { <BandBadge tone=Tone::Risk label/> }.into_any(),
        Status::NotAvailable => view! { <BandBadge tone=Tone::None label/> }.into_any(),
        Status::InProgress => view! { <Badge label/> }.into_any(),
    }
}

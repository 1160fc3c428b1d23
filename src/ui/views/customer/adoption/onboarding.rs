//! How a customer's onboarding went: score, time to first value, stages, and what is open (000-26).

use leptos::prelude::*;

use crate::chart::describe;
use crate::insight::customer::MetricBar;
use crate::insight::onboarding_steps::{self, OpenStep, StageState, StageStep, onboarding};
use crate::ui::components::{Bar, Card, EmptyState};
use crate::ui::views::customer::subject::Subject;
use crate::units;

/// What has to be in a file for there to be stages.
const NO_STAGES: &str = "No stage is known. Give the customer a list \"stages\" with \"stage\" and \
    \"from\", or its \"stage\".";

/// What has to be in a model for there to be metrics.
const NO_METRICS: &str = "The model has no category \"onboarding\" in its scorecard \"health\".";

/// The card.
#[component]
pub(in crate::ui::views::customer) fn Onboarding(subject: Subject) -> impl IntoView {
    let found = subject.memo(onboarding);
    let subtitle = Signal::derive(move || {
        let found = found.get().unwrap_or_default();
        let (own, all) = (
            describe::score(found.score),
            describe::score(found.population),
        );
        Some(format!(
            "Score {own} of 10; the mean of all active customers is {all}"
        ))
    });
    let body = move || found.get().map(body);
    view! { <Card title="Onboarding" subtitle><div class="onboarding">{body}</div></Card> }
}

fn body(found: onboarding_steps::Onboarding) -> impl IntoView {
    let first = found.first_value.map(|first| {
        view! {
            <p class="users__words">
                <b>"Time to first value: "</b>
                {first.words}
            </p>
        }
    });
    let metrics = if found.metrics.is_empty() {
        view! { <EmptyState title="No onboarding score" text=NO_METRICS/> }.into_any()
    } else {
        view! { <ul class="bars">{found.metrics.into_iter().map(metric).collect_view()}</ul> }
            .into_any()
    };
    let stages = if found
        .stages
        .iter()
        .all(|step| step.state == StageState::Ahead)
    {
        view! { <p class="users__note">{NO_STAGES}</p> }.into_any()
    } else {
        view! { <ol class="stages">{found.stages.into_iter().map(stage).collect_view()}</ol> }
            .into_any()
    };
    let open = open(found.open);
    view! {
        <section class="onboarding__part">{first}{metrics}</section>
        <section class="onboarding__part">
            <h3 class="users__title">"Stages"</h3>
            {stages}
        </section>
        <section class="onboarding__part">
            <h3 class="users__title">"Still open"</h3>
            {open}
        </section>
    }
}

fn metric(metric: MetricBar) -> impl IntoView {
    let good = metric.good.map(|good| format!("good: {good}"));
    view! {
        <li class="bars__row bars__row--plain">
            <span class="bars__name">
                <span class="bars__label">
                    <span>{metric.name}</span>
                    <b class="bars__raw">{metric.value}</b>
                </span>
                <span class="bars__detail">{good}</span>
            </span>
            <Bar value=metric.score mark=metric.good_score/>
            <span class="bars__value">{describe::score(metric.score)}</span>
        </li>
    }
}

fn stage(step: StageStep) -> impl IntoView {
    let (state, word) = match step.state {
        StageState::Done => ("done", "passed"),
        StageState::Current => ("current", "in it now"),
        StageState::Ahead => ("ahead", "not entered yet"),
    };
    let days = step.days.map(|days| {
        let days = units::counted(days.unsigned_abs() as usize, "day");
        match step.state {
            StageState::Current => format!("{days} so far"),
            StageState::Done | StageState::Ahead => days,
        }
    });
    let from = match (step.from, step.state) {
        (Some(from), _) => Some(format!("since {}", units::date_long(from))),
        (None, StageState::Ahead) => None,
        (None, _) => Some("no date: give its \"from\"".to_owned()),
    };
    let unlisted = (!step.is_listed).then_some("not in the model's list of stages");
    let facts = [Some(word.to_owned()), from, unlisted.map(str::to_owned)];
    let facts = facts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <li class="stages__one" data-state=state>
            <span class="stages__name">{step.name}</span>
            <span class="stages__days number">{days}</span>
            <span class="bars__detail">{facts}</span>
        </li>
    }
}

fn open(steps: Vec<OpenStep>) -> AnyView {
    if steps.is_empty() {
        return view! { <p class="users__note">"Nothing is open."</p> }.into_any();
    }
    view! { <ul class="actions">{steps.into_iter().map(open_step).collect_view()}</ul> }.into_any()
}

fn open_step(step: OpenStep) -> impl IntoView {
    let action =
        (!step.action.is_empty()).then(|| view! { <p class="actions__do">{step.action}</p> });
    view! {
        <li class="actions__item">
            <div class="actions__text">
                <p class="actions__name">{step.name}</p>
                {action}
                <p class="bars__detail">{step.why}</p>
            </div>
        </li>
    }
}

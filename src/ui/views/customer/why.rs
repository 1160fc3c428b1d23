//! Why this score: every step from raw value to overall, in words and numbers.

use leptos::prelude::*;

use super::lead;
use super::subject::Subject;
use crate::insight::answer::{Asked, answer};
use crate::insight::customer::{Level, Step, why};
use crate::ui::components::{Button, ButtonLook, Card, Disclosure};
use crate::ui::copy::CopyButton;
use crate::ui::steps::step_view;

/// Id of the card, for those who ask from elsewhere on the page.
const ID: &str = "why";

/// The card of the explanation.
#[component]
pub(super) fn Why(subject: Subject) -> impl IntoView {
    let steps = subject.on_card(why);
    let subtitle = Signal::derive(move || {
        let card = subject.card_name().to_lowercase();
        let parts = subject.read(|context, row| {
            let name = context.dataset.customers.name.get(row).to_owned();
            (name, crate::units::date_long(context.day()))
        });
        parts.map(|(name, day)| format!("{name}, {card}, {day}: from raw values to the score"))
    });
    let text = move |()| {
        let text = subject.on_card_now(|context, card, row| {
            answer(context, &Asked::overall(row, card)).map(|answer| answer.text())
        });
        text.flatten().unwrap_or_default()
    };
    let text = Callback::new(text);
    // Either every category is open, or the first alone, as an example.
    let all_open = RwSignal::new(false);
    let body = move || {
        let all_open = all_open.get();
        let parts = parts(steps.get().unwrap_or_default())
            .into_iter()
            .enumerate();
        parts
            .map(|(idx, part)| part_view(part, all_open || idx == 0))
            .collect_view()
    };
    let tools = move || {
        view! {
            <Button
                label=Signal::derive(move || {
                    if all_open.get() { "Close all".to_owned() } else { "Open all".to_owned() }
                })
                look=ButtonLook::Ghost
                small=true
                on_press=move |_| all_open.update(|open| *open = !*open)
            />
            <CopyButton text/>
        }
    };
    view! {
        <div id=ID tabindex="-1">
            <Card title="Why this score" subtitle tools>
                <div data-testid="why">{body}</div>
            </Card>
        </div>
    }
}

/// Leads to the explanation of the scorecard in view.
pub(super) fn show() {
    lead::to(ID);
}

/// What stands together: a category after its metrics, or a step of the whole.
#[derive(Clone, Debug)]
enum Part {
    /// A category and the steps of its metrics.
    Category(Step, Vec<Step>),
    /// A step of the whole score.
    Whole(Step),
}

/// Puts the metrics, which come before their category, beneath it.
fn parts(steps: Vec<Step>) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut metrics = Vec::new();
    for step in steps {
        match step.level {
            Level::Metric => metrics.push(step),
            Level::Category => parts.push(Part::Category(step, std::mem::take(&mut metrics))),
            Level::Overall | Level::Coverage | Level::Override | Level::Band => {
                parts.push(Part::Whole(step));
            }
        }
    }
    parts
}

fn part_view(part: Part, open: bool) -> AnyView {
    match part {
        Part::Whole(step) => view! { <ol class="steps">{step_view(step)}</ol> }.into_any(),
        Part::Category(step, metrics) => {
            let face = face(&step);
            view! {
                <Disclosure face open>
                    <ol class="steps">
                        {metrics.into_iter().map(step_view).collect_view()}
                        {step_view(step)}
                    </ol>
                </Disclosure>
            }
            .into_any()
        }
    }
}

/// The line of a category: its name, its score, its points.
fn face(step: &Step) -> impl Fn() -> AnyView + Send + Sync + 'static + use<> {
    let (title, result, weight) = (step.title.clone(), step.result.clone(), step.weight.clone());
    move || {
        view! {
            <b>{title.clone()}</b>
            <span class="number">{result.clone()}</span>
            <span class="muted number row__end">{weight.clone()}</span>
        }
        .into_any()
    }
}

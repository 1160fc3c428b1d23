//! How a score came about, in a dialog that opens from wherever a score stands.
//!
//! Comes in: the score asked about, from the state; goes out: facts, a table whose points add up to
//! the score, every step, and all of it as text to copy.

use leptos::prelude::*;

use super::components::{BandBadge, Disclosure, Modal, Scroller};
use super::copy::CopyButton;
use super::shared::Shared;
use super::state::app;
use super::steps::step_view;
use crate::chart::describe::MISSING;
use crate::insight::answer::{Answer, Line, LineLevel};
use crate::units;

/// The dialog.
#[component]
pub fn ScoreDialog() -> impl IntoView {
    let app = app();
    let answer = Memo::new(move |_| app.answer().map(Shared::new));
    // Another page has other scores: the back button leaves the dialog behind.
    Effect::new(move |was_there: Option<()>| {
        app.route.track();
        if was_there.is_some() {
            app.close_asked();
        }
    });
    let open = Signal::derive(move || app.asked.with(Option::is_some));
    let title = Signal::derive(move || {
        answer.with(|answer| {
            let title = answer.as_ref().map(|answer| answer.title.clone());
            title.unwrap_or_else(|| "No such score".into())
        })
    });
    let text = Callback::new(move |()| {
        answer.with_untracked(|answer| answer.as_ref().map(|own| own.text()).unwrap_or_default())
    });
    let actions = move || {
        answer
            .with(Option::is_some)
            .then(|| view! { <CopyButton text/> })
    };
    let body = move || match answer.get() {
        Some(answer) => body(&answer),
        None => view! { <p>"The scoring model in force has no such score."</p> }.into_any(),
    };
    view! {
        <Modal
            title
            open
            wide=true
            on_close=move |()| app.close_asked()
            actions=ViewFn::from(actions)
        >
            {body}
        </Modal>
    }
}

fn body(answer: &Answer) -> AnyView {
    let fact = |(label, value): &(&'static str, String)| {
        view! {
            <dt>{*label}</dt>
            <dd>{value.clone()}</dd>
        }
    };
    let steps = (!answer.steps.is_empty()).then(|| steps(answer));
    view! {
        {head(answer)}
        <dl class="answer__facts">{answer.facts.iter().map(fact).collect_view()}</dl>
        {(!answer.lines.is_empty()).then(|| table(answer))}
        {steps}
    }
    .into_any()
}

/// The score with its band.
fn head(answer: &Answer) -> impl IntoView + use<> {
    let score = answer
        .score
        .map_or_else(|| MISSING.to_owned(), units::score);
    let of = answer
        .score
        .map(|_| view! { <span class="score__of">"of 10"</span> });
    let (tone, band) = (answer.tone, answer.band.clone());
    let badge = (!band.is_empty()).then(|| view! { <BandBadge tone label=band/> });
    view! {
        <p class="answer__head">
            <span class="score__value" data-testid="answer-score">{score}{of}</span>
            {badge}
        </p>
    }
}

/// The table; its points add up to the score.
fn table(answer: &Answer) -> impl IntoView + use<> {
    let heads = answer.heads.iter().enumerate().map(|(at, head)| {
        let numeric = (at > 0).then_some("");
        let aside = is_aside(&answer.heads, head).then_some("");
        view! { <th scope="col" data-numeric=numeric data-aside=aside>{*head}</th> }
    });
    let heads = heads.collect_view();
    let lines = answer.lines.iter().map(|own| line(own, &answer.heads));
    let lines = lines.collect_view();
    let caption = format!("{}: what each metric adds", answer.title);
    view! {
        <Scroller class="answer__table">
            <table class="table table--inset">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </Scroller>
    }
}

/// So many columns have room on a phone.
const FEW: usize = 4;

/// Whether a column gives way where there is no room for it: the steps below say the same.
fn is_aside(heads: &[&str], head: &str) -> bool {
    heads.len() > FEW && matches!(head, "As of" | "Weight" | "Share")
}

fn line(line: &Line, heads: &[&str]) -> impl IntoView + use<> {
    let level = match line.level {
        LineLevel::Category => "category",
        LineLevel::Metric => "metric",
        LineLevel::Sum => "sum",
    };
    let cell = |(text, head): (&String, &&str)| {
        let aside = is_aside(heads, head).then_some("");
        view! { <td data-numeric="" data-aside=aside>{text.clone()}</td> }
    };
    let cells = line.cells.iter().zip(heads.iter().skip(1));
    view! {
        <tr data-level=level>
            <th scope="row">{line.name.clone()}</th>
            {cells.map(cell).collect_view()}
        </tr>
    }
}

/// Every step: open where it is the one of a metric, else behind a line.
fn steps(answer: &Answer) -> AnyView {
    let is_one = answer.steps.len() == 1;
    let list = answer.steps.iter().cloned().map(step_view).collect_view();
    let list = view! { <ol class="steps">{list}</ol> };
    if is_one {
        return list.into_any();
    }
    view! {
        <Disclosure face=|| "Every step, from raw values to the score">{list}</Disclosure>
    }
    .into_any()
}

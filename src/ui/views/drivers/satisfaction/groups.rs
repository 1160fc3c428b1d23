//! Promoters, passives and detractors as lists, with the state of what follows (002-28, 002-29).

use leptos::prelude::*;

use super::spread::Spread;
use crate::chart::Tone;
use crate::insight::Listed;
use crate::insight::satisfaction::{Answer, Follow, Groups, groups};
use crate::ui::components::{Card, Shape};
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::drivers::selected::{customers_words, of_selection};
use crate::ui::views::voice::{AnswerList, NoAnswers};
use crate::units;

const TITLE: &str = "Promoters, passives and detractors";

/// How many answers of each group are listed.
const LISTED: usize = 100;

/// The card of the three groups.
#[component]
pub fn NpsGroups() -> impl IntoView {
    let app = app();
    let found = of_selection(app, |context, rows| groups(context, rows, LISTED));
    let subtitle = Signal::derive(move || {
        let groups = found.get()?;
        let answers = units::counted(groups.n(), "answer");
        let customers = customers_words(app);
        Some(format!(
            "{answers} of {customers} in twelve months, of each respondent the latest"
        ))
    });
    let body = move || {
        let groups = found.get()?;
        if groups.n() == 0 {
            return Some(view! { <NoAnswers/> }.into_any());
        }
        Some(lists(&groups).into_any())
    };
    view! { <Card title=TITLE subtitle>{body}</Card> }
}

fn lists(groups: &Shared<Groups>) -> impl IntoView + use<> {
    let n = groups.n();
    let follow = format!(
        "{} without a follow-up, {} overdue, {} open, {} done. Those without come first.",
        units::count(groups.n_at(Follow::None) as f64),
        units::count(groups.n_at(Follow::Overdue) as f64),
        units::count(groups.n_at(Follow::Open) as f64),
        units::count(groups.n_at(Follow::Done) as f64)
    );
    let newest = "The newest first.".to_owned();
    let (detractors, passives, promoters) = (
        groups.detractors.clone(),
        groups.passives.clone(),
        groups.promoters.clone(),
    );
    view! {
        <div class="groups">
            <Group name="Detractors" range="0 to 6" tone=Tone::Risk n note=follow answers=detractors/>
            <Group name="Passives" range="7 and 8" tone=Tone::Warn n note=newest.clone() answers=passives/>
            <Group name="Promoters" range="9 and 10" tone=Tone::Ok n note=newest answers=promoters/>
            <Spread groups=groups.clone()/>
        </div>
    }
}

#[component]
fn Group(
    name: &'static str,
    range: &'static str,
    tone: Tone,
    /// How many answers there are in all groups.
    n: usize,
    note: String,
    answers: Listed<Answer>,
) -> impl IntoView {
    let share = units::share(answers.n as f64 / n.max(1) as f64);
    let count = format!("{}, {share}", units::counted(answers.n, "answer"));
    let list = if answers.n == 0 {
        view! { <p class="muted">"None in the twelve months."</p> }.into_any()
    } else {
        view! { <AnswerList answers label=name with_customer=true/> }.into_any()
    };
    view! {
        <section class="groups__group" aria-label=name>
            <h3 class="groups__title">
                <Shape tone/>
                {name}
                <span class="groups__range">{range}</span>
            </h3>
            <p class="groups__count">{count}</p>
            <p class="notes__about">{note}</p>
            <div class="groups__list">{list}</div>
        </section>
    }
}

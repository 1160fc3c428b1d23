//! What to do next: the lowest metrics, each with its suggested action (001-17).

use leptos::prelude::*;

use super::subject::Subject;
use crate::chart::describe;
use crate::insight::customer::{Action, actions};
use crate::ui::components::Card;
use crate::units;

/// How many are listed.
const LISTED: usize = 5;

/// The card of the lowest metrics.
#[component]
pub(super) fn Actions(subject: Subject) -> impl IntoView {
    let found = subject.on_card(|context, card, row| actions(context, card, row, LISTED));
    let subtitle = Signal::derive(move || {
        Some(format!(
            "The lowest of {}, and what helps",
            subject.card_name().to_lowercase()
        ))
    });
    let list = move || {
        let found = found.get().unwrap_or_default();
        if found.is_empty() {
            return view! { <p class="muted">"No metric with a suggested action scores below 10."</p> }
                .into_any();
        }
        view! { <ol class="actions">{found.into_iter().map(entry).collect_view()}</ol> }.into_any()
    };
    view! { <Card title="Lowest-scoring metrics" subtitle>{list}</Card> }
}

fn entry(action: Action) -> impl IntoView {
    let gain = format!(
        "worth up to {} points of the score",
        units::delta(action.gain, 2)
    );
    let fact = format!("{}, {} · {gain}", action.category, action.value);
    view! {
        <li class="actions__item">
            <span class="actions__score">{describe::decimal(action.score, 1)}</span>
            <div class="actions__text">
                <p class="actions__name">{action.name}</p>
                <p class="actions__do">{action.action}</p>
                <p class="bars__detail">{fact}</p>
            </div>
        </li>
    }
}

//! A score that says how it came about when it is pressed.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::state::app;
use crate::insight::answer::Asked;
use crate::units::{self, RowId};

/// What a score's hint says without more.
const HINT: &str = "Explain this score";

/// The score, which opens its explanation.
#[component]
pub fn ScoreButton(
    /// Which score it is; asked when it is pressed.
    #[prop(into)]
    asked: Callback<(), Option<Asked>>,
    /// How much of the weight has a value, 0 to 1; part of the hint.
    #[prop(optional, into)]
    coverage: MaybeProp<f64>,
    /// Whether Tab passes it by, as in a table with keys of its own.
    #[prop(optional)]
    skipped: bool,
    /// The score as it is written.
    children: Children,
) -> impl IntoView {
    let app = app();
    let press = move |_: MouseEvent| {
        if let Some(asked) = untrack(|| asked.run(())) {
            app.ask(asked);
        }
    };
    let hint = move || match coverage.get() {
        Some(coverage) => format!("{HINT}; coverage {}", units::percent(coverage, 0)),
        None => HINT.to_owned(),
    };
    view! {
        <button
            type="button"
            class="ask"
            title=hint
            tabindex=skipped.then_some("-1")
            on:click=press
        >
            {children()}
        </button>
    }
    .into_any()
}

/// A customer's score on a scorecard in the month shown, which opens its explanation.
pub fn score_cell(row: RowId, card: &'static str, text: String) -> AnyView {
    let app = app();
    let coverage = Signal::derive(move || {
        app.scores
            .with(|scores| scores.as_ref()?.card(card)?.coverage.get(row))
    });
    view! {
        <ScoreButton asked=move |()| Some(Asked::overall(row, card)) coverage skipped=true>
            {text}
        </ScoreButton>
    }
    .into_any()
}

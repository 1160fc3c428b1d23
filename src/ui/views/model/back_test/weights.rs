//! Suggested weights beside those in force; one press puts them into the draft.

use leptos::prelude::*;

use super::choices::Chosen;
use super::run::{Run, Turn};
use crate::chart::describe::signed;
use crate::insight::backtest::{share, verdict};
use crate::route::Route;
use crate::score::backtest::weights::{Fitting, NotSuggested, Suggested, Suggestion};
use crate::ui::components::{Button, ButtonLook, Card, EmptyState, IconName, Progress, Scroller};
use crate::ui::dom;
use crate::ui::link;
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::state::App;

const TITLE: &str = "Suggested weights";

const SUBTITLE: &str = "Fitted to who left, held to the weights in force where the data says little; \
    never applied by itself";

/// How far the fit is.
#[derive(Clone, PartialEq)]
enum Fit {
    /// Steps done, and all of them.
    Going(usize, usize),
    Done(Shared<Suggestion>),
    Nothing(NotSuggested),
}

/// The table with its verdict.
#[component]
pub(super) fn Weights(app: App, chosen: Chosen, run: Run) -> impl IntoView {
    let fit = start(app, chosen, run);
    let steps = Signal::derive(move || match fit.get() {
        Fit::Going(done, all) => (done, all),
        Fit::Done(_) | Fit::Nothing(_) => (1, 1),
    });
    let state = Memo::new(move |_| match fit.get() {
        Fit::Going(..) => None,
        done @ (Fit::Done(_) | Fit::Nothing(_)) => Some(done),
    });
    let body = move || match state.get() {
        Some(Fit::Done(suggestion)) => view! { <Filled app suggestion/> }.into_any(),
        Some(Fit::Nothing(why)) => {
            view! { <EmptyState title="Nothing to suggest" text=why.words()/> }.into_any()
        }
        Some(Fit::Going(..)) | None => view! {
            <Progress
                label="Fitting weights"
                value=Signal::derive(move || Some(steps.get().0 as f64))
                max=Signal::derive(move || steps.get().1 as f64)
            />
        }
        .into_any(),
    };
    view! { <Card title=TITLE subtitle=SUBTITLE>{body}</Card> }
}

/// Fits in turns of the page, anew for other data, another model, scorecard or lag.
fn start(app: App, chosen: Chosen, run: Run) -> RwSignal<Fit> {
    let fit = RwSignal::new(Fit::Going(0, 1));
    let turn = Turn::new();
    // Fitting takes many turns of the page: it cannot be a memo.
    Effect::new(move || {
        let (Some(source), model) = (app.source.get(), run.model.get()) else {
            return;
        };
        let (card, lag) = (chosen.card.get(), chosen.lag.get());
        let own = turn.begin();
        fit.set(Fit::Going(0, 1));
        leptos::task::spawn_local(async move {
            let begun = Fitting::new(&source.dataset, &model, &card, lag);
            let found = match begun {
                Ok(fitting) => steps(fitting, &source, (fit, turn, own)).await,
                Err(why) => Some(Err(why)),
            };
            let Some(found) = found.filter(|_| turn.is(own)) else {
                return;
            };
            fit.set(
                match found.and_then(|fitting| fitting.finish(&model, &card)) {
                    Ok(found) => Fit::Done(Shared::new(found)),
                    Err(why) => Fit::Nothing(why),
                },
            );
        });
    });
    fit
}

/// All steps of a fit, each in a turn of its own; `None` where another one was begun meanwhile.
async fn steps(
    mut fitting: Fitting,
    source: &Source,
    (fit, turn, own): (RwSignal<Fit>, Turn, u32),
) -> Option<Result<Fitting, NotSuggested>> {
    loop {
        dom::next_turn().await;
        if !turn.is(own) {
            return None;
        }
        match fitting.step(&source.dataset) {
            Ok(true) => {
                let (done, all) = fitting.progress();
                fit.set(Fit::Going(done, all));
            }
            Ok(false) => return Some(Ok(fitting)),
            Err(why) => return Some(Err(why)),
        }
    }
}

#[component]
fn Filled(app: App, suggestion: Shared<Suggestion>) -> impl IntoView {
    let (worth, basis) = verdict(&suggestion);
    let groups = suggestion.categories.iter().map(group).collect_view();
    view! {
        <p class="back-test__verdict">{worth}</p>
        <Scroller>
            <table class="table table--inset back-test__weights">
                <caption class="visually-hidden">{TITLE}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Category and metric"</th>
                        <th scope="col" data-numeric="">"Now"</th>
                        <th scope="col" data-numeric="">"Suggested"</th>
                        <th scope="col" data-numeric="">"Change"</th>
                    </tr>
                </thead>
                {groups}
            </table>
        </Scroller>
        <p class="back-test__basis">{basis}</p>
        <IntoDraft app suggestion/>
    }
}

/// A category and its metrics; a metric's weight is its part of the category's.
fn group(own: &Suggested) -> impl IntoView + use<> {
    let metrics = own.metrics.iter().map(|metric| {
        line(
            "back-test__metric",
            &metric.name,
            (metric.now, metric.suggested),
        )
    });
    view! {
        <tbody>
            {line("back-test__category", &own.name, (own.now, own.suggested))}
            {metrics.collect_view()}
        </tbody>
    }
}

fn line(class: &'static str, name: &str, (now, suggested): (f64, f64)) -> impl IntoView + use<> {
    view! {
        <tr class=class>
            <th scope="row">{name.to_owned()}</th>
            <td data-numeric="">{share(now)}</td>
            <td data-numeric="">{share(suggested)}</td>
            <td data-numeric="">{signed((suggested - now) * 100.0, 1)}</td>
        </tr>
    }
}

/// Puts the weights into the draft, as one step that the editor takes back.
#[component]
fn IntoDraft(app: App, suggestion: Shared<Suggestion>) -> impl IntoView {
    let moves = suggestion.moves();
    let edits = StoredValue::new(suggestion);
    let put = move |_| {
        let edits = edits.with_value(|own| {
            app.models
                .draft
                .with_untracked(|draft| own.edits(draft.value()))
        });
        app.edit_model(&edits);
        app.say("The suggested weights are in the draft; Undo in the editor takes them back.");
    };
    view! {
        <div class="back-test__actions">
            <Button
                label="Put into the draft"
                icon=IconName::Check
                look=ButtonLook::Plain
                small=true
                disabled=Signal::stored(!moves)
                on_press=put
            />
            <a class="link-btn" href=link::to(Route::Model(String::new()))>"Open the editor"</a>
        </div>
    }
}

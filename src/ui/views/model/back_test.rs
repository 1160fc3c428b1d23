//! How well the scores would have told who leaves.
//!
//! Comes in: the data, the model in force or the draft, a scorecard and a lag from the address;
//! goes out: the share that left by band, how well leavers are told apart, whom it missed, and
//! weights that would have told better. It is always about the whole data, whatever the filters.

use leptos::prelude::*;

use crate::insight::backtest::{few_left, happened};
use crate::score::backtest::{Tested, Untested};
use crate::ui::components::{Card, EmptyState, Notice, Progress};
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::ui::views::states::{Content, WithCustomers, content};

mod bands;
mod calibration;
mod choices;
mod figures;
mod lists;
mod method;
mod missed;
mod run;
mod weights;

use bands::Bands;
use calibration::ByScore;
use choices::{Choices, Chosen};
use figures::Figures;
use method::Method;
use missed::Missed;
use run::Run;
use weights::Weights;

/// What was tested, or why nothing was.
type Found = Memo<Option<Result<Shared<Tested>, Untested>>>;

/// The back-test; without customers, why there are none.
#[component]
pub(super) fn BackTest() -> impl IntoView {
    let content = content(app());
    // The back-test is not bound to what the filters leave.
    let has_data = Memo::new(move |_| matches!(content.get(), Content::NoMatch | Content::Some));
    move || {
        if has_data.get() {
            view! { <Tests/> }.into_any()
        } else {
            view! { <WithCustomers>""</WithCustomers> }.into_any()
        }
    }
}

#[component]
fn Tests() -> impl IntoView {
    let app = app();
    let chosen = Chosen::new(app);
    let run = Run::start(app, chosen.model);
    let found: Found = Memo::new(move |_| {
        let past = run.past.get()?;
        let (card, lag) = (chosen.card.get(), chosen.lag.get());
        let tested = app.with_dataset(|dataset| past.test(dataset, &card, lag))?;
        Some(tested.map(Shared::new))
    });
    let state = Memo::new(move |_| found.with(|found| state(found.as_ref())));
    let body = move || match state.get() {
        State::Waiting => view! { <Waiting run/> }.into_any(),
        State::Nothing(why) => view! {
            <Card title="Back-test">
                <EmptyState title="Nothing to test" text=why.words()/>
            </Card>
        }
        .into_any(),
        State::Tested => view! { <Cards app found chosen run/> }.into_any(),
    };
    view! {
        <div class="back-test">
            <Choices chosen/>
            {body}
        </div>
    }
}

/// What the page shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Nothing(Untested),
    Tested,
}

fn state(found: Option<&Result<Shared<Tested>, Untested>>) -> State {
    match found {
        None => State::Waiting,
        Some(Err(why)) => State::Nothing(*why),
        Some(Ok(_)) => State::Tested,
    }
}

/// How far the scores of the past are made.
#[component]
fn Waiting(run: Run) -> impl IntoView {
    let done = Signal::derive(move || Some(run.progress.get().0 as f64));
    let all = Signal::derive(move || run.progress.get().1 as f64);
    view! {
        <Card title="Scoring past months">
            <Progress label="Scoring past months" value=done max=all/>
        </Card>
    }
}

/// Everything that was found.
#[component]
fn Cards(app: App, found: Found, chosen: Chosen, run: Run) -> impl IntoView {
    let few = move || {
        let words = read(found, few_left)??;
        Some(view! { <Notice tone=crate::chart::Tone::Warn>{words}</Notice> })
    };
    view! {
        {few}
        <method::LookAhead found/>
        <Figures found/>
        <div class="grid">
            <div class="grid__6 back-test__column">
                <Bands app found chosen run/>
                <ByScore app found chosen/>
                <Missed app found/>
                <div class="back-test__last"><Method/></div>
            </div>
            <div class="grid__6 back-test__column">
                <Weights app chosen run/>
            </div>
        </div>
    }
}

/// Reads what was found, where something was.
fn read<T>(found: Found, read: impl FnOnce(&Tested) -> T) -> Option<T> {
    found.with(|found| found.as_ref()?.as_ref().ok().map(|tested| read(tested)))
}

/// `Left within 3 months`, for titles.
fn what(found: Found) -> String {
    read(found, happened).unwrap_or_default()
}

//! Scores set by hand: in force, about to end, to come, ended.

use leptos::prelude::*;

use crate::insight::overrides::{Line, State, counts, overrides};
use crate::ui::components::{Card, Choice, EmptyState, Segmented};
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::ui::views::set_by_hand::{Asked, SetByHand};
use crate::units;

mod table;

use table::Table;

/// The key of the state in the address.
const STATE: &str = "state";

/// The choice that keeps every state.
const ALL: &str = "";

/// Every override of the data.
type Lines = Memo<Option<Shared<Vec<Line>>>>;

/// The card of all overrides.
#[component]
pub(super) fn Overrides() -> impl IntoView {
    let app = app();
    let lines: Lines =
        Memo::new(move |_| app.with_context(|context| Shared::new(overrides(context))));
    let asked = RwSignal::new(None::<Asked>);
    let is_empty =
        Memo::new(move |_| lines.with(|lines| lines.as_ref().is_none_or(|all| all.is_empty())));
    let subtitle = Signal::derive(move || summary(app, lines));
    let body = move || {
        if is_empty.get() {
            return view! {
                <EmptyState
                    title="No score is set by hand"
                    text="Where you know more than the data, open a customer and choose \"Set by hand\" \
                          beside its score. The computed score stays visible, and the override ends by \
                          itself on the day you choose."
                />
            }
            .into_any();
        }
        view! {
            <div class="table-tools"><Filter app lines/></div>
            <Table app lines asked state=state(app)/>
        }
        .into_any()
    };
    view! {
        <Card title="Scores set by hand" subtitle flush=true>{body}</Card>
        <SetByHand asked/>
    }
}

/// The state in the address; `None` for every state.
fn state(app: App) -> Memo<Option<State>> {
    let chosen = app.option(STATE);
    Memo::new(move |_| {
        let chosen = chosen.get()?;
        State::ALL
            .into_iter()
            .find(|state| state.as_str() == chosen)
    })
}

fn summary(app: App, lines: Lines) -> String {
    let Some(lines) = lines.get() else {
        return String::new();
    };
    let [ending, in_force, ..] = counts(&lines);
    let day = app
        .scores
        .with(|scores| scores.as_ref().map(|scores| units::date_long(scores.day)));
    format!(
        "{} in force on {}, {} of them about to end; the computed score stands beside each",
        units::counted(ending + in_force, "override"),
        day.unwrap_or_default(),
        units::count(ending as f64)
    )
}

/// The choice of a state, each with its number.
#[component]
fn Filter(app: App, lines: Lines) -> impl IntoView {
    let options = Signal::derive(move || {
        let lines = lines.get();
        let lines = lines.as_ref().map_or(&[][..], |lines| lines.as_slice());
        let choice = |value: &str, title: &str, n: usize| {
            Choice::new(value, format!("{title} {}", units::count(n as f64)))
        };
        let states = State::ALL.into_iter().zip(counts(lines));
        let states = states.map(|(state, n)| choice(state.as_str(), state.title(), n));
        std::iter::once(choice(ALL, "All", lines.len()))
            .chain(states)
            .collect::<Vec<_>>()
    });
    let chosen = state(app);
    let value = move || {
        chosen
            .get()
            .map_or_else(|| ALL.to_owned(), |state| state.as_str().to_owned())
    };
    view! {
        <Segmented
            label="State"
            options
            value=Signal::derive(value)
            on_change=move |value: String| app.set_option(STATE, (value != ALL).then_some(value))
        />
    }
}

//! A card that is being worked out, is there, or says why it is not.

use leptos::prelude::*;

use super::super::asked::Asked;
use super::super::turns::Turns;
use super::super::turns::worked;
use super::Asking;
use crate::metrics::Question;
use crate::select::Filters;
use crate::ui::canvas::Pick;
use crate::ui::components::{Card, EmptyState, Skeleton};
use crate::ui::shared::Shared;
use crate::ui::state::App;
use crate::ui::views::picks;
use crate::units::{self, RowId};

/// What was worked out, or why there is nothing; `None` until then.
pub(super) type Found<T> = ReadSignal<Option<Shared<Result<T, String>>>>;

/// How far a card is.
#[derive(Clone, PartialEq, Eq)]
enum Stage {
    Waiting,
    Nothing(String),
    There,
}

/// Works out an answer that is found in one piece, whenever the question changes.
pub(super) fn answered<T: Send + Sync + 'static>(
    asking: Asking,
    answer: fn(&Question) -> Result<T, String>,
) -> Found<T> {
    worked(asking, move |asked, turns| in_turn(asked, turns, answer))
}

async fn in_turn<T>(
    asked: Asked,
    mut turns: Turns,
    answer: fn(&Question) -> Result<T, String>,
) -> Option<Result<T, String>> {
    if !turns.go_on().await {
        return None;
    }
    let question = asked.question(asked.month)?;
    Some(answer(&question))
}

/// A part of what was worked out; the usual value until it is there.
pub(super) fn read<T: Send + Sync + 'static, R: Default>(
    found: Found<T>,
    read: impl FnOnce(&T) -> R,
) -> R {
    found.with(|found| {
        let own = found.as_ref().and_then(|own| Result::as_ref(own).ok());
        own.map(read).unwrap_or_default()
    })
}

/// The card once there is something to draw; before that its title, with its controls and why.
pub(super) fn staged<T: Send + Sync + 'static>(
    title: Signal<String>,
    found: Found<T>,
    controls: Option<ViewFn>,
    filled: impl Fn() -> AnyView + Send + 'static,
) -> impl IntoView {
    let stage = Memo::new(move |_| {
        found.with(
            |found| match found.as_ref().map(|own| Result::as_ref(own)) {
                None => Stage::Waiting,
                Some(Ok(_)) => Stage::There,
                Some(Err(reason)) => Stage::Nothing(reason.clone()),
            },
        )
    });
    move || match stage.get() {
        Stage::Waiting => view! { <Card title><Skeleton/></Card> }.into_any(),
        Stage::There => filled(),
        Stage::Nothing(reason) => {
            let text = format!("{}.", units::capitalized(&reason));
            let controls = controls.as_ref().map(ViewFn::run);
            view! {
                <Card title>
                    {controls}
                    <EmptyState title="Nothing to draw" text/>
                </Card>
            }
            .into_any()
        }
    }
}

/// Opens the list of the customers behind a mark; with Shift the page is filtered to them, by their
/// names where no other filter says the same.
pub(super) fn open(app: App, pick: Pick, title: String, rows: Vec<RowId>, by: Option<Filters>) {
    match by.or_else(|| picks::named(app, &rows)) {
        Some(filters) => picks::open(app, pick.at_once, title, rows, filters),
        None => picks::list(app, title, rows),
    }
}

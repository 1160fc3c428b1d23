//! The panel: what comes of the values tried, and every metric to turn.

use leptos::prelude::*;

use super::Trial;
use super::figures::{Figures, Remarks};
use super::lever::lever_view;
use crate::insight::whatif::{LeverGroup, as_text, levers};
use crate::ui::components::{Button, ButtonLook, Card, IconName};
use crate::ui::copy::CopyButton;

/// The card.
#[component]
pub(super) fn Panel(trial: Trial) -> impl IntoView {
    let subject = trial.subject;
    let title = Signal::derive(move || format!("What if {} had other values", subject.name()));
    let groups = Memo::new(move |_| {
        let card = subject.card.get();
        trial.ask(|context, probe, row| levers(context, probe, &card, row))
    });
    let groups = move || {
        let groups = groups.get().unwrap_or_default().into_iter();
        groups.map(|own| group(trial, own)).collect_view()
    };
    let text = Callback::new(move |()| text(trial));
    let is_untouched = Signal::derive(move || trial.changes.with(Vec::is_empty));
    let tools = move || {
        view! {
            <Button
                label="Reset"
                icon=IconName::Undo
                look=ButtonLook::Ghost
                small=true
                disabled=is_untouched
                on_press=move |_| trial.reset_all()
            />
            <CopyButton text/>
        }
    };
    view! {
        <Card
            title
            subtitle="Nothing here is saved. The address of this page holds what is tried, so it can \
                      be sent; another customer ends it."
            tools
        >
            <div class="what-if">
                <div class="what-if__outcome"><Figures trial/></div>
                <Remarks trial/>
                <div class="what-if__groups" data-testid="levers">{groups}</div>
            </div>
        </Card>
    }
}

fn group(trial: Trial, own: LeverGroup) -> impl IntoView {
    let lines = own.levers.into_iter().map(|own| lever_view(trial, own));
    view! {
        <fieldset class="what-if__group">
            <legend class="what-if__category">{own.name}</legend>
            {lines.collect_view()}
        </fieldset>
    }
}

/// The changes and what comes of them, as plain text.
fn text(trial: Trial) -> String {
    let changes = trial.changes.get();
    let tried = trial.tried.get();
    let text =
        trial.ask(|context, probe, _| Some(as_text(context, probe, tried.as_ref()?, &changes)));
    text.flatten().unwrap_or_default()
}

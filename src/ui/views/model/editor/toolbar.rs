//! The bar over the editor: the model's name, what the draft is, and what can be done with it.

use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::entry::Entry;
use super::faults::Faults;
use crate::score::draft::Edit;
use crate::score::draft::changes::n_changes;
use crate::ui::components::{Button, ButtonLook, IconName, fresh_id};

/// The bar.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let desk = desk();
    let changes = Memo::new(move |_| desk.with_both(n_changes));
    view! {
        <section class="card model__bar" aria-label="The draft">
            <div class="model__bar-line">
                <div class="model__name"><Entry at="/name".to_owned() label="Name of the model" hint="Model"/></div>
                <State desk changes/>
                <div class="model__verbs">
                    <Steps desk/>
                    <Ways desk changes/>
                </div>
            </div>
            <Faults/>
        </section>
    }
    .into_any()
}

/// The revision in force, and how far the draft is from it.
#[component]
fn State(desk: Desk, changes: Memo<usize>) -> impl IntoView {
    let revision = move || {
        let revision = desk.app.model.with(|model| model.revision);
        format!("Revision {revision} in use")
    };
    let state = move || match changes.get() {
        0 => "No changes".to_owned(),
        1 => "Draft, 1 change".to_owned(),
        n => format!("Draft, {n} changes"),
    };
    view! {
        <p class="model__state" role="status">
            <span
                class="model__draft"
                data-on=move || (changes.get() > 0).then_some("")
                data-testid="draft-state"
            >
                {state}
            </span>
            <span class="muted">{revision}</span>
        </p>
    }
}

/// Undo and redo, with how many steps each has.
#[component]
fn Steps(desk: Desk) -> impl IntoView {
    let draft = desk.app.models.draft;
    let done = Memo::new(move |_| draft.with(crate::score::draft::Draft::n_done));
    let undone = Memo::new(move |_| draft.with(crate::score::draft::Draft::n_undone));
    let named = |verb: &'static str, n: Memo<usize>| {
        Signal::derive(move || match n.get() {
            0 => verb.to_owned(),
            n => format!("{verb} ({n})"),
        })
    };
    view! {
        <Button
            label=named("Undo", done)
            icon=IconName::Undo
            disabled=Signal::derive(move || done.get() == 0)
            on_press=move |_| desk.app.undo_model()
        />
        <span class="model__redo">
            <Button
                label=named("Redo", undone)
                icon=IconName::Undo
                disabled=Signal::derive(move || undone.get() == 0)
                on_press=move |_| desk.app.redo_model()
            />
        </span>
    }
}

/// Back to where the draft began or to the model that came with the data, or into force.
#[component]
fn Ways(desk: Desk, changes: Memo<usize>) -> impl IntoView {
    let app = desk.app;
    let given = move || app.models.given.with(|model| model.source.clone());
    let is_given = Memo::new(move |_| {
        let given = given();
        desk.with(|root| *root == given)
    });
    let reset = move |_| {
        desk.edit([Edit::Replace(untrack(given))]);
        app.say("The draft is the default model again. Undo brings your changes back.");
    };
    let discard = move |_| {
        let base = untrack(|| desk.with_both(|base, _| base.clone()));
        desk.edit([Edit::Replace(base)]);
        app.say("The changes are discarded. Undo brings them back.");
    };
    let use_it = move |_| app.use_draft();
    let n_faults = Memo::new(move |_| desk.faults.with(Vec::len));
    let reason = move || match (n_faults.get(), changes.get()) {
        (0, 0) => "Nothing to use: the draft is the model in use.".to_owned(),
        (0, _) => String::new(),
        (1, _) => "Cannot be used: 1 fault, below.".to_owned(),
        (n, _) => format!("Cannot be used: {n} faults, below."),
    };
    let reason_id = fresh_id("reason");
    view! {
        <Button
            label="Reset to defaults"
            look=ButtonLook::Ghost
            disabled=is_given
            on_press=reset
        />
        <Button
            label="Discard"
            disabled=Signal::derive(move || changes.get() == 0)
            on_press=discard
        />
        <div role="group" aria-label="Use the draft" aria-describedby=reason_id.clone()>
            <Button
                label="Use this model"
                icon=IconName::Check
                look=ButtonLook::Primary
                disabled=Signal::derive(move || n_faults.get() > 0 || changes.get() == 0)
                on_press=use_it
            />
        </div>
        <p class="model__reason" id=reason_id data-testid="use-reason">{reason}</p>
    }
}

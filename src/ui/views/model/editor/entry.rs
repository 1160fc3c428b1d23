//! A field of the draft: what stands at its place, and below it what is wrong with that.

use leptos::html;
use leptos::prelude::*;
use serde_json::Value;

use super::desk::{Desk, desk};
use crate::score::draft::typed;
use crate::ui::components::fresh_id;

/// What a field takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Kind {
    /// A text.
    #[default]
    Text,
    /// A number; a comma may stand for the point.
    Number,
}

impl Kind {
    /// What was typed as a value of the draft.
    fn value(self, text: &str) -> Value {
        match self {
            Self::Text => typed::text(text),
            Self::Number => typed::number(text),
        }
    }
}

/// A field for the value at a place; it is set with every letter, all of them one step.
#[component]
pub(super) fn Entry(
    /// The place, a JSON pointer.
    at: String,
    /// What is written here.
    #[prop(into)]
    label: Signal<String>,
    /// What it takes.
    #[prop(optional)]
    kind: Kind,
    /// Whether the label is spoken only.
    #[prop(optional)]
    bare: bool,
    /// Whether it looks like text until it is hovered or has the focus.
    #[prop(optional)]
    quiet: bool,
    /// What is the case while it is empty.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether another field of the same place takes the focus when it is sought.
    #[prop(optional)]
    second: bool,
) -> impl IntoView {
    let desk = desk();
    let input = NodeRef::<html::Input>::new();
    let (id, fault_id) = (fresh_id("entry"), fresh_id("fault"));
    let stands = desk.text(at.clone());
    let fault = desk.fault(&at);
    // What is being typed stays as it is typed: "2," is no other number than "2", but on its way.
    let typing = RwSignal::new(None::<String>);
    let text = move || typing.get().unwrap_or_else(|| stands.get());
    if !second {
        desk.answer(&at, move || focus(input));
    }
    let type_it = move |event| {
        let text = event_target_value(&event);
        typing.set(Some(text.clone()));
        desk.drag(&at, kind.value(&text));
    };
    let leave = move |_| {
        // A field that leaves the page with the focus in it has nothing left to show.
        typing.try_set(None);
        desk.app.settle_model();
    };
    let described = fault_id.clone();
    view! {
        <div class="entry" class:entry--quiet=quiet data-kind=(kind == Kind::Number).then_some("number")>
            <label class=if bare { "visually-hidden" } else { "label" } for=id.clone()>{label}</label>
            <div class="field" data-fault=move || fault.with(Option::is_some).then_some("")>
                <input
                    class="field__input"
                    type="text"
                    inputmode=(kind == Kind::Number).then_some("decimal")
                    autocomplete="off"
                    spellcheck="false"
                    id=id
                    node_ref=input
                    placeholder=move || hint.get()
                    aria-invalid=move || fault.with(Option::is_some).then_some("true")
                    aria-describedby=described
                    prop:value=text
                    on:input=type_it
                    on:blur=leave
                />
            </div>
            <p class="field__fault" id=fault_id role="status">{move || fault.get()}</p>
        </div>
    }
    .into_any()
}

fn focus(input: NodeRef<html::Input>) {
    if let Some(input) = input.get_untracked() {
        // A field that cannot take the focus leaves it where it was.
        let _ = input.focus();
        input.select();
    }
}

/// What is wrong with a place that has no field, such as a list; takes the focus when it is sought.
#[component]
pub(super) fn Fault(
    /// The place, a JSON pointer.
    at: String,
) -> impl IntoView {
    let desk: Desk = desk();
    let line = NodeRef::<html::P>::new();
    let fault = desk.fault(&at);
    desk.answer(&at, move || {
        if let Some(line) = line.get_untracked() {
            // A line that cannot take the focus leaves it where it was.
            let _ = line.focus();
        }
    });
    view! {
        <p class="field__fault" role="status" tabindex="-1" node_ref=line>{move || fault.get()}</p>
    }
    .into_any()
}

//! Buttons that move an item within its list or take it away.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::desk::desk;
use crate::score::draft::Edit;
use crate::ui::components::{IconButton, IconName};

/// Buttons that move an item up and down and take it away. The focus goes with the item.
#[component]
pub(super) fn Moves(
    /// The list.
    list: String,
    /// The item's position.
    idx: usize,
    /// What people read of the item.
    #[prop(into)]
    name: Signal<String>,
    /// It is to be taken away.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    let desk = desk();
    let n = desk.count(list.clone());
    let frame = NodeRef::<html::Div>::new();
    let list = StoredValue::new(list);
    let shift = move |to: usize, verb: &'static str| {
        list.with_value(|list| {
            let list = list.clone();
            desk.edit([Edit::Move {
                list,
                from: idx,
                to,
            }]);
        });
        follow(frame, to, verb);
    };
    let named = move |verb: &'static str| Signal::derive(move || format!("{verb} {}", name.get()));
    view! {
        <div class="shifts" node_ref=frame data-row=idx.to_string()>
            <span data-move="up">
                <IconButton
                    label=named("Move up")
                    icon=IconName::ChevronUp
                    disabled=idx == 0
                    on_press=move |_| shift(idx.saturating_sub(1), "up")
                />
            </span>
            <span data-move="down">
                <IconButton
                    label=named("Move down")
                    icon=IconName::ChevronDown
                    disabled=Signal::derive(move || idx + 1 >= n.get())
                    on_press=move |_| shift(idx + 1, "down")
                />
            </span>
            <Remove name on_remove/>
        </div>
    }
    .into_any()
}

/// A button that takes an item away.
#[component]
pub(super) fn Remove(
    /// What people read of the item.
    #[prop(into)]
    name: Signal<String>,
    /// It is to be taken away.
    #[prop(into)]
    on_remove: Callback<()>,
) -> impl IntoView {
    view! {
        <IconButton
            label=Signal::derive(move || format!("Remove {}", name.get()))
            icon=IconName::Trash
            on_press=move |_| on_remove.run(())
        />
    }
    .into_any()
}

/// Gives the focus to the same button of the row an item was moved to; at the end of the list to
/// the other one.
fn follow(frame: NodeRef<html::Div>, to: usize, verb: &str) {
    let Some(list) = frame
        .get_untracked()
        .and_then(|frame| frame.closest("ol").ok().flatten())
    else {
        return;
    };
    let button = |verb: &str| {
        let own = format!("[data-row=\"{to}\"] [data-move={verb}] button:not(:disabled)");
        list.query_selector(&own).ok().flatten()
    };
    let found = button(verb)
        .or_else(|| button("up"))
        .or_else(|| button("down"));
    if let Some(button) = found.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // A button that cannot take the focus leaves it where it was.
        let _ = button.focus();
    }
}

//! A few choices side by side, one of them in force.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::field::Choice;
use super::ident::aria;

/// A row of choices; arrow keys move through it.
#[component]
pub fn Segmented(
    /// What is chosen here, for those who cannot see it.
    #[prop(into)]
    label: Signal<String>,
    /// The choices; two to five.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// The value of the one in force.
    #[prop(into)]
    value: Signal<String>,
    /// Another was chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let choose = move |chosen: String| {
        if value.get_untracked() != chosen {
            on_change.run(chosen);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => 1,
            "ArrowLeft" | "ArrowUp" => options.with_untracked(Vec::len).saturating_sub(1),
            _ => return,
        };
        event.prevent_default();
        let Some((idx, next)) = neighbor(&options.get_untracked(), &value.get_untracked(), step)
        else {
            return;
        };
        choose(next);
        focus_child(frame, idx);
    };
    let buttons = move || {
        let option = |choice: Choice| option_view(choice, value, Callback::new(choose));
        options.get().into_iter().map(option).collect_view()
    };
    view! {
        <div class="segmented" role="radiogroup" aria-label=label node_ref=frame on:keydown=on_key>
            {buttons}
        </div>
    }
    .into_any()
}

fn option_view(choice: Choice, value: Signal<String>, choose: Callback<String>) -> AnyView {
    let Choice { value: own, label } = choice;
    let mine = own.clone();
    let on = Memo::new(move |_| value.with(|value| *value == mine));
    view! {
        <button
            type="button"
            class="segmented__option"
            role="radio"
            aria-checked=move || aria(on.get())
            tabindex=move || if on.get() { "0" } else { "-1" }
            on:click=move |_| choose.run(own.clone())
        >
            {label}
        </button>
    }
    .into_any()
}

/// The choice `step` places after the one in force, around the end.
fn neighbor(options: &[Choice], value: &str, step: usize) -> Option<(usize, String)> {
    let here = options.iter().position(|choice| choice.value == value);
    let idx = (here.unwrap_or_default() + step) % options.len().max(1);
    options.get(idx).map(|choice| (idx, choice.value.clone()))
}

fn focus_child(frame: NodeRef<html::Div>, idx: usize) {
    let child = frame
        .get_untracked()
        .and_then(|frame| frame.children().item(idx as u32));
    if let Some(button) = child.and_then(|child| child.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A button that cannot take the focus leaves it where it was.
        let _ = button.focus();
    }
}

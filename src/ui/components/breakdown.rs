//! A figure that shows its parts while it is pointed at, focused or tapped.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;

use super::ident::fresh_id;
use super::layer;

/// A figure with its parts; Esc, a press outside and leaving it close them.
#[component]
pub fn Breakdown(
    /// What the figure is.
    #[prop(into)]
    label: Signal<String>,
    /// How much.
    #[prop(into)]
    value: Signal<String>,
    /// Its parts: a name and an amount each.
    #[prop(into)]
    parts: Signal<Vec<(String, String)>>,
    /// How the parts make the figure.
    note: &'static str,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);
    let id = fresh_id("parts");
    layer::close_on_press_outside(root, open, move || open.set(false));
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
        }
    };
    // A finger has no place to stay: its tap is a click.
    let on_enter = move |event: PointerEvent| {
        if event.pointer_type() == "mouse" {
            open.set(true);
        }
    };
    let part = |(name, amount): (String, String)| view! { <dt>{name}</dt><dd>{amount}</dd> };
    view! {
        <div
            class="breakdown"
            node_ref=root
            on:pointerenter=on_enter
            on:pointerleave=move |event| if event.pointer_type() == "mouse" { open.set(false) }
            on:keydown=on_key
        >
            <button
                type="button"
                class="breakdown__figure"
                aria-describedby=id.clone()
                on:click=move |_| open.set(true)
                on:focus=move |_| open.set(true)
                on:blur=move |_| open.set(false)
            >
                <span class="breakdown__label">{label}</span>
                " "
                <span class="breakdown__value">{value}</span>
            </button>
            <div class="tip breakdown__tip" role="tooltip" id=id hidden=move || !open.get()>
                <dl class="breakdown__parts">
                    {move || parts.get().into_iter().map(part).collect_view()}
                </dl>
                <p class="tip__hint">{note}</p>
            </div>
        </div>
    }
    .into_any()
}

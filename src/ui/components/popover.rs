//! A button that opens a small panel with controls or words.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::icon::{Icon, IconName};
use super::ident::{aria, fresh_id};
use super::layer;

/// Width of the widest panel, in CSS pixels; decides on which side it opens.
const WIDTH: f64 = 340.0;

/// A button and the panel it opens; Esc and a press outside close it.
#[component]
pub fn Popover(
    /// What the panel holds.
    #[prop(into)]
    label: Signal<String>,
    /// What the button shows; without it, `icon` alone.
    #[prop(optional, into)]
    trigger: Option<ViewFnOnce>,
    /// The icon of a button that shows nothing else.
    #[prop(default = IconName::Gear)]
    icon: IconName,
    /// What stands in the place of the button and opens the panel through `open`.
    #[prop(optional, into)]
    opener: Option<ViewFnOnce>,
    /// Whether the panel is open, for an `opener`.
    #[prop(optional)]
    open: Option<RwSignal<bool>>,
    /// What the panel holds; made anew each time it opens.
    children: ChildrenFn,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let panel = NodeRef::<html::Div>::new();
    let open = open.unwrap_or_else(|| RwSignal::new(false));
    let id = StoredValue::new(fresh_id("popover"));
    let children = StoredValue::new(children);
    layer::close_on_press_outside(root, open, move || open.set(false));
    Effect::new(move || {
        if let (Some(panel), true) = (panel.get(), open.get()) {
            layer::focus(&panel);
        }
    });
    let body = move || {
        let side = layer::align(root, WIDTH);
        let nudge = (side == "end").then(|| format!("-{}px", layer::nudge(root, WIDTH)));
        view! {
            <div
                class="pop menu__pop"
                role="dialog"
                tabindex="-1"
                id=id.get_value()
                node_ref=panel
                aria-label=label
                data-align=side
                style:margin-inline-end=nudge
            >
                <div class="popover__body">{children.with_value(|children| children())}</div>
            </div>
        }
    };
    let button = match opener {
        Some(opener) => opener.run(),
        None => button(label, trigger, icon, open, id),
    };
    view! {
        <div
            class="menu"
            node_ref=root
            on:keydown=move |event| close_on_escape(&event, root, open)
            on:focusout=move |event| if layer::leaves(root, &event) { open.set(false) }
        >
            {button}
            <Show when=move || open.get()>{body()}</Show>
        </div>
    }
    .into_any()
}

/// The popover's own button.
fn button(
    label: Signal<String>,
    trigger: Option<ViewFnOnce>,
    icon: IconName,
    open: RwSignal<bool>,
    id: StoredValue<String>,
) -> AnyView {
    let is_bare = trigger.is_none();
    let face = match trigger {
        Some(trigger) => trigger.run(),
        None => view! { <Icon name=icon/> }.into_any(),
    };
    view! {
        <button
            type="button"
            class=if is_bare { "icon-btn" } else { "btn" }
            title=move || label.get()
            aria-haspopup="dialog"
            aria-expanded=move || aria(open.get())
            aria-controls=move || open.get().then(|| id.get_value())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            <span class="visually-hidden">{label}</span>
            {face}
        </button>
    }
    .into_any()
}

fn close_on_escape(event: &KeyboardEvent, root: NodeRef<html::Div>, open: RwSignal<bool>) {
    if event.key() != "Escape" || !open.get_untracked() {
        return;
    }
    event.stop_propagation();
    open.set(false);
    let button = root
        .get_untracked()
        .and_then(|root| root.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        layer::focus(&button);
    }
}

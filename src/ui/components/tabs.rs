//! Several panels in one place, one of them shown.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::ident::{aria, fresh_id};

/// The head of one panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// What it stands for.
    pub id: String,
    /// What it says.
    pub label: String,
    /// How many things are behind it.
    pub count: Option<usize>,
}

/// Tabs over a panel; arrow keys, Home and End move, the panel follows.
#[component]
pub fn Tabs(
    /// What the panels have in common.
    #[prop(into)]
    label: Signal<String>,
    /// The heads.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
    /// Id of the one shown.
    #[prop(into)]
    selected: Signal<String>,
    /// Another was chosen.
    #[prop(into)]
    on_select: Callback<String>,
    /// The panel of the one shown; reads `selected` itself.
    children: Children,
) -> impl IntoView {
    let base = StoredValue::new(fresh_id("tabs"));
    let list = NodeRef::<html::Div>::new();
    let on_key = move |event: KeyboardEvent| {
        let tabs = tabs.get_untracked();
        let here = tabs
            .iter()
            .position(|tab| tab.id == selected.get_untracked())
            .unwrap_or(0);
        let Some(idx) = destination(&event.key(), here, tabs.len()) else {
            return;
        };
        event.prevent_default();
        on_select.run(tabs[idx].id.clone());
        let child = list
            .get_untracked()
            .and_then(|list| list.children().item(idx as u32));
        if let Some(tab) = child.and_then(|child| child.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A tab that cannot take the focus leaves it where it was.
            let _ = tab.focus();
        }
    };
    let heads = move || {
        let panel = format!("{}-panel", base.get_value());
        let head = |tab| head_view(tab, panel.clone(), selected, on_select);
        tabs.get().into_iter().map(head).collect_view()
    };
    view! {
        <div class="tabs" role="tablist" aria-label=label node_ref=list on:keydown=on_key>{heads}</div>
        <div role="tabpanel" id=format!("{}-panel", base.get_value()) aria-label=label>{children()}</div>
    }
    .into_any()
}

fn head_view(
    tab: Tab,
    panel: String,
    selected: Signal<String>,
    on_select: Callback<String>,
) -> AnyView {
    let own = tab.id.clone();
    let on = Memo::new(move |_| selected.with(|selected| *selected == own));
    let count = tab
        .count
        .map(|count| view! { " " <span class="tabs__count">{count}</span> });
    view! {
        <button
            type="button"
            class="tabs__tab"
            role="tab"
            aria-selected=move || aria(on.get())
            aria-controls=panel
            tabindex=move || if on.get() { "0" } else { "-1" }
            on:click=move |_| on_select.run(tab.id.clone())
        >
            {tab.label}
            {count}
        </button>
    }
    .into_any()
}

/// Where a key leads from tab `here` of `count`.
fn destination(key: &str, here: usize, count: usize) -> Option<usize> {
    match key {
        _ if count == 0 => None,
        "ArrowRight" => Some((here + 1) % count),
        "ArrowLeft" => Some((here + count - 1) % count),
        "Home" => Some(0),
        "End" => Some(count - 1),
        _ => None,
    }
}

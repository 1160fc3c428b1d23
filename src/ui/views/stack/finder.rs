//! A small search for one customer, to select it without leaving the page.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::ui::components::{Icon, IconName, Popover, SearchField};
use crate::ui::hits;
use crate::ui::state::App;

/// How many customers are listed.
const HITS: usize = 8;

/// The button and the search it opens.
#[component]
pub(super) fn Finder(app: App) -> impl IntoView {
    let open = RwSignal::new(false);
    let root = NodeRef::<html::Div>::new();
    let choose = Callback::new(move |id: String| {
        app.choose_customer(&id);
        open.set(false);
        give_back(root);
    });
    view! {
        <div class="finder" node_ref=root>
            <Popover
                label="Select a customer"
                open
                trigger=|| view! { <Icon name=IconName::Search/> <span aria-hidden="true">"Select"</span> }.into_any()
            >
                <Search app choose/>
            </Popover>
        </div>
    }
}

/// Gives the focus back to the button once the panel has gone.
fn give_back(root: NodeRef<html::Div>) {
    let button = root
        .get_untracked()
        .and_then(|root| root.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|own| own.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus that cannot be moved stays where it is.
        let _ = button.focus();
    }
}

#[component]
fn Search(app: App, choose: Callback<String>) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let hits = Memo::new(move |_| query.with(|query| found(app, query)));
    let entry = move |(id, name): (String, String)| {
        view! {
            <li>
                <button type="button" class="menu__item" on:click=move |_| choose.run(id.clone())>
                    {name}
                </button>
            </li>
        }
    };
    let note = move || {
        let is_asked = query.with(|query| !query.trim().is_empty());
        let words = match (is_asked, hits.with(Vec::is_empty)) {
            (false, _) => "Type a part of a name.",
            (true, true) => "No customer fits.",
            (true, false) => return None,
        };
        Some(view! { <p class="stack-note" role="status">{words}</p> })
    };
    view! {
        <SearchField label="Search customers to select" query on_query=move |text: String| query.set(text)/>
        <ul class="finder__hits">{move || hits.get().into_iter().map(entry).collect_view()}</ul>
        {note}
    }
}

/// Ids and names of the first customers that fit, whatever the filters.
fn found(app: App, query: &str) -> Vec<(String, String)> {
    let hits = hits::customers(app, query, HITS, &[], None).into_iter();
    hits.map(|hit| (hit.id, hit.label)).collect()
}

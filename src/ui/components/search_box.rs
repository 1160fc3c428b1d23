//! The search of the top bar: a field and the list of what it found. Shortcuts lead to it by its id.

use std::ops::Range;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::ident::{aria, fresh_id};
use super::layer;
use super::matched::Matched;
use super::shape::Shape;
use crate::chart::Tone;

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchHit {
    /// What it is reported with.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What it is ("Manufacturing, 6.8").
    pub detail: String,
    /// Its health, if it has one.
    pub tone: Option<Tone>,
    /// Which bytes of the name match the query, in order.
    pub matched: Vec<Range<usize>>,
}

/// What the parts of the box share.
#[derive(Clone, Copy)]
struct Finder {
    query: Signal<String>,
    results: Signal<Vec<SearchHit>>,
    on_query: Callback<String>,
    on_pick: Callback<String>,
    open: RwSignal<bool>,
    active: RwSignal<usize>,
    input: NodeRef<html::Input>,
    id: StoredValue<String>,
}

/// A search field with its list.
#[component]
pub fn SearchBox(
    /// Id of the input, for shortcuts that lead to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// What can be found.
    #[prop(into)]
    label: Signal<String>,
    /// The query.
    #[prop(into)]
    query: Signal<String>,
    /// What was found, best first; at most a dozen is best.
    #[prop(into)]
    results: Signal<Vec<SearchHit>>,
    /// The query changed.
    #[prop(into)]
    on_query: Callback<String>,
    /// A hit was chosen, by its id.
    #[prop(into)]
    on_pick: Callback<String>,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let finder = Finder {
        query,
        results,
        on_query,
        on_pick,
        open: RwSignal::new(false),
        active: RwSignal::new(0),
        input: NodeRef::new(),
        id: StoredValue::new(fresh_id("search")),
    };
    layer::close_on_press_outside(root, finder.open, move || finder.open.set(false));
    let shown =
        Memo::new(move |_| finder.open.get() && query.with(|query| !query.trim().is_empty()));
    view! {
        <div
            class="search"
            role="search"
            aria-label=label
            node_ref=root
            on:focusout=move |event| if layer::leaves(root, &event) { finder.open.set(false) }
        >
            <label class="field search__field">
                <Icon name=IconName::Search/>
                {input(id, label, finder, shown)}
                <kbd class="kbd">"Ctrl K"</kbd>
            </label>
            <Show when=move || shown.get()>{list(finder)}</Show>
        </div>
    }
    .into_any()
}

fn input(id: Option<String>, label: Signal<String>, finder: Finder, shown: Memo<bool>) -> AnyView {
    let on_input = move |event| {
        finder.active.set(0);
        finder.open.set(true);
        finder.on_query.run(event_target_value(&event));
    };
    let active_id = move || {
        let count = finder.results.with(Vec::len);
        let active = finder.active.get();
        (shown.get() && active < count).then(|| option_id(finder.id, active))
    };
    view! {
        <input
            node_ref=finder.input
            id=id
            class="field__input"
            type="search"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            aria-label=label
            placeholder=move || label.get()
            aria-autocomplete="list"
            aria-expanded=move || aria(shown.get())
            aria-controls=move || shown.get().then(|| finder.id.get_value())
            aria-activedescendant=active_id
            prop:value=move || finder.query.get()
            on:input=on_input
            on:focus=move |_| finder.open.set(true)
            on:keydown=move |event| on_key(&event, finder)
        />
    }
    .into_any()
}

fn list(finder: Finder) -> AnyView {
    let hits = move || {
        let hit = |(idx, hit)| hit_view(idx, hit, finder);
        finder
            .results
            .get()
            .into_iter()
            .enumerate()
            .map(hit)
            .collect_view()
    };
    let note = move || {
        finder.results.with(Vec::is_empty).then(|| {
            view! { <p class="search__note" role="status">"Nothing found."</p> }
        })
    };
    let on_click = move |event: MouseEvent| {
        if let Some(idx) = layer::index_at(event.target()) {
            pick(finder, idx);
        }
    };
    view! {
        <div class="pop search__pop" on:mousedown=move |event| event.prevent_default()>
            <ul
                role="listbox"
                id=finder.id.get_value()
                aria-label="Results"
                hidden=move || finder.results.with(Vec::is_empty)
                on:click=on_click
            >
                {hits}
            </ul>
            {note}
        </div>
    }
    .into_any()
}

fn hit_view(idx: usize, hit: SearchHit, finder: Finder) -> AnyView {
    let on = Memo::new(move |_| finder.active.get() == idx);
    view! {
        <li
            class="search__hit"
            role="option"
            id=option_id(finder.id, idx)
            data-index=idx.to_string()
            data-active=move || on.get().then_some("")
            aria-selected=move || aria(on.get())
        >
            {hit.tone.map(|tone| view! { <Shape tone=tone/> })}
            <span class="search__name"><Matched text=hit.label ranges=hit.matched/></span>
            <span class="search__detail">{hit.detail}</span>
        </li>
    }
    .into_any()
}

fn option_id(id: StoredValue<String>, idx: usize) -> String {
    format!("{}-{idx}", id.get_value())
}

fn pick(finder: Finder, idx: usize) {
    let hit = finder
        .results
        .with_untracked(|results| results.get(idx).map(|hit| hit.id.clone()));
    let Some(hit) = hit else { return };
    finder.open.set(false);
    finder.on_query.run(String::new());
    if let Some(input) = finder.input.get_untracked() {
        // A field that cannot lose the focus keeps it.
        let _ = input.blur();
    }
    finder.on_pick.run(hit);
}

fn on_key(event: &KeyboardEvent, finder: Finder) {
    let count = finder.results.with_untracked(Vec::len);
    let active = finder.active.get_untracked();
    match event.key().as_str() {
        "ArrowDown" if count > 0 => finder.active.set((active + 1) % count),
        "ArrowUp" if count > 0 => finder.active.set((active + count - 1) % count),
        "Enter" => pick(finder, active),
        "Escape" => {
            event.stop_propagation();
            finder.open.set(false);
            finder.on_query.run(String::new());
            return;
        }
        _ => return,
    }
    event.prevent_default();
}

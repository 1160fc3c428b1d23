//! A field that holds several choices of a long list, with search.
//!
//! The field says what is chosen; pressed, it opens a panel: what is chosen as chips, a search
//! field, the options with their counts. Typing narrows, arrows move, Space toggles (while an
//! option is active; otherwise it writes a space), Enter closes, Backspace in an empty search
//! takes the last chip away, Esc closes; both give the focus back to the field.

mod keys;
mod list;
mod panel;

use leptos::html;
use leptos::prelude::*;

use super::icon::{Icon, IconName};
use super::ident::{aria, fresh_id};
use super::layer;
use super::matched::find_match;

/// One option.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelectOption {
    /// What it stands for.
    pub value: String,
    /// What it says.
    pub label: String,
    /// How many customers it would keep, where that is known.
    pub count: Option<usize>,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// How many options stand in the page at once.
const MOST: usize = 200;

/// What the parts of the field share.
#[derive(Clone, Copy)]
struct Picker {
    label: Signal<String>,
    /// The options that match the query, all of them.
    matches: Memo<Vec<SelectOption>>,
    /// The chosen options, in their order.
    chosen: Signal<Vec<SelectOption>>,
    /// How many match, when the list shows only the first of them.
    total: Option<Signal<usize>>,
    query: RwSignal<String>,
    open: RwSignal<bool>,
    active: RwSignal<Option<usize>>,
    root: NodeRef<html::Div>,
    input: NodeRef<html::Input>,
    id: StoredValue<String>,
    on_toggle: Callback<String>,
    on_clear: Callback<()>,
    on_set_many: Callback<Vec<String>>,
    on_search: Option<Callback<String>>,
}

/// A field for several choices.
#[component]
pub fn MultiSelect(
    /// The name of the field.
    #[prop(into)]
    label: Signal<String>,
    /// What the field says while nothing is chosen.
    #[prop(default = "All".into(), into)]
    placeholder: Signal<String>,
    /// The options, in the order to show them; with `on_search` only those that match the query.
    #[prop(into)]
    options: Signal<Vec<SelectOption>>,
    /// The chosen options, when `options` need not hold all of them.
    #[prop(optional_no_strip, into)]
    chosen: Option<Signal<Vec<SelectOption>>>,
    /// How many options match the query, when `options` holds only the first of them.
    #[prop(optional_no_strip, into)]
    total: Option<Signal<usize>>,
    /// An option was chosen or given up, by its value.
    #[prop(into)]
    on_toggle: Callback<String>,
    /// All choices were given up.
    #[prop(into)]
    on_clear: Callback<()>,
    /// Several were chosen at once ("Select matches"), to be added to those already chosen.
    #[prop(into)]
    on_set_many: Callback<Vec<String>>,
    /// The query changed: someone else narrows `options`.
    #[prop(optional_no_strip, into)]
    on_search: Option<Callback<String>>,
) -> impl IntoView {
    let query = RwSignal::new(String::new());
    let picker = Picker {
        label,
        matches: matches(options, query, on_search.is_some()),
        chosen: chosen.unwrap_or_else(|| Signal::derive(move || chosen_of(options))),
        total,
        query,
        open: RwSignal::new(false),
        active: RwSignal::new(None),
        root: NodeRef::new(),
        input: NodeRef::new(),
        id: StoredValue::new(fresh_id("pick")),
        on_toggle,
        on_clear,
        on_set_many,
        on_search,
    };
    layer::close_on_press_outside(picker.root, picker.open, move || picker.open.set(false));
    focus_search_when_open(picker);
    let id = picker.id.get_value();
    view! {
        <div
            class="select"
            node_ref=picker.root
            on:focusout=move |event| if layer::leaves(picker.root, &event) { picker.open.set(false) }
        >
            <span class="label" id=format!("{id}-label")>{label}</span>
            {face(picker, placeholder)}
            <Show when=move || picker.open.get()>{panel::panel(picker)}</Show>
        </div>
    }
    .into_any()
}

fn chosen_of(options: Signal<Vec<SelectOption>>) -> Vec<SelectOption> {
    options.with(|options| {
        options
            .iter()
            .filter(|option| option.chosen)
            .cloned()
            .collect()
    })
}

fn matches(
    options: Signal<Vec<SelectOption>>,
    query: RwSignal<String>,
    is_narrowed_outside: bool,
) -> Memo<Vec<SelectOption>> {
    Memo::new(move |_| {
        let query = query.get();
        let query = query.trim();
        if is_narrowed_outside || query.is_empty() {
            return options.get();
        }
        let is_match = |option: &&SelectOption| find_match(&option.label, query).is_some();
        options.with(|options| options.iter().filter(is_match).cloned().collect())
    })
}

/// Focuses the search when the panel opens, and starts it afresh.
fn focus_search_when_open(picker: Picker) {
    Effect::new(move || {
        let input = picker.input.get();
        if let (Some(input), true) = (input, picker.open.get()) {
            layer::focus(&input);
        }
    });
}

/// The field at rest.
fn face(picker: Picker, placeholder: Signal<String>) -> AnyView {
    let id = picker.id.get_value();
    let is_set = Memo::new(move |_| picker.chosen.with(|chosen| !chosen.is_empty()));
    let words = move || {
        picker.chosen.with(|chosen| match chosen.as_slice() {
            [] => placeholder.get(),
            [one] => one.label.clone(),
            several => format!("{} selected", several.len()),
        })
    };
    let toggle = move |_| {
        restart(picker);
        picker.open.update(|open| *open = !*open);
    };
    view! {
        <button
            type="button"
            class="field"
            id=format!("{id}-field")
            data-set=move || is_set.get().then_some("")
            aria-labelledby=format!("{id}-label {id}-value")
            aria-haspopup="dialog"
            aria-expanded=move || aria(picker.open.get())
            on:click=toggle
            on:keydown=move |event| keys::on_field_key(&event, picker)
        >
            <span
                class="field__value"
                id=format!("{id}-value")
                data-empty=move || (!is_set.get()).then_some("")
            >
                {words}
            </span>
            <Icon name=IconName::ChevronDown size=14/>
        </button>
    }
    .into_any()
}

/// An empty search, with the first option active.
fn restart(picker: Picker) {
    picker.query.set(String::new());
    picker.active.set(Some(0));
    if let Some(on_search) = picker.on_search {
        on_search.run(String::new());
    }
}

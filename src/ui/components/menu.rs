//! A button that opens a menu.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::icon::{Icon, IconName};
use super::ident::{aria, fresh_id};
use super::layer;

/// What an entry of a menu is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MenuKind {
    /// Does something.
    #[default]
    Action,
    /// Is on or off.
    Check(bool),
    /// Is one of several, in force or not.
    Radio(bool),
    /// Names the entries below it.
    Title,
    /// Separates.
    Line,
}

/// One entry of a menu.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MenuItem {
    /// What it is reported with.
    pub id: String,
    /// What it says.
    pub label: String,
    /// A remark at its end; may be empty.
    pub detail: String,
    /// An icon before it.
    pub icon: Option<IconName>,
    /// What it is.
    pub kind: MenuKind,
}

impl MenuItem {
    /// An entry that does something.
    pub fn action(id: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The entry as something else than an action.
    #[must_use]
    pub fn kind(self, kind: MenuKind) -> Self {
        Self { kind, ..self }
    }

    /// The entry with an icon.
    #[must_use]
    pub fn icon(self, icon: IconName) -> Self {
        Self {
            icon: Some(icon),
            ..self
        }
    }
}

/// Width of the widest menu, in CSS pixels; decides on which side it opens.
const WIDTH: f64 = 340.0;

/// A button and the menu it opens; arrow keys, Home and End move, Esc closes.
#[component]
pub fn Menu(
    /// What the menu is for.
    #[prop(into)]
    label: Signal<String>,
    /// The icon of the button; with `value`, before the words.
    #[prop(optional)]
    icon: Option<IconName>,
    /// What is in force: makes the button show its label and this, instead of an icon only.
    #[prop(optional, into)]
    value: MaybeProp<String>,
    /// Whether an icon-only button has a frame, as in the top bar.
    #[prop(optional)]
    framed: bool,
    /// The entries.
    #[prop(into)]
    items: Signal<Vec<MenuItem>>,
    /// An entry was chosen.
    #[prop(into)]
    on_pick: Callback<String>,
) -> impl IntoView {
    let root = NodeRef::<html::Div>::new();
    let list = NodeRef::<html::Div>::new();
    let open = RwSignal::new(false);
    let id = StoredValue::new(fresh_id("menu"));
    let close = move || open.set(false);
    layer::close_on_press_outside(root, open, close);
    focus_first_when_open(open, list);
    let pick = Callback::new(move |chosen: String| {
        close_to_button(root, open);
        on_pick.run(chosen);
    });
    let panel = move || {
        let side = layer::align(root, WIDTH);
        view! {
            <div
                class="pop menu__pop"
                role="menu"
                id=id.get_value()
                node_ref=list
                aria-label=label
                data-align=side
                on:keydown=move |event| on_key(&event, root, list, open)
            >
                {move || items.get().into_iter().map(|item| item_view(item, pick)).collect_view()}
            </div>
        }
    };
    view! {
        <div
            class="menu"
            node_ref=root
            on:focusout=move |event| if layer::leaves(root, &event) { close() }
        >
            {button(Face { label, icon, value, framed }, id, open)}
            <Show when=move || open.get()>{panel()}</Show>
        </div>
    }
    .into_any()
}

struct Face {
    label: Signal<String>,
    icon: Option<IconName>,
    value: MaybeProp<String>,
    framed: bool,
}

fn button(face: Face, id: StoredValue<String>, open: RwSignal<bool>) -> AnyView {
    let Face {
        label,
        icon,
        value,
        framed,
    } = face;
    let has_words = Memo::new(move |_| value.with(Option::is_some));
    let class = move || match (has_words.get(), framed) {
        (true, _) => "btn",
        (false, true) => "icon-btn icon-btn--framed",
        (false, false) => "icon-btn",
    };
    let words = move || {
        value.get().map(|value| {
            view! {
                <span class="btn__label">{label}</span>
                <span>{value}</span>
                <Icon name=IconName::ChevronDown size=14/>
            }
        })
    };
    let icon = move || {
        let fallback = (!has_words.get()).then_some(IconName::More);
        icon.or(fallback).map(|name| view! { <Icon name=name/> })
    };
    view! {
        <button
            type="button"
            class=class
            aria-label=move || (!has_words.get()).then(|| label.get())
            title=move || (!has_words.get()).then(|| label.get())
            aria-haspopup="menu"
            aria-expanded=move || aria(open.get())
            aria-controls=move || open.get().then(|| id.get_value())
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {icon}
            {words}
        </button>
    }
    .into_any()
}

fn item_view(item: MenuItem, pick: Callback<String>) -> AnyView {
    let (role, on) = match item.kind {
        MenuKind::Action => ("menuitem", None),
        MenuKind::Check(on) => ("menuitemcheckbox", Some(on)),
        MenuKind::Radio(on) => ("menuitemradio", Some(on)),
        MenuKind::Title => {
            return view! { <div class="pop__title" role="presentation">{item.label}</div> }
                .into_any();
        }
        MenuKind::Line => {
            return view! { <div class="pop__line" role="separator"></div> }.into_any();
        }
    };
    let tick = on.map(|on| {
        let check = on.then(|| view! { <Icon name=IconName::Check/> });
        view! { <span class="menu__tick">{check}</span> }
    });
    view! {
        <button
            type="button"
            class="menu__item"
            role=role
            tabindex="-1"
            aria-checked=on.map(aria)
            on:click=move |_| pick.run(item.id.clone())
        >
            {tick}
            {item.icon.map(|name| view! { <Icon name=name/> })}
            <span>{item.label}</span>
            <span class="menu__detail">{item.detail}</span>
        </button>
    }
    .into_any()
}

fn focus_first_when_open(open: RwSignal<bool>, list: NodeRef<html::Div>) {
    Effect::new(move || {
        let list = list.get();
        if !open.get() {
            return;
        }
        if let Some(first) = list
            .as_ref()
            .and_then(|list| entries(list).into_iter().next())
        {
            layer::focus(&first);
        }
    });
}

/// The entries that can have the focus, in order.
fn entries(list: &web_sys::HtmlDivElement) -> Vec<HtmlElement> {
    let children = list.children();
    (0..children.length())
        .filter_map(|idx| children.item(idx)?.dyn_into::<HtmlElement>().ok())
        .filter(|child| child.tag_name() == "BUTTON")
        .collect()
}

fn close_to_button(root: NodeRef<html::Div>, open: RwSignal<bool>) {
    open.set(false);
    let button = root
        .get_untracked()
        .and_then(|root| root.first_element_child());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        layer::focus(&button);
    }
}

fn on_key(
    event: &KeyboardEvent,
    root: NodeRef<html::Div>,
    list: NodeRef<html::Div>,
    open: RwSignal<bool>,
) {
    let Some(list) = list.get_untracked() else {
        return;
    };
    let entries = entries(&list);
    let focused = document().active_element();
    let here = entries
        .iter()
        .position(|entry| focused.as_ref() == Some(entry.as_ref()));
    let count = entries.len();
    let idx = match event.key().as_str() {
        "ArrowDown" => here.map_or(0, |here| (here + 1) % count.max(1)),
        "ArrowUp" => here.map_or(0, |here| (here + count - 1) % count.max(1)),
        "Home" => 0,
        "End" => count.saturating_sub(1),
        "Escape" => {
            event.stop_propagation();
            close_to_button(root, open);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(entry) = entries.get(idx) {
        layer::focus(entry);
    }
}

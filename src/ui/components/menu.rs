//! A button that opens a menu.

mod item;
mod keys;

use leptos::html;
use leptos::prelude::*;

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
    keys::focus_first_when_open(open, list);
    let pick = Callback::new(move |chosen: String| {
        keys::close_to_button(root, open);
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
                on:keydown=move |event| keys::on_key(&event, root, list, open)
            >
                {move || items.get().into_iter().map(|item| item::item_view(item, pick)).collect_view()}
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

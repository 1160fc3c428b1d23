//! Buttons: with words, with an icon only, and the one that shows the filters.

use leptos::prelude::*;
use web_sys::MouseEvent;

use super::icon::{Icon, IconName};
use super::ident::aria;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonLook {
    /// Outlined.
    #[default]
    Plain,
    /// The one main action of a place.
    Primary,
    /// Without outline.
    Ghost,
    /// Deletes something, in a dialog that asks first.
    Danger,
}

impl ButtonLook {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "btn",
            Self::Primary => "btn btn--primary",
            Self::Ghost => "btn btn--ghost",
            Self::Danger => "btn btn--danger-solid",
        }
    }
}

/// A button with words.
#[component]
pub fn Button(
    /// The words.
    #[prop(into)]
    label: Signal<String>,
    /// An icon before them.
    #[prop(optional)]
    icon: Option<IconName>,
    /// How much it asks for attention.
    #[prop(optional)]
    look: ButtonLook,
    /// Whether it is low, for cards and lists.
    #[prop(optional)]
    small: bool,
    /// Whether it can be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether a dialog gives it the focus when it opens.
    #[prop(optional)]
    autofocus: bool,
    /// It was pressed.
    #[prop(into)]
    on_press: Callback<MouseEvent>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class=look.class()
            class:btn--small=small
            disabled=move || disabled.get()
            autofocus=autofocus
            on:click=move |event| on_press.run(event)
        >
            {icon.map(|name| view! { <Icon name=name/> })}
            <span>{label}</span>
        </button>
    }
    .into_any()
}

/// A button with an icon only; its label is spoken and shown as a hint.
#[component]
pub fn IconButton(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// The icon.
    #[prop(into)]
    icon: Signal<IconName>,
    /// Whether it has a frame, as in the top bar.
    #[prop(optional)]
    framed: bool,
    /// For a button that stays pressed: whether it is.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Whether it can be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// It was pressed.
    #[prop(into)]
    on_press: Callback<MouseEvent>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="icon-btn"
            class:icon-btn--framed=framed
            aria-label=move || label.get()
            title=move || label.get()
            aria-pressed=move || pressed.map(|pressed| aria(pressed.get()))
            disabled=move || disabled.get()
            on:click=move |event| on_press.run(event)
        >
            <Icon name=icon/>
        </button>
    }
    .into_any()
}

/// Shows and hides the filter ribbon; green, with their number, while filters apply.
#[component]
pub fn FilterButton(
    /// How many filters apply.
    #[prop(into)]
    count: Signal<usize>,
    /// Whether the ribbon is shown.
    #[prop(into)]
    open: Signal<bool>,
    /// Id of the ribbon.
    #[prop(optional, into)]
    controls: Option<String>,
    /// Id of what lists the filters, while it is shown.
    #[prop(optional, into)]
    described_by: MaybeProp<String>,
    /// It was pressed.
    #[prop(into)]
    on_toggle: Callback<()>,
) -> impl IntoView {
    let on = move || (count.get() > 0).then_some("");
    let badge = move || {
        let count = count.get();
        (count > 0).then(|| view! { <span class="btn__count">{count}</span> })
    };
    let rest = move || match count.get() {
        0 => " no filters applied",
        1 => " filter applied",
        _ => " filters applied",
    };
    view! {
        <button
            type="button"
            class="btn btn--filter"
            data-on=on
            aria-expanded=move || aria(open.get())
            aria-controls=controls
            aria-describedby=move || described_by.get()
            on:click=move |_| on_toggle.run(())
        >
            <Icon name=IconName::Filter/>
            <span class="only-wide">"Filters"</span>
            {badge}
            <span class="visually-hidden">{rest}</span>
        </button>
    }
    .into_any()
}

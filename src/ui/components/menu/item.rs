//! The entries of a menu.

use leptos::prelude::*;

use super::super::icon::{Icon, IconName};
use super::super::ident::aria;
use super::{MenuItem, MenuKind};

/// An entry.
pub(super) fn item_view(item: MenuItem, pick: Callback<String>) -> AnyView {
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

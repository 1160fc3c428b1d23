//! Saved views: filters, month and comparison under a name, beside the filter button.

use leptos::html;
use leptos::prelude::*;

use crate::settings::SavedFilters;
use crate::ui::components::{Button, Icon, IconButton, IconName, Popover};
use crate::ui::parts::parts;
use crate::ui::state::{App, app};
use crate::units;

mod naming;

pub use naming::Naming;
use naming::NamingDialog;

/// The button with the name of the view in force, and the panel of all saved views.
#[component]
pub(super) fn SavedViews() -> impl IntoView {
    let (app, parts) = (app(), parts());
    let naming = RwSignal::new(None::<Naming>);
    let label = move || match current(app) {
        Some(name) => format!("Saved views: {name}"),
        None => "Saved views".into(),
    };
    let face = move || {
        let name =
            move || current(app).map(|name| view! { <span class="views__current">{name}</span> });
        view! {
            <span class="views__icon" data-on=move || current(app).map(|_| "")><Icon name=IconName::Bookmark/></span>
            {name}
        }
        .into_any()
    };
    view! {
        <Popover label=Signal::derive(label) trigger=face>
            {move || parts.later().map(|later| (later.saved)(naming))}
        </Popover>
    }
}

/// The name of the saved view that the page shows, if it shows one.
fn current(app: App) -> Option<String> {
    app.settings.with(|settings| {
        app.view.with(|view| {
            let mut saved = settings.saved.iter();
            saved
                .find(|set| set.is_shown_by(view))
                .map(|set| set.name.clone())
        })
    })
}

/// What the panel holds: the views, how to add one, and where they are kept.
#[component]
pub fn Panel(naming: RwSignal<Option<Naming>>) -> impl IntoView {
    let app = app();
    let panel = NodeRef::<html::Div>::new();
    let saved = Memo::new(move |_| app.settings.with(|settings| settings.saved.clone()));
    let rows = move || {
        let saved = saved.get();
        if saved.is_empty() {
            return view! {
                <p class="views__note">
                    "Nothing saved yet. A saved view keeps the filters, the month and the comparison."
                </p>
            }
            .into_any();
        }
        let rows = saved.into_iter().map(|set| row(app, set, naming, panel));
        view! { <ul class="views__list" role="list">{rows.collect_view()}</ul> }.into_any()
    };
    view! {
        <div class="views" tabindex="-1" node_ref=panel>
            <h2 class="views__title">"Saved views"</h2>
            {rows}
            <Button
                label="Save this view"
                icon=IconName::Plus
                small=true
                on_press=move |_| naming.set(Some(Naming::New))
            />
            {move || app.is_unkept.get().then(unkept)}
            <NamingDialog naming on_closed=move |()| keep_focus(panel)/>
        </div>
    }
}

/// Says that the views are not kept.
fn unkept() -> impl IntoView {
    view! {
        <p class="views__note">
            "This browser does not let the page keep them: they last until it is closed."
        </p>
    }
}

/// A view: pressed, it is put in force; beside it, how to rename and to delete it.
fn row(
    app: App,
    set: SavedFilters,
    naming: RwSignal<Option<Naming>>,
    panel: NodeRef<html::Div>,
) -> impl IntoView {
    let count = filters_words(set.n_filters());
    let name = StoredValue::new(set.name.clone());
    let is_current = Memo::new(move |_| app.view.with(|view| set.is_shown_by(view)));
    let tick = move || {
        is_current
            .get()
            .then(|| view! { <Icon name=IconName::Check/> })
    };
    let delete = move |_| {
        app.delete_saved(&name.get_value());
        keep_focus(panel);
    };
    view! {
        <li class="views__row">
            <button
                type="button"
                class="menu__item"
                aria-current=move || is_current.get().then_some("true")
                on:click=move |_| app.apply_saved(&name.get_value())
            >
                <span class="menu__tick">{tick}</span>
                <span class="views__name">{name.get_value()}</span>
                <span class="menu__detail">{count}</span>
            </button>
            <IconButton
                label=format!("Rename {}", name.get_value())
                icon=IconName::Edit
                on_press=move |_| naming.set(Some(Naming::Rename(name.get_value())))
            />
            <IconButton label=format!("Delete {}", name.get_value()) icon=IconName::Trash on_press=delete/>
        </li>
    }
}

/// Keeps the focus in the panel when what had it is gone.
fn keep_focus(panel: NodeRef<html::Div>) {
    request_animation_frame(move || {
        let Some(panel) = panel.try_get_untracked().flatten() else {
            return;
        };
        let focused = document().active_element();
        if !panel.contains(focused.as_deref()) {
            // A panel that cannot take the focus leaves it where it was.
            let _ = panel.focus();
        }
    });
}

fn filters_words(n: usize) -> String {
    match n {
        0 => "no filters".into(),
        1 => "1 filter".into(),
        n => format!("{} filters", units::count(n as f64)),
    }
}

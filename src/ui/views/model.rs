//! The scoring model: edited, tested and carried elsewhere.
//!
//! Comes in: the tab in the address; goes out: the editor with its live preview, the versions, the
//! scores set by hand, the back-test, or the model as a query.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::components::EmptyState;
use crate::ui::link;
use crate::ui::state::{App, app};

mod back_test;
mod editor;
mod effect;
mod overrides;
mod sql;
mod versions;

use back_test::BackTest;
use editor::Editor;
use effect::Effect;
use overrides::Overrides;
use sql::Sql;
use versions::Versions;

/// The tabs: id in the address and name.
const TABS: [(&str, &str); 5] = [
    ("", "Editor"),
    ("versions", "Versions"),
    ("overrides", "Overrides"),
    ("back-test", "Back-test"),
    ("sql", "SQL"),
];

/// The page of the scoring model.
#[component]
pub fn Model() -> impl IntoView {
    let tab = tab(app());
    let panel = move || match tab.get().as_str() {
        "" => view! { <Workbench/> }.into_any(),
        "versions" => view! { <Versions/> }.into_any(),
        "overrides" => view! { <Overrides/> }.into_any(),
        "back-test" => view! { <BackTest/> }.into_any(),
        "sql" => view! { <Sql/> }.into_any(),
        _ => view! { <NoSuch tab/> }.into_any(),
    };
    view! {
        <Links tab/>
        {panel}
    }
}

/// The editor with its live preview.
#[component]
fn Workbench() -> impl IntoView {
    effect::provide();
    view! {
        <div class="model">
            <Editor/>
            <div class="model__side"><Effect/></div>
        </div>
    }
}

/// The tab in the address; on its way to another page it keeps what it shows.
fn tab(app: App) -> Memo<String> {
    Memo::new(move |last: Option<&String>| {
        let Route::Model(tab) = app.route.get() else {
            return last.cloned().unwrap_or_default();
        };
        tab
    })
}

/// The links to every tab.
#[component]
fn Links(tab: Memo<String>) -> impl IntoView {
    let link = |(id, name): (&'static str, &'static str)| {
        let here = move || tab.with(|tab| tab == id).then_some("page");
        view! {
            <a class="tabs__tab" href=link::to(Route::Model(id.into())) aria-current=here>
                {name}
            </a>
        }
    };
    view! {
        <nav class="tabs tabs--links" aria-label="Parts of the scoring model">
            {TABS.map(link).collect_view()}
        </nav>
    }
}

/// The address names no tab.
#[component]
fn NoSuch(tab: Memo<String>) -> impl IntoView {
    let text = Signal::derive(move || {
        format!(
            "The page of the scoring model has no part \"{}\". The links above lead to those it has.",
            tab.get()
        )
    });
    view! { <EmptyState title="No such part" text page=true/> }
}

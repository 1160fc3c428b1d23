//! Bringing tables in: what each column stands for, then what would change, then loading.
//!
//! Comes in: the tables that were opened; goes out: verbs on the state. A panel of the page, not a
//! dialog: the rest of the page stays in reach, and nothing is loaded before it is said.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::ui::components::{Button, ButtonLook, IconName, Modal};
use crate::ui::dom;
use crate::ui::state::{App, app};
use crate::units;

mod cells;
mod column;
mod effect;
mod lists;
mod metric;
mod open;
mod preview;
mod questions;
mod table;
mod whole;

use effect::WhatChanges;
use table::Tables;
use whole::Whole;

/// Id of the heading, which gets the focus when tables are opened and at each step.
const HEADING: &str = "import-heading";

/// The panel; nothing while no table is open.
#[component]
pub(super) fn ImportPanel() -> impl IntoView {
    let app = app();
    let asks = RwSignal::new(false);
    let is_open = Memo::new(move |_| app.imports.drafts.with(|drafts| !drafts.is_empty()));
    let shows_effect = Memo::new(move |_| app.imports.outcome.with(Option::is_some));
    follow_with_focus(is_open, shows_effect);
    let throw_away = move |_| {
        asks.set(false);
        app.cancel_load();
        app.close_import();
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            asks.set(true);
        }
    };
    view! {
        <Show when=move || is_open.get()>
            <div class="import" on:keydown=on_key>
                <Panel shows_effect asks/>
            </div>
        </Show>
        <Modal
            open=asks
            title="Throw these tables away?"
            on_close=move |()| asks.set(false)
            actions=move || view! {
                <Button label="Keep them" autofocus=true on_press=move |_| asks.set(false)/>
                <Button label="Throw away" look=ButtonLook::Danger on_press=throw_away/>
            }
        >
            <p>"What you said of their columns is lost. The files, and the data loaded now, stay as they are."</p>
        </Modal>
    }
}

#[component]
fn Panel(shows_effect: Memo<bool>, asks: RwSignal<bool>) -> impl IntoView {
    let app = app();
    let title = Signal::derive(move || title(app));
    let subtitle = Signal::derive(move || {
        if shows_effect.get() {
            "Step 2 of 2: what will change. Nothing is loaded yet.".to_owned()
        } else {
            "Step 1 of 2: what the columns stand for. Nothing is loaded yet.".to_owned()
        }
    });
    let body = move || {
        if shows_effect.get() {
            view! { <WhatChanges/> }.into_any()
        } else {
            view! { <Tables/><Whole/> }.into_any()
        }
    };
    view! {
        <section class="card" aria-labelledby=HEADING>
            <header class="card__head">
                <div class="card__heading">
                    <h2 class="card__title" id=HEADING tabindex="-1">{title}</h2>
                    <p class="card__subtitle">{subtitle}</p>
                </div>
                <div class="card__tools">
                    <Button
                        label="Throw away"
                        look=ButtonLook::Ghost
                        icon=IconName::Close
                        small=true
                        on_press=move |_| asks.set(true)
                    />
                </div>
            </header>
            <div class="card__body import__body">{body}</div>
        </section>
    }
}

fn title(app: App) -> String {
    app.imports.drafts.with(|drafts| match drafts.as_slice() {
        [draft] => format!("Bring in {}", draft.table.name),
        several => format!("Bring in {}", units::counted(several.len(), "table")),
    })
}

/// Moves the focus, and with it the page, to the heading when tables are opened and at each step;
/// to the page, when the panel goes.
fn follow_with_focus(is_open: Memo<bool>, shows_effect: Memo<bool>) {
    Effect::new(move |was_open: Option<bool>| {
        shows_effect.track();
        let is_open = is_open.get();
        if is_open {
            let go = || {
                if let Some(heading) = dom::by_id(HEADING) {
                    dom::focus(&heading);
                }
            };
            request_animation_frame(move || request_animation_frame(go));
        } else if was_open == Some(true) {
            dom::catch_focus("main");
        }
        is_open
    });
}

//! The metrics a person has pinned, as tiles below the first ones.
//!
//! Comes in: the pins of the settings; goes out: a strip of tiles in their order. Without pins there
//! is nothing. A pin that the dictionary does not know says so and can be taken off.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::metrics::entry;
use crate::settings::Pin;
use crate::ui::components::{IconButton, IconName};
use crate::ui::dom;
use crate::ui::state::{App, app};

mod figure;
mod tile;

use tile::Known;

/// The strip.
#[component]
pub fn Pinned() -> impl IntoView {
    let app = app();
    let pins = Memo::new(move |_| app.settings.with(|settings| settings.pins.clone()));
    view! {
        <section class="tiles pins" aria-label="Pinned metrics" data-testid="pins">
            <For each=move || pins.get() key=id let:pin>
                <OnePin pin/>
            </For>
        </section>
    }
}

/// What names a tile in the page.
fn id(pin: &Pin) -> String {
    let (metric, variant, span) = pin.key();
    format!("pin-{metric}-{variant}-{span}")
}

#[component]
fn OnePin(pin: Pin) -> impl IntoView {
    match entry(&pin.metric) {
        Some(entry) => view! { <Known entry pin/> }.into_any(),
        None => view! { <Lost pin/> }.into_any(),
    }
}

/// A pin of another version of the program.
#[component]
fn Lost(pin: Pin) -> impl IntoView {
    let name = pin.metric.clone();
    view! {
        <article class="tile">
            <div class="tile__head"><h2 class="tile__label">{name.clone()}</h2></div>
            <p class="tile__note">"This version has no such metric."</p>
            <Tools pin name/>
        </article>
    }
}

/// The buttons of a tile: move it to the left, to the right, take it off.
#[component]
fn Tools(pin: Pin, name: String) -> impl IntoView {
    let app = app();
    let root = id(&pin);
    let pin = StoredValue::new(pin);
    let place = Memo::new(move |_| {
        app.settings.with(|settings| {
            let place = pin.try_with_value(|pin| settings.place_of(pin)).flatten()?;
            Some((place, settings.pins.len()))
        })
    });
    let is_first = Signal::derive(move || place.get().is_none_or(|(place, _)| place == 0));
    let is_last = Signal::derive(move || place.get().is_none_or(|(place, n)| place + 1 >= n));
    let button = root.clone();
    let go = move |to_left: bool| {
        let pin = pin.get_value();
        let button = button.clone();
        move |_: MouseEvent| move_by_one(app, &pin, to_left, &button)
    };
    let (to_left, to_right) = (go(true), go(false));
    let called = name.clone();
    let unpin = move |_| pin.with_value(|pin| app.unpin(pin, &called));
    view! {
        <div class="pins__tools" id=root>
            <IconButton
                label=Signal::stored(format!("Move {name} to the left"))
                icon=IconName::ChevronLeft
                disabled=is_first
                on_press=to_left
            />
            <IconButton
                label=Signal::stored(format!("Move {name} to the right"))
                icon=IconName::ChevronRight
                disabled=is_last
                on_press=to_right
            />
            <IconButton
                label=Signal::stored(format!("Take {name} off the overview"))
                icon=IconName::Close
                on_press=unpin
            />
        </div>
    }
}

/// Moves a tile; the button that was pressed keeps the focus, at the end the one that leads back.
fn move_by_one(app: App, pin: &Pin, to_left: bool, root: &str) {
    app.move_pin(pin.clone(), to_left);
    let root = root.to_owned();
    leptos::task::spawn_local(async move {
        dom::next_turn().await;
        let Some(tools) = dom::by_id(&root) else {
            return;
        };
        let nth = |n: u32| {
            let button = tools.children().item(n)?;
            let is_on = !button.has_attribute("disabled");
            let button = button.dyn_into::<web_sys::HtmlElement>().ok();
            button.filter(|_| is_on)
        };
        let own = u32::from(!to_left);
        if let Some(button) = nth(own).or_else(|| nth(1 - own)) {
            dom::focus(&button);
        }
    });
}

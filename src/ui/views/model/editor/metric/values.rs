//! The scores of a metric's texts, as a table to be edited.

use leptos::ev::FocusEvent;
use leptos::prelude::*;
use serde_json::{Map, Value};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};

use super::super::desk::{Desk, desk};
use super::super::entry::{Entry, Fault, Kind};
use super::super::moves::Remove;
use crate::score::draft::card::escaped;
use crate::score::draft::metric::{METRICS, free_text, rename_text};
use crate::score::draft::path;
use crate::ui::components::{Button, ButtonLook, IconName, TextField};

/// The texts of a metric with their scores; empty where there are none.
fn texts(root: &Value, at: &str) -> Map<String, Value> {
    let texts = root.pointer(at).and_then(Value::as_object);
    texts.cloned().unwrap_or_default()
}

/// The table.
#[component]
pub(super) fn Values(
    /// The metric's position.
    idx: usize,
) -> impl IntoView {
    let desk = desk();
    let at = format!("{METRICS}/{idx}/values");
    let keys = {
        let at = at.clone();
        Memo::new(move |_| {
            desk.with(|root| {
                texts(root, &at)
                    .into_iter()
                    .map(|(key, _)| key)
                    .collect::<Vec<_>>()
            })
        })
    };
    let row = {
        let at = at.clone();
        move |key: String| view! { <Line desk at=at.clone() key/> }
    };
    let add = {
        let at = at.clone();
        move |_| {
            let key = desk.now(|root| free_text(&texts(root, &at)));
            desk.set(&format!("{at}/{}", escaped(&key)), 0.into());
        }
    };
    view! {
        <table class="rule-table">
            <caption class="model__note">"Case and outer spaces do not count; another text has no score."</caption>
            <thead><tr><th scope="col">"Text"</th><th scope="col">"Score, 0 to 10"</th><th></th></tr></thead>
            <tbody><For each=move || keys.get() key=Clone::clone children=row/></tbody>
        </table>
        <Fault at/>
        <Button
            label="Add text"
            icon=IconName::Plus
            look=ButtonLook::Ghost
            small=true
            on_press=add
        />
    }
    .into_any()
}

/// A text and its score; the text is changed when its field is left.
#[component]
fn Line(desk: Desk, at: String, key: String) -> impl IntoView {
    let own = format!("{at}/{}", escaped(&key));
    let (at, from) = (StoredValue::new(at), StoredValue::new(key.clone()));
    let typing = RwSignal::new(None::<String>);
    let renamed = move |root: &Value, to: &str| {
        let texts = at.with_value(|at| texts(root, at));
        from.with_value(|from| rename_text(&texts, from, to))
    };
    let fault = Memo::new(move |_| {
        let typed = typing.get()?;
        let is_free = desk.with(|root| renamed(root, &typed).is_some());
        (!is_free).then(|| "Should be a text of its own.".to_owned())
    });
    let keep = move |goes_on: bool| {
        let Some(typed) = typing.try_get_untracked().flatten() else {
            return;
        };
        if let Some(texts) = desk.now(|root| renamed(root, &typed)) {
            typing.set(None);
            let score = at.with_value(|at| {
                desk.set(at, texts);
                path(&format!("{at}/{}", escaped(typed.trim())))
            });
            // The line is made anew under its new text: who was on the way to its score arrives.
            if goes_on {
                desk.seek(score);
            }
        }
    };
    let remove = {
        let own = own.clone();
        move |()| desk.set(&own, Value::Null)
    };
    let text = move || typing.get().unwrap_or_else(|| from.get_value());
    view! {
        <tr>
            <td on:focusout=move |event| keep(is_within_line(&event))>
                <TextField
                    label="Text"
                    text=Signal::derive(text)
                    on_text=move |text: String| typing.set(Some(text))
                    on_enter=move |()| keep(true)
                    fault
                />
            </td>
            <td><Entry at=own label=format!("Score of {key}") kind=Kind::Number bare=true/></td>
            <td><Remove name=key on_remove=remove/></td>
        </tr>
    }
    .into_any()
}

/// Whether the focus goes to another field of the same line.
fn is_within_line(event: &FocusEvent) -> bool {
    let line = |target: Option<EventTarget>| {
        let element = target.and_then(|target| target.dyn_into::<Element>().ok());
        element.and_then(|element| element.closest("tr").ok().flatten())
    };
    let to = line(event.related_target());
    to.is_some() && to == line(event.target())
}

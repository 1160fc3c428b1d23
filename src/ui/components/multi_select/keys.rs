//! What keys do in a field for several choices.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::super::layer;
use super::{MOST, Picker, restart};

/// How far a page key moves through the options.
const PAGE: isize = 8;

/// Arrow down opens the panel from the field.
pub(super) fn on_field_key(event: &KeyboardEvent, picker: Picker) {
    if event.key() == "ArrowDown" && !picker.open.get_untracked() {
        event.prevent_default();
        restart(picker);
        picker.open.set(true);
    }
}

/// Esc closes from anywhere in the panel.
pub(super) fn on_panel_key(event: &KeyboardEvent, picker: Picker) {
    if event.key() == "Escape" {
        event.prevent_default();
        event.stop_propagation();
        close(picker);
    }
}

/// The keys of the search field, which the focus never leaves.
pub(super) fn on_search_key(event: &KeyboardEvent, picker: Picker) {
    let step = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "PageDown" => PAGE,
        "PageUp" => -PAGE,
        key => {
            if act(key, picker) {
                event.prevent_default();
            }
            return;
        }
    };
    event.prevent_default();
    let count = picker.matches.with_untracked(Vec::len).min(MOST);
    picker
        .active
        .update(|active| *active = layer::step_in(*active, step, count));
}

/// Does what a key other than an arrow means; whether it meant anything here.
fn act(key: &str, picker: Picker) -> bool {
    match key {
        "Enter" => close(picker),
        " " => return toggle_active(picker),
        "Backspace" if picker.query.with_untracked(String::is_empty) => {
            let last = picker
                .chosen
                .with_untracked(|chosen| chosen.last().cloned());
            if let Some(last) = last {
                picker.on_toggle.run(last.value);
            }
        }
        _ => return false,
    }
    true
}

fn toggle_active(picker: Picker) -> bool {
    let option = picker.active.get_untracked().and_then(|idx| {
        picker
            .matches
            .with_untracked(|matches| matches.get(idx).map(|option| option.value.clone()))
    });
    let is_option = option.is_some();
    if let Some(value) = option {
        picker.on_toggle.run(value);
    }
    is_option
}

fn close(picker: Picker) {
    picker.open.set(false);
    if let Some(field) = layer::by_id(&format!("{}-field", picker.id.get_value())) {
        layer::focus(&field);
    }
}

//! The options of a field for several choices: at most [`MOST`] at once.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

use super::super::ident::aria;
use super::super::layer;
use super::super::matched::{Matched, find_match};
use super::{MOST, Picker, SelectOption};
use crate::units;

/// The list.
pub(super) fn options(picker: Picker) -> AnyView {
    let frame = NodeRef::<html::Ul>::new();
    let entries = move || {
        let query = picker.query.get();
        let query = query.trim();
        picker.matches.with(|matches| {
            let shown = matches.iter().take(MOST).enumerate();
            shown
                .map(|(idx, option)| entry(picker, idx, option, query))
                .collect_view()
        })
    };
    let on_click = move |event: MouseEvent| {
        let Some(idx) = layer::index_at(event.target()) else {
            return;
        };
        let value = picker
            .matches
            .with_untracked(|all| all.get(idx).map(|one| one.value.clone()));
        picker.active.set(Some(idx));
        if let Some(value) = value {
            picker.on_toggle.run(value);
        }
    };
    reveal_active(picker, frame);
    view! {
        <ul
            class="select__list"
            role="listbox"
            id=format!("{}-list", picker.id.get_value())
            node_ref=frame
            aria-multiselectable="true"
            aria-label=picker.label
            hidden=move || picker.matches.with(Vec::is_empty)
            on:mousedown=move |event| event.prevent_default()
            on:click=on_click
        >
            {entries}
        </ul>
        {note(picker)}
    }
    .into_any()
}

/// Id of the option at `idx` if it stands in the page.
pub(super) fn shown_id(picker: Picker, idx: usize) -> Option<String> {
    let count = picker.matches.with(Vec::len).min(MOST);
    (idx < count).then(|| option_id(picker, idx))
}

fn option_id(picker: Picker, idx: usize) -> String {
    format!("{}-{idx}", picker.id.get_value())
}

fn entry(picker: Picker, idx: usize, option: &SelectOption, query: &str) -> AnyView {
    let on = Memo::new(move |_| picker.active.get() == Some(idx));
    let ranges = find_match(&option.label, query).into_iter().collect();
    let label = option.label.clone();
    view! {
        <li
            class="select__option"
            role="option"
            id=option_id(picker, idx)
            title=label
            data-index=idx.to_string()
            data-active=move || on.get().then_some("")
            data-none=(option.count == Some(0)).then_some("")
            aria-selected=aria(option.chosen)
        >
            <span class="check__box" data-on=option.chosen.then_some("")></span>
            <span class="select__name"><Matched text=label.clone() ranges=ranges/></span>
            <span class="select__count">{option.count.map(|count| units::count(count as f64))}</span>
        </li>
    }
    .into_any()
}

/// Says that nothing matches, or that there are more than are shown.
fn note(picker: Picker) -> impl IntoView {
    move || {
        let shown = picker.matches.with(Vec::len);
        let total = picker.total.map_or(shown, |total| total.get());
        let words = if shown == 0 {
            "Nothing matches.".to_owned()
        } else if total > shown.min(MOST) {
            let (shown, total) = (shown.min(MOST) as f64, total as f64);
            let (shown, total) = (units::count(shown), units::count(total));
            format!("The first {shown} of {total}: type to narrow.")
        } else {
            return None;
        };
        Some(view! { <p class="select__note">{words}</p> })
    }
}

/// Keeps the active option in sight; it is drawn one turn after it was named.
fn reveal_active(picker: Picker, frame: NodeRef<html::Ul>) {
    Effect::new(move || {
        let Some(idx) = picker.active.get() else {
            return;
        };
        let option = layer::by_id(&option_id(picker, idx));
        if let (Some(frame), Some(option)) = (frame.get(), option) {
            layer::reveal(&frame, &option);
        }
    });
}

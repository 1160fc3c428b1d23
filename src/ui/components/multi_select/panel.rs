//! The panel of a field for several choices: what is chosen, the search, the list, its foot.

use std::collections::HashSet;

use leptos::prelude::*;

use super::super::chip::Chip;
use super::super::icon::{Icon, IconName};
use super::super::layer;
use super::{Picker, SelectOption, keys, list};
use crate::units;

/// Width of the panel, in CSS pixels; decides on which side it opens.
const WIDTH: f64 = 288.0;

/// How many chips stand in the panel at most.
const MOST_CHIPS: usize = 12;

/// The panel.
pub(super) fn panel(picker: Picker) -> AnyView {
    let side = layer::align(picker.root, WIDTH);
    view! {
        <div
            class="pop select__pop"
            role="dialog"
            aria-label=picker.label
            data-align=side
            on:keydown=move |event| keys::on_panel_key(&event, picker)
        >
            {chips(picker)}
            <div class="field">
                <Icon name=IconName::Search/>
                {search(picker)}
            </div>
            {list::options(picker)}
            {foot(picker)}
        </div>
    }
    .into_any()
}

fn chips(picker: Picker) -> impl IntoView {
    let chip = move |option: SelectOption| {
        let value = option.value;
        view! { <Chip label=option.label accent=true on_remove=move |()| picker.on_toggle.run(value.clone())/> }
    };
    move || {
        let chosen = picker.chosen.get();
        let more = chosen.len().saturating_sub(MOST_CHIPS);
        let rest = (more > 0).then(|| view! { <Chip label=format!("{more} more")/> });
        (!chosen.is_empty()).then(|| {
            let chips = chosen.into_iter().take(MOST_CHIPS).map(chip).collect_view();
            view! { <div class="select__chips">{chips}{rest}</div> }
        })
    }
}

fn search(picker: Picker) -> AnyView {
    let id = picker.id.get_value();
    let on_input = move |event| {
        let query = event_target_value(&event);
        picker.active.set(None);
        picker.query.set(query.clone());
        if let Some(on_search) = picker.on_search {
            on_search.run(query);
        }
    };
    let active_id = move || {
        picker
            .active
            .get()
            .and_then(|idx| list::shown_id(picker, idx))
    };
    view! {
        <input
            node_ref=picker.input
            class="field__input"
            type="search"
            role="combobox"
            autocomplete="off"
            spellcheck="false"
            placeholder="Search"
            aria-label=move || format!("Search {}", picker.label.get())
            aria-autocomplete="list"
            aria-expanded="true"
            aria-controls=format!("{id}-list")
            aria-activedescendant=active_id
            prop:value=move || picker.query.get()
            on:input=on_input
            on:keydown=move |event| keys::on_search_key(&event, picker)
        />
    }
    .into_any()
}

fn foot(picker: Picker) -> impl IntoView {
    let has_query = Memo::new(move |_| picker.query.with(|query| !query.trim().is_empty()));
    let words = move || {
        let found = match (picker.total, picker.on_search) {
            (Some(total), _) => total.get(),
            (None, Some(_)) => return String::new(),
            (None, None) => picker.matches.with(Vec::len),
        };
        let found = units::count(found as f64);
        if has_query.get() {
            format!("{found} match")
        } else {
            format!("{found} in all")
        }
    };
    let select = move |_| {
        let chosen: HashSet<String> = picker
            .chosen
            .get_untracked()
            .into_iter()
            .map(|option| option.value)
            .collect();
        let values = picker
            .matches
            .get_untracked()
            .into_iter()
            .map(|option| option.value);
        picker
            .on_set_many
            .run(values.filter(|value| !chosen.contains(value)).collect());
    };
    view! {
        <div class="select__foot">
            <span role="status">{words}</span>
            <button type="button" class="link-btn" disabled=move || !has_query.get() on:click=select>
                "Select matches"
            </button>
            <button
                type="button"
                class="link-btn"
                disabled=move || picker.chosen.with(Vec::is_empty)
                on:click=move |_| picker.on_clear.run(())
            >
                "Clear"
            </button>
        </div>
    }
}

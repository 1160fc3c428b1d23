//! For whom a profile is: values of dimensions, and tenure.

use std::collections::BTreeSet;

use leptos::prelude::*;
use serde_json::Value;

use super::super::desk::{Desk, desk};
use super::super::entry::Fault;
use crate::data::Dim;
use crate::score::draft::profile::{PROFILES, ask, limit_tenure, toggle, wanted};
use crate::score::draft::typed;
use crate::ui::components::{MultiSelect, SelectOption, TextField};

/// The ends of a tenure: in the model's JSON, and what people read.
const ENDS: [(&str, &str); 2] = [
    ("min", "Tenure from, months"),
    ("max", "Tenure under, months"),
];

/// For whom a profile is, in words.
pub(super) fn condition_words(root: &Value, profile: usize) -> String {
    let asked = Dim::ALL.into_iter().filter_map(|dim| {
        let texts = wanted(root, profile, dim.field());
        let words = || format!("{} is {}", dim.title(), texts.join(" or "));
        (!texts.is_empty()).then(words)
    });
    let tenure = ENDS.into_iter().filter_map(|(end, label)| {
        let limit = typed::shown(root.pointer(&tenure_at(profile, end)));
        (!limit.is_empty()).then(|| format!("{label}: {limit}"))
    });
    let words: Vec<String> = asked.chain(tenure).collect();
    match words.as_slice() {
        [] => "For every customer".to_owned(),
        words => words.join("; "),
    }
}

fn tenure_at(profile: usize, end: &str) -> String {
    format!("{PROFILES}/{profile}/when/tenure_months/{end}")
}

/// The fields.
#[component]
pub(super) fn Conditions(
    /// The profile's position.
    idx: usize,
) -> impl IntoView {
    let desk = desk();
    let dims = Memo::new(move |_| {
        let has_values = |dim: &Dim| {
            let known = desk
                .app
                .with_dataset(|dataset| dataset.customers.dim(*dim).values().len());
            known.unwrap_or_default() > 0
                || desk.with(|root| !wanted(root, idx, dim.field()).is_empty())
        };
        Dim::ALL.into_iter().filter(has_values).collect::<Vec<_>>()
    });
    let field = move |dim: Dim| view! { <Asked desk idx dim/> };
    view! {
        <div class="model__fields model__fields--even">
            <For each=move || dims.get() key=|dim| *dim children=field/>
            {ENDS.map(|(end, label)| view! { <Tenure desk idx end label/> }).collect_view()}
        </div>
        <Fault at=format!("{PROFILES}/{idx}/when/tenure_months")/>
    }
    .into_any()
}

/// The values of a dimension a profile asks for.
#[component]
fn Asked(desk: Desk, idx: usize, dim: Dim) -> impl IntoView {
    let options = Memo::new(move |_| {
        let chosen = desk.with(|root| wanted(root, idx, dim.field()));
        let known = desk
            .app
            .with_dataset(|dataset| dataset.customers.dim(dim).values().to_vec());
        let all: BTreeSet<String> = known.into_iter().flatten().chain(chosen.clone()).collect();
        let option = |value: String| SelectOption {
            chosen: chosen.contains(&value),
            label: value.clone(),
            value,
            count: None,
        };
        all.into_iter().map(option).collect::<Vec<_>>()
    });
    let add = move |values: Vec<String>| {
        desk.edit_by(|root| {
            let mut texts = wanted(root, idx, dim.field());
            let new = values.into_iter().filter(|value| !texts.contains(value));
            let new: Vec<String> = new.collect();
            texts.extend(new);
            [ask(root, idx, dim.field(), texts)]
        });
    };
    view! {
        <MultiSelect
            label=dim.title()
            placeholder="Any"
            options
            on_toggle=move |value: String| desk.edit_by(|root| [toggle(root, idx, dim.field(), &value)])
            on_clear=move |()| desk.edit_by(|root| [ask(root, idx, dim.field(), Vec::new())])
            on_set_many=add
        />
    }
    .into_any()
}

/// One end of the tenure a profile asks for.
#[component]
fn Tenure(desk: Desk, idx: usize, end: &'static str, label: &'static str) -> impl IntoView {
    let at = tenure_at(idx, end);
    let stands = desk.text(at.clone());
    let fault = desk.fault(&at);
    let typing = RwSignal::new(None::<String>);
    let text = move || typing.get().unwrap_or_else(|| stands.get());
    let keep = move || {
        if let Some(text) = typing.try_get_untracked().flatten() {
            typing.set(None);
            desk.edit_by(|root| [limit_tenure(root, idx, end, typed::number(&text))]);
        }
    };
    view! {
        <div on:focusout=move |_| keep()>
            <TextField
                label
                text=Signal::derive(text)
                on_text=move |text: String| typing.set(Some(text))
                on_enter=move |()| keep()
                fault
            />
        </div>
    }
    .into_any()
}

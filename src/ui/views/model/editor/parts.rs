//! The metrics of a category: what scores 10, and how much each weighs.

use leptos::prelude::*;
use serde_json::Value;

use super::desk::{Desk, desk};
use super::metric::{RuleLine, direction_words};
use super::moves::Remove;
use super::weight::Weight;
use crate::score::draft::card::name_of;
use crate::score::draft::metric::{METRICS, add_metric, use_metric};
use crate::score::draft::{Edit, items_of, share};
use crate::ui::components::{Button, ButtonLook, Choice, Icon, IconName, Select};

/// The metrics of a category.
#[component]
pub(super) fn Parts(
    /// The place of the category.
    category: String,
) -> impl IntoView {
    let desk = desk();
    let list = format!("{category}/metrics");
    let n = desk.count(list.clone());
    let equal = {
        let list = list.clone();
        Memo::new(move |_| desk.with(|root| share::is_equal(root, &list)))
    };
    let make_equal = {
        let list = list.clone();
        move |_| desk.edit_by(|root| share::equal_weights(root, &list))
    };
    let row = move |idx: usize| {
        let list = list.clone();
        view! { <Part list idx/> }
    };
    view! {
        <div class="parts">
            <div class="parts__head" aria-hidden="true">
                <span>"Metric and source"</span>
                <span>"A score of 10 means"</span>
                <span>"10 at"</span>
                <span>"Weight and share"</span>
            </div>
            <ul class="parts__list" aria-label="Metrics">
                <For each=move || 0..n.get() key=|idx| *idx children=row/>
            </ul>
            <div class="parts__foot">
                <Add desk category/>
                <Button
                    label="Equal weights"
                    icon=IconName::Undo
                    look=ButtonLook::Ghost
                    small=true
                    disabled=equal
                    on_press=make_equal
                />
                <p class="model__note">"Three to five metrics a category are best."</p>
            </div>
        </div>
    }
    .into_any()
}

/// One metric of a category.
#[component]
fn Part(
    /// The list it stands in.
    list: String,
    /// Its position there.
    idx: usize,
) -> impl IntoView {
    let desk = desk();
    let id = desk.text(format!("{list}/{idx}/id"));
    // The metric's own position follows its id, whatever is added or taken away.
    let metric = Memo::new(move |_| {
        desk.with(|root| {
            let mut metrics = items_of(root, METRICS).iter();
            id.with(|id| metrics.position(|metric| metric["id"] == id.as_str()))
        })
    });
    let name = Memo::new(move |_| match metric.get() {
        Some(idx) => desk.with(|root| name_of(&items_of(root, METRICS)[idx]).to_owned()),
        None => id.get(),
    });
    let rule = move || metric.get().map(|idx| view! { <RuleLine idx name/> });
    let from = list.clone();
    let remove = move |()| {
        let list = from.clone();
        desk.edit([Edit::Remove { list, idx }]);
    };
    view! {
        <li class="parts__one">
            <div class="parts__name">
                <button
                    type="button"
                    class="link-btn"
                    title="Edit the metric"
                    on:click=move |_| desk.show_metric(metric.get_untracked())
                >
                    {name}
                </button>
                <Source desk metric/>
            </div>
            {rule}
            <Weight list idx name/>
            <Remove name on_remove=remove/>
        </li>
    }
    .into_any()
}

/// Where a metric comes from and which way is better.
#[component]
fn Source(desk: Desk, metric: Memo<Option<usize>>) -> impl IntoView {
    let read = move |key: &'static str| {
        let idx = metric.get()?;
        desk.with(|root| {
            items_of(root, METRICS)[idx][key]
                .as_str()
                .map(str::to_owned)
        })
    };
    let is_lower = Memo::new(move |_| read("direction").as_deref() == Some("lower"));
    let icon = Signal::derive(move || {
        if is_lower.get() {
            IconName::ArrowDown
        } else {
            IconName::ArrowUp
        }
    });
    let source = move || read("source").unwrap_or_default().replace('_', " ");
    view! {
        <p class="weighed__detail">
            <Icon name=icon size=14/>
            <span class="visually-hidden">{move || direction_words(is_lower.get())} ", "</span>
            {source}
        </p>
    }
}

/// Adds a metric to a category: one the model has, or a new one.
#[component]
fn Add(desk: Desk, category: String) -> impl IntoView {
    let list = format!("{category}/metrics");
    let options = Memo::new(move |_| {
        desk.with(|root| {
            let own = items_of(root, &list);
            let is_free = |metric: &&Value| own.iter().all(|part| part["id"] != metric["id"]);
            let free = items_of(root, METRICS).iter().filter(is_free);
            let choice = |metric: &Value| {
                Choice::new(metric["id"].as_str().unwrap_or_default(), name_of(metric))
            };
            let first = Choice::new("", "Add metric");
            std::iter::once(first)
                .chain(free.map(choice))
                .collect::<Vec<_>>()
        })
    });
    let place = category.clone();
    let add = move |id: String| desk.edit_by(|root| [use_metric(root, &place, &id)]);
    let make = move |_| {
        desk.edit_by(|root| {
            let (id, metric) = add_metric(root, "New metric");
            [metric, use_metric(root, &category, &id)]
        });
        let n = desk.now(|root| items_of(root, METRICS).len());
        desk.show_metric(n.checked_sub(1));
    };
    // What is chosen leaves the list, which is then at its first line again.
    let value = Signal::stored(String::new());
    view! {
        <Select label="Add a metric" bare=true options value on_change=add/>
        <Button label="New metric" icon=IconName::Plus look=ButtonLook::Ghost small=true on_press=make/>
    }
}

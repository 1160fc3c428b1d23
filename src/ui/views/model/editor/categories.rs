//! The categories of a scorecard: name, weight, place, and the metrics behind each.

use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::entry::{Entry, Fault};
use super::moves::Moves;
use super::parts::Parts;
use super::weight::{Weight, reach};
use crate::score::draft::card::{name_of, remove_category};
use crate::score::draft::items_of;
use crate::score::draft::metric::METRICS;
use crate::ui::components::{Icon, IconName, fresh_id};

/// The list.
#[component]
pub(super) fn Categories(
    /// The place of the scorecard.
    card: String,
) -> impl IntoView {
    let desk = desk();
    let list = format!("{card}/categories");
    let n = desk.count(list.clone());
    let reach = reach(desk, list.clone());
    let row = move |idx: usize| {
        let card = card.clone();
        view! { <Category card idx n reach/> }
    };
    view! {
        <ol class="weighed" aria-label="Categories">
            <For each=move || 0..n.get() key=|idx| *idx children=row/>
        </ol>
        <div class="model__line"><Fault at=list/></div>
    }
    .into_any()
}

/// One category.
#[component]
fn Category(
    /// The place of its scorecard.
    card: String,
    /// Its position.
    idx: usize,
    /// How many there are.
    n: Memo<usize>,
    /// Where the sliders end.
    reach: Memo<f64>,
) -> impl IntoView {
    let desk = desk();
    let list = format!("{card}/categories");
    let at = format!("{list}/{idx}");
    let (id, name) = (desk.text(format!("{at}/id")), desk.name(at.clone()));
    let is_only = move || n.get() == 1;
    let is_open = Memo::new(move |_| is_only() || id.with(|id| desk.is_unfolded(id)));
    let panel = StoredValue::new(fresh_id("category"));
    let toggle = move |()| {
        let is_open = is_open.get_untracked();
        id.with_untracked(|id| desk.unfold(id, !is_open));
    };
    let parts = {
        let at = at.clone();
        move || {
            is_open
                .get()
                .then(|| view! { <Parts category=at.clone()/> })
        }
    };
    let remove = move |()| desk.edit_by(|root| remove_category(root, &card, idx));
    view! {
        <li class="weighed__one">
            <div class="weighed__row">
                <Fold name is_open disabled=Signal::derive(is_only) panel=panel.get_value() on_toggle=toggle/>
                <div class="weighed__name">
                    <Entry
                        at=format!("{at}/name")
                        label=Signal::derive(move || format!("Name of category {}", idx + 1))
                        bare=true
                        quiet=true
                        hint=id
                    />
                    <p class="weighed__detail">{measured(desk, at.clone())}</p>
                    <Remark desk at=at.clone()/>
                </div>
                <Weight list=list.clone() idx name reach/>
                <Moves list idx name on_remove=remove/>
            </div>
            <div class="weighed__more" id=panel.get_value()>{parts}</div>
            <div class="model__line"><Fault at=format!("{at}/metrics")/></div>
        </li>
    }
    .into_any()
}

/// The button that shows the metrics.
#[component]
fn Fold(
    name: Memo<String>,
    is_open: Memo<bool>,
    disabled: Signal<bool>,
    panel: String,
    #[prop(into)] on_toggle: Callback<()>,
) -> impl IntoView {
    let icon = Signal::derive(move || {
        if is_open.get() {
            IconName::ChevronDown
        } else {
            IconName::ChevronRight
        }
    });
    view! {
        <button
            type="button"
            class="icon-btn"
            aria-label=move || format!("Metrics of {}", name.get())
            aria-expanded=move || if is_open.get() { "true" } else { "false" }
            aria-controls=panel
            disabled=disabled
            on:click=move |_| on_toggle.run(())
        >
            <Icon name=icon/>
        </button>
    }
}

/// What a category measures: the names of its metrics.
fn measured(desk: Desk, at: String) -> Memo<String> {
    Memo::new(move |_| {
        desk.with(|root| {
            let metrics = items_of(root, METRICS);
            let parts = items_of(root, &format!("{at}/metrics")).iter();
            let named = parts.map(|part| {
                let metric = metrics.iter().find(|metric| metric["id"] == part["id"]);
                metric.map_or_else(|| name_of(part), name_of)
            });
            let names: Vec<&str> = named.collect();
            match names.as_slice() {
                [] => "No metrics".to_owned(),
                names => names.join(", "),
            }
        })
    })
}

/// What there is to say of how many metrics a category has (001-4).
#[component]
fn Remark(desk: Desk, at: String) -> impl IntoView {
    let remark = desk.remark(&at);
    let line = move || {
        remark.get().map(|words| {
            view! {
                <p class="weighed__warning" role="status">
                    <Icon name=IconName::Alert size=14/>
                    {words}
                </p>
            }
        })
    };
    view! { {line} }
}

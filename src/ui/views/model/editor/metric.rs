//! The dialog of a metric: what it is, and how its value becomes a score. What is changed applies
//! at once.

use leptos::prelude::*;

use super::desk::{Desk, desk};
use super::entry::{Entry, Kind};
use crate::score::draft::before::before;
use crate::score::draft::card::name_of;
use crate::score::draft::items_of;
use crate::score::draft::metric::{METRICS, n_uses, remove_metric};
use crate::ui::components::{Button, ButtonLook, Choice, IconName, Modal, Segmented, Select};

mod ident;
mod rule;
mod steps;
mod values;

use ident::IdField;
use rule::RuleForm;
pub(super) use rule::RuleLine;

/// The families a metric's values come from (001-2), as the model's JSON has them.
pub(super) const SOURCES: [&str; 6] = [
    "usage",
    "implementation",
    "live_tracking",
    "financial",
    "educational",
    "services",
];

/// What a metric is good for.
const PILLARS: [&str; 4] = ["adoption", "retention", "expansion", "advocacy"];

/// Which way is better, in words.
pub(super) const fn direction_words(is_lower: bool) -> &'static str {
    if is_lower {
        "Lower is better"
    } else {
        "Higher is better"
    }
}

/// The dialog; open while the desk has a metric in it.
#[component]
pub(super) fn MetricDialog() -> impl IntoView {
    let desk = desk();
    let n = desk.count(METRICS);
    let shown = Memo::new(move |_| desk.metric.get().filter(|idx| *idx < n.get()));
    let title = Memo::new(move |_| {
        let idx = shown.get()?;
        desk.with(|root| {
            Some(format!(
                "Metric: {}",
                name_of(&items_of(root, METRICS)[idx])
            ))
        })
    });
    let close = move || desk.show_metric(None);
    let remove = move |_| {
        if let Some(idx) = shown.get_untracked() {
            close();
            desk.edit_by(|root| remove_metric(root, idx));
        }
    };
    let used = move || {
        let idx = shown.get()?;
        Some(match desk.with(|root| n_uses(root, idx)) {
            0 => "In no category yet.".to_owned(),
            1 => "In 1 category.".to_owned(),
            n => format!("In {n} categories."),
        })
    };
    let actions = move || {
        view! {
            <p class="model__note">{used}</p>
            <Button label="Remove metric" icon=IconName::Trash look=ButtonLook::Ghost on_press=remove/>
            <Button label="Done" look=ButtonLook::Primary on_press=move |_| close()/>
        }
    };
    view! {
        <Modal
            open=Signal::derive(move || shown.get().is_some())
            title=Signal::derive(move || title.get().unwrap_or_default())
            wide=true
            on_close=move |()| close()
            actions
        >
            {move || shown.get().map(|idx| view! { <Form idx/> })}
        </Modal>
    }
    .into_any()
}

/// The fields of a metric.
#[component]
fn Form(
    /// Its position.
    idx: usize,
) -> impl IntoView {
    let desk = desk();
    let at = format!("{METRICS}/{idx}");
    let field = |key: &str| format!("{at}/{key}");
    let is_new = desk
        .app
        .models
        .draft
        .with_untracked(|draft| before(draft.base(), draft.value(), &at).is_none());
    view! {
        <div class="model__fields">
            <Entry at=field("name") label="Name" hint="Its id"/>
            <IdField idx is_new/>
            <div class="model__wide"><Entry at=field("description") label="What it means"/></div>
            <Entry at=field("unit") label="Unit" hint="percent, count, days, ratio …"/>
            <Pick desk at=field("source") label="Source" known=&SOURCES/>
            <Pick desk at=field("pillar") label="Pillar" known=&PILLARS/>
            <Way desk at=field("direction")/>
        </div>
        <RuleForm idx/>
        <div class="model__fields">
            <Entry at=field("good") label="Counts as good from" kind=Kind::Number hint="not said"/>
            <Entry at=field("stale_after_days") label="Stale after, days" kind=Kind::Number hint="never"/>
            <div class="model__wide"><Entry at=field("action") label="What to do when the score is low"/></div>
        </div>
    }
    .into_any()
}

/// One of the known words, or the model's own.
#[component]
fn Pick(
    desk: Desk,
    at: String,
    label: &'static str,
    known: &'static [&'static str],
) -> impl IntoView {
    let value = desk.text(at.clone());
    let options = Signal::derive(move || {
        let choice = |word: &str| {
            let words = word.replace('_', " ");
            Choice::new(
                word,
                if words.is_empty() {
                    "not said".to_owned()
                } else {
                    words
                },
            )
        };
        let own = value.get();
        let other = (!known.contains(&own.as_str())).then(|| choice(&own));
        other
            .into_iter()
            .chain(known.iter().map(|word| choice(word)))
            .collect()
    });
    view! {
        <Select label options value on_change=move |word: String| desk.set(&at, word.into())/>
    }
}

/// Which way is better.
#[component]
fn Way(desk: Desk, at: String) -> impl IntoView {
    let stands = desk.text(at.clone());
    let options = vec![
        Choice::new("higher", direction_words(false)),
        Choice::new("lower", direction_words(true)),
    ];
    let value = Signal::derive(move || match stands.get().as_str() {
        "lower" => "lower".to_owned(),
        _ => "higher".to_owned(),
    });
    view! {
        <div class="entry">
            <span class="label" aria-hidden="true">"Direction"</span>
            <Segmented
                label="Direction"
                options
                value
                on_change=move |way: String| desk.set(&at, way.into())
            />
        </div>
    }
}

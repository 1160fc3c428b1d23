//! What a score lacks: the metrics without a value and those whose value is stale, by category.

use leptos::prelude::*;

use super::subject::Bars;
use crate::insight::customer::{CategoryBar, MetricBar};
use crate::ui::components::Disclosure;
use crate::units;

/// What a category lacks: the names of its metrics without a value, and its stale values in words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lack {
    category: String,
    missing: Vec<String>,
    stale: Vec<String>,
}

/// A line that opens to the list; nothing where nothing is missing or stale.
#[component]
pub(super) fn Missing(bars: Bars) -> impl IntoView {
    let lacks = Memo::new(move |_| {
        let categories = bars.get().unwrap_or_default().into_iter();
        let lacks = categories.map(lack);
        lacks.filter(Lack::is_some).collect::<Vec<_>>()
    });
    let is_some = Memo::new(move |_| lacks.with(|lacks| !lacks.is_empty()));
    let face = move || lacks.with(|lacks| face(lacks));
    let list = move || lacks.get().into_iter().map(entry).collect_view();
    view! {
        <Show when=move || is_some.get()>
            <div class="score__missing">
                <Disclosure face=move || view! { <span>{face}</span> }>
                    <dl class="lacks">{list}</dl>
                </Disclosure>
            </div>
        </Show>
    }
}

impl Lack {
    fn is_some(&self) -> bool {
        !self.missing.is_empty() || !self.stale.is_empty()
    }
}

/// `2 metrics have no value, 1 value is stale`.
fn face(lacks: &[Lack]) -> String {
    let missing = lacks.iter().map(|lack| lack.missing.len()).sum::<usize>();
    let stale = lacks.iter().map(|lack| lack.stale.len()).sum::<usize>();
    let missing = match missing {
        0 => None,
        1 => Some("1 metric has no value".to_owned()),
        n => Some(format!("{} metrics have no value", units::count(n as f64))),
    };
    let stale = match stale {
        0 => None,
        1 => Some("1 value is stale".to_owned()),
        n => Some(format!("{} values are stale", units::count(n as f64))),
    };
    [missing, stale]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn lack(category: CategoryBar) -> Lack {
    let metrics = category.metrics.iter();
    // A stale value may have no score, too: it is not missing for that.
    let is_missing = |metric: &&MetricBar| metric.score.is_none() && metric.stale.is_none();
    let missing = metrics.clone().filter(is_missing);
    let stale =
        metrics.filter_map(|metric| Some(format!("{}: {}", metric.name, metric.stale.as_ref()?)));
    Lack {
        missing: missing.map(|metric| metric.name.clone()).collect(),
        stale: stale.collect(),
        category: category.name,
    }
}

fn entry(lack: Lack) -> impl IntoView {
    let missing = lack.missing.join(", ");
    let missing = (!missing.is_empty()).then(|| view! { <dd>{missing}</dd> });
    let stale = lack.stale.into_iter();
    let stale = stale.map(|text| view! { <dd class="lacks__stale">{text}</dd> });
    view! {
        <dt>{lack.category}</dt>
        {missing}
        {stale.collect_view()}
    }
}

//! What a score lacks: the metrics without a value, by category.

use leptos::prelude::*;

use super::subject::Bars;
use crate::insight::customer::CategoryBar;
use crate::ui::components::Disclosure;

/// A category and the names of its metrics without a score.
type Lack = (String, Vec<String>);

/// A line that opens to the list; nothing where nothing is missing.
#[component]
pub(super) fn Missing(bars: Bars) -> impl IntoView {
    let lacks = Memo::new(move |_| {
        let categories = bars.get().unwrap_or_default().into_iter();
        let lacks = categories.map(lack);
        lacks
            .filter(|(_, missing)| !missing.is_empty())
            .collect::<Vec<_>>()
    });
    let n = Memo::new(move |_| lacks.with(|lacks| lacks.iter().map(|lack| lack.1.len()).sum()));
    let face = move || match n.get() {
        1 => "1 metric has no value".to_owned(),
        n => format!("{n} metrics have no value"),
    };
    let list = move || lacks.get().into_iter().map(entry).collect_view();
    view! {
        <Show when=move || n.get() != 0_usize>
            <div class="score__missing">
                <Disclosure face=move || view! { <span>{face}</span> }>
                    <dl class="lacks">{list}</dl>
                </Disclosure>
            </div>
        </Show>
    }
}

fn lack(category: CategoryBar) -> Lack {
    let missing = category
        .metrics
        .into_iter()
        .filter(|metric| metric.score.is_none());
    (category.name, missing.map(|metric| metric.name).collect())
}

fn entry((category, missing): Lack) -> impl IntoView {
    view! {
        <dt>{category}</dt>
        <dd>{missing.join(", ")}</dd>
    }
}

//! Every metric of the model: what it is, where it is used, and the way to its dialog.

use leptos::prelude::*;

use super::desk::{Desk, desk};
use crate::score::draft::items_of;
use crate::score::draft::metric::{METRICS, RuleKind, add_metric, n_uses};
use crate::ui::components::{Button, ButtonLook, Card, Disclosure, IconName};

/// The card.
#[component]
pub(super) fn MetricsCard() -> impl IntoView {
    let desk = desk();
    let n = desk.count(METRICS);
    let subtitle = Signal::derive(move || {
        format!("{} metrics; a metric may serve several categories", n.get())
    });
    let add = move |_| {
        desk.edit_by(|root| [add_metric(root, "New metric").1]);
        desk.show_metric(Some(n.get_untracked().saturating_sub(1)));
    };
    let row = move |idx: usize| view! { <Line desk idx/> };
    view! {
        <Card
            title="Metrics"
            subtitle
            tools=move || view! {
                <Button label="New metric" icon=IconName::Plus look=ButtonLook::Ghost small=true on_press=add/>
            }
        >
            <Disclosure face=move || "All metrics">
                <ul class="metric-list">
                    <For each=move || 0..n.get() key=|idx| *idx children=row/>
                </ul>
            </Disclosure>
        </Card>
    }
    .into_any()
}

/// One metric.
#[component]
fn Line(desk: Desk, idx: usize) -> impl IntoView {
    let at = format!("{METRICS}/{idx}");
    let name = desk.name(at.clone());
    let source = desk.text(format!("{at}/source"));
    let rest = Memo::new(move |_| {
        desk.with(|root| {
            let kind = items_of(root, METRICS)
                .get(idx)
                .map_or(RuleKind::Line, RuleKind::of);
            let used = match n_uses(root, idx) {
                0 => "not used".to_owned(),
                1 => "in 1 category".to_owned(),
                n => format!("in {n} categories"),
            };
            format!("{}, {used}", kind.title().to_lowercase())
        })
    });
    let is_faulty = Memo::new(move |_| {
        let own = crate::score::draft::path(&at);
        desk.faults
            .with(|faults| faults.iter().any(|fault| fault.path.starts_with(&own)))
    });
    let fault = move || {
        is_faulty
            .get()
            .then(|| view! { <span class="metric-list__fault">"has a fault"</span> })
    };
    view! {
        <li class="metric-list__one">
            <button type="button" class="link-btn" on:click=move |_| desk.show_metric(Some(idx))>
                {name}
            </button>
            <span class="muted">{move || source.get().replace('_', " ")}</span>
            <span class="muted">{rest}</span>
            {fault}
        </li>
    }
    .into_any()
}

//! Who needs help first: the lowest health, each with its weakest point and what to do.

use leptos::prelude::*;

use crate::insight::answer::Asked;
use crate::insight::headline::HEALTH;
use crate::insight::overrides::hint;
use crate::insight::worst::{Concern, worst};
use crate::ui::components::{BandBadge, Card, Change, Delta, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::by_hand_mark::by_hand_mark;
use crate::ui::views::customer_line::CustomerLine;
use crate::units;

/// How many customers are listed.
const LISTED: usize = 10;

/// A change of health smaller than this is shown as none.
const FLAT: f64 = 0.05;

/// The worst-first list.
#[component]
pub(super) fn WorstCard() -> impl IntoView {
    let app = app();
    let concerns = Memo::new(move |_| {
        let selection = app.selection.get()?;
        app.with_context(|context| Shared::new(worst(context, &selection.rows, LISTED)))
    });
    let list = move || {
        let concerns = concerns.get()?;
        if concerns.is_empty() {
            return Some(
                view! {
                    <EmptyState
                        title="Nobody has a health score"
                        text="The customers shown have too little data to be scored."
                    />
                }
                .into_any(),
            );
        }
        let entries = concerns
            .iter()
            .cloned()
            .map(|concern| view! { <Entry concern/> });
        Some(view! { <ol class="worst">{entries.collect_view()}</ol> }.into_any())
    };
    view! {
        <Card
            title="Needs help first"
            subtitle="Lowest health of the customers shown, with what pulls it down most"
            flush=true
        >
            {list}
        </Card>
    }
}

#[component]
fn Entry(concern: Concern) -> impl IntoView {
    let app = app();
    let currency = app
        .dataset_now(|dataset| dataset.currency.clone())
        .unwrap_or_default();
    let mrr = concern
        .mrr
        .map_or_else(|| "–".into(), |mrr| units::money_short(mrr, &currency));
    let detail = concern.weakest.as_ref().map(|weakest| {
        let lead = format!("{}: {} {}", weakest.category, weakest.metric, weakest.value);
        if weakest.action.is_empty() {
            lead
        } else {
            format!("{lead}. {}", weakest.action)
        }
    });
    let versus = format!("vs {}", app.compared.get_untracked().label());
    let change = concern
        .change
        .map(|own| Change::of(own, FLAT, units::score(own.abs()), versus))
        .map(|change| view! { <Delta change/> });
    let mark = app.scores.with_untracked(|scores| {
        app.dataset_now(|dataset| hint(dataset, scores.as_ref()?, HEALTH, concern.row))
    });
    let mark = mark.flatten().map(by_hand_mark);
    view! {
        <CustomerLine
            row=concern.row
            detail
            value=Some(mrr)
            asked=Asked::overall(concern.row, "health")
        >
            {change}
            {mark}
            <BandBadge
                tone=concern.tone
                label=format!("{} {}", concern.band, units::score(concern.health))
            />
        </CustomerLine>
    }
}

//! Whose predicted retention is lowest, with what pulls it down.

use leptos::prelude::*;

use super::missing::WithPrediction;
use crate::insight::retention::{Low, lowest};
use crate::ui::components::{Card, Change, Delta, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::state::app;
use crate::ui::views::customer_line::CustomerLine;
use crate::units;

const TITLE: &str = "Lowest predicted retention";

/// How many customers are listed.
const LISTED: usize = 10;

/// A change smaller than this, in points, is shown as none.
const FLAT: f64 = 0.05;

/// The list, the lowest first.
#[component]
pub fn LowestRetention() -> impl IntoView {
    view! {
        <WithPrediction title=TITLE>
            <Listed/>
        </WithPrediction>
    }
}

#[component]
fn Listed() -> impl IntoView {
    let app = app();
    let found = Memo::new(move |_| {
        let (selection, predicted) = (app.selection.get()?, app.predicted.get()?);
        let before = app.before.get();
        app.with_context(|context| {
            let (forecast, before) = (&predicted.forecast, before.as_deref());
            Shared::new(lowest(context, forecast, before, &selection.rows, LISTED))
        })
    });
    let list = move || {
        let found = found.get()?;
        if found.is_empty() {
            return Some(
                view! {
                    <EmptyState
                        title="Nobody has a prediction"
                        text="The customers shown have too little data for the scores it is \
                              made of."
                    />
                }
                .into_any(),
            );
        }
        let entries = found.iter().cloned().map(|low| view! { <Entry low/> });
        Some(view! { <ol class="worst">{entries.collect_view()}</ol> }.into_any())
    };
    view! {
        <Card
            title=TITLE
            subtitle="Chance of being a customer twelve months on, and the category that takes \
                      most off it against the mean of all customers"
            flush=true
        >
            {list}
        </Card>
    }
}

#[component]
fn Entry(low: Low) -> impl IntoView {
    let app = app();
    let currency = app
        .dataset_now(|dataset| dataset.currency.clone())
        .unwrap_or_default();
    let mrr = low
        .mrr
        .map_or_else(|| "–".into(), |mrr| units::money_short(mrr, &currency));
    let versus = format!("vs {}", app.compared.get_untracked().label());
    let change = low
        .change
        .map(|own| Change::of(own, FLAT, points(own), versus))
        .map(|change| view! { <Delta change/> });
    view! {
        <CustomerLine row=low.row detail=low.weakest value=Some(mrr)>
            {change}
            <span class="retention__text">{units::percent(low.chance, 1)}</span>
        </CustomerLine>
    }
}

/// The amount of a change, without its sign.
fn points(change: f64) -> String {
    let points = units::points(change.abs());
    points.trim_start_matches('+').to_owned()
}

//! Who is lowest on a driver: where to begin.

use leptos::prelude::*;

use super::Shown;
use super::summary::Found;
use crate::insight::Context;
use crate::insight::answer::Asked;
use crate::ui::components::{BandBadge, Button, ButtonLook, Card, EmptyState};
use crate::ui::shared::Shared;
use crate::ui::state::{Listing, app};
use crate::ui::views::customer_line::CustomerLine;
use crate::ui::views::picks;
use crate::units::{self, RowId};

/// How many customers are listed.
const LISTED: usize = 8;

/// The card.
#[component]
pub(super) fn Lowest(shown: Shown, summary: Found) -> impl IntoView {
    let app = app();
    let name = shown.name();
    let list = move || {
        let summary = summary.get()?;
        if summary.lowest.is_empty() {
            let text = "None of the customers shown has a value for one of its metrics.";
            return Some(view! { <EmptyState title="Nobody has this score" text/> }.into_any());
        }
        let (card, id) = (shown.card.get(), shown.id.get());
        let entries = app.with_context(|context| {
            let rows = summary.lowest.iter().take(LISTED);
            rows.map(|&row| entry(context, (&card, &id), row))
                .collect_view()
        });
        Some(view! { <ol class="worst">{entries}</ol> }.into_any())
    };
    let all = move |_| {
        let Some(summary) = summary.get_untracked() else {
            return;
        };
        app.list(Listing {
            title: name.get_untracked(),
            order: "lowest score first".into(),
            rows: Shared::new(summary.lowest.clone()),
            filters: picks::named(app, &summary.lowest),
            note: None,
            figures: None,
        });
    };
    let n = Memo::new(move |_| summary.with(|own| own.as_ref().map_or(0, |own| own.lowest.len())));
    view! {
        <Card
            title=Signal::derive(move || format!("Lowest {}", name.get()))
            subtitle="Where to begin, with the customer's health"
            flush=true
            tools=move || {
                view! {
                    <Show when=move || { n.get() > LISTED }>
                        <Button
                            label=Signal::derive(move || format!("All {}", units::count(n.get() as f64)))
                            look=ButtonLook::Ghost
                            small=true
                            on_press=all
                        />
                    </Show>
                }
            }
        >
            {list}
        </Card>
    }
}

fn entry(context: &Context, (card, category): (&str, &str), row: RowId) -> AnyView {
    let scores = context.scores.card(card);
    let own = scores.and_then(|card| {
        let category = card.categories.iter().find(|own| own.id == category)?;
        category.scores.get(row)
    });
    let tone = scores.map(|card| card.tone_of(row)).unwrap_or_default();
    let health = scores.and_then(|card| card.shown.get(row));
    let label = health.map_or_else(
        || "Health not known".into(),
        |health| format!("Health {}", units::score(health)),
    );
    let currency = &context.dataset.currency;
    let mrr = context.dataset.mrr(row, context.month());
    let mrr = mrr.map_or_else(|| "–".into(), |mrr| units::money_short(mrr, currency));
    let detail = Some(format!("{mrr} MRR"));
    let asked = Asked::overall(row, card).category(category);
    view! {
        <CustomerLine row detail value=own.map(units::score) asked>
            <BandBadge tone label/>
        </CustomerLine>
    }
    .into_any()
}

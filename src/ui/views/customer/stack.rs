//! What the customer has of what could be sold to it, and what is open.

use leptos::prelude::*;

use super::subject::Subject;
use crate::insight::stack::own::{Line, Own, own, parts_text};
use crate::insight::stack::{self, HOW_ADDED};
use crate::ui::components::{BandBadge, Card, CardFigure, EmptyState, Scroller};
use crate::ui::shared::Shared;

/// What has to be in a file for this card to have something to show.
const FIELDS: &str = "Give the customer a list \"stack\" with an entry for every product: \
    \"product\", \"applicable\", \"alignment\" (aligned, supported or not_aligned), \"mrr\", \
    \"mrr_opportunity\" and \"one_off_opportunity\".";

/// The customer's stack as a table.
#[component]
pub(super) fn StackCard(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let found = Memo::new(move |_| {
        let (stocked, row) = (app.stacks.get()?, subject.row.get()?);
        let own = own(&stocked.source.dataset, &stocked.stacks, row);
        Some(Shared::new(own))
    });
    let currency = move || {
        app.with_dataset(|dataset| dataset.currency.clone())
            .unwrap_or_default()
    };
    let subtitle = Signal::derive(move || {
        let own = found.get().filter(|own| !own.lines.is_empty())?;
        Some(format!(
            "{} aligned, {} applicable products",
            own.sums.fit.text(),
            own.sums.fit.counts()
        ))
    });
    let note = move || app.with_context(stack::day_note).flatten();
    let body = move || {
        let own = found.get()?;
        if own.lines.is_empty() {
            let title = "No stack recorded";
            return Some(view! { <EmptyState title text=FIELDS/> }.into_any());
        }
        Some(table(&own, &currency()))
    };
    let total = Signal::derive(move || {
        let own = found.get();
        own.map(|own| parts_text(own.sums.gain(), &currency()))
            .unwrap_or_default()
    });
    view! {
        <Card
            title="Stack"
            subtitle
            footer=move || view! { <CardFigure label="Open opportunity" value=total/> }
        >
            {body}
            <p class="stack-note">{note}</p>
            <p class="stack-note">{HOW_ADDED}</p>
        </Card>
    }
}

fn table(own: &Own, currency: &str) -> AnyView {
    let row = |line: &Line| {
        let notes = line.notes.iter().cloned();
        let notes = notes.map(|note| view! { <span class="own-stack__note">{note}</span> });
        view! {
            <tr>
                <th scope="row">{line.product.clone()}{notes.collect_view()}</th>
                <td><BandBadge tone=line.state.tone() label=line.state.words().to_owned()/></td>
                <td data-numeric="">{parts_text(line.now, currency)}</td>
                <td data-numeric="">{parts_text(line.gain, currency)}</td>
            </tr>
        }
    };
    let rows = own.lines.iter().map(row).collect_view();
    view! {
        <Scroller>
            <table class="table table--inset own-stack">
                <caption class="visually-hidden">"Products of the customer"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Product"</th>
                        <th scope="col">"Alignment"</th>
                        <th scope="col" data-numeric="">"Now"</th>
                        <th scope="col" data-numeric="">"Opportunity"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
    }
    .into_any()
}

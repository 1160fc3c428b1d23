//! The customer's contracts as a table, with the next renewal.

use leptos::prelude::*;

use super::CONTRACT;
use crate::insight::contracts::{Line, in_view, lines, next_renewal};
use crate::ui::components::{Card, EmptyState, Scroller};
use crate::ui::views::customer::subject::Subject;

/// What has to be in a file for there to be contracts.
const MISSING: &str = "Give the customer a list \"contracts\" with \"product\", \"level\", \
    \"start\", \"end\", \"mrr\", \"one_off\", \"pricing\", \"quantity\" and \"renewal\" \
    (due, renewed or lost).";

/// The heads of the table; true for numbers.
const HEADS: [(&str, bool); 9] = [
    ("Product", false),
    ("Level", false),
    ("Start", false),
    ("End", false),
    ("A month", true),
    ("One-off", true),
    ("Pricing", false),
    ("Quantity", true),
    ("State", false),
];

/// The contracts of the level in view, and what renews next.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shown {
    level: Option<String>,
    lines: Vec<Line>,
    renewal: Option<String>,
}

/// The card of the contracts.
#[component]
pub(in crate::ui::views::customer) fn Contracts(subject: Subject) -> impl IntoView {
    let chosen = subject.app.option(CONTRACT);
    let shown = Memo::new(move |_| {
        let chosen = chosen.get();
        subject
            .read(|context, row| {
                let (dataset, day) = (context.dataset, context.day());
                // Unless somebody chose a level, a table has room for all of them.
                let level = chosen.as_deref();
                let level = level.and_then(|level| in_view(dataset, row, day, Some(level)));
                Shown {
                    lines: lines(dataset, row, level.as_ref(), day),
                    renewal: next_renewal(dataset, row, level.as_ref(), day).map(|next| next.1),
                    level: level.map(|level| level.name),
                }
            })
            .unwrap_or_default()
    });
    let subtitle = Signal::derive(move || {
        shown.with(|shown| {
            let level = shown
                .level
                .clone()
                .unwrap_or_else(|| "All levels".to_owned());
            let renewal = shown.renewal.as_deref();
            Some(format!(
                "{level}. {}",
                renewal.unwrap_or("No renewal date is known")
            ))
        })
    });
    let has_lines = Memo::new(move |_| shown.with(|shown| !shown.lines.is_empty()));
    view! {
        <Card title="Contracts" subtitle flush=true>
            <Show
                when=move || has_lines.get()
                fallback=|| view! { <EmptyState title="No contracts are known" text=MISSING/> }
            >
                <Table shown/>
            </Show>
        </Card>
    }
}

#[component]
fn Table(shown: Memo<Shown>) -> impl IntoView {
    let head = |(name, is_number): (&'static str, bool)| {
        view! { <th scope="col" data-numeric=is_number.then_some("")>{name}</th> }
    };
    let body = move || shown.with(|shown| shown.lines.iter().map(line).collect_view());
    view! {
        <Scroller>
            <table class="table contracts">
                <caption class="visually-hidden">"Contracts of the customer"</caption>
                <thead><tr>{HEADS.into_iter().map(head).collect_view()}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </Scroller>
    }
}

fn line(line: &Line) -> impl IntoView + use<> {
    let cells = [
        &line.level,
        &line.start,
        &line.end,
        &line.mrr,
        &line.one_off,
        &line.pricing,
        &line.quantity,
        &line.state,
    ];
    let cell = |(text, (_, is_number)): (&String, &(&str, bool))| {
        view! { <td data-numeric=is_number.then_some("")>{text.clone()}</td> }
    };
    let cells = cells.into_iter().zip(&HEADS[1..]).map(cell).collect_view();
    view! {
        <tr data-over=(!line.is_in_force).then_some("")>
            <th scope="row" class="contracts__name">{line.product.clone()}</th>
            {cells}
        </tr>
    }
}

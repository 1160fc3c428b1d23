//! Every entry of the dictionary with its figure, in groups.

use leptos::html;
use leptos::prelude::*;

use super::charts::Charts;
use super::ledger::Ledger;
use super::row::Row;
use super::{place, save};
use crate::insight::dictionary::{Group, Grouping, groups};
use crate::metrics::dictionary::Entry;
use crate::metrics::{Span, entries};
use crate::ui::components::{
    Button, Choice, EmptyState, IconName, Scroller, SearchField, Segmented,
};
use crate::ui::help_link::HelpLink;
use crate::ui::sight::watch_near;
use crate::ui::state::app;
use crate::units;

/// The list with its controls.
#[component]
pub(super) fn List(
    /// What is searched.
    query: RwSignal<String>,
) -> impl IntoView {
    let app = app();
    let ledger = Ledger::keep(app);
    let by = place::grouping(app);
    let shown = Memo::new_with_compare(
        move |_| {
            let all: Vec<&'static Entry> = entries().collect();
            query.with(|query| groups(&all, by.get(), query))
        },
        |_, _| true,
    );
    let ids =
        move || shown.with(|groups| groups.iter().map(|own| own.id.clone()).collect::<Vec<_>>());
    let is_none = Memo::new(move |_| shown.with(Vec::is_empty));
    let none = Signal::derive(move || {
        format!(
            "No metric is called \"{}\", not even by another of its names.",
            query.get()
        )
    });
    view! {
        <Controls query by ledger shown/>
        <div class="dict" data-testid="metrics" aria-busy=move || ledger.is_busy.get().to_string()>
            <For each=ids key=String::clone let:id>
                <Section id shown ledger/>
            </For>
            <Show when=move || is_none.get()>
                <EmptyState title="Nothing found" text=none/>
            </Show>
        </div>
        <Charts asking=ledger.asked/>
    }
}

/// The controls above the list.
#[component]
fn Controls(
    query: RwSignal<String>,
    by: Memo<Grouping>,
    ledger: Ledger,
    shown: Memo<Vec<Group>>,
) -> impl IntoView {
    let app = app();
    let groupings = Grouping::ALL.map(|own| Choice::new(own.id(), own.title()));
    let group_by = move |id: String| {
        let is_usual = id == Grouping::default().id();
        app.set_option(place::BY, (!is_usual).then_some(id));
    };
    view! {
        <div class="dict__controls">
            <div class="dict__search">
                <SearchField
                    label="Search metrics"
                    query
                    on_query=move |text: String| query.set(text)
                />
            </div>
            <div class="dict__choice">
                <Segmented
                    label="Group by"
                    options=Signal::stored(groupings.to_vec())
                    value=Signal::derive(move || by.get().id().to_owned())
                    on_change=group_by
                />
            </div>
            <SpanChoice/>
            <div class="dict__tools">
                <Button
                    label="Export as CSV"
                    icon=IconName::Download
                    small=true
                    disabled=ledger.is_busy
                    on_press=move |_| save::list(app, ledger, &shown.get_untracked())
                />
                <HelpLink topic="metrics" label="How to read this page"/>
            </div>
        </div>
        <p class="dict__words" role="status">{move || words(ledger)}</p>
    }
}

/// The length of flows.
#[component]
pub(super) fn SpanChoice() -> impl IntoView {
    let app = app();
    let span = place::span(app);
    let spans = Span::ALL.map(|own| Choice::new(own.id(), own.title()));
    let choose = move |id: String| {
        let is_usual = id == Span::default().id();
        app.set_option(place::SPAN, (!is_usual).then_some(id));
    };
    view! {
        <div class="dict__choice">
            <Segmented
                label="Flows over"
                options=Signal::stored(spans.to_vec())
                value=Signal::derive(move || span.get().id().to_owned())
                on_change=choose
            />
        </div>
    }
}

/// Of whom, when, and against what.
fn words(ledger: Ledger) -> Option<String> {
    let asked = ledger.asked.get()?;
    Some(format!(
        "Of {}, former ones included; flows over the {}; changes {}.",
        units::counted(asked.rows.len(), "customer"),
        asked.span.period(asked.month),
        asked.versus(),
    ))
}

/// One group: its courses are worked out when it comes near.
#[component]
fn Section(id: String, shown: Memo<Vec<Group>>, ledger: Ledger) -> impl IntoView {
    let root = NodeRef::<html::Section>::new();
    let near = watch_near(root);
    let group = move || shown.with(|groups| groups.iter().find(|own| own.id == id).cloned());
    let group = Memo::new_with_compare(move |_| group(), |_, _| true);
    let title = group.with_untracked(|group| group.as_ref().map(|own| own.title));
    let rows = move || {
        group.with(|own| {
            own.as_ref()
                .map(|own| own.entries.clone())
                .unwrap_or_default()
        })
    };
    Effect::new(move || {
        if near.get() {
            ledger.want(&rows());
        }
    });
    let title_id =
        group.with_untracked(|group| group.as_ref().map(|own| format!("group-{}", own.id)));
    let labelled = title_id.clone();
    view! {
        <section class="card dict__group" node_ref=root aria-labelledby=labelled>
            <header class="card__head">
                <h2 class="card__title" id=title_id>{title}</h2>
            </header>
            <Scroller class="dict__scroll">
                <table class="table dict__table" role="table">
                    <caption class="visually-hidden">{title}</caption>
                    <Heads/>
                    <tbody role="rowgroup">
                        <For each=rows key=|entry| entry.id let:entry>
                            <Row entry ledger/>
                        </For>
                    </tbody>
                </table>
            </Scroller>
        </section>
    }
}

#[component]
fn Heads() -> impl IntoView {
    view! {
        <thead role="rowgroup">
            <tr role="row">
                <th scope="col" role="columnheader" class="dict__name">"Metric"</th>
                <th scope="col" role="columnheader" class="dict__value" data-numeric="">"Value"</th>
                <th scope="col" role="columnheader" class="dict__change">"Change"</th>
                <th scope="col" role="columnheader" class="dict__reads">"Reads as"</th>
                <th scope="col" role="columnheader" class="dict__course">"12 months"</th>
                <th scope="col" role="columnheader" class="dict__n" data-numeric="">"n"</th>
            </tr>
        </thead>
    }
}

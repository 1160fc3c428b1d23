//! The lifecycle with its two choices: contract level and subscriber.

use leptos::prelude::*;

use super::{CONTRACT, SUBSCRIBER, choose_level};
use crate::chart::lifecycle;
use crate::insight::contracts::{self, Level};
use crate::insight::lifecycle::{Asked, Person, View};
use crate::ui::canvas::Pick;
use crate::ui::chart_card::ChartCard;
use crate::ui::components::{Card, Choice, EmptyState, Select};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::views::customer::subject::Subject;
use crate::units::{self, Month};

/// What is missing where nothing dated is known, and how to supply it.
const MISSING: &str = "Give the customer \"since\", \"stages\" (each with \"stage\" and \"from\"), \
    \"contracts\" (with \"level\", \"start\" and \"end\"), \"activities\" and \"responses\" with \
    their dates.";

type Found = Memo<Option<Shared<View>>>;

/// The card of the lifecycle.
#[component]
pub(in crate::ui::views::customer) fn Lifecycle(subject: Subject) -> impl IntoView {
    let app = subject.app;
    let (level, subscriber) = (app.option(CONTRACT), app.option(SUBSCRIBER));
    let found: Found = Memo::new(move |_| {
        let (level, subscriber) = (level.get(), subscriber.get());
        let asked = Asked {
            level: level.as_deref(),
            subscriber: subscriber.as_deref(),
        };
        subject.read(|context, row| {
            Shared::new(crate::insight::lifecycle::lifecycle(context, row, asked))
        })
    });
    let has_marks = Memo::new(move |_| {
        found.with(|found| found.as_ref().is_some_and(|found| found.chart.has_marks()))
    });
    let title = Signal::derive(move || format!("Customer lifecycle: {}", subject.name()));
    move || {
        if has_marks.get() {
            view! { <Filled subject found title/> }.into_any()
        } else {
            view! {
                <Card title>
                    <EmptyState title="Nothing dated is known about this customer" text=MISSING/>
                </Card>
            }
            .into_any()
        }
    }
}

#[component]
fn Filled(subject: Subject, found: Found, title: Signal<String>) -> impl IntoView {
    let chart = Memo::new(move |_| {
        let chart = found.with(|found| found.as_ref().map(|found| found.chart.clone()));
        ChartRef::new(chart.unwrap_or_else(lifecycle::Lifecycle::default))
    });
    let rows = Signal::derive(move || {
        found.with(|found| found.as_ref().map_or(0, |found| found.chart.n_rows()))
    });
    let subtitle = Signal::derive(move || {
        found
            .with(|found| found.as_ref().map(|found| reach(found)))
            .unwrap_or_default()
    });
    view! {
        <ChartCard
            title
            subtitle
            chart
            class="chart--lifecycle"
            topic="lifecycle"
            help="Health, stages, contracts and events share one axis of days. The upright line is \
                  the day shown, the dotted one the next renewal. What is dashed is open or lies \
                  ahead. Heavier events get their label first, the others are dots; the table has \
                  them all. A narrow chart shows the last twelve months. A click on an event moves \
                  the page to its month, where the data reaches back so far."
            about=Signal::derive(move || subject.name())
            rows
            on_pick=Callback::new(move |pick: Pick| show_month(subject, found, pick))
            above=ViewFn::from(move || view! { <Choices subject found/> })
            below=ViewFn::from(move || view! { <Chosen found/> })
        />
    }
}

/// `Contract 2, 13 Jul 2023 to 21 Aug 2027`.
fn reach(found: &View) -> String {
    let level = found.level.as_ref();
    let level = level.map_or("All contracts", |level| level.name.as_str());
    format!(
        "{level}, {} to {}",
        units::date_long(found.chart.from),
        units::date_long(found.chart.until)
    )
}

/// Moves the whole page to the month of an event, where there is data of it.
fn show_month(subject: Subject, found: Found, pick: Pick) {
    if pick.key.series > 0 {
        return;
    }
    let date = found.with_untracked(|found| {
        let events = &found.as_ref()?.chart.events;
        Some(events.get(pick.key.item as usize)?.date)
    });
    let known = subject
        .app
        .dataset_now(|dataset| dataset.first_month()..=dataset.month());
    let month = date.map(Month::of);
    if let (Some(month), Some(known)) = (month, known)
        && known.contains(&month)
    {
        subject.app.set_month(Some(month));
    }
}

/// The two choices; each is left out where there is nothing to choose.
#[component]
fn Choices(subject: Subject, found: Found) -> impl IntoView {
    let app = subject.app;
    let levels = Memo::new(move |_| {
        found.with(|found| {
            found
                .as_ref()
                .map_or_else(Vec::new, |found| level_choices(found))
        })
    });
    let level = Signal::derive(move || {
        found.with(|found| {
            let level = found.as_ref().and_then(|found| found.level.as_ref());
            level.map_or_else(|| contracts::ALL.to_owned(), |level| level.name.clone())
        })
    });
    let people = Memo::new(move |_| {
        found.with(|found| {
            found
                .as_ref()
                .map_or_else(Vec::new, |found| person_choices(found))
        })
    });
    let person = Signal::derive(move || {
        found.with(|found| {
            let person = found.as_ref().and_then(|found| found.person.as_ref());
            person.map_or_else(String::new, |person| person.id.clone())
        })
    });
    let has_levels = Memo::new(move |_| levels.with(|levels| levels.len() > 1));
    let has_people = Memo::new(move |_| people.with(|people| people.len() > 1));
    view! {
        <div class="choices">
            <Show when=move || has_levels.get()>
                <Select
                    label="Level"
                    options=levels
                    value=level
                    on_change=move |level: String| choose_level(app, level)
                />
            </Show>
            <Show when=move || has_people.get()>
                <Select
                    label="Subscriber"
                    options=people
                    value=person
                    on_change=move |person: String| {
                        app.set_option(SUBSCRIBER, (!person.is_empty()).then_some(person));
                    }
                />
            </Show>
        </div>
    }
}

fn level_choices(found: &View) -> Vec<Choice> {
    let choice = |level: &Level| Choice::new(level.name.clone(), level.name.clone());
    let levels = found.levels.iter().map(choice);
    if found.levels.is_empty() {
        return Vec::new();
    }
    let all = Choice::new(contracts::ALL, "All contracts");
    levels.chain([all]).collect()
}

fn person_choices(found: &View) -> Vec<Choice> {
    let choice = |person: &Person| Choice::new(person.id.clone(), person.name.clone());
    let people = found.people.iter().map(choice);
    if found.people.is_empty() {
        return Vec::new();
    }
    let all = Choice::new(String::new(), format!("All {}", found.people.len()));
    std::iter::once(all).chain(people).collect()
}

/// What is known of the subscriber in view.
#[component]
fn Chosen(found: Found) -> impl IntoView {
    let person = Memo::new(move |_| found.with(|found| found.as_ref()?.person.clone()));
    move || {
        person.get().map(|person| {
            let fact = |(label, value): (&'static str, String)| {
                view! { <div><dt>{label}</dt><dd>{value}</dd></div> }
            };
            let facts = person.facts.into_iter().map(fact).collect_view();
            let name = person.name.clone();
            view! {
                <dl class="person" aria-label=name>
                    <div><dt>"Subscriber"</dt><dd>{person.name}</dd></div>
                    {facts}
                </dl>
            }
        })
    }
}

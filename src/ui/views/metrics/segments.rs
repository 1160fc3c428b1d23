//! The metric of each segment alone: where it is high, where it is low.

use leptos::prelude::*;

use super::asked::Asked;
use super::place;
use super::told::Inquiry;
use super::turns::{Turns, worked};
use crate::insight::dictionary::{FACETS, Segment, arrange, segments_table, usual_facet};
use crate::metrics::dictionary::{Entry, Variant};
use crate::score::Scores;
use crate::select::{Codes, Facet, group};
use crate::ui::components::{
    BandBadge, Bar, Card, Choice, IconButton, IconName, Scroller, Select, ShowAll,
};
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::ui::views::picks;
use crate::ui::views::stack::save;
use crate::units::{self, RowId};

/// How many segments are listed at first.
const LISTED: usize = 12;

/// The segments of a facet.
struct Split {
    facet: Facet,
    segments: Vec<Segment>,
}

type Found = ReadSignal<Option<Shared<Split>>>;

/// What is split, and by what.
#[derive(Clone, PartialEq)]
struct Wish {
    asked: Asked,
    variant: &'static Variant,
    scores: Shared<Scores>,
    codes: Shared<Codes>,
    facet: Facet,
}

/// The card.
#[component]
pub(super) fn Segments(inquiry: Inquiry) -> impl IntoView {
    let app = app();
    let entry = inquiry.entry;
    let chosen = app.option(place::SPLIT);
    let facet = Memo::new(move |_| chosen.with(|key| usual_facet(key.as_deref())));
    let both = inquiry.both();
    let wish = Memo::new(move |_| {
        let (asked, variant) = both.get()?;
        Some(Wish {
            asked,
            variant,
            scores: app.scores.get()?,
            codes: app.codes.get()?,
            facet: facet.get(),
        })
    });
    let found: Found = worked(wish, move |wish, turns| split(entry, wish, turns));
    let title = Signal::derive(move || format!("By {}", facet.get().title().to_lowercase()));
    view! {
        <Card
            title
            subtitle="The metric of each segment alone; a name lists its customers"
            tools=move || view! { <Tools entry facet found/> }
            flush=true
        >
            <Table entry found/>
        </Card>
    }
}

#[component]
fn Tools(entry: &'static Entry, facet: Memo<Facet>, found: Found) -> impl IntoView {
    let app = app();
    let choices = FACETS.map(|own| Choice::new(own.key(), own.title()));
    let choose = move |key: String| {
        app.set_option(place::SPLIT, (key != FACETS[0].key()).then_some(key));
    };
    let export = move |_| {
        if let Some(found) = found.get_untracked() {
            let table = segments_table(entry, found.facet, &found.segments);
            save::csv(
                app,
                table.caption.clone(),
                entry.definition.to_owned(),
                &table,
            );
        }
    };
    view! {
        <Select
            label="Split by"
            bare=true
            options=Signal::stored(choices.to_vec())
            value=Signal::derive(move || facet.get().key().to_owned())
            on_change=choose
        />
        <IconButton label="Export the segments as CSV" icon=IconName::Download on_press=export/>
    }
}

#[component]
fn Table(entry: &'static Entry, found: Found) -> impl IntoView {
    let is_all = RwSignal::new(false);
    let n =
        Signal::derive(move || found.with(|own| own.as_ref().map_or(0, |own| own.segments.len())));
    let rows = move || {
        let found = found.get()?;
        let top = top(&found.segments);
        let listed = if is_all.get() { usize::MAX } else { LISTED };
        let row = |own: &Segment| {
            view! { <Row segment=own.clone() facet=found.facet top/> }
        };
        Some(found.segments.iter().take(listed).map(row).collect_view())
    };
    let head = move || found.with(|own| own.as_ref().map(|own| own.facet.title()));
    view! {
        <Scroller>
            <table class="table metric__segments">
                <caption class="visually-hidden">{entry.name}" by segment"</caption>
                <thead>
                    <tr>
                        <th scope="col">{head}</th>
                        <th scope="col" data-numeric="">"Value"</th>
                        <th scope="col" class="metric__bar"><span class="visually-hidden">"Bar"</span></th>
                        <th scope="col">"Reads as"</th>
                        <th scope="col" data-numeric="">"n"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <ShowAll n first=LISTED is_all/>
    }
}

/// The value whose bar is full; `None` where bars would lie, with values below zero.
fn top(segments: &[Segment]) -> Option<f64> {
    let values = segments.iter().filter_map(|own| own.figure.value);
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    (low >= 0.0 && high > 0.0).then_some(high)
}

#[component]
fn Row(segment: Segment, facet: Facet, top: Option<f64>) -> impl IntoView {
    let app = app();
    let figure = segment.figure;
    let band = figure.band;
    let bar = top.map(|max| view! { <Bar value=Signal::stored(figure.value) max/> });
    let read = match figure.reason.clone() {
        Some(reason) => view! { <span class="dict__reason">"n/a: "{reason}</span> }.into_any(),
        None => band
            .map(|band| view! { <BandBadge tone=Signal::stored(band.tone) label=band.name/> })
            .into_any(),
    };
    let (label, title) = (segment.label.clone(), segment.label);
    let (value, rows) = (segment.value, segment.rows);
    let open = move |event: leptos::ev::MouseEvent| {
        let filters = picks::narrowed(app, facet, &value);
        picks::open(
            app,
            event.shift_key(),
            title.clone(),
            shown(app, &rows),
            filters,
        );
    };
    view! {
        <tr>
            <th scope="row">
                <button type="button" class="link-btn" on:click=open>{label}</button>
            </th>
            <td data-numeric="">{figure.text()}</td>
            <td class="metric__bar">{bar}</td>
            <td>{read}</td>
            <td data-numeric="">{units::count(figure.n as f64)}</td>
        </tr>
    }
}

/// The customers of a segment that the filters leave, the status included.
fn shown(app: App, rows: &[RowId]) -> Vec<RowId> {
    app.selection.with_untracked(|selection| {
        let is_shown = |row: &RowId| selection.as_ref().is_some_and(|own| own.contains(*row));
        rows.iter().copied().filter(is_shown).collect()
    })
}

async fn split(entry: &'static Entry, wish: Wish, mut turns: Turns) -> Option<Split> {
    let (asked, facet) = (&wish.asked, wish.facet);
    let (scores, codes) = (&wish.scores, &wish.codes);
    let mut segments = Vec::new();
    for own in group(asked.dataset(), scores, codes, &asked.rows, facet) {
        if !turns.go_on().await {
            return None;
        }
        let question = asked.question_of(&own.rows, asked.month)?;
        let figure = entry.ask(&question, Some(wish.variant.id));
        segments.push(Segment {
            value: own.value,
            label: own.label,
            figure,
            rows: own.rows,
        });
    }
    arrange(facet, &mut segments);
    Some(Split { facet, segments })
}

//! An entry as a line of the list: on a phone, a card.

use leptos::either::Either;
use leptos::prelude::*;

use super::ledger::{Cell, Ledger};
use super::pin::PinButton;
use super::place;
use crate::chart::describe::Format;
use crate::chart::spark::Spark;
use crate::insight::dictionary::change;
use crate::metrics::dictionary::Entry;
use crate::metrics::{Figure, Unit};
use crate::ui::canvas::Picture;
use crate::ui::components::{Badge, BandBadge, Delta};
use crate::ui::shared::{ChartRef, Shared};
use crate::ui::state::app;
use crate::ui::views::customers::words;
use crate::units;

/// The line.
#[component]
pub(super) fn Row(entry: &'static Entry, ledger: Ledger) -> impl IntoView {
    let cell = ledger.cell(entry.id);
    let span = place::span(app());
    view! {
        <tr role="row" class="dict__row">
            <th scope="row" role="rowheader" class="dict__name">
                <a href=place::to(entry.id)>{entry.name}</a>
                <Whose entry/>
                <PinButton entry variant=Signal::stored(&entry.variants[0]) span/>
            </th>
            {cell.map(|cell| view! { <Figures entry cell ledger/> })}
        </tr>
    }
}

/// Says so where filters change nothing.
#[component]
fn Whose(entry: &'static Entry) -> impl IntoView {
    let app = app();
    let is_filtered = Memo::new(move |_| app.filters.with(|filters| filters.n_active() > 0));
    view! {
        <Show when=move || entry.is_company && is_filtered.get()>
            <Badge label="Whole company"/>
        </Show>
    }
}

#[component]
fn Figures(entry: &'static Entry, cell: Cell, ledger: Ledger) -> impl IntoView {
    let value = move || {
        let text = cell.now.with(|now| now.as_ref().map(|own| own.text()));
        text.unwrap_or_else(|| "…".to_owned())
    };
    let n = move || {
        cell.now
            .with(|now| now.as_ref().map(|own| units::count(own.n as f64)))
    };
    let reason = Memo::new(move |_| cell.now.with(|now| now.as_ref()?.reason.clone()));
    let read = move || match reason.get() {
        Some(reason) => Either::Left(view! {
            <td role="cell" class="dict__reason" colspan="2">"n/a: "{reason}</td>
        }),
        None => Either::Right(view! {
            <td role="cell" class="dict__change">{change_view(entry, cell, ledger)}</td>
            <td role="cell" class="dict__reads">{move || reads_view(cell)}</td>
        }),
    };
    view! {
        <td role="cell" class="dict__value" data-numeric="">{value}</td>
        {read}
        <td role="cell" class="dict__course"><Course cell/></td>
        <td role="cell" class="dict__n" data-numeric="">
            <span class="dict__label" aria-hidden="true">"n = "</span>
            {n}
        </td>
    }
}

fn change_view(entry: &'static Entry, cell: Cell, ledger: Ledger) -> impl IntoView {
    let change = Memo::new(move |_| {
        let (now, then) = (cell.now.get()?, cell.then.get()?);
        let versus = ledger
            .asked
            .with(|asked| asked.as_ref().map(super::asked::Asked::versus))?;
        let own = change((&now, &then), entry.better, &versus)?;
        let mut told = words::change(&own);
        // The line above the list says what changes are against.
        told.period.clear();
        Some(told)
    });
    move || {
        change
            .get()
            .map(|own| view! { <Delta change=Signal::stored(own)/> })
    }
}

fn reads_view(cell: Cell) -> impl IntoView {
    let band = cell.now.with(|now| now.as_ref()?.band)?;
    Some(view! { <BandBadge tone=Signal::stored(band.tone) label=band.name/> })
}

/// The last months, once they are known.
#[component]
fn Course(cell: Cell) -> impl IntoView {
    let spark = Memo::new(move |_| {
        let course = cell.course.get()?;
        let n = course.iter().flatten().count();
        (n > 1).then(|| ChartRef::new(spark(&course, cell.now.get_untracked())))
    });
    let is_known = Memo::new(move |_| spark.with(Option::is_some));
    let chart = Signal::derive(move || spark.get().unwrap_or_else(ChartRef::blank));
    let finding = move || spark.with(|own| own.as_ref().map(|own| own.finding()));
    view! {
        <Show when=move || is_known.get()>
            <Picture chart class="chart--spark"/>
            <span class="visually-hidden">{finding}</span>
        </Show>
    }
}

fn spark(course: &Shared<Vec<Option<f64>>>, now: Option<Shared<Figure>>) -> Spark {
    let unit = now.map_or(Unit::Each, |own| own.unit.clone());
    Spark {
        values: course.to_vec(),
        format: Format::of(unit),
        ..Spark::default()
    }
}

//! The cells of a line.

use leptos::prelude::*;

use super::field::Field;
use super::glyph::glyph;
use super::lines::{Line, Table};
use super::who;
use super::words;
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::data::Dataset;
use crate::insight::change::{Amount, Change};
use crate::insight::overrides::hint;
use crate::score::Scores;
use crate::select::{Facet, Group, Measure};
use crate::ui::components::{BandBadge, Delta};
use crate::ui::score_button::{ScoreButton, score_cell};
use crate::ui::state::App;
use crate::ui::views::by_hand_mark::by_hand_mark;
use crate::units::{self, RowId};

/// The cells of a line, one for each column; of a group's head one in all.
pub(super) fn of_line(app: App, table: Table, idx: usize, fields: &[Field]) -> Vec<AnyView> {
    match table.line(idx) {
        None => Vec::new(),
        Some(Line::Head(group)) => vec![head(app, table, idx, &group)],
        Some(Line::Customer(row)) => fields.iter().map(|field| cell(app, *field, row)).collect(),
    }
}

/// The head of a group: its name, how many customers, their mean health and their MRR.
fn head(app: App, table: Table, idx: usize, group: &Group) -> AnyView {
    let currency = app
        .with_dataset(|dataset| dataset.currency.clone())
        .unwrap_or_default();
    let count = match group.n {
        1 => "1 customer".to_owned(),
        n => format!("{} customers", units::count(n as f64)),
    };
    let health = group.mean_health.map_or(MISSING.to_owned(), units::score);
    let mrr = units::money_short(group.mrr, &currency);
    let label = group.label.clone();
    view! {
        <span class="vtable__text">{label}</span>
        <span class="vtable__figure">{count}</span>
        <span class="vtable__figure">
            "Health "
            <ScoreButton asked=move |()| table.asked(idx) skipped=true>
                <b>{health}</b>
            </ScoreButton>
        </span>
        <span class="vtable__figure">"MRR " <b>{mrr}</b></span>
    }
    .into_any()
}

fn cell(app: App, field: Field, row: RowId) -> AnyView {
    match field {
        Field::Name => who::who(app, row),
        Field::Health => band(app, row),
        Field::Score => measured(app, Measure::Health, row),
        Field::Change => change(app, row),
        Field::Radar => radar(app, row),
        Field::Facet(facet) => text(facet_label(app, facet, row)),
        Field::Measure(measure) => measured(app, measure, row),
        Field::Status => text(status(app, row)),
    }
}

fn text(text: Option<String>) -> AnyView {
    let text = text.unwrap_or_else(|| MISSING.to_owned());
    let title = text.clone();
    view! { <span class="vtable__text" title=title>{text}</span> }.into_any()
}

/// A figure; a score opens its explanation, and is marked where a person has set it.
fn measured(app: App, measure: Measure, row: RowId) -> AnyView {
    let figure = number(app, measure, row);
    let Some(card) = measure.card() else {
        return text(figure);
    };
    let score = score_cell(row, card, figure.unwrap_or_else(|| MISSING.to_owned()));
    match read(app, |dataset, scores| hint(dataset, scores, card, row)) {
        None => score,
        Some(hint) => view! { {by_hand_mark(hint)}{score} }.into_any(),
    }
}

/// Reads data and scores.
fn read<T>(app: App, read: impl FnOnce(&Dataset, &Scores) -> Option<T>) -> Option<T> {
    let (source, scores) = (app.source.get()?, app.scores.get()?);
    read(&source.dataset, &scores)
}

fn band(app: App, row: RowId) -> AnyView {
    let band = read(app, |_, scores| {
        let band = scores.card("health")?.band_of(row)?;
        Some((band.tone, band.name.clone()))
    });
    let (tone, label) = band.unwrap_or((Tone::None, "Insufficient data".into()));
    view! { <BandBadge tone label/> }.into_any()
}

fn change(app: App, row: RowId) -> AnyView {
    let then = app
        .before
        .with(|before| before.as_ref()?.card("health")?.shown.get(row));
    let now = read(app, |_, scores| scores.card("health")?.shown.get(row));
    match Change::between(now, then, Amount::Absolute(1), "") {
        Some(change) => view! { <Delta change=words::change(&change)/> }.into_any(),
        None => text(None),
    }
}

fn radar(app: App, row: RowId) -> AnyView {
    let scores = adoption(app, row);
    let scores = scores.filter(|scores| scores.iter().any(|(_, score)| score.is_some()));
    scores.map_or_else(|| text(None), |scores| glyph(&scores))
}

/// The scores of the adoption categories that apply to a customer.
pub(super) fn adoption(app: App, row: RowId) -> Option<Vec<(String, Option<f64>)>> {
    let model = app.model.get();
    read(app, |_, scores| {
        let card = scores.card("adoption")?;
        let applied = card.applied(&model, row)?;
        let is_applied = |id: &str| applied.categories.iter().any(|own| own.id == id);
        let categories = card
            .categories
            .iter()
            .filter(|category| is_applied(&category.id));
        let named = |category: &crate::score::CategoryScores| {
            (category.name.clone(), category.scores.get(row))
        };
        Some(categories.map(named).collect::<Vec<_>>())
    })
}

fn facet_label(app: App, facet: Facet, row: RowId) -> Option<String> {
    let (source, codes) = (app.source.get()?, app.codes.get()?);
    let dataset = &source.dataset;
    let values = codes.values(dataset, facet, row).into_iter();
    let labels: Vec<String> = values
        .filter(|value| *value != facet.missing())
        .map(|value| codes.label(dataset, facet, value))
        .collect();
    (!labels.is_empty()).then(|| labels.join(", "))
}

fn number(app: App, measure: Measure, row: RowId) -> Option<String> {
    read(app, |dataset, scores| {
        let money = |amount: f64| units::money_short(amount, &dataset.currency);
        let shown = |card: &str| scores.card(card)?.shown.get(row).map(units::score);
        let customers = &dataset.customers;
        let mrr = dataset.mrr(row, scores.month);
        match measure {
            Measure::Mrr => mrr.map(money),
            Measure::MrrPerSeat => {
                let seats = customers.seats.get(row).filter(|seats| *seats > 0.0)?;
                Some(units::money(mrr? / seats, &dataset.currency))
            }
            Measure::OneOff => customers.one_off.get(row).map(money),
            Measure::Employees => customers.employees.get(row).map(units::count),
            Measure::Seats => customers.seats.get(row).map(units::count),
            Measure::Health => shown("health"),
            Measure::Adoption => shown("adoption"),
            Measure::Effort => shown("effort"),
            Measure::Tenure => words::tenure(dataset, row, scores.month),
        }
    })
}

fn status(app: App, row: RowId) -> Option<String> {
    read(app, |dataset, scores| {
        Some(who::standing(dataset, row, scores.day).unwrap_or_else(|| "Active".into()))
    })
}

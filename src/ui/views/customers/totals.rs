//! The totals under the table: always over all rows, whatever is in sight.

use super::choices::Choices;
use super::field::Field;
use crate::chart::describe::MISSING;
use crate::data::column::Numbers;
use crate::score::group::{mean, n_with_value};
use crate::select::{Measure, Selection};
use crate::ui::state::App;
use crate::units;
use leptos::prelude::*;

/// A text for each column; empty before there is anything to add up.
pub(super) fn texts(app: App, choices: Choices) -> Vec<String> {
    let fields = choices.columns.get();
    let Some(selection) = app.selection.get() else {
        return Vec::new();
    };
    fields
        .iter()
        .map(|field| text(app, *field, &selection))
        .collect()
}

fn text(app: App, field: Field, selection: &Selection) -> String {
    let rows = &selection.rows;
    match field {
        Field::Name => match rows.len() {
            1 => "1 customer".to_owned(),
            n => format!("{} customers", units::count(n as f64)),
        },
        Field::Health => {
            let scored = health(app, |column| Some(n_with_value(column, rows)));
            scored.map_or_else(String::new, |n| {
                format!("{} scored", units::count(n as f64))
            })
        }
        Field::Score => average(health(app, |column| mean(column, rows))),
        Field::Measure(measure) => total(app, measure, selection),
        Field::Change | Field::Radar | Field::Facet(_) | Field::Status => String::new(),
    }
}

fn health<T>(app: App, read: impl FnOnce(&Numbers) -> Option<T>) -> Option<T> {
    app.scores
        .with(|scores| read(&scores.as_ref()?.card("health")?.shown))
}

fn average(mean: Option<f64>) -> String {
    mean.map_or_else(|| MISSING.to_owned(), units::score)
}

/// Scores are averaged over the customers that have one, amounts and counts are added up.
fn total(app: App, measure: Measure, selection: &Selection) -> String {
    let (Some(source), Some(scores)) = (app.source.get(), app.scores.get()) else {
        return String::new();
    };
    let (dataset, rows) = (&source.dataset, &selection.rows);
    let column = measure.column(dataset, &scores);
    let sum = || rows.iter().filter_map(|&row| column.get(row)).sum::<f64>();
    match measure {
        Measure::Mrr => units::money_short(selection.totals.shown_mrr, &dataset.currency),
        Measure::OneOff => units::money_short(sum(), &dataset.currency),
        Measure::Employees | Measure::Seats => units::count(sum()),
        Measure::Health | Measure::Adoption | Measure::Effort => average(mean(&column, rows)),
        Measure::MrrPerSeat | Measure::Tenure => String::new(),
    }
}

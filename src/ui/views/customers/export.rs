//! The table as a file: every row under the filters, in its order, with the columns shown.
//!
//! Numbers go in full precision, where the page rounds them.

use leptos::prelude::*;

use super::choices::Choices;
use super::field::Field;
use super::lines::Table as Lines;
use super::{cells, who};
use crate::chart::describe::{Column, Row, Table, exact};
use crate::data::Dataset;
use crate::export::{csv, file_name};
use crate::score::Scores;
use crate::select::{Codes, Facet};
use crate::ui::deliver;
use crate::ui::state::App;
use crate::units::{self, RowId};

/// Saves every row of the table as CSV.
pub(super) fn save(app: App, choices: Choices, lines: Lines) {
    let table = untrack(|| table(app, choices, lines));
    let subtitle = untrack(|| order_words(choices));
    let caption = app.caption("Customers".to_owned(), subtitle);
    let (Some(table), Some(caption)) = (table, caption) else {
        return;
    };
    let name = file_name(&caption.title, caption.as_of, "csv");
    deliver::save_text(app, &name, "text/csv;charset=utf-8", &csv(&table, &caption));
}

/// `Sorted by MRR, descending, in groups by segment`.
fn order_words(choices: Choices) -> String {
    let groups = choices.group.get().map_or_else(String::new, |facet| {
        format!(", in groups by {}", facet.title().to_lowercase())
    });
    let sorted = choices.sorted_column().and_then(|sort| {
        let title = Field::from_key(&sort.column)?.title();
        let way = if sort.descending {
            "descending"
        } else {
            "ascending"
        };
        Some(format!("Sorted by {title}, {way}"))
    });
    let sorted = sorted.unwrap_or_else(|| "Sorted by a column that is not shown".to_owned());
    format!("{sorted}{groups}")
}

/// The columns shown; of a grouped table also what it is grouped by.
fn fields(choices: Choices) -> Vec<Field> {
    let mut fields = choices.columns.get();
    let group = choices.group.get().map(Field::Facet);
    if let Some(group) = group.filter(|group| !fields.contains(group)) {
        fields.insert(1, group);
    }
    fields
}

fn table(app: App, choices: Choices, lines: Lines) -> Option<Table> {
    let (source, scores, codes) = (app.source.get()?, app.scores.get()?, app.codes.get()?);
    let before = app.before.get();
    let fields = fields(choices);
    let read = Read {
        app,
        dataset: &source.dataset,
        scores: &scores,
        before: before.as_deref(),
        codes: &codes,
    };
    let rows = lines.rows();
    let columns: Vec<Vec<String>> = fields
        .iter()
        .map(|field| read.column(*field, &rows))
        .collect();
    let row = |idx: usize| Row {
        key: None,
        cells: columns.iter().map(|cells| cells[idx].clone()).collect(),
    };
    let head = |field: &Field| Column {
        title: field.title().to_owned(),
        numeric: field.is_numeric(),
    };
    Some(Table {
        caption: "Customers".to_owned(),
        columns: fields.iter().map(head).collect(),
        rows: (0..rows.len()).map(row).collect(),
    })
}

/// What cells are read from.
struct Read<'a> {
    app: App,
    dataset: &'a Dataset,
    scores: &'a Scores,
    before: Option<&'a Scores>,
    codes: &'a Codes,
}

impl Read<'_> {
    /// The cells of a column, one for each row.
    fn column(&self, field: Field, rows: &[RowId]) -> Vec<String> {
        let each = |cell: &dyn Fn(RowId) -> String| rows.iter().map(|&row| cell(row)).collect();
        match field {
            Field::Name => each(&|row| self.dataset.customers.name.get(row).to_owned()),
            Field::Health => each(&|row| self.band(row)),
            Field::Score => each(&|row| exact(health(self.scores, row))),
            Field::Change => each(&|row| exact(self.change(row))),
            Field::Radar => each(&|row| self.radar(row)),
            Field::Facet(facet) => each(&|row| self.facet(facet, row)),
            Field::Measure(measure) => {
                let column = measure.column(self.dataset, self.scores);
                each(&|row| exact(column.get(row)))
            }
            Field::Status => each(&|row| {
                let standing = who::standing(self.dataset, row, self.scores.day);
                standing.unwrap_or_else(|| "Active".to_owned())
            }),
        }
    }

    fn band(&self, row: RowId) -> String {
        let card = self.scores.card("health");
        let band = card.and_then(|card| card.band_of(row));
        band.map_or_else(|| "Insufficient data".to_owned(), |band| band.name.clone())
    }

    fn change(&self, row: RowId) -> Option<f64> {
        let then = self.before.and_then(|before| health(before, row))?;
        Some(health(self.scores, row)? - then)
    }

    /// The category scores behind the small radar.
    fn radar(&self, row: RowId) -> String {
        let scores = cells::adoption(self.app, row).unwrap_or_default();
        let one =
            |(name, score): (String, Option<f64>)| Some(format!("{name} {}", units::score(score?)));
        scores
            .into_iter()
            .filter_map(one)
            .collect::<Vec<_>>()
            .join("; ")
    }

    fn facet(&self, facet: Facet, row: RowId) -> String {
        let values = self.codes.values(self.dataset, facet, row).into_iter();
        values
            .filter(|value| *value != facet.missing())
            .map(|value| self.codes.label(self.dataset, facet, value))
            .collect::<Vec<_>>()
            .join("; ")
    }
}

fn health(scores: &Scores, row: RowId) -> Option<f64> {
    scores.card("health")?.shown.get(row)
}

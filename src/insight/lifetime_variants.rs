//! Every way to a payback and to a lifetime value side by side, for sources differ and so do the
//! figures (002-20, 002-22 to 002-26).
//!
//! Comes in: a question; goes out: [`Ways`] of a metric, a row a variant with its figure (value,
//! formula, inputs, reason), and in words how far apart they are.

use crate::chart::describe::{Column, Row as Line, Table, exact};
use crate::metrics::{Entry, Figure, Question, entry, quotient::quotient};
use crate::units;

/// The metrics whose variants stand side by side.
const IDS: [&str; 3] = ["cltv", "cltv_cac", "cac_payback"];

/// A metric with all its variants.
#[derive(Clone, Debug)]
pub struct Ways {
    /// The metric.
    pub entry: &'static Entry,
    /// A row a variant, the default first.
    pub rows: Vec<Row>,
    /// How far the variants are apart, in a sentence; empty where fewer than two have a value.
    pub spread: String,
}

/// One variant.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id, as it stands in the address.
    pub id: &'static str,
    /// What people read.
    pub name: &'static str,
    /// What it does differently.
    pub note: &'static str,
    /// Its value with formula, inputs and reason.
    pub figure: Figure,
    /// The value as a part of the largest, for a bar: −1 to 1; `None` without a value.
    pub part: Option<f64>,
}

/// Lifetime value, its ratio to cost, and payback, each in all its variants.
pub fn lifetime_variants(question: &Question) -> Vec<Ways> {
    let entries = IDS.iter().filter_map(|id| entry(id));
    entries.map(|entry| ways(entry, question)).collect()
}

/// Every way of every metric as a table, in full precision.
pub fn table(all: &[Ways]) -> Table {
    let line = |own: &Ways, row: &Row| Line {
        key: None,
        cells: vec![
            own.entry.name.to_owned(),
            row.name.to_owned(),
            exact(row.figure.value),
            row.figure.n.to_string(),
            row.figure.formula.clone(),
            row.figure.reason.clone().unwrap_or_default(),
        ],
    };
    let lines = all
        .iter()
        .flat_map(|own| own.rows.iter().map(move |row| line(own, row)));
    Table {
        caption: "Acquisition cost and lifetime value, every way".into(),
        columns: vec![
            Column::words("Metric"),
            Column::words("Way"),
            Column::numbers("Value"),
            Column::numbers("n"),
            Column::words("Formula"),
            Column::words("Why there is no value"),
        ],
        rows: lines.collect(),
    }
}

/// A metric in all its variants.
pub fn ways(entry: &'static Entry, question: &Question) -> Ways {
    let figures = entry.variants.iter();
    let figures: Vec<Figure> = figures
        .map(|variant| entry.ask(question, Some(variant.id)))
        .collect();
    let sizes = figures.iter().filter_map(|figure| figure.value);
    let largest = sizes.fold(0.0_f64, |largest, value| largest.max(value.abs()));
    let spread = spread(&figures);
    let rows = entry
        .variants
        .iter()
        .zip(figures)
        .map(|(variant, figure)| Row {
            id: variant.id,
            name: variant.name,
            note: variant.note,
            part: figure.value.and_then(|value| quotient(value, largest)),
            figure,
        });
    Ways {
        entry,
        rows: rows.collect(),
        spread,
    }
}

/// `From $1,000 to $2,000: name the one you use before you compare.`
fn spread(figures: &[Figure]) -> String {
    let known = figures.iter().filter_map(|figure| figure.value);
    let (low, high) = known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    let Some(first) = figures.first().filter(|_| low < high) else {
        return String::new();
    };
    let times = quotient(high, low).map_or_else(String::new, |times| {
        format!(", {} apart", units::ratio(times))
    });
    format!(
        "From {} to {}{times}: name the variant before you compare.",
        first.unit.short(low),
        first.unit.short(high),
    )
}

//! What a query reads and what it returns.
//!
//! Comes in: a model and the columns laid out for it; goes out: each column with its name, its kind
//! and what it holds, in words and for programs.

use super::layout::{CardColumns, Layout};
use crate::data::Dim;
use crate::score::model::{Metric, Model, Rule};

/// A column of the table a query reads, or of the rows it returns.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name, without quotes.
    pub name: String,
    /// What sort of values it has.
    pub kind: Kind,
    /// What it holds, in words.
    pub what: String,
    /// What it holds.
    pub holds: Holds,
}

/// The sort of a column's values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Doubles.
    Number,
    /// Texts.
    Text,
}

impl Kind {
    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Number => "Number",
            Self::Text => "Text",
        }
    }
}

/// What a column holds. Metrics and scorecards are positions in the model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The customer's id.
    Customer,
    /// A dimension.
    Dim(Dim),
    /// Calendar months from the month of `since` to the month shown.
    Tenure,
    /// The value of a metric, in its unit.
    Value(usize),
    /// The age of a metric's value in days, where the model lets old values fade.
    Age(usize),
    /// Which profile applies, from 1; NULL for none.
    Profile,
    /// The computed overall score of a scorecard, 0 to 10.
    Overall(usize),
    /// The coverage of a scorecard, 0 to 1.
    Coverage(usize),
    /// The id of the band of the computed overall score.
    Band(usize),
    /// The score of a category, 0 to 10: scorecard and the category's id.
    Category(usize, String),
    /// The coverage of a category, 0 to 1: scorecard and the category's id.
    CategoryCoverage(usize, String),
    /// The score of a metric, 0 to 10.
    Score(usize),
}

/// The columns a query reads.
pub(super) fn reads(layout: &Layout, model: &Model) -> Vec<Column> {
    let text = |name: &str, what: &str, holds| column(name, Kind::Text, what.into(), holds);
    let mut columns = vec![text(
        &layout.customer,
        "the customer, each once",
        Holds::Customer,
    )];
    let dims = layout.dims.iter();
    columns.extend(dims.map(|(dim, name)| text(name, dim.title(), Holds::Dim(*dim))));
    if let Some(name) = &layout.tenure {
        let what = "calendar months from the month the customer began to the month scored";
        columns.push(column(name, Kind::Number, what.into(), Holds::Tenure));
    }
    for (idx, (metric, own)) in model.metrics.iter().zip(&layout.metrics).enumerate() {
        let kind = match metric.rule {
            Rule::Values(_) => Kind::Text,
            Rule::Line { .. } | Rule::Steps(_) => Kind::Number,
        };
        columns.push(column(&own.value, kind, words(metric), Holds::Value(idx)));
        if let Some(age) = &own.age {
            let what = format!("days since {} was measured; NULL for today", metric.name);
            columns.push(column(&age.days, Kind::Number, what, Holds::Age(idx)));
        }
    }
    columns
}

/// The columns a query returns, in order.
pub(super) fn returns(layout: &Layout, model: &Model) -> Vec<Column> {
    let customer = "the customer".to_owned();
    let mut columns = vec![column(
        &layout.customer,
        Kind::Text,
        customer,
        Holds::Customer,
    )];
    if let Some(name) = &layout.profile {
        let what = "the profile that applies, from 1; NULL for none".to_owned();
        columns.push(column(name, Kind::Number, what, Holds::Profile));
    }
    for (idx, (card, own)) in model.scorecards.iter().zip(&layout.cards).enumerate() {
        columns.extend(of_card(idx, &card.name, own));
    }
    let metrics = model.metrics.iter().zip(&layout.metrics).enumerate();
    columns.extend(metrics.map(|(idx, (metric, own))| {
        let what = format!("score of {}", metric.name);
        column(&own.score, Kind::Number, what, Holds::Score(idx))
    }));
    columns
}

/// What is returned of a scorecard.
fn of_card(card: usize, title: &str, own: &CardColumns) -> Vec<Column> {
    let number = |name: &str, what: String, holds| column(name, Kind::Number, what, holds);
    let parts = &own.parts;
    let mut columns = vec![
        number(
            &parts.score,
            format!("{title}: score"),
            Holds::Overall(card),
        ),
        number(
            &parts.coverage,
            format!("{title}: coverage"),
            Holds::Coverage(card),
        ),
        column(
            &parts.band,
            Kind::Text,
            format!("{title}: id of the band"),
            Holds::Band(card),
        ),
    ];
    for category in &parts.categories {
        let (id, what) = (&category.id, format!("{title}: {}", category.title));
        let coverage = format!("{what}, coverage");
        let holds = Holds::Category(card, id.clone());
        columns.push(number(&category.score, what, holds));
        let holds = Holds::CategoryCoverage(card, id.clone());
        columns.push(number(&category.coverage, coverage, holds));
    }
    columns
}

fn column(name: &str, kind: Kind, what: String, holds: Holds) -> Column {
    Column {
        name: name.to_owned(),
        kind,
        what,
        holds,
    }
}

/// A metric's name and unit.
fn words(metric: &Metric) -> String {
    match metric.unit.as_str() {
        "" | "text" => metric.name.clone(),
        unit => format!("{} ({unit})", metric.name),
    }
}

//! How any score came about, whole: for a dialog that opens from wherever a score stands, and as text.
//!
//! Comes in: an [`Asked`], whose score it is and which; goes out: an [`Answer`] with facts (day,
//! model, coverage, band), a table whose points add up to the score, and for a customer every step
//! from raw value to score. A group's score is a mean, taken apart metric by metric ([`crate::score::mix`]).
//! Never scores anew.

mod customer;
mod group;
mod text;

use super::Context;
use super::customer::Step;
use crate::chart::Tone;
use crate::score::group::mean;
use crate::score::mix::Target;
use crate::units::{self, Month, RowId};

/// Whose score is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// One customer's.
    Customer(RowId),
    /// The mean of some customers.
    Group {
        /// What they are called: `Enterprise`.
        name: String,
        /// The customers.
        rows: Vec<RowId>,
    },
}

/// Which score is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Whose.
    pub whom: Whom,
    /// Id of the scorecard.
    pub card: String,
    /// Id of the category; `None` is the overall.
    pub category: Option<String>,
    /// Id of the metric; of a category or of any.
    pub metric: Option<String>,
    /// The month; `None` is the one shown.
    pub month: Option<Month>,
}

impl Asked {
    /// A customer's overall score on a scorecard, in the month shown.
    pub fn overall(row: RowId, card: impl Into<String>) -> Self {
        Self {
            whom: Whom::Customer(row),
            card: card.into(),
            category: None,
            metric: None,
            month: None,
        }
    }

    /// The mean overall score of some customers, in the month shown.
    pub fn of_group(name: &str, rows: &[RowId], card: impl Into<String>) -> Self {
        Self {
            whom: Whom::Group {
                name: name.to_owned(),
                rows: rows.to_vec(),
            },
            card: card.into(),
            category: None,
            metric: None,
            month: None,
        }
    }

    /// The same, of a category.
    #[must_use]
    pub fn category(self, category: impl Into<String>) -> Self {
        Self {
            category: Some(category.into()),
            ..self
        }
    }

    /// The same, of a metric.
    #[must_use]
    pub fn metric(self, metric: impl Into<String>) -> Self {
        Self {
            metric: Some(metric.into()),
            ..self
        }
    }

    fn target(&self) -> Target {
        Target {
            card: self.card.clone(),
            category: self.category.clone(),
        }
    }
}

/// How a score came about.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// `Health of Tarnwick Robotics`.
    pub title: String,
    /// The score shown, 0 to 10; `None` where there is none.
    pub score: Option<f64>,
    /// The look of the band.
    pub tone: Tone,
    /// The name of the band; `Insufficient data` without one; empty where there are no bands.
    pub band: String,
    /// Labels and values: day, model, coverage, band, who set it by hand.
    pub facts: Vec<(&'static str, String)>,
    /// The heads of the table's columns; the first is that of the names.
    pub heads: Vec<&'static str>,
    /// Its lines, the sum last.
    pub lines: Vec<Line>,
    /// Every step of the arithmetic; of a group none.
    pub steps: Vec<Step>,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub level: LineLevel,
    /// What people read.
    pub name: String,
    /// A text for each column but the first.
    pub cells: Vec<String>,
}

/// What a line of the table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineLevel {
    /// A category.
    Category,
    /// A metric.
    Metric,
    /// The sum of what stands above.
    Sum,
}

/// How a score came about; `None` where the model has no such score.
///
/// The context is that of the month asked about.
pub fn answer(context: &Context, asked: &Asked) -> Option<Answer> {
    match &asked.whom {
        Whom::Customer(row) => customer::answer(context, asked, *row),
        Whom::Group { name, rows } => group::answer(context, asked, name, rows),
    }
}

/// `Health`, `Onboarding (Health)` or the name of a metric.
fn subject(context: &Context, asked: &Asked) -> Option<String> {
    if let Some(metric) = &asked.metric {
        let idx = context.model.metric_idx(metric)?;
        return Some(context.model.metrics[idx].name.clone());
    }
    let card = &context.scores.card(&asked.card)?.name;
    let target = asked.target();
    let name = target.name(context.scores)?;
    Some(match asked.category {
        Some(_) => format!("{name} ({card})"),
        None => name.to_owned(),
    })
}

/// The facts of every answer: the day and the model (001-24).
fn basis(context: &Context) -> Vec<(&'static str, String)> {
    let model = context.model;
    vec![
        ("Day", units::date_long(context.day())),
        (
            "Model",
            format!("{}, revision {}", model.name, model.revision),
        ),
    ]
}

/// The mean coverage of some customers on a scorecard or a category, 0 to 1.
fn coverage(context: &Context, asked: &Asked, rows: &[RowId]) -> Option<f64> {
    let card = context.scores.card(&asked.card)?;
    let Some(id) = &asked.category else {
        return mean(&card.coverage, rows);
    };
    let mut categories = card.categories.iter();
    let category = categories.find(|category| category.id == *id)?;
    mean(&category.coverage, rows)
}

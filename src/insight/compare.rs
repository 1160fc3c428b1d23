//! Customers, segments and months side by side (001-12, 001-21).
//!
//! Comes in: two to four sides, each some customers in a month with that month's scores; goes out:
//! their scores on one scorecard, line by line, and what they pay. A segment's score is the mean
//! over its customers that have one, each counting once; a side of few customers says so.

use std::borrow::Cow;

use super::Context;
use crate::chart::describe::MISSING;
use crate::data::column::Numbers;
use crate::score::group;
use crate::score::{CardScores, Scores};
use crate::units::{self, Month, RowId};

mod address;
mod charts;
mod money;

pub use address::{MOST, Side, Who};
pub use charts::{dots, radar, trend};
pub use money::{MoneyLine, money};

/// A side with fewer customers than this is flagged: its means say little.
pub const FEW: usize = 5;

/// A side of the comparison, looked up in the data.
#[derive(Clone, Debug)]
pub struct Compared<'a> {
    /// What people read: a customer's name, or a segment's value.
    pub name: String,
    /// Its customers; one for a customer.
    pub rows: Cow<'a, [RowId]>,
    /// Whether it is one customer, whose values are its own.
    pub is_customer: bool,
    /// The month.
    pub month: Month,
    /// The scores of that month.
    pub scores: &'a Scores,
}

impl Compared<'_> {
    /// `Sep 2026`, or `12 customers, Sep 2026`.
    pub fn detail(&self) -> String {
        if self.is_customer {
            return self.month.label();
        }
        let n = units::counted(self.rows.len(), "customer");
        format!("{n}, {}", self.month.label())
    }

    /// Whether its means are over too few customers to say much.
    pub fn is_small(&self) -> bool {
        !self.is_customer && self.rows.len() < FEW
    }

    /// The name, and the month where another side has the same name.
    fn label(&self, all: &[Self]) -> String {
        let twins = all.iter().filter(|other| other.name == self.name).count();
        if twins > 1 {
            format!("{}, {}", self.name, self.month.label())
        } else {
            self.name.clone()
        }
    }

    fn mean(&self, column: &Numbers) -> Option<f64> {
        group::mean(column, &self.rows)
    }
}

/// What a line compares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// The scorecard as a whole.
    Overall,
    /// A category.
    Category,
    /// A metric of the category above it.
    Metric,
}

/// One score of every side.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it compares.
    pub level: Level,
    /// Id of the category or metric; empty for the whole.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The score of each side, 0 to 10.
    pub scores: Vec<Option<f64>>,
    /// The mean over everybody active in the month shown.
    pub everybody: Option<f64>,
    /// What scores as good, where the metric says so, 0 to 10 (001-15).
    pub good: Option<f64>,
}

impl Line {
    /// The distance between the highest and the lowest side; `None` with fewer than two scores.
    pub fn spread(&self) -> Option<f64> {
        let known: Vec<f64> = self.scores.iter().copied().flatten().collect();
        if known.len() < 2 {
            return None;
        }
        let most = known.iter().copied().fold(f64::MIN, f64::max);
        let least = known.iter().copied().fold(f64::MAX, f64::min);
        Some(most - least)
    }

    /// The side with the highest score, where there is one side only that has it.
    pub fn best(&self) -> Option<usize> {
        let best = self
            .scores
            .iter()
            .copied()
            .flatten()
            .fold(f64::MIN, f64::max);
        let is_best = |score: &Option<f64>| score.is_some_and(|score| score + 0.05 > best);
        let at = self.scores.iter().position(is_best)?;
        let n = self.scores.iter().filter(|score| is_best(score)).count();
        (n == 1 && self.scores.len() > 1).then_some(at)
    }
}

/// Everything the page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The scorecard's name.
    pub card: String,
    /// The sides' names, told apart by month where needed.
    pub names: Vec<String>,
    /// The overall score first, then each category followed by its metrics.
    pub lines: Vec<Line>,
}

impl Comparison {
    /// The lines of the categories.
    pub fn categories(&self) -> impl Iterator<Item = &Line> {
        let is_category = |line: &&Line| line.level == Level::Category;
        self.lines.iter().filter(is_category)
    }
}

/// Compares the sides on a scorecard; `None` where the model has no such scorecard.
pub fn compare(context: &Context, sides: &[Compared], card: &str) -> Option<Comparison> {
    let own = context.model.scorecard(card)?;
    let overall = |scores: &'_ CardScores, side: &Compared| side.mean(&scores.shown);
    let mut lines = vec![Line {
        level: Level::Overall,
        id: String::new(),
        name: "Overall".into(),
        scores: each(sides, |side| overall(side.scores.card(card)?, side)),
        everybody: context.averages.overall(card),
        good: None,
    }];
    for category in &own.categories {
        lines.push(Line {
            level: Level::Category,
            id: category.id.clone(),
            name: category.name.clone(),
            scores: each(sides, |side| {
                let categories = &side.scores.card(card)?.categories;
                let found = categories.iter().find(|own| own.id == category.id)?;
                side.mean(&found.scores)
            }),
            everybody: context.averages.category(card, &category.id),
            good: None,
        });
        let metrics = category.metrics.iter();
        lines.extend(metrics.map(|weighted| metric_line(context, sides, weighted.metric)));
    }
    Some(Comparison {
        card: own.name.clone(),
        names: sides.iter().map(|side| side.label(sides)).collect(),
        lines,
    })
}

fn metric_line(context: &Context, sides: &[Compared], idx: usize) -> Line {
    let metric = &context.model.metrics[idx];
    let scale = &context.scores.scales[idx];
    Line {
        level: Level::Metric,
        id: metric.id.clone(),
        name: metric.name.clone(),
        scores: each(sides, |side| side.mean(side.scores.metrics.get(idx)?)),
        everybody: context.averages.metric(idx),
        good: metric.good.and_then(|good| scale.score(good, metric)),
    }
}

fn each<T>(sides: &[Compared], read: impl Fn(&Compared) -> Option<T>) -> Vec<Option<T>> {
    sides.iter().map(read).collect()
}

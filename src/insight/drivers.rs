//! What lies behind one driver of health over the customers selected (000-10): its mean, its
//! change, how it differs from group to group, and who is lowest.
//!
//! A driver is a category of a scorecard. Each customer that has a score counts once; those
//! without one are counted and never taken as 0.

use super::Context;
use super::change::{Amount, Change};
use crate::data::Dim;
use crate::score::model::Model;
use crate::score::{CategoryScores, Scores, group};
use crate::units::RowId;

/// A driver of a scorecard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Driver {
    /// Id of the category.
    pub id: String,
    /// What people read.
    pub name: String,
}

/// The drivers of a scorecard as the model has them, in its order; profiles may rename them for
/// some customers.
pub fn drivers(model: &Model, card: &str) -> Vec<Driver> {
    let categories = model.scorecard(card).map(|card| card.categories.as_slice());
    let driver = |category: &crate::score::model::Category| Driver {
        id: category.id.clone(),
        name: category.name.clone(),
    };
    categories.unwrap_or_default().iter().map(driver).collect()
}

/// A driver over some customers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// The mean score, 0 to 10.
    pub mean: Option<f64>,
    /// Its change since the month compared with, over the same customers.
    pub change: Option<Change>,
    /// The mean of everybody active on the day shown.
    pub everybody: Option<f64>,
    /// How many of the customers have a score.
    pub n: usize,
    /// How many have none.
    pub n_without: usize,
    /// The customers with a score, lowest first, then by row.
    pub lowest: Vec<RowId>,
}

/// A driver over `rows`; `before` are the scores of the month compared with.
pub fn summary(
    context: &Context,
    before: Option<&Scores>,
    (card, category): (&str, &str),
    rows: &[RowId],
) -> Summary {
    let Some(scores) = column(context.scores, card, category) else {
        return Summary::default();
    };
    let mut scored: Vec<(f64, RowId)> = rows
        .iter()
        .filter_map(|&row| Some((scores.scores.get(row)?, row)))
        .collect();
    scored.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mean = group::mean(&scores.scores, rows);
    let then = before.and_then(|before| group::mean(&column(before, card, category)?.scores, rows));
    Summary {
        mean,
        change: Change::between(mean, then, Amount::Absolute(1), &context.versus()),
        everybody: context.averages.category(card, category),
        n: scored.len(),
        n_without: rows.len() - scored.len(),
        lowest: scored.into_iter().map(|(_, row)| row).collect(),
    }
}

/// A driver in one group of customers.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupMean {
    /// The value of the dimension; `None` = not known.
    pub value: Option<String>,
    /// The mean score; `None` where nobody has one.
    pub mean: Option<f64>,
    /// How many have a score.
    pub n: usize,
    /// The customers of the group.
    pub rows: Vec<RowId>,
}

/// A driver by a dimension, lowest mean first; groups without a score last.
pub fn by_dim(
    context: &Context,
    (card, category): (&str, &str),
    dim: Dim,
    rows: &[RowId],
) -> Vec<GroupMean> {
    let values = context.dataset.customers.dim(dim);
    let mut groups: Vec<GroupMean> = values
        .values()
        .iter()
        .map(|value| GroupMean::new(Some(value.clone())))
        .chain([GroupMean::new(None)])
        .collect();
    let last = groups.len() - 1;
    for &row in rows {
        let place = values.code(row).map_or(last, |code| code as usize);
        groups[place].rows.push(row);
    }
    groups.retain(|group| !group.rows.is_empty());
    if let Some(scores) = column(context.scores, card, category) {
        for own in &mut groups {
            own.mean = group::mean(&scores.scores, &own.rows);
            own.n = group::n_with_value(&scores.scores, &own.rows);
        }
    }
    groups.sort_by(|a, b| {
        let score = |group: &GroupMean| group.mean.unwrap_or(f64::INFINITY);
        score(a)
            .total_cmp(&score(b))
            .then_with(|| a.value.cmp(&b.value))
    });
    groups
}

impl GroupMean {
    fn new(value: Option<String>) -> Self {
        Self {
            value,
            mean: None,
            n: 0,
            rows: Vec::new(),
        }
    }
}

/// The scores of a category of a scorecard.
fn column<'a>(scores: &'a Scores, card: &str, category: &str) -> Option<&'a CategoryScores> {
    let categories = &scores.card(card)?.categories;
    categories.iter().find(|own| own.id == category)
}

//! The customers a score is read of, with their mean score and their typical values.

use std::collections::BTreeMap;

use super::Than;
use crate::data::Dataset;
use crate::insight::Context;
use crate::insight::profile::comparable;
use crate::score::Scores;
use crate::score::explain::Raw;
use crate::score::mix::{Mix, Side, Target, mix};
use crate::score::model::Metric;
use crate::units::{self, Month, RowId};

/// Who is in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// One customer, in the month shown.
    Customer,
    /// All active customers.
    Population,
    /// The comparable segment, by its name.
    Peers(String),
    /// What the filters leave.
    Selection,
    /// The same as in question, in an earlier month.
    Before(Month),
    /// What other filters leave, by a name for them.
    Others(String),
}

impl Whom {
    /// How a value of theirs is told beside another.
    pub const fn than(&self) -> Than {
        match self {
            Self::Population => Than::All,
            Self::Peers(_) => Than::Peers,
            Self::Before(_) => Than::Before,
            Self::Customer | Self::Selection | Self::Others(_) => Than::Others,
        }
    }
}

/// Customers that have a score, and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Who they are.
    pub whom: Whom,
    /// The first of them.
    pub first: Option<RowId>,
    /// The mean of their scores.
    pub mix: Mix,
    /// A typical value of every metric of the model: the mean, of texts the most frequent one.
    /// Metrics that weigh nothing for any of them are missing.
    pub values: Vec<Raw>,
}

impl Group {
    /// Some customers in the month of `scores`; `None` where none of them has the score.
    pub fn new(
        context: &Context,
        scores: &Scores,
        target: &Target,
        rows: &[RowId],
        whom: Whom,
    ) -> Option<Self> {
        let model = context.model;
        let mix = mix(Side { model, scores }, target, rows)?;
        let metrics = model.metrics.iter().zip(&mix.shares);
        let value = |(metric, share): (&Metric, &f64)| {
            if *share > 0.0 {
                typical(context.dataset, metric, scores.month, rows)
            } else {
                Raw::Missing
            }
        };
        Some(Self {
            values: metrics.map(value).collect(),
            first: rows.first().copied(),
            whom,
            mix,
        })
    }

    /// One customer in the month shown.
    pub fn customer(context: &Context, target: &Target, row: RowId) -> Option<Self> {
        Self::new(context, context.scores, target, &[row], Whom::Customer)
    }

    /// All active customers.
    pub fn population(context: &Context, target: &Target) -> Option<Self> {
        let rows = context.population;
        Self::new(context, context.scores, target, rows, Whom::Population)
    }

    /// The comparable segment of a customer; `None` where it has none, or none has the score.
    pub fn peers(context: &Context, target: &Target, row: RowId) -> Option<Self> {
        let found = comparable(context.dataset, context.population, row)?;
        let whom = Whom::Peers(found.value);
        Self::new(context, context.scores, target, &found.rows, whom)
    }

    /// The mean they are, in words: `the mean of 31 in Enterprise`, `Jun 2026`.
    pub fn phrase(&self) -> String {
        let n = self.mix.n;
        let counted = units::counted(n, "customer");
        match &self.whom {
            Whom::Customer => "the customer".to_owned(),
            Whom::Population => format!("the mean of all {counted}"),
            Whom::Peers(name) => format!("the mean of {} in {name}", units::count(n as f64)),
            Whom::Selection => format!("the mean of the {counted} selected"),
            Whom::Before(month) => month.label(),
            Whom::Others(name) => format!("the mean of {counted} in {name}"),
        }
    }
}

/// A typical value of a metric among some customers.
fn typical(dataset: &Dataset, metric: &Metric, month: Month, rows: &[RowId]) -> Raw {
    let found = dataset.metric(&metric.id);
    let values = found.and_then(|column| Some((column, dataset.metric_values(column, month)?)));
    let Some((column, values)) = values else {
        return Raw::Missing;
    };
    let numbers = rows.iter().filter_map(|row| values.numbers.get(*row));
    let (sum, n) = numbers.fold((0.0, 0_u32), |(sum, n), value| (sum + value, n + 1));
    if n > 0 {
        return Raw::Number(sum / f64::from(n));
    }
    let mut counts = BTreeMap::<u32, usize>::new();
    for row in rows {
        if let Some(code) = values.texts.get(row.idx()).copied().flatten() {
            *counts.entry(code).or_default() += 1;
        }
    }
    // Of equally frequent texts the one that appears first in the data.
    let most = counts
        .into_iter()
        .max_by_key(|(code, n)| (*n, u32::MAX - code));
    most.map_or(Raw::Missing, |(code, _)| {
        Raw::Text(column.texts[code as usize].clone())
    })
}

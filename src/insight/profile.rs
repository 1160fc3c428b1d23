//! Category scores side by side: a portfolio with everybody, a customer with everybody and with its
//! comparable segment.
//!
//! Comes in: a scorecard and rows; goes out: a [`Profile`] and its radar. Means count each customer
//! that has a score once. Says whom it compares with; never compares a customer with nobody.

mod beside;

pub use beside::{Beside, Outline, Whose};

use super::Context;
use crate::chart::radar::{Axis, Radar, Role, Series};
use crate::data::column::Numbers;
use crate::data::{Dataset, Dim};
use crate::score::{CardScores, CategoryScores, group};
use crate::units::{self, RowId};

/// Scores by category: the subject and what it is compared with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// The categories' ids, in the order of the axes.
    pub ids: Vec<String>,
    /// The categories' names.
    pub names: Vec<String>,
    /// The outlines; the subject first.
    pub outlines: Vec<Outline>,
    /// Where the subject stands among all active customers, by category; empty for a portfolio.
    pub standings: Vec<Option<Standing>>,
    /// Where the subject's overall score stands; `None` for a portfolio or without a score.
    pub overall_standing: Option<Standing>,
}

/// A place among others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// The rank, 1 for the highest; equal scores share a rank.
    pub rank: usize,
    /// How many have a score.
    pub of: usize,
    /// The share of the others that score lower, 0 to 1; 1 when alone.
    pub percentile: f64,
}

/// The customers a customer is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparable {
    /// The dimension they share.
    pub dim: Dim,
    /// The value they share.
    pub value: String,
    /// The active customers that share it, the customer itself included.
    pub rows: Vec<RowId>,
}

impl Comparable {
    /// `Enterprise, 31 customers`.
    pub fn words(&self) -> String {
        counted(&self.value, self.rows.len())
    }
}

/// The active customers of the same segment, else of the same industry; `None` where the customer
/// has neither, or is alone in it.
pub fn comparable(dataset: &Dataset, population: &[RowId], row: RowId) -> Option<Comparable> {
    [Dim::Segment, Dim::Industry].into_iter().find_map(|dim| {
        let column = dataset.customers.dim(dim);
        let code = column.code(row)?;
        let same = population.iter().copied();
        let rows: Vec<RowId> = same
            .filter(|&other| column.code(other) == Some(code))
            .collect();
        let is_alone = rows.iter().all(|&other| other == row);
        (!is_alone).then(|| Comparable {
            dim,
            value: column.values()[code as usize].clone(),
            rows,
        })
    })
}

/// The categories of a scorecard over `rows` against all active customers; `None` without the card.
pub fn portfolio(context: &Context, card: &str, rows: &[RowId]) -> Option<Profile> {
    let axes = Axes::of_portfolio(context, card, rows)?;
    let subject = axes.group(counted("Selected", rows.len()), Role::Subject, rows);
    let everybody = axes.everybody(context);
    Some(axes.profile(vec![subject, everybody]))
}

/// A customer's categories against all active customers, its comparable segment and what else is
/// asked for; `None` without the card.
pub fn customer(context: &Context, card: &str, row: RowId, beside: &Beside) -> Option<Profile> {
    let axes = Axes::of_customer(context, card, row)?;
    let subject = Outline {
        whose: Whose::Subject,
        name: context.dataset.customers.name.get(row).to_owned(),
        role: Role::Subject,
        scores: axes.columns.iter().map(|column| column.get(row)).collect(),
        overall: axes.overall.get(row),
    };
    let mut outlines = vec![subject, axes.everybody(context)];
    if let Some(segment) = comparable(context.dataset, context.population, row) {
        outlines.push(Outline {
            whose: Whose::Segment,
            ..axes.group(segment.words(), Role::Benchmark, &segment.rows)
        });
    }
    outlines.extend(beside.outlines(context, &axes, row));
    let place = |column: &&Numbers| standing(column, context.population, row);
    let standings = axes.columns.iter().map(place).collect();
    let overall_standing = standing(axes.overall, context.population, row);
    Some(Profile {
        standings,
        overall_standing,
        ..axes.profile(outlines)
    })
}

/// The radar of a profile; its key is the category of an outline.
pub fn radar(profile: &Profile) -> Radar {
    let series = |outline: &Outline| Series {
        name: outline.name.clone(),
        role: outline.role,
        values: outline.scores.clone(),
    };
    Radar {
        axes: profile
            .names
            .iter()
            .cloned()
            .map(|name| Axis { name })
            .collect(),
        series: profile.outlines.iter().map(series).collect(),
    }
}

/// Where a customer stands in a column among `rows`; `None` without a value.
pub fn standing(column: &Numbers, rows: &[RowId], row: RowId) -> Option<Standing> {
    column.get(row).map(|own| place(own, column, rows, row))
}

/// Where a customer would stand among the others of `rows` with the value `own`.
pub fn place(own: f64, column: &Numbers, rows: &[RowId], row: RowId) -> Standing {
    let others = rows.iter().copied().filter(|&other| other != row);
    let (mut n, mut n_above, mut n_below) = (0, 0, 0);
    for score in others.filter_map(|other| column.get(other)) {
        n += 1;
        n_above += usize::from(score > own);
        n_below += usize::from(score < own);
    }
    Standing {
        rank: n_above + 1,
        of: n + 1,
        percentile: if n == 0 {
            1.0
        } else {
            n_below as f64 / n as f64
        },
    }
}

/// The categories of a scorecard with their columns.
struct Axes<'a> {
    card: &'a str,
    ids: Vec<String>,
    names: Vec<String>,
    columns: Vec<&'a Numbers>,
    overall: &'a Numbers,
}

impl<'a> Axes<'a> {
    /// The scorecard's own categories, and those of profiles that any of the rows has.
    fn of_portfolio(context: &Context<'a>, card: &str, rows: &[RowId]) -> Option<Self> {
        let own = context.model.scorecard(card)?;
        let is_own = |id: &str| own.categories.iter().any(|category| category.id == id);
        let rolled = context.scores.card(card)?;
        Some(Self::of(rolled, |category| {
            is_own(&category.id) || group::n_with_value(&category.scores, rows) > 0
        }))
    }

    /// The categories of the scorecard that applies to a customer.
    fn of_customer(context: &Context<'a>, card: &str, row: RowId) -> Option<Self> {
        let rolled = context.scores.card(card)?;
        let applied = rolled.applied(context.model, row)?;
        Some(Self::of(rolled, |category| {
            applied.categories.iter().any(|own| own.id == category.id)
        }))
    }

    fn of(rolled: &'a CardScores, is_shown: impl Fn(&CategoryScores) -> bool) -> Self {
        let mut axes = Self {
            card: &rolled.id,
            ids: Vec::new(),
            names: Vec::new(),
            columns: Vec::new(),
            overall: &rolled.shown,
        };
        for category in rolled
            .categories
            .iter()
            .filter(|category| is_shown(category))
        {
            axes.ids.push(category.id.clone());
            axes.names.push(category.name.clone());
            axes.columns.push(&category.scores);
        }
        axes
    }

    fn group(&self, name: String, role: Role, rows: &[RowId]) -> Outline {
        let scores = self.columns.iter().map(|column| group::mean(column, rows));
        Outline {
            whose: Whose::Subject,
            name,
            role,
            scores: scores.collect(),
            overall: group::mean(self.overall, rows),
        }
    }

    fn everybody(&self, context: &Context) -> Outline {
        let means = self.ids.iter();
        Outline {
            whose: Whose::Everybody,
            name: counted("All", context.population.len()),
            role: Role::Benchmark,
            scores: means
                .map(|id| context.averages.category(self.card, id))
                .collect(),
            overall: context.averages.overall(self.card),
        }
    }

    fn profile(self, outlines: Vec<Outline>) -> Profile {
        Profile {
            ids: self.ids,
            names: self.names,
            outlines,
            standings: Vec::new(),
            overall_standing: None,
        }
    }
}

/// `All, 240 customers`, `Enterprise, 1 customer`.
fn counted(name: &str, n: usize) -> String {
    let unit = if n == 1 { "customer" } else { "customers" };
    format!("{name}, {} {unit}", units::count(n as f64))
}

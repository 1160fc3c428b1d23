//! What impacts a score: what each metric adds to it against something else (000-23, 000-26).
//!
//! Comes in: two [`Group`]s, the customers in question and those they are held against; goes out:
//! an [`Impact`], contributions in points that sum to the difference of the two scores exactly
//! ([`gap`]), the largest first. A group may be one customer, everybody, the comparable segment, a
//! selection, or any of them in an earlier month. Judges nothing: a high score of effort counts as
//! raised, too.

mod evidence;
mod group;

pub use evidence::{Than, evidence};
pub use group::{Group, Whom};

use super::Context;
use super::segments::EFFORT;
use crate::arrange::Arrange;
use crate::chart::describe::Format;
use crate::chart::impact as chart;
use crate::score::gap::{gap, pairs};
use crate::score::mix::Target;
use crate::score::model::Metric;
use crate::units::{self, RowId};

/// How many contributions a chart shows by themselves; the rest is summed up.
pub const SHOWN: usize = 7;

/// Groups smaller than this are flagged: their mean may be chance.
pub const SMALL: usize = 5;

/// Contributions under half a hundredth of a point are written as none.
const FLAT: f64 = 0.005;

/// What one metric adds to a difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Contribution {
    /// Its position in the model; `None` for scores set by hand.
    pub metric: Option<usize>,
    /// Its name.
    pub name: String,
    /// Id of the category it belongs to; empty for scores set by hand.
    pub category: String,
    /// What it adds, in points of the score.
    pub points: f64,
    /// The values behind it: `24%, was 31%`, `83%, peers 71%`.
    pub evidence: String,
    /// What to do about it, where it makes the score worse; may be empty.
    pub action: String,
}

impl Contribution {
    /// What overrides add, and what became of them.
    pub(super) fn by_hand(points: f64, evidence: &str) -> Self {
        Self {
            metric: None,
            name: "Set by hand".into(),
            category: String::new(),
            points,
            evidence: evidence.into(),
            action: String::new(),
        }
    }
}

/// What makes a score different from another.
#[derive(Clone, Debug, PartialEq)]
pub struct Impact {
    /// The score in question, 0 to 10: of several customers the mean.
    pub own: f64,
    /// The score it is held against, 0 to 10.
    pub other: f64,
    /// How many customers the two scores are of.
    pub n: (usize, usize),
    /// What it is held against, in words: `the mean of 223 customers`.
    pub against: String,
    /// What each metric adds, the largest first; those that add nothing are left out.
    pub contributions: Vec<Contribution>,
}

/// What makes the score of `own` different from that of `other`, by the model in force.
pub fn impact(context: &Context, target: &Target, own: &Group, other: &Group) -> Impact {
    let model = context.model;
    let gap = gap(&own.mix, &other.mix, &pairs(model, model));
    let part = |(idx, points): (usize, &f64)| {
        let metric = &model.metrics[idx];
        let values = (&own.values[idx], &other.values[idx]);
        Contribution {
            metric: Some(idx),
            name: metric.name.clone(),
            category: category_of(context, target, own.first, idx),
            points: *points,
            evidence: evidence(context, metric, values, other.whom.than()),
            action: action(target, metric, *points),
        }
    };
    let parts = gap.metrics.iter().enumerate().map(part);
    let by_hand = Contribution::by_hand(gap.by_hand, "scores set by a person");
    let mut contributions: Vec<Contribution> = parts.chain([by_hand]).collect();
    rank(&mut contributions);
    Impact {
        own: gap.own,
        other: gap.other,
        n: (own.mix.n, other.mix.n),
        against: other.phrase(),
        contributions,
    }
}

/// What to do about a metric that makes a score worse: lowers it, or raises effort.
pub(super) fn action(target: &Target, metric: &Metric, points: f64) -> String {
    let is_worse = if target.card == EFFORT {
        points > 0.0
    } else {
        points < 0.0
    };
    let action = is_worse.then(|| metric.action.clone());
    action.unwrap_or_default()
}

/// The largest first, of equal ones in the order of the model; nothing that adds nothing.
pub(super) fn rank(contributions: &mut Vec<Contribution>) {
    contributions.retain(|part| part.points.abs() > 0.0);
    contributions.arrange_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
}

/// The largest contributions, how many others there are and what those add together.
pub fn leading(contributions: &[Contribution], n: usize) -> (&[Contribution], usize, f64) {
    // One left over is shown rather than summed up alone.
    let n = if contributions.len() == n + 1 {
        n + 1
    } else {
        n.min(contributions.len())
    };
    let (first, rest) = contributions.split_at(n);
    (first, rest.len(), rest.iter().map(|part| part.points).sum())
}

impl Impact {
    /// The difference of the two scores, in points.
    pub fn difference(&self) -> f64 {
        self.own - self.other
    }

    /// `0.61 below the mean of 223 customers (6.39): Stickiness (24%, all 31%) −0.94 lowers it most,
    /// License utilization (83%, all 71%) +0.52 raises it most`.
    pub fn words(&self) -> String {
        let (difference, other) = (self.difference(), units::delta(self.other, 2));
        let against = format!("{} ({})", self.against, other.trim_start_matches('+'));
        let head = if difference.abs() < FLAT {
            format!("The same as {against}")
        } else {
            let side = if difference < 0.0 { "below" } else { "above" };
            let size = units::delta(difference.abs(), 2);
            format!("{} {side} {against}", size.trim_start_matches('+'))
        };
        let most = |sign: f64| {
            let mut own = self.contributions.iter();
            own.find(|part| sign * part.points >= FLAT)
        };
        let ends = [(-1.0, "lowers"), (1.0, "raises")];
        let told = ends.into_iter().filter_map(|(sign, verb)| {
            most(sign).map(|part| format!("{} {verb} it most", written(part)))
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() {
            return format!("{head}.");
        }
        format!("{head}: {}.", told.join(", "))
    }

    /// That one of the means is of few customers; `None` where both are of enough, or of one alone.
    pub fn caution(&self) -> Option<String> {
        let few = [self.n.0, self.n.1].into_iter().filter(|n| *n > 1).min()?;
        (few < SMALL).then(|| {
            format!("One of the two is the mean of only {few} customers; it may be chance.")
        })
    }

    /// The chart: the largest contributions, the rest, and all together.
    pub fn chart(&self, shown: usize) -> chart::Impact {
        let (first, n_rest, rest) = leading(&self.contributions, shown);
        let bar = |part: &Contribution| chart::Bar {
            name: part.name.clone(),
            evidence: part.evidence.clone(),
            value: part.points,
            advice: part.action.clone(),
        };
        chart::Impact {
            bars: first.iter().map(bar).collect(),
            heads: ["Lowers the score", "Raises it"].map(str::to_owned),
            rest: (n_rest > 0).then(|| (format!("{} more", units::count(n_rest as f64)), rest)),
            total: (!first.is_empty()).then(|| ("Together".to_owned(), self.difference())),
            unit: "Points".into(),
            format: Format::decimals(2),
        }
    }
}

/// `Stickiness (24%, was 31%) −0.94`.
pub(super) fn written(part: &Contribution) -> String {
    let points = units::delta(part.points, 2);
    format!("{} ({}) {points}", part.name, part.evidence)
}

/// Id of the category a metric belongs to: the one in question, or the first of the scorecard that
/// applies to the customer, or that the model has.
pub(super) fn category_of(
    context: &Context,
    target: &Target,
    row: Option<RowId>,
    metric: usize,
) -> String {
    if let Some(category) = &target.category {
        return category.clone();
    }
    let rolled = context.scores.card(&target.card);
    let applied = rolled.zip(row);
    let applied = applied.and_then(|(rolled, row)| rolled.applied(context.model, row));
    let Some(card) = applied.or_else(|| context.model.scorecard(&target.card)) else {
        return String::new();
    };
    let mut categories = card.categories.iter();
    let has = |parts: &[crate::score::model::WeightedMetric]| {
        parts.iter().any(|part| part.metric == metric)
    };
    let found = categories.find(|category| has(&category.metrics));
    found.map_or_else(String::new, |category| category.id.clone())
}

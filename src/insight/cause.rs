//! Why a customer's score is another than in another month, or than by another model: the metrics
//! that caused it.
//!
//! Comes in: a context, the other side and a customer; goes out: a [`Cause`] with every metric's
//! part, a sentence that names the largest, the kinds of change in figures that add up as written,
//! and a waterfall. Where there is no score to compare it says which side lacks it, and why.

mod kinds;
mod missing;
mod other;
mod words;

pub use kinds::{Kind, Kinds};
pub use other::Other;

use super::Context;
use super::impact::{Contribution, Than, action, category_of, evidence, rank};
use super::value::value_text;
use crate::arrange::Arrange;
use crate::score::Scores;
use crate::score::change::{BandCause, Change, Part, change};
use crate::score::explain::{Raw, raw};
use crate::score::mix::{Side, Target};
use crate::score::model::Metric;
use crate::units::{Month, RowId};

/// How many metrics the waterfall shows by themselves.
pub const SHOWN: usize = 6;

/// Changes under half a hundredth of a point are written as none.
const FLAT: f64 = 0.005;

/// What changed a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Cause {
    /// The score's name.
    pub name: String,
    /// What the other side and the one shown are called: `Jun 2026` and `Sep 2026`.
    pub ends: (String, String),
    /// Whether the other side is another model.
    pub is_model: bool,
    /// The score shown on the other side, 0 to 10.
    pub then: f64,
    /// The score shown now, 0 to 10.
    pub now: f64,
    /// What each metric did, in points, the largest first.
    pub contributions: Vec<Contribution>,
    /// The same by kind.
    pub kinds: Kinds,
    /// By metric and kind: names and points in the order of [`Kind::ALL`], the largest first.
    pub splits: Vec<(String, [f64; Kind::ALL.len()])>,
    /// That the band is another one, and why, as a sentence.
    pub band: Option<String>,
    /// Whether another scorecard applies to the customer than did.
    pub is_other_card: bool,
}

/// Takes the difference of a customer's score from another side apart.
///
/// # Errors
/// Why there is nothing to take apart, as a sentence.
pub fn cause(
    context: &Context,
    other: &Other,
    target: &Target,
    row: RowId,
) -> Result<Cause, String> {
    let now = Side {
        model: context.model,
        scores: context.scores,
    };
    let then = other.side;
    let named = target.name(now.scores).or(target.name(then.scores));
    let name = named.unwrap_or_default().to_owned();
    let ends = other.ends(context);
    let change = change(context.dataset, then, now, target, row).map_err(|none| {
        let sides = [(&*ends.0, then), (&*ends.1, now)];
        missing::words(&name, sides, target, row, none)
    })?;
    let pieces = Pieces {
        context,
        other,
        target,
        row,
    };
    let parts = change.parts.iter();
    let parts = parts.map(|part| pieces.contribution(part));
    let by_hand = overridden(then.scores, now.scores, target, row);
    let by_hand = Contribution::by_hand(change.by_hand, by_hand);
    let mut contributions: Vec<Contribution> = parts.chain([by_hand]).collect();
    rank(&mut contributions);
    Ok(Cause {
        name,
        ends,
        is_model: other.model.is_some(),
        then: change.then,
        now: change.now,
        contributions,
        kinds: Kinds::of(&change),
        splits: splits(&pieces, &change),
        band: band(&change),
        is_other_card: change.is_other_card,
    })
}

/// That the data does not reach back to the comparison month, and what would help.
pub fn out_of_reach(context: &Context) -> String {
    out_of_reach_of(context, context.comparison)
}

/// That the data does not reach back to a month, and what would help.
pub fn out_of_reach_of(context: &Context, month: Month) -> String {
    format!(
        "The data begins in {}, after {}. Earlier values belong into the history of each customer \
         in the file.",
        context.dataset.first_month().label(),
        month.label()
    )
}

/// What became of the override of a score.
fn overridden(then: &Scores, now: &Scores, target: &Target, row: RowId) -> &'static str {
    let is_set = |scores: &Scores| {
        let card = scores.card(&target.card);
        card.is_some_and(|card| card.overridden[row.idx()].is_some())
    };
    match (is_set(then), is_set(now)) {
        (true, false) => "an override ended",
        (false, true) => "an override began",
        (true, true) | (false, false) => "an override in both months",
    }
}

/// That the score is in another band, and whether it moved or the limits did.
fn band(change: &Change) -> Option<String> {
    let band = change.band.as_ref()?;
    let (then, now) = (&band.then.name, &band.now.name);
    let why = match band.cause {
        BandCause::Score => "the score moved over a limit",
        BandCause::Limits => "the limits of the bands moved",
        BandCause::Both => "both the score and the limits of the bands moved",
    };
    Some(format!("The band is {now}, it was {then}: {why}."))
}

/// What every metric did by kind, the largest first; nothing that did nothing.
fn splits(pieces: &Pieces, change: &Change) -> Vec<(String, [f64; Kind::ALL.len()])> {
    let split = |part: &Part| {
        let name = pieces.metric(part).1.name.clone();
        (name, Kinds::of_part(part))
    };
    let size = |points: &[f64]| points.iter().sum::<f64>().abs();
    let mut splits: Vec<_> = change.parts.iter().map(split).collect();
    if change.by_hand.abs() > 0.0 {
        splits.push(("Set by hand".into(), Kinds::of_override(change.by_hand)));
    }
    splits.retain(|(_, points)| points.iter().any(|points| points.abs() > 0.0));
    splits.arrange_by(|a, b| size(&b.1).total_cmp(&size(&a.1)));
    splits
}

/// What contributions are written from.
struct Pieces<'a> {
    context: &'a Context<'a>,
    other: &'a Other<'a>,
    target: &'a Target,
    row: RowId,
}

impl Pieces<'_> {
    /// A part's metric in the model of now, else in the other one.
    fn metric(&self, part: &Part) -> (Option<usize>, &Metric) {
        match (part.metric.own, part.metric.other) {
            (Some(own), _) => (Some(own), &self.context.model.metrics[own]),
            (None, other) => (
                None,
                &self.other.side.model.metrics[other.unwrap_or_default()],
            ),
        }
    }

    fn contribution(&self, part: &Part) -> Contribution {
        let (own, metric) = self.metric(part);
        let category = own.map(|own| category_of(self.context, self.target, Some(self.row), own));
        Contribution {
            metric: own,
            name: metric.name.clone(),
            category: category.unwrap_or_default(),
            points: part.points(),
            evidence: self.evidence(part, metric),
            action: action(self.target, metric, part.points()),
        }
    }

    /// The values behind a part, and what else it was where they are the same.
    fn evidence(&self, part: &Part, metric: &Metric) -> String {
        let Context { dataset, .. } = self.context;
        let value = |month: Month, score: Option<f64>| match score {
            Some(_) => raw(dataset, metric, month, self.row),
            None => Raw::Missing,
        };
        let own = value(self.context.month(), part.scores.1);
        let other = value(self.other.side.scores.month, part.scores.0);
        if self.other.model.is_some() {
            let known = if own == Raw::Missing { &other } else { &own };
            let value = value_text(metric, known, &dataset.currency);
            return format!("{value}; {}", model_words(part));
        }
        let mut words = evidence(self.context, metric, (&own, &other), Than::Before);
        if own == other && part.points().abs() >= FLAT {
            words.push_str(if part.anchor.abs() >= (part.weight + part.missing).abs() {
                "; the scale moved"
            } else {
                "; its weight changed"
            });
        }
        words
    }
}

/// What another model does to a metric, most of all.
fn model_words(part: &Part) -> &'static str {
    match (part.metric.own, part.metric.other) {
        (Some(_), None) => "new in the model",
        (None, _) => "not in the model any more",
        (Some(_), Some(_)) if part.rule.abs() >= (part.weight + part.missing).abs() => {
            "its rule changed"
        }
        (Some(_), Some(_)) => "its weight changed",
    }
}

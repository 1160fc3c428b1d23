//! Scoring again after an edit of the model: only what the edit touches is computed.
//!
//! Comes in: the scores that a model gave and the model edited; goes out: what may be used again.
//! A metric keeps its scores while everything the model says of it is the same, a scorecard while
//! it, its forms in profiles and its metrics are, and a category while its metrics and their weights
//! are. Reused columns are shared, never copied, so that a weight or a limit moved by hand costs one
//! roll-up at most ([`super::rescore`]).

use std::ops::Range;
use std::sync::Arc;

use super::model::{Category, Model, Profile, Scorecard};
use super::normalise::{Kept, Scale, Scorer};
use super::rollup::HeldCategory;
use super::scores::{CardScores, Scores};
use crate::data::column::Numbers;

/// The scores that a model gave the customers of a dataset.
#[derive(Clone, Copy, Debug)]
pub struct Scored<'a> {
    /// The model.
    pub model: &'a Model,
    /// What it made of the dataset.
    pub scores: &'a Scores,
}

/// What of earlier scores holds for a model, by position in it.
pub(super) struct Reused {
    pub(super) metrics: Vec<Option<ReusedMetric>>,
    pub(super) cards: Vec<ReusedCard>,
}

/// What of a scorecard's earlier scores holds.
#[derive(Clone)]
pub(super) enum ReusedCard {
    /// All of them.
    Whole(Arc<CardScores>),
    /// Those of some of its categories, by position in the scorecard.
    Categories(Vec<Option<HeldCategory>>),
}

/// The scores of a metric that holds as it was.
pub(super) struct ReusedMetric {
    scale: Scale,
    kept: Kept,
    scores: Arc<Numbers>,
}

impl Reused {
    /// Nothing of what there was, if anything.
    pub(super) fn nothing(model: &Model) -> Self {
        Self {
            metrics: model.metrics.iter().map(|_| None).collect(),
            cards: vec![ReusedCard::Categories(Vec::new()); model.scorecards.len()],
        }
    }

    /// What a model has in common with the one before.
    pub(super) fn of(model: &Model, last: Scored) -> Self {
        if model.staleness != last.model.staleness {
            return Self::nothing(model);
        }
        let metrics = model.metrics.iter();
        let places: Vec<Option<usize>> = metrics
            .map(|metric| last.model.metrics.iter().position(|old| old == metric))
            .collect();
        let metric = |place: &Option<usize>| {
            place.map(|place| ReusedMetric {
                scale: last.scores.scales[place].clone(),
                kept: last.scores.kept[place].clone(),
                scores: Arc::clone(&last.scores.metrics[place]),
            })
        };
        let card = |card: &Scorecard| {
            let mut olds = last.model.scorecards.iter();
            let Some(at) = olds.position(|old| old.id == card.id) else {
                return ReusedCard::Categories(Vec::new());
            };
            let (old, scores) = (&last.model.scorecards[at], &last.scores.cards[at]);
            let profiles = [&*model.profiles, &*last.model.profiles];
            if is_same(card, old, &places) && are_same(&card.id, profiles, &places) {
                return ReusedCard::Whole(Arc::clone(scores));
            }
            if profiles.iter().any(|profiles| replaces(profiles, &card.id)) {
                return ReusedCard::Categories(Vec::new());
            }
            ReusedCard::Categories(held(card, old, scores, &places))
        };
        Self {
            metrics: places.iter().map(metric).collect(),
            cards: model.scorecards.iter().map(card).collect(),
        }
    }

    /// Whether nothing has to be rolled up.
    pub(super) fn has_all_cards(&self) -> bool {
        let mut cards = self.cards.iter();
        cards.all(|card| matches!(card, ReusedCard::Whole(_)))
    }
}

/// Whether a profile replaces a scorecard.
fn replaces(profiles: &[Profile], id: &str) -> bool {
    let mut cards = profiles.iter().flat_map(|profile| &profile.scorecards);
    cards.any(|card| card.id == id)
}

/// By position in a scorecard the categories whose metrics and their weights are as they were; what
/// a category is called and weighs does not touch its own scores.
fn held(
    card: &Scorecard,
    old: &Scorecard,
    scores: &CardScores,
    places: &[Option<usize>],
) -> Vec<Option<HeldCategory>> {
    let one = |category: &Category| {
        let was = old.categories.iter().find(|was| was.id == category.id)?;
        let has_same_metrics =
            category.metrics.len() == was.metrics.len()
                && category.metrics.iter().zip(&was.metrics).all(|(is, was)| {
                    places[is.metric] == Some(was.metric) && is.weight == was.weight
                });
        let own = scores.categories.iter().find(|own| own.id == category.id)?;
        has_same_metrics.then(|| HeldCategory {
            scores: Arc::clone(&own.scores),
            coverage: Arc::clone(&own.coverage),
        })
    };
    card.categories.iter().map(one).collect()
}

/// Whether a scorecard is as it was; `places` are the metrics' positions in the model before, of
/// those that are as they were.
fn is_same(card: &Scorecard, old: &Scorecard, places: &[Option<usize>]) -> bool {
    let mut card = card.clone();
    for part in card.categories.iter_mut().flat_map(|own| &mut own.metrics) {
        let Some(place) = places[part.metric] else {
            return false;
        };
        part.metric = place;
    }
    card == *old
}

/// Whether profiles apply to the same customers and replace a scorecard in the same way.
fn are_same(id: &str, [now, old]: [&[Profile]; 2], places: &[Option<usize>]) -> bool {
    let own = |profile: &'_ Profile| {
        let mut cards = profile.scorecards.iter();
        cards.position(|card| card.id == id)
    };
    let same = |(now, old): (&Profile, &Profile)| {
        let form = match (own(now), own(old)) {
            (None, None) => true,
            (Some(a), Some(b)) => is_same(&now.scorecards[a], &old.scorecards[b], places),
            (Some(_), None) | (None, Some(_)) => false,
        };
        form && now.when == old.when && now.tenure_months == old.tenure_months
    };
    now.len() == old.len() && now.iter().zip(old).all(same)
}

/// A metric whose scores are being made, or are there already.
pub(super) enum Metering<'a> {
    /// Scored from its values.
    Fresh {
        /// From values to scores.
        scorer: Scorer<'a>,
        /// The scores so far.
        scores: Numbers,
    },
    /// Reused.
    Reused(ReusedMetric),
}

impl Metering<'_> {
    /// Whether nobody has a score.
    pub(super) fn is_blank(&self) -> bool {
        match self {
            Self::Fresh { scorer, .. } => scorer.is_blank(),
            Self::Reused(reused) => reused.scores.is_blank(),
        }
    }

    /// The share of its weight that each customer's value keeps.
    pub(super) fn kept(&self) -> Kept {
        match self {
            Self::Fresh { scorer, .. } => scorer.kept().clone(),
            Self::Reused(reused) => reused.kept.clone(),
        }
    }

    /// Scores the next rows where they are not scored yet, and puts their scores into `block` where
    /// those are needed.
    pub(super) fn add(&mut self, rows: Range<usize>, is_needed: bool, block: &mut [f64]) {
        let block = &mut block[..rows.len()];
        match self {
            Self::Fresh { scorer, scores } => {
                scorer.score(rows, block);
                scores.extend_raw(block);
            }
            Self::Reused(reused) if is_needed => block.copy_from_slice(&reused.scores.raw()[rows]),
            Self::Reused(_) => {}
        }
    }

    /// How values became scores, what stale ones keep of their weight, and the scores of all rows.
    pub(super) fn finish(self) -> (Scale, Kept, Arc<Numbers>) {
        match self {
            Self::Fresh { scorer, scores } => {
                let (scale, kept) = scorer.into_parts();
                (scale, kept, Arc::new(scores))
            }
            Self::Reused(reused) => (reused.scale, reused.kept, reused.scores),
        }
    }
}

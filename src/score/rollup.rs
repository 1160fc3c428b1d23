//! Metric scores to categories, categories to one overall score.
//!
//! Weighted means over what exists: missing parts leave and their weight is shared out in
//! proportion. Coverage says how much of the weight had a score. Rounds nothing. Goes through the
//! customers block by block (`rollup/block.rs`), so that a block is still at hand when it is needed.

mod block;
mod profile;
mod single;

pub use block::{BLOCK, Column};
pub use profile::profiles;
pub use single::single;

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use super::band;
use super::model::{Category, Model, Scorecard, WeightedMetric};
use super::normalise::Kept;
use super::scores::{BandInfo, CardScores, CategoryScores};
use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::units::RowId;
use block::{Block, Held, Means};

/// A scorecard being rolled up, block of rows by block of rows, in order.
#[derive(Debug)]
pub struct RollUp<'a> {
    rolled: CardScores,
    /// The scorecards that apply to anybody: the model's own, then those of profiles.
    variants: Vec<Variant<'a>>,
    kept: Vec<Kept>,
    /// By category of the model's own scorecard, whether its columns are there already.
    is_held: Vec<bool>,
    block: Block,
}

/// What is known of metrics and customers before a scorecard is rolled up.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// By metric, whether nobody has a score.
    pub is_blank: &'a [bool],
    /// By metric, what stale values keep of their weight.
    pub kept: &'a [Kept],
    /// By customer, the profile that applies.
    pub profile_of: &'a [Option<u16>],
}

/// The columns of a category that are there already, for all rows.
#[derive(Clone, Debug)]
pub struct HeldCategory {
    /// Scores 0 to 10.
    pub scores: Arc<Numbers>,
    /// Shares of weight, 0 to 1.
    pub coverage: Arc<Numbers>,
}

/// A scorecard that applies to some customers.
#[derive(Debug)]
struct Variant<'a> {
    /// Whom it applies to: customers of a profile, or of none that replaces the scorecard.
    profile: Option<u16>,
    card: &'a Scorecard,
    /// The metrics of each category that somebody has.
    parts: Vec<Vec<WeightedMetric>>,
    /// Where each category stands in [`CardScores::categories`].
    categories: Vec<usize>,
    /// Where each band stands in [`CardScores::bands`].
    bands: Vec<u8>,
}

impl<'a> RollUp<'a> {
    /// Prepares a scorecard for customers of whom this is known. `held` are its own categories
    /// whose columns are there already, by position; no profile may replace the scorecard then.
    pub fn new(
        model: &'a Model,
        card: &'a Scorecard,
        known: Known,
        held: Vec<Option<HeldCategory>>,
    ) -> Self {
        let mut cards = vec![(None, card)];
        for (idx, profile) in model.profiles.iter().enumerate() {
            let own = profile.scorecards.iter().find(|own| own.id == card.id);
            cards.extend(own.map(|own| (Some(idx as u16), own)));
        }
        let replaces = |profile: &u16| cards.iter().any(|(own, _)| *own == Some(*profile));
        let profile_of: Vec<_> = known
            .profile_of
            .iter()
            .map(|profile| profile.filter(replaces))
            .collect();
        let mut rolled = blank(card, profile_of);
        let mut variants = Vec::new();
        for (profile, card) in cards {
            let bands = band_slots(&mut rolled, card);
            if rolled.profile.contains(&profile) {
                variants.push(Variant {
                    profile,
                    card,
                    parts: parts(card, known.is_blank),
                    categories: category_slots(&mut rolled, card),
                    bands,
                });
            }
        }
        let mut is_held = vec![false; rolled.categories.len()];
        for (at, held) in held.into_iter().enumerate() {
            if let Some(HeldCategory { scores, coverage }) = held {
                rolled.categories[at].scores = scores;
                rolled.categories[at].coverage = coverage;
                is_held[at] = true;
            }
        }
        Self {
            rolled,
            variants,
            is_held,
            kept: known.kept.to_vec(),
            block: Block::default(),
        }
    }

    /// The metrics whose scores it needs, by position in the model; some of them twice.
    pub fn metrics(&self) -> impl Iterator<Item = usize> {
        let parts = self.variants.iter().flat_map(|variant| {
            let parts = variant.categories.iter().zip(&variant.parts);
            parts.filter(|(at, _)| !self.is_held[**at])
        });
        parts.flat_map(|(_, parts)| parts).map(|part| part.metric)
    }

    /// Rolls the next rows up from their scores on every metric.
    pub fn add(&mut self, rows: Range<usize>, metrics: &[Column]) {
        for (idx, variant) in self.variants.iter().enumerate() {
            if idx > 0 && !self.rolled.profile[rows.clone()].contains(&variant.profile) {
                continue;
            }
            let kept = |metric: usize| Some(&self.kept[metric].as_ref()?[rows.clone()]);
            let held = |at: usize| {
                let at = variant.categories[at];
                let category = &self.rolled.categories[at];
                self.is_held[at].then(|| Held {
                    scores: &category.scores.raw()[rows.clone()],
                    coverage: &category.coverage.raw()[rows.clone()],
                })
            };
            let columns = (&*variant.parts, metrics);
            self.block.roll(variant.card, columns, kept, held);
            if idx == 0 {
                append(&mut self.rolled, variant, &self.block, rows.len());
            } else {
                replace(&mut self.rolled, variant, &self.block, rows.clone());
            }
        }
    }

    /// The scores of all rows, with the overrides in force on the day shown.
    pub fn finish(mut self, dataset: &Dataset, day: NaiveDate) -> CardScores {
        if dataset.overrides.n_items() > 0 {
            for row in dataset.rows() {
                self.set_by_hand(dataset, day, row);
            }
        }
        self.rolled
    }

    fn set_by_hand(&mut self, dataset: &Dataset, day: NaiveDate, row: RowId) {
        let Some(at) = override_in_force(dataset, &self.rolled.id, day, row) else {
            return;
        };
        let score = dataset.overrides.get(row)[at as usize].score;
        let profile = self.rolled.profile[row.idx()];
        let mut variants = self.variants.iter();
        let variant = variants.find(|variant| variant.profile == profile);
        self.rolled.overridden[row.idx()] = Some(at);
        self.rolled.shown.set(row, Some(score));
        self.rolled.band[row.idx()] = variant.and_then(|variant| variant.band(score));
    }
}

fn blank(card: &Scorecard, profile_of: Vec<Option<u16>>) -> CardScores {
    let n_rows = profile_of.len();
    CardScores {
        id: card.id.clone(),
        name: card.name.clone(),
        bands: band::infos(card),
        categories: Vec::new(),
        overall: Numbers::with_capacity(n_rows),
        coverage: Numbers::with_capacity(n_rows),
        shown: Numbers::with_capacity(n_rows),
        band: Vec::with_capacity(n_rows),
        overridden: vec![None; n_rows],
        profile: profile_of,
    }
}

/// Where the bands of a variant stand, those that only it has at the end.
fn band_slots(rolled: &mut CardScores, card: &Scorecard) -> Vec<u8> {
    let slot = |info: BandInfo| {
        let known = rolled.bands.iter().position(|band| band.id == info.id);
        known.unwrap_or_else(|| {
            rolled.bands.push(info);
            rolled.bands.len() - 1
        }) as u8
    };
    band::infos(card).into_iter().map(slot).collect()
}

/// Where the categories of a variant stand, those that only it has at the end.
fn category_slots(rolled: &mut CardScores, card: &Scorecard) -> Vec<usize> {
    let known = &mut rolled.categories;
    let slot = |category: &Category| {
        let at = known.iter().position(|known| known.id == category.id);
        at.unwrap_or_else(|| {
            known.push(CategoryScores {
                id: category.id.clone(),
                name: category.name.clone(),
                scores: Arc::default(),
                coverage: Arc::default(),
            });
            known.len() - 1
        })
    };
    card.categories.iter().map(slot).collect()
}

/// By category the metrics that somebody has; the others cannot change a score.
fn parts(card: &Scorecard, is_blank: &[bool]) -> Vec<Vec<WeightedMetric>> {
    let somebody_has = |part: &&WeightedMetric| !is_blank[part.metric];
    let of_category = |category: &Category| {
        let metrics = category.metrics.iter();
        metrics.filter(somebody_has).copied().collect()
    };
    card.categories.iter().map(of_category).collect()
}

impl Variant<'_> {
    /// The band of a score, as a position in [`CardScores::bands`].
    fn band(&self, score: f64) -> Option<u8> {
        band::position(&self.card.bands, score).map(|band| self.bands[band])
    }
}

/// Adds the first `n` rows of a block; categories that the variant does not have are missing.
fn append(rolled: &mut CardScores, variant: &Variant, block: &Block, n: usize) {
    let n_rows = rolled.profile.len();
    let begun = rolled.band.len();
    for (at, means) in variant.categories.iter().zip(&block.categories) {
        let category = &mut rolled.categories[*at];
        // Columns that are there already have every row.
        if category.scores.len() == begun {
            extend(&mut category.scores, &means.scores[..n], n_rows);
            extend(&mut category.coverage, &means.coverage[..n], n_rows);
        }
    }
    let scores = &block.overall.scores[..n];
    rolled.overall.extend_raw(scores);
    rolled.shown.extend_raw(scores);
    rolled.coverage.extend_raw(&block.overall.coverage[..n]);
    rolled
        .band
        .extend(scores.iter().map(|score| variant.band(*score)));
    for category in &mut rolled.categories {
        if category.scores.len() < rolled.band.len() {
            Arc::make_mut(&mut category.scores).pad(rolled.band.len());
            Arc::make_mut(&mut category.coverage).pad(rolled.band.len());
        }
    }
}

/// Appends to a column that will have `n_rows`.
fn extend(column: &mut Arc<Numbers>, values: &[f64], n_rows: usize) {
    if column.is_empty() {
        *column = Arc::new(Numbers::with_capacity(n_rows));
    }
    Arc::make_mut(column).extend_raw(values);
}

/// Replaces the rows of a block that the variant applies to, which stand there as another's.
fn replace(rolled: &mut CardScores, variant: &Variant, block: &Block, rows: Range<usize>) {
    for (idx, row) in rows.enumerate() {
        if rolled.profile[row] != variant.profile {
            continue;
        }
        let row = RowId(row as u32);
        for (at, category) in rolled.categories.iter_mut().enumerate() {
            let own = variant.categories.iter().position(|own| *own == at);
            let means = own.map(|own| &block.categories[own]);
            let of = |column: fn(&Means) -> &Column| means.map(|means| column(means)[idx]);
            Arc::make_mut(&mut category.scores).set(row, of(|means| &means.scores));
            Arc::make_mut(&mut category.coverage).set(row, of(|means| &means.coverage));
        }
        let score = block.overall.scores[idx];
        rolled.overall.set(row, Some(score));
        rolled.shown.set(row, Some(score));
        rolled.coverage.set(row, Some(block.overall.coverage[idx]));
        rolled.band[row.idx()] = variant.band(score);
    }
}

/// The override in force on the day shown: of several the one that began last, then the last one.
fn override_in_force(
    dataset: &Dataset,
    scorecard: &str,
    day: NaiveDate,
    row: RowId,
) -> Option<u32> {
    let candidates = dataset.overrides.get(row).iter().enumerate();
    candidates
        .filter(|(_, item)| item.scorecard == scorecard && item.is_in_force(day))
        .max_by_key(|(idx, item)| (item.from, *idx))
        .map(|(idx, _)| idx as u32)
}

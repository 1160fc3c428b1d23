//! What the engine returns: columns of scores.

use std::sync::Arc;

use chrono::NaiveDate;

use super::model::{Model, Scorecard};
use super::normalise::{Kept, Scale};
use crate::chart::Tone;
use crate::data::column::Numbers;
use crate::units::{Month, RowId};

/// The scores of every customer in one month.
///
/// Columns are shared with the scores of models that differ elsewhere ([`super::rescore()`]).
#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    /// The month scored.
    pub month: Month,
    /// The day shown: overrides are compared with it.
    pub day: NaiveDate,
    /// How each metric's values became scores, by position in the model.
    pub scales: Vec<Scale>,
    /// What stale values keep of their weight, by position in the model.
    pub kept: Vec<Kept>,
    /// Metric scores 0 to 10, a column per metric of the model.
    pub metrics: Vec<Arc<Numbers>>,
    /// The scorecards, in the model's order.
    pub cards: Vec<Arc<CardScores>>,
}

impl Scores {
    /// The scores of a scorecard.
    pub fn card(&self, id: &str) -> Option<&CardScores> {
        let card = self.cards.iter().find(|card| card.id == id)?;
        Some(card)
    }

    /// The share of its weight, 0 to 1, that a customer's value of a metric keeps.
    pub fn kept(&self, metric: usize, row: RowId) -> f64 {
        self.kept[metric]
            .as_ref()
            .map_or(1.0, |kept| kept[row.idx()])
    }
}

/// One scorecard for every customer.
#[derive(Clone, Debug, PartialEq)]
pub struct CardScores {
    /// The scorecard's id.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The bands, lowest first; bands that only a profile has come after the scorecard's own.
    pub bands: Vec<BandInfo>,
    /// The categories; those that only a profile has come after the scorecard's own.
    pub categories: Vec<CategoryScores>,
    /// The computed overall score 0 to 10; missing where it is withheld for coverage.
    pub overall: Numbers,
    /// The share of weight that has a score, 0 to 1.
    pub coverage: Numbers,
    /// The override in force, else the computed overall.
    pub shown: Numbers,
    /// The band of the score shown, as a position in `bands`.
    pub band: Vec<Option<u8>>,
    /// The override in force, as a position among the customer's overrides.
    pub overridden: Vec<Option<u32>>,
    /// The profile that replaced the scorecard, as a position in [`Model::profiles`].
    pub profile: Vec<Option<u16>>,
}

impl CardScores {
    /// The band of a customer's score shown.
    pub fn band_of(&self, row: RowId) -> Option<&BandInfo> {
        self.band[row.idx()].map(|band| &self.bands[usize::from(band)])
    }

    /// The tone of a customer's score shown: [`Tone::None`] without a score.
    pub fn tone_of(&self, row: RowId) -> Tone {
        self.band_of(row).map_or(Tone::None, |band| band.tone)
    }

    /// The scorecard that applies to a customer: a profile's, or the model's own.
    pub fn applied<'m>(&self, model: &'m Model, row: RowId) -> Option<&'m Scorecard> {
        let own = || model.scorecard(&self.id);
        match self.profile[row.idx()] {
            None => own(),
            Some(profile) => {
                let profile = &model.profiles[usize::from(profile)];
                profile
                    .scorecards
                    .iter()
                    .find(|card| card.id == self.id)
                    .or_else(own)
            }
        }
    }
}

/// One category for every customer; its columns are shared with the scores of models that differ in
/// other categories only ([`super::rescore()`]).
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryScores {
    /// The category's id.
    pub id: String,
    /// What people read.
    pub name: String,
    /// The score 0 to 10; missing where no metric has one.
    pub scores: Arc<Numbers>,
    /// The share of weight that has a score, 0 to 1; missing where the category does not apply.
    pub coverage: Arc<Numbers>,
}

/// A band as lists and charts show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandInfo {
    /// Its id.
    pub id: String,
    /// What people read.
    pub name: String,
    /// Its look.
    pub tone: Tone,
}

//! Overall scores of every customer over the last months.
//!
//! Keeps one column per scorecard and month, the score shown; categories and metrics of a past
//! month are scored anew when somebody asks for that month.

use std::sync::Arc;

use crate::data::Dataset;
use crate::data::column::Numbers;
use crate::score::group;
use crate::score::model::Model;
use crate::score::score;
use crate::units::{Month, RowId};

/// Overall scores by scorecard and month, oldest month first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    months: Vec<Month>,
    cards: Vec<Card>,
}

/// The scores shown of one scorecard, a column per month.
#[derive(Clone, Debug, PartialEq)]
struct Card {
    id: String,
    columns: Vec<Numbers>,
}

impl Timeline {
    /// Scores the last `n_months` months that the history reaches, the month of `as_of` last.
    pub fn new(dataset: &Dataset, model: &Model, n_months: u32) -> Self {
        let mut timeline = Self::default();
        for month in Self::reach(dataset, n_months) {
            timeline.add(dataset, model, month);
        }
        timeline
    }

    /// The last `n_months` months that the history reaches, oldest first; always at least the month
    /// of `as_of`. For building a timeline step by step with [`Self::add`].
    pub fn reach(dataset: &Dataset, n_months: u32) -> Vec<Month> {
        let last = dataset.month();
        let reach = last.since(dataset.first_month()).max(0);
        let n_before = reach
            .min(i32::try_from(n_months).unwrap_or(i32::MAX) - 1)
            .max(0);
        (0..=n_before)
            .map(|step| last.plus(step - n_before))
            .collect()
    }

    /// Scores one more month, which must be later than those before.
    pub fn add(&mut self, dataset: &Dataset, model: &Model, month: Month) {
        let scores = score(dataset, model, month);
        self.months.push(month);
        for rolled in scores.cards {
            let rolled = Arc::unwrap_or_clone(rolled);
            match self.cards.iter_mut().find(|card| card.id == rolled.id) {
                Some(card) => card.columns.push(rolled.shown),
                None => self.cards.push(Card {
                    id: rolled.id,
                    columns: vec![rolled.shown],
                }),
            }
        }
    }

    /// The months, oldest first.
    pub fn months(&self) -> &[Month] {
        &self.months
    }

    /// The months up to `month`, the last `n` of them, oldest first.
    pub fn months_to(&self, month: Month, n: usize) -> &[Month] {
        let end = self.months.partition_point(|&known| known <= month);
        &self.months[end.saturating_sub(n)..end]
    }

    /// The scores shown of a scorecard in a month; `None` for another scorecard or month.
    pub fn column(&self, card: &str, month: Month) -> Option<&Numbers> {
        let at = self.months.binary_search(&month).ok()?;
        self.cards
            .iter()
            .find(|known| known.id == card)?
            .columns
            .get(at)
    }

    /// A customer's score shown in a month, 0 to 10.
    pub fn score(&self, card: &str, row: RowId, month: Month) -> Option<f64> {
        self.column(card, month)?.get(row)
    }

    /// The mean of the scores shown of some rows in a month.
    pub fn mean(&self, card: &str, rows: &[RowId], month: Month) -> Option<f64> {
        group::mean(self.column(card, month)?, rows)
    }

    /// A customer's score in every month, oldest first.
    pub fn of_customer(&self, row: RowId, card: &str) -> Vec<(Month, Option<f64>)> {
        let months = self.months.iter();
        months
            .map(|&month| (month, self.score(card, row, month)))
            .collect()
    }

    /// A customer's MRR in every month, oldest first; missing where the customer was not active.
    pub fn mrr_of_customer(&self, dataset: &Dataset, row: RowId) -> Vec<(Month, Option<f64>)> {
        let mrr = |&month: &Month| {
            let is_active = dataset.is_active(row, dataset.day_in(month));
            (month, dataset.mrr(row, month).filter(|_| is_active))
        };
        self.months.iter().map(mrr).collect()
    }
}

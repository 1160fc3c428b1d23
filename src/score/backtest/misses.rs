//! Whom the bands missed: customers in the best band who left, and those in the worst who did not.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::past::{Past, Seen};
use super::ranks::POINT;
use crate::data::Dataset;
use crate::units::{Month, RowId};

/// A customer who stood in the best band within the lag before leaving: a false green.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Miss {
    /// Who.
    pub row: RowId,
    /// The last month end in the best band before leaving.
    pub month: Month,
    /// The score then, 0 to 10, to four decimals.
    pub score: f64,
    /// The first day no longer a customer.
    pub left: NaiveDate,
    /// Monthly recurring revenue then.
    pub mrr: Option<f64>,
}

/// The last observation in the best band of everybody who left.
#[derive(Debug, Default)]
pub(super) struct Misses {
    last: BTreeMap<RowId, (Month, u32)>,
}

impl Misses {
    /// Takes an observation in the best band that left.
    pub(super) fn add(&mut self, seen: &Seen) {
        self.last.insert(seen.row, (seen.month, seen.place));
    }

    /// The false greens, the largest revenue first.
    pub(super) fn list(self, dataset: &Dataset, is_burden: bool) -> Vec<Miss> {
        let miss = |(row, (month, place)): (RowId, (Month, u32))| {
            let good = f64::from(place) / POINT;
            Some(Miss {
                row,
                month,
                score: if is_burden { 10.0 - good } else { good },
                left: dataset.customers.churned[row.idx()]?,
                mrr: dataset.mrr(row, month),
            })
        };
        let mut misses: Vec<Miss> = self.last.into_iter().filter_map(miss).collect();
        let mrr = |miss: &Miss| miss.mrr.unwrap_or(f64::NEG_INFINITY);
        misses.sort_by(|a, b| mrr(b).total_cmp(&mrr(a)).then(a.row.cmp(&b.row)));
        misses
    }
}

impl Past {
    /// Who left within `lag` months while in a band of a scorecard, with the first day no longer
    /// a customer; the last to leave first.
    pub fn left_from(
        &self,
        dataset: &Dataset,
        (card, lag): (&str, i32),
        band: &str,
    ) -> Vec<(RowId, NaiveDate)> {
        let Some(card) = self.card(card) else {
            return Vec::new();
        };
        let mut left = BTreeMap::new();
        let spans = self.spans(dataset, lag);
        card.each(dataset, &spans, |seen| {
            let is_in = seen.band.is_some_and(|own| card.bands[own].id == band);
            let day = dataset.customers.churned[seen.row.idx()];
            if let (true, true, Some(day)) = (seen.has_left, is_in, day) {
                left.insert(seen.row, day);
            }
        });
        let mut left: Vec<(RowId, NaiveDate)> = left.into_iter().collect();
        left.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        left
    }
}

//! The products with the most in play: how well they are taken up, and what to do about it.

use super::advice::advice;
use super::columns::{ProductId, Stacks};
use super::customers::rule;
use super::entry::State;
use super::fit::Fit;
use super::gain::Gain;
use super::rank::{Place, first, largest_first};
use super::tally::{Sums, Tally};
use crate::insight::Context;
use crate::units::RowId;

/// What the list of products is ranked by (003-37).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ranking {
    /// Recurring and one-off opportunity together.
    #[default]
    Opportunity,
    /// Current MRR.
    CurrentMrr,
    /// The share of aligned customers, the lowest first.
    LowestAlignment,
}

impl Ranking {
    /// Every ranking.
    pub const ALL: [Self; 3] = [Self::Opportunity, Self::CurrentMrr, Self::LowestAlignment];

    /// Its key in the URL.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Opportunity => "opportunity",
            Self::CurrentMrr => "mrr",
            Self::LowestAlignment => "alignment",
        }
    }

    /// The ranking of a key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ranking| ranking.key() == key)
    }

    /// What people choose.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Opportunity => "Opportunity",
            Self::CurrentMrr => "Current MRR",
            Self::LowestAlignment => "Lowest alignment",
        }
    }

    /// The rule in words, to stand after a comma.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Opportunity => "the largest opportunity first",
            Self::CurrentMrr => "the largest current MRR first",
            Self::LowestAlignment => "the lowest share of aligned customers first",
        }
    }

    fn place(self, sums: &Sums) -> Place {
        let gain = sums.gain();
        let value = match self {
            Self::Opportunity => gain.total(),
            Self::CurrentMrr => sums.mrr,
            Self::LowestAlignment => sums.fit.share().map(|share| -share),
        };
        Place {
            value,
            amount: gain.amount(),
        }
    }
}

/// A product over the customers it is applicable to.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductUse {
    /// The product.
    pub product: ProductId,
    /// Its id in the data.
    pub id: String,
    /// What people read.
    pub name: String,
    /// What could be won with it.
    pub gain: Gain,
    /// Current recurring revenue from it, currency a month.
    pub mrr: Option<f64>,
    /// The customers it is applicable to by alignment: [`Fit::share`] and [`Fit::counts`].
    pub fit: Fit,
    /// Customers that are not aligned and have no recorded opportunity.
    pub n_unpriced: u32,
    /// What to do, in a sentence (003-38).
    pub advice: String,
}

/// The first products by a ranking.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Top {
    /// What they are ranked by.
    pub ranking: Ranking,
    /// The rule in words: `10 of 13 products, the largest opportunity first`.
    pub rule: String,
    /// The products, the first one on top.
    pub shown: Vec<ProductUse>,
    /// How many were ranked: those that are applicable to anybody.
    pub n: usize,
}

/// The first `n` products of a tally, of those that are applicable to one of its customers. A
/// product without the figure that ranks comes last; equal ones stand by opportunity, then in the
/// order of the data.
pub fn top(context: &Context, stacks: &Stacks, tally: &Tally, ranking: Ranking, n: usize) -> Top {
    let ids = order(tally, ranking);
    let currency = &context.dataset.currency;
    let shown = ids.iter().take(n).map(|&product| {
        let own = &stacks.products[product.idx()];
        let sums = &tally.products[product.idx()];
        ProductUse {
            product,
            id: own.id.clone(),
            name: own.name.clone(),
            gain: sums.gain(),
            mrr: sums.mrr,
            fit: sums.fit,
            n_unpriced: sums.n_unpriced,
            advice: advice(&own.name, sums, currency),
        }
    });
    Top {
        ranking,
        rule: rule(n.min(ids.len()), ids.len(), "product", ranking.rule()),
        shown: shown.collect(),
        n: ids.len(),
    }
}

/// All products that are applicable to one of the tally's customers, in the order of [`top`].
pub fn order(tally: &Tally, ranking: Ranking) -> Vec<ProductId> {
    let ids: Vec<ProductId> = tally.applicable().collect();
    let place = |id: &ProductId| ranking.place(&tally.products[id.idx()]);
    let places: Vec<Place> = ids.iter().map(place).collect();
    let order = first(&places, places.len());
    order.into_iter().map(|idx| ids[idx]).collect()
}

/// The tally's customers that are known not to be aligned to a product, with what could be won
/// from each, the largest opportunity first (003-38).
pub fn not_aligned(stacks: &Stacks, tally: &Tally, product: ProductId) -> Vec<(RowId, Gain)> {
    let is_open = |state| matches!(state, State::NotAligned | State::Supported);
    let mut found: Vec<(RowId, Gain)> = tally
        .rows
        .iter()
        .map(|&row| (row, stacks.cell(row, product)))
        .filter(|(_, cell)| tally.counts(product) && is_open(cell.state))
        .map(|(row, cell)| (row, cell.gain))
        .collect();
    largest_first(&mut found);
    found
}

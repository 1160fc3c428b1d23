//! The customers with the most in play: what could be won, what they pay, how they are aligned.

use super::columns::{ProductSet, Stacks};
use super::fit::Fit;
use super::gain::{Gain, sum};
use super::rank::{Place, first};
use super::tally::{Sums, Tally, of_customer};
use crate::insight::Context;
use crate::units::{self, RowId};

/// What the list of customers is ranked by (003-25).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ranking {
    /// Opportunity and current MRR together: how the source's product ranks.
    #[default]
    OpportunityAndMrr,
    /// Recurring opportunity.
    MrrOpportunity,
    /// One-off opportunity.
    OneOffOpportunity,
    /// Current MRR.
    CurrentMrr,
    /// The share of aligned products, the lowest first.
    LowestAlignment,
}

impl Ranking {
    /// Every ranking.
    pub const ALL: [Self; 5] = [
        Self::OpportunityAndMrr,
        Self::MrrOpportunity,
        Self::OneOffOpportunity,
        Self::CurrentMrr,
        Self::LowestAlignment,
    ];

    /// Its key in the URL.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OpportunityAndMrr => "opportunity_and_mrr",
            Self::MrrOpportunity => "mrr_opportunity",
            Self::OneOffOpportunity => "one_off_opportunity",
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
            Self::OpportunityAndMrr => "Opportunity and MRR",
            Self::MrrOpportunity => "MRR opportunity",
            Self::OneOffOpportunity => "One-off opportunity",
            Self::CurrentMrr => "Current MRR",
            Self::LowestAlignment => "Lowest alignment",
        }
    }

    /// The rule in words, to stand after a comma.
    pub const fn rule(self) -> &'static str {
        match self {
            Self::OpportunityAndMrr => "the largest sum of opportunity and current MRR first",
            Self::MrrOpportunity => "the largest MRR opportunity first",
            Self::OneOffOpportunity => "the largest one-off opportunity first",
            Self::CurrentMrr => "the largest current MRR first",
            Self::LowestAlignment => "the lowest share of aligned products first",
        }
    }

    fn value(self, gain: Gain, mrr: Option<f64>, fit: &Fit) -> Option<f64> {
        match self {
            Self::OpportunityAndMrr => sum(gain.total(), mrr),
            Self::MrrOpportunity => gain.mrr,
            Self::OneOffOpportunity => gain.one_off,
            Self::CurrentMrr => mrr,
            Self::LowestAlignment => fit.share().map(|share| -share),
        }
    }
}

/// A customer's stack in five figures (003-25, 003-27).
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerStack {
    /// The customer.
    pub row: RowId,
    /// Its name.
    pub name: String,
    /// What could be won.
    pub gain: Gain,
    /// Current recurring revenue, currency a month.
    pub mrr: Option<f64>,
    /// Current one-off revenue, currency.
    pub one_off: Option<f64>,
    /// Its applicable products by alignment.
    pub fit: Fit,
    /// Products that are not aligned and have no recorded opportunity.
    pub n_unpriced: u32,
}

/// The first customers by a ranking, and what they come to together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Top {
    /// What they are ranked by.
    pub ranking: Ranking,
    /// The rule in words: `10 of 25 customers, the largest current MRR first`.
    pub rule: String,
    /// The customers, the first one on top.
    pub shown: Vec<CustomerStack>,
    /// How many were ranked.
    pub n: usize,
    /// The opportunity of those shown (003-28).
    pub total: Gain,
    /// Current recurring revenue of those shown, currency a month.
    pub mrr: Option<f64>,
    /// Current one-off revenue of those shown, currency.
    pub one_off: Option<f64>,
}

/// The first `n` customers of a tally. A customer without the figure that ranks comes last; equal
/// ones stand by opportunity, then in file order.
pub fn top(context: &Context, tally: &Tally, ranking: Ranking, n: usize) -> Top {
    let shown: Vec<CustomerStack> = ranked(context, tally, ranking, n)
        .into_iter()
        .map(|idx| {
            let is_all = tally.only.is_none();
            customer(context, tally.rows[idx], &tally.customers[idx], is_all)
        })
        .collect();
    let gains = shown.iter().map(|one| one.gain);
    let known = |of: fn(&CustomerStack) -> Option<f64>| shown.iter().map(of).fold(None, sum);
    Top {
        ranking,
        rule: rule(shown.len(), tally.rows.len(), "customer", ranking.rule()),
        n: tally.rows.len(),
        total: gains.fold(Gain::default(), Gain::plus),
        mrr: known(|one| one.mrr),
        one_off: known(|one| one.one_off),
        shown,
    }
}

/// All customers of a tally in the order of [`top`].
pub fn order(context: &Context, tally: &Tally, ranking: Ranking) -> Vec<RowId> {
    let order = ranked(context, tally, ranking, tally.rows.len());
    order.into_iter().map(|idx| tally.rows[idx]).collect()
}

/// One customer, whatever is selected: the tile of the company chosen last (003-29).
pub fn single(
    context: &Context,
    stacks: &Stacks,
    row: RowId,
    only: Option<&ProductSet>,
) -> CustomerStack {
    let sums = of_customer(stacks, row, only);
    customer(context, row, &sums, only.is_none())
}

fn customer(context: &Context, row: RowId, sums: &Sums, is_all: bool) -> CustomerStack {
    let (mrr, one_off) = revenue(context, row, sums, is_all);
    CustomerStack {
        row,
        name: context.dataset.customers.name.get(row).to_owned(),
        gain: sums.gain(),
        mrr,
        one_off,
        fit: sums.fit,
        n_unpriced: sums.n_unpriced,
    }
}

/// What a customer pays now, recurring and one-off: its own figures, or those of its stack where
/// it has none. Of some products only (`is_all` false) it is always the stack that says.
fn revenue(context: &Context, row: RowId, sums: &Sums, is_all: bool) -> (Option<f64>, Option<f64>) {
    if !is_all {
        return (sums.mrr, sums.one_off);
    }
    let data = context.dataset;
    (
        data.mrr(row, context.month()).or(sums.mrr),
        data.customers.one_off.get(row).or(sums.one_off),
    )
}

fn ranked(context: &Context, tally: &Tally, ranking: Ranking, n: usize) -> Vec<usize> {
    let is_all = tally.only.is_none();
    let place = |(&row, sums): (&RowId, &Sums)| {
        let gain = sums.gain();
        let (mrr, _) = revenue(context, row, sums, is_all);
        Place {
            value: ranking.value(gain, mrr, &sums.fit),
            amount: gain.amount(),
        }
    };
    let places: Vec<Place> = tally.rows.iter().zip(&tally.customers).map(place).collect();
    first(&places, n)
}

/// `10 of 25 customers, the largest current MRR first`.
pub(super) fn rule(n_shown: usize, n: usize, thing: &str, rule: &str) -> String {
    let all = units::counted(n, thing);
    if n_shown < n {
        return format!("{} of {all}, {rule}", units::count(n_shown as f64));
    }
    format!("{all}, {rule}")
}

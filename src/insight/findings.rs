//! Findings: at most seven notable facts about the selection, each with its evidence (000-4).
//!
//! Comes in: a context and a [`Scope`] (the selection, the earlier month); goes out: sentences with
//! their numbers, the rule that made them notable with its n, and the customers behind them. Every
//! kind has a threshold with a reason; where a fact cannot be told from chance or from a gap in the
//! data, nothing is said. A comparison month outside the data, or not earlier than the month shown,
//! leaves only facts about the month shown.
//!
//! **Order**: weight = urgency of the severity × (0.25 + MRR at stake ÷ MRR of the selection).
//! The quarter keeps facts without money in the list. Equal weights follow the order of [`Kind`].
//! **Variety**: at most two of a kind, and nothing about the same customers a third time
//! (`pick`).

mod bands;
mod concentration;
mod coverage;
mod facts;
mod metric;
mod money;
mod narrow;
mod opportunity;
mod pick;
mod renewal;
mod value;
mod voice;

use super::Context;
use crate::score::Scores;
use crate::select::Filters;
use crate::units::RowId;

use facts::Facts;

/// The most findings there are.
pub const MOST: usize = 7;

/// What the facts are about.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The customers that pass the filters.
    pub rows: &'a [RowId],
    /// Those that pass every filter but the status: who has left is among them.
    pub matched: &'a [RowId],
    /// The scores of the comparison month; `None` where the data does not reach back to it.
    pub before: Option<&'a Scores>,
    /// The filters in force: evidence narrows them further.
    pub filters: &'a Filters,
}

/// What a finding is about; earlier kinds come first among equal weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Customers fell a health band.
    Fell,
    /// Customers of high value are at risk.
    ValueAtRisk,
    /// Contracts of unhealthy customers end soon.
    Renewal,
    /// Customers left.
    Churn,
    /// Risk gathers in one part of the portfolio.
    Concentration,
    /// Customers pay less.
    Contraction,
    /// High value, high effort, not healthy.
    Effort,
    /// What customers say changed.
    Voice,
    /// A metric moved for most customers.
    Metric,
    /// Missing data hides scores.
    Coverage,
    /// Opportunity that nobody has claimed.
    Opportunity,
    /// Customers pay more.
    Expansion,
    /// Customers rose a health band.
    Rose,
}

/// How much a finding asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Something to do now.
    Act,
    /// Something to keep an eye on.
    Watch,
    /// Good news.
    Good,
    /// Something to know.
    Note,
}

impl Severity {
    /// What people read.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Act => "Act",
            Self::Watch => "Watch",
            Self::Good => "Good",
            Self::Note => "Note",
        }
    }

    /// How much the share of MRR at stake counts: what can still be prevented counts most.
    const fn urgency(self) -> f64 {
        match self {
            Self::Act => 1.0,
            Self::Watch => 0.5,
            Self::Good | Self::Note => 0.4,
        }
    }
}

/// One notable fact.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What it is about.
    pub kind: Kind,
    /// How much it asks for.
    pub severity: Severity,
    /// The fact in a sentence, with its numbers.
    pub headline: String,
    /// The rule that makes it notable, and how many customers or answers it rests on.
    pub detail: String,
    /// MRR at stake, currency a month; `None` where no money is.
    pub mrr: Option<f64>,
    /// Where it stands in the list: the higher the earlier.
    pub weight: f64,
    /// The customers behind it.
    pub evidence: Evidence,
}

/// The customers behind a finding, and where they are shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// A list.
    List {
        /// What it is called.
        title: String,
        /// How it is ordered, in words.
        order: String,
        /// The customers, in that order.
        rows: Vec<RowId>,
        /// The filters that leave exactly these; `None` where there are too many to be named.
        filters: Option<Box<Filters>>,
    },
    /// One customer's page.
    Customer(RowId),
}

impl Evidence {
    /// The customers, in the order shown.
    pub fn rows(&self) -> &[RowId] {
        match self {
            Self::List { rows, .. } => rows,
            Self::Customer(row) => std::slice::from_ref(row),
        }
    }
}

/// The notable facts about a selection, the weightiest first.
pub fn findings(context: &Context, scope: &Scope) -> Vec<Finding> {
    let facts = Facts::new(context, scope);
    let mut all = Vec::new();
    bands::find(&facts, &mut all);
    value::find(&facts, &mut all);
    concentration::find(&facts, &mut all);
    renewal::find(&facts, &mut all);
    money::find(&facts, &mut all);
    voice::find(&facts, &mut all);
    metric::find(&facts, &mut all);
    coverage::find(&facts, &mut all);
    opportunity::find(&facts, &mut all);
    pick::pick(all)
}

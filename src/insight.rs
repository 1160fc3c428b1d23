//! What the pages say about a selection: numbers and words, ready to be shown.
//!
//! Comes in: a [`Context`] (dataset, model, scores, timeline, comparison month) and the rows that
//! pass the filters; goes out: tiles, chart inputs, lists and explanations. Never filters, never
//! scores, never draws.
//!
//! Reading order: [`timeline`] (scores over months), [`change`] (now against then), [`averages`]
//! (everybody), the overview ([`headline`], [`movers`], [`findings`], [`segments`], [`health`],
//! [`worst`]), the money that could be won ([`stack`], [`opportunity`]), then [`profile`] and
//! [`customer`], why scores are what they are ([`answer`], [`impact`]), changed ([`cause`]) and could
//! be ([`whatif`]), who stays ([`retention`], [`onboarding`], [`distribution`]), a customer over time
//! ([`course`], [`contracts`], [`economics`], [`lifecycle`]) and in space ([`hierarchy`],
//! [`world`]), who uses the product how ([`adoption`], [`users`], [`onboarding_steps`]), what customers say
//! ([`satisfaction`], [`voice_distribution`]), where figures would go ([`projection`]), what is done
//! with them ([`engagement`]), what is written down ([`notes`]), what is set by hand ([`overrides`]),
//! sides beside each other ([`drivers`], [`compare`]), what a draft of the model would do
//! ([`effect`]), how well scores told who left ([`backtest`]), what becomes of revenue
//! ([`revenue_bridge`], [`retention_course`], [`cohorts`]), lifetime value in every way
//! ([`lifetime_variants`]), and the metrics of the trade in words ([`mod@dictionary`]).

pub mod adoption;
pub mod answer;
pub mod averages;
pub mod backtest;
pub mod cause;
pub mod change;
pub mod cohorts;
pub mod compare;
pub mod contracts;
pub mod course;
pub mod customer;
pub mod dictionary;
pub mod distribution;
pub mod drivers;
pub mod economics;
pub mod effect;
pub mod engagement;
pub mod findings;
pub mod headline;
pub mod health;
pub mod hierarchy;
pub mod impact;
pub mod lifecycle;
pub mod lifetime_variants;
pub mod listed;
pub mod movers;
pub mod notes;
pub mod onboarding;
pub mod onboarding_steps;
pub mod opportunity;
pub mod overrides;
pub mod profile;
pub mod projection;
pub mod retention;
pub mod retention_course;
pub mod revenue_bridge;
pub mod satisfaction;
pub mod segments;
pub mod stack;
pub mod timeline;
pub mod users;
pub mod value;
pub mod voice_distribution;
pub mod whatif;
pub mod world;
pub mod worst;

use chrono::NaiveDate;

use crate::data::Dataset;
use crate::score::Scores;
use crate::score::model::Model;
use crate::units::{Month, RowId};

pub use averages::Averages;
pub use change::{Change, Direction};
pub use listed::Listed;
pub use timeline::Timeline;
pub use value::value_text;

/// What every insight is read from.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The scoring model in use.
    pub model: &'a Model,
    /// The scores of the month shown.
    pub scores: &'a Scores,
    /// Overall scores over the last months.
    pub timeline: &'a Timeline,
    /// The customers of the whole dataset that are active on the day shown: [`population`].
    pub population: &'a [RowId],
    /// Mean scores of that population.
    pub averages: &'a Averages,
    /// The month that changes are compared with.
    pub comparison: Month,
}

impl Context<'_> {
    /// The month shown.
    pub fn month(&self) -> Month {
        self.scores.month
    }

    /// The day shown.
    pub fn day(&self) -> NaiveDate {
        self.scores.day
    }

    /// `vs Jun 2026`.
    pub(crate) fn versus(&self) -> String {
        format!("vs {}", self.comparison.label())
    }
}

/// The customers of the whole dataset that are active on the day shown for a month.
pub fn population(dataset: &Dataset, month: Month) -> Vec<RowId> {
    let day = dataset.day_in(month);
    dataset
        .rows()
        .filter(|&row| dataset.is_active(row, day))
        .collect()
}

//! The three figures over the months, each with its change and its sample.

use chrono::NaiveDate;

pub use super::tally::{Tally, Who};
use super::tally::{place, tallies};
use super::{SURVEYS, survey_name};
use crate::data::record::Survey;
use crate::insight::Context;
use crate::insight::change::{Amount, Change};
use crate::metrics::Unit;
use crate::units::{self, Month, RowId};

/// How many months a course reaches back.
pub const REACH: i32 = 24;

/// A figure of fewer answers is flagged: one person moves it by twenty points and more.
pub const FEW: usize = 5;

/// The three figures over the months.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// The months, oldest first; those before the first answer are left out.
    pub months: Vec<Month>,
    /// The answers of each month by survey, in the order of [`SURVEYS`].
    pub tallies: Vec<[Tally; 3]>,
    /// The answers of the month compared with.
    pub then: [Tally; 3],
    /// `vs Jun 2026`.
    pub versus: String,
}

/// One of the figures now.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The survey.
    pub survey: Survey,
    /// `NPS`.
    pub name: &'static str,
    /// The value at a glance, an en dash where there is none.
    pub text: String,
    /// The change since the comparison month.
    pub change: Option<Change>,
    /// How many answers it is from.
    pub n: usize,
    /// `from 3 answers, too few to say much`, `no answers in the twelve months`.
    pub remark: String,
}

impl Course {
    /// The figures of `rows` over the months up to the one shown.
    pub fn new(context: &Context, rows: &[RowId], who: Who) -> Self {
        let dataset = context.dataset;
        let month = context.month();
        let months: Vec<Month> = (1 - REACH..=0).map(|n| month.plus(n)).collect();
        let days = |months: &[Month]| -> Vec<NaiveDate> {
            months.iter().map(|&month| dataset.day_in(month)).collect()
        };
        let then = tallies(dataset, rows, who, &days(&[context.comparison]));
        let tallies = tallies(dataset, rows, who, &days(&months));
        let has_answers = |tallies: &[Tally; 3]| tallies.iter().any(|tally| tally.n() > 0);
        let first = tallies.iter().position(has_answers).unwrap_or(months.len());
        Self {
            months: months[first..].to_vec(),
            tallies: tallies[first..].to_vec(),
            then: then.first().copied().unwrap_or_default(),
            versus: context.versus(),
        }
    }

    /// The figure of a survey in each month.
    pub fn values(&self, survey: Survey) -> Vec<Option<f64>> {
        let tallies = self.tallies.iter();
        tallies
            .map(|tallies| tallies[place(survey)].value(survey))
            .collect()
    }

    /// The answers of a survey that count in the month shown.
    pub fn now(&self, survey: Survey) -> Tally {
        let last = self.tallies.last().copied().unwrap_or_default();
        last[place(survey)]
    }

    /// Whether there are any answers.
    pub fn is_empty(&self) -> bool {
        self.months.is_empty()
    }

    /// The three figures now.
    pub fn readings(&self) -> [Reading; 3] {
        SURVEYS.map(|survey| self.reading(survey))
    }

    fn reading(&self, survey: Survey) -> Reading {
        let (now, then) = (self.now(survey), self.then[place(survey)]);
        let (unit, amount) = match survey {
            Survey::Nps => (Unit::Net, Amount::Absolute(0)),
            Survey::Csat | Survey::Ces => (Unit::Share(0), Amount::Points),
        };
        let value = now.value(survey);
        let dash = || crate::chart::describe::MISSING.to_owned();
        Reading {
            survey,
            name: survey_name(survey),
            text: value.map_or_else(dash, |value| unit.short(value)),
            change: Change::between(value, then.value(survey), amount, &self.versus),
            n: now.n(),
            remark: match now.n() {
                0 => "no answers in the twelve months".to_owned(),
                n if n < FEW => {
                    format!("from {}, too few to say much", units::counted(n, "answer"))
                }
                n => format!("from {}", units::counted(n, "answer")),
            },
        }
    }
}

//! What customers say: NPS, CSAT and CES over the months, the answers behind them, their topics.
//!
//! Comes in: rows and the month shown; goes out: a [`Course`] of the three figures with its chart
//! and [`projection`](super::projection), lists of answers, the three NPS groups, topics. The figures follow the rules of
//! [`metrics::voice`](crate::metrics::voice): twelve months to the day, the latest answer of each
//! respondent. An answer without a date counts nowhere.
//!
//! Reading order: [`course`], [`chart`], then [`answers`], [`groups`], [`topics`].

pub mod answers;
pub mod chart;
pub mod course;
pub mod groups;
mod tally;
pub mod topics;

pub use answers::{Answer, Feeling, Follow, answers};
pub use course::{Course, Reading, Who};
pub use groups::{Groups, groups};
pub use topics::{Topic, topics};

use crate::data::record::Survey;

/// The surveys, in the order in which they are shown.
pub const SURVEYS: [Survey; 3] = [Survey::Nps, Survey::Csat, Survey::Ces];

/// What people call a survey's figure.
pub const fn survey_name(survey: Survey) -> &'static str {
    match survey {
        Survey::Nps => "NPS",
        Survey::Csat => "CSAT",
        Survey::Ces => "CES",
    }
}

/// The survey's name in the file and in the address.
pub const fn survey_key(survey: Survey) -> &'static str {
    match survey {
        Survey::Nps => "nps",
        Survey::Csat => "csat",
        Survey::Ces => "ces",
    }
}

/// The survey of such a name.
pub fn survey_from_key(key: &str) -> Option<Survey> {
    SURVEYS
        .into_iter()
        .find(|survey| survey_key(*survey) == key)
}

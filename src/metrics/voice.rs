//! The voice of the customer: net promoter score, satisfaction and effort from raw answers.
//!
//! Comes in: rows and a day, or the [`Counted`] answers of a question; goes out: figures. The rule
//! of every page is the twelve months to a day, the latest answer of each respondent. Never mixes
//! scales: an answer is judged on its own scale.
//!
//! An answer without a respondent cannot be told apart from another one and counts by itself. An
//! answer outside 0 to its scale, without a score or without a date is left out.
//!
//! Reading order: [`answer`] (one answer), [`Counted`] (which of them count), then the figures.

use chrono::NaiveDate;

use super::figure::Figure;
use crate::data::Dataset;
use crate::data::record::Survey;
use crate::units::RowId;

pub mod answer;
mod counted;
mod effort;
mod follow;
mod promoters;
mod said;
mod satisfaction;

pub use answer::{Verdict, verdict};
pub use counted::{Counted, Pick, WINDOW, each_answer};
pub use effort::{easy_share, mean_ease};
pub use follow::{Follow, follow, open_follow_ups};
pub use promoters::{Promoters, net_promoters};
pub use said::{answers, sentiment};
pub use satisfaction::{mean_of_most, satisfied_share};

/// The groups of the net promoter answers that count by the rule of every page.
pub fn promoters(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Promoters {
    Promoters::of(&Counted::trailing(dataset, rows, day))
}

/// NPS by the rule of every page: [`net_promoters`].
pub fn nps(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Figure {
    net_promoters(&Counted::trailing(dataset, rows, day))
}

/// CSAT by the rule of every page: [`satisfied_share`].
pub fn csat(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Figure {
    satisfied_share(&Counted::trailing(dataset, rows, day))
}

/// How many answers to the satisfaction question are satisfied, and how many there are, by the
/// rule of every page.
pub fn satisfied(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> (usize, usize) {
    satisfaction::satisfied_of(&Counted::trailing(dataset, rows, day))
}

/// CES by the rule of every page, of the scale with the most answers: [`easy_share`].
pub fn ces(dataset: &Dataset, rows: &[RowId], day: NaiveDate) -> Figure {
    easy_share(&Counted::trailing(dataset, rows, day))
}

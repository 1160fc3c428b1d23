//! Why the score in view is what it is, and why it changed (000-23, 000-26).
//!
//! Comes in: the customer and the scorecard in view, and from the address which of its scores is
//! meant and what it is held against; goes out: two cards, each naming metrics and each adding up
//! to the difference it explains. A metric leads to where it is explained.

mod card;
mod causes;
mod change;
mod options;
mod side;

pub(super) use card::ImpactCard;
pub(super) use change::ScoreChangeCard;

use leptos::prelude::*;

use super::subject::Subject;
use super::{metrics, why};
use crate::insight::impact::Contribution;

/// Leads to the metrics a contribution is one of, else to the arithmetic of the whole score.
fn lead(subject: Subject, part: Option<&Contribution>) {
    let card = subject.card.get_untracked();
    match part.filter(|part| !part.category.is_empty()) {
        Some(part) => metrics::show(subject, &card, &part.category),
        None => why::show(),
    }
}

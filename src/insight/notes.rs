//! What is written down about a customer: notes by kind, its focus, its success plan.
//!
//! Comes in: a customer and the month shown; goes out: notes up to that day (004-4, 004-6), what
//! the customer is focused on (003-8) and its plan with progress by the published rule. Never
//! changes any of it.

pub mod plan;

pub use plan::{KpiLine, ObjectiveLine, PlanSummary, plan};

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::Context;
use crate::arrange::Arrange;
use crate::data::record::NoteKind;
use crate::units::RowId;

/// The kinds of notes, in the order in which they are shown.
pub const KINDS: [NoteKind; 6] = [
    NoteKind::Challenge,
    NoteKind::SuccessMetric,
    NoteKind::Handover,
    NoteKind::Voice,
    NoteKind::Research,
    NoteKind::Other,
];

/// The heading over notes of a kind.
pub const fn kind_title(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Challenge => "Business challenges",
        NoteKind::SuccessMetric => "Success metrics",
        NoteKind::Handover => "Handover",
        NoteKind::Voice => "Voice of the customer",
        NoteKind::Research => "User research",
        NoteKind::Other => "Other notes",
    }
}

/// A kind's name in the file and in the address.
pub const fn kind_key(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Challenge => "challenge",
        NoteKind::SuccessMetric => "success_metric",
        NoteKind::Handover => "handover",
        NoteKind::Voice => "voice",
        NoteKind::Research => "research",
        NoteKind::Other => "other",
    }
}

/// A note, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The text.
    pub text: String,
    /// When.
    pub date: Option<NaiveDate>,
    /// Who wrote it; may be empty.
    pub author: String,
    /// Where it comes from; may be empty.
    pub source: String,
}

/// The notes of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: NoteKind,
    /// The notes, the newest first, those without a date last; may be none.
    pub notes: Vec<Entry>,
}

/// A customer's notes up to the day shown by kind, every kind, and how many are dated later.
pub fn notes(context: &Context, row: RowId) -> (Vec<Group>, usize) {
    let day = context.day();
    let all = context.dataset.customers.notes.get(row);
    let is_later = |date: Option<NaiveDate>| date.is_some_and(|date| date > day);
    let group = |kind: NoteKind| {
        let own = all
            .iter()
            .filter(|note| note.kind == kind && !is_later(note.date));
        let entry = |note: &crate::data::record::Note| Entry {
            text: note.text.clone(),
            date: note.date,
            author: note.author.clone().unwrap_or_default(),
            source: note.source.clone().unwrap_or_default(),
        };
        let mut notes: Vec<Entry> = own.map(entry).collect();
        notes.arrange_by_key(|note| Reverse(note.date));
        Group { kind, notes }
    };
    let n_later = all.iter().filter(|note| is_later(note.date)).count();
    (KINDS.into_iter().map(group).collect(), n_later)
}

/// What a customer is focused on now, and the objectives of its plan (003-8).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Focus {
    /// In words; empty where it is not known.
    pub text: String,
    /// The objectives of the plan.
    pub objectives: Vec<ObjectiveLine>,
}

/// A customer's focus.
pub fn focus(context: &Context, row: RowId) -> Focus {
    Focus {
        text: context.dataset.customers.focus.get(row).to_owned(),
        objectives: plan(context, row)
            .map(|plan| plan.objectives)
            .unwrap_or_default(),
    }
}

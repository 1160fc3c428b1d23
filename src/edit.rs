//! What people change in the app, as a log that is only ever added to.
//!
//! Comes in: a dataset as it was loaded and a [`Log`]; goes out: the dataset with every change in
//! force, and the changes that no longer fit it. Taking something back is another entry. Total:
//! nothing is dropped, not even what a later version of the program has written.
//!
//! # In a file
//!
//! The `edits` of a document say what has been done to it: its values hold those changes already.
//! [`apply`] therefore leaves out every entry that the document itself carries, and writes the
//! others into it, so that applying twice, or reading an export again, changes nothing more. An
//! entry that did not fit is carried with a mark, `unfit`; it is tried again only where what it is
//! about was missing (`"customer"`), for anything else has gone on without it (`"other"`).
//!
//! Reading order: [`Entry`] and [`Change`], [`Log`] (order, merging, versions), `read` and `write`
//! (text), [`apply`], [`OverrideForm`] (what a person fills in).

mod apply;
mod form;
mod hands;
mod log;
mod read;
mod write;

use serde_json::{Map, Value};

pub use apply::{Applied, Misfit, Unfit, apply, differences, model_in_force};
pub use form::{FormFaults, OverrideForm, USUAL_DAYS, ended};
pub use log::{Log, Version, versions};
pub use read::LogError;

use crate::data::record::Override;

/// The version of the text of a log; a change of meaning counts it up.
pub const VERSION: u64 = 1;

/// One change, by one person, at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its own in all logs, also of other people.
    pub id: String,
    /// When, in milliseconds since 1970; never before the entry it was added after.
    pub at: i64,
    /// Who, where that is known.
    pub by: Option<String>,
    /// What was done.
    pub change: Change,
    /// Why the document that carries it does not hold it.
    unfit: Option<Mark>,
    /// Fields this version does not know, as they came.
    unknown: Map<String, Value>,
}

impl Entry {
    /// An entry.
    pub fn new(id: &str, at: i64, by: Option<String>, change: Change) -> Self {
        Self {
            id: id.to_owned(),
            at,
            by,
            change,
            unfit: None,
            unknown: Map::new(),
        }
    }
}

/// Why a document does not hold a change that it carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// It had no such customer.
    Customer,
    /// Anything else.
    Other,
}

impl Mark {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Other => "other",
        }
    }
}

/// What was done.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A model was put in force, given as its JSON.
    UseModel(Value),
    /// The model that came with the data was put in force again.
    UseGiven,
    /// A score was set by hand, or one set by hand was changed or removed.
    Override(OverrideChange),
    /// Something this version does not know; the fields stand as they came.
    Unknown,
}

/// What became of one override of a customer.
#[derive(Clone, Debug, PartialEq)]
pub struct OverrideChange {
    /// The customer's id.
    pub customer: String,
    /// The override's position among those of the customer, from 0.
    pub idx: usize,
    /// The override before; `None` = there was none.
    pub was: Option<Override>,
    /// The override after; `None` = it is removed.
    pub now: Option<Override>,
}

impl OverrideChange {
    /// What takes this change back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        Self {
            was: self.now.clone(),
            now: self.was.clone(),
            ..self.clone()
        }
    }
}

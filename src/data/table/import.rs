//! Tables and their mappings to a document, merged with what is loaded.
//!
//! Comes in: tables, what their columns mean, and what is loaded; goes out: the text of a document,
//! the issues, and what changes. Every row is looked at twice: first for whose it is ([`index`]),
//! then, customer by customer, for what it says ([`compose`]), so that never more than one
//! customer is taken apart. A customer that no table names is copied as text.

mod base;
mod compose;
mod contracts;
mod currencies;
mod customers;
mod fields;
mod head;
mod history;
mod index;
mod leavers;
mod months;
mod notes;
mod observed;
mod people;
mod period;
mod person;
mod remarks;
mod responses;
mod scoring;
mod source;
mod sources;
mod work;

use super::cells::Table;
use super::mapping::{Mapping, Settings};
use crate::data::{Dataset, Issue};
use work::Work;

/// Makes a document of tables, step by step.
#[derive(Debug)]
pub struct Importer {
    work: Work,
}

/// What a step of an [`Importer`] came to.
#[derive(Debug)]
pub enum ImportStep {
    /// There is more to do: a share of the whole, 0 to 1.
    More(f64),
    /// The document is made.
    Done(Box<Import>),
}

/// What an import came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// The text of the document, for the loader.
    pub document: Vec<u8>,
    /// What was wrong in the tables, with row and column.
    pub issues: Vec<Issue>,
    /// Customers that were not there before.
    pub n_added: usize,
    /// Customers that were there and of which something changes.
    pub n_changed: usize,
    /// What changes in those that were there, customer by customer.
    pub changes: Vec<Change>,
    /// Rows that belong to no customer, by table.
    pub unmatched: Vec<Unmatched>,
    /// The day the data describes, and why that one, in a sentence.
    pub as_of: String,
}

/// A field of a customer that was there, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The customer's id.
    pub customer: String,
    /// The customer's name.
    pub name: String,
    /// The field: `mrr`, `metrics.sessions`, `contracts`.
    pub field: String,
    /// What is there; empty where nothing was.
    pub before: String,
    /// What the table says.
    pub after: String,
    /// Whether it contradicts what is there; then it is taken only where the person says so.
    pub is_contradiction: bool,
}

/// A row that belongs to no customer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// The table's name.
    pub table: String,
    /// The line in the file, from 1.
    pub line: u32,
    /// The id or name that nobody has.
    pub key: String,
}

impl Importer {
    /// An import of tables into what is loaded, or into a new dataset.
    pub fn new(tables: Vec<(Table, Mapping)>, base: Option<&Dataset>, settings: Settings) -> Self {
        Self {
            work: Work::new(tables, base, settings),
        }
    }

    /// Takes in about `rows` rows further. After [`ImportStep::Done`] no further step may follow.
    pub fn step(&mut self, rows: usize) -> ImportStep {
        self.work.step(rows.max(1))
    }
}

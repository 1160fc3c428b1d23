//! Documents in: bytes to a dataset and its issues, all at once or step by step.
//!
//! Comes in: the bytes of a document; goes out: [`Loaded`] or a [`LoadError`]. Nothing half-loads:
//! until the last byte is read there is no dataset.

mod customer;
mod document;
mod finish;
mod head;
mod history;
mod lists;
mod metrics;
mod reader;
mod record;
mod row;
mod shaped;
mod sniff;
mod unknown;

pub(super) use reader::{Read, Reader};
pub(super) use record::{Choice, Record, Slot};

use super::dataset::Dataset;
use super::issue::LoadError;
use super::issues::Issues;
use document::{Machine, Progress};

/// A dataset and what was wrong with its document.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The dataset.
    pub dataset: Dataset,
    /// What was wrong, and what was done about it.
    pub issues: Issues,
}

/// How to load.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LoadOptions {
    /// Leave the document's scoring model aside and use the built-in one.
    pub ignore_model: bool,
}

/// Loads a document in one go.
///
/// # Errors
/// When the document cannot be read at all.
///
/// # Examples
/// ```
/// let bytes = br#"{"format": "customer-radar", "version": 1, "as_of": "2026-09-30",
///     "customers": [{"id": "c-1", "name": "Fern & Co", "mrr": "120"}]}"#;
/// let loaded = customer_radar::data::load(bytes)?;
/// assert_eq!(loaded.dataset.n_rows(), 1);
/// assert_eq!(loaded.issues.list[0].place, "customers[0].mrr");
/// # Ok::<(), customer_radar::data::LoadError>(())
/// ```
pub fn load(bytes: &[u8]) -> Result<Loaded, LoadError> {
    load_with(bytes, LoadOptions::default())
}

/// Loads a document in one go, with options.
///
/// # Errors
/// When the document cannot be read at all.
pub fn load_with(bytes: &[u8], options: LoadOptions) -> Result<Loaded, LoadError> {
    sniff::bytes(bytes)?;
    let text = std::str::from_utf8(bytes).map_err(|error| sniff::not_text(bytes, error))?;
    sniff::text(text)?;
    let mut machine = Machine::new(options);
    loop {
        match machine.advance(text, usize::MAX) {
            Progress::More => {}
            Progress::Done(result) => return *result,
        }
    }
}

/// Loads a document step by step, so that a page can show progress and answer input in between.
#[derive(Debug)]
pub struct Loader {
    text: Result<String, LoadError>,
    machine: Machine,
}

/// What a step of a [`Loader`] came to.
#[derive(Debug)]
pub enum Step {
    /// There is more to read.
    More {
        /// Bytes read so far.
        done_bytes: usize,
        /// Bytes in all.
        total_bytes: usize,
    },
    /// The document is loaded or refused; no further step may follow.
    Done(Box<Result<Loaded, LoadError>>),
}

impl Loader {
    /// A loader at the start of a document.
    pub fn new(bytes: Vec<u8>, options: LoadOptions) -> Self {
        Self {
            text: text_of(bytes),
            machine: Machine::new(options),
        }
    }

    /// Reads up to `customers` customers further, or the other fields in one go.
    pub fn step(&mut self, customers: usize) -> Step {
        let text = match &self.text {
            Ok(text) => text,
            Err(error) => return Step::Done(Box::new(Err(error.clone()))),
        };
        match self.machine.advance(text, customers.max(1)) {
            Progress::More => Step::More {
                done_bytes: self.machine.pos(),
                total_bytes: text.len(),
            },
            Progress::Done(result) => Step::Done(result),
        }
    }

    /// The bytes of the document, to be loaded once more in another way; none where they were no
    /// text.
    pub fn into_bytes(self) -> Vec<u8> {
        self.text.map(String::into_bytes).unwrap_or_default()
    }
}

fn text_of(bytes: Vec<u8>) -> Result<String, LoadError> {
    sniff::bytes(&bytes)?;
    let text = String::from_utf8(bytes)
        .map_err(|error| sniff::not_text(error.as_bytes(), error.utf8_error()))?;
    sniff::text(&text)?;
    Ok(text)
}

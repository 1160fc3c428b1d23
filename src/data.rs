//! Bytes to a dataset and back.
//!
//! Comes in: the bytes of a document; goes out: a [`Dataset`] and the [`Issues`] found on the way,
//! or a [`LoadError`] that says why nothing could be kept. Never reads a clock and never touches
//! what was loaded before.

pub mod column;
pub mod dataset;
pub mod extras;
pub(crate) mod hash;
pub mod index;
pub mod issue;
pub mod issues;
pub mod json;
mod measured;
mod read;
pub mod record;
mod schema;
pub mod table;
mod write;

pub use dataset::{Dataset, Dim, MetricColumn, MetricValues, Value};
pub use issue::{Done, Issue, LoadError};
pub use issues::{IssueGroup, Issues};
pub use read::{LoadOptions, Loaded, Loader, Step, load, load_with};
pub use write::write;

//! The dictionary of metrics in words: which entries stand where, how a figure has moved, where it
//! lies among published values, and all of it as text and as a table.
//!
//! Comes in: entries and figures of [`crate::metrics`]; goes out: groups, changes, scales, rows.
//! Computes no metric and knows none by name.

mod ahead;
mod change;
mod course;
mod groups;
mod lines;
mod scale;
mod segments;
mod text;

pub use ahead::{Ahead, ahead};
pub use change::change;
pub use course::{chart, months};
pub use groups::{Group, Grouping, around, groups};
pub use lines::{Line, table};
pub use scale::{Part, Scale};
pub use segments::{FACETS, Segment, arrange, segments_table, usual_facet};
pub use text::{Told, as_text};

#[cfg(test)]
mod fixture;

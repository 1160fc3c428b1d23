//! The trend: scores over months, before shaded health bands.

use super::Tone;
use super::describe::Format;
pub use super::radar::Series;

/// A range of the vertical axis with a health.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What it means.
    pub tone: Tone,
}

/// Figures over time.
///
/// A key is the month (`item`) of a series (`series`).
#[derive(Clone, Debug)]
pub struct Trend {
    /// The names of the months, oldest first, as "Sep 2026".
    pub months: Vec<String>,
    /// The lines; one value for each month.
    pub series: Vec<Series>,
    /// Shaded ranges.
    pub zones: Vec<Zone>,
    /// The ends of the vertical axis.
    pub domain: (f64, f64),
    /// How values are written.
    pub format: Format,
}

//! Whose scores a radar or a trend shows, and how.

use super::TOP;

/// What a series is in the comparison, which decides how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who the chart is about: a filled outline in the first series color.
    Subject,
    /// What it is compared with: a slate outline, the first one dashed, the next ones dotted.
    Benchmark,
    /// Another one beside it, counted from 1: its own color and marker.
    Compared(u8),
}

/// One outline of the radar.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Whose scores these are.
    pub name: String,
    /// How it is drawn.
    pub role: Role,
    /// A score of 0 to 10 for each axis; `None` leaves a gap, it is never drawn as 0.
    pub values: Vec<Option<f64>>,
}

impl Series {
    /// The score on an axis, held within 0 to 10; `None` when missing or not a number.
    pub fn value(&self, axis: usize) -> Option<f64> {
        let value = self
            .values
            .get(axis)
            .copied()
            .flatten()
            .filter(|value| value.is_finite());
        value.map(|value| value.clamp(0.0, TOP))
    }
}

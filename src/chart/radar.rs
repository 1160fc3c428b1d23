//! The radar: scores of several axes on rings from 0 to 10, with benchmarks laid over.

/// One spoke of the radar.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The name of the category or driver.
    pub name: String,
}

/// What a series is in the comparison, which decides how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who the chart is about: a filled outline in the first series color.
    Subject,
    /// What it is compared with: a dashed slate outline.
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

/// Scores of 3 to 10 axes on a radar; with one or two axes, horizontal bars.
///
/// A key is the axis (`item`) of a series (`series`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Radar {
    /// The axes, clockwise from twelve o'clock.
    pub axes: Vec<Axis>,
    /// The outlines; the subject first.
    pub series: Vec<Series>,
}

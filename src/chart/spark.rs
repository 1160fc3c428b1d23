//! The sparkline: the course of one figure in 34 pixels, with a dot at its end.

/// The course of one figure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spark {
    /// The values, oldest first; `None` leaves a gap.
    pub values: Vec<Option<f64>>,
    /// A benchmark drawn as a dotted line.
    pub benchmark: Option<f64>,
    /// The smallest extent of the vertical scale, so that noise does not look like news.
    pub min_span: f64,
}

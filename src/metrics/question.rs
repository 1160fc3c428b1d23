//! What a metric is asked of: customers, a month and a span.

use super::span::Span;
use crate::data::Dataset;
use crate::units::{Month, RowId};

/// A question to the dictionary; metrics asked the same one share what is costly to find.
#[derive(Debug)]
pub struct Question<'a> {
    /// The data.
    pub dataset: &'a Dataset,
    /// The customers it is about, whether active or not: those that pass every filter but the
    /// status, for who has left counts in retention.
    pub rows: &'a [RowId],
    /// The month asked about, inside the data's own.
    pub month: Month,
    /// The stretch of time up to its end.
    pub span: Span,
}

impl<'a> Question<'a> {
    /// A question about customers, a month and the span that ends with it.
    pub fn new(dataset: &'a Dataset, rows: &'a [RowId], month: Month, span: Span) -> Self {
        Self {
            dataset,
            rows,
            month,
            span,
        }
    }
}

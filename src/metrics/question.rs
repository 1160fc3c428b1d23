//! What a metric is asked of: customers, a month and a span.

use std::sync::OnceLock;

use super::movements::Movements;
use super::retention::Heads;
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
    movements: OnceLock<Result<Movements, String>>,
    heads: OnceLock<Heads>,
}

impl<'a> Question<'a> {
    /// A question about customers, a month and the span that ends with it.
    pub fn new(dataset: &'a Dataset, rows: &'a [RowId], month: Month, span: Span) -> Self {
        Self {
            dataset,
            rows,
            month,
            span,
            movements: OnceLock::new(),
            heads: OnceLock::new(),
        }
    }

    /// The month at whose end the span starts.
    pub fn from(&self) -> Month {
        self.span.start(self.month)
    }

    /// The time it asks about, named.
    pub fn period(&self) -> String {
        self.span.period(self.month)
    }

    /// The movements of recurring revenue over the span.
    ///
    /// # Errors
    ///
    /// Why there are none: the MRR of its start or its end is not known of anybody.
    pub fn movements(&self) -> Result<&Movements, &str> {
        let found = self
            .movements
            .get_or_init(|| Movements::new(self.dataset, self.rows, self.from(), self.month));
        found.as_ref().map_err(String::as_str)
    }

    /// The customers who came, stayed and went over the span.
    pub fn heads(&self) -> &Heads {
        self.heads
            .get_or_init(|| Heads::new(self.dataset, self.rows, self.from(), self.month))
    }
}

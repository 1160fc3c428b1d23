//! Who holds the best value of everybody, which scores 10.

use crate::data::Dataset;
use crate::score::model::Metric;
use crate::score::normalise::Scale;
use crate::units::{Month, RowId};

/// The customers whose value is the top of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holders {
    /// The first of them, in file order.
    pub first: RowId,
    /// How many there are, at least 1.
    pub n: usize,
}

/// Who holds the top of a metric's scale in a month; `None` where the top is nobody's value.
pub fn holders(dataset: &Dataset, metric: &Metric, scale: &Scale, month: Month) -> Option<Holders> {
    let Scale::Line {
        top,
        holder: Some(first),
        ..
    } = *scale
    else {
        return None;
    };
    let column = dataset.metric(&metric.id)?;
    let values = dataset.metric_values(column, month)?.numbers.raw();
    let n = values.iter().filter(|value| **value == top).count();
    Some(Holders { first, n })
}

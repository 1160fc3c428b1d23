//! Filters that leave exactly the customers of a finding, starting from those in force.

use crate::data::Dataset;
use crate::select::{Facet, Filters, Measure, Range, Status};
use crate::units::RowId;

/// As many customers as an address names one by one: with ids of twenty characters four thousand
/// in all, which every browser keeps whole.
const NAMED: usize = 200;

/// The filters narrowed to these active customers by name; `None` where they are too many.
pub(super) fn to_companies(
    dataset: &Dataset,
    filters: &Filters,
    rows: &[RowId],
) -> Option<Filters> {
    let mut narrowed = to_active(filters);
    let ids = rows.iter().map(|&row| dataset.customers.id.get(row));
    (rows.len() <= NAMED).then(|| {
        narrowed.choose(Facet::Company, ids);
        narrowed
    })
}

/// The filters narrowed to active customers, whom nearly every finding is about.
pub(super) fn to_active(filters: &Filters) -> Filters {
    Filters {
        status: Status::Active,
        ..filters.clone()
    }
}

/// Narrows a range that may already be there.
pub(super) fn within(filters: &mut Filters, measure: Measure, range: Range) {
    let both = match filters.ranges.get(&measure) {
        None => Some(range),
        Some(own) => Range::new(own.min().max(range.min()), own.max().min(range.max())),
    };
    filters.keep_to(measure, both);
}

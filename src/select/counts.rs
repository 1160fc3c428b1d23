//! One pass over the rows: which filters each row fails; and what a facet counts, when asked.
//!
//! Comes in: codes and filters; goes out: a bit mask per row and counts per facet. A row counts in
//! a facet when it fails nothing but that facet's own filter.

use super::codes::Codes;
use super::column::Column;
use super::facet::Facet;
use super::filters::Filters;
use crate::data::Dataset;
use crate::score::Scores;
use crate::units::RowId;

/// The filters a row fails: a bit per facet of [`Facet::ALL`] and one for the others.
pub(super) type Failed = u32;

/// The bit of every filter that is no facet: status, ranges and search.
const OTHER: Failed = 1 << Facet::ALL.len();

/// The bit of the company facet, the first of [`Facet::ALL`].
pub(super) const COMPANY: Failed = 1;

/// The filters each row fails, as bits.
pub(super) fn failed(
    data: &Dataset,
    scores: &Scores,
    codes: &Codes,
    filters: &Filters,
    found: Option<&[bool]>,
) -> Vec<Failed> {
    let standing = codes.standing.iter();
    let mut failed: Vec<Failed> = standing
        .map(|standing| {
            if standing.passes(filters.status) {
                0
            } else {
                OTHER
            }
        })
        .collect();
    for (measure, range) in &filters.ranges {
        let column = measure.column(data, scores);
        mark(&mut failed, OTHER, column.raw(), |&value| {
            range.contains(value)
        });
    }
    if let Some(found) = found {
        mark(&mut failed, OTHER, found, |&is_found| is_found);
    }
    let filtered = filters
        .choices
        .iter()
        .filter(|(_, values)| !values.is_empty());
    for (&facet, values) in filtered {
        let bit = 1 << facet.idx();
        if facet == Facet::Company {
            let mut allowed = vec![false; data.n_rows()];
            for row in values.iter().filter_map(|id| data.find(id)) {
                allowed[row.idx()] = true;
            }
            mark(&mut failed, bit, &allowed, |&is_allowed| is_allowed);
        } else {
            let column = codes.column(facet);
            let mut allowed = vec![false; column.values.items.len()];
            for code in values.iter().filter_map(|value| column.values.find(value)) {
                allowed[code as usize] = true;
            }
            column.mark(&mut failed, bit, &allowed);
        }
    }
    failed
}

/// The rows that fail nothing.
pub(super) fn passing(failed: &[Failed]) -> Vec<RowId> {
    let rows = (0..).map(RowId).zip(failed);
    rows.filter(|(_, bits)| **bits == 0)
        .map(|(row, _)| row)
        .collect()
}

/// The rows that fail the filter of exactly one facet, with its bit.
pub(super) fn near(failed: &[Failed]) -> Vec<(RowId, Failed)> {
    let is_near = |bits: Failed| bits.is_power_of_two() && bits != OTHER;
    let rows = (0..).map(RowId).zip(failed.iter().copied());
    rows.filter(|&(_, bits)| is_near(bits)).collect()
}

/// What a facet counts, by code, over the rows that fail nothing or nothing but its own filter.
pub(super) fn count(
    column: &Column,
    facet: Facet,
    rows: &[RowId],
    near: &[(RowId, Failed)],
) -> Vec<u32> {
    let mut counts = vec![0; column.values.items.len()];
    let bit = 1 << facet.idx();
    let own = near.iter().filter(|(_, bits)| *bits == bit);
    let rows = rows.iter().chain(own.map(|(row, _)| row)).copied();
    column.for_each_code(rows, |_, code| counts[code as usize] += 1);
    counts
}

/// Sets a bit on every row whose item does not pass.
fn mark<T>(failed: &mut [Failed], bit: Failed, items: &[T], passes: impl Fn(&T) -> bool) {
    for (bits, item) in failed.iter_mut().zip(items) {
        *bits |= if passes(item) { 0 } else { bit };
    }
}

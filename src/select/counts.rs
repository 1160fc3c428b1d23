//! One pass over the rows: which filters each row fails, and what every facet counts.
//!
//! Comes in: codes and filters; goes out: a bit mask per row and counts per facet. A row counts in
//! a facet when it fails nothing but that facet's own filter.

use super::codes::Codes;
use super::facet::Facet;
use super::filters::Filters;
use crate::data::Dataset;
use crate::score::Scores;
use crate::units::RowId;

/// The bit of every filter that is no facet: status, ranges and search.
const OTHER: u16 = 1 << Facet::ALL.len();

/// The bit of the company facet, the first of [`Facet::ALL`].
pub(super) const COMPANY: u16 = 1;

/// The rows that fail nothing, and by facet a count per code.
pub(super) struct Counts {
    pub(super) rows: Vec<RowId>,
    pub(super) by_facet: Vec<Vec<u32>>,
}

/// The filters each row fails, as bits.
pub(super) fn failed(
    data: &Dataset,
    scores: &Scores,
    codes: &Codes,
    filters: &Filters,
    found: Option<&[bool]>,
) -> Vec<u16> {
    let standing = codes.standing.iter();
    let mut failed: Vec<u16> = standing
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
            mark(&mut failed, bit, &column.codes, |&code| {
                allowed[code as usize]
            });
        }
    }
    failed
}

/// The rows that fail nothing, and the counts of every facet.
pub(super) fn count(codes: &Codes, failed: &[u16]) -> Counts {
    let mut rows = Vec::new();
    let mut near: Vec<(RowId, u16)> = Vec::new();
    for (row, &bits) in (0..).map(RowId).zip(failed) {
        if bits == 0 {
            rows.push(row);
        } else if bits.is_power_of_two() && bits != OTHER {
            near.push((row, bits));
        }
    }
    let by_facet = codes.columns.iter().enumerate().map(|(idx, column)| {
        let mut counts = vec![0; column.values.items.len()];
        if Facet::ALL[idx] == Facet::Company {
            return counts;
        }
        let mut count = |row: &RowId| counts[column.codes[row.idx()] as usize] += 1;
        rows.iter().for_each(&mut count);
        let own = near.iter().filter(|(_, bits)| *bits == 1 << idx);
        own.map(|(row, _)| row).for_each(&mut count);
        counts
    });
    Counts {
        by_facet: by_facet.collect(),
        rows,
    }
}

/// Sets a bit on every row whose item does not pass.
fn mark<T>(failed: &mut [u16], bit: u16, items: &[T], passes: impl Fn(&T) -> bool) {
    for (bits, item) in failed.iter_mut().zip(items) {
        *bits |= if passes(item) { 0 } else { bit };
    }
}

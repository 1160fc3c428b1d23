//! Groups: customers put together by a facet, with the figures of each group (000-19).
//!
//! Comes in: rows in the order wanted; goes out: groups in the order of the facet, rows keeping
//! theirs. Every row is in exactly one group, or in the group of each of its values where a facet has
//! several; a group without rows does not exist.

use super::codes::Codes;
use super::facet::Facet;
use crate::data::Dataset;
use crate::score::Scores;
use crate::units::RowId;

/// Customers that share a value of a facet.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// The value, as in the filters.
    pub value: String,
    /// What people read.
    pub label: String,
    /// The customers, in the order given.
    pub rows: Vec<RowId>,
    /// Their number.
    pub n: usize,
    /// Their MRR; an unknown MRR adds nothing.
    pub mrr: f64,
    /// Mean health 0 to 10 over the customers that have a health score, each counting once.
    pub mean_health: Option<f64>,
    /// The number of customers with a health score.
    pub n_scored: usize,
}

/// Groups rows by a facet: bands in band order, texts naturally, *not known* last.
///
/// By company every customer is a group of its own, in the order given.
pub fn group(
    data: &Dataset,
    scores: &Scores,
    codes: &Codes,
    rows: &[RowId],
    by: Facet,
) -> Vec<Group> {
    let health = scores.card("health").map(|card| &card.shown);
    let make = |value: &str, label: &str, rows: Vec<RowId>| {
        let scored = rows
            .iter()
            .filter_map(|&row| health.and_then(|column| column.get(row)));
        let (n_scored, sum) = scored.fold((0, 0.0), |(n, sum), score| (n + 1, sum + score));
        Group {
            value: value.into(),
            label: label.into(),
            n: rows.len(),
            mrr: rows.iter().filter_map(|&row| codes.mrr.get(row)).sum(),
            mean_health: (n_scored > 0).then(|| sum / n_scored as f64),
            n_scored,
            rows,
        }
    };
    if by == Facet::Company {
        let customers = &data.customers;
        let single = |&row: &RowId| make(customers.id.get(row), customers.name.get(row), vec![row]);
        return rows.iter().map(single).collect();
    }
    let column = codes.column(by);
    let mut members = vec![Vec::new(); column.values.items.len()];
    column.for_each_code(rows.iter().copied(), |row, code| {
        members[code as usize].push(row);
    });
    let order = column.values.order.iter().map(|&code| code as usize);
    order
        .map(|code| {
            (
                &column.values.items[code],
                std::mem::take(&mut members[code]),
            )
        })
        .filter(|(_, rows)| !rows.is_empty())
        .map(|((value, label), rows)| make(value, label, rows))
        .collect()
}

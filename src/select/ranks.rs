//! The natural order of the customers' names, as numbers.
//!
//! Comes in: a dataset; goes out: a rank per customer, so that sorting and breaking ties compare
//! integers. Never ties: two customers of one name stand by id.

use super::fold::sort_key;
use crate::data::Dataset;
use crate::units::RowId;

/// The rank of every customer by name, then id: made once for a dataset.
#[derive(Clone, Debug, Default)]
pub struct NameRanks(Vec<u32>);

impl NameRanks {
    /// Ranks every customer of a dataset.
    pub fn new(data: &Dataset) -> Self {
        let customers = &data.customers;
        let keys: Vec<_> = customers.name.iter().map(sort_key).collect();
        let mut rows: Vec<RowId> = data.rows().collect();
        let text = |row: RowId| (customers.name.get(row), customers.id.get(row));
        rows.sort_unstable_by(|&a, &b| {
            let by_key = keys[a.idx()].cmp(&keys[b.idx()]);
            by_key.then_with(|| text(a).cmp(&text(b)))
        });
        let mut ranks = vec![0; rows.len()];
        for (rank, row) in (0..).zip(rows) {
            ranks[row.idx()] = rank;
        }
        Self(ranks)
    }

    /// The rank of a customer, from 0; no two customers share one.
    pub fn of(&self, row: RowId) -> u32 {
        self.0[row.idx()]
    }

    /// Keeps the first `n` of these rows by name, in order.
    pub fn keep_first(&self, rows: &mut Vec<RowId>, n: usize) {
        if n < rows.len() {
            rows.select_nth_unstable_by_key(n, |&row| self.of(row));
            rows.truncate(n);
        }
        rows.sort_unstable_by_key(|&row| self.of(row));
    }
}

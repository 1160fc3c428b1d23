//! Which row a customer id stands in.
//!
//! Comes in: the column of ids; goes out: the row of an id. Keeps no copy of the ids: an open
//! table of row numbers over the column.

use crate::units::RowId;

use super::column::Texts;
use super::hash::hash_text;

const EMPTY: u32 = u32::MAX;

/// An index over a column of unique texts.
#[derive(Clone, Debug, Default)]
pub struct RowIndex {
    slots: Vec<u32>,
    n_used: usize,
}

/// Indices differ only in the columns they belong to.
impl PartialEq for RowIndex {
    fn eq(&self, other: &Self) -> bool {
        self.n_used == other.n_used
    }
}

impl RowIndex {
    /// The index of a whole column; of a repeated text the first row counts.
    pub fn of(ids: &Texts) -> Self {
        let mut index = Self::default();
        for row in 0..ids.len() as u32 {
            if index.find(ids, ids.get(RowId(row))).is_none() {
                index.add(ids, RowId(row));
            }
        }
        index
    }

    /// The row of an id.
    pub fn find(&self, ids: &Texts, id: &str) -> Option<RowId> {
        if self.slots.is_empty() {
            return None;
        }
        match self.slots[self.place(ids, id)] {
            EMPTY => None,
            row => Some(RowId(row)),
        }
    }

    /// Adds a row whose id is not in the index yet.
    pub fn add(&mut self, ids: &Texts, row: RowId) {
        if (self.n_used + 1) * 2 > self.slots.len() {
            self.grow(ids);
        }
        let place = self.place(ids, ids.get(row));
        self.slots[place] = row.0;
        self.n_used += 1;
    }

    /// The slot that holds an id, or the empty one where it belongs.
    fn place(&self, ids: &Texts, id: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = hash_text(id) as usize & mask;
        while self.slots[at] != EMPTY && ids.get(RowId(self.slots[at])) != id {
            at = (at + 1) & mask;
        }
        at
    }

    fn grow(&mut self, ids: &Texts) {
        let old = std::mem::take(&mut self.slots);
        self.slots = vec![EMPTY; (old.len() * 2).max(16)];
        for row in old.into_iter().filter(|&row| row != EMPTY) {
            let place = self.place(ids, ids.get(RowId(row)));
            self.slots[place] = row;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_leads_to_its_row() {
        let mut ids = Texts::default();
        (0..1_000).for_each(|n| ids.push(&format!("c-{n}")));
        let index = RowIndex::of(&ids);
        assert!((0..1_000).all(|n| index.find(&ids, &format!("c-{n}")) == Some(RowId(n))));
        assert_eq!(index.find(&ids, "c-1000"), None);
    }

    #[test]
    fn an_index_of_nothing_finds_nothing() {
        assert_eq!(RowIndex::default().find(&Texts::default(), ""), None);
    }
}

//! Which row, or which code, a text stands for.
//!
//! Comes in: a column of texts; goes out: the place of a text in it. Keeps no copy of the texts:
//! open tables of places beside a part of each text's hash.

use crate::units::RowId;

use super::column::Texts;
use super::hash::hash_text;

/// A place that holds nothing.
const EMPTY: u32 = u32::MAX;

/// An open table from texts to their places in a column that the caller knows.
#[derive(Clone, Debug, Default)]
pub(super) struct TextTable {
    /// Part of the hash, and the place; a power of two of them, at most half used.
    slots: Vec<(u32, u32)>,
    n_used: usize,
}

impl TextTable {
    /// The place of a text, if it has one; `text_at` knows the text at a place.
    pub(super) fn find<'t>(&self, text: &str, text_at: impl Fn(u32) -> &'t str) -> Option<u32> {
        if self.slots.is_empty() {
            return None;
        }
        let place = self.slots[self.probe(text, hash_text(text), text_at)].1;
        (place != EMPTY).then_some(place)
    }

    /// The place of a text, which is `new` when it had none.
    pub(super) fn find_or_add<'t>(
        &mut self,
        text: &str,
        new: u32,
        text_at: impl Fn(u32) -> &'t str,
    ) -> u32 {
        if (self.n_used + 1) * 2 > self.slots.len() {
            self.grow((self.slots.len() * 2).max(16), &text_at);
        }
        let hash = hash_text(text);
        let slot = self.probe(text, hash, text_at);
        if self.slots[slot].1 == EMPTY {
            self.slots[slot] = (hash as u32, new);
            self.n_used += 1;
        }
        self.slots[slot].1
    }

    /// The slot that holds a text, or the empty one where it belongs.
    #[inline]
    fn probe<'t>(&self, text: &str, hash: u64, text_at: impl Fn(u32) -> &'t str) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = (hash >> 32) as usize & mask;
        loop {
            let (tag, place) = self.slots[at];
            if place == EMPTY || (tag == hash as u32 && text_at(place) == text) {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow<'t>(&mut self, n_slots: usize, text_at: &impl Fn(u32) -> &'t str) {
        let old = std::mem::replace(&mut self.slots, vec![(0, EMPTY); n_slots]);
        let mask = n_slots - 1;
        for (tag, place) in old.into_iter().filter(|(_, place)| *place != EMPTY) {
            let mut at = (hash_text(text_at(place)) >> 32) as usize & mask;
            while self.slots[at].1 != EMPTY {
                at = (at + 1) & mask;
            }
            self.slots[at] = (tag, place);
        }
    }
}

/// An index over a column of unique texts.
#[derive(Clone, Debug, Default)]
pub struct RowIndex(TextTable);

/// Indices differ only in the columns they belong to.
impl PartialEq for RowIndex {
    fn eq(&self, other: &Self) -> bool {
        self.0.n_used == other.0.n_used
    }
}

impl RowIndex {
    /// The index of a whole column; of a repeated text the first row counts.
    pub fn of(ids: &Texts) -> Self {
        let mut index = Self::default();
        for row in 0..ids.len() as u32 {
            index
                .0
                .find_or_add(ids.get(RowId(row)), row, |place| ids.get(RowId(place)));
        }
        index
    }

    /// Makes room for `n` rows in all.
    pub(super) fn reserve(&mut self, ids: &Texts, n: usize) {
        let n_slots = (n * 2).next_power_of_two();
        if n_slots > self.0.slots.len() {
            self.0.grow(n_slots, &|place| ids.get(RowId(place)));
        }
    }

    /// The row of an id.
    pub fn find(&self, ids: &Texts, id: &str) -> Option<RowId> {
        self.0.find(id, |place| ids.get(RowId(place))).map(RowId)
    }

    /// Makes `row` the row of an id that the column does not hold yet; false when it does.
    pub fn add(&mut self, ids: &Texts, id: &str, row: RowId) -> bool {
        self.0.find_or_add(id, row.0, |place| ids.get(RowId(place))) == row.0
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

    #[test]
    fn an_id_is_added_once() {
        let (mut ids, mut index) = (Texts::default(), RowIndex::default());
        assert!(index.add(&ids, "a", RowId(0)));
        ids.push("a");
        assert!(!index.add(&ids, "a", RowId(1)));
    }
}

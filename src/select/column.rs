//! One facet of every customer as codes, and what the codes mean.
//!
//! Comes in: codes by row; goes out: the codes of a row, and how many rows have each. A row has one
//! code, or a list of different ones where the facet allows several; never none.

use std::collections::HashMap;
use std::sync::Arc;

use super::facet::Facet;
use super::fold::sort_key;
use crate::units::RowId;

/// One facet: the codes of every row and what they mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    held: Held,
    pub(super) values: Arc<Values>,
}

/// How the codes lie in memory.
#[derive(Clone, Debug)]
enum Held {
    /// One a row.
    One(Vec<u32>),
    /// Lists, one after another.
    Several(Lists),
}

impl Default for Held {
    fn default() -> Self {
        Self::One(Vec::new())
    }
}

/// Stands in the lists for no code at all until the code of *missing* is known.
const NONE: u32 = u32::MAX;

/// A list of codes for every row.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    codes: Vec<u32>,
    /// Where each row's codes end.
    ends: Vec<u32>,
}

/// The values of a facet, by code.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    /// Value and label.
    pub(super) items: Vec<(String, String)>,
    /// Codes in the order of the ribbon: bands as they come, texts naturally, missing last.
    pub(super) order: Vec<u32>,
    lookup: HashMap<String, u32>,
}

impl Lists {
    /// Appends a code to the row being filled, unless the row has it already.
    pub(super) fn push(&mut self, code: u32) {
        let start = self.ends.last().map_or(0, |&end| end as usize);
        if !self.codes[start..].contains(&code) {
            self.codes.push(code);
        }
    }

    /// Ends the row being filled.
    pub(super) fn close_row(&mut self) {
        let start = self.ends.last().map_or(0, |&end| end as usize);
        if self.codes.len() == start {
            self.codes.push(NONE);
        }
        self.ends.push(self.codes.len() as u32);
    }

    fn of(&self, idx: usize) -> &[u32] {
        let start = idx
            .checked_sub(1)
            .map_or(0, |before| self.ends[before] as usize);
        &self.codes[start..self.ends[idx] as usize]
    }
}

impl Column {
    /// A facet of which every row has one value.
    pub(super) fn single(codes: Vec<u32>, values: Values) -> Self {
        Self {
            held: Held::One(codes),
            values: Arc::new(values),
        }
    }

    /// A facet of which a row may have several values; a row without one gets `missing`.
    pub(super) fn several(mut lists: Lists, values: Values, missing: u32) -> Self {
        for code in lists.codes.iter_mut().filter(|code| **code == NONE) {
            *code = missing;
        }
        // Without a row of several codes the list is a column as any other, which is read faster.
        let is_single = lists.codes.len() == lists.ends.len();
        Self {
            held: if is_single {
                Held::One(lists.codes)
            } else {
                Held::Several(lists)
            },
            values: Arc::new(values),
        }
    }

    /// The codes of a row.
    pub(super) fn codes(&self, row: RowId) -> &[u32] {
        match &self.held {
            Held::One(codes) => std::slice::from_ref(&codes[row.idx()]),
            Held::Several(lists) => lists.of(row.idx()),
        }
    }

    /// Sets `bit` on every row that has none of the codes allowed.
    pub(super) fn mark(&self, failed: &mut [u32], bit: u32, allowed: &[bool]) {
        let passes = |code: &u32| allowed[*code as usize];
        match &self.held {
            Held::One(codes) => {
                for (bits, code) in failed.iter_mut().zip(codes) {
                    *bits |= if passes(code) { 0 } else { bit };
                }
            }
            Held::Several(lists) => {
                for (idx, bits) in failed.iter_mut().enumerate() {
                    *bits |= if lists.of(idx).iter().any(passes) {
                        0
                    } else {
                        bit
                    };
                }
            }
        }
    }

    /// Calls `found` with every code of every row.
    pub(super) fn for_each_code(
        &self,
        rows: impl Iterator<Item = RowId>,
        mut found: impl FnMut(RowId, u32),
    ) {
        match &self.held {
            Held::One(codes) => rows.for_each(|row| found(row, codes[row.idx()])),
            Held::Several(lists) => rows.for_each(|row| {
                for &code in lists.of(row.idx()) {
                    found(row, code);
                }
            }),
        }
    }
}

impl Values {
    /// The values of a facet and the code of *missing*, which comes last.
    pub(super) fn new(
        facet: Facet,
        present: impl IntoIterator<Item = (String, String)>,
    ) -> (Self, u32) {
        let mut values = Self::default();
        for (value, label) in present {
            values.intern(value, label);
        }
        if !facet.is_banded() {
            values
                .order
                .sort_by_cached_key(|&code| sort_key(&values.items[code as usize].1));
        }
        let missing = values.intern(facet.missing().into(), facet.missing_label().into());
        (values, missing)
    }

    /// The code of a value, if the facet has it.
    pub(super) fn find(&self, value: &str) -> Option<u32> {
        self.lookup.get(value).copied()
    }

    /// What people read for a value; the value itself where the facet does not have it.
    pub(super) fn label(&self, facet: Facet, value: &str) -> String {
        match self.find(value) {
            Some(code) => self.items[code as usize].1.clone(),
            None if value == facet.missing() => facet.missing_label().into(),
            None => value.into(),
        }
    }

    fn intern(&mut self, value: String, label: String) -> u32 {
        if let Some(&code) = self.lookup.get(&value) {
            return code;
        }
        let code = self.items.len() as u32;
        self.lookup.insert(value.clone(), code);
        self.items.push((value, label));
        self.order.push(code);
        code
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_holds_a_code_once_and_is_never_empty() {
        let mut lists = Lists::default();
        for code in [4, 1, 4] {
            lists.push(code);
        }
        lists.close_row();
        lists.close_row();
        lists.push(4);
        lists.close_row();
        let column = Column::several(lists, Values::default(), 9);
        let rows = [0, 1, 2].map(|row| column.codes(RowId(row)));
        assert_eq!(rows, [&[4, 1][..], &[9], &[4]]);
    }
}

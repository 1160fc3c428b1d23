//! The columns a dataset is made of.
//!
//! Comes in: values row by row, in order; goes out: a value of a row. Never holds a NaN that
//! leaves it: a missing number is `None` at the interface.

use chrono::NaiveDate;

use super::index::TextTable;
use crate::units::RowId;

/// A column of numbers, some of them missing.
#[derive(Clone, Debug, Default)]
pub struct Numbers(Vec<f64>);

impl Numbers {
    /// A column of `n` missing numbers.
    pub fn missing(n: usize) -> Self {
        Self(vec![f64::NAN; n])
    }

    /// A column from raw values in which NaN (or an infinity) means missing.
    pub fn from_raw(mut values: Vec<f64>) -> Self {
        for value in &mut values {
            *value = finite(*value);
        }
        Self(values)
    }

    /// A column without rows, with room for `n`.
    pub fn with_capacity(n: usize) -> Self {
        Self(Vec::with_capacity(n))
    }

    /// Appends raw values in which NaN (or an infinity) means missing.
    pub fn extend_raw(&mut self, values: &[f64]) {
        self.0.extend(values.iter().copied().map(finite));
    }

    /// The value of a row, always finite; rows beyond the column are missing.
    pub fn get(&self, row: RowId) -> Option<f64> {
        self.0
            .get(row.idx())
            .copied()
            .filter(|value| !value.is_nan())
    }

    /// Appends the value of the next row; a number that is not finite counts as missing.
    pub fn push(&mut self, value: Option<f64>) {
        self.0.push(
            value
                .filter(|number| number.is_finite())
                .unwrap_or(f64::NAN),
        );
    }

    /// Replaces the value of a row.
    pub fn set(&mut self, row: RowId, value: Option<f64>) {
        self.0[row.idx()] = value
            .filter(|number| number.is_finite())
            .unwrap_or(f64::NAN);
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// True when no row has a value.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|value| value.is_nan())
    }

    /// The raw column for tight loops: NaN marks a missing value, nothing else is not finite.
    /// Empty, whatever the number of rows, for a month of the history in which nobody has a value.
    pub fn raw(&self) -> &[f64] {
        &self.0
    }

    /// Makes room for `n` rows in all.
    pub(super) fn reserve(&mut self, n: usize) {
        self.0.reserve(n.saturating_sub(self.0.len()));
    }

    /// Adds missing values until there are `n` rows.
    pub fn pad(&mut self, n: usize) {
        self.0.resize(n.max(self.0.len()), f64::NAN);
    }
}

/// The value, or NaN for an infinity: 0 × ∞ is NaN. Without a branch, so that loops use SIMD.
#[inline]
fn finite(value: f64) -> f64 {
    value + 0.0 * value
}

impl PartialEq for Numbers {
    fn eq(&self, other: &Self) -> bool {
        let same = |(a, b): (&f64, &f64)| a == b || (a.is_nan() && b.is_nan());
        self.0.len() == other.0.len() && self.0.iter().zip(&other.0).all(same)
    }
}

/// A column of texts that mostly differ from row to row, in one allocation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Texts {
    bytes: String,
    ends: Vec<u32>,
}

impl Texts {
    /// The text of a row; empty when there is none.
    pub fn get(&self, row: RowId) -> &str {
        let idx = row.idx();
        let start = if idx == 0 {
            0
        } else {
            self.ends[idx - 1] as usize
        };
        &self.bytes[start..self.ends[idx] as usize]
    }

    /// Appends the text of the next row.
    pub fn push(&mut self, text: &str) {
        self.bytes.push_str(text);
        self.ends.push(self.bytes.len() as u32);
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Makes room for `n` rows in all, as long as those that are there.
    pub(super) fn reserve(&mut self, n: usize) {
        let more = n.saturating_sub(self.ends.len());
        self.bytes
            .reserve(self.bytes.len() / self.ends.len().max(1) * more);
        self.ends.reserve(more);
    }

    /// Every text, row by row.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|idx| self.get(RowId(idx as u32)))
    }
}

/// The code of a row without a value in a [`Dimension`].
const NO_VALUE: u32 = u32::MAX;

/// A column of texts with few different values, interned to small integers.
#[derive(Clone, Debug, Default)]
pub struct Dimension {
    codes: Vec<u32>,
    values: Vec<String>,
    table: TextTable,
}

impl Dimension {
    /// The value of a row.
    pub fn get(&self, row: RowId) -> Option<&str> {
        self.code(row)
            .map(|code| self.values[code as usize].as_str())
    }

    /// The code of a row's value: its position in [`Self::values`].
    pub fn code(&self, row: RowId) -> Option<u32> {
        let code = self.codes[row.idx()];
        (code != NO_VALUE).then_some(code)
    }

    /// The code of a value, if any row ever had it.
    pub fn find(&self, value: &str) -> Option<u32> {
        self.table.find(value, |code| &self.values[code as usize])
    }

    /// Appends the value of the next row.
    pub fn push(&mut self, value: Option<&str>) {
        let code = value.map_or(NO_VALUE, |text| self.intern(text));
        self.codes.push(code);
    }

    /// Replaces the value of a row.
    pub fn set(&mut self, row: RowId, value: Option<&str>) {
        self.codes[row.idx()] = value.map_or(NO_VALUE, |text| self.intern(text));
    }

    /// The different values, in order of first appearance.
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.codes.len()
    }

    /// True without rows.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty()
    }

    /// Makes room for `n` rows in all.
    pub(super) fn reserve(&mut self, n: usize) {
        self.codes.reserve(n.saturating_sub(self.codes.len()));
    }

    /// Adds missing values until there are `n` rows.
    pub fn pad(&mut self, n: usize) {
        self.codes.resize(n.max(self.codes.len()), NO_VALUE);
    }

    fn intern(&mut self, text: &str) -> u32 {
        let new = self.values.len() as u32;
        let code = self
            .table
            .find_or_add(text, new, |code| &self.values[code as usize]);
        if code == new {
            self.values.push(text.to_owned());
        }
        code
    }
}

impl PartialEq for Dimension {
    fn eq(&self, other: &Self) -> bool {
        self.codes == other.codes && self.values == other.values
    }
}

/// A column of dates, some of them missing.
pub type Dates = Vec<Option<NaiveDate>>;

/// A column in which every row has any number of items, kept in one list.
#[derive(Clone, Debug, PartialEq)]
pub struct Grouped<T> {
    items: Vec<T>,
    ends: Vec<u32>,
}

impl<T> Default for Grouped<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl<T> Grouped<T> {
    /// The items of a row, in file order.
    pub fn get(&self, row: RowId) -> &[T] {
        let idx = row.idx();
        let start = if idx == 0 {
            0
        } else {
            self.ends[idx - 1] as usize
        };
        &self.items[start..self.ends[idx] as usize]
    }

    /// Appends an item to the row being filled (the one after the last closed row).
    pub fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Makes room for `n` rows in all, without items.
    pub(super) fn reserve(&mut self, n: usize) {
        self.ends.reserve(n.saturating_sub(self.ends.len()));
    }

    /// Ends the row being filled.
    pub fn close_row(&mut self) {
        self.ends.push(self.items.len() as u32);
    }

    /// Removes the items of the row being filled.
    pub fn drop_open_row(&mut self) {
        let closed = self.ends.last().map_or(0, |&end| end as usize);
        self.items.truncate(closed);
    }

    /// The items of the row being filled.
    pub fn open_row(&self) -> &[T] {
        let closed = self.ends.last().map_or(0, |&end| end as usize);
        &self.items[closed..]
    }

    /// The number of closed rows.
    pub fn n_rows(&self) -> usize {
        self.ends.len()
    }

    /// Every item with its row.
    pub fn iter(&self) -> impl Iterator<Item = (RowId, &T)> {
        (0..self.ends.len() as u32)
            .map(RowId)
            .flat_map(|row| self.get(row).iter().map(move |item| (row, item)))
    }

    /// The number of items of all rows together.
    pub fn n_items(&self) -> usize {
        self.items.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_is_not_finite_is_missing() {
        let mut column = Numbers::from_raw(vec![1.0, f64::INFINITY]);
        column.push(Some(f64::NAN));
        column.push(Some(2.0));
        let values: Vec<_> = (0..4).map(|row| column.get(RowId(row))).collect();
        assert_eq!(values, [Some(1.0), None, None, Some(2.0)]);
    }

    #[test]
    fn texts_keep_their_rows_apart() {
        let mut column = Texts::default();
        for text in ["Ä", "", "ßx"] {
            column.push(text);
        }
        assert_eq!(column.iter().collect::<Vec<_>>(), ["Ä", "", "ßx"]);
    }

    #[test]
    fn equal_values_of_a_dimension_share_a_code() {
        let mut column = Dimension::default();
        for value in [Some("EMEA"), None, Some("APAC"), Some("EMEA")] {
            column.push(value);
        }
        assert_eq!(column.values(), ["EMEA", "APAC"]);
        assert_eq!(column.code(RowId(3)), Some(0));
        assert_eq!(column.get(RowId(1)), None);
    }

    #[test]
    fn grouped_items_stay_with_their_row() {
        let mut column = Grouped::default();
        column.push('a');
        column.push('b');
        column.close_row();
        column.close_row();
        column.push('x');
        column.drop_open_row();
        column.push('c');
        column.close_row();
        assert_eq!(column.get(RowId(0)), ['a', 'b']);
        assert!(column.get(RowId(1)).is_empty());
        assert_eq!(column.get(RowId(2)), ['c']);
    }
}

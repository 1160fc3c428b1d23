//! Texts of cells to numbers, dates and flags.

use chrono::NaiveDate;

use super::mapping::{DateOrder, Decimal};

/// A number: with thousands separators, a currency sign or code, a percent sign (then the number
/// before it), parentheses or a trailing minus for negative amounts. `None` where it is none.
pub fn number(_text: &str, _decimal: Decimal) -> Option<f64> {
    None
}

/// A day: in the order given, also with a time after it, and as a plain number of a workbook.
pub fn date(_text: &str, _order: DateOrder, _from_1904: bool) -> Option<NaiveDate> {
    None
}

/// Yes or no, in the usual ways to write it.
pub fn flag(_text: &str) -> Option<bool> {
    None
}

/// Whether a cell says that there is no value: empty, blanks, `N/A`, `#N/A`, `null`, `-` …
pub fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

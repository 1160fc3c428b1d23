//! Templates: tables with the usual columns and a few rows to show how they are filled.

use super::mapping::Kind;

/// The text of the template of a kind, as CSV.
pub fn template(_kind: Kind) -> String {
    String::new()
}

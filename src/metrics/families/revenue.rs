//! Recurring revenue and its movements.

use crate::metrics::dictionary::Entry;

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[];

//! What a customer costs to win and is worth over its life.

use crate::metrics::dictionary::Entry;

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[];

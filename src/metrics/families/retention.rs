//! What of a cohort is left.

use crate::metrics::dictionary::Entry;

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[];

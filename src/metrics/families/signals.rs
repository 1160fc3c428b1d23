//! Signs of adoption, retention, expansion and advocacy (002-3 to 002-6).

use crate::metrics::dictionary::Entry;

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[];

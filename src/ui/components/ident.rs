//! Ids that tie a label to its control; unique on the page, meaningless outside it.

use std::sync::atomic::{AtomicUsize, Ordering};

static NEXT: AtomicUsize = AtomicUsize::new(1);

/// A new id that begins with `prefix`.
pub fn fresh_id(prefix: &str) -> String {
    format!("{prefix}-{}", NEXT.fetch_add(1, Ordering::Relaxed))
}

/// The value of an ARIA attribute that is a yes or a no.
pub(super) const fn aria(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

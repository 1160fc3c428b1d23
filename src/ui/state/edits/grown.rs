//! A kept log with further entries.

use crate::edit::{Log, LogError};

/// What a kept text becomes with further entries: the log, the texts to keep, and what to tell when
/// the text could not be read.
pub(super) fn grown(
    id: &str,
    text: Option<String>,
    added: &Log,
) -> (Log, Vec<(String, String)>, Option<String>) {
    let (kept, unread) = match text.as_deref().map(Log::from_text) {
        None => (Log::default(), None),
        Some(Ok(log)) => (log, None),
        Some(Err(error)) => (Log::default(), Some(error)),
    };
    let log = kept.merged(added);
    let mut entries = vec![(id.to_owned(), log.to_text())];
    let fault = unread.map(|error: LogError| {
        entries.extend(text.map(|text| (format!("unread {id}"), text)));
        format!(
            "The changes kept for this data could not be read: {error}. The old text is kept aside."
        )
    });
    (log, entries, fault)
}

/// An id that no other entry has: the time, and enough chance that two people do not meet.
pub(super) fn fresh_id(at: i64) -> String {
    let chance = (js_sys::Math::random() * 1e12) as u64;
    format!("{at}-{chance:012}")
}

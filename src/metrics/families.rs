//! The entries of the dictionary, a file a family.

mod contracts;
mod efficiency;
mod lifetime;
mod retention;
mod revenue;
mod signals;
mod usage;
mod voice;

use super::dictionary::Entry;

/// Every family's entries, in the order of the page.
pub(super) const ALL: [&[Entry]; 8] = [
    revenue::ENTRIES,
    retention::ENTRIES,
    contracts::ENTRIES,
    lifetime::ENTRIES,
    voice::ENTRIES,
    usage::ENTRIES,
    efficiency::ENTRIES,
    signals::ENTRIES,
];

//! Walking the tree with the keyboard.

use super::layout::Entry;
use crate::chart::{Key, Step, step_along};

/// The entry one step away; walking starts at the first.
pub(super) fn walk(entries: &[Entry], from: Option<Key>, step: Step) -> Option<Key> {
    let place = from.and_then(|key| entries.iter().position(|entry| entry.key() == key));
    let Some(here) = place else {
        return Some(entries[step_along(entries.len(), None, step)?].key());
    };
    let depth = entries[here].depth;
    let is_level = |place: &usize| entries[*place].depth == depth;
    let found = match step {
        Step::Left => entries[here].above,
        Step::Right => (here + 1 < entries.len())
            .then_some(here + 1)
            .filter(|next| entries[*next].above == Some(here)),
        Step::Up => (0..here).rev().find(is_level),
        Step::Down => (here + 1..entries.len()).find(is_level),
        Step::Next | Step::Previous | Step::First | Step::Last => {
            step_along(entries.len(), Some(here), step)
        }
    };
    Some(entries[found.unwrap_or(here)].key())
}

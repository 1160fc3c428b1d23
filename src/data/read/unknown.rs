//! Unknown fields while a document is read: where they stand, not what they say.
//!
//! Comes in: owner, key and the span of the value; goes out: [`Extras`], and one issue per key.

use super::super::extras::{Extras, Owner, Section};
use super::super::hash::FastMap;
use super::super::issue::Done;
use super::super::issues::IssueLog;

/// Unknown fields found so far.
#[derive(Clone, Debug, Default)]
pub(in crate::data) struct UnknownFields {
    found: Vec<Found>,
    keys: Vec<String>,
    lookup: FastMap<String, u32>,
    /// Items of customers' lists that were left out: row, section, position in the file.
    left_out: Vec<(u32, Section, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct Found {
    owner: Owner,
    key: u32,
    start: u32,
    end: u32,
}

impl UnknownFields {
    /// Remembers a field and the span of its value.
    pub(in crate::data) fn keep(&mut self, owner: Owner, key: &str, span: (usize, usize)) {
        let known = self.lookup.get(key).copied();
        let key = known.unwrap_or_else(|| {
            let new = self.keys.len() as u32;
            self.keys.push(key.to_owned());
            self.lookup.insert(key.to_owned(), new);
            new
        });
        self.found.push(Found {
            owner,
            key,
            start: span.0 as u32,
            end: span.1 as u32,
        });
    }

    /// The place to go back to with [`Self::rewind`].
    pub(in crate::data) fn mark(&self) -> usize {
        self.found.len()
    }

    /// Forgets what was found since a mark.
    pub(in crate::data) fn rewind(&mut self, mark: usize) {
        self.found.truncate(mark);
    }

    /// Forgets what was found inside a field of an object.
    pub(in crate::data) fn forget(&mut self, owner: Owner, key: &str) {
        let outer = owner.section.path();
        self.found.retain(|found| {
            let path = found.owner.section.path();
            let inside = path
                .strip_prefix(outer)
                .map(|rest| rest.trim_start_matches('.'));
            let inside = inside.and_then(|rest| rest.strip_prefix(key));
            let is_field =
                inside.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
            !(is_field && found.owner.is_inside(owner))
        });
    }

    /// Remembers that an item of a list was left out.
    pub(in crate::data) fn leave_out(&mut self, outer: Owner, section: Section, position: u32) {
        if outer.section != Section::Kpis {
            self.left_out.push((outer.row, section, position));
        }
    }

    /// The position in the file of an item that was kept.
    pub(in crate::data) fn position(&self, row: u32, section: Section, item: usize) -> usize {
        let gaps = self
            .left_out
            .iter()
            .filter(|gap| (gap.0, gap.1) == (row, section));
        gaps.fold(item, |position, gap| {
            position + usize::from(gap.2 as usize <= position)
        })
    }

    /// Sorts by owner, drops all but the last of repeated keys, lists every key once.
    pub(in crate::data) fn finish(&mut self, text: &str, log: &mut IssueLog) -> Extras {
        self.found.sort_by_key(|found| found.owner);
        let mut last: FastMap<u32, usize> = FastMap::default();
        let mut kept: Vec<Found> = Vec::with_capacity(self.found.len());
        for &found in &self.found {
            if kept
                .last()
                .is_some_and(|before| before.owner != found.owner)
            {
                last.clear();
            }
            if let Some(&earlier) = last.get(&found.key) {
                kept[earlier] = found;
            } else {
                last.insert(found.key, kept.len());
                kept.push(found);
            }
        }
        list(&kept, &self.keys, log);
        let show = |found: &Found| {
            let raw = text
                .get(found.start as usize..found.end as usize)
                .unwrap_or_default();
            (found.owner, found.key, raw)
        };
        Extras::of_sorted(self.keys.clone(), kept.iter().map(show))
    }
}

/// One issue per path and key, with the number of times it was found.
fn list(found: &[Found], keys: &[String], log: &mut IssueLog) {
    let mut places: FastMap<(Section, u32), usize> = FastMap::default();
    let mut counts: Vec<(Found, usize)> = Vec::new();
    for field in found {
        let place = *places
            .entry((field.owner.section, field.key))
            .or_insert(counts.len());
        match counts.get_mut(place) {
            Some((first, count)) => {
                *count += 1;
                if field.start < first.start {
                    *first = *field;
                }
            }
            None => counts.push((*field, 1)),
        }
    }
    for (first, count) in counts {
        log.add(first.start as usize, "unknown field", Done::Kept, || {
            let path = first.owner.section.path();
            let dot = if path.is_empty() { "" } else { "." };
            let times = if count == 1 {
                "once".into()
            } else {
                format!("{count} times")
            };
            (format!("{path}{dot}{}", keys[first.key as usize]), times)
        });
    }
}

//! The scores set by hand of the customers that changes touch.
//!
//! Fields this version does not know belong to an override, not to its place: they follow it.

use std::collections::BTreeMap;

use super::OverrideChange;
use super::apply::Misfit;
use crate::data::Dataset;
use crate::data::column::Grouped;
use crate::data::extras::{Extras, Section};
use crate::data::record::Override;
use crate::units::RowId;

/// How far apart two scores may be and still be the same: a text keeps fifteen digits for sure.
const TOLERANCE: f64 = 1e-9;

/// Overrides being changed.
pub(super) struct Hands<'d> {
    base: &'d Dataset,
    rows: BTreeMap<RowId, Hand>,
}

/// Those of one customer.
struct Hand {
    items: Vec<Held>,
    removed: Vec<Held>,
}

/// An override, and where it stood in the data as loaded.
struct Held {
    item: Override,
    origin: Option<u32>,
}

impl<'d> Hands<'d> {
    /// Begins with those of a dataset.
    pub(super) fn of(base: &'d Dataset) -> Self {
        Self {
            base,
            rows: BTreeMap::new(),
        }
    }

    /// Makes a change, or says why it does not fit.
    pub(super) fn change(&mut self, change: &OverrideChange) -> Result<(), Misfit> {
        let row = self.base.find(&change.customer);
        let row = row.ok_or_else(|| Misfit::NoCustomer(change.customer.clone()))?;
        let base = self.base;
        let hand = self.rows.entry(row).or_insert_with(|| Hand::of(base, row));
        match (&change.was, &change.now) {
            (None, None) => {}
            (None, Some(now)) => hand.insert(change.idx, now),
            (Some(was), now) => {
                let at = hand.position(change.idx, was).ok_or(Misfit::Gone)?;
                if let Some(now) = now {
                    hand.items[at].item.clone_from(now);
                } else {
                    let removed = hand.items.remove(at);
                    hand.removed.push(removed);
                }
            }
        }
        Ok(())
    }

    /// Whether nothing was touched.
    pub(super) fn is_untouched(&self) -> bool {
        self.rows.is_empty()
    }

    /// The overrides of all customers, and the unknown fields at their places.
    pub(super) fn finish(self) -> (Grouped<Override>, Extras) {
        let mut all = Grouped::default();
        let mut extras = self.base.extras.clone();
        let mut touched = self.rows.into_iter().peekable();
        for row in self.base.rows() {
            if let Some((_, hand)) = touched.next_if(|(own, _)| *own == row) {
                let origins: Vec<_> = hand.items.iter().map(|held| held.origin).collect();
                extras.rearrange(row.0, Section::Overrides, &origins);
                hand.items.into_iter().for_each(|held| all.push(held.item));
            } else {
                let items = self.base.overrides.get(row).iter().cloned();
                items.for_each(|item| all.push(item));
            }
            all.close_row();
        }
        (all, extras)
    }
}

impl Hand {
    fn of(base: &Dataset, row: RowId) -> Self {
        let held = |(origin, item): (u32, &Override)| Held {
            item: item.clone(),
            origin: Some(origin),
        };
        Self {
            items: (0..).zip(base.overrides.get(row)).map(held).collect(),
            removed: Vec::new(),
        }
    }

    /// Adds an override; one that was removed before comes back with all it had.
    fn insert(&mut self, idx: usize, item: &Override) {
        let known = self
            .removed
            .iter()
            .rposition(|held| alike(&held.item, item));
        let origin = known.and_then(|at| self.removed.remove(at).origin);
        let held = Held {
            item: item.clone(),
            origin,
        };
        self.items.insert(idx.min(self.items.len()), held);
    }

    /// Where an override stands: at its place, else the first one like it.
    fn position(&self, idx: usize, was: &Override) -> Option<usize> {
        let is_there = |held: &Held| alike(&held.item, was);
        match self.items.get(idx) {
            Some(held) if is_there(held) => Some(idx),
            Some(_) | None => self.items.iter().position(is_there),
        }
    }
}

fn alike(a: &Override, b: &Override) -> bool {
    let with_score = |item: &Override| Override {
        score: a.score,
        ..item.clone()
    };
    (a.score - b.score).abs() <= TOLERANCE && with_score(a) == with_score(b)
}

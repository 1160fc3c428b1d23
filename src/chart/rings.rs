//! Two rings: groups inside, their parts outside within the arc of their group.
//!
//! In come groups (tags) with parts (items); out come arcs that make a full turn. A part is a
//! share of its group, a group is a share of all groups, so a part that stands in two groups has
//! one amount and two shares. The center shows the total at rest and the slice under the pointer
//! on the overlay.

mod arcs;
mod draw;
mod names;
mod plot;
mod words;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, hit, polar, step_along};
use arcs::Slice;
use plot::Plot;

/// One slice of the outer ring: a product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its size; anything that is not a positive number counts as 0.
    pub value: f64,
    /// Its size in words: "$10.1k".
    pub amount: String,
}

/// One slice of the inner ring: a tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its size, which is the sum of its parts; anything that is not a positive number counts
    /// as 0.
    pub value: f64,
    /// Its size in words: "$10.1k".
    pub amount: String,
    /// What it is made of, clockwise.
    pub parts: Vec<Part>,
}

/// Groups and their parts as shares of a whole.
///
/// A key of series 0 is a group (`item` is its index), one of series 1 a part (`item` counts
/// through the parts of all groups in order).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rings {
    /// The groups, clockwise from twelve o'clock.
    pub groups: Vec<Group>,
    /// What the sizes measure, as after "no": "opportunity".
    pub unit: String,
    /// The large text in the center at rest: the total with each part counted once.
    pub total: String,
    /// The small text under the total; may say the sum of the ring.
    pub total_label: String,
}

/// The series of groups in keys.
const GROUPS: u16 = 0;

/// The series of parts in keys.
const PARTS: u16 = 1;

impl Rings {
    /// Start and sweep of each group and of each part, in radians clockwise from twelve.
    ///
    /// Groups make a full turn; the parts of a group fill its arc as far as they make it up.
    pub fn arcs(&self) -> [Vec<(f64, f64)>; 2] {
        [GROUPS, PARTS].map(|series| {
            let of = |slice: &&Slice| slice.key.series == series;
            let slices = arcs::slices(self);
            let arc = |slice: &Slice| (slice.start, slice.sweep);
            slices.iter().filter(of).map(arc).collect()
        })
    }

    /// The share of each group of all groups and of each part of its group, as "49.5%"; those of
    /// all groups sum to 100, and so do those of the parts of each group.
    pub fn shares(&self) -> [Vec<String>; 2] {
        arcs::shares(self)
    }

    /// The slice of a key that is drawn.
    fn slice(&self, key: Key) -> Option<Slice> {
        let is_it = |slice: &Slice| slice.key == key && slice.sweep > 0.0;
        arcs::slices(self).into_iter().find(is_it)
    }

    /// The group and the part of a key of series 1.
    fn part(&self, item: usize) -> Option<(usize, &Part)> {
        let groups = self.groups.iter().enumerate();
        groups
            .flat_map(|(idx, group)| group.parts.iter().map(move |part| (idx, part)))
            .nth(item)
    }
}

/// The key of a group.
const fn group_key(item: usize) -> Key {
    Key {
        series: GROUPS,
        item: item as u32,
    }
}

/// The key of a part, counted through all groups.
const fn part_key(item: usize) -> Key {
    Key {
        series: PARTS,
        item: item as u32,
    }
}

impl Chart for Rings {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        draw::overlay(self, size, theme, key)
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        words::of(self, key)
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    /// Left and right walk along a ring, down goes from a group to its first part, up from a
    /// part to its group.
    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let seen: Vec<Slice> = arcs::slices(self)
            .into_iter()
            .filter(|slice| slice.sweep > 0.0)
            .collect();
        let from = from.and_then(|key| seen.iter().find(|slice| slice.key == key));
        let (Some(from), false) = (from, matches!(step, Step::First | Step::Last)) else {
            let place = step_along(seen.len(), None, step)?;
            return Some(seen[place].key);
        };
        if matches!(step, Step::Up | Step::Down) {
            let series = if step == Step::Up { GROUPS } else { PARTS };
            let is_next = |slice: &&Slice| slice.group == from.group && slice.key.series == series;
            let stays = from.key.series == series;
            let next = seen.iter().find(is_next).filter(|_| !stays);
            return Some(next.unwrap_or(from).key);
        }
        let is_along = |slice: &&Slice| slice.key.series == from.key.series;
        let ring: Vec<Key> = seen
            .iter()
            .filter(is_along)
            .map(|slice| slice.key)
            .collect();
        let place = ring.iter().position(|key| *key == from.key);
        Some(ring[step_along(ring.len(), place, step)?])
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let (slice, plot) = (self.slice(key)?, Plot::new(self, size));
        let (inner, outer) = plot.radii(slice.key);
        Some(polar::at(
            plot.center,
            f64::midpoint(inner, outer),
            slice.middle(),
        ))
    }

    /// The slice under the pointer; one too thin to aim at is found from beside it, and a part
    /// also by its name.
    fn hit(&self, size: Size, theme: &Theme, at: Point) -> Option<Key> {
        plot::slice_at(self, &Plot::new(self, size), at)
            .or_else(|| hit::at(&self.scene(size, theme), at))
    }
}

#[cfg(test)]
mod tests;

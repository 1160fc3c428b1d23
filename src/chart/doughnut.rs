//! The doughnut: shares of a whole as parts of a ring, with a readout in its center.
//!
//! In come slices, out come arcs that make a full turn and shares that sum to 100. The center
//! shows the total at rest and the slice under the pointer on the overlay. Nothing is drawn for
//! a slice of 0, but it keeps its place in words and table.

mod draw;
mod share;
mod table;

use std::f64::consts::TAU;

pub use share::{Precision, shares};

use super::describe::{MarkWords, Table, decimal};
use super::legend::Entry;
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone, polar, step_along};
use draw::Ring;

/// How a slice is colored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// As a health band; "no data" is hatched.
    Health(Tone),
    /// As the series with this index, from 0.
    Series(u8),
}

/// One part of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Slice {
    /// The name of the part.
    pub name: String,
    /// How it is colored.
    pub look: Look,
    /// Its size; anything that is not a positive number counts as 0.
    pub value: f64,
    /// How many things stand behind it.
    pub count: u64,
    /// Its size in words where it is not a count, as "$238k".
    pub amount: Option<String>,
}

impl Slice {
    /// The size that is drawn: 0 for anything that is not a positive number.
    fn weight(&self) -> f64 {
        if self.value.is_finite() {
            self.value.max(0.0)
        } else {
            0.0
        }
    }
}

/// Shares of a whole.
///
/// A key is the slice (`item`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doughnut {
    /// The slices, clockwise from twelve o'clock.
    pub slices: Vec<Slice>,
    /// What is counted, in the plural: "customers".
    pub unit: String,
    /// The large text in the center at rest: the total.
    pub total: String,
    /// The small text under the total.
    pub total_label: String,
    /// How exactly shares are written.
    pub precision: Precision,
}

impl Doughnut {
    /// The share of each slice in words, as "37%"; they sum to 100, "<1%" counting as 0.
    pub fn shares(&self) -> Vec<String> {
        let weights: Vec<f64> = self.slices.iter().map(Slice::weight).collect();
        let units = shares(&weights, self.precision);
        let texts = units.into_iter().zip(weights);
        texts
            .map(|(units, weight)| self.precision.text(units, weight > 0.0))
            .collect()
    }

    /// Start and sweep of each slice in radians clockwise from twelve; they make a full turn.
    pub fn arcs(&self) -> Vec<(f64, f64)> {
        let largest = self.slices.iter().map(Slice::weight).fold(0.0, f64::max);
        let part = |slice: &Slice| {
            if largest > 0.0 {
                slice.weight() / largest
            } else {
                0.0
            }
        };
        let total: f64 = self.slices.iter().map(part).sum();
        let mut start = 0.0;
        let arc = |slice: &Slice| {
            let sweep = if total > 0.0 {
                TAU * part(slice) / total
            } else {
                0.0
            };
            start += sweep;
            (start - sweep, sweep)
        };
        self.slices.iter().map(arc).collect()
    }

    /// How many things stand behind all slices.
    fn count(&self) -> u64 {
        self.slices.iter().map(|slice| slice.count).sum()
    }

    /// "14 of 38".
    fn part_of(&self, slice: &Slice) -> String {
        format!(
            "{} of {}",
            decimal(slice.count as f64, 0),
            decimal(self.count() as f64, 0)
        )
    }

    /// The three lines of the center while a slice is hovered: large, name, small.
    fn readout(&self, item: usize) -> Option<[String; 3]> {
        let slice = self.slices.get(item)?;
        let share = self.shares().swap_remove(item);
        Some(match &slice.amount {
            Some(amount) => [amount.clone(), slice.name.clone(), share],
            None => [share, slice.name.clone(), self.part_of(slice)],
        })
    }

    fn unit_title(&self) -> String {
        let mut letters = self.unit.chars();
        let first = letters.next().map(char::to_uppercase);
        first.map_or_else(
            || "Count".to_owned(),
            |first| first.chain(letters).collect(),
        )
    }
}

impl Chart for Doughnut {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        draw::overlay(self, size, theme, key)
    }

    fn finding(&self) -> String {
        let heaviest = |a: &(usize, &Slice), b: &(usize, &Slice)| {
            a.1.weight().total_cmp(&b.1.weight()).then(b.0.cmp(&a.0))
        };
        let Some((item, slice)) = self.slices.iter().enumerate().max_by(heaviest) else {
            return format!("No {} to show", self.unit);
        };
        if slice.weight() <= 0.0 {
            return format!("No {} to show", self.unit);
        }
        let share = self.shares().swap_remove(item);
        match &slice.amount {
            Some(amount) => format!("{} is the largest part: {amount}, {share}", slice.name),
            None => format!(
                "{} is the largest part: {} {}, {share}",
                slice.name,
                self.part_of(slice),
                self.unit
            ),
        }
    }

    fn words(&self, key: Key) -> MarkWords {
        let item = key.item as usize;
        let Some(slice) = self.slices.get(item) else {
            return MarkWords::default();
        };
        let share = self.shares().swap_remove(item);
        // Share and amount are read together, as in "10.1% – $3.5k".
        let size = match &slice.amount {
            Some(amount) => ("Share and amount".to_owned(), format!("{share} – {amount}")),
            None => ("Share".to_owned(), share),
        };
        let rows = vec![size, (self.unit_title(), self.part_of(slice))];
        let tone = match slice.look {
            Look::Health(tone) => Some(tone),
            Look::Series(_) => None,
        };
        MarkWords {
            title: slice.name.clone(),
            tone,
            rows,
        }
    }

    fn table(&self) -> Table {
        table::as_shown(self)
    }

    fn legend(&self) -> Vec<Entry> {
        table::legend(self)
    }

    /// A ring of its usual thickness would be thin on a larger picture.
    fn picture(&self) -> Size {
        Size {
            height: 260.0,
            ..super::PICTURE
        }
    }

    fn exact_table(&self) -> Table {
        table::exact(self)
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let seen: Vec<usize> = (0..self.slices.len())
            .filter(|&item| self.slices[item].weight() > 0.0)
            .collect();
        let from = from.and_then(|key| seen.iter().position(|&item| item == key.item as usize));
        step_along(seen.len(), from, step).map(|place| Key::item(seen[place] as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let (start, sweep) = self.arcs().get(key.item as usize).copied()?;
        let ring = Ring::new(size);
        let radius = f64::midpoint(ring.inner, ring.outer);
        Some(polar::at(ring.center, radius, start + sweep / 2.0))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let ring = Ring::new(size);
        let (angle, radius) = polar::of(ring.center, at);
        let is_on = (ring.inner - draw::LIFT..=ring.outer + draw::LIFT).contains(&radius);
        let holds = |(start, sweep): &(f64, f64)| (*start..start + sweep).contains(&angle);
        let item = self.arcs().iter().position(holds).filter(|_| is_on)?;
        Some(Key::item(item as u32))
    }
}

#[cfg(test)]
mod tests;

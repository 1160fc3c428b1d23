//! Banding: how scores spread over bands whose limits can be moved, against how they were before.
//!
//! In come narrow bins with a count for each band, the bands and what there was before; out come
//! columns in the bands' colors on the bands' ground, the counts before as an outline, each limit
//! as a line with its value in a chip. [`Banding::handles`] says where limits are taken hold of.
//! A bin that a limit cuts through is a stack of its bands; nobody is counted in another's color.

mod axis;
mod draw;
mod handle;
mod plot;
mod words;

pub use handle::Handle;

use super::describe::{Format, MarkWords, Table, decimal};
use super::legend::{Entry, Mark};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone, step_along};
use crate::units;
use plot::Plot;

/// Scores over bands, in a draft and before.
///
/// A key is the bin (`item`).
#[derive(Clone, Debug, Default)]
pub struct Banding {
    /// What the axis measures: `Health`.
    pub axis: String,
    /// What is counted, in the singular: `customer`.
    pub thing: String,
    /// The bins, lowest first, of equal width and without gaps.
    pub bins: Vec<Bin>,
    /// The bands, lowest first; those without a place on the axis come last.
    pub bands: Vec<Band>,
    /// What the counts before are of: `Version 12`.
    pub before: String,
    /// The limits before, rising.
    pub limits_before: Vec<f64>,
    /// How values of the axis are written.
    pub format: Format,
}

/// A range of the axis and how many lie in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bin {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// How many lie in each band, in the order of the bands.
    pub counts: Vec<usize>,
    /// How many lay in it before.
    pub before: usize,
}

/// A band.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// What people read.
    pub name: String,
    /// Its look.
    pub tone: Tone,
    /// The highest value of it; `None` for one that has no place of its own on the axis.
    pub up_to: Option<f64>,
}

impl Bin {
    /// How many lie in it.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl Banding {
    /// How many have a value.
    fn n(&self) -> usize {
        self.bins.iter().map(Bin::n).sum()
    }

    /// How many had a value before.
    fn n_before(&self) -> usize {
        self.bins.iter().map(|bin| bin.before).sum()
    }

    /// How many are in a band.
    fn n_in(&self, band: usize) -> usize {
        let counts = self.bins.iter().filter_map(|bin| bin.counts.get(band));
        counts.sum()
    }

    /// The ends of the axis.
    fn domain(&self) -> (f64, f64) {
        let first = self.bins.first().map_or(0.0, |bin| bin.from);
        (first, self.bins.last().map_or(10.0, |bin| bin.to))
    }

    /// The limits between bands, rising.
    fn limits(&self) -> Vec<f64> {
        let mut limits: Vec<f64> = self.bands.iter().filter_map(|band| band.up_to).collect();
        // The last band ends where the axis does.
        limits.pop();
        limits
    }

    /// The places of the bins that hold or held anybody.
    fn filled(&self) -> Vec<usize> {
        let bins = self.bins.iter().enumerate();
        bins.filter(|(_, bin)| bin.n() + bin.before > 0)
            .map(|(idx, _)| idx)
            .collect()
    }
}

impl Chart for Banding {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        draw::overlay(self, &Plot::new(self, size), key, theme)
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        words::of(self, key)
    }

    fn table(&self) -> Table {
        words::table(
            self,
            |value| self.format.text(value),
            |n| units::count(n as f64),
        )
    }

    fn exact_table(&self) -> Table {
        words::table(self, |value| decimal(value, 2), |n| n.to_string())
    }

    fn legend(&self) -> Vec<Entry> {
        let bands = self.bands.iter();
        let bands = bands.map(|band| Entry::new(band.name.clone(), Mark::Tone(band.tone)));
        bands.collect()
    }

    /// Wide and low, as it is on a page.
    fn picture(&self) -> Size {
        Size {
            height: 340.0,
            ..super::PICTURE
        }
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let filled = self.filled();
        let at = from.and_then(|key| filled.iter().position(|bin| *bin == key.item as usize));
        step_along(filled.len(), at, step).map(|next| Key::item(filled[next] as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let bin = self.bins.get(key.item as usize)?;
        let plot = Plot::new(self, size);
        let (left, right) = plot.across(bin);
        let top = plot.y.at(bin.n().max(bin.before) as f64);
        Some(Point::new(f64::midpoint(left, right), top))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let plot = Plot::new(self, size);
        if !(plot.top..=plot.bottom).contains(&at.y) {
            return None;
        }
        let is_in = |idx: &usize| {
            let bin = &self.bins[*idx];
            (plot.x.at(bin.from)..=plot.x.at(bin.to)).contains(&at.x)
        };
        let found = self.filled().into_iter().find(is_in)?;
        Some(Key::item(found as u32))
    }
}

#[cfg(test)]
mod tests;

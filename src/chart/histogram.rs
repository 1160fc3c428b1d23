//! The histogram: how many lie in each bin of an axis, cut by bands (design language, 6.10).
//!
//! In come bins of equal width with a count for each band, out come columns in the bands' colors
//! under the bands' marks and names, counts over the columns and the limits of the bands dashed.
//! A bin that a limit cuts through is a stack of its bands, so that no count is in the wrong color.

mod draw;
mod plot;
mod table;

use super::describe::{Format, MarkWords, Table, decimal};
use super::legend::{Entry, Mark};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone, step_along};
use crate::units;
use plot::Plot;

/// How things are spread over an axis.
///
/// A key is the bin (`item`).
#[derive(Clone, Debug, Default)]
pub struct Histogram {
    /// What the axis measures: `Onboarding risk`.
    pub axis: String,
    /// What is counted, in the singular: `customer`.
    pub thing: String,
    /// The bins, lowest first, of equal width and without gaps.
    pub bins: Vec<Bin>,
    /// The bands along the axis, lowest first.
    pub zones: Vec<Zone>,
    /// How many have no value.
    pub n_without: usize,
    /// How values of the axis are written.
    pub format: Format,
    /// Whether each bin is one whole number, which is where it begins: `7`, not `7 to 8`.
    pub is_whole: bool,
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
}

/// A band of the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Zone {
    /// What people read.
    pub name: String,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Its look.
    pub tone: Tone,
}

impl Bin {
    /// How many lie in it.
    pub fn n(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl Histogram {
    /// How many have a value.
    fn n(&self) -> usize {
        self.bins.iter().map(Bin::n).sum()
    }

    /// The ends of the axis.
    fn domain(&self) -> (f64, f64) {
        let first = self.bins.first().map_or(0.0, |bin| bin.from);
        (first, self.bins.last().map_or(1.0, |bin| bin.to))
    }

    /// The places of the bins that hold anything.
    fn filled(&self) -> Vec<usize> {
        let bins = self.bins.iter().enumerate();
        bins.filter(|(_, bin)| bin.n() > 0)
            .map(|(idx, _)| idx)
            .collect()
    }

    /// `30% to 40%`.
    fn range(&self, bin: &Bin) -> String {
        let ends = self.format.ticks(&[bin.from, bin.to]);
        if self.is_whole {
            return ends[0].clone();
        }
        format!("{} to {}", ends[0], ends[1])
    }

    /// How many, with the name of what is counted.
    fn counted(&self, n: usize) -> String {
        units::counted(n, &self.thing)
    }

    /// The names of the bands that a bin has anybody in.
    fn band(&self, bin: &Bin) -> String {
        let counts = bin.counts.iter().zip(&self.zones);
        let names = counts.filter(|(n, _)| **n > 0).map(|(_, zone)| &*zone.name);
        names.collect::<Vec<_>>().join(", ")
    }
}

impl Chart for Histogram {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        draw::overlay(self, size, theme, key)
    }

    fn finding(&self) -> String {
        let n = self.n();
        if n == 0 {
            return format!("{}: nobody has a value", self.axis);
        }
        let counts = self.zones.iter().enumerate().map(|(idx, zone)| {
            let own = self.bins.iter().filter_map(|bin| bin.counts.get(idx));
            format!("{} {}", zone.name, units::count(own.sum::<usize>() as f64))
        });
        let bands: Vec<String> = counts.collect();
        let mut text = format!("{} of {}", self.axis, self.counted(n));
        if !bands.is_empty() {
            text = format!("{text}: {}", bands.join(", "));
        }
        let fullest = self.bins.iter().rev().max_by_key(|bin| bin.n());
        fullest.map_or(text.clone(), |bin| {
            format!(
                "{text}; most, {}, from {}",
                units::count(bin.n() as f64),
                self.range(bin)
            )
        })
    }

    fn words(&self, key: Key) -> MarkWords {
        let Some(bin) = self.bins.get(key.item as usize) else {
            return MarkWords::default();
        };
        let counts: Vec<_> = bin
            .counts
            .iter()
            .zip(&self.zones)
            .filter(|(n, _)| **n > 0)
            .collect();
        let mut rows = vec![
            (
                units::capitalized(&format!("{}s", self.thing)),
                units::count(bin.n() as f64),
            ),
            ("Share".to_owned(), share(bin.n(), self.n())),
        ];
        match &counts[..] {
            [(_, zone)] => rows.push(("Band".to_owned(), zone.name.clone())),
            several => rows.extend(
                several
                    .iter()
                    .map(|(n, zone)| (zone.name.clone(), units::count(**n as f64))),
            ),
        }
        MarkWords {
            title: format!("{} {}", self.axis, self.range(bin)),
            tone: counts.first().map(|(_, zone)| zone.tone),
            rows,
        }
    }

    fn table(&self) -> Table {
        self.table_of(|value| self.format.text(value), |n| units::count(n as f64))
    }

    fn legend(&self) -> Vec<Entry> {
        let entry = |zone: &Zone| Entry::new(zone.name.clone(), Mark::Tone(zone.tone));
        self.zones.iter().map(entry).collect()
    }

    /// Wide and low, as it is on a page.
    fn picture(&self) -> Size {
        Size {
            height: 380.0,
            ..super::PICTURE
        }
    }

    fn exact_table(&self) -> Table {
        self.table_of(|value| decimal(value, 2), |n| n.to_string())
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let filled = self.filled();
        let at = from.and_then(|key| filled.iter().position(|bin| *bin == key.item as usize));
        let next = step_along(filled.len(), at, step)?;
        Some(Key::item(filled[next] as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let bin = self.bins.get(key.item as usize)?;
        let plot = Plot::new(self, size);
        let (left, right) = plot.across(bin);
        Some(Point::new(
            f64::midpoint(left, right),
            plot.y.at(bin.n() as f64),
        ))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let plot = Plot::new(self, size);
        if !(plot.top..=plot.bottom).contains(&at.y) {
            return None;
        }
        let is_in = |idx: &usize| {
            let (left, right) = plot.across(&self.bins[*idx]);
            (left..=right).contains(&at.x)
        };
        let found = self.filled().into_iter().find(is_in)?;
        Some(Key::item(found as u32))
    }
}

/// A share in whole percent; a dash of nothing.
fn share(n: usize, total: usize) -> String {
    if total == 0 {
        return super::describe::MISSING.to_owned();
    }
    units::share(n as f64 / total as f64)
}

#[cfg(test)]
mod tests;

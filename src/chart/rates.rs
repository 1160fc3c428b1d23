//! Shares with their intervals, row by row: how many of each group it happened to.
//!
//! In come groups with a share and its 95% interval, out come bars from 0 in the color of the
//! group's health with a whisker over the interval, the share of everybody as a dashed line across,
//! and the figures at the end of the row.

mod draw;
mod plot;
mod words;

use super::describe::{MarkWords, Table};
use super::legend::{Entry, Mark};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone, step_along};
use plot::Plot;

/// A group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What people read.
    pub name: String,
    /// Its look.
    pub tone: Tone,
    /// The share it happened to, 0 to 1; `None` without anybody.
    pub share: Option<f64>,
    /// The 95% interval of the share.
    pub interval: (f64, f64),
    /// How many it happened to.
    pub n_hit: usize,
    /// Of how many.
    pub n: usize,
    /// A remark that stands beside the count: `of only 3 customers: says little`.
    pub remark: String,
}

/// Shares of groups.
///
/// A key is the row (`item`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rates {
    /// What happened: `Left within 3 months`.
    pub what: String,
    /// What is counted: `observation`, for one of them.
    pub unit: String,
    /// The groups.
    pub rows: Vec<Row>,
    /// The share of everybody.
    pub overall: Option<f64>,
}

impl Row {
    /// The share, if it is one.
    fn known(&self) -> Option<f64> {
        self.share.filter(|share| (0.0..=1.0).contains(share))
    }

    /// The ends of the interval, held within 0 to 1; the share itself where they are no numbers.
    fn ends(&self) -> Option<(f64, f64)> {
        let share = self.known()?;
        let held = |end: f64| {
            if end.is_finite() {
                end.clamp(0.0, 1.0)
            } else {
                share
            }
        };
        let (low, high) = (held(self.interval.0), held(self.interval.1));
        Some((low.min(share), high.max(share)))
    }
}

impl Rates {
    /// The share of everybody, if it is one.
    fn line(&self) -> Option<f64> {
        self.overall.filter(|share| (0.0..=1.0).contains(share))
    }

    fn row(&self, key: Key) -> Option<&Row> {
        self.rows.get(key.item as usize)
    }
}

impl Chart for Rates {
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
        self.row(key)
            .map(|row| words::of(self, row))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    fn legend(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for row in &self.rows {
            let entry = Entry::new(row.name.clone(), Mark::Tone(row.tone));
            if !entries.contains(&entry) {
                entries.push(entry);
            }
        }
        if self.line().is_some() {
            entries.push(Entry::new("Everybody", Mark::Dashed));
        }
        entries
    }

    /// As high as the rows need.
    fn picture(&self) -> Size {
        let width = super::PICTURE.width;
        Size::new(width, plot::height(self, width))
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let from = from.map(|key| key.item as usize);
        step_along(self.rows.len(), from, step).map(|row| Key::item(row as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let row = self.row(key)?;
        let plot = Plot::new(self, size);
        let x = plot.scale.at(row.known().unwrap_or(0.0) / 2.0);
        Some(Point::new(x, plot.rows.middle(key.item as usize)))
    }

    /// The whole row is hit.
    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let row = Plot::new(self, size).rows.at(at)?;
        Some(Key::item(row as u32))
    }
}

#[cfg(test)]
mod tests;

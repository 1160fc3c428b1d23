//! Money and a share side by side: one row an item, two aligned panels, one axis for each unit.
//!
//! In come items with amounts of several series and one share each; out come stacked bars on an
//! axis of money and, beside them, dots on an axis of 0 to 100%. The scene names its series
//! itself. A missing number is written as a dash and never drawn as 0.

mod draw;
mod head;
mod plot;
mod words;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, step_along};
use crate::metrics::Unit;
use plot::Plot;

/// How the bars of a series are filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// In the color of the series with this index, from 0: money there is.
    Solid(u8),
    /// Hatched in the color of the series with this index: money there could be.
    Hatched(u8),
}

/// One row: a customer or a product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// One amount a series, in the order of [`Combo::series`], 0 or more; `None` is not known.
    pub amounts: Vec<Option<f64>>,
    /// The share in the second panel, 0 to 1; `None` is not known.
    pub share: Option<f64>,
    /// Whether it is the one selected, which is marked.
    pub lit: bool,
}

/// Amounts and a share of several items.
///
/// A key is a part of a row: `series` is the index of the amount, or the number of series for
/// the share; `item` is the index of the item.
#[derive(Clone, Debug, PartialEq)]
pub struct Combo {
    /// The rows, from the top.
    pub items: Vec<Item>,
    /// The names of the amounts, in the order in which they are stacked.
    pub series: Vec<String>,
    /// How each series is filled; one without an entry is solid, in the color of its index.
    pub looks: Vec<Look>,
    /// The name of the share, over the second panel: "Aligned".
    pub share: String,
    /// How amounts are written.
    pub unit: Unit,
}

impl Combo {
    /// The height in CSS pixels at which all rows have the room they need at this `width`.
    pub fn height(&self, width: f64) -> f64 {
        plot::height(self, width)
    }

    /// How a series is filled.
    fn look(&self, series: usize) -> Look {
        let usual = Look::Solid(series.min(usize::from(u8::MAX)) as u8);
        self.looks.get(series).copied().unwrap_or(usual)
    }

    /// An amount, if it is known.
    fn amount(&self, item: usize, series: usize) -> Option<f64> {
        let amounts = &self.items.get(item)?.amounts;
        amounts.get(series).copied()?.filter(|x| x.is_finite())
    }

    /// The share of an item, if it is known.
    fn share_of(&self, item: usize) -> Option<f64> {
        self.items.get(item)?.share.filter(|x| x.is_finite())
    }

    /// Where the bar of each series starts and ends in money; one that is not known has no
    /// length.
    fn stack(&self, item: usize) -> Vec<(f64, f64)> {
        let mut end = 0.0_f64;
        let bar = |series: usize| {
            let start = end;
            let length = self.amount(item, series).unwrap_or(0.0).max(0.0);
            end = (start + length).min(f64::MAX);
            (start, end)
        };
        (0..self.series.len()).map(bar).collect()
    }

    /// The sum of the amounts that are known; `None` when none is.
    fn total(&self, item: usize) -> Option<f64> {
        (0..self.series.len())
            .any(|series| self.amount(item, series).is_some())
            .then(|| self.stack(item).last().map_or(0.0, |bar| bar.1))
    }

    /// Item and series of a key that exists.
    fn part(&self, key: Key) -> Option<(usize, usize)> {
        let (item, series) = (key.item as usize, usize::from(key.series));
        (item < self.items.len() && series <= self.series.len()).then_some((item, series))
    }
}

/// The key of a part of a row.
fn key(item: usize, series: usize) -> Key {
    Key {
        series: series as u16,
        item: item as u32,
    }
}

impl Chart for Combo {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        self.part(key).map_or_else(
            || Scene::new(size),
            |part| draw::overlay(self, &Plot::new(self, size), part, theme),
        )
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        self.part(key)
            .map(|part| words::of(self, part))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    /// Many rows make a higher picture, so that each keeps its name.
    fn picture(&self) -> Size {
        let width = super::PICTURE.width;
        Size::new(width, self.height(width))
    }

    /// Up and down change the row, left and right the series; the reading order runs along each
    /// row.
    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let parts = self.series.len() + 1;
        let (item, series) = from.and_then(|key| self.part(key)).unzip();
        if item.is_none() || matches!(step, Step::Next | Step::Previous | Step::First | Step::Last)
        {
            let place = item.zip(series).map(|(item, series)| item * parts + series);
            let place = step_along(self.items.len() * parts, place, step)?;
            return Some(key(place / parts, place % parts));
        }
        if matches!(step, Step::Up | Step::Down) {
            return Some(key(step_along(self.items.len(), item, step)?, series?));
        }
        Some(key(item?, step_along(parts, series, step)?))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let (item, series) = self.part(key)?;
        Some(Plot::new(self, size).locate(self, item, series))
    }

    /// The whole row is hit; the series is the part of it nearest to the pointer.
    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let plot = Plot::new(self, size);
        let item = plot.row_at(self, at)?;
        Some(key(item, plot.series_at(self, item, at.x)))
    }
}

#[cfg(test)]
mod tests;

//! The bullet chart: one's own score inside that of the peers, with a tick at the benchmark.
//!
//! In come rows of up to three scores from 0 to 10; out come bars on one scale, with the name and
//! the raw value at the left and one's own score at the right. The scene names its marks itself. A
//! missing score is said, never drawn as 0.

mod draw;
mod head;
mod plot;
mod words;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, step_along};
use plot::Plot;

/// The highest score.
const TOP: f64 = 10.0;

/// Who the three marks of a row are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Whose score the bar is.
    pub own: String,
    /// Whose mean score the paler bar is.
    pub peers: String,
    /// What the tick is.
    pub benchmark: String,
}

/// A metric.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Item {
    /// Its name.
    pub name: String,
    /// The raw value with its unit, an en dash where it is not known.
    pub value: String,
    /// The raw value that counts as good, with its unit; empty without one.
    pub good: String,
    /// One's own score, 0 to 10.
    pub own: Option<f64>,
    /// The mean score of the peers, 0 to 10.
    pub peers: Option<f64>,
    /// The score of the value that counts as good, 0 to 10.
    pub benchmark: Option<f64>,
}

/// Scores beside those of peers and benchmarks.
///
/// A key is a row (`item`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bullet {
    /// The rows, from the top.
    pub items: Vec<Item>,
    /// Who the marks are.
    pub names: Names,
}

impl Bullet {
    /// The height in CSS pixels at which all rows have the room they need at this `width`.
    pub fn height(&self, width: f64) -> f64 {
        plot::height(self, width)
    }
}

/// A score that can be drawn: a number, held within the scale.
fn held(score: Option<f64>) -> Option<f64> {
    score
        .filter(|score| score.is_finite())
        .map(|score| score.clamp(0.0, TOP))
}

impl Chart for Bullet {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let item = key.item as usize;
        if item >= self.items.len() {
            return Scene::new(size);
        }
        draw::overlay(self, &Plot::new(self, size), item, theme)
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        let item = self.items.get(key.item as usize);
        item.map(|item| words::of(self, item)).unwrap_or_default()
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

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let from = from.map(|key| key.item as usize);
        step_along(self.items.len(), from, step).map(|item| Key::item(item as u32))
    }

    /// The end of one's own bar, else that of the peers' bar.
    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let item = self.items.get(key.item as usize)?;
        let plot = Plot::new(self, size);
        let end = held(item.own).or(held(item.peers)).unwrap_or(0.0);
        Some(Point::new(plot.x.at(end), plot.middle(key.item as usize)))
    }

    /// The whole row is hit.
    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let row = Plot::new(self, size).row_at(self, at)?;
        Some(Key::item(row as u32))
    }
}

#[cfg(test)]
mod tests;

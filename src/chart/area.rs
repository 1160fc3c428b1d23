//! The stacked area: how a number of people splits into classes, month by month.
//!
//! In come months and layers, the top one first; out come bands of one hue, from strong to light,
//! with the name and the share of each at the right end. A month in which a layer is not known is
//! a gap: nothing is drawn over it, and never a 0.

mod draw;
mod plot;
mod words;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, step_along};
use plot::Plot;

/// What the height of a band is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Measure {
    /// The share of the month's whole: all months are equally high.
    #[default]
    Share,
    /// The number itself.
    Count,
}

/// One class over the months.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layer {
    /// Its name.
    pub name: String,
    /// How many are in it, 0 or more, a value a month; `None` is not known.
    pub values: Vec<Option<f64>>,
}

/// Classes of a whole over months.
///
/// A key is the month (`item`) of a layer (`series`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    /// The names of the months, oldest first, as "Sep 2026".
    pub months: Vec<String>,
    /// The classes from the top, the most active first; the sixth and further ones share a gray.
    pub layers: Vec<Layer>,
    /// What the height of a band is.
    pub measure: Measure,
    /// What is counted, as in "5,600 users".
    pub unit: String,
}

impl Area {
    /// How many are in a layer in a month; `None` where that is not known or no number.
    fn count(&self, layer: usize, month: usize) -> Option<f64> {
        let value = self.layers.get(layer)?.values.get(month).copied()?;
        value.filter(|value| value.is_finite() && *value >= 0.0)
    }

    /// How many there are in a month; `None` unless every layer is known.
    fn total(&self, month: usize) -> Option<f64> {
        let counts = (0..self.layers.len()).map(|layer| self.count(layer, month));
        let sum: f64 = counts.sum::<Option<f64>>()?;
        let is_drawn = self.measure == Measure::Count || sum > 0.0;
        (is_drawn && !self.layers.is_empty()).then_some(sum.min(f64::MAX))
    }

    /// The share of a layer in its month, 0 to 1.
    fn share(&self, layer: usize, month: usize) -> Option<f64> {
        let whole = self.total(month).filter(|whole| *whole > 0.0)?;
        Some(self.count(layer, month)? / whole)
    }

    /// A layer in a month as high as it is drawn.
    fn height(&self, layer: usize, month: usize) -> Option<f64> {
        match self.measure {
            Measure::Share => self.share(layer, month),
            Measure::Count => self.total(month).and_then(|_| self.count(layer, month)),
        }
    }

    /// The levels between the layers of a month from the top: one more than there are layers, the
    /// last one 0.
    fn levels(&self, month: usize) -> Option<Vec<f64>> {
        self.total(month)?;
        let mut levels = vec![0.0_f64];
        for layer in (0..self.layers.len()).rev() {
            let below = levels.last().copied().unwrap_or_default();
            levels.push((below + self.height(layer, month)?).min(f64::MAX));
        }
        levels.reverse();
        Some(levels)
    }

    /// The months that are drawn.
    fn known(&self) -> Vec<usize> {
        let months = 0..self.months.len();
        months
            .filter(|&month| self.total(month).is_some())
            .collect()
    }

    /// Layer and month of a key that is drawn.
    fn part(&self, key: Key) -> Option<(usize, usize)> {
        let (layer, month) = (usize::from(key.series), key.item as usize);
        let is_drawn = layer < self.layers.len() && month < self.months.len();
        (is_drawn && self.total(month).is_some()).then_some((layer, month))
    }
}

/// The key of a layer in a month.
fn key(layer: usize, month: usize) -> Key {
    Key {
        series: layer as u16,
        item: month as u32,
    }
}

impl Chart for Area {
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

    /// Always the numbers, whatever is drawn.
    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    /// Wide and low, as it is on a page.
    fn picture(&self) -> Size {
        Size {
            height: 380.0,
            ..super::PICTURE
        }
    }

    /// Left and right change the month, up and down the layer.
    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let known = self.known();
        let Some((layer, month)) = from.and_then(|key| self.part(key)) else {
            let month = if step == Step::First {
                known.first()
            } else {
                known.last()
            };
            return month.map(|&month| key(0, month));
        };
        if matches!(step, Step::Up | Step::Down) {
            let layer = step_along(self.layers.len(), Some(layer), step)?;
            return Some(key(layer, month));
        }
        let place = known.iter().position(|&own| own == month);
        let place = step_along(known.len(), place, step)?;
        Some(key(layer, known[place]))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let (layer, month) = self.part(key)?;
        Some(Plot::new(self, size).middle(self, layer, month))
    }

    /// The nearest month, and the layer at the pointer's height.
    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let plot = Plot::new(self, size);
        if !plot.holds(at) {
            return None;
        }
        let away = |&month: &usize| (plot.x.at(month as f64) - at.x).abs();
        let months = self.known().into_iter();
        let month = months.min_by(|a, b| away(a).total_cmp(&away(b)))?;
        // Next to a gap the pointer is over nothing.
        if away(&month) > plot.reach() {
            return None;
        }
        let levels = self.levels(month)?;
        let is_above = |level: &&f64| plot.y.at(**level) <= at.y;
        let layer = levels.iter().take_while(is_above).count();
        let layer = layer.checked_sub(1)?.min(self.layers.len() - 1);
        Some(key(layer, month))
    }
}

#[cfg(test)]
mod tests;

//! What impacts a score: bars to both sides of a zero line, the largest first.
//!
//! In come contributions with their evidence, what is not shown and what all add up to; out come
//! rows on one scale. Every figure has its sign. What is summed up in the rest and the total stands
//! in colors of its own, so that nobody takes it for one of the contributions.

mod draw;
mod plot;
mod words;

use super::describe::{Format, MarkWords, Table};
use super::rows::Rows;
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, step_along};
use plot::Plot;

/// One contribution.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bar {
    /// What contributes.
    pub name: String,
    /// The values behind it.
    pub evidence: String,
    /// How much, in the chart's unit; below zero it lowers.
    pub value: f64,
    /// What helps; empty where nothing is to be done.
    pub advice: String,
}

/// Contributions to a figure.
///
/// A key is a row: the bars, then the rest where there is one, then the total where there is one.
#[derive(Clone, Debug, Default)]
pub struct Impact {
    /// The bars, the largest first.
    pub bars: Vec<Bar>,
    /// What stands over the lower and over the upper side of zero.
    pub heads: [String; 2],
    /// What is not shown by itself: a name and the sum.
    pub rest: Option<(String, f64)>,
    /// What all add up to: a name and the sum.
    pub total: Option<(String, f64)>,
    /// What the figures are: "Points".
    pub unit: String,
    /// How a size is written; the sign is put before it.
    pub format: Format,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Bar,
    Rest,
    Total,
}

/// One row, whatever it stands for.
#[derive(Clone, Copy, Debug)]
struct Line<'a> {
    kind: Kind,
    name: &'a str,
    evidence: &'a str,
    advice: &'a str,
    /// `None` where it is not a number.
    value: Option<f64>,
}

impl Impact {
    /// The height in CSS pixels at which all rows have the room they need at this `width`.
    pub fn height(&self, width: f64) -> f64 {
        Rows::height(width, self.n_rows(), plot::EDGES)
    }

    /// How many rows it has.
    pub fn n_rows(&self) -> usize {
        self.bars.len() + usize::from(self.rest.is_some()) + usize::from(self.total.is_some())
    }

    fn lines(&self) -> Vec<Line<'_>> {
        let known = |value: f64| Some(value).filter(|value| value.is_finite());
        let bars = self.bars.iter();
        let mut lines: Vec<Line> = bars
            .map(|bar| Line {
                kind: Kind::Bar,
                name: &bar.name,
                evidence: &bar.evidence,
                advice: &bar.advice,
                value: known(bar.value),
            })
            .collect();
        for (kind, sum) in [(Kind::Rest, &self.rest), (Kind::Total, &self.total)] {
            lines.extend(sum.as_ref().map(|(name, value)| Line {
                kind,
                name,
                evidence: "",
                advice: "",
                value: known(*value),
            }));
        }
        lines
    }

    fn line(&self, key: Key) -> Option<Line<'_>> {
        let lines = self.lines();
        lines
            .get(key.item as usize)
            .copied()
            .filter(|_| key.series == 0)
    }
}

impl Chart for Impact {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        match self.line(key) {
            Some(line) => draw::overlay(
                self,
                &Plot::new(self, size),
                (key.item as usize, line),
                theme,
            ),
            None => Scene::new(size),
        }
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        self.line(key)
            .map(|line| words::of(self, line))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    /// As high as the rows need.
    fn picture(&self) -> Size {
        let width = super::PICTURE.width;
        Size::new(width, self.height(width))
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let from = from.map(|key| key.item as usize);
        step_along(self.n_rows(), from, step).map(|idx| Key::item(idx as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let line = self.line(key)?;
        let plot = Plot::new(self, size);
        let x = plot.scale.at(line.value.unwrap_or(0.0));
        let x = f64::midpoint(plot.scale.at(0.0), x);
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

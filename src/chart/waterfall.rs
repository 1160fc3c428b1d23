//! From one total to another: an opening figure, signed steps, a closing figure.
//!
//! In come named steps; out come floating bars joined by dashed connectors: columns where there is
//! room for their names, else rows. Changes are drawn to scale; where they are small beside the
//! totals the axis starts above zero, totals are cut by a zigzag and the cut is said in words.

mod axis;
mod columns;
mod draw;
mod plot;
mod words;

use super::describe::{Format, MarkWords, Table};
use super::rows::Rows;
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, step_along};
use plot::Plot;

/// What a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A figure of its own: opening, closing or between.
    Total,
    /// What is added, or taken away where it is below zero.
    #[default]
    Change,
    /// The sum of changes that are not shown by themselves.
    Rest,
}

/// One bar.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// What stands under the name; may be empty.
    pub detail: String,
    /// What it is.
    pub kind: Kind,
    /// The total, or the signed change, in the chart's unit.
    pub value: f64,
    /// Whether it is hatched, to be told from another of the same sign.
    pub is_hatched: bool,
}

impl Step {
    /// A total.
    pub fn total(name: impl Into<String>, value: f64) -> Self {
        Self {
            name: name.into(),
            kind: Kind::Total,
            value,
            ..Self::default()
        }
    }

    /// A signed change.
    pub fn change(name: impl Into<String>, detail: impl Into<String>, value: f64) -> Self {
        Self {
            name: name.into(),
            detail: detail.into(),
            value,
            ..Self::default()
        }
    }

    /// The sum of changes that are not shown by themselves.
    pub fn rest(name: impl Into<String>, value: f64) -> Self {
        Self {
            kind: Kind::Rest,
            ..Self::change(name, "", value)
        }
    }

    /// The value, where it is a number.
    fn known(&self) -> Option<f64> {
        Some(self.value).filter(|value| value.is_finite())
    }
}

/// A bridge of steps; its key is the index of the step.
#[derive(Clone, Debug, Default)]
pub struct Waterfall {
    /// The steps, the opening total first.
    pub steps: Vec<Step>,
    /// What the figures are: "Points", "MRR".
    pub unit: String,
    /// How a size is written; changes have their sign before it.
    pub format: Format,
    /// How the axis writes its ticks, where it is finer than the figures; `None` writes them alike.
    pub axis: Option<Format>,
}

impl Waterfall {
    /// The height in CSS pixels at which all steps have the room they need at this `width`.
    pub fn height(&self, width: f64) -> f64 {
        let rows = Rows::height(width, self.steps.len(), plot::EDGES);
        if plot::are_columns(self, width) {
            rows.clamp(240.0, 340.0)
        } else {
            rows
        }
    }

    /// Where the axis starts, when that is above zero: below it totals are cut.
    pub fn cut(&self) -> Option<f64> {
        plot::cut(self)
    }

    /// `The axis starts at 5.00: totals are cut, changes are to scale`; `None` without a cut.
    pub fn cut_words(&self) -> Option<String> {
        let format = self.axis.as_ref().unwrap_or(&self.format);
        let start = format.text(self.cut()?);
        Some(format!(
            "The axis starts at {start}: totals are cut, changes are to scale"
        ))
    }

    /// The ticks of the axis as text; one that reads like the one before has none.
    fn tick_texts(&self, ticks: &[f64]) -> Vec<String> {
        let format = self.axis.as_ref().unwrap_or(&self.format);
        let mut texts = format.ticks(ticks);
        for idx in (1..texts.len()).rev() {
            if texts[idx] == texts[idx - 1] {
                texts[idx].clear();
            }
        }
        texts
    }

    fn step(&self, key: Key) -> Option<(usize, &Step)> {
        let idx = key.item as usize;
        let step = self.steps.get(idx).filter(|_| key.series == 0)?;
        Some((idx, step))
    }
}

impl Chart for Waterfall {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        match self.step(key) {
            Some((idx, _)) => draw::overlay(self, &Plot::new(self, size), idx, theme),
            None => Scene::new(size),
        }
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        self.step(key)
            .map(|(idx, _)| words::of(self, idx))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    fn picture(&self) -> Size {
        let width = super::PICTURE.width;
        Size::new(width, self.height(width))
    }

    fn walk(&self, from: Option<Key>, step: super::Step) -> Option<Key> {
        let from = from.map(|key| key.item as usize);
        step_along(self.steps.len(), from, step).map(|idx| Key::item(idx as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let (idx, _) = self.step(key)?;
        let (min, max) = Plot::new(self, size).bar(idx);
        Some(Point::new(
            f64::midpoint(min.x, max.x),
            f64::midpoint(min.y, max.y),
        ))
    }

    /// The whole column or row is hit.
    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let idx = Plot::new(self, size).at(at)?;
        Some(Key::item(idx as u32))
    }
}

#[cfg(test)]
mod tests;

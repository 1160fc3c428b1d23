//! The radar: scores of several axes on rings from 0 to 10, with benchmarks laid over.
//!
//! In come axes and series, out comes a scene with the subject filled and benchmarks dashed.
//! A missing score leaves a gap; it is never drawn as 0.

mod bars;
mod draw;
mod find;
mod layout;
mod names;
mod series;
mod table;

pub(in crate::chart) use draw::compared;
pub use series::{Role, Series};

use super::describe::{MarkWords, Table, decimal, exact, score, signed};
use super::legend::Entry;
use super::scene::{Point, Scene, Shape, Size, Stroke};
use super::theme::Theme;
use super::{Chart, Key, Step, hit, step_along};
use crate::arrange::Arrange;
use layout::Layout;

/// The highest score.
const TOP: f64 = 10.0;

/// Fewer axes than this make no area; they are drawn as bars.
const FEWEST_SPOKES: usize = 3;

/// One spoke of the radar.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// The name of the category or driver.
    pub name: String,
}

/// Scores of 3 to 10 axes on a radar; with one or two axes, horizontal bars.
///
/// A key is the axis (`item`) of a series (`series`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Radar {
    /// The axes, clockwise from twelve o'clock.
    pub axes: Vec<Axis>,
    /// The outlines; the subject first.
    pub series: Vec<Series>,
}

impl Radar {
    fn is_round(&self) -> bool {
        self.axes.len() >= FEWEST_SPOKES
    }

    /// The index of the series the chart is about.
    fn subject(&self) -> Option<usize> {
        let is_subject = |series: &Series| series.role == Role::Subject;
        let others = |series: &Series| series.role != Role::Benchmark;
        self.series
            .iter()
            .position(is_subject)
            .or_else(|| self.series.iter().position(others))
    }

    fn benchmark(&self) -> Option<&Series> {
        self.series
            .iter()
            .find(|series| series.role == Role::Benchmark)
    }

    /// The subject's score on an axis and its difference to the benchmark.
    fn standing(&self, axis: usize) -> (Option<f64>, Option<f64>) {
        let value = self.subject().and_then(|idx| self.series[idx].value(axis));
        let benchmark = self.benchmark().and_then(|series| series.value(axis));
        (
            value,
            value
                .zip(benchmark)
                .map(|(value, benchmark)| value - benchmark),
        )
    }

    fn series_at(&self, key: Key) -> Option<&Series> {
        self.series
            .get(usize::from(key.series))
            .filter(|_| (key.item as usize) < self.axes.len())
    }

    /// Where a vertex is; the foot of its axis when the score is missing.
    fn vertex(&self, layout: &Layout, key: Key) -> Option<Point> {
        let value = self.series_at(key)?.value(key.item as usize).unwrap_or(0.0);
        Some(layout.point(key.item as usize, value))
    }
}

impl Chart for Radar {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        if self.is_round() {
            draw::scene(self, &Layout::new(self, size), size, theme)
        } else {
            bars::scene(self, size, theme)
        }
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let mut scene = Scene::new(size);
        let Some(center) = self.locate(size, key) else {
            return scene;
        };
        let ring = Shape::Circle {
            center,
            radius: 8.0,
            stroke: Stroke::solid(theme.text, 1.5),
        };
        scene.push(Shape::Circle {
            center,
            radius: 8.0,
            stroke: Stroke::solid(theme.surface, 4.5),
        });
        scene.push_key(ring, key);
        scene
    }

    fn finding(&self) -> String {
        let Some(subject) = self.subject().map(|idx| &self.series[idx]) else {
            return "No scores to show".to_owned();
        };
        let scored = |axis: usize| subject.value(axis).map(|value| (value, axis));
        let mut scores: Vec<(f64, usize)> = (0..self.axes.len()).filter_map(scored).collect();
        scores.arrange_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let (Some(low), Some(high)) = (scores.first(), scores.last()) else {
            return format!("{} has no scores yet", subject.name);
        };
        let against = match (self.standing(low.1).1, self.benchmark()) {
            (Some(gap), Some(benchmark)) => format!(" ({} vs {})", signed(gap, 1), benchmark.name),
            _ => String::new(),
        };
        let name = |axis: usize| &self.axes[axis].name;
        let lowest = format!(
            "{}: lowest in {}, {}",
            subject.name,
            name(low.1),
            decimal(low.0, 1)
        );
        if low.1 == high.1 {
            return format!("{lowest}{against}");
        }
        format!(
            "{lowest}{against}; highest in {}, {}",
            name(high.1),
            decimal(high.0, 1)
        )
    }

    fn words(&self, key: Key) -> MarkWords {
        let Some(series) = self.series_at(key) else {
            return MarkWords::default();
        };
        let axis = key.item as usize;
        let mut rows = vec![(series.name.clone(), score(series.value(axis)))];
        for other in self
            .series
            .iter()
            .filter(|other| !std::ptr::eq(*other, series))
        {
            rows.push((other.name.clone(), score(other.value(axis))));
        }
        if let (_, Some(gap)) = self.standing(axis) {
            rows.push(("Difference".to_owned(), signed(gap, 1)));
        }
        MarkWords {
            title: self.axes[axis].name.clone(),
            tone: None,
            rows,
        }
    }

    fn table(&self) -> Table {
        table::table(self, score)
    }

    fn legend(&self) -> Vec<Entry> {
        table::legend(self)
    }

    fn exact_table(&self) -> Table {
        table::table(self, exact)
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let (axes, count) = (self.axes.len(), self.series.len());
        let from = from.filter(|key| self.series_at(*key).is_some());
        let Some(from) = from else {
            let series = self.subject()? as u16;
            return step_along(axes, None, step).map(|item| Key {
                series,
                item: item as u32,
            });
        };
        let (series, item) = (usize::from(from.series), from.item as usize);
        if matches!(step, Step::Up | Step::Down) {
            return step_along(count, Some(series), step).map(|series| Key {
                series: series as u16,
                ..from
            });
        }
        step_along(axes, Some(item), step).map(|item| Key {
            item: item as u32,
            ..from
        })
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        if self.is_round() {
            return self.vertex(&Layout::new(self, size), key);
        }
        bars::locate(self, size, key)
    }

    fn hit(&self, size: Size, theme: &Theme, at: Point) -> Option<Key> {
        if self.is_round() {
            let spoke = find::spoke_under(self, &Layout::new(self, size), at);
            if spoke.is_some() {
                return spoke;
            }
        }
        hit::at(&self.scene(size, theme), at)
    }
}

#[cfg(test)]
mod tests;

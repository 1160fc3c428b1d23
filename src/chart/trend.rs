//! The trend: a figure over months, beside the middle half of a group or before health bands.
//!
//! In come series with one value a month, out comes a line chart with direct labels at its end.
//! A missing month breaks the line. A benchmark is a dashed median over a band from the 25th to
//! the 75th percentile; with one, the health bands step back to the right edge.

mod band;
mod domain;
mod draw;
mod edges;
mod ends;
mod flags;
mod walk;
mod words;

pub use band::Range;
pub use domain::domain;

use super::describe::{Format, MarkWords, Table, exact};
use super::legend::{Entry, Mark};
pub use super::radar::{Role, Series};
use super::scale::Scale;
use super::scene::{Point, Scene, Shape, Size, Stroke};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone};
use draw::Plot;

/// A range of the vertical axis with a health.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What it means.
    pub tone: Tone,
}

/// What a line is compared with: the median and the middle half of a group, a value a month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Benchmark {
    /// Whose median it is: `Median of all customers`.
    pub name: String,
    /// The same in few words, for the end of its line: `All, median`.
    pub short: String,
    /// Whether it is a second group, with a dotted line and a darker band.
    pub is_second: bool,
    /// The medians.
    pub median: Vec<Option<f64>>,
    /// The 25th percentiles.
    pub low: Vec<Option<f64>>,
    /// The 75th percentiles.
    pub high: Vec<Option<f64>>,
    /// How many customers each month has.
    pub n: Vec<usize>,
}

/// Something that happened, drawn as a flag on the top edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// The month it happened in, as a position among the months.
    pub month: usize,
    /// What it was.
    pub name: String,
}

/// Figures over time.
///
/// A key is the month (`item`) of a series (`series`); benchmarks and flags are told with them.
#[derive(Clone, Debug, Default)]
pub struct Trend {
    /// The names of the months, oldest first, as "Sep 2026".
    pub months: Vec<String>,
    /// The lines; one value for each month.
    pub series: Vec<Series>,
    /// What the lines are compared with, at most two.
    pub benchmarks: Vec<Benchmark>,
    /// What lines would lie in, such as the months ahead of a projection.
    pub ranges: Vec<Range>,
    /// Shaded ranges.
    pub zones: Vec<Zone>,
    /// What happened meanwhile.
    pub flags: Vec<Flag>,
    /// The month the last one is compared with, marked by a ring.
    pub compared: Option<usize>,
    /// Whether the relative change of the first line from month to month is told.
    pub tells_change: bool,
    /// The ends of the vertical axis.
    pub domain: (f64, f64),
    /// How values are written.
    pub format: Format,
}

impl Trend {
    /// The value of a series in a month, if it is a number.
    fn value(&self, series: usize, month: usize) -> Option<f64> {
        number(&self.series.get(series)?.values, month)
    }

    fn text(&self, value: Option<f64>) -> String {
        value.map_or_else(
            || super::describe::MISSING.to_owned(),
            |v| self.format.text(v),
        )
    }

    /// The months in which a series has a value.
    fn known(&self, series: usize) -> Vec<usize> {
        (0..self.months.len())
            .filter(|&month| self.value(series, month).is_some())
            .collect()
    }

    /// The zone a value lies in; its upper end counts as inside.
    fn zone(&self, value: f64) -> Option<Tone> {
        let holds = |zone: &&Zone| value >= zone.from && value <= zone.to;
        self.zones.iter().find(holds).map(|zone| zone.tone)
    }
}

/// The value of a month, if it is a number.
fn number(values: &[Option<f64>], month: usize) -> Option<f64> {
    let value = values.get(month).copied().flatten();
    value.filter(|value| value.is_finite())
}

impl Chart for Trend {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let mut scene = Scene::new(size);
        let Some(center) = self.locate(size, key) else {
            return scene;
        };
        let plot = Plot::new(self, size);
        let (from, to) = (
            Point::new(center.x, plot.top),
            Point::new(center.x, plot.bottom),
        );
        scene.push(Shape::Line {
            from,
            to,
            stroke: Stroke::solid(theme.axis_strong, 1.0),
        });
        let color = draw::color(&self.series[usize::from(key.series)], theme);
        scene.push(Shape::Disc {
            center,
            radius: 6.0,
            fill: theme.surface,
        });
        let radius = 4.5;
        let disc = Shape::Disc {
            center,
            radius,
            fill: color,
        };
        scene.push_key(disc, key);
        scene
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        words::of(self, key)
    }

    fn table(&self) -> Table {
        words::table(self, |value| {
            value.map_or_else(
                || super::describe::MISSING.to_owned(),
                |v| self.format.full(v),
            )
        })
    }

    fn legend(&self) -> Vec<Entry> {
        let entry = |series: &Series| {
            let mark = match series.role {
                Role::Subject => Mark::Line(0),
                Role::Benchmark => Mark::Dashed,
                Role::Compared(n) => Mark::Line(super::radar::compared(n).0),
            };
            Entry::new(series.name.clone(), mark)
        };
        let mut entries: Vec<Entry> = self.series.iter().map(entry).collect();
        for benchmark in &self.benchmarks {
            let mark = if benchmark.is_second {
                Mark::Dotted
            } else {
                Mark::Dashed
            };
            entries.push(Entry::new(benchmark.name.clone(), mark));
        }
        if !self.benchmarks.is_empty() {
            entries.push(Entry::new("25th to 75th percentile", Mark::Band));
        }
        let ranges = self.ranges.iter();
        entries.extend(ranges.map(|range| Entry::new(range.name.clone(), Mark::Band)));
        entries
    }

    /// Wide and low, as it is on a page.
    fn picture(&self) -> Size {
        Size {
            height: 380.0,
            ..super::PICTURE
        }
    }

    fn exact_table(&self) -> Table {
        words::table(self, exact)
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        walk::walk(self, from, step)
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let month = key.item as usize;
        let value = self.value(usize::from(key.series), month)?;
        Some(Plot::new(self, size).at(month, value))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        walk::hit(self, &Plot::new(self, size), at)
    }
}

/// The vertical axis, from `bottom` up to `top`.
fn upward(trend: &Trend, top: f64, bottom: f64) -> Scale {
    Scale::linear(trend.domain, (bottom, top))
}

#[cfg(test)]
mod tests;

//! The middle half of a group: a band with thin edges, and its dashed median. What a line would lie
//! in: a band with dashed edges.

use super::draw::Plot;
use super::{Benchmark, Trend, number};
use crate::chart::curve::smooth;
use crate::chart::scene::{Color, Fill, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;

/// The width of a band's edges, in CSS pixels.
const EDGE: f64 = 0.75;

/// How much of a second band covers what lies below.
const SECOND: f64 = 0.6;

/// How points become a path.
type Curve = fn(&[Point]) -> Vec<Point>;

fn straight(points: &[Point]) -> Vec<Point> {
    points.to_vec()
}

/// What a line would lie in, month by month: the band around a projection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Range {
    /// What it is: `80% prediction band`.
    pub name: String,
    /// The line it belongs to, as a position among the series.
    pub series: usize,
    /// The lower ends.
    pub low: Vec<Option<f64>>,
    /// The upper ends.
    pub high: Vec<Option<f64>>,
}

/// The bands of all ranges and benchmarks.
pub(super) fn bands(scene: &mut Scene, trend: &Trend, plot: &Plot, theme: &Theme) {
    for range in &trend.ranges {
        let edge = Stroke::dashed(theme.axis_strong, EDGE, 3.0, 3.0);
        let ends = (&range.low[..], &range.high[..]);
        band(scene, (trend, plot, straight), ends, (theme.band, edge));
    }
    for benchmark in &trend.benchmarks {
        let ends = (&benchmark.low[..], &benchmark.high[..]);
        band(scene, (trend, plot, smooth), ends, look(benchmark, theme));
    }
}

/// One band, where both of its ends are known.
fn band(
    scene: &mut Scene,
    (trend, plot, curve): (&Trend, &Plot, Curve),
    (low, high): (&[Option<f64>], &[Option<f64>]),
    (fill, edge): (Color, Stroke),
) {
    for months in runs(trend, |month| {
        number(low, month).is_some() && number(high, month).is_some()
    }) {
        let lower = curve(&line(plot, low, &months));
        let upper = curve(&line(plot, high, &months));
        let outline = upper.iter().chain(lower.iter().rev()).copied().collect();
        scene.push(Shape::Polygon {
            points: outline,
            fill: Fill::Solid(fill),
        });
        for points in [lower, upper] {
            scene.push(Shape::Path {
                points,
                closed: false,
                stroke: edge,
            });
        }
    }
}

/// The medians of all benchmarks.
pub(super) fn medians(scene: &mut Scene, trend: &Trend, plot: &Plot, theme: &Theme) {
    for benchmark in &trend.benchmarks {
        let stroke = if benchmark.is_second {
            Stroke::dashed(theme.benchmark, 1.75, 1.75, 3.0)
        } else {
            Stroke::dashed(theme.benchmark, 1.75, 5.0, 4.0)
        };
        for months in runs(trend, |month| number(&benchmark.median, month).is_some()) {
            scene.push(Shape::Path {
                points: smooth(&line(plot, &benchmark.median, &months)),
                closed: false,
                stroke,
            });
        }
    }
}

/// The path of a line through its points: straight where it lies in a range, for a projection is
/// a straight line and must not look like a course.
pub(super) fn path(trend: &Trend, series: usize, points: Vec<Point>) -> Vec<Point> {
    let has_range = trend.ranges.iter().any(|range| range.series == series);
    if has_range { points } else { smooth(&points) }
}

/// The last month of a benchmark with a median, and the median.
pub(super) fn end(trend: &Trend, benchmark: &Benchmark) -> Option<f64> {
    let mut months = (0..trend.months.len()).rev();
    months.find_map(|month| number(&benchmark.median, month))
}

fn look(benchmark: &Benchmark, theme: &Theme) -> (Color, Stroke) {
    let edge = theme.axis_strong;
    if benchmark.is_second {
        let fill = theme.band_solid.with_alpha(SECOND);
        (fill, Stroke::dashed(edge, EDGE, 1.75, 3.0))
    } else {
        (theme.band, Stroke::solid(edge, EDGE))
    }
}

/// Months in a row that have something to draw; a single one makes a run without a line.
fn runs(trend: &Trend, has: impl Fn(usize) -> bool) -> Vec<Vec<usize>> {
    let months: Vec<usize> = (0..trend.months.len())
        .filter(|&month| has(month))
        .collect();
    let runs = months.chunk_by(|a, b| a + 1 == *b);
    runs.filter(|run| run.len() > 1)
        .map(<[usize]>::to_vec)
        .collect()
}

fn line(plot: &Plot, values: &[Option<f64>], months: &[usize]) -> Vec<Point> {
    let place = |&month: &usize| Some(plot.at(month, number(values, month)?));
    months.iter().filter_map(place).collect()
}

//! What the colors, shapes and lines of a chart stand for, for a picture that stands alone.
//!
//! On a page the legend is a part of the page; an exported picture brings its own along. Charts
//! say what they use, this file knows what it looks like.

use super::scene::{Color, Point, Shape, Stroke};
use super::theme::Theme;
use super::{Tone, symbol};

/// How an entry looks in the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A health band.
    Tone(Tone),
    /// An area in the color of the series with this index, from 0.
    Area(u8),
    /// A line in the color of the series with this index, from 0.
    Line(u8),
    /// A line with the marker of its points: the index of the color, then the kind of marker.
    Marked(u8, u8),
    /// The dashed line of the first benchmark.
    Dashed,
    /// The dotted line of further benchmarks.
    Dotted,
    /// The band of the middle half of the first benchmark.
    Band,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its words.
    pub name: String,
    /// How it looks.
    pub mark: Mark,
}

impl Entry {
    /// An entry.
    pub fn new(name: impl Into<String>, mark: Mark) -> Self {
        Self {
            name: name.into(),
            mark,
        }
    }
}

/// How wide the mark of an entry is, in CSS pixels.
pub const WIDTH: f64 = 18.0;

/// The mark, [`WIDTH`] wide, around a point that is its middle.
pub fn shapes(mark: Mark, middle: Point, theme: &Theme) -> Vec<Shape> {
    let color = |series: u8| theme.series(usize::from(series));
    match mark {
        Mark::Tone(tone) => {
            symbol::health(tone, middle, 5.5, theme.tone(tone), theme.surface).to_vec()
        }
        Mark::Area(series) => vec![Shape::Rect {
            min: middle.by(-5.0, -5.0),
            max: middle.by(5.0, 5.0),
            fill: color(series),
        }],
        Mark::Line(series) => vec![line(middle, Stroke::solid(color(series), 2.25))],
        Mark::Marked(series, kind) => marked(middle, color(series), kind, theme),
        Mark::Dashed => vec![line(middle, benchmark(theme, 5.0, 3.0))],
        Mark::Dotted => vec![line(middle, benchmark(theme, 1.75, 3.0))],
        Mark::Band => vec![Shape::Rect {
            min: middle.by(-WIDTH / 2.0, -5.0),
            max: middle.by(WIDTH / 2.0, 5.0),
            fill: theme.band_solid,
        }],
    }
}

fn benchmark(theme: &Theme, dash: f64, gap: f64) -> Stroke {
    Stroke::dashed(theme.benchmark, 1.75, dash, gap)
}

fn line(middle: Point, stroke: Stroke) -> Shape {
    let half = WIDTH / 2.0;
    let points = vec![middle.by(-half, 0.0), middle.by(half, 0.0)];
    Shape::Path {
        points,
        closed: false,
        stroke,
    }
}

fn marked(middle: Point, color: Color, kind: u8, theme: &Theme) -> Vec<Shape> {
    let mut shapes = vec![line(middle, Stroke::solid(color, 2.25))];
    shapes.extend(symbol::marker(
        usize::from(kind),
        middle,
        4.0,
        color,
        theme.surface,
    ));
    shapes
}

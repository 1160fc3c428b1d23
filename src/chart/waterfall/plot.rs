//! Where everything of a waterfall is.

use super::columns::Columns;
use super::{Kind, Waterfall};
use crate::chart::describe::signed_text;
use crate::chart::rows::{FIGURE, Rows};
use crate::chart::scale::Scale;
use crate::chart::scene::{Point, Size};
use crate::chart::text;

/// The room above and below the rows; below stand the ticks.
pub(super) const EDGES: (f64, f64) = (4.0, 22.0);

/// The room between the end of a bar and its figure.
pub(super) const GAP: f64 = 6.0;

/// With less width than this for each step, steps are rows.
const LEAST_COLUMN: f64 = 64.0;

/// About the room that the ticks beside columns take.
const TICKS: f64 = 46.0;

/// Changes that take less than this share of the largest total leave the axis starting above zero.
const SMALL: f64 = 0.5;

/// Levels further from zero than this are held there, so that differences stay numbers.
const MOST: f64 = f64::MAX / 8.0;

/// Where a bar begins and ends, in the chart's unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// Where steps stand beside each other or below each other.
#[derive(Clone, Debug)]
pub(super) enum Form {
    Columns(Columns),
    Rows(Rows),
}

/// Form, scale and bars.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    pub(super) form: Form,
    pub(super) scale: Scale,
    pub(super) spans: Vec<Span>,
    /// Where the axis starts when that is above zero.
    pub(super) cut: Option<f64>,
    pub(super) size: Size,
}

/// Whether there is room for columns.
pub(super) fn are_columns(chart: &Waterfall, width: f64) -> bool {
    width - TICKS >= LEAST_COLUMN * chart.steps.len().max(3) as f64
}

/// The level each step ends on.
fn levels(chart: &Waterfall) -> Vec<f64> {
    let mut level = 0.0_f64;
    let end = |step: &super::Step| {
        let value = step.known().map(|value| value.clamp(-MOST, MOST));
        level = match (step.kind, value) {
            (_, None) => level,
            (Kind::Total, Some(value)) => value,
            (Kind::Change | Kind::Rest, Some(value)) => (level + value).clamp(-MOST, MOST),
        };
        level
    };
    chart.steps.iter().map(end).collect()
}

/// Where the axis starts, when that is above zero.
pub(super) fn cut(chart: &Waterfall) -> Option<f64> {
    let levels = levels(chart);
    let low = levels.iter().copied().fold(f64::INFINITY, f64::min);
    let high = levels.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let span = high - low;
    if !(low > 0.0 && span > 0.0 && span < SMALL * high) {
        return None;
    }
    // A round value with room under the lowest level for its figure.
    let ticks = Scale::linear(((low - 0.9 * span).max(0.0), high), (0.0, 1.0)).ticks();
    let mut below = ticks.into_iter().filter(|tick| *tick <= low - 0.2 * span);
    below.next_back().filter(|tick| *tick > 0.0)
}

impl Plot {
    pub(super) fn new(chart: &Waterfall, size: Size) -> Self {
        let (levels, cut) = (levels(chart), cut(chart));
        let start = cut.unwrap_or(0.0);
        let mut before = start;
        let spans = chart.steps.iter().zip(&levels).map(|(step, level)| {
            let from = match step.kind {
                Kind::Total => start,
                Kind::Change | Kind::Rest => before,
            };
            before = *level;
            Span { from, to: *level }
        });
        let spans: Vec<Span> = spans.collect();
        let high = levels.iter().copied().fold(start, f64::max);
        let low = levels.iter().copied().fold(start, f64::min);
        let domain = (low, if high > low { high } else { low + 1.0 });
        let (form, range) = if are_columns(chart, size.width) {
            let columns = Columns::new(chart, size, domain);
            let range = (columns.bottom, columns.top);
            (Form::Columns(columns), range)
        } else {
            let rows = Rows::new(size, chart.steps.len(), EDGES);
            let range = (rows.plot.0, bars_end(chart, &rows));
            (Form::Rows(rows), range)
        };
        Self {
            form,
            scale: Scale::linear(domain, range),
            spans,
            cut,
            size,
        }
    }

    /// Upper left and lower right corner of a bar.
    pub(super) fn bar(&self, idx: usize) -> (Point, Point) {
        let span = self.spans[idx];
        let (a, b) = (self.scale.at(span.from), self.scale.at(span.to));
        let (low, high) = (a.min(b), a.max(b));
        match &self.form {
            Form::Columns(columns) => {
                let (left, right) = columns.bar(idx);
                (Point::new(left, low), Point::new(right, high))
            }
            Form::Rows(rows) => {
                let (top, bottom) = rows.bar(idx);
                (Point::new(low, top), Point::new(high, bottom))
            }
        }
    }

    /// The step under a point.
    pub(super) fn at(&self, at: Point) -> Option<usize> {
        match &self.form {
            Form::Columns(columns) => columns.at(at),
            Form::Rows(rows) => rows.at(at),
        }
    }
}

/// The right end of the room for bars, which leaves room for their figures.
fn bars_end(chart: &Waterfall, rows: &Rows) -> f64 {
    let widths = chart.steps.iter().map(|step| {
        let text = match step.kind {
            Kind::Total => chart.format.text(step.value),
            Kind::Change | Kind::Rest => signed_text(&chart.format, step.value),
        };
        text::width(&text, FIGURE) + GAP + 1.0
    });
    let (left, right) = rows.plot;
    let widest = widths.fold(0.0, f64::max).min((right - left) * 0.4);
    (right - widest).max(left + 1.0)
}

//! Where everything of a lifecycle is.

use chrono::{Days, Months, NaiveDate};

use super::{Key, Lifecycle, Look, Span, Track};
use crate::chart::scale::Scale;
use crate::chart::scene::{Point, Size};

/// Frames narrower than this show the last twelve months, without names of rows.
const NARROW: f64 = 520.0;

/// How far narrow frames look ahead of the day shown.
const AHEAD: Days = Days::new(92);

/// The room for the names of rows.
const NAMES: f64 = 98.0;

/// The room above for the day shown and the renewal.
const PILLS: f64 = 28.0;

/// The room below for the axis.
const AXIS: f64 = 24.0;

/// The space between rows.
const GAP: f64 = 12.0;

/// The height of the health row.
const HEALTH: f64 = 64.0;

/// The height of a bar, and the space to the next one.
const BAR: (f64, f64) = (18.0, 3.0);

/// The most bars under each other in a track; further ones share the last row.
const MOST_ROWS: usize = 8;

/// The largest share of the height that bars may take.
const BARS: f64 = 0.42;

/// Where everything of a lifecycle is, in CSS pixels.
#[derive(Clone, Debug)]
pub(super) struct Plot {
    pub(super) size: Size,
    /// The days shown.
    pub(super) from: NaiveDate,
    pub(super) until: NaiveDate,
    pub(super) is_narrow: bool,
    x: Scale,
    /// The scale of health, downwards.
    pub(super) health: Scale,
    /// The upper edge of each track.
    pub(super) tops: Vec<f64>,
    /// The row of each bar, by track.
    rows: Vec<Vec<usize>>,
    /// The height of a bar and of a row of bars.
    bar: f64,
    row: f64,
    /// The upper and the lower edge of the events.
    pub(super) events: (f64, f64),
}

impl Plot {
    pub(super) fn new(chart: &Lifecycle, size: Size) -> Self {
        let is_narrow = size.width < NARROW;
        let (from, until) = days(chart, is_narrow);
        let left = if is_narrow { 24.0 } else { NAMES };
        let right = (size.width - 10.0).max(left + 1.0);
        let last = (until - from).num_days().max(1) as f64;
        let free = (size.height - PILLS - AXIS).max(4.0);
        let top = PILLS;
        let has_health = chart.health.iter().any(|(_, score)| score.is_some());
        let tall = if has_health {
            HEALTH.min(free * 0.24)
        } else {
            0.0
        };
        let rows: Vec<Vec<usize>> = chart.tracks.iter().map(rows).collect();
        let n_all: usize = rows.iter().map(|rows| count(rows)).sum();
        let row = ((free * BARS) / n_all.max(1) as f64).min(BAR.0 + BAR.1);
        let mut at = top + tall + if has_health { GAP } else { 0.0 };
        let mut tops = Vec::new();
        for rows in &rows {
            tops.push(at);
            at += count(rows) as f64 * row + GAP * 0.5;
        }
        let bottom = size.height - AXIS;
        Self {
            size,
            from,
            until,
            is_narrow,
            x: Scale::linear((0.0, last), (left, right)),
            health: Scale::linear((0.0, 10.0), (top + tall, top)),
            tops,
            rows,
            bar: (row - BAR.1).max(1.0),
            row,
            events: (at.min(bottom), bottom),
        }
    }

    /// The left and the right edge.
    pub(super) fn sides(&self) -> (f64, f64) {
        self.x.range()
    }

    /// The place of a day, held between the edges.
    pub(super) fn x_of(&self, day: NaiveDate) -> f64 {
        self.x.at((day - self.from).num_days() as f64)
    }

    /// Whether a day is shown.
    pub(super) fn shows(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }

    /// The line on which events without a label stand.
    pub(super) fn strip(&self) -> f64 {
        (self.events.0 + 4.0).min(self.size.height - 4.0)
    }

    /// The corners of a bar, as far as it is shown.
    pub(super) fn bar(&self, chart: &Lifecycle, key: Key) -> Option<(Point, Point)> {
        let span = chart.span(key)?;
        let track = usize::from(key.series) - 1;
        let end = span.until.unwrap_or(self.until);
        if span.from > self.until || end < self.from || end < span.from {
            return None;
        }
        let row = *self.rows.get(track)?.get(key.item as usize)?;
        let y = self.tops[track] + row as f64 * self.row;
        let (left, right) = (self.x_of(span.from), self.x_of(end));
        let right = right.max((left + 2.0).min(self.sides().1));
        Some((Point::new(left, y), Point::new(right, y + self.bar)))
    }
}

/// The days shown: all, or the last twelve months and a little ahead.
fn days(chart: &Lifecycle, is_narrow: bool) -> (NaiveDate, NaiveDate) {
    let all = (chart.from, chart.until.max(chart.from));
    if !is_narrow {
        return all;
    }
    let year = chart.today.checked_sub_months(Months::new(12));
    let ahead = chart.today.checked_add_days(AHEAD);
    let until = ahead.unwrap_or(all.1).min(all.1).max(all.0);
    (year.unwrap_or(all.0).clamp(all.0, until), until)
}

/// How many rows the bars of a track take.
pub(super) fn n_rows(track: &Track) -> usize {
    count(&rows(track))
}

fn count(rows: &[usize]) -> usize {
    rows.iter().max().map_or(0, |most| most + 1)
}

/// The row of each bar, so that none covers another; stages follow each other in one row.
fn rows(track: &Track) -> Vec<usize> {
    if track.look == Look::Stage {
        return vec![0; track.spans.len()];
    }
    let mut free: Vec<NaiveDate> = Vec::new();
    let row = |span: &Span| {
        let end = span.until.unwrap_or(NaiveDate::MAX);
        let known = free.iter().position(|&day| day <= span.from);
        let at = known.unwrap_or(free.len());
        if at == free.len() {
            free.push(end);
        } else {
            free[at] = end;
        }
        at.min(MOST_ROWS - 1)
    };
    track.spans.iter().map(row).collect()
}

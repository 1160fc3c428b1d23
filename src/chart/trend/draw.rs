//! The marks of a trend, back to front.

use super::edges::edges;
use super::ends::{self, ends};
use super::flags::{self, ROOM};
use super::{Role, Series, Trend, band, upward};
use crate::chart::radar::compared;
use crate::chart::scale::Scale;
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};

/// The font of ticks.
pub(super) const TICK: Font = Font::new(11.0, 400);

/// The room at the right end of the plot for the marks of the zones.
const MARKS: f64 = 24.0;

/// Frames narrower than this have no names at the ends of lines.
const NARROW: f64 = 400.0;

/// Where everything of a trend is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// The left edge of the plot.
    pub(super) left: f64,
    /// The right edge of the plot.
    pub(super) right: f64,
    /// The upper edge of the plot.
    pub(super) top: f64,
    /// The lower edge of the plot.
    pub(super) bottom: f64,
    /// The scale of months.
    pub(super) x: Scale,
    /// The scale of values.
    pub(super) y: Scale,
    /// Whether there is little width.
    pub(super) is_narrow: bool,
}

impl Plot {
    pub(super) fn new(trend: &Trend, size: Size) -> Self {
        let is_narrow = size.width < NARROW;
        let top = if trend.flags.is_empty() {
            10.0
        } else {
            10.0 + ROOM
        };
        let bottom = (size.height - 26.0).max(top + 1.0);
        let y = upward(trend, top, bottom);
        let ticks = trend.format.ticks(&y.ticks());
        let left = ticks
            .iter()
            .map(|tick| text::width(tick, TICK))
            .fold(0.0, f64::max)
            + 12.0;
        let lines = trend.series.iter().map(|series| &series.name);
        let groups = trend.benchmarks.iter().map(|benchmark| &benchmark.short);
        let names = lines.chain(groups).map(|name| text::width(name, TICK));
        let widest = names.fold(0.0, f64::max).min(size.width * 0.25);
        let figure = ends::widest_figure(trend);
        let margin = if is_narrow {
            figure
        } else {
            widest.max(figure)
        } + 14.0;
        let right = (size.width - margin).max(left + 1.0);
        let last = trend.months.len().saturating_sub(1) as f64;
        let x = Scale::linear((0.0, last), (left + 8.0, (right - MARKS).max(left + 8.0)));
        Self {
            left,
            right,
            top,
            bottom,
            x,
            y,
            is_narrow,
        }
    }

    pub(super) fn at(&self, month: usize, value: f64) -> Point {
        Point::new(self.x.at(month as f64), self.y.at(value))
    }

    /// Whether a point lies in the plot.
    pub(super) fn holds(&self, at: Point) -> bool {
        (self.left..=self.right).contains(&at.x)
            && (self.top - 8.0..=self.bottom + 8.0).contains(&at.y)
    }
}

pub(super) fn scene(trend: &Trend, plot: &Plot, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    zones(&mut scene, trend, plot, theme);
    edges(&mut scene, trend, plot, theme);
    band::bands(&mut scene, trend, plot, theme);
    grid(&mut scene, trend, plot, theme);
    months(&mut scene, trend, plot, size, theme);
    flags::flags(&mut scene, trend, plot, theme);
    band::medians(&mut scene, trend, plot, theme);
    for (idx, series) in trend.series.iter().enumerate().rev() {
        line(&mut scene, trend, plot, (idx, series), theme);
    }
    flags::compared(&mut scene, trend, plot, theme);
    ends(&mut scene, trend, plot, size, theme);
    scene
}

/// The color of a line.
pub(super) fn color(series: &Series, theme: &Theme) -> Color {
    match series.role {
        Role::Subject => theme.series(0),
        Role::Benchmark => theme.benchmark,
        Role::Compared(n) => theme.series(usize::from(compared(n).0)),
    }
}

fn zones(scene: &mut Scene, trend: &Trend, plot: &Plot, theme: &Theme) {
    // Beside a group's band the ranges step back to the edge with their marks.
    let left = if trend.benchmarks.is_empty() {
        plot.left
    } else {
        plot.right - MARKS + 6.0
    };
    for zone in &trend.zones {
        let (y0, y1) = (plot.y.at(zone.to), plot.y.at(zone.from));
        let (min, max) = (Point::new(left, y0), Point::new(plot.right, y1));
        scene.push(Shape::Rect {
            min,
            max,
            fill: theme.soft(zone.tone),
        });
        let middle = Point::new(plot.right - 9.0, f64::midpoint(y0, y1));
        if y1 - y0 > 14.0 {
            for mark in symbol::health(
                zone.tone,
                middle,
                3.5,
                theme.tone(zone.tone),
                theme.soft(zone.tone),
            ) {
                scene.push(mark);
            }
        }
    }
}

fn grid(scene: &mut Scene, trend: &Trend, plot: &Plot, theme: &Theme) {
    let ticks = plot.y.ticks();
    for (idx, words) in trend.format.ticks(&ticks).into_iter().enumerate() {
        let y = plot.y.at(ticks[idx]);
        let is_zero = trend.domain.0 < 0.0 && ticks[idx].abs() < f64::EPSILON;
        let color = match idx {
            _ if is_zero => theme.axis_strong,
            0 => theme.axis,
            _ => theme.grid,
        };
        let (from, to) = (Point::new(plot.left, y), Point::new(plot.right, y));
        if idx == 0 || trend.zones.is_empty() || !trend.benchmarks.is_empty() {
            scene.push(Shape::Line {
                from,
                to,
                stroke: Stroke::solid(color, 1.0),
            });
        }
        let at = Point::new(plot.left - 8.0, y + 4.0);
        put(scene, at, Anchor::End, words, (TICK, theme.text_3));
    }
}

/// Names of months counted back from the latest one, as many as fit.
fn months(scene: &mut Scene, trend: &Trend, plot: &Plot, size: Size, theme: &Theme) {
    let mut free = size.width;
    for (month, name) in trend.months.iter().enumerate().rev() {
        let (x, half) = (plot.x.at(month as f64), text::width(name, TICK) / 2.0);
        if x + half > free || x - half < 0.0 {
            continue;
        }
        free = x - half - 14.0;
        let is_last = month + 1 == trend.months.len();
        let (weight, color) = if is_last {
            (500, theme.text_2)
        } else {
            (400, theme.text_3)
        };
        let at = Point::new(x, size.height - 7.0);
        put(
            scene,
            at,
            Anchor::Middle,
            name.clone(),
            (Font::new(11.0, weight), color),
        );
    }
}

fn line(
    scene: &mut Scene,
    trend: &Trend,
    plot: &Plot,
    (idx, series): (usize, &Series),
    theme: &Theme,
) {
    let color = color(series, theme);
    let stroke = match series.role {
        Role::Benchmark => Stroke::dashed(color, 1.5, 5.0, 4.0),
        Role::Subject => Stroke::solid(color, 2.25),
        Role::Compared(_) => Stroke::solid(color, 1.75),
    };
    let known = trend.known(idx);
    let key = |month: usize| Key {
        series: idx as u16,
        item: month as u32,
    };
    for run in known.chunk_by(|a, b| a + 1 == *b) {
        let place = |&month: &usize| Some(plot.at(month, trend.value(idx, month)?));
        let points: Vec<Point> = run.iter().filter_map(place).collect();
        if let ([month], [center]) = (run, &points[..]) {
            let disc = Shape::Disc {
                center: *center,
                radius: 2.5,
                fill: color,
            };
            scene.push_key(disc, key(*month));
        }
        scene.push(Shape::Path {
            points: band::path(trend, idx, points),
            closed: false,
            stroke,
        });
    }
    let Some(&last) = known.last() else { return };
    let Some(value) = trend
        .value(idx, last)
        .filter(|_| series.role != Role::Benchmark)
    else {
        return;
    };
    for shape in symbol::marker(0, plot.at(last, value), 4.0, color, theme.surface) {
        scene.push_key(shape, key(last));
    }
}

/// A label without a halo.
pub(super) fn put(scene: &mut Scene, at: Point, anchor: Anchor, text: String, look: (Font, Color)) {
    scene.push(Shape::label(at, anchor, text, look));
}

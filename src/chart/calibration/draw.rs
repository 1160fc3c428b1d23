//! The marks of a calibration chart, back to front.

use super::{Calibration, Group};
use crate::chart::scale::Scale;
use crate::chart::scene::{Anchor, Color, Font, Label, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};
use crate::units;

/// The font of ticks and axes.
const TICK: Font = Font::new(11.0, 400);

/// The strip over the plot with the name of the upright axis.
const HEAD: f64 = 22.0;

/// The room under the plot for ticks and the name of the level axis.
const FOOT: f64 = 42.0;

/// Half the width of the end of an interval.
const CAP: f64 = 4.0;

/// The least and the largest radius of a point, in CSS pixels.
const RADII: (f64, f64) = (4.0, 7.5);

/// Where everything is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    x: Scale,
    y: Scale,
}

impl Plot {
    pub(super) fn new(chart: &Calibration, size: Size) -> Self {
        let widest = text::width("100%", TICK);
        let left = (widest + 12.0).min(size.width / 2.0);
        let right = (size.width - widest / 2.0 - 4.0).max(left + 1.0);
        let top = HEAD.min(size.height);
        let bottom = (size.height - FOOT).max(top + 1.0);
        let domain = domain(chart);
        // A little air, so that points at the ends are whole.
        let air = RADII.1.min((right - left) / 4.0).min((bottom - top) / 4.0);
        Self {
            left,
            right,
            top,
            bottom,
            x: Scale::linear(domain, (left + air, right - air)),
            y: Scale::linear(domain, (bottom - air, top + air)),
        }
    }

    pub(super) fn at(&self, predicted: f64, observed: f64) -> Point {
        Point::new(self.x.at(predicted), self.y.at(observed))
    }
}

/// From the lowest figure shown, in whole twentieths, to 1.
fn domain(chart: &Calibration) -> (f64, f64) {
    let known = chart.groups.iter().filter(|group| group.is_known());
    let lowest = known
        .map(|group| group.predicted.min(group.low).clamp(0.0, 1.0))
        .fold(f64::INFINITY, f64::min);
    if lowest.is_finite() {
        // At least a tenth, so that the axis has ticks of whole percents.
        (((lowest * 20.0).floor() / 20.0).min(0.9), 1.0)
    } else {
        (0.0, 1.0)
    }
}

/// The radius of a point: its area follows the number of predictions.
pub(super) fn radius(chart: &Calibration, group: &Group) -> f64 {
    let most = chart.groups.iter().map(|group| group.n).max().unwrap_or(1);
    let share = (group.n as f64 / most.max(1) as f64).sqrt();
    RADII.0 + (RADII.1 - RADII.0) * share
}

pub(super) fn scene(chart: &Calibration, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    let plot = Plot::new(chart, size);
    grid(&mut scene, chart, &plot, size, theme);
    if !chart.known().is_empty() {
        diagonal(&mut scene, chart, &plot, theme);
    }
    for &idx in &chart.known() {
        interval(&mut scene, chart, &plot, idx, theme);
    }
    for &idx in &chart.known() {
        point(&mut scene, chart, &plot, idx, theme);
    }
    if chart.known().is_empty() {
        let at = Point::new(
            f64::midpoint(plot.left, plot.right),
            f64::midpoint(plot.top, plot.bottom) - 12.0,
        );
        let words = text::fit("Nothing to compare yet", plot.right - plot.left, TICK);
        put(&mut scene, at, Anchor::Middle, words, (TICK, theme.text_3));
    }
    scene
}

fn grid(scene: &mut Scene, chart: &Calibration, plot: &Plot, size: Size, theme: &Theme) {
    let line = |from: Point, to: Point, color: Color| Shape::Line {
        from,
        to,
        stroke: Stroke::solid(color, 1.0),
    };
    let (mut free, mut above) = (0.0, f64::INFINITY);
    for tick in plot.x.ticks() {
        let (x, y) = (plot.x.at(tick), plot.y.at(tick));
        let (left, right) = (Point::new(plot.left, y), Point::new(plot.right, y));
        scene.push(line(left, right, theme.grid));
        let (top, bottom) = (Point::new(x, plot.top), Point::new(x, plot.bottom));
        scene.push(line(top, bottom, theme.grid));
        let words = units::percent(tick, 0);
        let half = text::width(&words, TICK) / 2.0;
        if x - half >= free && x + half <= size.width {
            free = x + half + 8.0;
            let at = Point::new(x, plot.bottom + 16.0);
            put(
                scene,
                at,
                Anchor::Middle,
                words.clone(),
                (TICK, theme.text_3),
            );
        }
        if above - y >= 14.0 {
            above = y;
            let at = Point::new(plot.left - 6.0, y + 4.0);
            put(scene, at, Anchor::End, words, (TICK, theme.text_3));
        }
    }
    let corner = Point::new(plot.left, plot.bottom);
    scene.push(line(
        corner,
        Point::new(plot.right, plot.bottom),
        theme.axis,
    ));
    scene.push(line(corner, Point::new(plot.left, plot.top), theme.axis));
    let wide = size.width - 4.0;
    let at = Point::new(2.0, 12.0);
    let words = text::fit(&chart.observed, wide, TICK);
    put(scene, at, Anchor::Start, words, (TICK, theme.text_2));
    let at = Point::new(f64::midpoint(plot.left, plot.right), size.height - 6.0);
    let words = text::fit(&chart.predicted, plot.right - plot.left, TICK);
    put(scene, at, Anchor::Middle, words, (TICK, theme.text_2));
}

/// Where prediction and outcome agree, with its name where no point is in the way.
fn diagonal(scene: &mut Scene, chart: &Calibration, plot: &Plot, theme: &Theme) {
    let (low, high) = plot.x.domain();
    let (from, to) = (plot.at(low, low), plot.at(high, high));
    scene.push(Shape::Line {
        from,
        to,
        stroke: Stroke::dashed(theme.benchmark, 1.5, 5.0, 4.0),
    });
    let share = 0.14;
    let at = Point::new(
        from.x + (to.x - from.x) * share + 10.0,
        from.y + (to.y - from.y) * share + 8.0,
    );
    let Shape::Label(mut label) = Shape::label(
        at,
        Anchor::Start,
        "As predicted",
        (TICK, theme.benchmark_text),
    ) else {
        return;
    };
    label.halo = Some(theme.surface);
    if is_clear(&label, chart, plot) {
        scene.push(Shape::Label(label));
    }
}

/// Whether a label covers no point and no interval, and lies in the plot.
fn is_clear(label: &Label, chart: &Calibration, plot: &Plot) -> bool {
    let (min, max) = text::bounds(label);
    let covers = |group: &Group| {
        let x = plot.x.at(group.predicted);
        let (top, bottom) = (plot.y.at(group.high), plot.y.at(group.low));
        let reach = RADII.1 + 2.0;
        x + reach > min.x && x - reach < max.x && bottom + reach > min.y && top - reach < max.y
    };
    let is_inside = max.x <= plot.right && max.y <= plot.bottom;
    let mut known = chart.groups.iter().filter(|group| group.is_known());
    is_inside && !known.any(covers)
}

fn interval(scene: &mut Scene, chart: &Calibration, plot: &Plot, idx: usize, theme: &Theme) {
    let group = &chart.groups[idx];
    let (low, high) = (
        plot.at(group.predicted, group.low),
        plot.at(group.predicted, group.high),
    );
    let stroke = Stroke::solid(theme.series(0), 1.5);
    let ends = [
        (low, high),
        (low.by(-CAP, 0.0), low.by(CAP, 0.0)),
        (high.by(-CAP, 0.0), high.by(CAP, 0.0)),
    ];
    for (from, to) in ends {
        scene.push(Shape::Line { from, to, stroke });
    }
}

fn point(scene: &mut Scene, chart: &Calibration, plot: &Plot, idx: usize, theme: &Theme) {
    let group = &chart.groups[idx];
    let center = plot.at(group.predicted, group.observed);
    let (fill, outline) = (theme.series(0), theme.surface);
    for shape in symbol::marker(0, center, radius(chart, group), fill, outline) {
        scene.push_key(shape, Key::item(idx as u32));
    }
}

/// A label without a halo; nothing for no words.
fn put(scene: &mut Scene, at: Point, anchor: Anchor, words: String, look: (Font, Color)) {
    if !words.is_empty() {
        scene.push(Shape::label(at, anchor, words, look));
    }
}

//! The marks of a stacked area, back to front.

use super::plot::{ALONE, FIGURE, GAP, NAME, Plot, SWATCH, TICK};
use super::{Area, words};
use crate::chart::scene::{Anchor, Color, Fill, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The least distance between two names at the right.
const APART: f64 = 16.0;

/// How much of the grid shines through the bands.
const SHINE: f64 = 0.22;

pub(super) fn scene(area: &Area, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    let known = area.known();
    if known.is_empty() {
        let at = Point::new(plot.size.width / 2.0, plot.size.height / 2.0);
        let words = text::fit(words::NOTHING, plot.size.width, NAME);
        put(&mut scene, at, Anchor::Middle, words, (NAME, theme.text_3));
        return scene;
    }
    grid(&mut scene, plot, theme.grid);
    for run in known.chunk_by(|a, b| a + 1 == *b) {
        bands(&mut scene, area, plot, run, theme);
    }
    grid(&mut scene, plot, theme.surface.with_alpha(SHINE));
    axis(&mut scene, plot, theme);
    months(&mut scene, area, plot, theme);
    ends(&mut scene, area, plot, &known, theme);
    scene
}

/// The month as an upright line, its part of the layer as a bar, and a dot in the middle of it.
pub(super) fn overlay(
    area: &Area,
    plot: &Plot,
    (layer, month): (usize, usize),
    theme: &Theme,
) -> Scene {
    let mut scene = Scene::new(plot.size);
    let center = plot.middle(area, layer, month);
    upright(
        &mut scene,
        center.x,
        (plot.top, plot.bottom),
        theme.surface,
        3.0,
    );
    upright(
        &mut scene,
        center.x,
        (plot.top, plot.bottom),
        theme.text,
        1.0,
    );
    let levels = area.levels(month).unwrap_or_default();
    if let [upper, lower] = levels[layer..levels.len().min(layer + 2)] {
        let ends = (plot.y.at(upper), plot.y.at(lower));
        upright(&mut scene, center.x, ends, theme.surface, 8.0);
        upright(&mut scene, center.x, ends, theme.text, 4.0);
    }
    for (radius, fill) in [(6.0, theme.surface), (4.5, color(area, layer, theme))] {
        scene.push(Shape::Disc {
            center,
            radius,
            fill,
        });
    }
    scene
}

/// The color of a layer: steps of one hue, the strongest for the top layer.
fn color(area: &Area, layer: usize, theme: &Theme) -> Color {
    let steps: &[usize] = match area.layers.len() {
        0 | 1 => &[2],
        2 => &[3, 1],
        3 => &[4, 2, 0],
        4 => &[4, 2, 1, 0],
        _ => &[4, 3, 2, 1, 0],
    };
    steps
        .get(layer)
        .map_or(theme.axis_strong, |&step| theme.seq[step])
}

/// The bands over months without a gap, with a seam between two of them.
fn bands(scene: &mut Scene, area: &Area, plot: &Plot, run: &[usize], theme: &Theme) {
    let levels: Vec<Vec<f64>> = run.iter().filter_map(|&month| area.levels(month)).collect();
    let x: Vec<f64> = run.iter().map(|&month| plot.x.at(month as f64)).collect();
    let edge = |idx: usize| -> Vec<Point> {
        let heights = levels.iter().map(|levels| plot.y.at(levels[idx]));
        let points: Vec<Point> = x
            .iter()
            .zip(heights)
            .map(|(&x, y)| Point::new(x, y))
            .collect();
        match points[..] {
            [one] => vec![one.by(-ALONE, 0.0), one.by(ALONE, 0.0)],
            _ => points,
        }
    };
    for layer in 0..area.layers.len() {
        let mut points = edge(layer);
        points.extend(edge(layer + 1).into_iter().rev());
        let fill = Fill::Solid(color(area, layer, theme));
        scene.push(Shape::Polygon { points, fill });
    }
    for layer in 1..area.layers.len() {
        scene.push(Shape::Path {
            points: edge(layer),
            closed: false,
            stroke: Stroke::solid(theme.surface, 1.5),
        });
    }
}

fn grid(scene: &mut Scene, plot: &Plot, color: Color) {
    for (tick, _) in plot.ticks.iter().skip(1) {
        level(scene, plot, plot.y.at(*tick), color);
    }
}

fn level(scene: &mut Scene, plot: &Plot, y: f64, color: Color) {
    scene.push(Shape::Line {
        from: Point::new(plot.left, y),
        to: Point::new(plot.right, y),
        stroke: Stroke::solid(color, 1.0),
    });
}

fn upright(scene: &mut Scene, x: f64, (top, bottom): (f64, f64), color: Color, width: f64) {
    scene.push(Shape::Line {
        from: Point::new(x, top),
        to: Point::new(x, bottom),
        stroke: Stroke::solid(color, width),
    });
}

fn axis(scene: &mut Scene, plot: &Plot, theme: &Theme) {
    level(scene, plot, plot.bottom, theme.axis);
    for (tick, words) in &plot.ticks {
        let words = text::fit(words, plot.left - 8.0, TICK);
        let at = Point::new(plot.left - 6.0, plot.y.at(*tick) + 4.0);
        put(scene, at, Anchor::End, words, (TICK, theme.text_3));
    }
}

/// Names of months counted back from the latest one, as many as fit.
fn months(scene: &mut Scene, area: &Area, plot: &Plot, theme: &Theme) {
    let mut free = plot.size.width;
    for (month, name) in area.months.iter().enumerate().rev() {
        let half = text::width(name, TICK) / 2.0;
        let x = plot.x.at(month as f64).min(plot.size.width - half);
        if x + half > free || x - half < 0.0 {
            continue;
        }
        free = x - half - 14.0;
        let is_last = month + 1 == area.months.len();
        let (weight, ink) = if is_last {
            (500, theme.text_2)
        } else {
            (400, theme.text_3)
        };
        let at = Point::new(x, plot.size.height - 7.0);
        let look = (Font::new(TICK.size, weight), ink);
        put(scene, at, Anchor::Middle, name.clone(), look);
    }
}

/// Swatch, name and figure of each layer beside its part of the last month known.
fn ends(scene: &mut Scene, area: &Area, plot: &Plot, known: &[usize], theme: &Theme) {
    let Some(&last) = known.last() else { return };
    // Figures of an earlier month than the last one say so.
    let is_earlier = last + 1 < area.months.len();
    let places = places(area, plot, last, if is_earlier { APART } else { 2.0 });
    if let Some(first) = places.first().filter(|_| is_earlier) {
        let at = Point::new(plot.right + GAP, first - 12.0);
        let name = text::fit(&area.months[last], plot.size.width - at.x - 2.0, TICK);
        put(scene, at, Anchor::Start, name, (TICK, theme.text_3));
    }
    for ((layer, y), figure) in places.into_iter().enumerate().zip(words::ends(area)) {
        if y >= plot.top - 4.0 {
            end(scene, area, plot, (layer, y, &figure), theme);
        }
    }
}

/// The heights of the names, pushed apart: the first at least `below` under the top of the plot.
fn places(area: &Area, plot: &Plot, month: usize, below: f64) -> Vec<f64> {
    let middle = |layer: usize| plot.middle(area, layer, month).y;
    let mut places: Vec<f64> = (0..area.layers.len()).map(middle).collect();
    let mut least = plot.top + below;
    for place in &mut places {
        *place = place.max(least);
        least = *place + APART;
    }
    let mut most = plot.bottom - 2.0;
    for place in places.iter_mut().rev() {
        *place = place.min(most);
        most = *place - APART;
    }
    places
}

/// Swatch, name and figure of one layer.
fn end(
    scene: &mut Scene,
    area: &Area,
    plot: &Plot,
    (layer, y, figure): (usize, f64, &str),
    theme: &Theme,
) {
    let mut left = plot.right + GAP;
    if !plot.is_narrow {
        let min = Point::new(left, y - SWATCH.0 / 2.0);
        scene.push(Shape::Rect {
            min,
            max: min.by(SWATCH.0, SWATCH.0),
            fill: color(area, layer, theme),
        });
        left += SWATCH.0 + SWATCH.1;
    }
    let right = plot.size.width - 2.0;
    let figure = text::fit(figure, right - left, FIGURE);
    let room = right - left - text::width(&figure, FIGURE) - 6.0;
    let name = text::fit(&area.layers[layer].name, room, NAME);
    let (start, end) = (Point::new(left, y + 4.0), Point::new(right, y + 4.0));
    put(scene, start, Anchor::Start, name, (NAME, theme.text_2));
    put(scene, end, Anchor::End, figure, (FIGURE, theme.text));
}

/// A label without a halo.
fn put(scene: &mut Scene, at: Point, anchor: Anchor, text: String, look: (Font, Color)) {
    scene.push(Shape::label(at, anchor, text, look));
}

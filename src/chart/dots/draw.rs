//! The marks of a chart of dots, back to front.

use super::plot::{NAME, Plot};
use super::{Dots, held, key, look, text as score_text};
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};

/// The scores at which the scale is marked.
const TICKS: [f64; 6] = [0.0, 2.0, 4.0, 6.0, 8.0, 10.0];

/// The font of ticks.
const TICK: Font = Font::new(11.0, 400);

/// The font of a figure, and of the highest figure of a row.
const FIGURE: (Font, Font) = (Font::new(12.0, 400), Font::new(12.0, 650));

/// The radius of a marker.
const DOT: f64 = 5.5;

/// Half the height of the tick of a benchmark.
const HALF: f64 = 9.0;

pub(super) fn scene(dots: &Dots, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    if dots.rows.is_empty() || dots.names.is_empty() {
        let at = Point::new(plot.size.width / 2.0, plot.size.height / 2.0);
        let ink = (TICK, theme.text_3);
        let words = text::fit("Nothing to compare yet", plot.size.width, TICK);
        scene.push(Shape::label(at, Anchor::Middle, words, ink));
        return scene;
    }
    axis(&mut scene, dots, plot, theme);
    heads(&mut scene, dots, plot, theme);
    for row in 0..dots.rows.len() {
        line(&mut scene, dots, plot, row, theme);
        texts(&mut scene, dots, plot, row, theme);
    }
    scene
}

/// The row on a ground of its own, the marker under the pointer ringed.
pub(super) fn overlay(dots: &Dots, plot: &Plot, at: Key, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    let (row, side) = (at.item as usize, usize::from(at.series));
    if row >= dots.rows.len() {
        return scene;
    }
    scene.push(Shape::Rect {
        min: Point::new(0.0, plot.row(row)),
        max: Point::new(plot.size.width, plot.row(row + 1)),
        fill: theme.row_hover,
    });
    line(&mut scene, dots, plot, row, theme);
    texts(&mut scene, dots, plot, row, theme);
    if let Some(value) = dots.value(row, side) {
        scene.push(Shape::Circle {
            center: plot.at(row, value),
            radius: DOT + 4.0,
            stroke: Stroke::solid(theme.text, 1.5),
        });
    }
    scene
}

fn axis(scene: &mut Scene, dots: &Dots, plot: &Plot, theme: &Theme) {
    let bottom = plot.row(dots.rows.len());
    for tick in TICKS {
        let x = plot.scale.at(tick);
        let color = if tick > 0.0 { theme.grid } else { theme.axis };
        upright(scene, x, (plot.top, bottom), Stroke::solid(color, 1.0));
        let at = Point::new(x, bottom + 16.0);
        let ink = (TICK, theme.text_3);
        scene.push(Shape::label(at, Anchor::Middle, format!("{tick:.0}"), ink));
    }
    for row in 1..dots.rows.len() {
        let y = plot.row(row);
        scene.push(Shape::Line {
            from: Point::new(0.0, y),
            to: Point::new(plot.size.width, y),
            stroke: Stroke::solid(theme.grid, 1.0),
        });
    }
}

/// The markers of the sides over their figures.
fn heads(scene: &mut Scene, dots: &Dots, plot: &Plot, theme: &Theme) {
    for side in 0..dots.names.len() {
        let at = Point::new(plot.figure(side), plot.top - 12.0);
        for shape in marker(side, at, DOT - 0.5, theme) {
            scene.push(shape);
        }
    }
}

/// The reach of the scores, the two ticks and the markers of a row.
fn line(scene: &mut Scene, dots: &Dots, plot: &Plot, row: usize, theme: &Theme) {
    let known: Vec<f64> = (0..dots.names.len())
        .filter_map(|side| dots.value(row, side))
        .collect();
    let least = known.iter().copied().fold(f64::INFINITY, f64::min);
    let most = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if known.len() > 1 {
        scene.push(Shape::Line {
            from: plot.at(row, least),
            to: plot.at(row, most),
            stroke: Stroke::solid(theme.axis, 2.0),
        });
    }
    let own = &dots.rows[row];
    let tick = |value: Option<f64>| Some(plot.at(row, held(value)?));
    if let Some(at) = tick(own.benchmark) {
        let ends = (at.y - HALF, at.y + HALF);
        let stroke = Stroke::dashed(theme.benchmark, 1.75, 3.0, 2.0);
        upright(scene, at.x, ends, stroke);
    }
    if let Some(at) = tick(own.good) {
        let ends = (at.y - HALF, at.y + HALF);
        upright(scene, at.x, ends, Stroke::solid(theme.text, 1.75));
    }
    for side in (0..dots.names.len()).rev() {
        if let Some(value) = dots.value(row, side) {
            let at = plot.at(row, value);
            for shape in marker(side, at, DOT, theme) {
                scene.push_key(shape, key(row, side));
            }
        }
    }
}

fn texts(scene: &mut Scene, dots: &Dots, plot: &Plot, row: usize, theme: &Theme) {
    let baseline = plot.baseline(row);
    let name = text::fit(&dots.rows[row].name, plot.name, NAME);
    let at = Point::new(0.0, baseline);
    scene.push(Shape::label(at, Anchor::Start, name, (NAME, theme.text)));
    let values = (0..dots.names.len()).map(|side| dots.value(row, side));
    let most = values.clone().flatten().fold(f64::NEG_INFINITY, f64::max);
    for (side, value) in values.enumerate() {
        let is_most = value.is_some_and(|value| value >= most) && dots.names.len() > 1;
        let font = if is_most { FIGURE.1 } else { FIGURE.0 };
        let color: Color = if is_most { theme.text } else { theme.text_2 };
        let at = Point::new(plot.figure(side), baseline);
        let words = score_text(value);
        scene.push(Shape::label(at, Anchor::Middle, words, (font, color)));
    }
}

/// The marker of a side.
fn marker(side: usize, at: Point, radius: f64, theme: &Theme) -> [Shape; 2] {
    let (color, kind) = look(side);
    let fill = theme.series(usize::from(color));
    symbol::marker(usize::from(kind), at, radius, fill, theme.surface)
}

fn upright(scene: &mut Scene, x: f64, (top, bottom): (f64, f64), stroke: Stroke) {
    scene.push(Shape::Line {
        from: Point::new(x, top),
        to: Point::new(x, bottom),
        stroke,
    });
}

//! The marks of a heatmap, back to front.

use super::heads;
use super::plot::{BARS, KEY, Plot, ROW_BAR, TICK};
use super::words::{NOTHING, number, text_of};
use super::{Heatmap, key};
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Size, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The height of the tallest bar above a column.
const BAR: f64 = BARS - 10.0;

/// From this step of shade on, a word in a cell has the color of the ground.
const INVERSE: usize = 4;

pub(super) fn scene(map: &Heatmap, plot: &Plot, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    if map.rows.is_empty() || map.columns.is_empty() {
        let at = Point::new(size.width / 2.0, size.height / 2.0);
        let look = (Font::new(13.0, 400), theme.text_3);
        scene.push(Shape::label(at, Anchor::Middle, NOTHING, look));
        return scene;
    }
    heads::caption(&mut scene, map, plot, size, theme);
    let are_counts = map.shares_of.is_none();
    if are_counts {
        column_totals(&mut scene, map, plot, theme);
    }
    cells(&mut scene, map, plot, theme);
    row_names(&mut scene, map, plot, theme);
    if are_counts {
        row_totals(&mut scene, map, plot, size, theme);
    }
    heads::ticks(&mut scene, map, plot, size, theme);
    heads::notable(&mut scene, map, plot, size, theme);
    if let Some((row, column)) = map.notable(plot.from) {
        ring(&mut scene, plot.bounds(row, column), theme.text, theme);
    }
    scene
}

fn cells(scene: &mut Scene, map: &Heatmap, plot: &Plot, theme: &Theme) {
    let range = map.range(plot.from);
    for row in 0..map.rows.len() {
        for column in plot.from..map.columns.len() {
            let (min, max) = plot.bounds(row, column);
            let key = key((row, column));
            match map.value(row, column) {
                Some(value) => {
                    let shade = map.shade(value, range);
                    let fill = theme.heat[shade];
                    scene.push_key(Shape::Rect { min, max, fill }, key);
                    if map.shares_of.is_some() {
                        share(scene, (min, max), text_of(map, value), shade, theme);
                    }
                }
                None => scene.push_key(hollow(min, max, theme), key),
            }
        }
    }
}

/// A share in its cell, where it has the room.
fn share(
    scene: &mut Scene,
    (min, max): (Point, Point),
    words: String,
    shade: usize,
    theme: &Theme,
) {
    let has_room = text::width(&words, TICK) + 4.0 <= max.x - min.x && max.y - min.y >= 14.0;
    if !has_room {
        return;
    }
    let color = if shade >= INVERSE {
        theme.surface
    } else {
        theme.text
    };
    let at = Point::new(
        f64::midpoint(min.x, max.x),
        f64::midpoint(min.y, max.y) + 4.0,
    );
    scene.push(Shape::label(at, Anchor::Middle, words, (TICK, color)));
}

/// A cell that is not known: an outline with nothing in it.
pub(super) fn hollow(min: Point, max: Point, theme: &Theme) -> Shape {
    outline(
        (min.by(0.5, 0.5), max.by(-0.5, -0.5)),
        Stroke::solid(theme.border, 1.0),
    )
}

/// A ring round a cell, with a gap that sets it off from the cell's own shade.
pub(super) fn ring(scene: &mut Scene, (min, max): (Point, Point), color: Color, theme: &Theme) {
    let inner = (min.by(1.0, 1.0), max.by(-1.0, -1.0));
    scene.push(outline(inner, Stroke::solid(theme.surface, 2.0)));
    let outer = (min.by(-1.0, -1.0), max.by(1.0, 1.0));
    scene.push(outline(outer, Stroke::solid(color, 2.0)));
}

fn outline((min, max): (Point, Point), stroke: Stroke) -> Shape {
    Shape::Path {
        points: vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)],
        closed: true,
        stroke,
    }
}

/// A bar above each column.
fn column_totals(scene: &mut Scene, map: &Heatmap, plot: &Plot, theme: &Theme) {
    let totals = (plot.from..map.columns.len()).map(|column| map.column_total(column));
    let most = totals.flatten().fold(0.0, f64::max);
    let base = KEY + BARS - 5.0;
    for column in plot.from..map.columns.len() {
        let Some(total) = map.column_total(column).filter(|total| *total > 0.0) else {
            continue;
        };
        let (min, max) = plot.bounds(0, column);
        let height = (BAR * total / most).max(1.0);
        scene.push(Shape::Rect {
            min: Point::new(min.x, base - height),
            max: Point::new(max.x, base),
            fill: theme.axis_strong,
        });
    }
    let (from, to) = (
        Point::new(plot.left, base),
        Point::new(plot.right - 2.0, base),
    );
    let stroke = Stroke::solid(theme.axis, 1.0);
    scene.push(Shape::Line { from, to, stroke });
}

fn row_names(scene: &mut Scene, map: &Heatmap, plot: &Plot, theme: &Theme) {
    for (row, name) in map.rows.iter().enumerate() {
        let (min, max) = plot.bounds(row, plot.from);
        if plot.pitch.1 < 12.0 {
            continue;
        }
        let at = Point::new(0.0, f64::midpoint(min.y, max.y) + 4.0);
        let name = text::fit(name, plot.left - 10.0, TICK);
        scene.push(Shape::label(at, Anchor::Start, name, (TICK, theme.text_2)));
    }
}

/// A bar and a number beside each row.
fn row_totals(scene: &mut Scene, map: &Heatmap, plot: &Plot, size: Size, theme: &Theme) {
    let total = |row: usize| map.row_total(row, plot.from);
    let most = (0..map.rows.len()).filter_map(total).fold(0.0, f64::max);
    for row in 0..map.rows.len() {
        let Some(total) = total(row).filter(|_| plot.pitch.1 >= 12.0) else {
            continue;
        };
        let (min, max) = plot.bounds(row, plot.from);
        let middle = f64::midpoint(min.y, max.y);
        let start = plot.right + 8.0;
        if !plot.is_narrow && total > 0.0 {
            let length = (ROW_BAR * total / most).max(1.0);
            let half = ((max.y - min.y) / 2.0).min(6.0);
            scene.push(Shape::Rect {
                min: Point::new(start, middle - half),
                max: Point::new(start + length, middle + half),
                fill: theme.axis_strong,
            });
        }
        let side = if plot.is_narrow { 0.0 } else { ROW_BAR + 8.0 };
        let words = number(total);
        let end = (start + side + text::width(&widest(map, plot), TICK)).min(size.width);
        let at = Point::new(end, middle + 4.0);
        scene.push(Shape::label(at, Anchor::End, words, (TICK, theme.text)));
    }
}

/// The longest of the numbers beside the rows.
fn widest(map: &Heatmap, plot: &Plot) -> String {
    let totals = (0..map.rows.len()).filter_map(|row| map.row_total(row, plot.from));
    let texts = totals.map(number);
    texts
        .max_by(|a, b| text::width(a, TICK).total_cmp(&text::width(b, TICK)))
        .unwrap_or_default()
}

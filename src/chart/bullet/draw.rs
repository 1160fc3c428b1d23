//! The marks of a bullet chart, back to front.

use super::plot::{FIGURE, FIGURES, INSET, NAME, Plot, SMALL};
use super::{Bullet, Item, head, held, words};
use crate::chart::Key;
use crate::chart::describe::score;
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The width of the tick of a benchmark.
pub(super) const TICK_WIDTH: f64 = 2.5;

pub(super) fn scene(bullet: &Bullet, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    if bullet.items.is_empty() {
        let at = Point::new(plot.size.width / 2.0, plot.size.height / 2.0);
        let words = text::fit(words::NOTHING, plot.size.width, NAME);
        put(&mut scene, at, Anchor::Middle, words, (NAME, theme.text_3));
        return scene;
    }
    head::draw(&mut scene, bullet, theme);
    let bottom = plot.row(bullet.items.len());
    grid(&mut scene, plot, (plot.top, bottom), theme);
    for tick in plot.x.ticks() {
        let at = Point::new(plot.x.at(tick), bottom + 16.0);
        // The outermost numbers stay inside the frame.
        let anchor = match tick {
            tick if plot.is_narrow && tick <= 0.0 => Anchor::Start,
            tick if plot.is_narrow && tick >= super::TOP => Anchor::End,
            _ => Anchor::Middle,
        };
        let words = format!("{tick:.0}");
        put(&mut scene, at, anchor, words, (SMALL, theme.text_3));
    }
    for (row, item) in bullet.items.iter().enumerate() {
        bars(&mut scene, plot, (row, item), theme);
    }
    for (row, item) in bullet.items.iter().enumerate().step_by(plot.stride()) {
        texts(&mut scene, plot, (row, item), theme);
    }
    scene
}

/// The row on a ground of its own.
pub(super) fn overlay(bullet: &Bullet, plot: &Plot, row: usize, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    let (top, bottom) = (plot.row(row), plot.row(row + 1));
    scene.push(Shape::Rect {
        min: Point::new(0.0, top),
        max: Point::new(plot.size.width, bottom),
        fill: theme.row_hover,
    });
    grid(&mut scene, plot, (top, bottom), theme);
    bars(&mut scene, plot, (row, &bullet.items[row]), theme);
    texts(&mut scene, plot, (row, &bullet.items[row]), theme);
    scene
}

/// The peers' bar: pale, with an edge that shows on every ground.
pub(super) fn pale(scene: &mut Scene, (min, max): (Point, Point), theme: &Theme) {
    scene.push(Shape::Rect {
        min,
        max,
        fill: theme.surface_3,
    });
    let corners = vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)];
    scene.push(Shape::Path {
        points: corners,
        closed: true,
        stroke: Stroke::solid(theme.axis_strong, 1.0),
    });
}

fn grid(scene: &mut Scene, plot: &Plot, (top, bottom): (f64, f64), theme: &Theme) {
    for tick in plot.x.ticks() {
        let x = plot.x.at(tick);
        let color = if tick > 0.0 { theme.grid } else { theme.axis };
        scene.push(Shape::Line {
            from: Point::new(x, top),
            to: Point::new(x, bottom),
            stroke: Stroke::solid(color, 1.0),
        });
    }
}

/// The peers' bar, one's own inside it, and the tick over both.
fn bars(scene: &mut Scene, plot: &Plot, (row, item): (usize, &Item), theme: &Theme) {
    let (middle, half, left) = (plot.middle(row), plot.half(), plot.x.at(0.0));
    if let Some(peers) = held(item.peers) {
        let right = plot.x.at(peers);
        let corners = (
            Point::new(left, middle - half),
            Point::new(right, middle + half),
        );
        pale(scene, corners, theme);
    }
    if let Some(own) = held(item.own) {
        let half = half * 0.56;
        let bar = Shape::Rect {
            min: Point::new(left, middle - half),
            max: Point::new(plot.x.at(own).max(left + 1.0), middle + half),
            fill: theme.series(0),
        };
        scene.push_key(bar, Key::item(row as u32));
    }
    if let Some(benchmark) = held(item.benchmark) {
        let (x, reach) = (plot.x.at(benchmark), half + 3.0_f64.min(half));
        for (color, width) in [(theme.surface, TICK_WIDTH + 2.0), (theme.text, TICK_WIDTH)] {
            scene.push(Shape::Line {
                from: Point::new(x, middle - reach),
                to: Point::new(x, middle + reach),
                stroke: Stroke::solid(color, width),
            });
        }
    }
}

/// Name, raw value and score of a row.
fn texts(scene: &mut Scene, plot: &Plot, (row, item): (usize, &Item), theme: &Theme) {
    let (right, middle) = (plot.size.width - INSET, plot.middle(row));
    let is_known = held(item.own).is_some();
    let ink = if is_known { theme.text } else { theme.text_3 };
    let figure = score(held(item.own));
    if !is_known && plot.has_values() {
        let at = Point::new(plot.x.at(0.0) + 6.0, middle + 4.0);
        let look = (SMALL, theme.text_2);
        put(scene, at, Anchor::Start, words::NO_DATA.into(), look);
    }
    if plot.is_narrow {
        let line = middle - plot.half() - 7.0;
        let at = Point::new(right, line);
        put(scene, at, Anchor::End, figure, (FIGURE, ink));
        let room = right - FIGURES - INSET;
        let value = text::fit(&item.value, room * 0.45, SMALL);
        let left = room - text::width(&value, SMALL) - 10.0;
        let name = text::fit(&item.name, left, NAME);
        let at = Point::new(right - FIGURES, line);
        put(scene, at, Anchor::End, value, (SMALL, theme.text_3));
        let at = Point::new(INSET, line);
        put(scene, at, Anchor::Start, name, (NAME, theme.text));
        return;
    }
    let at = Point::new(right, middle + 4.5);
    put(scene, at, Anchor::End, figure, (FIGURE, ink));
    let name = text::fit(&item.name, plot.names, NAME);
    let up = if plot.has_values() { -2.0 } else { 4.5 };
    let at = Point::new(INSET, middle + up);
    put(scene, at, Anchor::Start, name, (NAME, theme.text));
    if plot.has_values() {
        let value = text::fit(&item.value, plot.names, SMALL);
        let at = Point::new(INSET, middle + 12.0);
        put(scene, at, Anchor::Start, value, (SMALL, theme.text_3));
    }
}

/// A label without a halo.
fn put(scene: &mut Scene, at: Point, anchor: Anchor, text: String, look: (Font, Color)) {
    scene.push(Shape::label(at, anchor, text, look));
}

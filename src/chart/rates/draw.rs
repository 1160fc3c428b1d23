//! The marks of a chart of shares, back to front.

use super::plot::{EDGES, GAP, Plot};
use super::{Rates, Row, words};
use crate::chart::rows::{FIGURE, Ink, NAME, SMALL, put, put_over};
use crate::chart::scene::{Anchor, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};
use crate::units;

/// Half the height of the end of an interval.
const CAP: f64 = 4.0;

/// The radius of the mark of a band, and its room before the name.
const MARK: (f64, f64) = (4.5, 16.0);

/// The least length of a bar that is not zero, so that it can be seen.
const LEAST: f64 = 1.0;

pub(super) fn scene(rates: &Rates, plot: &Plot, theme: &Theme) -> Scene {
    let (mut scene, size) = (Scene::new(plot.rows.size), plot.rows.size);
    if rates.rows.is_empty() {
        let at = Point::new(size.width / 2.0, size.height / 2.0);
        let words = text::fit(words::NOTHING, size.width, NAME);
        put(
            &mut scene,
            (at, Anchor::Middle),
            words,
            (NAME, theme.text_3),
        );
        return scene;
    }
    axis(&mut scene, plot, theme);
    overall(&mut scene, rates, plot, theme);
    for (idx, own) in rates.rows.iter().enumerate() {
        row(&mut scene, plot, (idx, own), theme);
    }
    scene
}

/// The row on a ground of its own, its bar outlined.
pub(super) fn overlay(rates: &Rates, plot: &Plot, at: Key, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.rows.size);
    let idx = at.item as usize;
    let Some(own) = rates.rows.get(idx) else {
        return scene;
    };
    scene.push(Shape::Rect {
        min: Point::new(0.0, plot.rows.row(idx)),
        max: Point::new(plot.rows.size.width, plot.rows.row(idx + 1)),
        fill: theme.row_hover,
    });
    row(&mut scene, plot, (idx, own), theme);
    if let Some((min, max)) = corners(plot, idx, own) {
        let corners = [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)];
        scene.push(Shape::Path {
            points: corners.into(),
            closed: true,
            stroke: Stroke::solid(theme.text, 1.5),
        });
    }
    scene
}

fn axis(scene: &mut Scene, plot: &Plot, theme: &Theme) {
    let (top, bottom) = (plot.rows.top, plot.rows.bottom());
    let mut free = 0.0;
    for tick in plot.scale.ticks() {
        let x = plot.scale.at(tick);
        let color = if tick > 0.0 { theme.grid } else { theme.axis };
        upright(scene, x, (top, bottom), Stroke::solid(color, 1.0));
        let label = units::percent(tick, usize::from(plot.scale.domain().1 < 0.06));
        let half = text::width(&label, SMALL) / 2.0;
        if x - half >= free && x + half <= plot.rows.size.width {
            free = x + half + 8.0;
            let at = Point::new(x, bottom + 16.0);
            put(scene, (at, Anchor::Middle), label, (SMALL, theme.text_3));
        }
    }
}

/// The share of everybody, with its name above; not across a name above a bar.
fn overall(scene: &mut Scene, rates: &Rates, plot: &Plot, theme: &Theme) {
    let Some(share) = rates.line() else { return };
    let x = plot.scale.at(share);
    let stroke = Stroke::dashed(theme.benchmark, 1.5, 5.0, 4.0);
    if plot.rows.is_above {
        for idx in 0..rates.rows.len() {
            let (top, bottom) = plot.rows.bar(idx);
            upright(scene, x, (top - 3.0, bottom + 3.0), stroke);
        }
    } else {
        let ends = (plot.rows.top - 4.0, plot.rows.bottom());
        upright(scene, x, ends, stroke);
    }
    let width = plot.rows.size.width;
    let name = format!("Everybody {}", words::share(Some(share)));
    let name = text::fit(&name, width, SMALL);
    let half = text::width(&name, SMALL) / 2.0;
    let middle = x.min(width - half).max(half);
    let place = (Point::new(middle, EDGES.0 - 8.0), Anchor::Middle);
    put(scene, place, name, (SMALL, theme.benchmark_text));
}

fn row(scene: &mut Scene, plot: &Plot, (idx, own): (usize, &Row), theme: &Theme) {
    let key = Key::item(idx as u32);
    if let Some((min, max)) = corners(plot, idx, own) {
        let fill = theme.tone(own.tone);
        scene.push_key(Shape::Rect { min, max, fill }, key);
    }
    let middle = plot.rows.middle(idx);
    if let Some((low, high)) = own.ends() {
        whisker(scene, plot, (low, high), middle, theme);
    }
    name(scene, plot, (idx, own), theme);
    if plot.rows.has_text(idx) {
        let end = plot.scale.at(own.ends().map_or(0.0, |ends| ends.1));
        let room = plot.rows.plot.1 - end - GAP;
        let figure = text::fit(&words::share(own.known()), room, FIGURE);
        let place = (Point::new(end + GAP, middle + 4.0), Anchor::Start);
        put_over(scene, place, figure, (FIGURE, theme.text), theme.surface);
    }
}

/// The name with the mark of its band before it.
fn name(scene: &mut Scene, plot: &Plot, (idx, own): (usize, &Row), theme: &Theme) {
    let ink = Ink {
        font: NAME,
        color: theme.text,
        faint: theme.text_3,
        halo: theme.surface,
    };
    let detail = words::detail(own);
    let mut words = Scene::new(scene.size);
    let mut rows = plot.rows;
    rows.name = (rows.name - MARK.1).max(0.0);
    rows.words(&mut words, idx, (&own.name, &detail), &ink);
    let mut is_first = true;
    for mut mark in words.marks {
        if let Shape::Label(label) = &mut mark.shape {
            label.at.x += MARK.1;
            if is_first {
                let at = Point::new(MARK.0 + 2.0, label.at.y - 4.0);
                let (fill, outline) = (theme.tone(own.tone), theme.surface);
                for shape in symbol::health(own.tone, at, MARK.0, fill, outline) {
                    scene.push(shape);
                }
            }
            is_first = false;
        }
        scene.marks.push(mark);
    }
}

/// The interval, light around so that it can be seen on its bar.
fn whisker(scene: &mut Scene, plot: &Plot, (low, high): (f64, f64), y: f64, theme: &Theme) {
    let (from, to) = (plot.scale.at(low), plot.scale.at(high));
    for (color, width) in [(theme.surface, 4.0), (theme.text, 1.5)] {
        let stroke = Stroke::solid(color, width);
        scene.push(Shape::Line {
            from: Point::new(from, y),
            to: Point::new(to, y),
            stroke,
        });
        for x in [from, to] {
            upright(scene, x, (y - CAP, y + CAP), stroke);
        }
    }
}

/// The corners of a bar; `None` where there is nothing to draw.
fn corners(plot: &Plot, idx: usize, own: &Row) -> Option<(Point, Point)> {
    let share = own.known().filter(|share| *share > 0.0)?;
    let zero = plot.scale.at(0.0);
    let (top, bottom) = plot.rows.bar(idx);
    let end = plot.scale.at(share).max(zero + LEAST);
    Some((Point::new(zero, top), Point::new(end, bottom)))
}

fn upright(scene: &mut Scene, x: f64, (top, bottom): (f64, f64), stroke: Stroke) {
    scene.push(Shape::Line {
        from: Point::new(x, top),
        to: Point::new(x, bottom),
        stroke,
    });
}

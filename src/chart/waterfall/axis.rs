//! Ticks and grid lines of a waterfall: level behind columns, upright behind rows.

use super::Waterfall;
use super::columns::Columns;
use super::plot::{EDGES, Form, Plot};
use crate::chart::rows::{Rows, SMALL, put};
use crate::chart::scene::{Anchor, Color, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The least room between two ticks below rows.
const APART: f64 = 10.0;

pub(super) fn draw(scene: &mut Scene, chart: &Waterfall, plot: &Plot, theme: &Theme) {
    let ticks = plot.scale.ticks();
    let mut free = f64::MIN;
    for (tick, words) in ticks.iter().zip(chart.tick_texts(&ticks)) {
        let at = plot.scale.at(*tick);
        let is_start = *tick <= plot.cut.unwrap_or(0.0);
        let color = if is_start { theme.axis } else { theme.grid };
        let (from, to) = match &plot.form {
            Form::Columns(columns) => (Point::new(columns.left, at), Point::new(columns.right, at)),
            Form::Rows(rows) => (Point::new(at, rows.top), Point::new(at, rows.bottom())),
        };
        let stroke = Stroke::solid(color, 1.0);
        scene.push(Shape::Line { from, to, stroke });
        match &plot.form {
            Form::Columns(columns) => beside(scene, columns, (at, &words), theme.text_3),
            Form::Rows(rows) => free = below(scene, rows, (at, &words), free, theme.text_3),
        }
    }
}

/// A tick at the left of its line.
fn beside(scene: &mut Scene, columns: &Columns, (y, words): (f64, &str), color: Color) {
    let words = text::fit(words, columns.left - 8.0, SMALL);
    let at = Point::new(columns.left - 8.0, y + 4.0);
    put(scene, (at, Anchor::End), words, (SMALL, color));
}

/// A tick under its line where there is room right of `free`; returns where it ends.
fn below(scene: &mut Scene, rows: &Rows, (x, words): (f64, &str), free: f64, color: Color) -> f64 {
    let (half, width) = (text::width(words, SMALL) / 2.0, rows.size.width);
    let x = x.clamp(half, (width - half).max(half));
    if words.is_empty() || x - half < free || half * 2.0 > width {
        return free;
    }
    let at = Point::new(x, rows.bottom() + EDGES.1 - 7.0);
    put(
        scene,
        (at, Anchor::Middle),
        words.to_owned(),
        (SMALL, color),
    );
    x + half + APART
}

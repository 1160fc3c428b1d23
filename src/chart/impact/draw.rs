//! The marks of an impact chart, back to front.

use super::plot::{EDGES, GAP, Plot};
use super::{Impact, Kind, Line, words};
use crate::chart::Key;
use crate::chart::describe::MISSING;
use crate::chart::rows::{FIGURE, Ink, NAME, put, put_over};
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The font of the heads.
const HEAD: Font = Font::new(11.0, 500);

/// The font of the name of the total.
const STRONG: Font = Font::new(12.0, 600);

/// The least length of a bar that is not zero, so that it can be seen.
const LEAST: f64 = 1.0;

pub(super) fn scene(impact: &Impact, plot: &Plot, theme: &Theme) -> Scene {
    let (mut scene, size) = (Scene::new(plot.rows.size), plot.rows.size);
    let lines = impact.lines();
    if lines.is_empty() {
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
    heads(&mut scene, impact, plot, theme);
    for (idx, line) in lines.iter().enumerate() {
        rule(&mut scene, plot, idx, *line, theme);
    }
    for idx in 0..lines.len() {
        zero_line(&mut scene, plot, idx, theme);
    }
    for (idx, line) in lines.into_iter().enumerate() {
        row(&mut scene, impact, plot, (idx, line), theme);
    }
    scene
}

/// The row on a ground of its own, its bar outlined.
pub(super) fn overlay(
    impact: &Impact,
    plot: &Plot,
    (idx, line): (usize, Line),
    theme: &Theme,
) -> Scene {
    let mut scene = Scene::new(plot.rows.size);
    let (top, bottom) = (plot.rows.row(idx), plot.rows.row(idx + 1));
    scene.push(Shape::Rect {
        min: Point::new(0.0, top + 1.0),
        max: Point::new(plot.rows.size.width, bottom),
        fill: theme.row_hover,
    });
    zero_line(&mut scene, plot, idx, theme);
    row(&mut scene, impact, plot, (idx, line), theme);
    if let Some((min, max)) = corners(plot, idx, line) {
        let corners = [min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)];
        scene.push(Shape::Path {
            points: corners.into(),
            closed: true,
            stroke: Stroke::solid(theme.text, 1.5),
        });
    }
    scene
}

/// The part of the zero line in a row: all its height, but not across a name above the bar.
fn zero_line(scene: &mut Scene, plot: &Plot, idx: usize, theme: &Theme) {
    let (zero, bottom) = (plot.scale.at(0.0), plot.rows.row(idx + 1));
    let top = if plot.rows.is_above {
        plot.rows.bar(idx).0 - 3.0
    } else {
        plot.rows.row(idx)
    };
    scene.push(Shape::Line {
        from: Point::new(zero, top),
        to: Point::new(zero, bottom),
        stroke: Stroke::solid(theme.axis_strong, 1.0),
    });
}

/// What each side of zero means; a head without room is left out.
fn heads(scene: &mut Scene, impact: &Impact, plot: &Plot, theme: &Theme) {
    let (zero, width) = (plot.scale.at(0.0), plot.rows.size.width);
    let baseline = EDGES.0 - 10.0;
    let [lower, upper] = &impact.heads;
    let wide = |head: &str| text::width(head, HEAD);
    if wide(upper) + 8.0 <= width - zero {
        let at = Point::new(zero + 8.0, baseline);
        put(
            scene,
            (at, Anchor::Start),
            upper.clone(),
            (HEAD, theme.pos_text),
        );
    }
    if wide(lower) + 8.0 <= zero {
        let at = Point::new(zero - 8.0, baseline);
        put(
            scene,
            (at, Anchor::End),
            lower.clone(),
            (HEAD, theme.neg_text),
        );
    }
}

/// The hairline above a row; the one above the total is stronger.
fn rule(scene: &mut Scene, plot: &Plot, idx: usize, line: Line, theme: &Theme) {
    let color = match line.kind {
        Kind::Total => theme.axis,
        Kind::Bar | Kind::Rest if idx == 0 => return,
        Kind::Bar | Kind::Rest => theme.grid,
    };
    let y = plot.rows.row(idx);
    scene.push(Shape::Line {
        from: Point::new(0.0, y),
        to: Point::new(plot.rows.size.width, y),
        stroke: Stroke::solid(color, 1.0),
    });
}

fn row(scene: &mut Scene, impact: &Impact, plot: &Plot, (idx, line): (usize, Line), theme: &Theme) {
    let key = Key::item(idx as u32);
    let (fill, ink) = colors(line, theme);
    if let Some((min, max)) = corners(plot, idx, line) {
        scene.push_key(Shape::Rect { min, max, fill }, key);
    }
    let (font, color) = match line.kind {
        Kind::Bar => (NAME, theme.text),
        Kind::Rest => (NAME, theme.text_2),
        Kind::Total => (STRONG, theme.text),
    };
    let (faint, halo) = (theme.text_3, theme.surface);
    let ink_of_words = Ink {
        font,
        color,
        faint,
        halo,
    };
    let words = (line.name, line.evidence);
    plot.rows.words(scene, idx, words, &ink_of_words);
    if !plot.rows.has_text(idx) {
        return;
    }
    let figure = line
        .value
        .map_or_else(|| MISSING.to_owned(), |value| impact.signed(value));
    let end = plot.scale.at(line.value.unwrap_or(0.0));
    let is_lower = line.value.is_some_and(|value| value < 0.0);
    let (x, anchor, room) = if is_lower {
        (end - GAP, Anchor::End, end - GAP - plot.rows.plot.0)
    } else {
        (end + GAP, Anchor::Start, plot.rows.plot.1 - end - GAP)
    };
    let at = Point::new(x, plot.rows.middle(idx) + 4.0);
    let figure = text::fit(&figure, room, FIGURE);
    put_over(scene, (at, anchor), figure, (FIGURE, ink), theme.surface);
}

/// The colors of a bar and of its figure.
fn colors(line: Line, theme: &Theme) -> (Color, Color) {
    let is_lower = line.value.is_some_and(|value| value < 0.0);
    match (line.kind, is_lower) {
        (Kind::Total, _) => (theme.total, theme.text),
        (Kind::Rest, _) => (theme.axis_strong, theme.text_2),
        (Kind::Bar, true) => (theme.neg, theme.neg_text),
        (Kind::Bar, false) => (theme.pos, theme.pos_text),
    }
}

/// The corners of a bar; `None` where there is nothing to draw.
fn corners(plot: &Plot, idx: usize, line: Line) -> Option<(Point, Point)> {
    let value = line.value.filter(|value| value.abs() > 0.0)?;
    let (zero, end) = (plot.scale.at(0.0), plot.scale.at(value));
    let end = if value < 0.0 {
        end.min(zero - LEAST)
    } else {
        end.max(zero + LEAST)
    };
    let (top, bottom) = plot.rows.bar(idx);
    Some((
        Point::new(end.min(zero), top),
        Point::new(end.max(zero), bottom),
    ))
}

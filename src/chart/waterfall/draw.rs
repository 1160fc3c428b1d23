//! The marks of a waterfall, back to front.

use super::columns::{self, Columns};
use super::plot::{Form, GAP, Plot};
use super::{Kind, Step, Waterfall, axis, words};
use crate::chart::Key;
use crate::chart::rows::{FIGURE, Ink, NAME, Rows, SMALL, put, put_over};
use crate::chart::scene::{Anchor, Color, Fill, Font, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{symbol, text};

/// The font of the name of a total in a row.
const STRONG: Font = Font::new(12.0, 600);

/// The distance between hatching lines.
const HATCH: f64 = 5.0;

/// How strongly the ground of hatching is tinted.
const TINT: f64 = 0.2;

/// Bars are drawn at least this long.
const LEAST: f64 = 1.5;

/// How far from the start of the axis the zigzag stands, and half its swing.
const ZIGZAG: (f64, f64) = (12.0, 3.0);

pub(super) fn scene(chart: &Waterfall, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    if chart.steps.is_empty() {
        let at = Point::new(plot.size.width / 2.0, plot.size.height / 2.0);
        let words = text::fit(words::NOTHING, plot.size.width, NAME);
        put(
            &mut scene,
            (at, Anchor::Middle),
            words,
            (NAME, theme.text_3),
        );
        return scene;
    }
    axis::draw(&mut scene, chart, plot, theme);
    for idx in 0..chart.steps.len() - 1 {
        connector(&mut scene, plot, idx, theme);
    }
    for idx in 0..chart.steps.len() {
        bar(&mut scene, chart, plot, idx, theme);
    }
    for idx in 0..chart.steps.len() {
        texts(&mut scene, chart, plot, idx, theme);
    }
    scene
}

/// The bar outlined.
pub(super) fn overlay(chart: &Waterfall, plot: &Plot, idx: usize, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    bar(&mut scene, chart, plot, idx, theme);
    let (min, max) = long_enough(plot, idx);
    scene.push(Shape::Path {
        points: outline(min, max),
        closed: true,
        stroke: Stroke::solid(theme.text, 1.5),
    });
    scene
}

/// The dashed line from the end of a bar to the next one.
fn connector(scene: &mut Scene, plot: &Plot, idx: usize, theme: &Theme) {
    let level = plot.scale.at(plot.spans[idx].to);
    let ((min, max), next) = (plot.bar(idx), plot.bar(idx + 1).0);
    let points = match &plot.form {
        Form::Columns(_) => [Point::new(max.x, level), Point::new(next.x, level)],
        Form::Rows(_) => [Point::new(level, min.y), Point::new(level, next.y)],
    };
    scene.push(Shape::Path {
        points: points.into(),
        closed: false,
        stroke: Stroke::dashed(theme.axis_strong, 1.0, 2.0, 2.0),
    });
}

/// The corners of a bar, drawn out where it would be too short to be seen.
fn long_enough(plot: &Plot, idx: usize) -> (Point, Point) {
    let (min, max) = plot.bar(idx);
    match &plot.form {
        Form::Columns(_) => (min, Point::new(max.x, max.y.max(min.y + LEAST))),
        Form::Rows(_) => (min, Point::new(max.x.max(min.x + LEAST), max.y)),
    }
}

fn outline(min: Point, max: Point) -> Vec<Point> {
    vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)]
}

fn bar(scene: &mut Scene, chart: &Waterfall, plot: &Plot, idx: usize, theme: &Theme) {
    let (step, key) = (&chart.steps[idx], Key::item(idx as u32));
    if step.known().is_none() {
        return;
    }
    let (min, max) = long_enough(plot, idx);
    let (color, _) = colors(step, theme);
    if step.is_hatched {
        let points = outline(min, max);
        let fill = Fill::Solid(color.with_alpha(TINT));
        let ground = Shape::Polygon {
            points: points.clone(),
            fill,
        };
        scene.push_key(ground, key);
        for line in symbol::hatch(&points, HATCH, Stroke::solid(color, 1.5)) {
            scene.push(line);
        }
        scene.push(Shape::Path {
            points,
            closed: true,
            stroke: Stroke::solid(color, 1.0),
        });
    } else {
        let fill = color;
        scene.push_key(Shape::Rect { min, max, fill }, key);
    }
    if step.kind == Kind::Total && plot.cut.is_some() {
        zigzag(scene, plot, (min, max), theme);
    }
}

/// The sign that a total is longer than it is drawn.
fn zigzag(scene: &mut Scene, plot: &Plot, (min, max): (Point, Point), theme: &Theme) {
    let (off, swing) = ZIGZAG;
    let place = |step: u32| {
        let along = f64::from(step) / 4.0;
        let out = if step.is_multiple_of(2) {
            swing
        } else {
            -swing
        };
        match &plot.form {
            Form::Columns(_) => {
                let x = min.x - 2.0 + (max.x - min.x + 4.0) * along;
                Point::new(x, max.y - off + out)
            }
            Form::Rows(_) => {
                let y = min.y - 2.0 + (max.y - min.y + 4.0) * along;
                Point::new(min.x + off + out, y)
            }
        }
    };
    scene.push(Shape::Path {
        points: (0..=4).map(place).collect(),
        closed: false,
        stroke: Stroke::solid(theme.surface, 3.0),
    });
}

/// The colors of a bar and of its figure.
fn colors(step: &Step, theme: &Theme) -> (Color, Color) {
    match step.kind {
        Kind::Total => (theme.total, theme.text),
        Kind::Rest => (theme.axis_strong, theme.text_2),
        Kind::Change if step.value < 0.0 => (theme.neg, theme.neg_text),
        Kind::Change => (theme.pos, theme.pos_text),
    }
}

fn texts(scene: &mut Scene, chart: &Waterfall, plot: &Plot, idx: usize, theme: &Theme) {
    let step = &chart.steps[idx];
    let figure = (words::figure(chart, step), colors(step, theme).1);
    match &plot.form {
        Form::Columns(columns) => {
            let bar = plot.bar(idx);
            above_or_below(scene, columns, (step, bar, idx), figure, theme);
            below(scene, columns, idx, theme);
        }
        Form::Rows(rows) => beside(scene, rows, (step, plot.bar(idx), idx), figure, theme),
    }
}

/// The figure of a column: over it, of a loss under it where there is room.
fn above_or_below(
    scene: &mut Scene,
    columns: &Columns,
    (step, (min, max), idx): (&Step, (Point, Point), usize),
    (figure, ink): (String, Color),
    theme: &Theme,
) {
    let is_loss = step.kind != Kind::Total && step.value < 0.0;
    let y = if is_loss && max.y + 17.0 <= columns.bottom {
        max.y + 15.0
    } else {
        min.y - 7.0
    };
    let at = Point::new(columns.middle(idx), y);
    let figure = text::fit(&figure, columns.pitch, FIGURE);
    put_over(
        scene,
        (at, Anchor::Middle),
        figure,
        (FIGURE, ink),
        theme.surface,
    );
}

/// Name and detail of a column.
fn below(scene: &mut Scene, columns: &Columns, idx: usize, theme: &Theme) {
    let mut at = Point::new(columns.middle(idx), columns.bottom + 15.0);
    for line in &columns.names[idx] {
        let ink = (columns::NAME, theme.text_2);
        put(scene, (at, Anchor::Middle), line.clone(), ink);
        at = at.by(0.0, columns::LINE);
    }
    for line in &columns.details[idx] {
        let ink = (SMALL, theme.text_3);
        put(scene, (at, Anchor::Middle), line.clone(), ink);
        at = at.by(0.0, columns::LINE);
    }
}

/// Name, detail and figure of a row.
fn beside(
    scene: &mut Scene,
    rows: &Rows,
    (step, (_, max), idx): (&Step, (Point, Point), usize),
    (figure, color): (String, Color),
    theme: &Theme,
) {
    let ink = Ink {
        font: if step.kind == Kind::Total {
            STRONG
        } else {
            NAME
        },
        color: theme.text,
        faint: theme.text_3,
        halo: theme.surface,
    };
    rows.words(scene, idx, (&step.name, &step.detail), &ink);
    if rows.has_text(idx) {
        let at = Point::new(max.x + GAP, rows.middle(idx) + 4.0);
        let figure = text::fit(&figure, rows.plot.1 - at.x, FIGURE);
        put_over(
            scene,
            (at, Anchor::Start),
            figure,
            (FIGURE, color),
            theme.surface,
        );
    }
}

//! The rows of a lifecycle, back to front.

use super::place::DAY;
use super::plot::Plot;
use super::{Lifecycle, axis, bars, events};
use crate::chart::curve::smooth;
use crate::chart::describe::decimal;
use crate::chart::scene::{Anchor, Font, Label, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{symbol, text};

/// The font of the names of rows.
const ROW: Font = Font::new(12.0, 600);

/// The font of the health at the end of its line.
const FIGURE: Font = Font::new(13.0, 600);

pub(super) fn scene(chart: &Lifecycle, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    if !chart.has_marks() {
        let middle = Point::new(plot.size.width / 2.0, plot.size.height / 2.0);
        let room = plot.size.width - 16.0;
        let words = text::fit(&super::words::finding(chart), room, DAY);
        let look = (DAY, theme.text_3);
        scene.push(Shape::label(middle, Anchor::Middle, words, look));
        return scene;
    }
    zones(&mut scene, chart, plot, theme);
    axis::axis(&mut scene, plot, theme);
    axis::days(&mut scene, chart, plot, theme);
    bars::tracks(&mut scene, chart, plot, theme);
    events::events(&mut scene, chart, plot, theme);
    health(&mut scene, chart, plot, theme);
    scene
}

/// The name of a row, in the room left of the plot.
pub(super) fn row_name(scene: &mut Scene, plot: &Plot, name: &str, base: f64, theme: &Theme) {
    if plot.is_narrow {
        return;
    }
    let name = text::fit(name, plot.sides().0 - 22.0, ROW);
    let at = Point::new(0.0, base);
    scene.push(Shape::label(at, Anchor::Start, name, (ROW, theme.text)));
}

/// Faint bands with their marks at the left.
fn zones(scene: &mut Scene, chart: &Lifecycle, plot: &Plot, theme: &Theme) {
    let (bottom, top) = plot.health.range();
    if bottom - top < 1.0 {
        return;
    }
    row_name(
        scene,
        plot,
        "Health",
        f64::midpoint(top, bottom) + 4.0,
        theme,
    );
    let (left, right) = plot.sides();
    for zone in &chart.zones {
        let (y0, y1) = (plot.health.at(zone.to), plot.health.at(zone.from));
        scene.push(Shape::Rect {
            min: Point::new(left, y0),
            max: Point::new(right, y1),
            fill: theme.soft(zone.tone),
        });
        if y1 - y0 > 10.0 {
            let middle = Point::new(left - 10.0, f64::midpoint(y0, y1));
            let (fill, outline) = (theme.tone(zone.tone), theme.surface);
            for mark in symbol::health(zone.tone, middle, 3.5, fill, outline) {
                scene.push(mark);
            }
        }
    }
}

/// The line of health with its value at the end.
fn health(scene: &mut Scene, chart: &Lifecycle, plot: &Plot, theme: &Theme) {
    let known = |(day, score): &(chrono::NaiveDate, Option<f64>)| {
        let score = score.filter(|score| score.is_finite())?;
        let at = Point::new(plot.x_of(*day), plot.health.at(score));
        plot.shows(*day).then_some((at, score))
    };
    let line: Vec<Option<(Point, f64)>> = chart.health.iter().map(known).collect();
    for run in line.split(Option::is_none) {
        let points: Vec<Point> = run.iter().flatten().map(|(at, _)| *at).collect();
        if points.len() > 1 {
            scene.push(Shape::Path {
                points: smooth(&points),
                closed: false,
                stroke: Stroke::solid(theme.series(0), 2.25),
            });
        }
    }
    let Some((at, score)) = line.into_iter().flatten().next_back() else {
        return;
    };
    for shape in symbol::marker(0, at, 4.0, theme.series(0), theme.surface) {
        scene.push(shape);
    }
    let figure = decimal(score, 1);
    let wide = text::width(&figure, FIGURE);
    let (x, anchor) = if at.x + 9.0 + wide <= plot.size.width {
        (at.x + 9.0, Anchor::Start)
    } else {
        (at.x - 9.0, Anchor::End)
    };
    scene.push(Shape::Label(Label {
        at: Point::new(x, at.y + 4.5),
        text: figure,
        anchor,
        font: FIGURE,
        color: theme.text,
        halo: Some(theme.surface),
    }));
}

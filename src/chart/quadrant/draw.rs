//! The marks of a quadrant, back to front.

use std::sync::Arc;

use super::plot::{Plot, TICK};
use super::{Quadrant, captions, names, order};
use crate::chart::dense::Cloud;
use crate::chart::scene::{Anchor, Color, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};

/// How far a ring stays from its bubble, in CSS pixels.
const RING: f64 = 2.0;

pub(super) fn scene(quadrant: &Quadrant, plot: &Plot, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    areas(&mut scene, plot, theme);
    grid(&mut scene, quadrant, plot, theme);
    splits(&mut scene, plot, theme);
    if plot.is_dense {
        scene.push(Shape::Cloud(Arc::new(cloud(quadrant, plot, theme))));
    } else {
        bubbles(&mut scene, quadrant, plot, theme);
    }
    let taken = captions::write(&mut scene, quadrant, plot, theme);
    for (label, item) in names::place(quadrant, plot, taken, theme) {
        scene.push_key(Shape::Label(label), Key::item(item));
    }
    scene
}

/// The ring around one bubble and the bubble itself, above all others.
pub(super) fn overlay(quadrant: &Quadrant, (size, item): (Size, usize), theme: &Theme) -> Scene {
    let (mut scene, plot) = (Scene::new(size), Plot::new(quadrant, size));
    let center = plot.at(quadrant.x[item], quadrant.y[item]);
    let radius = plot.radius(quadrant.relative_size(item));
    let (tone, key) = (quadrant.tone[item], Key::item(item as u32));
    let ring = radius * symbol::reach(tone) + 4.5;
    for (color, width) in [(theme.surface, 4.5), (theme.text, 1.5)] {
        let stroke = Stroke::solid(color, width);
        scene.push_key(
            Shape::Circle {
                center,
                radius: ring,
                stroke,
            },
            key,
        );
    }
    for shape in symbol::health(tone, center, radius, theme.tone(tone), theme.surface) {
        scene.push_key(shape, key);
    }
    scene
}

fn areas(scene: &mut Scene, plot: &Plot, theme: &Theme) {
    let Plot {
        min, max, split, ..
    } = *plot;
    let mut area = |from: Point, to: Point, fill: Color| {
        scene.push(Shape::Rect {
            min: from,
            max: to,
            fill,
        });
    };
    area(min, split, theme.quad_b);
    area(
        Point::new(split.x, min.y),
        Point::new(max.x, split.y),
        theme.quad_a,
    );
    area(
        Point::new(min.x, split.y),
        Point::new(split.x, max.y),
        theme.quad_a,
    );
    area(split, max, theme.quad_b);
}

fn grid(scene: &mut Scene, quadrant: &Quadrant, plot: &Plot, theme: &Theme) {
    let Plot { min, max, .. } = *plot;
    let hairline = Stroke::solid(theme.grid, 1.0);
    if plot.has_points || quadrant.y_axis.domain.is_some() {
        let ticks = plot.y.ticks();
        for (tick, words) in ticks.iter().zip(quadrant.y_axis.format.ticks(&ticks)) {
            let y = plot.y.at(*tick);
            let (from, to) = (Point::new(min.x, y), Point::new(max.x, y));
            scene.push(Shape::Line {
                from,
                to,
                stroke: hairline,
            });
            let at = Point::new(min.x - 8.0, y + 4.0);
            scene.push(Shape::label(at, Anchor::End, words, (TICK, theme.text_3)));
        }
    }
    if plot.has_points || quadrant.x_axis.domain.is_some() {
        let mut free = f64::MIN;
        let ticks = plot.x.ticks();
        for (tick, words) in ticks.iter().zip(quadrant.x_axis.format.ticks(&ticks)) {
            let x = plot.x.at(*tick);
            let (from, to) = (Point::new(x, min.y), Point::new(x, max.y));
            scene.push(Shape::Line {
                from,
                to,
                stroke: hairline,
            });
            let half = text::width(&words, TICK) / 2.0;
            if x - half < free || x + half > scene.size.width {
                continue;
            }
            free = x + half + 8.0;
            let at = Point::new(x, max.y + 17.0);
            scene.push(Shape::label(
                at,
                Anchor::Middle,
                words,
                (TICK, theme.text_3),
            ));
        }
    }
    for (from, to) in [
        (min, Point::new(max.x, min.y)),
        (Point::new(min.x, max.y), max),
        (min, Point::new(min.x, max.y)),
        (Point::new(max.x, min.y), max),
    ] {
        scene.push(Shape::Line {
            from,
            to,
            stroke: Stroke::solid(theme.border, 1.0),
        });
    }
}

fn splits(scene: &mut Scene, plot: &Plot, theme: &Theme) {
    let Plot {
        min, max, split, ..
    } = *plot;
    let stroke = Stroke::dashed(theme.axis_strong, 1.25, 4.0, 4.0);
    let (has_upright, has_level) = plot.has_split();
    if has_upright {
        let (from, to) = (Point::new(split.x, min.y), Point::new(split.x, max.y));
        scene.push(Shape::Line { from, to, stroke });
    }
    if has_level {
        let (from, to) = (Point::new(min.x, split.y), Point::new(max.x, split.y));
        scene.push(Shape::Line { from, to, stroke });
    }
}

fn bubbles(scene: &mut Scene, quadrant: &Quadrant, plot: &Plot, theme: &Theme) {
    for item in order::painted(quadrant, plot) {
        let (center, tone) = (
            plot.at(quadrant.x[item], quadrant.y[item]),
            quadrant.tone[item],
        );
        let radius = plot.radius(quadrant.relative_size(item));
        if quadrant.ringed.contains(&(item as u32)) {
            ring(scene, center, radius * symbol::reach(tone), theme);
        }
        for shape in symbol::health(tone, center, radius, theme.tone(tone), theme.surface) {
            scene.push_key(shape, Key::item(item as u32));
        }
    }
}

/// The ring around a bubble that is to be seen first.
fn ring(scene: &mut Scene, center: Point, reach: f64, theme: &Theme) {
    for (color, width) in [(theme.surface, 4.0), (theme.h_risk, 1.5)] {
        let stroke = Stroke::solid(color, width);
        let radius = reach + RING;
        scene.push(Shape::Circle {
            center,
            radius,
            stroke,
        });
    }
}

/// All bubbles in view as columns, back to front.
fn cloud(quadrant: &Quadrant, plot: &Plot, theme: &Theme) -> Cloud {
    let items = order::painted(quadrant, plot);
    let mut cloud = Cloud {
        x: Vec::with_capacity(items.len()),
        y: Vec::with_capacity(items.len()),
        radius: Vec::with_capacity(items.len()),
        tone: Vec::with_capacity(items.len()),
        colors: [theme.h_ok, theme.h_warn, theme.h_risk, theme.h_none],
        outline: theme.surface,
    };
    for item in items {
        let at = plot.at(quadrant.x[item], quadrant.y[item]);
        let radius = plot.radius(quadrant.relative_size(item));
        cloud.x.push(at.x as f32);
        cloud.y.push(at.y as f32);
        cloud.radius.push(radius as f32);
        cloud.tone.push(quadrant.tone[item]);
    }
    cloud
}

//! The marks of a quadrant, back to front.

use std::sync::Arc;

use super::find::on_top;
use super::names;
use super::plot::{Plot, TICK};
use super::{Axis, Quadrant};
use crate::chart::dense::Cloud;
use crate::chart::describe::decimal;
use crate::chart::scene::{Anchor, Color, Font, Label, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, Tone, symbol, text};

/// The order in which health is painted: the worst last, on top.
pub(super) const LAYERS: [Tone; 4] = [Tone::None, Tone::Ok, Tone::Warn, Tone::Risk];

/// The font of axis titles.
const TITLE: Font = Font::new(11.0, 500);

/// The font of the names of areas.
const AREA: Font = Font::new(12.5, 600);

/// The font of what a split is.
const SPLIT: Font = Font::new(10.5, 400);

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
    let mut taken = titles(&mut scene, quadrant, plot, size, theme);
    taken.extend(area_names(&mut scene, quadrant, plot, theme));
    for (label, item) in names::place(quadrant, plot, taken, theme) {
        scene.push_key(Shape::Label(label), Key::item(item));
    }
    scene
}

/// The ring around one bubble, the bubble itself and its name.
pub(super) fn overlay(quadrant: &Quadrant, plot: &Plot, item: usize, theme: &Theme) -> Scene {
    let width = plot.max.x + 10.0;
    let mut scene = Scene::new(Size::new(width, plot.max.y + 42.0));
    let center = plot.at(quadrant.x[item], quadrant.y[item]);
    let radius = plot.radius(quadrant.relative_size(item));
    let key = Key::item(item as u32);
    let ring = radius
        * if quadrant.tone[item] == Tone::Ok {
            1.0
        } else {
            1.25
        }
        + 4.0;
    let stroke = Stroke::solid(theme.surface, 4.5);
    scene.push(Shape::Circle {
        center,
        radius: ring,
        stroke,
    });
    let stroke = Stroke::solid(theme.text, 1.5);
    scene.push_key(
        Shape::Circle {
            center,
            radius: ring,
            stroke,
        },
        key,
    );
    let tone = quadrant.tone[item];
    for shape in symbol::health(tone, center, radius, theme.tone(tone), theme.surface) {
        scene.push_key(shape, key);
    }
    let name = (quadrant.name)(item as u32);
    scene.push(Shape::Label(names::focused(
        plot, center, ring, &name, theme,
    )));
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
        for tick in plot.y.ticks() {
            let y = plot.y.at(tick);
            let (from, to) = (Point::new(min.x, y), Point::new(max.x, y));
            scene.push(Shape::Line {
                from,
                to,
                stroke: hairline,
            });
            let words = quadrant.y_axis.format.text(tick);
            let at = Point::new(min.x - 8.0, y + 4.0);
            scene.push(plain(at, Anchor::End, words, (TICK, theme.text_3)));
        }
    }
    if plot.has_points || quadrant.x_axis.domain.is_some() {
        let mut free = f64::MIN;
        for tick in plot.x.ticks() {
            let x = plot.x.at(tick);
            let (from, to) = (Point::new(x, min.y), Point::new(x, max.y));
            scene.push(Shape::Line {
                from,
                to,
                stroke: hairline,
            });
            let words = quadrant.x_axis.format.text(tick);
            let half = text::width(&words, TICK) / 2.0;
            if x - half < free || x + half > scene.size.width {
                continue;
            }
            free = x + half + 8.0;
            let at = Point::new(x, max.y + 17.0);
            scene.push(plain(at, Anchor::Middle, words, (TICK, theme.text_3)));
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
    let (top, bottom) = (Point::new(split.x, min.y), Point::new(split.x, max.y));
    scene.push(Shape::Line {
        from: top,
        to: bottom,
        stroke,
    });
    let (left, right) = (Point::new(min.x, split.y), Point::new(max.x, split.y));
    scene.push(Shape::Line {
        from: left,
        to: right,
        stroke,
    });
}

fn bubbles(scene: &mut Scene, quadrant: &Quadrant, plot: &Plot, theme: &Theme) {
    let mut items: Vec<usize> = (0..quadrant.len())
        .filter(|&item| quadrant.is_plotted(item))
        .collect();
    items.sort_by(|&a, &b| {
        let (first, second) = (on_top(quadrant, a), on_top(quadrant, b));
        first
            .0
            .cmp(&second.0)
            .then(first.1.total_cmp(&second.1))
            .then(a.cmp(&b))
    });
    for item in items {
        let (center, tone) = (
            plot.at(quadrant.x[item], quadrant.y[item]),
            quadrant.tone[item],
        );
        let radius = plot.radius(quadrant.relative_size(item));
        for shape in symbol::health(tone, center, radius, theme.tone(tone), theme.surface) {
            scene.push_key(shape, Key::item(item as u32));
        }
    }
}

/// All bubbles as columns, the worst health last.
fn cloud(quadrant: &Quadrant, plot: &Plot, theme: &Theme) -> Cloud {
    let mut cloud = Cloud {
        x: Vec::with_capacity(quadrant.len()),
        y: Vec::with_capacity(quadrant.len()),
        radius: Vec::with_capacity(quadrant.len()),
        tone: Vec::with_capacity(quadrant.len()),
        colors: [theme.h_ok, theme.h_warn, theme.h_risk, theme.h_none],
        outline: theme.surface,
    };
    for layer in LAYERS {
        for item in 0..quadrant.len() {
            if quadrant.tone[item] != layer || !quadrant.is_plotted(item) {
                continue;
            }
            let at = plot.at(quadrant.x[item], quadrant.y[item]);
            cloud.x.push(at.x as f32);
            cloud.y.push(at.y as f32);
            cloud
                .radius
                .push(plot.radius(quadrant.relative_size(item)) as f32);
            cloud.tone.push(layer);
        }
    }
    cloud
}

/// Titles of the axes, what the splits are and the key of sizes; returns what they cover.
fn titles(
    scene: &mut Scene,
    quadrant: &Quadrant,
    plot: &Plot,
    size: Size,
    theme: &Theme,
) -> Vec<names::Area> {
    let Plot {
        min, max, split, ..
    } = *plot;
    let key_left = size_key(scene, quadrant, plot, theme);
    let room = key_left - min.x - 16.0;
    let title = text::fit(&quadrant.y_axis.title, room, TITLE);
    scene.push(plain(
        Point::new(min.x, 20.0),
        Anchor::Start,
        title,
        (TITLE, theme.text_2),
    ));
    let title = text::fit(&quadrant.x_axis.title, max.x - min.x, TITLE);
    let at = Point::new(min.x, size.height - 5.0);
    scene.push(plain(at, Anchor::Start, title, (TITLE, theme.text_2)));
    let mut taken = Vec::new();
    let mut put = |axis: &Axis, at: Point, anchor: Anchor, room: f64| {
        let text = text::fit(&axis.split_label, room, SPLIT);
        if text.is_empty() || !plot.has_points {
            return;
        }
        let (color, halo) = (theme.text_3, Some(theme.quad_b));
        let label = Label {
            at,
            text,
            anchor,
            font: SPLIT,
            color,
            halo,
        };
        taken.push(text::bounds(&label));
        scene.push(Shape::Label(label));
    };
    let right = max.x - split.x - 10.0;
    let at = Point::new(split.x, max.y - 6.0);
    if right > 90.0 {
        put(&quadrant.x_axis, at.by(5.0, 0.0), Anchor::Start, right);
    } else {
        put(
            &quadrant.x_axis,
            at.by(-5.0, 0.0),
            Anchor::End,
            split.x - min.x - 10.0,
        );
    }
    let at = Point::new(max.x - 6.0, split.y - 5.0);
    put(&quadrant.y_axis, at, Anchor::End, (max.x - min.x) * 0.4);
    taken
}

/// Circles of known size above the plot, flush right; returns where they begin.
fn size_key(scene: &mut Scene, quadrant: &Quadrant, plot: &Plot, theme: &Theme) -> f64 {
    if quadrant.size_title.is_empty() || plot.is_dense {
        return plot.max.x;
    }
    let mut right = plot.max.x;
    let mut put = |words: &str, right: f64| {
        let at = Point::new(right, 20.0);
        scene.push(plain(
            at,
            Anchor::End,
            words.to_owned(),
            (TICK, theme.text_2),
        ));
        right - text::width(words, TICK)
    };
    let steps: &[(f64, &str)] = if plot.is_narrow {
        &[(1.0, "average")]
    } else {
        &[(2.0, "2×"), (1.0, "average"), (0.5, "0.5×")]
    };
    let mut rings = Vec::new();
    for (size, words) in steps {
        right = put(words, right);
        let radius = plot.radius(*size);
        rings.push((Point::new(right - 5.0 - radius, 16.0), radius));
        right -= radius * 2.0 + 5.0 + 12.0;
    }
    let title = text::fit(&quadrant.size_title, 110.0, TICK);
    right = put(&title, right + 3.0);
    for (center, radius) in rings {
        let stroke = Stroke::solid(theme.axis_strong, 1.25);
        scene.push(Shape::Circle {
            center,
            radius: radius.min(14.5),
            stroke,
        });
    }
    right
}

/// The names of the four areas in their corners with counts; returns what they cover.
fn area_names(
    scene: &mut Scene,
    quadrant: &Quadrant,
    plot: &Plot,
    theme: &Theme,
) -> Vec<names::Area> {
    let Plot {
        min, max, split, ..
    } = *plot;
    let (pad, counts, mut taken) = (12.0, quadrant.counts(), Vec::new());
    for (idx, area) in quadrant.areas.iter().enumerate() {
        let (is_right, is_low) = (idx % 2 == 1, idx > 1);
        let x = if is_right { max.x - pad } else { min.x + pad };
        let anchor = if is_right { Anchor::End } else { Anchor::Start };
        let y = if is_low { max.y - 26.0 } else { min.y + 20.0 };
        let room = if is_right {
            max.x - split.x
        } else {
            split.x - min.x
        } - pad
            - 6.0;
        let height = if is_low {
            max.y - split.y
        } else {
            split.y - min.y
        };
        if height < 44.0 || room < 40.0 {
            continue;
        }
        let count = decimal(counts[idx].0 as f64, 0);
        let full = format!("{}: {count}", area.words);
        let words = if text::width(&full, TICK) <= room {
            full
        } else {
            count
        };
        for (words, dy, font, color) in [
            (text::fit(&area.name, room, AREA), 0.0, AREA, theme.text),
            (words, 15.0, TICK, theme.text_3),
        ] {
            let (at, halo) = (Point::new(x, y + dy), Some(theme.quad_b));
            let label = Label {
                at,
                text: words,
                anchor,
                font,
                color,
                halo,
            };
            taken.push(text::bounds(&label));
            scene.push(Shape::Label(label));
        }
    }
    taken
}

fn plain(at: Point, anchor: Anchor, text: String, (font, color): (Font, Color)) -> Shape {
    Shape::Label(Label {
        at,
        text,
        anchor,
        font,
        color,
        halo: None,
    })
}

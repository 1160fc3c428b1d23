//! The marks of a round radar, back to front.

use super::layout::Layout;
use super::names::{Block, DIFFERENCE, LINE, NAME};
use super::{Radar, Role, Series, TOP};
use crate::chart::scene::{Anchor, Color, Fill, Font, Label, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};

/// The scores at which rings are drawn, the outermost first.
const RINGS: [f64; 5] = [10.0, 8.0, 6.0, 4.0, 2.0];

/// The font of the numbers up the first axis.
const NUMBER: Font = Font::new(10.0, 400);

/// The least distance between two numbers, in CSS pixels.
const NUMBER_SPACE: f64 = 12.0;

/// The radius of a vertex.
const DOT: f64 = 4.0;

pub(super) fn scene(radar: &Radar, layout: &Layout, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    rings(&mut scene, radar, layout, theme);
    outlines(&mut scene, radar, layout, theme);
    dots(&mut scene, radar, layout, theme);
    numbers(&mut scene, layout, theme);
    for (axis, block) in layout.blocks.iter().enumerate() {
        name(&mut scene, radar, axis, block, theme);
    }
    scene
}

fn rings(scene: &mut Scene, radar: &Radar, layout: &Layout, theme: &Theme) {
    for value in RINGS {
        let corners = layout.ring(value);
        let is_shaded = value.rem_euclid(4.0) > 1.0;
        let fill = if is_shaded {
            theme.ring_a
        } else {
            theme.surface
        };
        let edge = if value >= TOP {
            theme.ring_edge
        } else {
            theme.ring
        };
        scene.push(Shape::Polygon {
            points: corners.clone(),
            fill: Fill::Solid(fill),
        });
        let stroke = Stroke::solid(edge, 1.0);
        scene.push(Shape::Path {
            points: corners,
            closed: true,
            stroke,
        });
    }
    for axis in 0..radar.axes.len() {
        let (from, to) = (layout.center, layout.point(axis, TOP));
        scene.push(Shape::Line {
            from,
            to,
            stroke: Stroke::solid(theme.ring, 1.0),
        });
    }
}

/// The look of a series: its color and the marker of its vertices.
pub(super) fn look(series: &Series, theme: &Theme) -> (Color, usize) {
    match series.role {
        Role::Subject => (theme.series(0), 0),
        Role::Benchmark => (theme.benchmark, 0),
        Role::Compared(n) => {
            let (color, marker) = compared(n);
            (theme.series(usize::from(color)), usize::from(marker))
        }
    }
}

/// The look of another one beside the subject: the index of its color and its marker.
///
/// Olive square, plum plus, umber triangle: never a health shape with a health-like hue.
pub(in crate::chart) const fn compared(n: u8) -> (u8, u8) {
    match n {
        0 | 1 => (3, 1),
        2 => (2, 2),
        3 => (6, 3),
        more => (more, more),
    }
}

/// Benchmarks first, then the others in reverse, so that the subject is on top.
fn outlines(scene: &mut Scene, radar: &Radar, layout: &Layout, theme: &Theme) {
    let is_benchmark = |series: &&Series| series.role == Role::Benchmark;
    for (nth, series) in radar.series.iter().filter(is_benchmark).enumerate() {
        let (dash, gap) = if nth == 0 { (5.0, 4.0) } else { (1.75, 3.0) };
        let stroke = Stroke::dashed(theme.benchmark, 1.75, dash, gap);
        for (points, closed) in runs(radar, series, layout) {
            scene.push(Shape::Path {
                points,
                closed,
                stroke,
            });
        }
    }
    let others: Vec<&Series> = radar.series.iter().filter(|s| !is_benchmark(s)).collect();
    let alpha = if others.len() > 1 { 0.045 } else { 0.14 };
    for series in others.into_iter().rev() {
        let (color, _) = look(series, theme);
        for (points, closed) in runs(radar, series, layout) {
            let mut area = points.clone();
            if !closed {
                area.push(layout.center);
            }
            let fill = Fill::Solid(color.with_alpha(alpha));
            scene.push(Shape::Polygon { points: area, fill });
            scene.push(Shape::Path {
                points,
                closed,
                stroke: Stroke::solid(color, 2.25),
            });
        }
    }
}

/// The unbroken parts of an outline and whether it is whole.
fn runs(radar: &Radar, series: &Series, layout: &Layout) -> Vec<(Vec<Point>, bool)> {
    let count = radar.axes.len();
    let Some(gap) = (0..count).find(|&axis| series.value(axis).is_none()) else {
        let corners = (0..count).filter_map(|axis| Some(layout.point(axis, series.value(axis)?)));
        return vec![(corners.collect(), true)];
    };
    let mut runs = vec![Vec::new()];
    for axis in (gap..gap + count).map(|axis| axis % count) {
        match series.value(axis) {
            Some(value) => {
                if let Some(run) = runs.last_mut() {
                    run.push(layout.point(axis, value));
                }
            }
            None => runs.push(Vec::new()),
        }
    }
    runs.into_iter()
        .filter(|run| run.len() > 1)
        .map(|run| (run, false))
        .collect()
}

fn dots(scene: &mut Scene, radar: &Radar, layout: &Layout, theme: &Theme) {
    let radius = if layout.radius < 60.0 { 2.5 } else { DOT };
    for (idx, series) in radar.series.iter().enumerate().rev() {
        if series.role == Role::Benchmark {
            continue;
        }
        let (color, kind) = look(series, theme);
        for axis in 0..radar.axes.len() {
            let Some(value) = series.value(axis) else {
                continue;
            };
            let at = layout.point(axis, value);
            let key = Key {
                series: idx as u16,
                item: axis as u32,
            };
            for shape in symbol::marker(kind, at, radius, color, theme.surface) {
                scene.push_key(shape, key);
            }
        }
    }
}

/// The numbers up the first axis, as many as there is room for.
fn numbers(scene: &mut Scene, layout: &Layout, theme: &Theme) {
    let space = layout.radius * 2.0 / TOP;
    let every = if space >= NUMBER_SPACE { 2 } else { 5 };
    for value in (0..=10).rev().step_by(every) {
        let at = layout.point(0, f64::from(value));
        let (dx, dy) = if value == 10 { (8.0, 2.0) } else { (6.0, 4.0) };
        scene.push(Shape::Label(Label {
            at: at.by(dx, dy),
            text: value.to_string(),
            anchor: Anchor::Start,
            font: NUMBER,
            color: theme.text_3,
            halo: Some(theme.surface),
        }));
    }
}

/// The name of an axis, and under it the score and the difference.
fn name(scene: &mut Scene, radar: &Radar, axis: usize, block: &Block, theme: &Theme) {
    let key = Key {
        series: radar.subject().unwrap_or(0) as u16,
        item: axis as u32,
    };
    let edge = |width: f64| match block.anchor {
        Anchor::Start => block.min.x,
        Anchor::Middle => block.min.x + (block.size.0 - width) / 2.0,
        Anchor::End => block.min.x + block.size.0 - width,
    };
    let mut baseline = block.min.y + 11.5;
    let mut put = |words: &str, x: f64, y: f64, font: Font, color: Color| {
        let (at, text) = (Point::new(x, y), words.to_owned());
        let label = Label {
            at,
            text,
            anchor: Anchor::Start,
            font,
            color,
            halo: None,
        };
        scene.push_key(Shape::Label(label), key);
    };
    for line in &block.lines {
        put(
            line,
            edge(text::width(line, NAME)),
            baseline,
            NAME,
            theme.text,
        );
        baseline += LINE;
    }
    let Some(value) = &block.value else { return };
    let (standing, gap) = radar.standing(axis);
    let wide = text::width(value, NAME);
    let gap_wide = block
        .gap
        .as_ref()
        .map_or(0.0, |gap| text::width(gap, DIFFERENCE) + 6.0);
    let x = edge(wide + gap_wide);
    let color = if standing.is_some() {
        theme.series(0)
    } else {
        theme.text_3
    };
    put(value, x, baseline, NAME, color);
    if let Some(words) = &block.gap {
        let color = match gap.unwrap_or(0.0) {
            gap if gap.abs() < 0.05 => theme.text_3,
            gap if gap > 0.0 => theme.good,
            _ => theme.bad,
        };
        put(words, x + wide + 6.0, baseline, DIFFERENCE, color);
    }
}

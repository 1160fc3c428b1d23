//! A radar of one or two axes, which has no area: horizontal bars on the same scale.

use super::draw::look;
use super::{Radar, Role, TOP};
use crate::chart::describe::score;
use crate::chart::scale::Scale;
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, text};

/// The margin along the frame, in CSS pixels.
const MARGIN: f64 = 12.0;

/// The height of a bar.
const BAR: f64 = 12.0;

/// The room at the right for the score.
const FIGURE: f64 = 40.0;

/// The font of names and scores.
const NAME: Font = Font::new(12.5, 600);

/// The font of the numbers under the bars.
const TICK: Font = Font::new(11.0, 400);

pub(super) fn scene(radar: &Radar, size: Size, theme: &Theme) -> Scene {
    let mut scene = Scene::new(size);
    if radar.axes.is_empty() {
        let at = Point::new(size.width / 2.0, size.height / 2.0);
        label(
            &mut scene,
            at,
            Anchor::Middle,
            "No categories to show",
            (TICK, theme.text_3),
        );
        return scene;
    }
    let x = across(size);
    for axis in 0..radar.axes.len() {
        row(&mut scene, radar, axis, size, theme);
    }
    let bottom = row_top(radar, radar.axes.len(), size) + 16.0;
    for tick in x.ticks() {
        let at = Point::new(x.at(tick), bottom);
        label(
            &mut scene,
            at,
            Anchor::Middle,
            &format!("{tick:.0}"),
            (TICK, theme.text_3),
        );
    }
    scene
}

pub(super) fn locate(radar: &Radar, size: Size, key: Key) -> Option<Point> {
    let value = radar
        .series_at(key)?
        .value(key.item as usize)
        .unwrap_or(0.0);
    let drawn = bars_of(radar)
        .position(|idx| idx == usize::from(key.series))
        .unwrap_or(0);
    let y = row_top(radar, key.item as usize, size) + 22.0 + BAR * (drawn as f64 + 0.5);
    Some(Point::new(across(size).at(value), y))
}

fn row(scene: &mut Scene, radar: &Radar, axis: usize, size: Size, theme: &Theme) {
    let (x, top) = (across(size), row_top(radar, axis, size));
    let (left, right) = (x.at(0.0), x.at(TOP));
    let name = text::fit(&radar.axes[axis].name, right + FIGURE - left, NAME);
    label(
        scene,
        Point::new(left, top + 12.0),
        Anchor::Start,
        &name,
        (NAME, theme.text),
    );
    let (mut y, count) = (top + 22.0, bars_of(radar).count().max(1));
    let (min, max) = (
        Point::new(left, y),
        Point::new(right, y + BAR * count as f64),
    );
    scene.push(Shape::Rect {
        min,
        max,
        fill: theme.ring_a,
    });
    for idx in bars_of(radar) {
        let value = radar.series[idx].value(axis);
        let (color, _) = look(&radar.series[idx], theme);
        let key = Key {
            series: idx as u16,
            item: axis as u32,
        };
        let max = Point::new(x.at(value.unwrap_or(0.0)), y + BAR);
        scene.push_key(
            Shape::Rect {
                min: Point::new(left, y),
                max,
                fill: color,
            },
            key,
        );
        let at = Point::new(right + FIGURE, y + BAR - 1.5);
        let color = if value.is_some() { color } else { theme.text_3 };
        label(scene, at, Anchor::End, &score(value), (NAME, color));
        y += BAR;
    }
    if let Some(value) = radar.benchmark().and_then(|series| series.value(axis)) {
        let (from, to) = (
            Point::new(x.at(value), top + 18.0),
            Point::new(x.at(value), y + 4.0),
        );
        scene.push(Shape::Line {
            from,
            to,
            stroke: Stroke::solid(theme.benchmark, 2.0),
        });
    }
}

/// The series drawn as bars.
fn bars_of(radar: &Radar) -> impl Iterator<Item = usize> + '_ {
    (0..radar.series.len()).filter(|&idx| radar.series[idx].role != Role::Benchmark)
}

fn across(size: Size) -> Scale {
    let right = (size.width - MARGIN - FIGURE).max(MARGIN);
    Scale::linear((0.0, TOP), (MARGIN.min(right), right))
}

/// The top of a row; that of the row after the last is where the axis is.
fn row_top(radar: &Radar, axis: usize, size: Size) -> f64 {
    let height = 22.0 + BAR * bars_of(radar).count().max(1) as f64 + 18.0;
    let all = height * radar.axes.len() as f64 + 20.0;
    (size.height - all).max(0.0) / 2.0 + height * axis as f64
}

fn label(scene: &mut Scene, at: Point, anchor: Anchor, words: &str, look: (Font, Color)) {
    scene.push(Shape::label(at, anchor, words, look));
}

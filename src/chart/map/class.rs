//! The classes of a map: which one a value is in, its color, and the row of them below the map.

use super::Map;
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{symbol, text};

/// The font of the limits.
const FONT: Font = Font::new(11.0, 400);

/// The width of a swatch and its height.
const SWATCH: (f64, f64) = (44.0, 10.0);

/// The room between swatches.
const APART: f64 = 2.0;

/// The height of the row of classes, and of the line for what has no class.
const ROWS: (f64, f64) = (34.0, 20.0);

/// The distance between hatching lines.
pub(super) const HATCH: f64 = 4.0;

/// The class of a value, from 0: how many limits it reaches.
pub(super) fn of(map: &Map, value: f64) -> usize {
    map.limits.iter().filter(|limit| value >= **limit).count()
}

/// The color of a class: the darkest (in the dark theme the lightest) is the highest.
pub(super) fn color(map: &Map, class: usize, theme: &Theme) -> Color {
    let (last, steps) = (theme.seq.len() - 1, map.limits.len().max(1));
    theme.seq[(class * last / steps).min(last)]
}

/// The words of a class: `<60%`, `60–70`, `90%+`.
pub(super) fn words(map: &Map, class: usize) -> String {
    let limit = |at: usize| map.limits.get(at).map(|limit| map.unit.short(*limit));
    match (class.checked_sub(1).and_then(limit), limit(class)) {
        (None, Some(below)) => format!("<{below}"),
        (Some(from), Some(to)) => {
            let bare = |text: &str| text.trim_end_matches('%').to_owned();
            format!("{}–{}", bare(&from), bare(&to))
        }
        (Some(from), None) => format!("{from}+"),
        (None, None) => String::new(),
    }
}

/// The entries beside the classes: what is pale, and what is hatched where something is.
fn others(map: &Map) -> Vec<&'static str> {
    let has_unknown = (0..map.places.len()).any(|item| map.value(item).is_none());
    let mut entries = vec!["No customers"];
    if has_unknown {
        entries.push("No value");
    }
    entries
}

/// The width of the entries beside the classes.
fn others_width(map: &Map) -> f64 {
    let wide = |name: &&str| SWATCH.0 / 2.0 + 6.0 + text::width(name, FONT) + 16.0;
    others(map).iter().map(wide).sum()
}

fn classes_width(map: &Map) -> f64 {
    (map.limits.len() + 1) as f64 * (SWATCH.0 + APART)
}

/// Whether everything stands on one line.
fn is_wide(map: &Map, width: f64) -> bool {
    classes_width(map) + 16.0 + others_width(map) <= width
}

/// The height of what stands below the map.
pub(super) fn height(map: &Map, width: f64) -> f64 {
    if is_wide(map, width) {
        ROWS.0
    } else {
        ROWS.0 + ROWS.1
    }
}

/// Draws the classes, their upper edge at `top`.
pub(super) fn draw(scene: &mut Scene, map: &Map, top: f64, theme: &Theme) {
    let width = scene.size.width;
    let own = classes_width(map);
    let is_wide = is_wide(map, width);
    let all = if is_wide {
        own + 16.0 + others_width(map)
    } else {
        own
    };
    let left = ((width - all) / 2.0).max(0.0);
    for class in 0..=map.limits.len() {
        let min = Point::new(left + class as f64 * (SWATCH.0 + APART), top + 4.0);
        let fill = color(map, class, theme);
        let max = min.by(SWATCH.0, SWATCH.1);
        scene.push(Shape::Rect { min, max, fill });
        let at = min.by(SWATCH.0 / 2.0, SWATCH.1 + 14.0);
        let words = text::fit(&words(map, class), SWATCH.0 + APART, FONT);
        scene.push(Shape::label(
            at,
            Anchor::Middle,
            words,
            (FONT, theme.text_3),
        ));
    }
    let at = if is_wide {
        Point::new(left + own + 16.0, top + 4.0)
    } else {
        Point::new(
            ((width - others_width(map)) / 2.0).max(0.0),
            top + 4.0 + ROWS.0,
        )
    };
    draw_others(scene, map, at, theme);
}

fn draw_others(scene: &mut Scene, map: &Map, at: Point, theme: &Theme) {
    let mut min = at;
    for (idx, name) in others(map).into_iter().enumerate() {
        let max = min.by(SWATCH.0 / 2.0, SWATCH.1);
        let fill = theme.land;
        scene.push(Shape::Rect { min, max, fill });
        let corners = vec![min, Point::new(max.x, min.y), max, Point::new(min.x, max.y)];
        if idx == 1 {
            unknown(scene, &corners, theme);
        } else {
            scene.push(Shape::Path {
                points: corners,
                closed: true,
                stroke: Stroke::solid(theme.border_strong, 1.0),
            });
        }
        let at = Point::new(max.x + 6.0, max.y - 1.0);
        scene.push(Shape::label(at, Anchor::Start, name, (FONT, theme.text_3)));
        min = min.by(SWATCH.0 / 2.0 + 6.0 + text::width(name, FONT) + 16.0, 0.0);
    }
}

/// Hatching and a dashed outline: somebody is there, the value is not known.
pub(super) fn unknown(scene: &mut Scene, corners: &[Point], theme: &Theme) {
    for line in symbol::hatch(corners, HATCH, Stroke::solid(theme.h_none, 1.0)) {
        scene.push(line);
    }
    scene.push(Shape::Path {
        points: corners.to_vec(),
        closed: true,
        stroke: Stroke::dashed(theme.h_none, 1.0, 3.0, 2.0),
    });
}

//! The head of a combined chart: what each fill means, and the name of the second panel.

use super::plot::{INSET, NARROW};
use super::{Combo, Look};
use crate::chart::scene::{Anchor, Color, Fill, Font, Label, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{symbol, text};

/// The font of names of series and panels.
const FONT: Font = Font::new(11.5, 500);

/// The height of a line.
const LINE: f64 = 20.0;

/// The side of a swatch.
const SWATCH: f64 = 10.0;

/// The room between two entries.
const APART: f64 = 16.0;

/// How strongly the ground of hatching is tinted.
const TINT: f64 = 0.2;

/// The distance between hatching lines.
const HATCH: f64 = 5.0;

/// The height of the head; the name of the second panel has a line to itself where it would
/// meet the entries.
pub(super) fn height(combo: &Combo, width: f64) -> f64 {
    let entries = lines(combo, width);
    let lines = entries.last().map_or(0, |last| last.line + 1);
    let meets = |last: &Entry| {
        let end = last.left + SWATCH + 6.0 + text::width(&last.text, FONT);
        width < NARROW && end + APART > width - INSET - text::width(&combo.share, FONT)
    };
    let own = usize::from(entries.last().is_none_or(meets));
    (lines + own) as f64 * LINE + 6.0
}

/// One entry: where it stands and what it says.
struct Entry {
    line: usize,
    left: f64,
    text: String,
}

/// The entries on as few lines as they need.
fn lines(combo: &Combo, width: f64) -> Vec<Entry> {
    let room = if width < NARROW {
        width - 2.0 * INSET
    } else {
        width * 0.72
    };
    let (mut line, mut left) = (0, 0.0);
    let mut entries = Vec::new();
    for name in &combo.series {
        let text = text::fit(name, room - SWATCH - 6.0, FONT);
        let wide = SWATCH + 6.0 + text::width(&text, FONT);
        if left > 0.0 && left + wide > room {
            (line, left) = (line + 1, 0.0);
        }
        let at = INSET + left;
        left += wide + APART;
        entries.push(Entry {
            line,
            left: at,
            text,
        });
    }
    entries
}

/// Draws the head; `share` is where the second panel begins and ends.
pub(super) fn draw(scene: &mut Scene, combo: &Combo, share: (f64, f64), theme: &Theme) {
    let width = scene.size.width;
    for (series, entry) in lines(combo, width).into_iter().enumerate() {
        let middle = entry.line as f64 * LINE + LINE / 2.0;
        let min = Point::new(entry.left, middle - SWATCH / 2.0);
        fill(
            scene,
            combo.look(series),
            (min, min.by(SWATCH, SWATCH)),
            theme,
        );
        let at = Point::new(entry.left + SWATCH + 6.0, middle + 4.0);
        put(scene, (at, Anchor::Start), entry.text, (FONT, theme.text_2));
    }
    let baseline = height(combo, width) - 6.0 - LINE / 2.0 + 4.0;
    let right = width - INSET;
    let wide = text::width(&combo.share, FONT);
    // Flush with the figures in a narrow frame; else over its panel, or as far left of it as
    // the name needs.
    let left = if width < NARROW {
        (right - wide).max(width * 0.4)
    } else {
        share.0.min(right - wide).max(width * 0.76)
    };
    let text = text::fit(&combo.share, right - left, FONT);
    let at = Point::new(left, baseline);
    put(scene, (at, Anchor::Start), text, (FONT, theme.text_2));
}

/// A bar or a swatch in the look of its series; what is hatched has an outline.
pub(super) fn fill(scene: &mut Scene, look: Look, (min, max): (Point, Point), theme: &Theme) {
    let Look::Hatched(idx) = look else {
        let fill = ink(look, theme);
        return scene.push(Shape::Rect { min, max, fill });
    };
    let color = theme.series(usize::from(idx));
    let half = (max.x - min.x).min(max.y - min.y).min(1.0) / 2.0;
    let (left, top, right, bottom) = (min.x + half, min.y + half, max.x - half, max.y - half);
    let points: Vec<Point> = [(left, top), (right, top), (right, bottom), (left, bottom)]
        .map(|(x, y)| Point::new(x, y))
        .into();
    scene.push(Shape::Polygon {
        points: points.clone(),
        fill: Fill::Solid(color.with_alpha(TINT)),
    });
    for line in symbol::hatch(&points, HATCH, Stroke::solid(color, 1.5)) {
        scene.push(line);
    }
    scene.push(Shape::Path {
        points,
        closed: true,
        stroke: Stroke::solid(color, 1.0),
    });
}

/// The color of a look.
fn ink(look: Look, theme: &Theme) -> Color {
    let (Look::Solid(idx) | Look::Hatched(idx)) = look;
    theme.series(usize::from(idx))
}

/// A label, unless it is empty.
pub(super) fn put(scene: &mut Scene, place: (Point, Anchor), text: String, ink: (Font, Color)) {
    put_over(scene, place, text, ink, None);
}

/// A label with a halo where it may lie over marks.
pub(super) fn put_over(
    scene: &mut Scene,
    (at, anchor): (Point, Anchor),
    text: String,
    (font, color): (Font, Color),
    halo: Option<Color>,
) {
    if text.is_empty() {
        return;
    }
    scene.push(Shape::Label(Label {
        at,
        text,
        anchor,
        font,
        color,
        halo,
    }));
}

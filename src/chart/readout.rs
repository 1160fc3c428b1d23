//! The words in the hole of a ring: up to three lines, made smaller and then cut until they fit.

use super::scene::{Anchor, Color, Font, Point, Scene, Shape};
use super::text;
use super::theme::Theme;

/// The hole of a ring.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hole {
    /// Its center.
    pub(super) center: Point,
    /// Its radius in CSS pixels.
    pub(super) radius: f64,
    /// Whether its first line is set in the larger size.
    pub(super) is_large: bool,
}

/// Writes up to three lines: large, name, small.
pub(super) fn lines(scene: &mut Scene, hole: Hole, lines: [&str; 3], theme: &Theme) {
    let [large, name, small] = lines;
    let room = (hole.radius - 6.0).max(0.0) * 2.0;
    let lift = if small.is_empty() { 0.0 } else { 4.0 };
    let size = if hole.is_large { 25.0 } else { 21.0 };
    put(
        scene,
        hole,
        (large, -lift, room * 0.94),
        (Font::new(size, 650), theme.text),
    );
    let below = if small.is_empty() { 17.0 } else { 14.0 };
    put(
        scene,
        hole,
        (name, below, room * 0.92),
        (Font::new(11.5, 500), theme.text_2),
    );
    put(
        scene,
        hole,
        (small, 29.0, room * 0.76),
        (Font::new(11.0, 400), theme.text_3),
    );
}

/// A line, made smaller and then cut until it fits.
fn put(
    scene: &mut Scene,
    hole: Hole,
    (words, dy, room): (&str, f64, f64),
    (font, color): (Font, Color),
) {
    let smallest = if font.size > 12.0 { 11.0 } else { 10.5 };
    let fitting = font.size * room / text::width(words, font).max(1.0);
    let font = Font {
        size: fitting.clamp(smallest, font.size),
        ..font
    };
    let text = text::fit(words, room, font);
    if text.is_empty() {
        return;
    }
    let at = hole.center.by(0.0, dy);
    let anchor = Anchor::Middle;
    scene.push(Shape::label(at, anchor, text, (font, color)));
}

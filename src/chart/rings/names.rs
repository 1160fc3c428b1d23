//! Names and amounts of parts beside the rings, with a line to each; none where none fits.

use std::f64::consts::TAU;

use super::Rings;
use super::arcs::Slice;
use super::plot::Plot;
use crate::arrange::Arrange;
use crate::chart::scene::{Anchor, Color, Font, Label, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, polar, text};

/// Parts shorter than this share of the turn are named in the readout only.
const LEAST: f64 = 0.034;

/// The least distance between two names.
const APART: f64 = 29.0;

/// The room between the edge of the frame and the middle of a name.
const EDGE: f64 = 15.0;

/// How far from the rings lines bend and end.
const BEND: (f64, f64) = (8.0, 16.0);

/// How far from the edge of the rings names begin, with the room beyond them.
pub(super) const BESIDE: f64 = BEND.1 + 5.0 + 2.0;

/// The least room in which a name says anything.
const NARROWEST: f64 = 44.0;

/// The font of names.
const NAME: Font = Font::new(11.0, 500);

/// The font of amounts.
const AMOUNT: Font = Font::new(11.0, 400);

/// A name and where it stands.
struct Name {
    slice: Slice,
    /// The side: 1 at the right, −1 at the left.
    side: f64,
    /// The middle of its two lines.
    y: f64,
}

/// The room that the longest name needs of those that are long enough to be named.
pub(super) fn room(rings: &Rings) -> f64 {
    let [_, arcs] = rings.arcs();
    let is_named = |(_, (_, sweep)): &(usize, (f64, f64))| *sweep >= LEAST * TAU;
    let named = arcs.into_iter().enumerate().filter(is_named);
    named
        .filter_map(|(item, _)| rings.part(item))
        .map(|(_, part)| text::width(&part.name, NAME).ceil())
        .fold(0.0, f64::max)
}

pub(super) fn draw(
    scene: &mut Scene,
    rings: &Rings,
    (plot, slices): (&Plot, &[Slice]),
    theme: &Theme,
) {
    let from = plot.size.width / 2.0 + plot.radius + BEND.1 + 5.0;
    let room = plot.size.width - from - 1.0;
    if !plot.is_named || room < NARROWEST {
        return;
    }
    for side in [1.0, -1.0] {
        for name in placed(plot, slices, side) {
            let Some(line) = leader(plot, &name) else {
                continue;
            };
            let item = name.slice.key.item as usize;
            let Some((_, part)) = rings.part(item) else {
                continue;
            };
            scene.push(Shape::Path {
                points: line,
                closed: false,
                stroke: Stroke::solid(theme.axis, 1.0),
            });
            let at = plot.center.by(side * (from - plot.center.x), 0.0);
            let words = text::fit(&part.name, room, NAME);
            let place = Point::new(at.x, name.y - 2.0);
            put(
                scene,
                name.slice.key,
                (place, side),
                (words, NAME, theme.text),
            );
            let words = text::fit(&part.amount, room, AMOUNT);
            let place = Point::new(at.x, name.y + 11.5);
            put(
                scene,
                name.slice.key,
                (place, side),
                (words, AMOUNT, theme.text_3),
            );
        }
    }
}

/// The names at one side from the top, the largest parts as far as there is room, pushed apart.
fn placed(plot: &Plot, slices: &[Slice], side: f64) -> Vec<Name> {
    let height = plot.size.height;
    let is_here = |slice: &&Slice| {
        let is_right = slice.middle().sin() >= 0.0;
        !slice.is_group() && slice.sweep >= LEAST * TAU && is_right == (side > 0.0)
    };
    let mut largest: Vec<Slice> = slices.iter().filter(is_here).copied().collect();
    largest.arrange_by(|a, b| b.sweep.total_cmp(&a.sweep).then(a.key.cmp(&b.key)));
    largest.truncate(((height - 2.0 * EDGE) / APART) as usize + 1);
    let name = |slice: Slice| Name {
        slice,
        side,
        y: polar::at(plot.center, plot.radius + BEND.1, slice.middle()).y,
    };
    let mut names: Vec<Name> = largest.into_iter().map(name).collect();
    names.arrange_by(|a, b| a.y.total_cmp(&b.y).then(a.slice.key.cmp(&b.slice.key)));
    let mut least = EDGE;
    for name in &mut names {
        name.y = name.y.max(least);
        least = name.y + APART;
    }
    let mut most = height - EDGE;
    for name in names.iter_mut().rev() {
        name.y = name.y.min(most);
        most = name.y - APART;
    }
    names
}

/// The line from a part to its name; `None` when it would cross the rings.
fn leader(plot: &Plot, name: &Name) -> Option<Vec<Point>> {
    let at = |radius: f64| polar::at(plot.center, radius, name.slice.middle());
    let bend = at(plot.radius + BEND.0);
    let end = Point::new(plot.center.x + name.side * (plot.radius + BEND.1), name.y);
    let samples = (0..=8).map(|i| {
        let t = f64::from(i) / 8.0;
        bend.by((end.x - bend.x) * t, (end.y - bend.y) * t)
    });
    let nearest = samples
        .map(|p| p.distance(plot.center))
        .fold(f64::MAX, f64::min);
    (nearest > plot.radius + 4.0).then(|| vec![at(plot.radius + 2.0), bend, end])
}

/// A label that stands for its part; nothing for empty words.
fn put(
    scene: &mut Scene,
    key: Key,
    (at, side): (Point, f64),
    (text, font, color): (String, Font, Color),
) {
    if text.is_empty() {
        return;
    }
    let anchor = if side > 0.0 {
        Anchor::Start
    } else {
        Anchor::End
    };
    let label = Label {
        at,
        text,
        anchor,
        font,
        color,
        halo: None,
    };
    scene.push_key(Shape::Label(label), key);
}

//! The marks of a tidy tree, back to front, and what lies above either form.

use super::layout::Entry;
use super::plot::{Plot, Slot};
use super::shape::{arrow, link, rounded};
use super::{Tree, words};
use crate::chart::scene::{Anchor, Fill, Font, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, symbol, text};

/// The fonts of names, remarks and figures.
pub(super) const NAME: Font = Font::new(12.0, 500);
pub(super) const STRONG: Font = Font::new(12.0, 600);
pub(super) const NOTE: Font = Font::new(11.0, 400);

/// The radius of a health mark.
pub(super) const MARK: f64 = 4.6;

/// The width of the widest link, and of the thinnest.
const LINK: (f64, f64) = (14.0, 1.0);

/// The room between the edge of a box and what stands in it.
const PAD: f64 = 9.0;

pub(super) fn scene(tree: &Tree, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    if plot.slots.is_empty() {
        nothing(&mut scene, theme);
        return scene;
    }
    links(&mut scene, tree, plot, theme);
    for slot in &plot.slots {
        node(&mut scene, tree, slot, theme);
    }
    scene
}

/// Says that there is nothing.
pub(super) fn nothing(scene: &mut Scene, theme: &Theme) {
    let at = Point::new(scene.size.width / 2.0, scene.size.height / 2.0);
    let text = text::fit(words::NOTHING, scene.size.width, NAME);
    scene.push(Shape::label(at, Anchor::Middle, text, (NAME, theme.text_3)));
}

/// An outline in ink round one entry.
pub(super) fn overlay(plot: &Plot, key: Key, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    let slot = plot.slots.iter().find(|slot| slot.entry.key() == key);
    if let Some(slot) = slot {
        let (min, max) = if plot.is_list {
            (slot.min.by(1.0, 1.0), slot.max.by(-1.0, -1.0))
        } else {
            (slot.min, slot.max)
        };
        scene.push(Shape::Path {
            points: rounded(min, max),
            closed: true,
            stroke: Stroke::solid(theme.text, 2.0),
        });
    }
    scene
}

/// The links, as wide as their share of the largest amount; dashed where it is not known.
fn links(scene: &mut Scene, tree: &Tree, plot: &Plot, theme: &Theme) {
    let amount = |entry: &Entry| {
        if entry.is_more() {
            entry.more
        } else {
            tree.amount_of(entry.node)
        }
    };
    let amounts = plot.slots.iter().filter_map(|slot| amount(&slot.entry));
    let most = amounts.fold(0.0, f64::max);
    for slot in &plot.slots {
        let Some(above) = slot.entry.above.map(|place| &plot.slots[place]) else {
            continue;
        };
        let from = Point::new(above.max.x, above.middle().y);
        let to = Point::new(slot.min.x, slot.middle().y);
        let stroke = match amount(&slot.entry) {
            Some(amount) if most > 0.0 => {
                let wide = LINK.0.min(slot.max.y - slot.min.y) * amount / most;
                Stroke::solid(theme.link, wide.max(LINK.1))
            }
            Some(_) => Stroke::solid(theme.link, LINK.1),
            None => Stroke::dashed(theme.link, LINK.1, 3.0, 3.0),
        };
        scene.push(Shape::Path {
            points: link(from, to),
            closed: false,
            stroke,
        });
    }
}

/// The box of an entry and what stands in it.
fn node(scene: &mut Scene, tree: &Tree, slot: &Slot, theme: &Theme) {
    let entry = &slot.entry;
    let is_lit = !entry.is_more() && tree.nodes[entry.node].is_lit;
    let (fill, edge) = match (entry.is_more(), is_lit) {
        (true, _) => (
            theme.surface,
            Stroke::dashed(theme.axis_strong, 1.0, 3.0, 2.0),
        ),
        (false, true) => (theme.surface, Stroke::solid(theme.accent, 1.75)),
        (false, false) => (theme.surface, Stroke::solid(theme.border_strong, 1.0)),
    };
    let points = rounded(slot.min, slot.max);
    let fill = Fill::Solid(fill);
    scene.push_key(
        Shape::Polygon {
            points: points.clone(),
            fill,
        },
        entry.key(),
    );
    scene.push(Shape::Path {
        points,
        closed: true,
        stroke: edge,
    });
    if slot.max.y - slot.min.y < 13.0 {
        return;
    }
    let has_note = slot.is_tall() && !entry.is_more() && !tree.nodes[entry.node].note.is_empty();
    let line = slot.middle().y + if has_note { -3.0 } else { 4.0 };
    let left = Point::new(slot.min.x + PAD, line);
    let room = slot.max.x - PAD - left.x;
    face(scene, tree, (entry, left, room), theme);
    if has_note {
        let at = left.by(indent(tree, entry), 17.0);
        let note = text::fit(
            &tree.nodes[entry.node].note,
            room - indent(tree, entry),
            NOTE,
        );
        scene.push(Shape::label(at, Anchor::Start, note, (NOTE, theme.text_3)));
    }
}

/// How far a health mark sets the name in.
pub(super) fn indent(tree: &Tree, entry: &Entry) -> f64 {
    let has_mark = !entry.is_more() && tree.nodes[entry.node].tone.is_some();
    if has_mark { 2.0 * MARK + 7.0 } else { 0.0 }
}

/// Mark, name and figure of an entry on a line of `room` pixels from `left`.
pub(super) fn face(
    scene: &mut Scene,
    tree: &Tree,
    (entry, left, room): (&Entry, Point, f64),
    theme: &Theme,
) {
    if entry.is_more() {
        let text = text::fit(&words::more(entry), room, NOTE);
        scene.push(Shape::label(
            left,
            Anchor::Start,
            text,
            (NOTE, theme.text_2),
        ));
        return;
    }
    let node = &tree.nodes[entry.node];
    if let Some(tone) = node.tone {
        let center = left.by(MARK + 0.5, -4.0);
        for shape in symbol::health(tone, center, MARK, theme.tone(tone), theme.surface) {
            scene.push(shape);
        }
    }
    let right = left.by(room, 0.0);
    let figure = text::fit(&node.figure, room * 0.4, STRONG);
    let wide = text::width(&figure, STRONG);
    scene.push(Shape::label(
        right,
        Anchor::End,
        figure,
        (STRONG, theme.text_2),
    ));
    let arrow = node.trend.map_or(0.0, |trend| {
        let at = right.by(-wide - 9.0, -4.0);
        scene.push(arrow(trend, at, theme));
        14.0
    });
    let font = if node.is_lit || entry.depth < 2 {
        STRONG
    } else {
        NAME
    };
    let indent = indent(tree, entry);
    let name = text::fit(&node.name, room - indent - wide - arrow - 8.0, font);
    scene.push(Shape::label(
        left.by(indent, 0.0),
        Anchor::Start,
        name,
        (font, theme.text),
    ));
}

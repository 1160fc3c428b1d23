//! The marks of an indented list, back to front.

use super::Tree;
use super::draw::{NOTE, face, indent, nothing};
use super::plot::{Plot, Slot};
use crate::chart::scene::{Anchor, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The room between the edge of a row and what stands in it.
const PAD: f64 = 8.0;

/// Rows lower than this have no room for text.
const LOWEST: f64 = 13.0;

pub(super) fn scene(tree: &Tree, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    if plot.slots.is_empty() {
        nothing(&mut scene, theme);
        return scene;
    }
    for slot in &plot.slots {
        ground(&mut scene, tree, slot, theme);
    }
    for slot in &plot.slots {
        branch(&mut scene, tree, plot, slot, theme);
    }
    for slot in plot
        .slots
        .iter()
        .filter(|slot| slot.max.y - slot.min.y >= LOWEST)
    {
        row(&mut scene, tree, slot, theme);
    }
    scene
}

/// The ground of a row: all of it is the mark.
fn ground(scene: &mut Scene, tree: &Tree, slot: &Slot, theme: &Theme) {
    let is_lit = !slot.entry.is_more() && tree.nodes[slot.entry.node].is_lit;
    let fill = if is_lit {
        theme.row_hover
    } else {
        theme.surface
    };
    let (min, max) = (slot.min, slot.max);
    scene.push_key(Shape::Rect { min, max, fill }, slot.entry.key());
    if is_lit {
        let max = Point::new(min.x + 3.0, max.y);
        scene.push(Shape::Rect {
            min,
            max,
            fill: theme.accent,
        });
    }
    let line = |y: f64| Shape::Line {
        from: Point::new(min.x, y),
        to: Point::new(slot.max.x, y),
        stroke: Stroke::solid(theme.grid, 1.0),
    };
    scene.push(line(slot.max.y - 0.5));
}

/// The line from the entry above.
fn branch(scene: &mut Scene, tree: &Tree, plot: &Plot, slot: &Slot, theme: &Theme) {
    let Some(above) = slot.entry.above.map(|place| &plot.slots[place]) else {
        return;
    };
    let (x, y) = (above.min.x + PAD + 4.0, slot.middle().y);
    let end = (slot.min.x + PAD - 2.0).max(x + 1.0);
    let start = if has_note(tree, above) {
        above.max.y - 2.0
    } else {
        above.middle().y + 9.0
    };
    let points = vec![
        Point::new(x, start.min(y)),
        Point::new(x, y),
        Point::new(end, y),
    ];
    scene.push(Shape::Path {
        points,
        closed: false,
        stroke: Stroke::solid(theme.axis, 1.0),
    });
}

/// Whether a remark stands below the name.
fn has_note(tree: &Tree, slot: &Slot) -> bool {
    let is_node = !slot.entry.is_more();
    slot.is_tall() && is_node && !tree.nodes[slot.entry.node].note.is_empty()
}

fn row(scene: &mut Scene, tree: &Tree, slot: &Slot, theme: &Theme) {
    let entry = &slot.entry;
    let has_note = has_note(tree, slot);
    let line = slot.middle().y + if has_note { -3.0 } else { 4.0 };
    let left = Point::new(slot.min.x + PAD, line);
    let room = (slot.max.x - PAD - left.x).max(1.0);
    face(scene, tree, (entry, left, room), theme);
    if has_note {
        let indent = indent(tree, entry);
        let note = text::fit(&tree.nodes[entry.node].note, room - indent, NOTE);
        scene.push(Shape::label(
            left.by(indent, 15.0),
            Anchor::Start,
            note,
            (NOTE, theme.text_3),
        ));
    }
}

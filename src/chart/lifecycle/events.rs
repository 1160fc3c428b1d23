//! Events in lanes: a line down, a mark, name and day.

use super::place::{DAY, NAME, Placed, REACH, places};
use super::plot::Plot;
use super::{Key, Lifecycle, glyph};
use crate::chart::scene::{Anchor, Label, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;

/// The radius of an event without a label.
const SMALL: f64 = 3.5;

/// The distance of the base lines of name and day from the middle of the mark.
const LINES: (f64, f64) = (-1.0, 12.0);

/// All events: first the lines, then marks and labels.
pub(super) fn events(scene: &mut Scene, chart: &Lifecycle, plot: &Plot, theme: &Theme) {
    let placed = places(chart, plot);
    if !placed.is_empty() {
        super::draw::row_name(scene, plot, "Events", plot.events.0 + 13.0, theme);
    }
    for own in placed.iter().filter(|own| own.label.is_some()) {
        scene.push(Shape::Line {
            from: Point::new(own.center.x, plot.events.0 - 2.0),
            to: own.center.by(0.0, -REACH),
            stroke: Stroke::solid(theme.axis_strong, 1.0),
        });
    }
    for own in &placed {
        one(scene, chart, own, theme);
    }
}

fn one(scene: &mut Scene, chart: &Lifecycle, own: &Placed, theme: &Theme) {
    let event = &chart.events[own.event];
    let key = Key::item(own.event as u32);
    let Some(label) = &own.label else {
        scene.push_key(
            Shape::Disc {
                center: own.center,
                radius: SMALL,
                fill: glyph::color(event.kind, theme),
            },
            key,
        );
        return;
    };
    for shape in glyph::mark(event.kind, own.center, theme) {
        scene.push_key(shape, key);
    }
    let lines = [
        (LINES.0, &label.name, NAME, theme.text),
        (LINES.1, &label.day, DAY, theme.text_3),
    ];
    for (dy, text, font, color) in lines {
        let label = Label {
            at: Point::new(label.left, own.center.y + dy),
            text: text.clone(),
            anchor: Anchor::Start,
            font,
            color,
            halo: Some(theme.surface),
        };
        scene.push_key(Shape::Label(label), key);
    }
}

//! The marks of the rings, back to front.

use std::f64::consts::TAU;

use super::arcs::{self, Slice};
use super::names;
use super::plot::{LIFT, Plot};
use super::{Rings, words};
use crate::chart::doughnut::{Precision, shares};
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, polar, readout, text};

/// Half of the gap between two slices.
const HALF_GAP: f64 = 1.0;

/// The shortest arc that is drawn for a slice that is there.
const SHORTEST: f64 = 1.5;

/// Parts shorter than this have no outline: they are as dark as one.
const OUTLINED: f64 = 4.0;

/// How strongly parts are tinted, by turns, so that neighbors differ.
const TINTS: [f64; 2] = [0.48, 0.28];

/// The width of the outline of a part.
const OUTLINE: f64 = 1.25;

/// The font of shares on the inner ring.
const SHARE: Font = Font::new(10.5, 600);

pub(super) fn scene(rings: &Rings, size: Size, theme: &Theme) -> Scene {
    let (mut scene, plot) = (Scene::new(size), Plot::new(rings, size));
    let slices: Vec<Slice> = arcs::slices(rings)
        .into_iter()
        .filter(|slice| slice.sweep > 0.0)
        .collect();
    if slices.is_empty() {
        empty(&mut scene, rings, &plot, theme);
        return scene;
    }
    for slice in &slices {
        draw(&mut scene, rings, (&plot, slice), Lift::default(), theme);
    }
    names::draw(&mut scene, rings, (&plot, &slices), theme);
    let [total, label] = [&rings.total, &rings.total_label].map(String::as_str);
    readout::lines(&mut scene, plot.hole(), [total, label, ""], theme);
    scene
}

/// Two rings without slices, and words that say so.
fn empty(scene: &mut Scene, rings: &Rings, plot: &Plot, theme: &Theme) {
    for key in [super::group_key(0), super::part_key(0)] {
        let radii = plot.radii(key);
        scene.push(ring(plot, radii, (0.0, TAU), theme.surface_3));
    }
    let words = words::nothing(rings);
    readout::lines(scene, plot.hole(), [&rings.total, &words, ""], theme);
}

/// How far a slice stands out of its ring, inward and outward, and whether it is solid.
#[derive(Clone, Copy, Default)]
struct Lift {
    inward: f64,
    outward: f64,
    is_solid: bool,
}

/// The slice lifted, a group with all its parts, and its readout over the total.
pub(super) fn overlay(rings: &Rings, size: Size, theme: &Theme, key: Key) -> Scene {
    let (mut scene, plot) = (Scene::new(size), Plot::new(rings, size));
    let Some(lines) = words::readout(rings, key) else {
        return scene;
    };
    let (inner, _) = plot.radii(super::group_key(0));
    scene.push(Shape::Disc {
        center: plot.center,
        radius: (inner - 1.0).max(0.0),
        fill: theme.surface,
    });
    if let Some(slice) = rings.slice(key) {
        lifted(&mut scene, rings, (&plot, &slice), theme);
    }
    readout::lines(
        &mut scene,
        plot.hole(),
        lines.each_ref().map(|line| &**line),
        theme,
    );
    scene
}

fn lifted(scene: &mut Scene, rings: &Rings, (plot, slice): (&Plot, &Slice), theme: &Theme) {
    let outward = LIFT;
    if !slice.is_group() {
        for twin in twins(rings, slice) {
            let arc = (twin.start, twin.sweep);
            let outline = outline(plot, plot.radii(twin.key), arc, theme.text);
            scene.marks.extend(outline.marks);
        }
        let lift = Lift {
            inward: 0.0,
            outward,
            is_solid: true,
        };
        return draw(scene, rings, (plot, slice), lift, theme);
    }
    let parts = arcs::slices(rings).into_iter();
    for part in parts.filter(|part| !part.is_group() && part.group == slice.group) {
        if part.sweep > 0.0 {
            let lift = Lift {
                outward,
                ..Lift::default()
            };
            draw(scene, rings, (plot, &part), lift, theme);
        }
    }
    let lift = Lift {
        inward: 3.0,
        ..Lift::default()
    };
    draw(scene, rings, (plot, slice), lift, theme);
}

/// The slices of the same part in other groups.
fn twins(rings: &Rings, slice: &Slice) -> Vec<Slice> {
    let name = |slice: &Slice| {
        let group = rings.groups.get(slice.group)?;
        group.parts.get(slice.place).map(|part| &*part.name)
    };
    let is_twin = |other: &Slice| {
        !other.is_group()
            && other.key != slice.key
            && other.sweep > 0.0
            && name(other) == name(slice)
    };
    arcs::slices(rings).into_iter().filter(is_twin).collect()
}

/// A slice on the ground of the surface, so that what is tinted covers what lies below.
fn draw(
    scene: &mut Scene,
    rings: &Rings,
    (plot, slice): (&Plot, &Slice),
    lift: Lift,
    theme: &Theme,
) {
    let (inner, outer) = plot.radii(slice.key);
    let radii = ((inner - lift.inward).max(0.0), outer + lift.outward);
    let arc = drawn(slice, outer);
    let color = theme.series(slice.group);
    if slice.is_group() {
        scene.push_key(ring(plot, radii, arc, color), slice.key);
        return share(scene, rings, (plot, slice), theme);
    }
    if lift.outward > 0.0 {
        let whole = (slice.start, slice.sweep);
        scene.push(ring(plot, radii, whole, theme.surface));
    }
    let is_short = arc.1 * outer < OUTLINED;
    if lift.is_solid || is_short {
        return scene.push_key(ring(plot, radii, arc, color), slice.key);
    }
    let tint = color.with_alpha(TINTS[slice.place % 2]);
    scene.push_key(ring(plot, radii, arc, tint), slice.key);
    let outline = outline(plot, radii, arc, color);
    scene.marks.extend(outline.marks);
}

/// Start and sweep of what is drawn of a slice: less than all of it, to leave gaps.
fn drawn(slice: &Slice, radius: f64) -> (f64, f64) {
    let radius = radius.max(1.0);
    let gap = if slice.sweep >= TAU - 1e-9 {
        0.0
    } else {
        HALF_GAP / radius
    };
    let sweep = (slice.sweep - 2.0 * gap).max((SHORTEST / radius).min(slice.sweep));
    (slice.start + (slice.sweep - sweep) / 2.0, sweep)
}

fn ring(plot: &Plot, (inner, outer): (f64, f64), (start, sweep): (f64, f64), fill: Color) -> Shape {
    Shape::Ring {
        center: plot.center,
        inner,
        outer,
        start,
        sweep,
        fill,
    }
}

/// The outline of a part, inside its edges; of a full turn two circles without a seam.
fn outline(plot: &Plot, (inner, outer): (f64, f64), arc: (f64, f64), color: Color) -> Scene {
    let mut scene = Scene::new(plot.size);
    let (stroke, half) = (Stroke::solid(color, OUTLINE), OUTLINE / 2.0);
    let (inner, outer) = (inner + half, (outer - half).max(inner + half));
    if arc.1 >= TAU - 1e-9 {
        for radius in [inner, outer] {
            scene.push(Shape::Circle {
                center: plot.center,
                radius,
                stroke,
            });
        }
        return scene;
    }
    scene.push(Shape::Path {
        points: polar::ring(plot.center, (inner, outer), arc, 0.1),
        closed: true,
        stroke,
    });
    scene
}

/// The share of a group on its slice, where all four corners of the text lie on it.
fn share(scene: &mut Scene, rings: &Rings, (plot, slice): (&Plot, &Slice), theme: &Theme) {
    let units = shares(&arcs::of_groups(rings), Precision::Whole);
    let words = Precision::Whole.text(units[slice.group], true);
    let (inner, outer) = plot.radii(slice.key);
    let middle = polar::at(plot.center, f64::midpoint(inner, outer), slice.middle());
    let (half, up) = (text::width(&words, SHARE) / 2.0, SHARE.size * 0.38);
    let lies_on = |(dx, dy): (f64, f64)| {
        let (angle, radius) = polar::of(plot.center, middle.by(dx, dy));
        let past = (angle - slice.start).rem_euclid(TAU);
        let edge = 3.0 / outer.max(1.0);
        (inner + 1.0..=outer - 1.0).contains(&radius) && (edge..=slice.sweep - edge).contains(&past)
    };
    if ![(-half, -up), (half, -up), (half, up), (-half, up)]
        .into_iter()
        .all(lies_on)
    {
        return;
    }
    scene.push(Shape::label(
        Point::new(middle.x, middle.y + up),
        Anchor::Middle,
        words,
        (SHARE, theme.on_series(slice.group)),
    ));
}

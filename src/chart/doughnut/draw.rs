//! The marks of a doughnut: its arcs and the words in its center.

use std::f64::consts::TAU;

use super::{Doughnut, Look};
use crate::chart::readout::{self, Hole};
use crate::chart::scene::{Point, Scene, Shape, Size, Stroke};
use crate::chart::theme::Theme;
use crate::chart::{Key, Tone, polar, symbol};

/// How far the slice under the pointer is lifted, in CSS pixels.
pub(super) const LIFT: f64 = 5.0;

/// Half of the gap between two slices.
const HALF_GAP: f64 = 1.0;

/// The shortest arc that is drawn for a slice that is there.
const SHORTEST: f64 = 1.5;

/// The distance between hatching lines.
const HATCH: f64 = 5.0;

/// Where the ring of a doughnut is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ring {
    pub(super) center: Point,
    pub(super) inner: f64,
    pub(super) outer: f64,
}

impl Ring {
    pub(super) fn new(size: Size) -> Self {
        let outer = (size.width.min(size.height) / 2.0 - LIFT - 1.0).max(0.0);
        let thickness = (outer * 0.25).clamp(15.0, 24.0).min(outer);
        let center = Point::new(size.width / 2.0, size.height / 2.0);
        Self {
            center,
            inner: outer - thickness,
            outer,
        }
    }

    /// Where the words in the middle stand.
    const fn hole(&self) -> Hole {
        Hole {
            center: self.center,
            radius: self.inner,
            is_large: self.outer > 69.0,
        }
    }
}

pub(super) fn scene(doughnut: &Doughnut, size: Size, theme: &Theme) -> Scene {
    let (mut scene, ring) = (Scene::new(size), Ring::new(size));
    let arcs = doughnut.arcs();
    if arcs.iter().all(|(_, sweep)| *sweep <= 0.0) {
        let Ring {
            center,
            inner,
            outer,
        } = ring;
        let fill = theme.surface_3;
        scene.push(Shape::Ring {
            center,
            inner,
            outer,
            start: 0.0,
            sweep: TAU,
            fill,
        });
    }
    for (item, arc) in arcs
        .into_iter()
        .enumerate()
        .filter(|(_, (_, sweep))| *sweep > 0.0)
    {
        slice(&mut scene, doughnut, item, (ring, arc), theme);
    }
    let words = [&doughnut.total, &doughnut.total_label].map(String::as_str);
    readout::lines(&mut scene, ring.hole(), [words[0], words[1], ""], theme);
    scene
}

/// The slice lifted, and its readout over the total.
pub(super) fn overlay(doughnut: &Doughnut, size: Size, theme: &Theme, key: Key) -> Scene {
    let (mut scene, ring) = (Scene::new(size), Ring::new(size));
    let item = key.item as usize;
    let Some(readout) = doughnut.readout(item) else {
        return scene;
    };
    let arc = doughnut.arcs()[item];
    if arc.1 > 0.0 {
        let lifted = Ring {
            outer: ring.outer + LIFT,
            ..ring
        };
        slice(&mut scene, doughnut, item, (lifted, arc), theme);
    }
    let radius = (ring.inner - 1.0).max(0.0);
    scene.push(Shape::Disc {
        center: ring.center,
        radius,
        fill: theme.surface,
    });
    readout::lines(
        &mut scene,
        ring.hole(),
        readout.each_ref().map(|line| &**line),
        theme,
    );
    scene
}

fn slice(
    scene: &mut Scene,
    doughnut: &Doughnut,
    item: usize,
    (ring, (start, sweep)): (Ring, (f64, f64)),
    theme: &Theme,
) {
    let Ring {
        center,
        inner,
        outer,
    } = ring;
    let is_whole = sweep >= TAU - 1e-9;
    let gap = if is_whole { 0.0 } else { HALF_GAP / outer };
    let drawn = (sweep - 2.0 * gap).max((SHORTEST / outer).min(sweep));
    let start = start + (sweep - drawn) / 2.0;
    let key = Key::item(item as u32);
    let (color, is_hatched) = match doughnut.slices[item].look {
        Look::Health(tone) => (theme.tone(tone), tone == Tone::None),
        Look::Series(idx) => (theme.series(usize::from(idx)), false),
    };
    if !is_hatched {
        let sweep = drawn;
        scene.push_key(
            Shape::Ring {
                center,
                inner,
                outer,
                start,
                sweep,
                fill: color,
            },
            key,
        );
        return;
    }
    let fill = color.with_alpha(0.22);
    scene.push_key(
        Shape::Ring {
            center,
            inner,
            outer,
            start,
            sweep: drawn,
            fill,
        },
        key,
    );
    let outline = polar::ring(center, (inner + 0.5, outer - 0.5), (start, drawn), 0.1);
    for line in symbol::hatch(&outline, HATCH, Stroke::solid(color, HATCH * 0.45)) {
        scene.push(line);
    }
    scene.push(Shape::Path {
        points: outline,
        closed: true,
        stroke: Stroke::solid(color, 1.0),
    });
}

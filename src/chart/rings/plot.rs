//! Where the rings are, and which slice is under a pointer.

use std::f64::consts::{PI, TAU};

use super::Rings;
use super::arcs::{Slice, slices};
use super::names;
use crate::chart::hit::SLACK;
use crate::chart::readout::Hole;
use crate::chart::scene::{Point, Size};
use crate::chart::{Key, polar};

/// How far the slice under the pointer is lifted, in CSS pixels.
pub(super) const LIFT: f64 = 5.0;

/// The radii of the inner and of the outer ring, as parts of the outermost.
const RADII: [f64; 4] = [0.5, 0.77, 0.79, 1.0];

/// Frames narrower or lower than this have no names beside the rings.
const LEAST: (f64, f64) = (440.0, 200.0);

/// The room for names at each side: at least this, at most that part of the width.
const NAMES: (f64, f64) = (60.0, 0.235);

/// How much further than the hole the words in it may reach: where they stand it is wider than
/// the readout assumes.
const SPARE: f64 = 4.0;

/// Slices shorter than this are found from beside them.
const TINY: f64 = 8.0;

/// Where the rings are; lengths in CSS pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plot {
    /// The frame.
    pub(super) size: Size,
    /// The center of both rings.
    pub(super) center: Point,
    /// The radius of the outer ring.
    pub(super) radius: f64,
    /// Whether names stand beside the rings.
    pub(super) is_named: bool,
}

impl Plot {
    pub(super) fn new(rings: &Rings, size: Size) -> Self {
        let is_named = size.width >= LEAST.0 && size.height >= LEAST.1;
        let half = if is_named {
            let names = names::room(rings).clamp(NAMES.0, size.width * NAMES.1);
            (size.height / 2.0 - 6.0).min(size.width / 2.0 - names - names::BESIDE)
        } else {
            size.width.min(size.height) / 2.0
        };
        Self {
            size,
            center: Point::new(size.width / 2.0, size.height / 2.0),
            radius: (half - LIFT - 1.0).max(0.0),
            is_named,
        }
    }

    /// Inner and outer radius of the ring of a key.
    pub(super) fn radii(&self, key: Key) -> (f64, f64) {
        let [a, b, c, d] = RADII.map(|part| part * self.radius);
        if key.series == super::GROUPS {
            (a, b)
        } else {
            (c, d)
        }
    }

    /// Where the words in the middle stand.
    pub(super) fn hole(&self) -> Hole {
        Hole {
            center: self.center,
            radius: self.radius * RADII[0] + SPARE,
            is_large: self.radius > 110.0,
        }
    }
}

/// The slice under a point: of those too short to aim at the nearest, else the one that holds
/// the point.
pub(super) fn slice_at(rings: &Rings, plot: &Plot, at: Point) -> Option<Key> {
    let (angle, radius) = polar::of(plot.center, at);
    let [inner, _, _, outer] = RADII.map(|part| part * plot.radius);
    if radius < inner - SLACK || radius > outer + LIFT {
        return None;
    }
    let between = f64::midpoint(RADII[1], RADII[2]) * plot.radius;
    let is_inner = radius < between;
    let ring: Vec<Slice> = slices(rings)
        .into_iter()
        .filter(|slice| slice.sweep > 0.0 && slice.is_group() == is_inner)
        .collect();
    let away = |slice: &Slice| {
        let turn = (angle - slice.middle() + PI).rem_euclid(TAU) - PI;
        turn.abs() * radius
    };
    let tiny = ring
        .iter()
        .filter(|slice| slice.sweep * radius < TINY && away(slice) <= SLACK)
        .min_by(|a, b| away(a).total_cmp(&away(b)));
    let holds = |slice: &&Slice| (slice.start..slice.start + slice.sweep).contains(&angle);
    let found = tiny.or_else(|| ring.iter().find(holds));
    found.map(|slice| slice.key)
}

//! From sizes to arcs and shares.

use std::f64::consts::TAU;

use super::{Group, Rings, group_key, part_key};
use crate::chart::Key;
use crate::chart::doughnut::{Precision, shares as divided};

/// A rest smaller than this part of its group is an error of rounding.
const NO_REST: f64 = 1e-9;

/// A slice of one of the rings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slice {
    pub(super) key: Key,
    /// The group it is or belongs to.
    pub(super) group: usize,
    /// Its place among the parts of its group; 0 for a group.
    pub(super) place: usize,
    /// Where it starts, in radians clockwise from twelve.
    pub(super) start: f64,
    /// How far it goes, in radians; 0 for nothing.
    pub(super) sweep: f64,
}

impl Slice {
    /// The angle of its middle.
    pub(super) fn middle(&self) -> f64 {
        self.start + self.sweep / 2.0
    }

    /// Whether it is a group.
    pub(super) const fn is_group(&self) -> bool {
        self.key.series == super::GROUPS
    }
}

/// The size that is drawn: 0 for anything that is not a positive number.
pub(super) fn weight(value: f64) -> f64 {
    if value.is_finite() {
        value.max(0.0)
    } else {
        0.0
    }
}

/// The sizes of the groups.
pub(super) fn of_groups(rings: &Rings) -> Vec<f64> {
    rings
        .groups
        .iter()
        .map(|group| weight(group.value))
        .collect()
}

/// The sizes of the parts of a group, and what they leave of it, which is usually nothing.
fn of_parts(group: &Group) -> (Vec<f64>, f64) {
    let parts: Vec<f64> = group.parts.iter().map(|part| weight(part.value)).collect();
    let whole = weight(group.value);
    let rest = (whole - parts.iter().sum::<f64>()).max(0.0);
    (parts, if rest > whole * NO_REST { rest } else { 0.0 })
}

/// All slices: the groups, then all parts in their order.
pub(super) fn slices(rings: &Rings) -> Vec<Slice> {
    let arcs = divide(&of_groups(rings), (0.0, TAU));
    let slice = |(group, (start, sweep)): (usize, &(f64, f64))| Slice {
        key: group_key(group),
        group,
        place: 0,
        start: *start,
        sweep: *sweep,
    };
    let mut slices: Vec<Slice> = arcs.iter().enumerate().map(slice).collect();
    for (group, arc) in arcs.into_iter().enumerate() {
        let (mut parts, rest) = of_parts(&rings.groups[group]);
        let count = parts.len();
        parts.push(rest);
        let arcs = divide(&parts, arc).into_iter().take(count);
        for (place, (start, sweep)) in arcs.enumerate() {
            let key = part_key(slices.len() - rings.groups.len());
            slices.push(Slice {
                key,
                group,
                place,
                start,
                sweep,
            });
        }
    }
    slices
}

/// The shares of the groups, then of the parts, in words.
pub(super) fn shares(rings: &Rings) -> [Vec<String>; 2] {
    let precision = Precision::Tenth;
    let written = |weights: &[f64], count: usize| -> Vec<String> {
        let units = divided(weights, precision).into_iter().zip(weights);
        let text = |(units, weight): (u32, &f64)| precision.text(units, *weight > 0.0);
        units.take(count).map(text).collect()
    };
    let groups = of_groups(rings);
    let parts = rings.groups.iter().flat_map(|group| {
        let (mut parts, rest) = of_parts(group);
        parts.push(rest);
        written(&parts, parts.len() - 1)
    });
    [written(&groups, groups.len()), parts.collect()]
}

/// An arc divided in proportion to weights; nothing where all of them are 0.
fn divide(weights: &[f64], (start, sweep): (f64, f64)) -> Vec<(f64, f64)> {
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        return vec![(start, 0.0); weights.len()];
    }
    let total: f64 = weights.iter().map(|weight| weight / largest).sum();
    let mut at = start;
    let arc = |weight: &f64| {
        let part = sweep * (weight / largest) / total;
        at += part;
        (at - part, part)
    };
    weights.iter().map(arc).collect()
}

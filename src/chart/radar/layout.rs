//! Where the rings and names of a radar are: the largest radius at which all names fit.

use super::names::{Block, SETTINGS, blocks};
use super::{Radar, TOP};
use crate::chart::polar;
use crate::chart::scene::{Anchor, Point, Size};

/// The distance between the outermost ring and a name, in CSS pixels.
const GAP: f64 = 11.0;

/// How far the number of the outermost ring stands above it.
const NUMBER: f64 = 7.0;

/// The margin kept free along the frame.
const MARGIN: f64 = 3.0;

/// The geometry of a radar in a frame.
#[derive(Clone, Debug)]
pub(super) struct Layout {
    /// The center of the rings.
    pub(super) center: Point,
    /// The radius of the outermost ring.
    pub(super) radius: f64,
    /// The names, one for each axis.
    pub(super) blocks: Vec<Block>,
    axes: usize,
}

impl Layout {
    /// The layout of a radar in `size`.
    pub(super) fn new(radar: &Radar, size: Size) -> Self {
        let mut best: Option<(f64, Self)> = None;
        for setting in SETTINGS {
            let Some(layout) = largest(blocks(radar, size.width, setting), size) else {
                continue;
            };
            let value = layout.radius * setting.worth;
            if best.as_ref().is_none_or(|(most, _)| value > *most) {
                best = Some((value, layout));
            }
        }
        let scant = || Self {
            center: Point::new(size.width / 2.0, size.height / 2.0),
            radius: (size.width.min(size.height) / 2.0 - NUMBER - MARGIN).max(0.0),
            blocks: Vec::new(),
            axes: radar.axes.len(),
        };
        best.map_or_else(scant, |(_, layout)| layout)
    }

    /// The place of a score on an axis.
    pub(super) fn point(&self, axis: usize, value: f64) -> Point {
        polar::at(
            self.center,
            self.radius * value / TOP,
            polar::spoke(axis, self.axes),
        )
    }

    /// The corners of the ring at a score.
    pub(super) fn ring(&self, value: f64) -> Vec<Point> {
        (0..self.axes).map(|axis| self.point(axis, value)).collect()
    }
}

/// The layout with the largest radius at which the blocks fit into the frame, apart.
fn largest(blocks: Vec<Block>, size: Size) -> Option<Layout> {
    let axes = blocks.len();
    let mut layout = Layout {
        center: Point::default(),
        radius: 0.0,
        blocks,
        axes,
    };
    let mut radius = (size.width.min(size.height) / 2.0 - MARGIN).floor();
    while radius >= 12.0 {
        layout.radius = radius;
        if place(&mut layout, size) {
            return Some(layout);
        }
        radius -= 2.0;
    }
    None
}

/// Puts the blocks around the rings, centered in the frame; whether they fit.
fn place(layout: &mut Layout, size: Size) -> bool {
    layout.center = Point::default();
    let corners = layout.ring(TOP);
    for (axis, block) in layout.blocks.iter_mut().enumerate() {
        let angle = polar::spoke(axis, layout.axes);
        let outward = -angle.cos();
        let (width, height) = block.size;
        let left = match block.anchor {
            Anchor::Middle => -width / 2.0,
            Anchor::Start => GAP,
            Anchor::End => -GAP - width,
        };
        let near = if block.anchor == Anchor::Middle {
            GAP - 3.0
        } else {
            GAP * 0.4
        };
        let top = outward * (height / 2.0 + near) - height / 2.0;
        block.min = corners[axis].by(left, top);
    }
    let reach = |block: &Block| (block.min.y, block.min.y + block.size.1);
    let (top, bottom) = layout
        .blocks
        .iter()
        .map(reach)
        .fold((0.0, 0.0), |all: (f64, f64), b| {
            (all.0.min(b.0), all.1.max(b.1))
        });
    let (top, bottom) = corners.iter().fold((top, bottom), |all, corner| {
        (
            f64::min(all.0, corner.y - NUMBER),
            f64::max(all.1, corner.y + MARGIN),
        )
    });
    if bottom - top > size.height {
        return false;
    }
    let center = Point::new(size.width / 2.0, (size.height - top - bottom) / 2.0);
    layout.center = center;
    for block in &mut layout.blocks {
        block.min = block.min.by(center.x, center.y);
    }
    let inside =
        |block: &Block| block.min.x >= MARGIN && block.min.x + block.size.0 <= size.width - MARGIN;
    let apart = |(idx, block): (usize, &Block)| {
        layout.blocks[..idx]
            .iter()
            .all(|other| !block.overlaps(other))
    };
    layout.radius <= size.width / 2.0 - MARGIN
        && layout.blocks.iter().all(inside)
        && layout.blocks.iter().enumerate().all(apart)
}
